import Loading
import Testing
import Vocabulary

/// Reports of ФИС ОКО: percents become counts, levels stay apart, rows that cannot be are left out.
@Suite struct ReportTests {
  private let name = "отчёт.csv"

  private func load(_ text: String) throws -> LoadedFolder { try Folders.load([name: text]) }

  @Test func `percents become counts that add up to the participants`() throws {
    let folder = try load(Sheets.marks(["МБОУ «СОШ № 1»(edu220001);;89;12.36;52.81;26.97;7.87"]))
    #expect(folder.school().marks == [11, 47, 24, 7])
    #expect(folder.school().participation == Participation(participants: 89))
    #expect(folder.rules.isEmpty)
  }

  @Test(arguments: [
    ("16,67;16,67;50,0;16,67", [2, 2, 6, 2]), ("16.7;16.7;50;16.7", [2, 2, 6, 2]), ("0;0;100;0", [0, 0, 12, 0]),
    (";25;75;", [0, 3, 9, 0]),
  ])
  func `decimal commas, one decimal and empty cells are read`(_ percents: String, _ counts: [Int]) throws {
    #expect(try load(Sheets.marks(["Школа(edu220001);;12;\(percents)"])).school().marks == counts)
  }

  @Test func `percents that do not add up to 100 are not counted`() throws {
    let folder = try load(Sheets.marks(["Школа(edu220001);;12;16,67;16,67;50;25"]))
    #expect(
      folder.words(of: "percents-off-total") == [
        "\(name) строка 9 | Школа: сумма долей 108,34 | сумма долей 100 % с точностью до округления | Выгрузите отчёт заново."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `percents that no whole numbers give are not counted`() throws {
    let folder = try load(Sheets.marks(["Школа(edu220001);;7;12,36;52,81;26,97;7,87"]))
    #expect(
      folder.words(of: "percents-of-no-counts") == [
        "\(name) строка 9 | Школа: доли 12,36; 52,81; 26,97; 7,87, участников 7 | "
          + "доли, которые при этом числе участников возможны | Проверьте число участников или выгрузите отчёт заново."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test(arguments: ["s", "*", "-", "н/д"])
  func `a suppressed percent is no zero`(_ cell: String) throws {
    let folder = try load(Sheets.marks(["Школа(edu220001);;12;\(cell);25;75;0"]))
    #expect(
      folder.words(of: "percent-unreadable") == [
        "\(name) D9 | Школа: «\(cell)» | число от 0 до 100 | Выгрузите отчёт заново."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test(arguments: ["", "0", "много"])
  func `a group without a number of participants is not counted`(_ cell: String) throws {
    let folder = try load(Sheets.marks(["Школа(edu220001);;\(cell);0;25;75;0"]))
    #expect(
      folder.words(of: "count-unreadable") == [
        "\(name) C9 | Школа: «\(cell)» | целое положительное число | Выгрузите отчёт заново."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `the level of a group is told by its name`() throws {
    let folder = try load(
      Sheets.marks([
        "Вся выборка;35589;1722202;5,06;32,92;44,33;17,69", "Алтайский край;1;4;25;25;25;25",
        "Ключевский муниципальный район(reg22_m028);1;4;25;25;25;25", "Школа(sch220001);;4;25;25;25;25",
        "Интернат(ksh220001);;2;0;50;50;0",
      ]))
    let marks = folder.claims.filter { if case .marks = $0.part { true } else { false } }
    #expect(
      marks.map(\.of) == [
        .country, .region("Алтайский край"), .municipality("Ключевский муниципальный район"),
        .school(SchoolID(space: .general, code: "220001")), .school(SchoolID(space: .boarding, code: "220001")),
      ])
  }

  @Test func `schools join the municipality above them where its number of schools is stated and right`() throws {
    let school = "Школа(edu220001);;4;25;25;25;25"
    let right = try load(Sheets.marks(["Ключевский муниципальный район(reg22_m028);1;4;25;25;25;25", school]))
    #expect(right.facts.map(\.municipality) == ["Ключевский муниципальный район"])
    #expect(right.facts.map(\.municipalityCode) == ["reg22_m028"])
    let wrong = try load(Sheets.marks(["Ключевский муниципальный район(reg22_m028);2;4;25;25;25;25", school]))
    #expect(wrong.facts.map(\.municipality) == [nil])
    let silent = try load(Sheets.marks(["Ключевский муниципальный район(reg22_m028);;4;25;25;25;25", school]))
    #expect(silent.facts.map(\.municipality) == [nil])
  }

  @Test func `a school that stands twice counts once`() throws {
    let row = "Школа(edu220001);;4;25;25;25;25"
    let folder = try load(Sheets.marks([row, row]))
    #expect(
      folder.words(of: "row-repeated") == [
        "\(name) A10 | Школа | одна строка на школу | Выгрузите отчёт заново."
      ])
    #expect(folder.claims.count == 2)
  }

  @Test(arguments: ["Итого", "Всего:", "Средние"])
  func `a row of totals is no region`(_ word: String) throws {
    let folder = try load(Sheets.marks(["Школа(edu220001);;4;25;25;25;25", "\(word);1;4;25;25;25;25"]))
    #expect(
      folder.words(of: "row-of-totals") == [
        "\(name) A10 | «\(word)» | строки участников или групп участников | Действий не требуется."
      ])
    #expect(folder.claims.allSatisfy { $0.of == .school(SchoolID(space: .general, code: "220001")) })
  }

  @Test func `a maximum that differs from the scale is noted`() throws {
    let folder = try load(Sheets.marks(["Школа(edu220001);;4;25;25;25;25"], maximum: 24))
    #expect(
      folder.words(of: "maximum-differs") == [
        "\(name) | 24 в отчёте | 20 по шкале работы | "
          + "Проверьте год работы; при изменённой шкале положите свою шкалу в папку с данными."
      ])
  }

  @Test func `the distribution of scores ends at the maximum of the work`() throws {
    let percents = (0...20).map { $0 == 7 ? "75" : $0 == 20 ? "25" : "" }
    let folder = try load(Sheets.distribution(["Школа(edu220001);;4;" + percents.joined(separator: ";")]))
    #expect(folder.school().scores == (0...20).map { $0 == 7 ? 3 : $0 == 20 ? 1 : 0 })
  }

  @Test func `the wide comparison counts only those with a journal mark, so it states no participants`() throws {
    let folder = try load(Sheets.journal(["Школа(edu220001);93;55,91;52;39,78;37;4,3;4"]))
    #expect(folder.school().journal == JournalTriple(lowered: 52, confirmed: 37, raised: 4))
    #expect(folder.school().participation == nil)
  }

  @Test func `three counts that do not give the participants are not counted`() throws {
    let folder = try load(Sheets.journal(["Школа(edu220001);90;55,91;52;39,78;37;4,3;4"]))
    #expect(
      folder.words(of: "counts-off-total") == [
        "\(name) строка 9 | Школа: сумма 93, участников 90 | сумма трёх чисел равна числу участников | Выгрузите отчёт заново."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `the row-wise comparison is read by groups`() throws {
    let folder = try load(
      Sheets.journalRows([
        "Алтайский край", "Понизили (Отметка < Отметка по журналу);3;30",
        "Подтвердили (Отметка = Отметка по журналу);6;60",
        "Повысили (Отметка > Отметка по журналу);1;10", "Всего;10;100", "Школа(edu220001)",
        "Понизили (Отметка < Отметка по журналу);1;25", "Подтвердили (Отметка = Отметка по журналу);2;50",
        "Повысили (Отметка > Отметка по журналу);1;25", "Всего;4;100",
      ]))
    #expect(folder.claims.count == 2)
    #expect(folder.school().journal == JournalTriple(lowered: 1, confirmed: 2, raised: 1))
    #expect(folder.rules.isEmpty)
  }

  @Test func `a group of the row-wise comparison without its total or with another is not counted`() throws {
    let folder = try load(
      Sheets.journalRows([
        "Школа 1(edu220001)", "Понизили;3;30", "Подтвердили;6;60", "Повысили;1;10", "Школа 2(edu220002)",
        "Понизили;1;25",
        "Подтвердили;2;50", "Повысили;1;25", "Всего;5;100",
      ]))
    #expect(folder.claims.isEmpty)
    #expect(
      folder.words(of: "counts-off-total") == [
        "\(name) строка 7 | Школа 1: строки «Всего» нет | сумма трёх чисел равна числу участников | Выгрузите отчёт заново.",
        "\(name) B15 | Школа 2: сумма 4, участников «5» | сумма трёх чисел равна числу участников | Выгрузите отчёт заново.",
      ])
  }
}
