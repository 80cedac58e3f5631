import Aggregation
import Composition
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import TestSupport
import Testing
import Vocabulary

/// The chapters on ОГЭ and ЕГЭ: there with data, absent without, and without anything of a participant.
@Suite struct ExamChapterTests {
  private static let book = Result { try ReferenceBook.load() }

  private func document(_ files: [String: String]) throws -> Document {
    try TemporaryFolder.with { folder in
      for (path, content) in files { try folder.file(path, content) }
      let book = try Self.book.get()
      let region = Region(try FolderLoader(book: book, threads: 1).load(folder: folder.path))
      let day = try #require(CalendarDay(year: 2022, month: 9, day: 15))
      let input = ReportInput(Analysis(of: region, book: book, asOf: day), version: "1")
      return try #require(ReportPlan(input, kinds: [DocumentKind(.reference)]).documents.first).compose()
    }
  }

  private func ege(_ scores: [Int], on day: String = "2022.05.30") -> String {
    (["01 - Русский язык \(day)", "№;Код ОО;Класс;Аудитория;Фамилия;Имя;Отчество;Документ;Первичный балл;Балл"]
      + scores.enumerated().map {
        "\($0.offset);111002;11;9;Канарейкинъ-\($0.offset);Кенаръ;Ъ;9081 7713\(10 + $0.offset);10;\($0.element)"
      })
      .joined(separator: "\n") + "\n"
  }

  private func oge(_ marks: [Int]) -> String {
    (["02 - Математика 2021.05.27", "№;Код ОО;Класс;Аудитория;Фамилия;Имя;Отчество;Первичный балл;Оценка"]
      + marks.enumerated().map {
        "\($0.offset);9306;9А;9;Канарейкинъ-\($0.offset);Кенаръ;Ъ;\([0, 0, 5, 9, 17, 25][$0.element]);\($0.element)"
      })
      .joined(separator: "\n") + "\n"
  }

  private func rows(_ id: String, of document: Document) -> [[Value]] {
    let blocks = document.sections.flatMap(\.blocks)
    for block in blocks {
      switch block {
      case .table(let table), .annex(let table): if table.id == id { return table.rows }
      default: continue
      }
    }
    return []
  }

  @Test func `ЕГЭ has its bands, its mean and the share below the minimum by both results`() throws {
    let document = try document([
      "1.csv": ege([20, 23, 24, 60, 61, 80, 81, 99, 100, 50]), "2.csv": ege([40], on: "2022.06.23"),
    ])
    let row = try #require(rows("ege-results", of: document).first)
    let numbers = row.compactMap { value -> Double? in
      if case .quantity(let quantity) = value { quantity.value } else { nil }
    }
    // Schools, participants, past, college, repeated, mean, below, below by the first, then five bands.
    #expect(numbers == [1, 10, 0, 0, 1, 61.8, 0.1, 0.2, 1, 4, 2, 2, 1])
  }

  @Test func `ОГЭ counts marks and tells why a year is missing`() throws {
    let document = try document(["1.csv": oge([2, 2, 3, 4, 5, 3, 3, 4, 4, 2]), "2.csv": ege([50], on: "2020.07.06")])
    let numbers = try #require(rows("oge-results", of: document).first).compactMap { value -> Double? in
      if case .quantity(let quantity) = value { quantity.value } else { nil }
    }
    #expect(numbers.prefix(6) == [1, 10, 0, 0, 0, 3])
    let dump = DocumentDump.text(of: document)
    #expect(dump.contains("ОГЭ 2020 года отменён"))
  }

  @Test func `without exams there are no chapters on them`() throws {
    let marks =
      "Статистика по отметкам\nВПР 2021. 5 класс\nПредмет:;Математика\nМаксимальный первичный балл:;20\nГруппы участников;Кол-во ОО;Кол-во участников;2;3;4;5\nШкола(edu990001);;20;10;40;30;20\n"
    let ids = try document(["Ф3_2021_5_МА.csv": marks]).sections.map(\.id)
    #expect(!ids.contains("chapter-oge") && !ids.contains("chapter-ege") && ids.contains("chapter-results"))
  }

  @Test func `M20: low results take the first result, levels the final one`() throws {
    let failed = Array(repeating: 20, count: 12)
    let document = try document([
      "1.csv": ege(failed), "2.csv": ege(Array(repeating: 60, count: 12), on: "2022.06.23"),
      "3.csv": oge(Array(repeating: 2, count: 12)),
    ])
    let below = try #require(rows("ege-results", of: document).first)
    let shares = below.compactMap { value -> Double? in
      if case .quantity(let quantity) = value, quantity.unit == .share { quantity.value } else { nil }
    }
    #expect(shares == [0, 1])
  }

  @Test func `a dump of the document names nobody`() throws {
    let dump = DocumentDump.text(of: try document(["1.csv": ege([20, 50, 70]), "2.csv": oge([2, 3])]))
    for canary in ["Канарейкинъ", "Кенаръ", "9081", "7713"] { #expect(!dump.contains(canary)) }
    #expect(dump.contains("Русский язык"))
  }
}
