import Foundation
import Loading
import TestSupport
import Testing
import Vocabulary

/// The literal files of РИС ГИА that are known, read beside the repository.
@Suite struct ExamLayoutTests {
  private func load(_ name: String, as path: String? = nil) throws -> LoadedFolder {
    let url = try #require(Shared.url("layouts/" + name))
    return try Folders.load([path ?? name: try Data(contentsOf: url)])
  }

  @Test(.requireShared("layouts/ege_protokol_2022_sparse_LITERAL_TEST.csv"))
  func `a sparse protocol is read by its headers`() throws {
    let folder = try load("ege_protokol_2022_sparse_LITERAL_TEST.csv")
    let result = try #require(folder.examResults.first)
    #expect(folder.examResults.count == 1)
    #expect(result.work == .exam(.ege, 2022, "russian"))
    #expect(result.school == SchoolID(space: .ege, code: "111002"))
    #expect(result.primaryScore == 6 && result.testScore == 39 && result.mark == nil)
    #expect(result.day == 2022_06_23)
    #expect(result.answers[.short].count == 6 && result.answers[.extended].map(\.maximum) == [1, 1, 1, 1])
    #expect(result.participant != nil && result.category == .graduate)
  }

  @Test(
    .requireShared("layouts/ege_protokol_2021_english_LITERAL_TEST.csv"),
    arguments: [
      ("ege_protokol_2022_english_LITERAL_TEST.csv", 2022, 2022_06_14, 56, "111001"),
      ("ege_protokol_2021_english_LITERAL_TEST.csv", 2021, 2021_06_18, 29, "111001"),
    ])
  func `English has its written and oral parts together`(
    _ name: String, _ year: Int, _ day: Int, _ score: Int, _ school: String
  ) throws {
    let folder = try load(name)
    let result = try #require(folder.examResults.first)
    #expect(result.work == .exam(.ege, year, "english"))
    #expect(result.day == day && result.testScore == score && result.school.code == school)
    #expect(!result.answers[.oral].isEmpty)
  }

  @Test(.requireShared("layouts/ege_protokol_2022_mathbase_LITERAL_TEST.csv"))
  func `basic mathematics has marks and no test scores`() throws {
    let folder = try load("ege_protokol_2022_mathbase_LITERAL_TEST.csv")
    #expect(folder.examResults.map(\.mark) == [.four, .two, .four])
    #expect(folder.examResults.map(\.primaryScore) == [13, 6, 13])
    #expect(folder.examResults.allSatisfy { $0.testScore == nil && $0.work == .exam(.ege, 2022, "mathematics-base") })
  }

  @Test(.requireShared("layouts/ege_appeal_2021_LITERAL_TEST.csv"))
  func `an appeal under two header rows is a recheck with the score before`() throws {
    let folder = try load("ege_appeal_2021_LITERAL_TEST.csv")
    let result = try #require(folder.examResults.first)
    #expect(result.work == .exam(.ege, 2021, "social-studies"))
    #expect(result.recheck?.scoreBefore == 41 && result.recheck?.moment == 2021_07_05_09_54_41)
    #expect(result.primaryScore == 22 && result.testScore == 42)
  }

  @Test(.requireShared("layouts/oge_regional_multi_xls_LITERAL_names_replaced.csv"))
  func `several exams stand in one sheet, each under its title`() throws {
    let folder = try load("oge_regional_multi_xls_LITERAL_names_replaced.csv")
    #expect(folder.examResults.map(\.work) == [.exam(.oge, 2026, "social-studies"), .exam(.oge, 2026, "chemistry")])
    #expect(folder.examResults.map(\.mark) == [.four, .three])
    #expect(folder.examResults.map(\.school.code) == ["9306", "9317"])
  }

