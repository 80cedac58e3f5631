import Aggregation
import Indicators
import Loading
import Testing
import Vocabulary

@Suite struct RoadmapStateTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func step(_ number: String, _ kind: StepKind, _ terms: String, examines: String? = nil) throws -> RoadmapStep
  {
    RoadmapStep(
      number: try #require(StepNumber(number)), section: "", title: "Шаг", kind: kind,
      schedule: try Schedule(words: terms), terms: terms, indicator: "", targets: [], performers: ["УО"],
      addressees: [], publication: "", examines: examines.flatMap { StepNumber($0) }, note: "",
      place: Place(file: "карта.csv"))
  }

  private func mark(_ number: String, _ doneOn: String?, row: Int, part: PartDone? = nil) throws -> StepMark {
    StepMark(
      municipality: "Первый район", number: try #require(StepNumber(number)), doneOn: try doneOn.map(day), part: part,
      evidence: "", note: "", place: Place(file: "отметки.csv", row: row))
  }

  private func document(placedOn: String?) throws -> PlacedDocument {
    PlacedDocument(
      municipality: "первый муниципальный район", school: "ОО 1", stage: .stage1, title: "Протокол",
      placedOn: try placedOn.map(day), confirmedOn: nil, place: Place(file: "документы.csv", row: 2))
  }

  private func facts(_ marks: [StepMark] = [], _ documents: [PlacedDocument] = []) throws -> RoadmapFacts {
    var facts = RoadmapFacts()
    facts.roadmaps = [
      Roadmap(
        municipality: "Первый район", region: "", approved: try day("2022-02-14"), order: "", note: "",
        steps: [
          try step("1", .attendance, "07.02.2022"),
          try step("2", .municipalStage1Review, "до 15.05.2022", examines: "3"),
          try step("3", .stage1Documents, "25.04.2022-31.05.2022"),
        ])
    ]
    facts.marks = marks
    facts.documents = documents
    return facts
  }

  private func state(_ number: String, on text: String, _ facts: RoadmapFacts) throws -> StepState {
    let ledger = try #require(RoadmapLedger(facts).municipalities.first)
    let step = try #require(StepNumber(number).flatMap(ledger.roadmap.step))
    return StepState.of(step, in: ledger, on: try day(text))
  }

  @Test func `a step before the order is never late`() throws {
    #expect(try state("1", on: "2022-05-20", facts()) == .unmarkedBeforeApproval)
    #expect(try state("1", on: "2022-05-20", facts([mark("1", "2022-02-10", row: 2)])) == .doneBeforeApproval)
    #expect(try state("1", on: "2022-05-20", facts([mark("1", "2022-03-10", row: 2)])) == .doneTermBeforeApproval)
  }

  @Test func `the last day of a term is in time`() throws {
    #expect(try state("3", on: "2022-05-31", facts()) == .underWay)
    #expect(try state("3", on: "2022-06-01", facts()) == .overdue(days: 1))
    #expect(try state("3", on: "2022-06-01", facts([mark("3", "2022-05-31", row: 2)])) == .doneInTime)
    #expect(try state("3", on: "2022-06-05", facts([mark("3", "2022-06-02", row: 2)])) == .doneLate(days: 2))
    #expect(try state("3", on: "2022-06-01", facts([mark("3", "2022-06-02", row: 2)])) == .overdue(days: 1))
    #expect(try state("3", on: "2022-04-24", facts()) == .notDue)
  }

  @Test func `an examination is not overdue while the schools have time, unless all is placed`() throws {
    let term = try day("2022-05-31")
    #expect(try state("2", on: "2022-05-20", facts()) == .documentsNotDue(schoolTerm: term))
    #expect(
      try state("2", on: "2022-05-20", facts([], [document(placedOn: nil)])) == .documentsNotDue(schoolTerm: term))
    #expect(try state("2", on: "2022-05-20", facts([], [document(placedOn: "2022-05-10")])) == .overdue(days: 5))
    #expect(try state("2", on: "2022-06-02", facts()) == .overdue(days: 2))
    #expect(try state("2", on: "2022-05-20", facts([mark("2", "2022-05-18", row: 2)])) == .doneLate(days: 3))
  }

  @Test func `two marks that differ leave the state open and are an issue with both places`() throws {
    let facts = try facts([mark("3", "2022-05-20", row: 2), mark("3", "2022-05-25", row: 7)])
    #expect(try state("3", on: "2022-06-20", facts) == .contradicted)
    let issues = RoadmapLedger(facts).issues
    #expect(issues.map(\.rule) == ["roadmap-mark-twice"])
    #expect(issues.map(\.place) == [Place(file: "отметки.csv", row: 7)])
    #expect(
      issues.map { "\($0.expected) | \($0.remedy)" } == [
        "одна строка на пункт дорожной карты | Оставьте верную отметку."
      ])
    #expect(
      issues.map(\.found) == [
        "п. 3: выполнено 25.05.2022; в строке 2 файла «отметки.csv» – выполнено 20.05.2022"
      ])
  }

  @Test func `two marks that agree count once`() throws {
    let facts = try facts([mark("3", "2022-05-20", row: 2), mark("3", "2022-05-20", row: 7)])
    #expect(try state("3", on: "2022-06-20", facts) == .doneInTime)
    #expect(RoadmapLedger(facts).issues.map(\.rule) == ["roadmap-mark-repeated"])
  }

  @Test func `a part is not the whole`() throws {
    let part = PartDone(done: 1, of: 2)
    #expect(try state("3", on: "2022-06-01", facts([mark("3", "2022-05-31", row: 2, part: part)])) == .overdue(days: 1))
    #expect(
      try state("3", on: "2022-06-01", facts([mark("3", "2022-05-31", row: 2, part: PartDone(done: 2, of: 2))]))
        == .doneInTime)
  }

  @Test func `marks of an unknown step or municipality are issues`() throws {
    var facts = try facts([mark("9", "2022-05-20", row: 2)])
    facts.documents = [try document(placedOn: nil)]
    facts.sites = [
      SiteCheck(
        municipality: "Второй район", owner: "УО", day: try day("2022-05-20"), subject: "вкладка", isPlaced: true,
        place: Place(file: "сайты.csv", row: 3))
    ]
    let ledger = RoadmapLedger(facts)
    #expect(ledger.issues.map(\.rule) == ["roadmap-missing", "roadmap-mark-step-unknown"])
    #expect(ledger.issues.map(\.place.row) == [3, 2])
    #expect(ledger.municipalities.map(\.records.documents.count) == [1])
  }
}
