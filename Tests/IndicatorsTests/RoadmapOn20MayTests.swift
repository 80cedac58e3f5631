import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// Both districts on 20 May 2022: expectations made by hand from the orders and `both-districts-status.csv`.
@Suite struct RoadmapOn20MayTests {
  private let day: CalendarDay
  private let ledger: RoadmapLedger

  init() throws {
    day = try #require(CalendarDay("2022-05-20"))
    let fixtures = Repository.folder.appendingPathComponent("Tests/Fixtures/roadmap")
    let loaded = try TemporaryFolder.with { folder in
      for name in ["status", "documents", "risks", "expertise", "survey", "training", "attendance"] {
        let file = "both-districts-\(name).csv"
        try folder.file(file, Data(contentsOf: fixtures.appendingPathComponent(file)))
      }
      return try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
    }
    ledger = RoadmapLedger(loaded.roadmap, library: .builtIn)
  }

  private func standings(_ municipality: String) throws -> [StepStanding] {
    let found = try #require(ledger.municipalities.first { $0.roadmap.municipality == municipality })
    return StepStanding.all(of: found, on: day)
  }

  private func numbers(_ standings: [StepStanding], _ kind: StepState.Kind) -> [String] {
    standings.filter { $0.state.kind == kind }.map(\.step.number.description)
  }

