import Foundation
import Loading
import TestSupport
import Testing
import Vocabulary

/// The literal samples of real layouts: recognised and read right.
@Suite(.requireShared("layouts")) struct LiteralLayoutTests {
  /// Reads one sample under a name of our choice, which may state what the sample lost with its file name.
  private func load(_ sample: String, as name: String? = nil) throws -> LoadedFolder {
    let file = try #require(Shared.url("layouts/" + sample))
    return try Folders.load([name ?? sample: Data(contentsOf: file)])
  }

  @Test func `individual results of 2026 have no scale in the book, so the marks of the file are used`() throws {
    let folder = try load("f1_individualnye_rezultaty_2026_LITERAL.csv")
    #expect(folder.works == [.vpr(2026, .spring, "russian", 4)])
    let school = folder.school("edu203389")
    #expect(school.kinds.allSatisfy { $0 == .individualResults })
    #expect(school.participation == Participation(participants: 3, absent: 0))
    #expect(school.marks == [0, 2, 0, 1])
    #expect(school.scores?.enumerated().filter { $0.element > 0 }.map(\.offset) == [14, 15, 24])
    #expect(school.journal == JournalTriple(lowered: 0, confirmed: 3, raised: 0))
    #expect(school.tasks.map(\.label).suffix(5) == ["10.1", "10.2", "11", "12.1", "12.2"])
    #expect(school.tasks.map(\.maximum) == [2, 1, 2, 3, 2, 1, 1, 2, 1, 2, 1, 2, 1, 2, 1])
    #expect(folder.facts.map(\.name) == ["МБОУ «СОШ №1 г.Урус-Мартан»"])
    #expect(folder.facts.map(\.municipality) == ["Урус-Мартановский муниципальный район"])
  }

  @Test func `statistics of marks of 2026`() throws {
    let folder = try load("f3_statistika_po_otmetkam_2026_LITERAL.csv")
    #expect(folder.works == [.vpr(2026, .spring, "russian", 4)])
    #expect(folder.school("edu203389").marks == [11, 47, 24, 7])
    #expect(folder.rules.isEmpty)
    #expect(
      Set(folder.claims.map(\.of)) == [
        .country, .region("Чеченская Республика"), .municipality("Урус-Мартановский муниципальный район"),
        .school(SchoolID(space: .general, code: "203389")),
      ])
  }

  @Test(arguments: [
    "f3_altai_2021_4_MA_cp1251_decimalcomma_GENERATED.csv", "f3_altai_2021_4_MA_utf8bom_decimalcomma_GENERATED.csv",
  ])
  func `statistics of marks in both encodings`(_ sample: String) throws {
    let folder = try load(sample, as: "отчёт.csv")
    #expect(folder.works == [.vpr(2021, .spring, "mathematics", 4)])
    #expect(folder.school("sch223015").marks == [2, 1, 9, 0])
    #expect(folder.school("sch223019").participation == Participation(participants: 17))
  }

  @Test func `the wide comparison with the journal`() throws {
    let folder = try load("sravnenie_otmetok_s_zhurnalom_2024_LITERAL.csv")
    #expect(folder.works == [.vpr(2024, .spring, "mathematics", 4)])
    #expect(folder.school("edu203389").journal == JournalTriple(lowered: 52, confirmed: 37, raised: 4))
    #expect(folder.claims.count == 3)
    #expect(
      folder.words(of: "journal-pairs-fewer") == [
        "sravnenie_otmetok_s_zhurnalom_2024_LITERAL.csv строка 9 | Чеченская Республика: сумма 29586, участников 29589 | "
          + "сумма трёх чисел равна числу участников | Действий не требуется."
      ])
  }

  @Test func `the row-wise comparison with the journal`() throws {
    let folder = try load("sravnenie_otmetok_2021_rowwise_FROM_CODE.csv")
    #expect(folder.works == [.vpr(2021, .spring, "mathematics", 4)])
    #expect(folder.claims.map(\.of) == [.region("Алтайский край")])
    guard case .journal(let triple)? = folder.claims.first?.part else { throw Missing.journal }
    #expect(triple == JournalTriple(lowered: 3209, confirmed: 16273, raised: 5430))
  }

  @Test func `the empty collection form of 2026`() throws {
    let folder = try load(
      "forma_sbora_2026_protokol_LITERAL.csv", as: "edu203389/ВПР 2026 весна Английский язык 7 класс.csv")
    #expect(folder.sources.map(\.layouts) == [[.collectionForm]])
    #expect(folder.claims.isEmpty)
    #expect(folder.rules == ["row-prefilled", "form-empty"])
    #expect(folder.issues.first { $0.rule == "row-prefilled" }?.count == 2)
  }

  @Test func `participants of 2020`() throws {
    let folder = try load("vpr2020_raw_LITERAL.csv", as: "2020/4/Математика.csv")
    #expect(folder.works == [.vpr(2020, .autumn, "mathematics", 4)])
    #expect(folder.facts.map(\.municipalityCode) == ["reg22_m004"])
    let school = folder.school("edu223080")
    #expect(school.tasks.count == 15)
    #expect((school.participation?.participants ?? 0) + (school.participation?.absent ?? 0) > 4)
    #expect(school.marks?.reduce(0, +) == school.participation?.participants)
  }

  @Test func `participants of 2021, rows shorter than the header among them`() throws {
    let folder = try load("vpr2021_raw_LITERAL.csv", as: "Проведение работы по географии, 11 класс. ВПР 2021.csv")
    #expect(folder.works == [.vpr(2021, .spring, "geography", 11)])
    #expect(folder.school("sch220206").participation?.absent == 1)
    #expect(folder.school("sch220206").marks?[0] == 0)
    #expect(folder.facts.first?.municipality == "СПО Алтайский край")
  }

  @Test func `participants of 2022, whose absent have a total of 0`() throws {
    let folder = try load("vpr2022_protokol_LITERAL.csv", as: "ВПР 2022 Французский язык 11 класс.csv")
    #expect(folder.works == [.vpr(2022, .spring, "french", 11)])
    let school = folder.school("edu220164")
    #expect(school.scores?[0] == 0)
    #expect((school.participation?.absent ?? 0) >= 5)
    #expect(school.tasks.map(\.label) == ["1", "2", "3", "4", "5К1", "5К2", "6К1", "6К2", "6К3"])
    #expect(folder.facts.map(\.municipality) == ["город Барнаул"])
    #expect(folder.facts.map(\.name) == ["МБОУ \"Гимназия №131\""])
  }

  @Test func `the list of classes of 2022 is recognised and left`() throws {
    let folder = try load("vpr2022_klassy_LITERAL.csv")
    #expect(folder.sources.map(\.layouts) == [[.classes2022]])
    #expect(folder.sources.map(\.state) == [.notUsed])
  }

  /// Tables that no справка about 2020-2022 by school is made of.
  private static let outOfScope: [String: Layout] = [
    "moscow_ege_9722_LITERAL.csv": .moscowOpenData, "nyc_math_LITERAL.csv": .newYorkMathematics,
    "poland_e8_2023_LITERAL.csv": .polishExam,
  ]

  @Test func `every sample is recognised, and what is out of scope is named with the reason`() throws {
    let folder = try #require(Shared.url("layouts"))
    let loaded = try FolderLoader(book: Folders.book.get(), threads: 1).load(folder: folder.path)
    #expect(loaded.sources.count >= 28)
    for source in loaded.sources {
      #expect(source.layouts.count == 1, "\(source.path)")
      #expect(source.state == .used || source.state == .notUsed, "\(source.path)")
      let layout = Self.outOfScope[source.path]
      if let layout { #expect(source.layouts == [layout]) }
      let reasons = loaded.issues.filter { $0.rule == "file-out-of-scope" && $0.place.file == source.path }
      #expect(reasons.map(\.found) == (layout.map { ["\($0.title): \($0.outOfScope ?? "")"] } ?? []))
      // What is recognised and left says why: its work is not told, or no part of the report needs it.
      let isExplained = loaded.issues.contains { $0.place.file == source.path }
      #expect(source.state == .used || isExplained, "\(source.path)")
    }
  }

  private enum Missing: Error {
    case journal
  }
}
