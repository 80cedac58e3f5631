import Findings
import Reference
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition
@testable import Indicators

/// The full text of the recommendations about skills, risks, observers, visits, exams and data without a login.
@Suite struct SkillRequestTests {
  private static let school = SchoolID(space: .general, code: "220001")
  private static let place = RecommendationSentenceTests.place

  private static func work(_ subject: String, _ grade: Int, _ assessment: Assessment = .vpr, _ year: Int = 2021) -> Work
  {
    Work(
      procedure: Procedure(
        campaign: Campaign(assessment, year, assessment == .vpr ? .spring : .main), subject: Subject(subject),
        programmeGrade: grade))
  }

  private static func finding(
    _ rule: any FindingRule.Type, _ statement: Findings.Statement, school number: Int = 1, _ works: [Work] = [],
    _ word: EvidenceWord? = nil, pupils: Int = 0
  ) -> Finding {
    Finding(
      rule: rule.definition.id, territory: .school(SchoolID(space: .general, code: "22000\(number)")), works: works,
      statement: statement, word: word, pupils: pupils)
  }

  private static func deficit(
    _ title: String, _ work: Work, _ word: EvidenceWord, failed: Int = 62, isNamed: Bool = true
  ) -> Finding {
    let deficit = SystemicDeficit(
      skill: WorkSkill(title: title, isNamed: isNamed, tasks: [3, 5]), municipality: place,
      result: SkillResult(failed: failed, pupils: 80, completion: 0.225, tasks: 5, tasksBelow: 4),
      regionalCompletion: 0.54, schoolsBelow: (1...2).map { SchoolID(space: .general, code: "22000\($0)") },
      schoolsJudged: 3, word: word)
    return Finding(
      rule: SharedDeficit.definition.id, territory: .municipality(place), works: [work],
      statement: .sharedDeficit(.init(work: work, deficit: deficit)), word: word, pupils: failed)
  }

  private static func skills(_ findings: [Finding]) -> Target {
    .skills(
      findings.compactMap { finding in
        guard case .sharedDeficit(let slots) = finding.statement else { return nil }
        return SkillTarget(work: slots.work, skill: slots.deficit.skill, atLeast: slots.deficit.regionalCompletion)
      })
  }

  private static let mathematics5 = work("mathematics", 5)
  private static let text = deficit("Текстовые задачи", mathematics5, .veryLikely)
  private static let tasks = deficit("задания 13.1, 13.2", work("biology", 7), .likely, failed: 21, isNamed: false)
  private static let problem =
    "«Текстовые задачи»: ниже регионального в 4 из 5 заданий, не справились не менее 62 обучающихся, математика, 5 класс, весна 2021 года, весьма вероятно"

  @Test func `R2 by evidence`() throws {
    try RecommendationSentenceTests.expect(
      .methodicalPlan, on: [Self.text], target: Self.skills([Self.text]),
      reads: [
        "обеспечить включение в план методической работы умений: «Текстовые задачи» (математика, 5 класс)",
        Self.problem,
        "при повторном замере выполнение не ниже уровня региона: «Текстовые задачи» – 54,0 %",
        "план методической работы",
      ])
    let both = [Self.text, Self.tasks]
    try RecommendationSentenceTests.expect(
      .methodicalPlan, on: both, target: Self.skills(both),
      reads: [
        "провести обсуждение и, уточнив по следующей работе, включить в план методической работы умения: «Текстовые задачи» (математика, 5 класс); задания 13.1, 13.2 (биология, 7 класс)",
        Self.problem
          + "; задания 13.1, 13.2: ниже регионального в 4 из 5 заданий, не справились не менее 21 обучающегося, биология, 7 класс, весна 2021 года, вероятно",
        "при повторном замере выполнение не ниже уровня региона: «Текстовые задачи» – 54,0 %; задания 13.1, 13.2 – 54,0 %",
        "план методической работы",
      ])
    let unsure = Self.deficit("Геометрия", Self.mathematics5, .possible)
    try RecommendationSentenceTests.expect(
      .methodicalPlan, on: [unsure], target: .remeasured,
      reads: [
        "уточнить по следующей работе владение умениями: «Геометрия» (математика, 5 класс)",
        "«Геометрия»: ниже регионального в 4 из 5 заданий, не справились не менее 62 обучающихся, математика, 5 класс, весна 2021 года, возможно, требует уточнения",
        "при повторной проверке справилось больше учащихся, чем в работе", "план методической работы",
      ])
  }