  @Test(.requireShared("layouts/oge_regional_multi_xls_LITERAL_names_replaced.csv"))
  func `the same sheet as an old workbook gives the same`() throws {
    let url = try #require(Shared.url("layouts/oge_regional_multi_xls_LITERAL_names_replaced.csv"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\r\n", omittingEmptySubsequences: false)
    let rows = lines.map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map { cell -> OldWorkbookBuilder.Cell? in
        if cell.isEmpty { return nil }
        // The code of the school is a number there: 9306.0.
        return Double(cell).map { .number($0) } ?? .text(String(cell))
      }
    }
    let workbook = OldWorkbookBuilder(rows: rows)
    let folder = try Folders.load(["протокол.xls": Data(workbook.build())])
    #expect(folder.examResults.map(\.mark) == [.four, .three])
    #expect(folder.examResults.map(\.school.code) == ["9306", "9317"])
    #expect(folder.examResults.map(\.primaryScore) == [27, 22])
  }

  @Test(.requireShared("layouts/oge_normalized_export_FROM_PARSER.csv"))
  func `a normalised export takes its exam from the file name`() throws {
    let url = try #require(Shared.url("layouts/oge_normalized_export_FROM_PARSER.csv"))
    let header = try String(contentsOf: url, encoding: .utf8)
    let row = "1;9306;9А;1003;109;209;Участник-1;Имя-1;Отчество-1;4000;500001;+++2;1(2);17;4\n"
    let folder = try Folders.load(["ОГЭ/12_2022.06.15.csv": header + row])
    #expect(folder.examResults.map(\.work) == [.exam(.oge, 2022, "social-studies")])
    #expect(folder.examResults.map(\.mark) == [.four])
  }

  @Test(
    .requireShared("layouts/moscow_ege_9722_LITERAL.csv"),
    arguments: ["moscow_ege_9722_LITERAL.csv", "nyc_math_LITERAL.csv", "poland_e8_2023_LITERAL.csv"])
  func `tables of other places are named as out of scope with the reason`(_ name: String) throws {
    let folder = try load(name)
    #expect(folder.sources.map(\.state) == [.notUsed])
    #expect(folder.rules == ["file-out-of-scope"])
    #expect(folder.sources[0].layouts.first?.outOfScope != nil)
  }

  @Test(.requireShared("layouts/dagestan_marks_FROM_CODE.csv"))
  func `stacked reports name the work in every row`() throws {
    let url = try #require(Shared.url("layouts/dagestan_marks_FROM_CODE.csv"))
    let header = try String(contentsOf: url, encoding: .utf8)
    let rows =
      "2021;5;Математика;Озёрный район;edu220001;Школа № 1;20;10;40;30;20\r\n2021;4;Русский язык;Озёрный район;edu220001;Школа № 1;10;0;50;50;0\r\n"
    let folder = try Folders.load(["marks.csv": header + rows])
    #expect(folder.works == [.vpr(2021, .spring, "mathematics", 5), .vpr(2021, .spring, "russian", 4)])
    let marks = folder.claims.compactMap { claim -> [Int]? in
      if case .marks(let marks) = claim.part { marks.counts } else { nil }
    }
    #expect(marks == [[2, 8, 6, 4], [0, 5, 5, 0]])
  }

  @Test(.requireShared("layouts/dagestan_bias_LITERAL.csv"))
  func `every known layout is recognised`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: try #require(Shared.url("layouts")).path)
      .filter { $0.hasSuffix(".csv") }
    var files: [String: Data] = [:]
    for name in names { files[name] = try Data(contentsOf: try #require(Shared.url("layouts/" + name))) }
    let folder = try Folders.load(files)
    let unknown = folder.sources.filter { $0.state == .unrecognised }.map(\.path)
    #expect(unknown == [])
  }
}

extension Work {
  static func exam(_ assessment: Assessment, _ year: Int, _ subject: String) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(assessment, year, .main), subject: Subject(subject),
        programmeGrade: assessment == .ege ? 11 : 9))
  }
}
