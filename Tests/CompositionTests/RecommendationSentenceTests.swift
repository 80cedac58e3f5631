import Aggregation
import Findings
import Indicators
import Reference
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The full text of each recommendation: what is asked, what is wrong, what is expected.
@Suite struct RecommendationSentenceTests {
  private static let mathematics5 = work(2021, .spring, "mathematics", 5)
  private static let russian6 = work(2021, .spring, "russian", 6)
  static let place = Municipality(key: "первый", name: "Первый район")

  private static func work(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  private static func finding(
    _ statement: Findings.Statement, school: Int = 1, works: [Work] = [mathematics5], _ word: EvidenceWord? = nil
  ) -> Finding {
    Finding(
      rule: "", territory: .school(SchoolID(space: .general, code: "22000\(school)")), works: works,
      statement: statement, word: word, pupils: 0)
  }

  /// Request by name, problem, target and proof.
  static func expect(
    _ request: Request, _ addressee: Addressee.Role = .authority, on findings: [Finding], gathersData: Bool = false,
    measure: ChosenMeasure? = nil, target: Target, reads expected: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let definition = RecommendationDefinition(
      id: "test", title: "", grounds: "", addressee: addressee, responsible: addressee, purpose: nil,
      gathersData: gathersData)
    let one = try #require(
      Grounds(findings).flatMap {
        Recommendation(
          definition, to: Addressee(addressee, in: place), request, on: $0, measure: measure, target: target)
      })
    let input = try SmallRegion.input.get()
    let sentences = RecommendationSentences(names: Names(book: input.book, region: input.region))
    let typesetter = Typesetter(composeDataQuality(input))
    let texts = [sentences.text(one, .byName), sentences.problem(one), sentences.target(one)].map {
      typesetter.plain($0).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    }
    #expect(texts + [sentences.proof(one)] == expected, sourceLocation: sourceLocation)
  }

  private static func low(_ school: Int, _ word: EvidenceWord?) -> Finding {
    let evidence = LowResults.Evidence(
      work: mathematics5, share: .share(9, of: 21, level: 0.95), regional: nil, threshold: 0.3, isLow: true)
    return finding(
      .lowProcedures(
        .init(low: [evidence, evidence, evidence], available: 5, cohorts: 2, expectedByChance: nil, word: word)),
      school: school, works: [mathematics5, work(2022, .spring, "russian", 5)], word)
  }

  @Test func `R1 by evidence`() throws {
    let measure = ChosenMeasure(code: "М-01", words: "закрепить опорные школы", document: "приказ")
    let target = "решение по каждой школе; результат – по экзамену или независимо проверенной работе"
    try Self.expect(
      .reviewResults, on: [Self.low(1, .confirmed)], measure: measure, target: .decisions([]),
      reads: [
        "обеспечить рассмотрение на совещании руководителей результатов школы Школа № 1; закрепить опорные школы",
        "доля «2» не ниже порога (30,0 %) в 3 из 5 процедур, 2021–2022 годы, подтверждается", target, "приказ",
      ])
    try Self.expect(
      .reviewResults, on: [Self.low(1, .likely), Self.low(2, .likely)], measure: measure, target: .decisions([]),
      reads: [
        "провести собеседования с руководителями и уточнить по следующей работе результаты школ: Школа № 1, Школа № 2; закрепить опорные школы",
        "Школа № 1: доля «2» не ниже порога (30,0 %) в 3 из 5 процедур, 2021–2022 годы, вероятно; Школа № 2: доля «2» не ниже порога (30,0 %) в 3 из 5 процедур, 2021–2022 годы, вероятно",
        target, "приказ",
      ])
    try Self.expect(
      .reviewResults, on: [Self.low(1, .possible)], measure: measure, target: .decisions([]),
      reads: [
        "уточнить по следующей работе, до назначения мер, результаты школы Школа № 1",
        "доля «2» не ниже порога (30,0 %) в 3 из 5 процедур, 2021–2022 годы, возможно, требует уточнения", target,
        "протокол",
      ])
  }

