import Findings
import Reference
import Testing
import Vocabulary

@testable import Indicators

/// The full text of the sentences about signs: never a verdict.
@Suite struct BiasSentenceTests {
  private let school = SchoolID(space: .general, code: "220001")

  private func work(_ year: Int, _ session: Session, _ grade: Int, _ assessment: Assessment = .vpr) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(assessment, year, session), subject: Subject("mathematics"), programmeGrade: grade))
  }

  private func marker(_ id: String) throws -> ObjectivityMarkers.Marker {
    try #require(try ReferenceBook.load().objectivityMarkers.all.first { $0.id == id })
  }

  private func reading(
    _ id: String, _ works: [Work], _ measured: MarkerReading.Measurement, shows: Bool = true, applied: Bool = true
  ) throws -> MarkerReading {
    MarkerReading(
      marker: try marker(id), works: works, measured: measured, showsAsPublished: shows,
      whyNotApplied: applied ? nil : .tooFew, adjustsForSize: false)
  }

  private func mean(unusual: Bool) -> MarkerReading.Measurement {
    .mean(
      MeanAboveRegion(
        school: .init(value: 16.25, interval: 15.5...17, n: 24),
        region: .init(value: 12, interval: 11.9...12.1, n: 24_917),
        adjustedZ: 2.4, isAboveForItsSize: unusual))
  }

  private func sentence(
    _ readings: [MarkerReading], signs: [SchoolObjectivity.WorkSignReading] = [], listed: [ObjectivityEntry] = []
  ) throws -> String {
    let thresholds = ObjectivityThresholds(try ReferenceBook.load().methodology)
    let found = SchoolObjectivity(
      school: school, readings: readings, signs: signs,
      years: Set(readings.map(\.year)).sorted(), listed: listed, thresholds: thresholds)
    return try SentenceTests.words(
      Finding(
        rule: BiasSigns.definition.id, territory: .school(school), works: found.markedWorks.sorted(),
        statement: .biasSigns(.init(school: found, minimumParticipants: thresholds.minimumParticipants)), word: nil,
        pupils: 24))
  }

  @Test func `one sign asks for attention`() throws {
    #expect(
      try sentence([reading("O2", [work(2021, .spring, 4)], mean(unusual: true))])
        == "Выявлен признак, требующий внимания: средний балл заметно выше регионального для школы такой численности (математика, 4 класс, весна 2021 года: 16,25, по региону – 12,00). Признак не доказывает нарушения."
    )
    #expect(
      try sentence([reading("O2", [work(2021, .spring, 4)], mean(unusual: false))]).contains(
        "внимания: средний балл выше регионального (математика,"))
  }

  @Test func `signs of two years ask for a check, and both procedures of a sharp change are named`() throws {
    let change = SharpChange(
      first: Measured(value: 0.68, n: 22), second: Measured(value: 0.312, n: 21), lower: 0.4, upper: 1.9)
    let readings = [
      try reading("O2", [work(2020, .autumn, 4)], mean(unusual: true)),
      try reading("O4", [work(2021, .spring, 5)], mean(unusual: true), shows: false),
      try reading("O14", [work(2020, .autumn, 4), work(2021, .spring, 5)], .change(change)),
    ]
    #expect(
      try sentence(readings)
        == "Признаки повторяются (2 из 3 применимых; 2020 и 2021 годы): средний балл заметно выше регионального для школы такой численности (математика, 4 класс, осень 2020 года: 16,25, по региону – 12,00); резкое падение результатов одной параллели (математика, 4 класс, осень 2020 года: 68,0 %; математика, 5 класс, весна 2021 года: 31,2 %). Рекомендуется проверка порядка проведения; положительная динамика по этим работам не заявляется. Признаки не доказывают нарушения."
    )
  }

  @Test func `signs beside the published list are counted apart`() throws {
    let spring = work(2021, .spring, 4)
    let heap = WorkSign.heap(
      BorderHeap(mark: .three, below: 2, at: 18, above: 3, regionalRatio: 2.1, probability: 0.0004, participants: 40))
    let text = try sentence(
      [reading("O8", [spring], .correlation(RankCorrelation(coefficient: -0.312, pairs: 21)))],
      signs: [.init(work: spring, sign: heap)])
    #expect(
      text
        == "Признаки повторяются (1 из 1 применимых, дополнительных – 1; 2021 год): результат тем ниже, чем выше отметка в журнале (математика, 4 класс, весна 2021 года: ранговая корреляция −0,31); пик на границе отметок «2» и «3» (математика, 4 класс, весна 2021 года: наименьший балл для отметки «3» – у 18 из 40 участников). Рекомендуется проверка порядка проведения; положительная динамика по этим работам не заявляется. Признаки не доказывают нарушения."
    )
  }

  @Test func `signs of works in words`() throws {
    let spring = work(2021, .spring, 5)
    let lowered = WorkSign.journal(
      JournalMismatch(kind: .lowered, share: .share(29, of: 30, level: 0.95), regional: 0.201))
    let far = WorkSign.journal(
      JournalMismatch(kind: .far, share: .share(15, of: 30, level: 0.95), regional: 0.031))
    let profile = WorkSign.profile(
      TaskProfile(easy: -0.25, hard: 0.442, easyTasks: ["1"], hardTasks: ["9"], z: 4, participants: 30))
    let text = try sentence(
      [], signs: [lowered, far, profile].map { .init(work: spring, sign: $0) })
    #expect(
      text
        == "Дополнительные признаки повторяются (3; 2021 год): отметка за работу ниже отметки в журнале у 29 из 30 участников (математика, 5 класс, весна 2021 года; по региону – 20,1 %); отметка за работу отличается от журнала на две и более у 15 из 30 участников (математика, 5 класс, весна 2021 года; по региону – 3,1 %); лёгкие задания выполнены хуже, чем в регионе, а трудные – лучше (математика, 5 класс, весна 2021 года: хуже на 25,0 п. п., лучше на 44,2 п. п.). Рекомендуется проверка порядка проведения; положительная динамика по этим работам не заявляется. Признаки не доказывают нарушения."
    )
  }

  @Test func `too few participants are said, and an earlier official list stands beside`() throws {
    #expect(
      try sentence([reading("O2", [work(2021, .spring, 4)], mean(unusual: true), applied: false)])
        == "Признаки не рассчитываются: участников менее 10.")
    let entry = ObjectivityEntry(school: school, year: 2019, markers: 2, works: [:], place: Place(file: "а.xlsx"))
    #expect(
      try sentence([reading("O2", [work(2021, .spring, 4)], mean(unusual: true))], listed: [entry]).hasSuffix(
        "Признак не доказывает нарушения. В официальном перечне 2019 года школа указана, признаков – 2."))
  }

  @Test func `the sharp change from ВПР 8 to ОГЭ 9 names the exam`() throws {
    let change = SharpChange(
      first: Measured(value: 0.8, n: 12), second: Measured(value: 0.161, n: 12), lower: 0.4, upper: 1.9)
    #expect(
      try sentence([reading("A4", [work(2021, .spring, 8), work(2022, .main, 9, .oge)], .change(change))]).contains(
        "(математика, 8 класс, весна 2021 года: 80,0 %; математика, ОГЭ 2022 года: 16,1 %)"))
  }

  @Test(arguments: ["завыша", "необъектив", "виновн", "рейтинг", "доказано", "провал"])
  func `no word of a verdict stands in a sentence about signs`(word: String) throws {
    let text = try sentence([reading("O2", [work(2021, .spring, 4)], mean(unusual: true))])
    #expect(!text.lowercased().contains(word))
  }
}
