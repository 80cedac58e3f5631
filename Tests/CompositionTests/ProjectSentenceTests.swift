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

/// The full text of what is said of the project, and what is never said.
@Suite struct ProjectSentenceTests {
  private static let pairs = [
    ChangePair(before: InventedRegion.oge(2021, "russian"), after: InventedRegion.oge(2022, "russian")),
    ChangePair(before: InventedRegion.oge(2021, "mathematics"), after: InventedRegion.oge(2022, "mathematics")),
  ]

  private func words(_ finding: Finding) throws -> String {
    let input = try SmallRegion.input.get()
    let document = composeDataQuality(input)
    let text = Sentences(names: Names(book: input.book, region: input.region)).text(of: finding)
    return Typesetter(document).plain(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func finding(_ statement: Findings.Statement, _ territory: Territory = .region) -> Finding {
    Finding(rule: "", territory: territory, works: [], statement: statement, word: nil, pupils: 0)
  }

  private func convergence(after: Double = 0.076) -> ProjectEffect.Convergence {
    ProjectEffect.Convergence(
      schools: 30, leftOut: 2, before: 0.232, after: after, expected: 0.09, regionalSchools: 500, slope: 0.4)
  }

  private func comparison(_ difference: Double, after: Double = 0.076) -> ProjectEffect.Comparison {
    ProjectEffect.Comparison(
      convergence: convergence(after: after), peers: 155, peersAfter: after - difference, difference: difference,
      interval: (difference - 0.045)...(difference + 0.045), placebo: -0.044...0.044, detectable: 0.064)
  }

  private func cohort(_ comparison: ProjectEffect.Comparison?, after: Double = 0.076) -> Findings.Statement {
    .projectConvergence(
      .init(cohort: 2021, pairs: Self.pairs, who: .cohort(convergence(after: after), comparison)))
  }

  @Test func `F8: the cohort came nearer as schools outside the project did`() throws {
    let said = try words(finding(cohort(comparison(-0.005))))
    #expect(
      said
        == "ОГЭ 2021 и 2022 годов, математика и русский язык: отставание участниц проекта 2021 года (30 школ) от региона по доле «2» сократилось с 23,2 п. п. до 7,6 п. п.; у школ с таким же исходным отставанием, не участвовавших в проекте, – в среднем до 8,1 п. п. (по остальным школам региона ожидалось до 9,0 п. п.). Сверх этого – 0,5 п. п. (от −4 до +5 п. п.). Такое сближение наблюдается и без поддержки, поэтому результатом проекта не считается."
    )
  }

  @Test func `F8: the cohort came nearer than random draws do, or less near`() throws {
    #expect(
      try words(finding(cohort(comparison(-0.1)))).hasSuffix(
        "Сверх этого – 10,0 п. п. (от +6 до +15 п. п.). Это больше, чем у случайных составов из тех же школ. Это сопоставление, а не объяснение причин."
      ))
    let farther = try words(finding(cohort(comparison(0.1, after: 0.25), after: 0.25)))
    #expect(farther.contains("изменилось с 23,2 п. п. до 25,0 п. п."))
    #expect(farther.contains("Это меньше, чем у случайных составов из тех же школ."))
  }

  @Test func `F8: the lowest schools have no peers`() throws {
    let said = try words(finding(cohort(nil)))
    #expect(
      said
        == "ОГЭ 2021 и 2022 годов, математика и русский язык: отставание участниц проекта 2021 года (30 школ) от региона по доле «2» сократилось с 23,2 п. п. до 7,6 п. п.; по остальным школам региона сближение до 9,0 п. п. ожидалось и без проекта. Школ того же отбора с таким же исходным отставанием вне проекта нет, поэтому сближение результатом проекта не считается."
    )
  }

  @Test func `F8: one school`() throws {
    let school = SchoolConvergence(
      school: InventedRegion.school(1), before: Measured(value: 0.232, n: 41), after: Measured(value: 0.076, n: 38),
      peersAfter: 0.1, nearer: Measured(value: 0.024, n: 38, interval: -0.15...0.2))
    let statement = Findings.Statement.projectConvergence(.init(cohort: 2021, pairs: Self.pairs, who: .school(school)))
    #expect(
      try words(finding(statement, .school(InventedRegion.school(1))))
        == "ОГЭ 2021 и 2022 годов, математика и русский язык: отставание школы от региона по доле «2» сократилось с 23,2 п. п. до 7,6 п. п.; у школ с таким же исходным отставанием, не участвовавших в проекте, – в среднем до 10,0 п. п., сверх этого – 2,4 п. п. (от −15 до +20 п. п.)."
    )
  }

  @Test func `F9: no difference is seen`() throws {
    let said = try words(
      finding(.projectNotSeen(.init(cohort: 2021, pairs: Self.pairs, comparison: comparison(-0.005)))))
    #expect(
      said
        == "ОГЭ 2021 и 2022 годов, математика и русский язык: отличие участниц проекта 2021 года от школ с таким же исходным уровнем не обнаружено: 0,5 п. п. (от −4 до +5 п. п.), случайные составы из тех же школ дают от −4 до +4 п. п.; по 30 школам отличие не менее 6,4 п. п. было бы обнаружено. Это не означает отсутствия результата работы."
    )
  }

  @Test func `no sentence claims an effect`() throws {
    let statements: [Findings.Statement] = [
      cohort(comparison(-0.1)), cohort(comparison(-0.005)), cohort(nil),
      .projectNotSeen(.init(cohort: 2021, pairs: Self.pairs, comparison: comparison(0.01))),
    ]
    for statement in statements {
      let sentence = try words(finding(statement)).lowercased()
      for word in ["эффект", "доказ", "улучшил", "ухудшил", "статистически"] {
        #expect(!sentence.contains(word), "\(word): \(sentence)")
      }
    }
  }
}
