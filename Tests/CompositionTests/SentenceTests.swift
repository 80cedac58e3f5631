import Findings
import Foundation
import Indicators
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The full text of each sentence.
@Suite struct SentenceTests {
  /// The characters of a sentence with plain spaces instead of no-break ones.
  static func words(_ finding: Finding) throws -> String {
    let input = try SmallRegion.input.get()
    let document = composeDataQuality(input)
    let text = Sentences(names: Names(book: input.book, region: input.region)).text(of: finding)
    return Typesetter(document).plain(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private static let school = Territory.school(SchoolID(space: .general, code: "220001"))
  private static let mathematics5 = work(2021, .spring, "mathematics", 5)
  private static let russian6 = work(2021, .spring, "russian", 6)

  private static func work(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  private static func exam(_ assessment: Assessment, _ year: Int, _ subject: Subject) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(assessment, year, .main), subject: subject, programmeGrade: assessment == .ege ? 11 : 9))
  }

  /// The words of a statement about the first school.
  private static func words(_ statement: Findings.Statement, of territory: Territory = school) throws -> String {
    try words(Finding(rule: "", territory: territory, works: [], statement: statement, word: nil, pupils: 0))
  }

  /// Expects the full text of a statement.
  private static func expect(
    _ statement: Findings.Statement, of territory: Territory = school, reads expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let text = try words(statement, of: territory)
    #expect(text == expected, sourceLocation: sourceLocation)
  }

  private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test func `a school below the region`() throws {
    try Self.expect(

      .belowRegion(
        .init(
          work: Self.mathematics5, share: .share(9, of: 21, level: 0.95),
          regional: .share(3508, of: 23_704, level: 0.95), word: .veryLikely)),
      reads:
        "Весной 2021 года по математике в 5 классе отметка «2» – у 9 из 21 участника (42,9 %), по региону – 14,8 %. С учётом численности доля – от 24 до 63 %. Результат ниже регионального: весьма вероятно."
    )
  }

