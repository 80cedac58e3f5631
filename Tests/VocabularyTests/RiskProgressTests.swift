import Testing
import Vocabulary

@Suite struct RiskProgressTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  private func progress(_ days: [RiskStage: String], isRefuted: Bool = false) throws -> RiskProgress {
    RiskProgress(
      municipality: "Район", school: "ОО 1", risk: "Дефицит педагогических кадров", level: .high, isRefuted: isRefuted,
      days: try days.mapValues { try #require(CalendarDay($0)) }, place: Place(file: "риски.csv", row: 2))
  }

  @Test func `the state is the last one reached by the day`() throws {
    let risk = try progress([
      .verified: "2022-02-20", .activated: "2022-02-25", .programmeUploaded: "2022-03-28",
      .curatorConfirmed: "2022-03-30",
    ])
    #expect(try risk.stage(on: day("2022-02-01")) == .identified)
    #expect(try risk.stage(on: day("2022-02-25")) == .activated)
    #expect(try risk.stage(on: day("2022-05-20")) == .curatorConfirmed)
    #expect(risk.impossible == nil)
  }

  @Test func `a skipped state and a way back are impossible`() throws {
    let skipped = try progress([.verified: "2022-02-20", .programmeUploaded: "2022-03-28"])
    #expect(skipped.impossible == .skipped(.programmeUploaded, without: .activated))
    #expect(try skipped.stage(on: day("2022-05-20")) == .verified)
    let backwards = try progress([.verified: "2022-02-20", .activated: "2022-02-19"])
    #expect(backwards.impossible == .backwards(.activated, before: .verified))
    #expect(try progress([.activated: "2022-02-19"]).impossible == .skipped(.activated, without: .verified))
  }

  @Test func `a risk that was not verified goes no further`() throws {
    #expect(try progress([.activated: "2022-02-19"], isRefuted: true).impossible == .refuted(.activated))
    #expect(try progress([:], isRefuted: true).impossible == nil)
  }
}