  @Test func `R4, and what the limit of names leaves out`() throws {
    let one = LowCoverage.Slots.Covered(
      work: Self.mathematics5, coverage: .share(21, of: 30, level: 0.95), absent: 9)
    let other = LowCoverage.Slots.Covered(
      work: Self.russian6, coverage: .share(23, of: 30, level: 0.95), absent: 7)
    func covered(_ works: [LowCoverage.Slots.Covered], _ school: Int) -> Finding {
      Self.finding(
        .lowCoverage(.init(campaign: one.work.procedure.campaign, works: works, judged: 4, limit: 0.8)),
        school: school)
    }
    try Self.expect(
      .absenceReasons, on: [covered([one, other], 1)], target: .coverage(atLeast: 0.8),
      reads: [
        "выяснить причины неучастия в работах (болезнь, выбор школы, иное) учащихся школы Школа № 1",
        "охват 21 из 30 (70,0 %) при пороге 80,0 %, математика, 5 класс, весна 2021 года, и ещё 1 работа",
        "охват следующей работы не ниже 80,0 %", "сведения о причинах",
      ])
  }

  @Test func `R8, the curator and the head`() throws {
    let documents = try Self.documents(placed: 1)
    try Self.expect(
      .requestDocuments, .coordinator, on: [documents], target: .documents(2),
      reads: [
        "запросить у школы Школа № 1 недостающие документы: «Приказ»",
        "на 20.05.2022 размещено 1 из 2 документов (подтверждающие документы 1 этапа), подтверждено куратором – 0. Не размещены: «Приказ». Срок школы – 31.05.2022 (не истёк)",
        "размещены и подтверждены все документы этапа: 2", "запись в ИС МЭДК",
      ])
    let placed = try Self.documents(placed: 2)
    let problem =
      "на 20.05.2022 размещено 2 из 2 документов (подтверждающие документы 1 этапа), подтверждено куратором – 0. Срок школы – 31.05.2022 (не истёк)"
    try Self.expect(
      .confirmDocuments, .curator, on: [placed], target: .documents(2),
      reads: [
        "проверить и подтвердить размещённые документы (подтверждающие документы 1 этапа)", problem,
        "размещены и подтверждены все документы этапа: 2", "запись в ИС МЭДК",
      ])
    try Self.expect(
      .placeDocuments, .head, on: [documents], target: .documents(2),
      reads: [
        "разместить документы: «Приказ»",
        "на 20.05.2022 размещено 1 из 2 документов (подтверждающие документы 1 этапа), подтверждено куратором – 0. Не размещены: «Приказ». Срок школы – 31.05.2022 (не истёк)",
        "размещены и подтверждены все документы этапа: 2", "запись в ИС МЭДК",
      ])
    try Self.expect(
      .lateDocuments, on: [placed], target: .proof,
      reads: [
        "обеспечить размещение и подтверждение документов, срок которых истёк, у школы Школа № 1", problem,
        "запись в ИС МЭДК", "запись в ИС МЭДК",
      ])
    try Self.expect(
      .repeatExamination, on: [placed], target: .proof,
      reads: [
        "проследить за размещением документов до срока школы и повторить после него экспертизу документов школы Школа № 1",
        problem, "результаты экспертизы", "результаты экспертизы",
      ])
    try Self.expect(
      .followExamination("Уточнить показатели."), .head, on: [placed], target: .proof,
      reads: ["учесть рекомендацию экспертизы: «Уточнить показатели»", problem, "запись в ИС МЭДК", "запись в ИС МЭДК"])
  }

