import Aggregation
import Indicators
import Loading
import Reference
import Testing
import Vocabulary

@testable import Findings

/// Which findings each rule of recommendations takes, and what it makes of them.
@Suite struct RecommendationRuleTests {
  private let mathematics5 = Given.work(2021, .spring, "mathematics", 5)
  private let mathematics6 = Given.work(2021, .spring, "mathematics", 6)
  private let russian5 = Given.work(2021, .spring, "russian", 5)

  private func recommendations(_ rule: any RecommendationRule.Type, in analysis: Analysis) -> [Recommendation] {
    rule.recommendations(from: FindingBook(analysis), with: RecommendationDesk(analysis))
  }

  /// A school with these marks in two works of different pupils, before the background of forty.
  private func twoWorks(_ marks: [Int], project: ProjectFacts = ProjectFacts()) throws -> Analysis {
    try Given.analysis(
      Given.background(mathematics5) + Given.background(mathematics6)
        + [Given.marks(1, mathematics5, marks), Given.marks(1, mathematics6, marks)],
      municipality: { $0 == 1 ? "Лесной район" : "Речной район" }, project: project)
  }

  @Test func `R1: sure low results are to be looked at, unsure ones are clarified, too few data lead to R15`() throws {
    let sure = recommendations(ReviewResults.self, in: try twoWorks([20, 5, 0, 0]))
      .filter { $0.addressee.municipality?.name == "Лесной район" }
    #expect(sure.map(\.insistence) == [.ensure])
    #expect(sure.first?.addressee.role == .authority)
    #expect(sure.first?.deadline?.day == CalendarDay("2022-10-01"))
    let analysis = try twoWorks([4, 8, 0, 0])
    #expect(
      recommendations(ReviewResults.self, in: analysis).allSatisfy { $0.addressee.municipality?.name != "Лесной район" }
    )
    let data = recommendations(Diagnostics.self, in: analysis).filter {
      $0.addressee.municipality?.name == "Лесной район"
    }
    #expect(data.map(\.insistence) == [.supplement])
    #expect(data.first?.request == .diagnostics(subjects: [Subject("mathematics")], works: 30))
  }

  @Test func `R1: without a background nobody knows how sure it is, so it is clarified`() throws {
    let analysis = try Given.analysis([
      Given.marks(1, mathematics5, [6, 6, 0, 0]), Given.marks(1, mathematics6, [6, 6, 0, 0]),
    ])
    #expect(recommendations(ReviewResults.self, in: analysis).map(\.insistence) == [.clarify])
  }

  @Test func `R4: absence of the last whole campaign is asked about, that of earlier ones is not`() throws {
    let autumn = Given.work(2020, .autumn, "mathematics", 5)
    let analysis = try Given.analysis([
      Given.marks(1, autumn, [0, 10, 0, 0], absent: 5), Given.marks(2, mathematics5, [0, 10, 0, 0], absent: 5),
      Given.marks(1, mathematics5, [0, 10, 0, 0], absent: 1),
    ])
    let found = recommendations(AbsenceReasons.self, in: analysis)
    #expect(found.map(\.grounds.schools) == [[Given.school(2)]])
    #expect(found.first?.target == .coverage(atLeast: 0.8))
  }

  @Test func `R11: few pupils lead to plans of the school, of the newest year alone`() throws {
    let earlier = Given.work(2020, .autumn, "mathematics", 5)
    let analysis = try Given.analysis([
      Given.marks(1, earlier, [3, 4, 0, 0]), Given.marks(1, mathematics5, [2, 6, 0, 0]),
      Given.marks(2, mathematics5, [2, 8, 0, 0]),
    ])
    let found = recommendations(IndividualPlans.self, in: analysis)
    #expect(found.map(\.addressee.school) == [Given.school(1)])
    #expect(found.first?.insistence == .supplement)
    #expect(found.first?.grounds.all.map(\.works) == [[mathematics5]])
  }

  @Test func `R14: a stopped campaign is repeated when its remainder is known, and not before one is`() throws {
    let stopped = Given.work(2022, .spring, "mathematics", 5)
    func found(on day: String) throws -> [Recommendation] {
      recommendations(
        Recalculate.self,
        in: try Given.analysis(
          [Given.marks(1, stopped, [2, 9, 0, 0]), Given.marks(2, mathematics5, [2, 9, 0, 0])], asOf: day))
    }
    let autumn = try #require(try found(on: "2022-09-15").first)
    #expect(autumn.request == .recalculate(after: Campaign(.vpr, 2022, .autumn)))
    #expect(autumn.deadline?.day == CalendarDay("2022-12-01"))
    #expect(try found(on: "2022-12-31").isEmpty)
  }

  @Test func `the region's own measure stands before the built-in one, with its term while it lies ahead`() throws {
    func measure(_ term: String, _ problem: String = "Рассмотреть результаты школ") throws -> Recommendation? {
      var project = ProjectFacts()
      project.measures = [
        Measure(
          code: "Р-1", problem: problem, addressee: "муниципалитет", measure: "Провести выездное совещание.",
          document: "протокол", term: term, course: "", place: Place(file: "меры.xlsx"))
      ]
      return recommendations(ReviewResults.self, in: try twoWorks([20, 5, 0, 0], project: project))
        .first { $0.addressee.municipality?.name == "Лесной район" }
    }
    let own = try #require(try measure("до 20.10.2022"))
    #expect(own.measure?.words == "Провести выездное совещание" && own.measure?.code == "Р-1")
    #expect(own.deadline?.day == CalendarDay("2022-10-20"))
    #expect(try measure("до 01.09.2022")?.deadline?.day == CalendarDay("2022-10-01"))
    #expect(try measure("", "low-procedures")?.measure?.code == "М-01")
    #expect(try measure("", "неизвестное")?.measure?.code == "М-01")
  }

  @Test func `the municipality's own road map sets the day of documents`() throws {
    var roadmap = RoadmapFacts()
    roadmap.documents = [
      PlacedDocument(
        municipality: "Гороховецкий район", school: "Школа № 1", stage: .stage2, title: "Отчёт", placedOn: nil,
        confirmedOn: nil, place: Place(file: "документы.xlsx"))
    ]
    let analysis = try Given.analysis(
      [Given.marks(1, mathematics5, [0, 9, 0, 0])], municipality: { _ in "Гороховецкий район" }, roadmap: roadmap)
    let found = recommendations(RequestDocuments.self, in: analysis)
    #expect(found.map(\.deadline?.day) == [CalendarDay("2022-10-30")])
    #expect(found.map(\.addressee.role) == [.coordinator])
    #expect(found.map(\.target) == [.documents(1)])
    let deadline = RecommendationDesk(analysis).deadline(
      StaffTraining.definition, in: Municipality(key: "гороховецкий", name: "Гороховецкий район"), measure: nil)
    #expect(deadline?.day == CalendarDay("2022-12-26"))
  }

  @Test func `nothing is recommended where nothing is found`() throws {
    let analysis = try Given.analysis([
      Given.marks(1, mathematics5, [0, 12, 0, 0]), Given.marks(1, russian5, [0, 12, 0, 0]),
    ])
    #expect(RecommendationBook(FindingBook(analysis), of: analysis).all.isEmpty)
  }
}
