import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import Synchronization
import TestSupport
import Testing
import Vocabulary

/// Damaged files of every kind: no crash, no file that takes a second, nothing impossible among the results, and what
/// is left of them folds into a region and its analysis.
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
      (
        "список.csv",
        "Год;Логин;Муниципалитет;ОО;4 РУ;4 МА;Количество маркеров\n2021;edu220001;Лесной район;Школа;1;;1\n"
      ),
      ("школы.csv", "Логин;Имя;Регион\nedu220001;МБОУ СОШ № 1;Ключевский муниципальный район\n"),
    ] + FormKind.allCases.map { ($0.fileName.replacing(".xlsx", with: ".csv"), form($0)) }
  }()

  /// A form with its worked row and two rows of data.
  private static func form(_ kind: FormKind) -> String {
    let columns = kind.form.columns
    func row(_ number: String) -> String { ([number] + columns.map(\.example)).joined(separator: ";") }
    let header = ([HandForm.numberHeader] + columns.map(\.header)).joined(separator: ";")
    return [header, row(HandForm.exampleMark), row("1"), row("2")].joined(separator: "\n") + "\n"
  }

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
      try Self.checkFolded(folder)
      done += files.count
    }
    #expect(done == Self.mutations)
    #expect(slowest < .seconds(1), "the slowest file took \(slowest)")
    print("fuzz: \(done) mutations, seed \(Self.seed), slowest file \(slowest)")
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

  /// Whatever was accepted is a region and an analysis: parts fit their wholes, shares lie between 0 and 1.
  private static func checkFolded(_ folder: LoadedFolder) throws {
    let book = try Folders.book.get()
    let region = Region(folder, book: book)
    let day = try #require(CalendarDay("2022-09-15"))
    let analysis = Analysis(of: region, book: book, asOf: day)
    for work in region.works {
      for territory in [.region] + region.schools(of: work).map(Territory.school) {
        guard let cell = region.cell(work, territory) else { continue }
        #expect((cell.marks?.total ?? 0) <= cell.participants)
        #expect((cell.scores?.reduce(0, +) ?? 0) <= cell.participants)
        #expect((cell.journal?.total ?? 0) >= 0 && (cell.absent ?? 0) >= 0)
        for share in [
          ShareOfTwo.measure(cell, under: analysis.conditions), Coverage.measure(cell, under: analysis.conditions),
        ] {
          #expect(share.value.map { (0...1).contains($0.value) } ?? true)
        }
      }
    }
    for school in region.schools {
      for conditions in region.conditions(of: school.id) {
        #expect(conditions.adapted.map { (0...1).contains($0.value) } ?? true)
      }
      for campaign in [Campaign(.oge, 2022, .main), Campaign(.ege, 2022, .main)] {
        let share = ExamCoverage.measure(of: campaign, in: school.id, region: region, under: analysis.conditions)
        #expect(share.value.map { (0...1).contains($0.value) } ?? true)
      }
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