  @Test func `R6 names the schools and where to look`() throws {
    let measure = ChosenMeasure(code: "М-07", words: "до занятия посетить уроки", document: "программа практикума")
    try RecommendationSentenceTests.expect(
      .practicum(work: Self.mathematics5, examples: [SchoolID(space: .general, code: "220003")]), .methodicalService,
      on: [Self.text], measure: measure, target: Self.skills([Self.text]),
      reads: [
        "обеспечить практикум для школьных методических объединений (Школа № 1, Школа № 2) по умениям: «Текстовые задачи» (математика, 5 класс); показать опыт: Школа № 3; до занятия посетить уроки",
        Self.problem, "при повторном замере выполнение не ниже уровня региона: «Текстовые задачи» – 54,0 %",
        "программа практикума",
      ])
    let likely = Self.deficit("Текстовые задачи", Self.mathematics5, .likely)
    try RecommendationSentenceTests.expect(
      .practicum(work: Self.mathematics5, examples: []), .methodicalService, on: [likely], target: .remeasured,
      reads: [
        "провести практикум для школьных методических объединений (Школа № 1, Школа № 2) по умениям: «Текстовые задачи» (математика, 5 класс), уточнив их по следующей работе",
        Self.problem.replacing("весьма вероятно", with: "вероятно"),
        "при повторной проверке справилось больше учащихся, чем в работе",
        "программа практикума, результаты повторного замера",
      ])
  }

