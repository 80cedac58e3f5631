import Aggregation
import Findings
import Foundation
import Reference
import RegionSupport
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition
@testable import Indicators

/// The full text of what is said of conditions, risks and the project.
@Suite struct ContextSentenceTests {
  private func words(_ finding: Finding, _ analysis: Analysis) -> String {
    let input = ReportInput(analysis, version: "0")
    let document = composeDataQuality(input)
    let text = Sentences(names: Names(book: input.book, region: input.region)).text(of: finding)
    return Typesetter(document).plain(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  /// Schools of four bands of settlements; school 8, a village of less than 1000, has `two` of 40 in every work.
  private func expectation(schools: Int = 40, two: Int) throws -> (Finding, Analysis) {
    var region = InventedRegion()
    let works = [
      InventedRegion.vpr(2021, .spring, "mathematics", 5), InventedRegion.vpr(2021, .spring, "mathematics", 7),
      InventedRegion.oge(2022, "mathematics"),
    ]
    for number in 1...schools {
      region.context(
        number, InventedRegion.answers(village: true, size: number % 4 + 1, access: 2, pupils: 300))
      for work in works { region.add(number, work, two: number == 8 ? two : 12 + 4 * (number % 3), of: 40) }
    }
    let analysis = try region.analysis()
    let finding = BesideExpectation.findings(in: analysis)
      .first { $0.territory == .school(InventedRegion.school(8)) }
    return (try #require(finding), analysis)
  }

  @Test func `results below and above what is expected`() throws {
    // 80 % where 40 are usual, and 5 %; both drawn to what is expected.
    let (below, analysis) = try expectation(two: 32)
    #expect(
      words(below, analysis)
        == "Результат ниже ожидаемого для школ с такими же условиями (сельский населённый пункт, менее 1 тыс. жителей, 300 обучающихся): доля «2» больше ожидаемой на 31,2 п. п. (от +23 до +39 п. п.), подтверждается. Различий между школами региона эти условия не объясняют. Это сопоставление, а не объяснение причин."
    )
    let (above, other) = try expectation(two: 2)
    #expect(
      words(above, other)
        == "Результат выше ожидаемого для школ с такими же условиями (сельский населённый пункт, менее 1 тыс. жителей, 300 обучающихся): доля «2» меньше ожидаемой на 26,5 п. п. (от −34 до −19 п. п.), подтверждается. Различий между школами региона эти условия не объясняют. Это сопоставление, а не объяснение причин."
    )
  }

  @Test func `results as they are expected, and a region of few schools`() throws {
    let (usual, analysis) = try expectation(two: 16)
    #expect(
      words(usual, analysis)
        == "Результат соответствует ожидаемому для школ с такими же условиями (сельский населённый пункт, менее 1 тыс. жителей, 300 обучающихся): разность с ожидаемой долей «2» – 0,3 п. п. (от −7 до +8 п. п.), в пределах случайных колебаний. Различий между школами региона эти условия не объясняют. Это сопоставление, а не объяснение причин."
    )
    let (few, other) = try expectation(schools: 20, two: 30)
    #expect(
      words(few, other)
        == "В 2022 году на ОГЭ по математике доля «2» – 75,0 %, в среднем по школам такого же места и такой же численности (19 школ) – 40,0 %; разность – 35,0 п. п. (от +19 до +46 п. п.). Для ожидаемого результата школ в регионе мало. Это сопоставление, а не объяснение причин."
    )
  }

  @Test func `above what is expected, with signs in some of the works`() throws {
    let (above, analysis) = try expectation(two: 2)
    guard case .besideExpectation(let slots) = above.statement, case .expectation(let one) = slots.beside else {
      return
    }
    func said(_ marked: Int, _ unmarked: SchoolExpectation.Unmarked?) -> String {
      let expectation = SchoolExpectation(
        school: one.school, results: one.results, difference: one.difference, interval: one.interval,
        verdict: one.verdict, word: one.word, cohorts: one.cohorts, campaigns: one.campaigns, pupils: one.pupils,
        explained: one.explained, marked: one.results.prefix(marked).map(\.work), unmarked: unmarked)
      return words(
        Finding(
          rule: above.rule, territory: above.territory, works: above.works,
          statement: .besideExpectation(.init(beside: .expectation(expectation), conditions: slots.conditions)),
          word: nil, pupils: 0), analysis)
    }
    let place = "для школ с такими же условиями (сельский населённый пункт, менее 1 тыс. жителей, 300 обучающихся)"
    let size = "доля «2» меньше ожидаемой на 26,5 п. п. (от −34 до −19 п. п.)"
    let ending =
      " Различий между школами региона эти условия не объясняют. Это сопоставление, а не объяснение причин. Признаки не доказывают нарушения."
    #expect(
      said(1, .init(verdict: .above, difference: -0.2, word: .likely))
        == "Результат выше ожидаемого \(place): \(size); признаки, требующие внимания, есть в 1 из 3 работ, без неё результат тоже выше ожидаемого: вероятно."
        + ending)
    #expect(
      said(2, .init(verdict: .asExpected, difference: 0.01, word: nil))
        == "Результат выше ожидаемого \(place) не заявляется: \(size); признаки, требующие внимания, есть в 2 из 3 работ, без них результат соответствует ожидаемому."
        + ending)
    #expect(
      said(2, nil)
        == "Результат выше ожидаемого \(place) не заявляется: \(size); признаки, требующие внимания, есть в 2 из 3 работ, без них участников мало."
        + ending)
    #expect(
      said(3, nil)
        == "Результат выше ожидаемого \(place) не заявляется: \(size); признаки, требующие внимания, есть в 3 из 3 работ."
        + ending)
  }

  @Test func `M18: no sentence from a comparison of schools speaks of pupils or of a cause`() throws {
    let sentences = try [32, 16, 2].map { two in
      let (finding, analysis) = try expectation(two: two)
      return words(finding, analysis)
    }
    for sentence in sentences {
      for word in [
        "потому", "из-за", "причиной", "влия", "вследствие", "благодаря", "учащиеся с", "учащиеся из", "у учащихся",
      ] {
        #expect(!sentence.contains(word), "\(word): \(sentence)")
      }
      #expect(sentence.contains("школ с такими же условиями"))
      #expect(sentence.hasSuffix("Это сопоставление, а не объяснение причин."))
    }
  }

  // MARK: Risks

  private let staff = "Дефицит педагогических кадров"
  private let equipment = "Низкий уровень оснащения школы"

  /// Forty schools of 200 pupils with 12 teachers and 24 computers; the last has 6 teachers and 10 computers, 5 of them old.
  private func risks(_ fill: (inout InventedRegion) -> Void, asOf: String = "2022-02-20") throws -> Analysis {
    var region = InventedRegion()
    for number in 1...40 {
      let isOdd = number == 40
      var answers = InventedRegion.answers(
        village: true, size: number % 5 + 1, access: number % 3 + 1, pupils: 200, teachers: isOdd ? 6 : 12, highest: 3,
        computers: isOdd ? 10 : 24, outdated: isOdd ? 5 : 6)
      answers[.internetSpeed] = .option(isOdd ? 2 : 4, "")
      region.context(number, answers)
    }
    fill(&region)
    return try region.analysis(asOf: asOf)
  }

  private func said(_ rule: any FindingRule.Type, _ analysis: Analysis) -> [String] {
    rule.findings(in: analysis).map { words($0, analysis) }
  }

  @Test func `a risk that data confirm`() throws {
    let analysis = try risks { $0.risk("edu220040", staff, .high, days: [.verified: "2022-02-18"]) }
    #expect(
      said(RiskAgainstData.self, analysis) == [
        "Риск «Дефицит педагогических кадров» (значимость высокая): данными подтверждается – обучающихся на одного учителя – 33,3 (у похожих школ – 16,7)."
      ])
  }

  @Test func `a risk that data do not confirm, before and after activation`() throws {
    let before = try risks { $0.risk("edu220001", equipment, .medium) }
    #expect(
      said(RiskAgainstData.self, before) == [
        "Риск «Низкий уровень оснащения школы» (значимость средняя): данными не подтверждается: компьютеров на 100 обучающихся – 12,0 (у похожих школ – 12,0); доля устаревших компьютеров – 25,0 % (у похожих школ – 25,0 %); скорость Интернета – 51–100 Мбит/с (у похожих школ – 51–100 Мбит/с); рекомендуем уточнить при верификации."
      ])
    let after = try risks { $0.participant(1, cohort: 2022, risks: [equipment]) }
    #expect(
      said(RiskAgainstData.self, after).first?.hasPrefix(
        "Риск «Низкий уровень оснащения школы» (значимость не указана, активирован): данными не подтверждается: ")
        == true)
    #expect(said(RiskAgainstData.self, after).first?.hasSuffix("; рекомендуем уточнить вместе с куратором.") == true)
  }

  @Test func `a risk that no data check`() throws {
    let analysis = try risks {
      $0.risk("edu220001", "Низкая учебная мотивация обучающихся", .high, isRefuted: true)
    }
    #expect(
      said(RiskAgainstData.self, analysis) == [
        "Риск «Низкая учебная мотивация обучающихся» (значимость высокая, не верифицирован): имеющимися данными не проверяется; нужен опрос или посещение."
      ])
  }

  @Test func `a risk that stands out and is not activated, while the choice is open and after it`() throws {
    let open = try risks { $0.participant(40, cohort: 2022) }
    #expect(
      said(RiskNotActivated.self, open) == [
        "Направление «Низкий уровень оснащения школы» не активировано, при этом компьютеров на 100 обучающихся – 5,0 (у похожих школ – 12,0); доля устаревших компьютеров – 50,0 % (у похожих школ – 25,0 %); скорость Интернета – до 25 Мбит/с (у похожих школ – 51–100 Мбит/с). Рекомендуем рассмотреть активацию этого направления.",
        "Направление «Дефицит педагогических кадров» не активировано, при этом обучающихся на одного учителя – 33,3 (у похожих школ – 16,7). Рекомендуем рассмотреть активацию этого направления.",
      ])
    let closed = try risks { $0.participant(40, cohort: 2022, risks: [equipment]) }
    #expect(
      said(RiskNotActivated.self, closed) == [
        "Направление «Дефицит педагогических кадров» не активировано, при этом обучающихся на одного учителя – 33,3 (у похожих школ – 16,7). Рекомендуем рассмотреть при обновлении антирисковых программ."
      ])
  }

  @Test func `M22: no sentence of a school names a similar school`() throws {
    let analysis = try risks { $0.participant(40, cohort: 2022, risks: [equipment]) }
    let all = said(RiskAgainstData.self, analysis) + said(RiskNotActivated.self, analysis)
    for number in 1...40 {
      for sentence in all { #expect(!sentence.contains("Школа № \(number)") && !sentence.contains("edu2200")) }
    }
    #expect(!all.isEmpty)
  }
}
