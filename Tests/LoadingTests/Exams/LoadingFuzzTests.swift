import Foundation
import Loading
import Reference
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Damaged files of every kind: no crash, no file that takes a second, nothing impossible among the results.
///
/// The number of mutations is bounded here; `Scripts/fuzz` asks for a hundred thousand by `SPRAVKA_FUZZ`.
@Suite(.serialized) struct LoadingFuzzTests {
  private static let mutations = ProcessInfo.processInfo.environment["SPRAVKA_FUZZ"].flatMap(Int.init) ?? 300
  private static let seed = ProcessInfo.processInfo.environment["SPRAVKA_FUZZ_SEED"].flatMap(UInt64.init) ?? 500

  private static let texts: [(name: String, text: String)] = {
    let ege = (1...6).map { ExamFiles.row($0, score: String(30 + $0 * 9)) }
    let oge = (1...6).map {
      ExamFiles.ogeRow($0, primary: String(4 + $0 * 4), mark: ["2", "3", "3", "4", "5", "5"][$0 - 1])
    }
    let pupils = (0..<8).map { Pupil.scoring(4 + $0 * 2, code: 50001 + $0) }
    let base =
      "22 - Математика базовая 2022.06.27\n№;Код ОО;Класс;Код ППЭ;Аудитория;Фамилия;Имя;Отчество;Серия;Номер;Задания с кратким ответом;Первичный балл;Оценка\n1;111001;11Б;1081;0005;Участник-1;Имя;Отчество;4000;500001;++++-+++-+++-+--++---;13;4\n"
    return [
      ("ege.csv", ExamFiles.protocolText("01 - Русский язык 2022.06.23", ege)),
      (
        "oge.csv",
        ExamFiles.ogeText("02 - Математика 2022.05.27", oge) + ExamFiles.ogeText("04 - Химия 2022.06.15", oge)
      ),
      ("base.csv", base), (Sheets.name2021, Sheets.of2021(pupils)), (Sheets.name2022, Sheets.of2022(pupils)),
      (
        "Ф3_Статистика_по_отметкам_2021_5_МА.csv",
        Sheets.marks(["МБОУ «СОШ № 1»(edu220001);;89;12.36;52.81;26.97;7.87"])
      ),
      (
        "Ф4_Распределение_2021_5_МА.csv",
        Sheets.distribution(["Школа(edu220001);;20" + String(repeating: ";5", count: 20) + ";0"])
      ),
      (Sheets.name2021.replacing("2021", with: "2020"), Sheets.of2020(pupils)),
    ]
  }()

  @Test(.timeLimit(.minutes(60))) func `damaged files neither crash nor hang, and nothing impossible is accepted`()
    throws
  {
    var mutation = Mutation(seed: Self.seed)
    let batch = 100
    var slowest = Duration.zero
    var done = 0
    while done < Self.mutations {
      var files: [String: Data] = [:]
      for number in 0..<min(batch, Self.mutations - done) {
        let (name, bytes) = Self.damaged(&mutation, number: done + number)
        files["\(number)/\(name)"] = Data(bytes)
      }
      let (folder, time) = try Self.load(files)
      slowest = max(slowest, time)
      try Self.check(folder)
      done += files.count
    }
    #expect(done == Self.mutations)
    #expect(slowest < .seconds(1), "the slowest file took \(slowest)")
    print("fuzz: \(done) mutations, seed \(Self.seed), slowest file \(slowest)")
  }