  @Test func `R13 names each skill once, so many of them`() throws {
    let all =
      [Self.text, Self.text]
      + (1...5).map { Self.deficit("Умение \($0)", Self.mathematics5, .veryLikely, failed: 10) }
    let names = (1...4).map { "«Умение \($0)» (математика, 5 класс)" }.joined(separator: "; ")
    let input = try SmallRegion.input.get()
    let sentences = RecommendationSentences(names: Names(book: input.book, region: input.region))
    let one = try #require(
      Grounds(all).flatMap {
        Recommendation(
          CourseContent.definition, to: Addressee(.institute), .courseContent(Subject("mathematics")), on: $0,
          target: .proof)
      })
    func plain(_ text: Text) -> String {
      Typesetter(composeDataQuality(input)).plain(text).replacing("\u{A0}", with: " ")
    }
    let request =
      "обеспечить в программах курсов по математике занятия по умениям: «Текстовые задачи» (математика, 5 класс); \(names); остальные – по перечню выводов"
    // All findings are of one cohort of one municipality: 62 pupils at least.
    #expect(plain(sentences.text(one, .byName)) == request + " (не менее 62 учащихся, 2 школы)")
    #expect(sentences.text(one, .byName).substitutes.map(plain) == [request])
    #expect(
      plain(sentences.target(one)) == "занятия по умениям есть в программах, владение ими проверено повторно")
    #expect(sentences.proof(one) == "программа курса")
  }

  private static func failed(_ word: EvidenceWord, skill: String = "Задача на движение") -> Finding {
    let task = WorkTask(
      number: "6", maximum: 2, level: .basic, skill: skill, area: "", origin: .reference(year: 2021))
    return finding(
      FailedTask.self,
      .failedTask(
        .init(
          work: mathematics5, task: task, failed: .share(14, of: 21, level: 0.95),
          completion: Measured(value: 0.25, n: 21), regional: Measured(value: 0.4452, n: 23_561),
          difference: Measured(value: -0.1952, n: 21), word: word)), [mathematics5], word, pupils: 14)
  }

  @Test func `R10 by evidence`() throws {
    func problem(_ word: String) -> String {
      "задание 6: не справились 14 из 21, выполнение 25,0 % при региональном 44,5 %, математика, 5 класс, весна 2021 года, \(word)"
    }
    try RecommendationSentenceTests.expect(
      .skillCheck(weeks: 6), .head, on: [Self.failed(.veryLikely)],
      target: .skill(atLeast: 12, of: 21, level: .similarSchools),
      reads: [
        "обеспечить короткую проверку умения «Задача на движение» (математика, 5 класс), обсудить её на школьном методическом объединении, повторить через 6 недель",
        problem("весьма вероятно"), "при повторной проверке справились не менее 12 из 21 (уровень похожих школ)",
        "результаты двух проверок",
      ])
    try RecommendationSentenceTests.expect(
      .skillCheck(weeks: 6), .head, on: [Self.failed(.likely, skill: "")],
      target: .skill(atLeast: 9, of: 21, level: .region),
      reads: [
        "провести короткую проверку по заданию 6 (математика, 5 класс), уточнить её итоги на школьном методическом объединении, повторить через 6 недель",
        problem("вероятно"), "при повторной проверке справились не менее 9 из 21 (уровень региона)",
        "результаты двух проверок",
      ])
  }

  @Test func `R3 asks for observers and for no conclusion before`() throws {
    let thresholds = ObjectivityThresholds(try ReferenceBook.load().methodology)
    let marker = try #require(try ReferenceBook.load().objectivityMarkers.all.first { $0.id == "O2" })
    let readings = [Self.mathematics5, Self.work("russian", 6, .vpr, 2022)].map { work in
      MarkerReading(
        marker: marker, works: [work],
        measured: .mean(
          MeanAboveRegion(
            school: .init(value: 16.25, interval: 15.5...17, n: 24),
            region: .init(value: 12, interval: 11.9...12.1, n: 24_917), adjustedZ: 2.4, isAboveForItsSize: true)),
        showsAsPublished: true, whyNotApplied: nil, adjustsForSize: false)
    }
    let found = SchoolObjectivity(
      school: Self.school, readings: readings, signs: [], years: [2021, 2022], listed: [], thresholds: thresholds)
    try RecommendationSentenceTests.expect(
      .observers(subjects: [Subject("russian"), Subject("mathematics")]),
      on: [
        Self.finding(
          BiasSigns.self,
          .biasSigns(.init(school: found, minimumParticipants: thresholds.minimumParticipants)),
          [Self.mathematics5])
      ],
      measure: ChosenMeasure(
        code: "М-04", words: "наблюдателей направить из других школ", document: "протокол наблюдения"),
      target: .checkedOrder,
      reads: [
        "обеспечить при ближайших работах по русскому языку и математике независимых наблюдателей и перекрёстную проверку для школы Школа № 1; до их итогов выводов в отношении работников не делать; наблюдателей направить из других школ",
        "требует проверки порядка проведения: 2021, 2022",
        "порядок проведения подтвердили наблюдатели, отметки – перекрёстная проверка", "протокол наблюдения",
      ])
  }

  private static func check(_ indicator: RiskIndicators.Indicator, _ value: Double, _ median: Double)
    -> RiskAgreement.Check
  {
    RiskAgreement.Check(
      indicator: indicator, value: RiskFigure.Value(value: value, n: nil, year: 2021),
      similar: NeighbourSpread([median], farthest: 1),
      rank: 0.05, speaksForRisk: true)
  }

  private static func agreement(_ id: String, _ checks: [RiskAgreement.Check], confirmed: Bool) throws -> Finding {
    let factor = try #require(try ReferenceBook.load().riskFactors.all.first { $0.id == id })
    let agreement = RiskAgreement(
      factor: factor, title: factor.title, level: .high, stage: nil, isRefuted: false, isBroken: false,
      isActivated: true,
      checks: checks,
      status: confirmed ? .confirmed : .notConfirmed)
    return finding(
      RiskAgainstData.self, .riskAgainstData(.init(agreement: agreement, isBeforeActivation: false)))
  }

  @Test func `R5 considers a measure; its target is the level of similar schools, never a share of «2»`() throws {
    func expect(_ id: String, _ check: RiskAgreement.Check, reads expected: [String]) throws {
      let found = try Self.agreement(id, [check], confirmed: true)
      let factor = try #require(try ReferenceBook.load().riskFactors.all.first { $0.id == id })
      let one = try #require(
        Recommendation(
          RiskMeasures.definition, to: Addressee(.authority, in: Self.place), .riskMeasures, on: Grounds(found),
          atMost: .carryOut,
          measure: ChosenMeasure(code: "Р-1", words: "Организовать сетевую форму", document: "Договор"), risk: factor,
          target: .proof))
      let input = try SmallRegion.input.get()
      let sentences = RecommendationSentences(names: Names(book: input.book, region: input.region))
      let texts = [sentences.text(one, .byName), sentences.problem(one), sentences.target(one)].map {
        Typesetter(composeDataQuality(input)).plain($0).replacing("\u{A0}", with: " ")
      }
      #expect(texts + [sentences.proof(one)] == expected)
    }
    try expect(
      "staff-shortage", Self.check(.pupilsPerTeacher, 21.4, 12),
      reads: [
        "рассмотреть для школы Школа № 1 меру по направлению «Дефицит педагогических кадров»: организовать сетевую форму",
        "риск «Дефицит педагогических кадров», значимость высокая: подтверждается данными – обучающихся на одного учителя – 21,4 (у похожих школ – 12,0)",
        "на уровне похожих школ: обучающихся на одного учителя – 12,0", "договор",
      ])
    try expect(
      "learning-failure", Self.check(.shareOfTwo, 0.4, 0.2),
      reads: [
        "рассмотреть для школы Школа № 1 меру по направлению «Высокая доля обучающихся с рисками учебной неуспешности»: организовать сетевую форму",
        "риск «Высокая доля обучающихся с рисками учебной неуспешности», значимость высокая: подтверждается данными – доля работ с отметкой «2» в процедурах справочного правила – 40,0 % (у похожих школ – 20,0 %)",
        "решение по направлению; результат – по экзамену или проверке умений", "договор",
      ])
  }

  @Test func `R7 says which risk the data do not show and which they do`() throws {
    let factor = try #require(try ReferenceBook.load().riskFactors.all.first { $0.id == "equipment" })
    let missed = Self.finding(
      RiskNotActivated.self,
      .riskNotActivated(
        .init(
          risk: MissedRisk(factor: factor, level: nil, checks: [Self.check(.computersPer100Pupils, 3, 9)]),
          isBeforeActivation: false)))
    let refuted = try Self.agreement("staff-shortage", [Self.check(.pupilsPerTeacher, 11, 12)], confirmed: false)
    try RecommendationSentenceTests.expect(
      .refineRisks, .coordinator, on: [refuted, missed], target: .proof,
      reads: [
        "вместе с куратором уточнить перечень рисковых направлений школы Школа № 1: «Дефицит педагогических кадров» – данными не подтверждается; «Низкий уровень оснащения школы» – не активирован, но виден в данных",
        "риск «Дефицит педагогических кадров», значимость высокая: данными не подтверждается – обучающихся на одного учителя – 11,0 (у похожих школ – 12,0); направление «Низкий уровень оснащения школы» не активировано, при этом компьютеров на 100 обучающихся – 3,0 (у похожих школ – 9,0)",
        "перечень направлений уточнён или подтверждён", "протокол верификации рисков",
      ])
  }

  @Test func `R9 asks one question a finding and names the papers`() throws {
    let untaught = Self.finding(
      UntaughtTasks.self,
      .untaughtTasks(
        .init(
          work: Self.mathematics5,
          tasks: [.init(number: "8", pupils: .share(14, of: 21, level: 0.95))])), [Self.mathematics5])
    let covered = LowCoverage.Slots.Covered(
      work: Self.mathematics5, coverage: .share(21, of: 30, level: 0.95), absent: 9)
    let coverage = Self.finding(
      LowCoverage.self,
      .lowCoverage(
        .init(campaign: Self.mathematics5.procedure.campaign, works: [covered], judged: 4, limit: 0.8)),
      [Self.mathematics5])
    try RecommendationSentenceTests.expect(
      .visitQuestions, .curator, on: [untaught, coverage], target: .proof,
      reads: [
        "при посещении школы Школа № 1 уточнить: 1) когда тема изучается по рабочей программе и пройдена ли она сейчас? 2) почему часть учащихся не писала работу и когда её результаты можно восполнить? Посмотреть: рабочая программа, календарно-тематическое планирование; журнал посещаемости в день работы, приказ о проведении",
        "отмечены как «не пройдено» задания: 8 – у 14 из 21, математика, 5 класс, весна 2021 года; охват 21 из 30 (70,0 %) при пороге 80,0 %, математика, 5 класс, весна 2021 года",
        "на вопросы есть ответы, документы просмотрены", "карта посещения",
      ])
  }

  @Test func `R1 on a confirmed subject, with what ОГЭ is to show`() throws {
    func evidence(_ work: Work, _ two: Int, _ n: Int) -> LowResults.Evidence {
      LowResults.Evidence(
        work: work, share: .share(two, of: n, level: 0.95), regional: nil, threshold: 0.3, isLow: true)
    }
    let lasting = LastingLow(
      subject: Subject("mathematics"),
      procedures: [evidence(Self.mathematics5, 9, 21), evidence(Self.work("mathematics", 9, .oge, 2022), 8, 20)],
      cohorts: 2,
      campaigns: 2, probability: 0.97...0.98, word: .confirmed)
    let found = Self.finding(
      LastingLowLevel.self, .lastingLowLevel(.init(lasting: lasting)), [Self.mathematics5], .confirmed, pupils: 17)
    func target(_ subject: String, _ low: Int, _ atMost: Int) -> ExamTarget {
      ExamTarget(
        school: Self.school, work: Self.work(subject, 9, .oge, 2022), low: low, atMost: atMost, participants: 20)
    }
    try RecommendationSentenceTests.expect(
      .reviewResults, on: [found], target: .decisions([target("mathematics", 8, 3), target("russian", 1, 0)]),
      reads: [
        "обеспечить рассмотрение на совещании руководителей результатов школы Школа № 1",
        "низкий уровень по математике: Математика, 5 класс, весна 2021 года – 9 из 21; ОГЭ, 2022 год, Математика – 8 из 20, подтверждается",
        "решение по каждой школе; на ближайшем ОГЭ отметка «2» – по математике не более чем у 3 из 20 (в 2022 году – у 8); по русскому языку ни у одного из 20 (в 2022 году – у 1); это уровень похожих школ или обычное за год сближение с регионом",
        "протокол",
      ])
  }

  @Test func `R14 on small works names their schools`() throws {
    let input = try GeneratedRegion.input(seed: 1)
    let one = try #require(input.recommendations.all.first { $0.rule == Recalculate.definition.id })
    let names = Names(book: input.book, region: input.region)
    let text = Typesetter(composeDataQuality(input)).plain(
      RecommendationSentences(names: names).request(one, .byName)
    ).replacing("\u{A0}", with: " ")
    let small = one.grounds.schools.map { names.school($0) }
    #expect(!small.isEmpty && small.count <= 10)
    #expect(
      text
        == "повторить расчёт, когда станут известны результаты (ВПР, осень 2022 года); до этого выводы по школам, где каждая работа мала (\(small.joined(separator: ", "))), считать предварительными"
    )
  }

  @Test func `schools without a login`() throws {
    let found = Finding(
      rule: UnmatchedSchools.definition.id, territory: .region, works: [],
      statement: .unmatchedSchools(.init(schools: 2)), word: nil, pupils: 0)
    try RecommendationSentenceTests.expect(
      .matchSchools, .regionalOperator, on: [found],
      measure: ChosenMeasure(
        code: "М-18", words: "указать логин каждой школы или «нет»", document: "перечень без пустых строк"),
      target: .allMatched,
      reads: [
        "заполнить перечень «соответствие.csv» для школ без логина и повторить расчёт; указать логин каждой школы или «нет»",
        "школ без логина: 2", "у каждой школы указан логин или «нет»", "перечень без пустых строк",
      ])
  }
}
