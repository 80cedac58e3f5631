import Foundation
import TestSupport
import Testing

/// Regions at the edge of what is usual: each gives the whole folder, and each of its documents says something sensible.
@Suite struct EdgeRegionTests {
  /// Pupils with «2», «3», «4», «5» of each school, in percent, by the municipality.
  private struct District {
    let name: String
    let schools: [(name: String, login: String, pupils: Int, percent: String)]
  }

  private static let town = District(
    name: "город Светлый",
    schools: [("Школа № 1", "edu990001", 20, "10;40;30;20"), ("Школа № 2", "edu990002", 20, "15;35;30;20")])
  private static let village = District(
    name: "Лесной район", schools: [("Лесная школа", "edu990003", 20, "45;35;20;0")])
  private static let onePupil = District(
    name: "Лесной район", schools: [("Лесная школа", "edu990003", 1, "100;0;0;0")])

  private static let participants =
    "Школа;Название;Муниципалитет;Год включения в проект;Школа куратора;Активированные риски\nedu990003;Лесная школа;Лесной район;2021;edu990001;нет\n"

  /// A report of ФИС ОКО on one work of these districts.
  private static func marks(_ year: Int, _ subject: String, _ maximum: Int, _ districts: [District]) -> String {
    var lines = [
      "Статистика по отметкам", "ВПР \(year). 5 класс", "Предмет:;\(subject)",
      "Максимальный первичный балл:;\(maximum)", "Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5",
    ]
    for (place, district) in districts.enumerated() {
      let pupils = district.schools.map(\.pupils).reduce(0, +)
      lines.append("\(district.name)(reg99_m00\(place + 1));\(district.schools.count);\(pupils);;;;")
      lines += district.schools.map { "\($0.name)(\($0.login));;\($0.pupils);\($0.percent)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func vpr(_ districts: [District]) -> [String: String] {
    [
      "Ф3_Статистика_по_отметкам_2021_5_МА.csv": marks(2021, "Математика", 20, districts),
      "Ф3_Статистика_по_отметкам_2021_5_РУ.csv": marks(2021, "Русский язык", 45, districts),
    ]
  }

  private static let exam: [String: String] = {
    let rows = (1...12).map {
      "\($0);201;7001;11А;1018;9;Участник-\($0);Имя;Отчество;9911;\(100_000 + $0);+++;1(2);\(30 + $0);\(55 + $0)"
    }
    let head =
      "01 - Русский язык 2022.05.30\n№;Код МСУ;Код ОО;Класс;Код ППЭ;Аудитория;Фамилия;Имя;Отчество;Серия;Номер;Задания с кратким ответом;Задания с развёрнутым ответом;Первичный балл;Балл\n"
    return ["ЕГЭ/2022/русский язык.csv": head + rows.joined(separator: "\n") + "\n"]
  }()

  /// The texts of the report of these files, by their paths in its folder; each is looked at first.
  private func texts(_ files: [String: String], _ options: [String] = []) throws -> [String: String] {
    var texts: [String: String] = [:]
    try TemporaryFolder.with { folder in
      for (path, text) in files { try folder.file("данные/" + path, text) }
      let child = try Program.run(["report", "данные", "--output", "отчёт"] + options, in: folder)
      #expect(child.exitCode == 0, "\(child.diagnostics)")
      let names = folder.files().filter { $0.hasPrefix("отчёт/") }
      #expect(names.contains("отчёт/index.html") && names.contains("отчёт/аналитическая-справка.xlsx"))
      for name in names where name.hasSuffix(".md") {
        let text = try folder.text(name).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
        texts[String(name.dropFirst("отчёт/".count))] = text
        lookAt(text, name)
      }
      if let tool = try? Python.run("import openpyxl", []), tool.isEmpty {
        let books = names.filter { $0.hasSuffix(".xlsx") }.map { folder.path + "/" + $0 }
        #expect(try WorkbookInspection.defects(of: books) == "")
      }
    }
    return texts
  }

  /// What no document may say, whatever the region.
  private func lookAt(_ text: String, _ name: String) {
    for wrong in [
      "nan", "inf ", "Optional", " 1 школ ", " 1 участников", " 1 работ ", "0 из 0", "в 0 школах", "из 0 ", "..", " ,",
      "()", "«»", "–  ", "none", "nil",
    ] {
      let places = text.ranges(of: wrong).map { text[$0.lowerBound...].prefix(60) }
      #expect(places.isEmpty, "\(name): \(wrong): \(places.prefix(2))")
    }
    // A heading has something under it, and so has a table.
    let lines = text.split(separator: "\n").map(String.init)
    for (line, next) in zip(lines, lines.dropFirst()) {
      if line.hasPrefix("## ") { #expect(!next.hasPrefix("## "), "\(name): \(line)") }
      if line.hasPrefix("| :--- |") || line.hasPrefix("| ---: |") {
        #expect(next.hasPrefix("| "), "\(name): an empty table")
      }
    }
  }

  @Test func `a municipality with one school`() throws {
    let texts = try texts(
      Self.vpr([Self.town, Self.village]).merging(["участники проекта.csv": Self.participants]) { $1 })
    let letter = try #require(texts["рассылка/Лесной район/сопроводительное-письмо.md"])
    #expect(letter.contains("материалы по 1 школе муниципалитета"))
    let own = try #require(texts["рассылка/Лесной район/справка.md"])
    #expect(own.contains("Лесная школа") && !own.contains("Школа № 1"))
    let passport = try #require(texts["рассылка/Лесной район/паспорт-edu990003.md"])
    #expect(
      passport.contains(
        "| Математика, 5 класс, весна 2021 года | 5 класс, поступили в 2016 году | 20 из н/д | 9 из 20 |"))
    let site = try #require(texts["сайт/итоги-2021.md"])
    #expect(site.contains("В проекте – 1 школа в 1 муниципалитете."))
    #expect(site.contains("| Лесной район | Лесная школа | 40 | 45,0 % |"))
  }

  @Test func `a school with one pupil`() throws {
    let texts = try texts(
      Self.vpr([Self.town, Self.onePupil]).merging(["участники проекта.csv": Self.participants]) { $1 })
    let passport = try #require(texts["рассылка/Лесной район/паспорт-edu990003.md"])
    #expect(passport.contains("данных недостаточно") && passport.contains("| 1 из 1 |"))
    #expect(passport.contains("Результаты не обобщаются и используются только в индивидуальной работе школы."))
    let site = try #require(texts["сайт/итоги-2021.md"])
    #expect(site.contains("| Лесной район | Лесная школа |") && !site.contains("100"))
  }

  @Test func `a region with no ОГЭ, and so without its chapter`() throws {
    let texts = try texts(Self.vpr([Self.town, Self.village]))
    let report = try #require(texts["аналитическая-справка.md"])
    #expect(report.contains("## 3. Результаты по школам этой папки") && !report.contains("Результаты ОГЭ"))
    #expect(report.contains("| Математика, 5 класс, весна 2021 года | 60 |"))
  }

  @Test func `a year without ВПР beside one with it`() throws {
    let texts = try texts(
      Self.vpr([Self.town, Self.village]).merging(Self.exam) { $1 }, ["--as-of", "2022-12-31"])
    let report = try #require(texts["аналитическая-справка.md"])
    #expect(report.contains("ВПР, весна 2021 года") && report.contains("ЕГЭ, 2022 год, Русский язык"))
    #expect(!report.contains("весна 2022 года |"))
  }

  @Test func `a region with exams alone`() throws {
    let texts = try texts(Self.exam, ["--as-of", "2022-12-31"])
    let report = try #require(texts["аналитическая-справка.md"])
    #expect(report.contains("Работ ВПР в данных нет; результаты экзаменов – в их разделах."))
    #expect(report.contains("| ЕГЭ, 2022 год, Русский язык | 1 | 12 |"))
  }

  @Test func `context forms that came back empty`() throws {
    let head = try String(
      contentsOf: Repository.folder.appendingPathComponent(
        "Datasets/example/контекст/контекстные_данные_2021.csv"), encoding: .utf8
    ).split(whereSeparator: \.isNewline)[0]
    let empty = "edu990003" + String(repeating: ";", count: head.count { $0 == ";" })
    let texts = try texts(
      Self.vpr([Self.town, Self.village]).merging([
        "участники проекта.csv": Self.participants, "контекстные_данные_2021.csv": head + "\n" + empty + "\n",
      ]) { $1 })
    let context = try #require(texts["контекстная-справка.md"])
    #expect(context.contains("Контекстную форму заполнили 0 из 3 школ."))
    #expect(context.contains("Сведений нет: ни одна школа на эти вопросы не ответила."))
    let passport = try #require(texts["рассылка/Лесной район/паспорт-edu990003.md"])
    #expect(passport.contains("Контекстной формы школы в данных нет; условия и ресурсы не показаны."))
  }
}