  @Test func `the states of the 47 steps of Gorokhovets`() throws {
    let steps = try standings("Гороховецкий район")
    #expect(ledger.issues.isEmpty)
    #expect(numbers(steps, .doneBeforeApproval) == ["1", "2", "4", "5", "6", "10"])
    #expect(
      numbers(steps, .doneInTime) == ["9", "11", "14", "16", "17", "18", "19", "20", "21", "22", "24", "25"])
    #expect(numbers(steps, .doneLate) == ["12", "23"])
    #expect(numbers(steps, .overdue) == ["15", "28"])
    #expect(numbers(steps, .documentsNotDue) == ["29"])
    #expect(numbers(steps, .underWay) == ["3", "7", "8", "13", "26", "27"])
    #expect(numbers(steps, .notDue) == (30...47).map(String.init))
    #expect(numbers(steps, .contradicted).isEmpty && numbers(steps, .unmarkedBeforeApproval).isEmpty)
  }

  @Test func `the states of the 35 items of Aleksandrov-Gai`() throws {
    let steps = try standings("Александрово-Гайский район")
    #expect(numbers(steps, .doneBeforeApproval) == ["1.1", "1.2", "2.1", "2.2", "3.2"])
    #expect(numbers(steps, .doneTermBeforeApproval) == ["4.1"])
    #expect(numbers(steps, .doneInTime) == ["2.3", "3.3", "3.4", "4.2", "5.1"])
    #expect(numbers(steps, .doneLate) == ["2.5", "5.2"])
    #expect(numbers(steps, .overdue) == ["3.5"])
    #expect(
      numbers(steps, .underWay) == ["1.3", "2.4", "2.6", "2.11", "2.12", "2.13", "2.14", "3.1", "4.3", "5.7", "6.1"])
    #expect(
      numbers(steps, .notDue) == ["1.4", "2.7", "2.8", "2.9", "2.10", "4.4", "5.3", "5.4", "5.5", "5.6"])
  }

  @Test func `lateness is counted in days`() throws {
    let late = try standings("Гороховецкий район") + standings("Александрово-Гайский район")
    let days = late.compactMap { one in one.state.lateness.map { "\(one.step.number): \($0)" } }
    #expect(days == ["12: 4", "15: 78", "23: 4", "28: 5", "2.5: 5", "3.5: 23", "5.2: 3"])
  }

  @Test func `the examination of stage 1 waits for the term of the school`() throws {
    let steps = try standings("Гороховецкий район")
    let term = try #require(CalendarDay("2022-05-31"))
    #expect(steps.first { $0.step.number == StepNumber("29") }?.state == .documentsNotDue(schoolTerm: term))
  }

  @Test func `no school is late for stage 1`() throws {
    let documents = ledger.municipalities.flatMap { SchoolDocuments.all(of: $0, on: day) }
    let states = documents.map { "\($0.school) \($0.stage.rawValue): \($0.state)" }
    #expect(
      states == [
        "ОО 2 концептуальные: unconfirmedOverdue", "ОО 2 1 этап: notPlacedTermOpen",
        "ОО 3 концептуальные: confirmed", "ОО 3 1 этап: confirmed",
        "ОО 1 концептуальные: confirmed", "ОО 1 1 этап: notPlacedTermOpen",
      ])
    let stage1 = documents.filter { $0.stage == .stage1 }
    #expect(stage1.map(\.term) == [CalendarDay("2022-06-01"), CalendarDay("2022-06-01"), CalendarDay("2022-05-31")])
    #expect(stage1.allSatisfy { $0.state != .notPlacedOverdue && $0.state != .unconfirmedOverdue })
  }

  @Test func `an overdue step counts once, for the performer named first`() throws {
    let all = try standings("Гороховецкий район") + standings("Александрово-Гайский район")
    let debts = OverdueByPerformer.all(of: all)
    #expect(debts.map { $0.performer ?? "" } == ["ОО", "РИАЦОКО", "УО"])
    #expect(debts.map { $0.overdue.map(\.step.number.description) } == [["3.5"], ["28"], ["15"]])
    #expect(debts.map(\.coPerformers) == [[], ["ВИРО", "МКУ ИМОЦ", "ОО"], ["МКУ ИМОЦ", "ОО"]])
    #expect(debts.reduce(0) { $0 + $1.overdue.count } == 3)
  }

  @Test func `shares stand with their n`() throws {
    let summary = RoadmapSummary(try standings("Гороховецкий район"))
    #expect(summary.done == 20 && summary.total == 47)
    #expect(summary.judged == 16)
    #expect(summary.timelyShare.value == Measured(value: 0.75, n: 16, count: 12))
    #expect(RoadmapSummary([]).doneShare == .missing(.notApplicable))
    let region = RoadmapSummary(try standings("Гороховецкий район") + standings("Александрово-Гайский район"))
    #expect(region.total == 82 && region.done == 33)
  }

  @Test func `the coming 30 days name terms and events by day`() throws {
    let coming = ComingTerm.all(of: try standings("Гороховецкий район"), from: day, days: 30)
    let words = coming.map { "\($0.day) \($0.standing.step.number)\($0.isEvent ? " event" : "")" }
    #expect(
      words == ["2022-05-20 30", "2022-05-25 27 event", "2022-05-25 31", "2022-05-31 26", "2022-06-13 32"])
    let second = ComingTerm.all(of: try standings("Александрово-Гайский район"), from: day, days: 30)
    #expect(second.filter { $0.standing.step.number == StepNumber("2.6") }.map(\.day) == [CalendarDay("2022-05-31")])
    #expect(second.filter { $0.standing.step.number == StepNumber("3.1") }.count == 4)
    #expect(second.first?.daysLeft == 4)
  }

  @Test func `ten per cent of 14 are two people, and no target is invented`() throws {
    let training = ledger.municipalities.flatMap { TrainingStanding.all(of: $0, on: day) }
    #expect(training.map(\.required) == [nil, 2])
    #expect(training.map(\.isReached) == [nil, false])
    #expect(training[1].trained == PartDone(done: 1, of: 14))
    #expect([1, 10, 14, 20, 21, 30, 70].map { TrainingStanding.people(0.1, of: $0) } == [1, 1, 2, 2, 3, 3, 7])
    #expect(TrainingStanding.people(1, of: 7) == 7)
  }

  @Test func `survey turnout joins the groups of a round`() {
    let surveys = ledger.municipalities.flatMap { SurveyStanding.all(of: $0, on: day) }
    #expect(surveys.map(\.turnout) == [PartDone(done: 2, of: 3)])
    #expect(surveys.map(\.target) == [1])
  }

  @Test func `counts of a later day, or of a step that has not begun, are not known yet`() throws {
    let early = try #require(CalendarDay("2022-03-09"))
    #expect(ledger.municipalities.flatMap { SurveyStanding.all(of: $0, on: early) }.isEmpty)
    let first = try #require(CalendarDay("2022-03-10"))
    #expect(ledger.municipalities.flatMap { SurveyStanding.all(of: $0, on: first) }.count == 1)
    var facts = RoadmapFacts()
    facts.training = [
      TrainingRecord(
        municipality: "Гороховецкий район", school: "edu000001", number: try #require(StepNumber("8")), course: "",
        trained: PartDone(done: 2, of: 14), day: CalendarDay("2022-06-01"), place: Place(file: "обучение.csv"))
    ]
    let dated = RoadmapLedger(facts, library: .builtIn).municipalities
    #expect(dated.flatMap { TrainingStanding.all(of: $0, on: day) }.isEmpty)
    let later = try #require(CalendarDay("2022-06-01"))
    #expect(dated.flatMap { TrainingStanding.all(of: $0, on: later) }.map(\.isReached) == [true])
  }

  @Test func `events of a recurring step are counted against its calendar`() throws {
    let steps = try standings("Александрово-Гайский район")
    #expect(steps.first { $0.step.number == StepNumber("2.6") }?.events == PartDone(done: 1, of: 2))
    #expect(steps.first { $0.step.number == StepNumber("3.1") }?.events == nil)
    #expect(steps.first { $0.step.number == StepNumber("1.3") }?.events == nil)
  }
}
