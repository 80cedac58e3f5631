import Vocabulary

/// The risk factors of the risk profile (РПШ): their names in the lists of the years, and other spellings.
///
/// The lists of 2021 and 2022 differ and may change again: a name that is not known stays as the file gives it.
public struct RiskFactors: Sendable {
  /// A factor under its official name.
  public struct Factor: Hashable, Sendable {
    /// Stable code, such as `staff-shortage`.
    public let id: String
    public let title: String
    let years: Years
    public let source: String
    public let confidence: Confidence

    /// Whether the list of the year has the factor.
    public func isListed(in year: Int) -> Bool { years.contains(year) }
  }

  /// In the order of the lists.
  public let all: [Factor]
  private let byName: [String: Factor]

  /// The factor of any known spelling; case, punctuation, ё and е make no difference.
  public func factor(named name: some StringProtocol) -> Factor? { byName[SubjectSpelling.normal(name)] }

  /// The factor with the spelling that the fewest letters part from a name, for a message; of equal ones the first in
  /// the order of the lists. `nil` for a name without letters.
  public func nearest(to name: some StringProtocol) -> Factor? {
    let letters = Array(SubjectSpelling.normal(name))
    guard !letters.isEmpty else { return nil }
    func distance(_ spelling: String) -> Double {
      let other = Array(spelling)
      return Double(EditDistance.between(letters, other)) / Double(max(letters.count, other.count))
    }
    let best = byName.map { (distance: distance($0.key), factor: $0.value) }
    return all.min { left, right in
      func least(_ factor: Factor) -> Double { best.filter { $0.factor.id == factor.id }.map(\.distance).min() ?? 1 }
      return least(left) < least(right)
    }
  }

  /// Reads `risk_factors.csv`; a user's row rules over ours with the same id.
  init(_ files: ReferenceFiles) throws(ReferenceError) {
    var all: [Factor] = []
    var byName: [String: Factor] = [:]
    for row in try files.rows("risk_factors.csv", columns: ["id", "title", "years", "aliases", "source", "confidence"])
    {
      let origin = try row.origin()
      let factor = Factor(
        id: try row.required("id"), title: try row.required("title"), years: try row.years("years"),
        source: origin.source, confidence: origin.confidence)
      if all.contains(where: { $0.id == factor.id }) {
        if row.isBuiltIn { continue }
        throw row.duplicate("id")
      }
      all.append(factor)
      for name in [factor.title] + row.list("aliases") where byName[SubjectSpelling.normal(name)] == nil {
        byName[SubjectSpelling.normal(name)] = factor
      }
    }
    self.all = all
    self.byName = byName
  }
}