  @Test func `a share at the threshold, with the probability, its range, or without a background`() throws {
    func words(_ probability: ClosedRange<Double>?, _ word: EvidenceWord?) throws -> String {
      try Self.words(
        .aboveThreshold(
          .init(
            work: Self.mathematics5, share: .share(9, of: 21, level: 0.95), threshold: 0.3, probability: probability,
            word: word, schools: word == nil ? nil : .init(above: 34, judged: 274))))
    }
    #expect(
      try words(0.657...0.661, .possible)
        == "Весной 2021 года по математике в 5 классе отметка «2» – у 9 из 21 участника (42,9 %): не ниже порога 30,0 %. Что порог превышен не случайно – возможно, требует уточнения (вероятность 0,66). По региону порог достигнут в 34 из 274 школ на этой же работе (12,4 %)."
    )
    #expect(try words(0.47...0.69, .possible).contains("(вероятность от 0,47 до 0,69)"))
    #expect(try words(0.47...0.69, .insufficient).contains("не случайно – данных недостаточно. По региону"))
    #expect(
      try words(nil, nil)
        == "Весной 2021 года по математике в 5 классе отметка «2» – у 9 из 21 участника (42,9 %): не ниже порога 30,0 %. С учётом численности доля – от 24 до 63 %."
    )
    try Self.expect(

      .aboveThreshold(
        .init(
          work: Self.exam(.ege, 2022, .mathematicsProfile), share: .share(4, of: 12, level: 0.95), threshold: 0.3,
          probability: nil, word: nil, schools: nil)),
      reads:
        "В 2022 году на ЕГЭ по математике (профильный уровень) минимальный порог не преодолён у 4 из 12 участников (33,3 %): не ниже порога 30,0 %. С учётом численности доля – от 14 до 61 %."
    )
  }

  @Test func `low results in several procedures, and whose they are`() throws {
    let low = [
      LowResults.Evidence(
        work: Self.mathematics5, share: .share(9, of: 21, level: 0.95), regional: nil, threshold: 0.3, isLow: true),
      LowResults.Evidence(
        work: Self.russian6, share: .share(7, of: 20, level: 0.95), regional: nil, threshold: 0.3, isLow: true),
    ]
    try Self.expect(

      .lowProcedures(.init(low: low, available: 5, cohorts: 2, expectedByChance: 0.62, word: .likely)),
      reads:
        "Низкие результаты отмечены в 2 из 5 доступных процедур; они относятся к 2 поколениям учащихся: Математика, 5 класс, весна 2021 года – 9 из 21; Русский язык, 6 класс, весна 2021 года – 7 из 20. Что порог превышен не случайно: вероятно. У школы, которая не отличается от региона, случайно ожидалось бы 0,6 процедуры. Справочный расчёт; статус школы он не устанавливает."
    )
    try Self.expect(
      .lowProcedures(.init(low: low, available: 5, cohorts: 2, expectedByChance: 0.04, word: nil)),
      reads:
        "Низкие результаты отмечены в 2 из 5 доступных процедур; они относятся к 2 поколениям учащихся: Математика, 5 класс, весна 2021 года – 9 из 21; Русский язык, 6 класс, весна 2021 года – 7 из 20. У школы, которая не отличается от региона, случайных низких результатов почти не ожидалось бы. Справочный расчёт; статус школы он не устанавливает."
    )
    try Self.expect(

      .lowProcedures(.init(low: [low[0]], available: 1, cohorts: 1, expectedByChance: nil, word: nil)),
      reads:
        "Низкие результаты отмечены в 1 из 1 доступной процедуры; они относятся к 1 поколению учащихся: Математика, 5 класс, весна 2021 года – 9 из 21. Справочный расчёт; статус школы он не устанавливает."
    )
    try Self.expect(
      .oneCohort(.init(campaign: Campaign(.vpr, 2021, .spring), grade: 5)),
      reads:
        "Все случаи относятся к одним и тем же учащимся (весной 2021 года – 5 класс); вывод относится к этой параллели, а не к школе в целом."
    )
  }

  @Test func `few pupils`() throws {
    try Self.expect(
      .smallWork(.init(work: Self.mathematics5, two: 3, participants: 7)),
      reads:
        "Весной 2021 года по математике в 5 классе отметка «2» – у 3 из 7 участников. При такой численности одна работа меняет долю на 14,3 п. п., поэтому доля не сравнивается с региональной."
    )
    try Self.expect(
      .tinyWorks(.init(works: [.init(work: Self.mathematics5, participants: 4)])),
      reads:
        "Математика, 5 класс, весна 2021 года: участников – 4. Результат не обобщается и используется только в индивидуальной работе школы."
    )
    try Self.expect(

      .tinyWorks(
        .init(works: [
          .init(work: Self.mathematics5, participants: 4), .init(work: Self.russian6, participants: 1),
        ])),
      reads:
        "Математика, 5 класс, весна 2021 года: участников – 4; Русский язык, 6 класс, весна 2021 года: участников – 1. Результаты не обобщаются и используются только в индивидуальной работе школы."
    )
    try Self.expect(

      .insufficientData(
        .init(tooSmall: [Self.mathematics5, Self.russian6], pupilWorks: 17, available: 0, needed: 2, minimum: 10)),
      reads:
        "Вывод о результатах школы не делается, данных недостаточно: доступных процедур – 0, нужно не менее 2. Ещё в 2 процедурах участников меньше 10: всего 17 работ учащихся."
    )
    try Self.expect(
      .insufficientData(.init(tooSmall: [], pupilWorks: 0, available: 1, needed: 2, minimum: 10)),
      reads: "Вывод о результатах школы не делается, данных недостаточно: доступных процедур – 1, нужно не менее 2.")
  }

  @Test func `works that not all wrote`() throws {
    let one = LowCoverage.Slots.Covered(
      work: Self.mathematics5, coverage: .share(21, of: 30, level: 0.95), absent: 9)
    let other = LowCoverage.Slots.Covered(
      work: Self.russian6, coverage: .share(10, of: 18, level: 0.95), absent: 8)
    let campaign = Self.mathematics5.procedure.campaign
    try Self.expect(
      .lowCoverage(.init(campaign: campaign, works: [one], judged: 9, limit: 0.8)),
      reads:
        "Весной 2021 года по математике в 5 классе охват – 21 из 30 обучающихся (70,0 %); вывод ограничен: результаты 9 обучающихся неизвестны."
    )
    try Self.expect(
      .lowCoverage(.init(campaign: campaign, works: [one, other], judged: 9, limit: 0.8)),
      reads:
        "Весной 2021 года охват ниже 80,0 % в 2 из 9 работ: Математика, 5 класс – 21 из 30 (70,0 %); Русский язык, 6 класс – 10 из 18 (55,6 %). Вывод по ним ограничен: результаты отсутствовавших неизвестны."
    )
  }

  @Test func `autumn and spring, of the region and of a school`() throws {
    let autumn = Self.work(2020, .autumn, "russian", 6)
    try Self.expect(

      .season(
        .init(
          earlier: autumn, later: Self.russian6,
          values: .shares(
            earlier: .share(6524, of: 23_510, level: 0.95), later: .share(4287, of: 23_401, level: 0.95)))),
      of: .region,
      reads:
        "Осенью 2020 года по русскому языку за 6 класс отметка «2» – у 6 524 из 23 510 участников (27,7 %), весной 2021 года – у 4 287 из 23 401 участника (18,3 %). Это разные по времени и составу процедуры; разность отражает прежде всего условия проведения и изменением результатов не является."
    )
    try Self.expect(

      .season(
        .init(
          earlier: autumn, later: Self.russian6,
          values: .gaps(earlier: Measured(value: 0.232, n: 12), later: Measured(value: -0.076, n: 14)))),
      reads:
        "Русский язык, 6 класс: осень 2020 года и весна 2021 года не сопоставляются: осенью работу за 6 класс писали учащиеся следующего класса. Сравнение – только с остальными школами региона на той же работе: разность доли «2» – 23,2 п. п. осенью 2020 года и −7,6 п. п. весной 2021 года."
    )
  }

  @Test func `what the calendar forbids`() throws {
    let coverage = CampaignCoverage(
      campaign: Campaign(.vpr, 2022, .spring), grades: .lower, schoolsTakingPart: 15, schoolsInRegion: 61)
    try Self.expect(
      .incompleteCampaign(.init(coverage: coverage)), of: .region,
      reads:
        "Весной 2022 года работы 4–9 классов проведены в 15 из 61 школы; среднее по ним не является региональным, сравнение с ним не проводится."
    )
    try Self.expect(

      .entranceJournal(
        .init(campaign: Campaign(.vpr, 2020, .autumn), lowered: Measured(value: 0.5, n: 24, count: 12))),
      of: .region,
      reads:
        "Осенью 2020 года отметка в журнале относится к предыдущему учебному году и не используется для вывода об объективности; по региону результат ниже отметки в журнале в 12 из 24 работ учащихся (50,0 %)."
    )
    let oge = Campaign(.oge, 2020, .main)
    try Self.expect(

      .notHeld(
        .init(
          campaign: oge, reason: "ОГЭ 2020 года отменён: аттестаты выданы по годовым отметкам.", procedures: [])),
      of: .region,
      reads:
        "ОГЭ, 2020 год: процедура не проводилась; это не отсутствие результатов школы. ОГЭ 2020 года отменён: аттестаты выданы по годовым отметкам."
    )
    try Self.expect(

      .notHeld(
        .init(
          campaign: Campaign(.vpr, 2021, .spring), reason: "Весной 2021 года такой работы не было.",
          procedures: [Self.work(2021, .spring, "history", 4).procedure])), of: .region,
      reads:
        "ВПР, весна 2021 года (история, 4 класс): процедура не проводилась; это не отсутствие результатов школы. Весной 2021 года такой работы не было."
    )
  }

  @Test func `errors of the data and a school that does not agree`() throws {
    try Self.expect(
      .unmatchedSchools(.init(schools: 21)), of: .region,
      reads: "Для 21 школы логин не найден: их данные не связаны с остальными.")
    try Self.expect(
      .dataErrors(.init(errors: 3, files: 1)), of: .region,
      reads: "Не учтены файлы или их части: 3 ошибки в 1 файле; после исправления выводы могут измениться.")
    try Self.expect(

      .schoolDisagreement(
        .init(
          finding: "3", explanation: "В день работы отсутствовала половина класса",
          resolution: .init(kind: .confirmed, day: Self.day("2022-09-12")))),
      reads:
        "Школа не согласна с выводом 3: «В день работы отсутствовала половина класса». Данные подтверждены 12.09.2022.")
    try Self.expect(
      .schoolDisagreement(.init(finding: "3", explanation: "", resolution: nil)),
      reads: "Школа не согласна с выводом 3: пояснения нет. Замечание ещё не рассмотрено.")
  }
}
