import Foundation
import Loading
import TestSupport
import Testing
import Vocabulary

/// One wrong value in a row that is right otherwise: whatever the layout and the value, it is refused and named.
///
/// The number of values is bounded here; `Scripts/fuzz` asks for more by `SPRAVKA_FUZZ`.
@Suite struct ImpossibleValueTests {
  private static let count =
    max(60, (ProcessInfo.processInfo.environment["SPRAVKA_FUZZ"].flatMap(Int.init) ?? 0) / 20)
  private static let seed = ProcessInfo.processInfo.environment["SPRAVKA_FUZZ_SEED"].flatMap(UInt64.init) ?? 501

  /// Files about which none of the rules says a word, copies aside.
  private func silent(_ files: [String: String], _ rules: Set<String>, _ folder: LoadedFolder) -> [String] {
    let named = Set(folder.issues.filter { rules.contains($0.rule) }.map(\.place.file))
    let copies = Set(folder.sources.filter { $0.state == .repeated }.map(\.path))
    return Set(files.keys).subtracting(named).subtracting(copies).sorted()
  }

  @Test func `a mark of an exam outside 2 to 5 and a score above its maximum`() throws {
    var mutation = Mutation(seed: Self.seed)
    var files: [String: String] = [:]
    for number in 0..<Self.count {
      let wrong = [0, 1, 6, 7, 22, 55, 101 + mutation.below(1000), -1 - mutation.below(9)]
      switch number % 3 {
      case 0:
        let row = ExamFiles.ogeRow(1, primary: "10", mark: String(mutation.pick(wrong)))
        files["\(number).csv"] = ExamFiles.ogeText("02 - Математика 2022.05.27", [row])
      case 1:
        let row = ExamFiles.ogeRow(1, primary: String(32 + mutation.below(500)), mark: "4")
        files["\(number).csv"] = ExamFiles.ogeText("02 - Математика 2022.05.27", [row])
      default:
        let row = ExamFiles.row(1, score: String(101 + mutation.below(5000)))
        files["\(number).csv"] = ExamFiles.protocolText("01 - Русский язык 2022.06.23", [row])
      }
    }
    let folder = try Folders.load(files)
    #expect(folder.examResults.isEmpty)
    #expect(silent(files, ["exam-mark-unreadable", "exam-score-out-of-range"], folder) == [])
  }

  @Test(arguments: ["2020", "2021"]) func `a total of ВПР above the maximum of the work`(_ year: String) throws {
    var mutation = Mutation(seed: Self.seed &+ 1)
    var files: [String: String] = [:]
    for number in 0..<Self.count {
      let total = String(21 + mutation.below(number.isMultiple(of: 7) ? 100_000 : 60))
      let pupil = Pupil.scoring(8, code: year == "2020" ? 60001 : 50001).with { $0.total = total }
      let name = "часть-\(number)/" + Sheets.name2021.replacing("2021", with: year)
      files[name] = year == "2020" ? Sheets.of2020([pupil]) : Sheets.of2021([pupil])
    }
    let folder = try Folders.load(files)
    #expect(folder.claims.allSatisfy { claim in if case .scores = claim.part { false } else { true } })
    #expect(silent(files, ["total-above-maximum"], folder) == [])
  }

  @Test func `points of a task of ВПР 2022 above what the header states`() throws {
    var mutation = Mutation(seed: Self.seed &+ 2)
    var files: [String: String] = [:]
    for number in 0..<Self.count {
      let maxima = Sheets.mathematics4
      let task = mutation.below(maxima.count)
      let pupil = Pupil.scoring(9, code: 40001, maxima: maxima).with {
        $0.answers[task] = String(maxima[task] + 1 + mutation.below(30))
        $0.total = "9"
      }
      files["часть-\(number)/" + Sheets.name2022] = Sheets.of2022([pupil])
    }
    let folder = try Folders.load(files)
    for claim in folder.claims {
      if case .tasks(let tasks) = claim.part {
        #expect(tasks.allSatisfy { $0.byPoints.count == $0.maximum + 1 })
        #expect(tasks.map(\.maximum) == Sheets.mathematics4)
      }
    }
    #expect(silent(files, ["task-above-maximum"], folder) == [])
  }

  @Test func `a mark of the journal outside 2 to 5 joins no comparison`() throws {
    var mutation = Mutation(seed: Self.seed &+ 3)
    var files: [String: String] = [:]
    for number in 0..<Self.count {
      let wrong = ["0", "1", "6", "45", "-3", "2,5", String(6 + mutation.below(1000))]
      let pupil = Pupil.scoring(8).with { $0.journal = mutation.pick(wrong) }
      files["часть-\(number)/" + Sheets.name2021] = Sheets.of2021([pupil])
    }
    let folder = try Folders.load(files)
    #expect(folder.claims.allSatisfy { claim in if case .journalTable = claim.part { false } else { true } })
    #expect(silent(files, ["journal-mark-out-of-range", "journal-mark-unreadable"], folder) == [])
  }

  @Test func `percents of a report outside 0 to 100 or of no counts`() throws {
    var mutation = Mutation(seed: Self.seed &+ 4)
    var files: [String: String] = [:]
    for number in 0..<Self.count {
      let wrong = mutation.pick([101 + mutation.below(900), -1 - mutation.below(50)])
      files["часть-\(number)/Ф3_Статистика_по_отметкам_2021_5_МА.csv"] = Sheets.marks([
        "Школа(edu220001);;20;\(wrong);40;30;20"
      ])
    }
    let folder = try Folders.load(files)
    #expect(folder.claims.allSatisfy { claim in if case .marks = claim.part { false } else { true } })
    #expect(silent(files, ["percent-unreadable", "percents-off-total", "percents-of-no-counts"], folder) == [])
  }
}
