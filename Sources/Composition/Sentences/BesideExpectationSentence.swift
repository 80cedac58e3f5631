import Findings
import Indicators
import ReportModel
import Vocabulary
import Wording

extension Sentences {
  /// «Результат ниже ожидаемого для школ с такими же условиями (…): доля «2» больше ожидаемой на 7,4 п. п. (…), вероятно. …»
  func besideExpectation(_ slots: BesideExpectation.Slots, _ finding: Finding) -> Text {
    let conditions = ConditionWords.text(slots.conditions)
    let ending = "Это сопоставление, а не объяснение причин."
    switch slots.beside {
    case .expectation(let one):
      return
        "\(lead(one.verdict)) для школ с такими же условиями (\(conditions)): \(difference(one, finding)). \(explanation(one, finding)) \(ending)"
    case .cluster(let gap):
      let own = Figures.quantity(gap.share, of: ShareOfTwo.definition, finding.territory, gap.work)
      let others = Figures.quantity(gap.others, of: Expectations.definition.cluster, finding.territory, gap.work)
      let schools = Figures.count(gap.schools, finding.territory, gap.work, "cluster-schools")
      let difference = Figures.quantity(gap.difference, of: Expectations.definition, finding.territory, gap.work)
      return
        "\(whenAndWhat(gap.work)) доля «2» – \(own), в среднем по школам такого же места и такой же численности (\(schools, NounForms(.school))) – \(others); разность – \(difference) (\(intervalOf: difference)). Для ожидаемого результата школ в регионе мало. \(ending)"
    }
  }

  private func explanation(_ one: SchoolExpectation, _ finding: Finding) -> Text {
    if one.explained == 0 { return "Различий между школами региона эти условия не объясняют." }
    let explained = Figures.quantity(
      Measured(value: one.explained, n: one.results.count), of: Expectations.definition.explained,
      finding.territory, nil)
    return "Эти условия объясняют \(explained) различий между школами региона."
  }

  private func lead(_ verdict: SchoolExpectation.Verdict) -> String {
    switch verdict {
    case .above: "Результат выше ожидаемого"
    case .below: "Результат ниже ожидаемого"
    case .asExpected: "Результат соответствует ожидаемому"
    }
  }

  private func difference(_ one: SchoolExpectation, _ finding: Finding) -> Text {
    let signed = Quantity(
      one.difference, .shareDifference, n: one.pupils, interval: one.interval,
      address: Figures.address(finding.territory, nil, Expectations.definition.id))
    let size = Quantity(
      abs(one.difference), .shareDifference, n: one.pupils,
      address: Figures.address(finding.territory, nil, Expectations.definition.id + "-size"))
    switch one.verdict {
    case .above:
      return "доля «2» меньше ожидаемой на \(size) (\(intervalOf: signed)), \(one.word?.words ?? "")"
    case .below:
      return "доля «2» больше ожидаемой на \(size) (\(intervalOf: signed)), \(one.word?.words ?? "")"
    case .asExpected:
      return "разность с ожидаемой долей «2» – \(signed) (\(intervalOf: signed)), в пределах случайных колебаний"
    }
  }
}

extension IndicatorDefinition {
  /// The share of the differences between schools that conditions explain.
  fileprivate var explained: IndicatorDefinition { part("explained", .share) }

  /// The share of «2» of schools of the same place and size.
  fileprivate var cluster: IndicatorDefinition { part("cluster", .share) }

  private func part(_ name: String, _ measure: Measure) -> IndicatorDefinition {
    IndicatorDefinition(
      id: id + "-" + name, title: title, columnTitle: columnTitle, measure: measure, question: question,
      formula: formula, assumptions: assumptions, source: source)
  }
}
