import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

@Suite struct ProjectFileTests {
  @Test func `an earlier list of markers is read by its columns of works`() throws {
    let text = """
      Год;Логин;Муниципалитет;ОО;4 РУ;4 МА;Количество маркеров
      2021;edu220001;Лесной район;Школа «Лесная»;1;;1
      2021;школа;Лесной район;Школа;;;1
      2022;;Лесной район;МБОУ «Речная СОШ»;;1;1
      2022;oge5811;Лесной район;Горная СОШ;;1;1
      """
    let loaded = try Folders.load(["список.csv": text])
    let entry = try #require(loaded.project.objectivity.first)
    #expect(
      loaded.project.objectivity.map(\.school.description) == [
        "edu220001", "МБОУ «Речная СОШ» | Лесной район", "oge5811",
      ])
    #expect(loaded.facts.map(\.name) == ["Школа «Лесная»", "МБОУ «Речная СОШ»", "Горная СОШ"])
    #expect(entry.school == SchoolID(login: "edu220001"))
    #expect(entry.markers == 1)
    #expect(entry.works == ["4 РУ": 1])
    #expect(loaded.issues.map(\.rule) == ["login-malformed"])
  }

  @Test func `activated risks are factors by any of their names, and an unknown one stays with the nearest named`()
    throws
  {
    let header = "Школа;Год включения в проект;Активированные риски\n"
    let loaded = try Folders.load([
      "участники.csv": header + "edu220001;2021;\"дефицит кадров; Школьное благополучее\"\n"
    ])
    #expect(
      loaded.project.participants.first?.risks == [
        NamedRisk("дефицит кадров", factor: "staff-shortage"), "Школьное благополучее",
      ])
    #expect(
      loaded.words(of: "risk-unknown") == [
        "участники.csv C2 | «Школьное благополучее»; ближайший – «Пониженный уровень школьного благополучия» | "
          + "название фактора риска из РПШ или его известное сокращение | "
          + "Проверьте написание; новый фактор добавьте в risk_factors.csv папки справочников (--reference)."
      ])
    #expect(loaded.issues.map(\.severity) == [.notice])
  }

  @Test func `levels of the risk profile are of factors too`() throws {
    let header =
      "Муниципалитет;Школа;Риск;Значимость;Верифицирован;Активирован;Программа размещена;Подтверждена куратором\n"
    let loaded = try Folders.load([
      "риски.csv": header
        + "Лесной район;edu220001;Низкая мотивация;высокая;;;;\nЛесной район;edu220001;Прочее;низкая;;;;\n"
    ])
    #expect(loaded.roadmap.risks.map(\.risk.factor) == ["motivation", nil])
    #expect(loaded.roadmap.risks.map(\.risk.name) == ["Низкая мотивация", "Прочее"])
    #expect(loaded.issues.map(\.rule) == ["risk-unknown"])
  }

  @Test func `a list of schools to match, partly filled, keeps only what a person has written`() throws {
    let text = """
      Школа в файле;Название;Место;Предложенный логин;Предложенная школа;Расстояние;Логин
      oge5811;Лесная СОШ;;edu220001;СОШ;0,05;edu220001
      ege0012;Речная СОШ;;edu220002;СОШ;0,30;
      Горная СОШ | Лесной район;Горная СОШ;;;;;нет
      """
    let decisions = try Folders.load(["соответствие.csv": text]).project.schoolDecisions
    #expect(decisions.map(\.school.description) == ["oge5811", "Горная СОШ | Лесной район"])
    #expect(decisions.map(\.login) == [SchoolID(login: "edu220001"), nil])
  }

  @Test(.requireShared("real/altai/codifiers"))
  func `official codifiers give tasks with all their codes, subject and grade, and no control characters`() throws {
    let folder = try #require(Shared.url("real/altai/codifiers"))
    let loaded = try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
    let codifiers = loaded.project.codifiers
    #expect(loaded.sources.allSatisfy { $0.state == .used || $0.state == .repeated })
    #expect(codifiers.allSatisfy { $0.subject != nil && ($0.grade == 5 || $0.grade == 6) })
    let mathematics = try #require(codifiers.first { $0.file == "5/Математика/ALL.xlsx" })
    #expect(mathematics.tasks.first?.number == "1")
    #expect(mathematics.tasks[1].requirements == ["1", "2"])
    #expect(Set(codifiers.compactMap(\.codes)) == [.elements, .requirements])
    let words = codifiers.flatMap { $0.tasks.flatMap { [$0.skill, $0.block] } + $0.texts.map(\.text) }
    #expect(words.count > 100)
    #expect(words.allSatisfy { word in word.unicodeScalars.allSatisfy { $0.value >= 32 } })
  }
}
