import Findings
import ReportModel
import Vocabulary

/// The findings of a document as a numbered list: what is told once is referred to by its number here.
struct FindingRegister {
  let findings: [Finding]
  private let numbers: [Key: Int]

  private struct Key: Hashable {
    let territory: Territory
    let number: Int
  }

  init(_ findings: [Finding]) {
    self.findings = findings
    numbers = Dictionary(
      findings.enumerated().map { (Key(territory: $1.territory, number: $1.number), $0 + 1) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What requires attention or a decision, and whatever a recommendation rests on.
  init(_ input: ReportInput) {
    let grounds = Set((input.recommendations.all + input.recommendations.omitted).flatMap(\.grounds.all))
    let severities = Dictionary(
      uniqueKeysWithValues: FindingBook.rules.map { ($0.definition.id, $0.definition.severity) })
    self.init(
      input.findings.all.filter { finding in
        (severities[finding.rule] ?? .note) >= .attention || finding.territory == .region || grounds.contains(finding)
      })
  }

  /// Findings of a territory, then those that recommendations rest on, each once.
  init(_ findings: [Finding] = [], groundsOf recommendations: [Recommendation]) {
    var seen: Set<Finding> = []
    self.init((findings + recommendations.flatMap(\.grounds.all)).filter { seen.insert($0).inserted })
  }

  /// The number of a finding in the list; `nil` for one that it does not hold.
  func number(of finding: Finding) -> Int? { numbers[Key(territory: finding.territory, number: finding.number)] }

  /// «приложение 9, № 12, 15–18»: where the grounds of a recommendation stand.
  func reference(to recommendation: Recommendation, table: String) -> Text {
    let numbers = recommendation.grounds.all.compactMap { number(of: $0) }.sorted()
    var text: Text = "\(table: table), № "
    var place = 0
    while place < numbers.count {
      var last = place
      while last + 1 < numbers.count, numbers[last + 1] == numbers[last] + 1 { last += 1 }
      // Two neighbours are a pair, three a range.
      if last == place + 1 { last = place }
      text += "\(place == 0 ? "" : ", ")\(ordinal(numbers[place], "finding"))"
      if last > place { text += "–\(ordinal(numbers[last], "finding"))" }
      place = last + 1
    }
    return text
  }
}

/// A number of a list of the document: no figure of the data.
func ordinal(_ number: Int, _ list: String) -> Quantity {
  Quantity(
    Double(number), .count, address: Address(territory: "document", work: "\(list)-\(number)", measure: "ordinal"))
}
