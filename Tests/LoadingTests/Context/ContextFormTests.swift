import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// Loads a folder whose files are given as text.
private func load(_ files: [String: String]) throws -> LoadedFolder {
  let folder = try ScratchFolder()
  for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name))) }
  return try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
}

@Suite struct ContextFormTests {
  private let head =
    "\u{FEFF}логин;Код региона;Название ОО;Адрес ОО  (с указанием индекса);Где расположена Ваша образовательная организация?;"
    + "Каков размер населенного пункта, в котором расположена ОО? ;ОО является вечерней (сменной)?;"
    + "Укажите количество обучающихся в ОО в 2020/2021 учебном году (в сумме по всем классам);9 класс Обучающихся;"
    + "\"\"\"Общее количество обучающихся 2005 года рождения\"\"\";"
    + "Сколько всего в школе учителей (работающих не менее чем на 0,5 ставки)?;"
    + "Сколько в школе  учителей высшей категории (работающих не менее чем на 0,5 ставки)?;"
    + "Как вы оцениваете вовлеченность обучающхся в школьную систему;Исходя из имеющегося опыта, как много родителей "
    + "обучающихся обычно откликаются на приглашение;\"\"\"Скорость Интернета, заявленная Интернет-провайдером\"\"\"\r\n"

  private func row(
    login: String = "sch220001", place: String = "4. Населенный пункт сельского типа", size: String = "1. Менее 1 тыс. человек",
    pupils: String = "61", ninth: String = "61", teachers: String = "12", highest: String = "3"
  ) -> String {
    "\(login);22;МБОУ СОШ;658000, край;\(place);\(size);да;\(pupils);\(ninth);11;\(teachers);\(highest);"
      + "1. Более 80%;2.Примерно половина;26–50 Мбит/с\r\n"
  }

  @Test func `quotes, double spaces and typos of captions do not hide a question`() throws {
    let loaded = try load(["форма.csv": head + row()])
    let context = try #require(loaded.contexts.first)
    #expect(context.school == SchoolID(login: "edu220001"))
    #expect(context.year == 2021)
    #expect(context.count(.cohortPupils) == 11)
    #expect(context.count(.teachersHighest) == 3)
    #expect(context.option(.clubs) == 1)
    #expect(context.isYes(.evening) == true)
    #expect(context.pupilsByGrade == [9: 61])
    #expect(loaded.issues.isEmpty)
  }

  @Test func `an option is read with and without a space after its number, and an unnumbered one by its words`() throws {
    let context = try #require(try load(["форма.csv": head + row()]).contexts.first)
    #expect(context.answers[.parentsAtEvents] == .option(2, "Примерно половина"))
    #expect(context.answers[.settlementKind] == .option(4, "Населенный пункт сельского типа"))
    #expect(context.answers[.internetSpeed] == .option(3, "26–50 Мбит/с"))
  }

  @Test func `more teachers of the highest category than teachers is an issue with its cell, and neither number counts`() throws {
    let loaded = try load(["форма.csv": head + row(teachers: "8", highest: "9")])
    let issue = try #require(loaded.issues.first)
    #expect(loaded.issues.count == 1)
    #expect(issue.rule == "context-part-above-whole")
    #expect(issue.place == Place(file: "форма.csv", row: 2, column: 12))
    #expect(issue.found == "учителей высшей категории: 9 при общем числе 8")
    #expect(loaded.contexts.first?.count(.teachers) == nil)
    #expect(loaded.contexts.first?.count(.teachersHighest) == nil)
  }

  @Test func `a village of 450 000 is an issue and its size is unknown`() throws {
    let loaded = try load(["форма.csv": head + row(size: "7. 450–680 тыс. человек")])
    #expect(loaded.issues.map(\.rule) == ["context-size-impossible"])
    #expect(loaded.issues.first?.place.column == 6)
    #expect(loaded.contexts.first?.option(.settlementSize) == nil)
    #expect(loaded.contexts.first?.option(.settlementKind) == 4)
  }

  @Test func `pupils without a teacher, a sum that differs and words instead of a number are issues`() throws {
    let loaded = try load(["форма.csv": head + row(ninth: "60", teachers: "0", highest: "нет")])
    #expect(
      loaded.issues.map(\.rule) == ["context-answer-unreadable", "context-no-teachers", "context-pupils-differ"])
    #expect(loaded.contexts.first?.count(.pupils) == 61)
  }

  @Test func `a school that stands twice counts once, a login that cannot be read not at all`() throws {
    let loaded = try load(["форма.csv": head + row() + row(login: "edu220001") + row(login: "школа 1")])
    #expect(loaded.contexts.count == 1)
    #expect(loaded.issues.map(\.rule) == ["row-repeated", "login-malformed"])
  }

  @Test func `a form without logins names its schools by words`() throws {
    let text = (head + row()).replacing("\u{FEFF}логин;", with: "\u{FEFF}").replacing("sch220001;", with: "")
    let context = try #require(try load(["форма.csv": text]).contexts.first)
    #expect(context.school == SchoolID(space: .named, code: "МБОУ СОШ | 658000, край"))
  }

  @Test func `a code that two schools state belongs to neither, and a word is no code`() throws {
    let head = "Пользователь;Муниципалитет;Школа;1. ПОЛНОЕ наименование ОО (по уставу);6.\tИНН;7.\tКод ОГЭ\r\n"
    func row(_ number: Int, _ tax: String, _ code: String) -> String {
      "edu22000\(number);reg22_m001 | Алейский район;edu22000\(number) | СОШ \(number);Школа;\(tax);\(code)\r\n"
    }
    let loaded = try load([
      "форма.csv": head + row(1, "2255001910", "5820") + row(2, "2255001911", "5820") + row(3, "2255001912", "нет")
        + row(4, "2255001913", "5811")
    ])
    #expect(loaded.contexts.map { $0.words(.ogeCode) } == [nil, nil, nil, "5811"])
    #expect(loaded.contexts.map { $0.words(.taxNumber) } == ["2255001910", "2255001911", "2255001912", "2255001913"])
    #expect(loaded.issues.map(\.rule) == ["context-code-unreadable", "school-code-shared"])
    #expect(loaded.issues.map(\.place.row) == [4, 3])
    #expect(loaded.issues.last?.found == "5820 указан у школ edu220001, edu220002")
  }
}