  /// One wrong value in the one column that counts must be refused and named, whatever the rest of the row.
  @Test func `a mark outside 2 to 5 or a score above the maximum is never accepted in silence`() throws {
    var mutation = Mutation(seed: Self.seed &+ 1)
    var files: [String: Data] = [:]
    let count = max(40, Self.mutations / 10)
    for number in 0..<count {
      let wrong = [0, 1, 6, 7, 22, 55, 101 + mutation.below(1000), -1 - mutation.below(9)]
      if number.isMultiple(of: 2) {
        let row = ExamFiles.ogeRow(1, primary: "10", mark: String(mutation.pick(wrong)))
        files["\(number).csv"] = Data(ExamFiles.ogeText("02 - Математика 2022.05.27", [row]).utf8)
      } else if number.isMultiple(of: 3) {
        let row = ExamFiles.ogeRow(1, primary: String(32 + mutation.below(500)), mark: "4")
        files["\(number).csv"] = Data(ExamFiles.ogeText("02 - Математика 2022.05.27", [row]).utf8)
      } else {
        let row = ExamFiles.row(1, score: String(101 + mutation.below(5000)))
        files["\(number).csv"] = Data(ExamFiles.protocolText("01 - Русский язык 2022.06.23", [row]).utf8)
      }
    }
    let (folder, _) = try Self.load(files)
    #expect(folder.examResults.isEmpty)
    let named = Set(
      folder.issues.filter { $0.rule.hasPrefix("exam-mark") || $0.rule.hasPrefix("exam-score") }.map(\.place.file))
    let copies = Set(folder.sources.filter { $0.state == .repeated }.map(\.path))
    #expect(named.union(copies) == Set(files.keys))
  }

  private static func damaged(_ mutation: inout Mutation, number: Int) -> (name: String, bytes: [UInt8]) {
    let (name, text) = mutation.pick(texts)
    switch number % 5 {
    case 0: return (name, mutation.damageBytes(Array(text.utf8)))
    case 1:
      let rows = String(decoding: mutation.damageCells(text), as: UTF8.self).split(separator: "\n").prefix(40).map {
        line in
        line.split(separator: ";", omittingEmptySubsequences: false).prefix(60).map {
          cell -> OldWorkbookBuilder.Cell? in
          let short = String(cell.prefix(200))
          return short.isEmpty ? nil : Double(short).map { .number($0) } ?? .text(short)
        }
      }
      return (name.replacing(".csv", with: ".xls"), OldWorkbookBuilder(rows: rows).build())
    case 2:
      let cells = text.split(separator: "\n").map { line in
        "<row>"
          + line.split(separator: ";", omittingEmptySubsequences: false).map {
            "<c t=\"inlineStr\"><is><t>\($0.filter { $0 != "<" && $0 != "&" })</t></is></c>"
          }
          .joined() + "</row>"
      }
      let workbook = StoredWorkbook.build(rows: cells.joined(), sheet: "Лист1")
      return (name.replacing(".csv", with: ".xlsx"), mutation.damageBytes(Array(workbook)))
    default: return (name, mutation.damageCells(text))
    }
  }

  /// Loads on one thread; the time between two finished files is that of the later one.
  private static func load(_ files: [String: Data]) throws -> (LoadedFolder, slowest: Duration) {
    try TemporaryFolder.with { folder in
      for (path, content) in files { try folder.file(path, content) }
      let clock = ContinuousClock()
      let state = Mutex((last: clock.now, slowest: Duration.zero))
      let loaded = try FolderLoader(book: Folders.book.get(), threads: 1).load(
        folder: folder.path,
        progress: { _ in
          state.withLock { state in
            let now = clock.now
            state.slowest = max(state.slowest, state.last.duration(to: now))
            state.last = now
          }
        })
      return (loaded, state.withLock { $0.slowest })
    }
  }

  private static func check(_ folder: LoadedFolder) throws {
    let book = try Folders.book.get()
    for result in folder.examResults {
      let isScored =
        result.work.procedure.campaign.assessment == .ege && result.work.procedure.subject != .mathematicsBase
      #expect(isScored == (result.mark == nil) && isScored == (result.testScore != nil))
      #expect(result.testScore.map { (0...100).contains($0) } ?? true)
      let most = book.scales.scale(for: result.work)?.maximum ?? 100
      #expect(result.primaryScore.map { (0...most).contains($0) } ?? true)
    }
    for claim in folder.claims {
      switch claim.part {
      case .scores(let scores):
        #expect(scores.allSatisfy { $0 >= 0 })
        if let scale = book.scales.scale(for: claim.work) { #expect(scores.count <= scale.maximum + 1) }
      case .marks(let marks): #expect(marks.counts.allSatisfy { $0 >= 0 })
      case .participation(let participation): #expect(participation.participants >= 0)
      default: break
      }
    }
  }
}