  private static func documents(placed: Int) throws -> Finding {
    var facts = RoadmapFacts()
    facts.documents = ["Отчёт", "Приказ"].enumerated().map { index, title in
      PlacedDocument(
        municipality: "Гороховецкий район", school: "Школа № 1", stage: .stage1, title: title,
        placedOn: index < placed ? CalendarDay("2022-05-10") : nil, confirmedOn: nil, place: Place(file: "а.xlsx"))
    }
    let ledger = try #require(RoadmapLedger(facts, library: .builtIn).municipalities.first)
    let day = try #require(CalendarDay("2022-05-20"))
    let found = try #require(
      DocumentsAtDate.findings(of: ledger, on: day, in: RoadmapPlaces(region: nil)).first)
    return finding(found.statement)
  }

  @Test func `R11 and R15 ask for data and plans, not for measures on results`() throws {
    let bank = ChosenMeasure(code: "М-16", words: "провести независимую диагностику", document: "сводная таблица")
    try Self.expect(
      .diagnostics(subjects: [Subject("mathematics"), Subject("russian")], works: 30),
      on: [
        Self.finding(
          .insufficientData(
            .init(tooSmall: [Self.mathematics5], pupilWorks: 7, available: 0, needed: 2, minimum: 10)), .insufficient)
      ], gathersData: true, measure: bank, target: .checkedWorks(atLeast: 30),
      reads: [
        "по результатам школы Школа № 1 мер не назначать: данных недостаточно; провести независимую диагностику (по математике и русскому языку, вместе не менее 30 работ учащихся)",
        "доступных процедур 0 при необходимых 2, 2021 год",
        "независимо проверено не менее 30 работ учащихся по школе", "сводная таблица",
      ])
    try Self.expect(
      .individualPlans, .head,
      on: [Self.finding(.smallWork(.init(work: Self.mathematics5, two: 3, participants: 7)), .insufficient)],
      gathersData: true, target: .planForEach,
      reads: [
        "результаты работ с малым числом участников не обобщать", "«2» у 3 из 7, математика, 5 класс, весна 2021 года",
        "план есть у каждого учащегося с отметкой «2»", "перечень планов без персональных сведений",
      ])
  }

  @Test func `R12 names people and topics`() throws {
    try Self.expect(
      .staffTraining, .head,
      on: [
        Self.finding(
          .trainingBelowTarget(
            .init(municipality: Self.place, trained: PartDone(done: 1, of: 14), required: 2)))
      ],
      measure: ChosenMeasure(
        code: "М-13", words: "направить работников на курсы", document: "удостоверения",
        courses: ["управление качеством", "методическая работа"]), target: .trained(2, of: 14),
      reads: [
        "направить работников на обучение: обучено должно быть не менее 2 из 14; темы: управление качеством, методическая работа",
        "обучено 1 при необходимых 2", "обучено не менее 2 из 14", "удостоверения",
      ])
  }

  @Test func `R14 and the files of the regional operator`() throws {
    let coverage = CampaignCoverage(
      campaign: Campaign(.vpr, 2022, .spring), grades: .lower, schoolsTakingPart: 15, schoolsInRegion: 60)
    let stopped = Finding(
      rule: "", territory: .region, works: [], statement: .incompleteCampaign(.init(coverage: coverage)), word: nil,
      pupils: 0)
    try Self.expect(
      .recalculate(after: Campaign(.vpr, 2022, .autumn)), .regionalOperator, on: [stopped], target: .newConclusions,
      reads: [
        "повторить расчёт, когда станут известны результаты (ВПР, осень 2022 года); до этого выводы по работам неполной кампании считать предварительными",
        "школ, где проведены работы 4–9 классов: 15 из 60 при пороге 60,0 %, весна 2022 года", "выводы по новым данным",
        "справка по новым данным",
      ])
    let errors = Finding(
      rule: "", territory: .region, works: [], statement: .dataErrors(.init(errors: 3, files: 2)), word: nil, pupils: 0)
    try Self.expect(
      .mendFiles, .regionalOperator, on: [errors], target: .noErrors,
      reads: [
        "устранить ошибки в файлах, из-за которых данные не учтены", "ошибок в файлах: 3",
        "ошибок в отчёте о качестве данных нет", "отчёт о качестве данных",
      ])
  }

  @Test func `road maps`() throws {
    let steps = [try #require(StepNumber("15")), try #require(StepNumber("28"))]
    let day = try #require(CalendarDay("2022-05-20"))
    func municipal(_ statement: Findings.Statement) -> Finding {
      Finding(
        rule: "", territory: .municipality(Self.place), works: [], statement: statement, word: nil, pupils: 0)
    }
    try Self.expect(
      .completeSteps, .performer("УО"),
      on: [municipal(.overdueSteps(.init(performer: "УО", steps: steps, day: day)))], target: .steps(2),
      reads: [
        "выполнить просроченные шаги (п. 15, п. 28) и внести отметки с подтверждением",
        "на 20.05.2022 срок истёк без отметки о выполнении: п. 15, п. 28. Ответственный: УО",
        "отмечены все названные шаги: 2", "отметка о выполнении и ссылка",
      ])
    for (gap, words, problem) in [
      (
        RoadmapGaps.Slots.Gap.noPerformer, "назвать исполнителей шагов: п. 15, п. 28",
        "в дорожной карте не назван исполнитель: п. 15, п. 28"
      ),
      (
        .examinedBeforeTerm, "согласовать сроки экспертизы (п. 15, п. 28) со сроками размещения документов школами",
        "экспертиза документов назначена раньше срока, к которому их размещают школы: п. 15, п. 28"
      ),
      (
        .noTarget, "указать целевое значение показателя: п. 15, п. 28",
        "целевое значение показателя не указано: п. 15, п. 28"
      ),
    ] {
      try Self.expect(
        .mendRoadmap, on: [municipal(.roadmapGaps(.init(gap: gap, steps: steps)))], target: .proof,
        reads: [words, problem, "изменение в дорожной карте", "изменение в дорожной карте"])
    }
    try Self.expect(
      .listDocuments, on: [municipal(.documentsUnlisted(.init(day: day)))], target: .proof,
      reads: [
        "внести сведения о документах школ",
        "на 20.05.2022 сведений о документах школ в ИС МЭДК нет; это не означает, что нет самих документов",
        "форма «ИС МЭДК: размещение документов»", "форма «ИС МЭДК: размещение документов»",
      ])
    let waiting = Self.finding(.interviews(.init(municipality: Self.place, held: nil, term: day)))
    try Self.expect(
      .holdInterview, on: [waiting], target: .proof,
      reads: [
        "провести собеседование с командой школы Школа № 1",
        "собеседования с командой школы ещё не было; срок по дорожной карте – 20.05.2022", "запись о собеседовании",
        "запись о собеседовании",
      ])
    let held = Self.finding(
      .interviews(
        .init(municipality: Self.place, held: .init(day: day, recommendation: "Обновить программу."), term: nil)))
    try Self.expect(
      .followInterview("Обновить программу."), .head, on: [held], target: .proof,
      reads: [
        "выполнить рекомендацию собеседования: «Обновить программу»",
        "на собеседовании 20.05.2022 рекомендовано: «Обновить программу»", "отчёт школы", "отчёт школы",
      ])
    try Self.expect(
      .trackInterviews, on: [held], target: .proof,
      reads: [
        "взять на контроль выполнение рекомендаций собеседования у школы Школа № 1",
        "на собеседовании 20.05.2022 рекомендовано: «Обновить программу»", "отчёт школы", "отчёт школы",
      ])
  }

  @Test func `more schools than a line names are counted`() throws {
    let input = try SmallRegion.input.get()
    let sentences = RecommendationSentences(names: Names(book: input.book, region: input.region))
    let definition = ReviewResults.definition
    let grounds = try #require(
      Grounds(
        (1...13).map { number in
          Finding(
            rule: "", territory: .school(SchoolID(space: .general, code: String(220_000 + number))), works: [],
            statement: .dataErrors(.init(errors: number, files: 1)), word: .veryLikely, pupils: 0)
        }))
    let one = try #require(
      Recommendation(definition, to: Addressee(.authority), .reviewResults, on: grounds, target: .decisions([])))
    let text = Typesetter(composeDataQuality(input)).plain(sentences.text(one, .byName))
    #expect(text.hasSuffix("edu220009, edu220010 и ещё 3\u{A0}школы"))
    #expect(Typesetter(composeDataQuality(input)).plain(sentences.text(one)).hasSuffix("результатов школ"))
  }
}
