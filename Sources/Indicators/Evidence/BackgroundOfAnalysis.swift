import Aggregation
import Reference
public import Vocabulary

extension Analysis {
  /// A value of schools whose spread over similar schools a document shows.
  public struct SimilarValue {
    public let id: String
    /// `nil` where a school has none.
    public let value: (SchoolID) -> Double?

    public init(id: String, value: @escaping (SchoolID) -> Double?) {
      self.id = id
      self.value = value
    }
  }

  /// «Фон региона» as the text of its file, for municipal runs; `nil` where this run has no region of its own.
  ///
  /// `similar`: the values beside which documents set similar schools; those of risks are always there.
  public func backgroundText(similar values: [SimilarValue] = []) -> String? {
    guard background.origin == .own else { return nil }
    var background = background
    background.fits = fits(similar: values)
    return background.record(asOf: asOf, book: book)?.text
  }

  /// All that was fitted to the schools of the region beside their works.
  private func fits(similar values: [SimilarValue]) -> RegionalFits {
    var fits = RegionalFits()
    fits.conditions = conditionIndex?.fit
    fits.expectation = expectations.fit
    let risks = RiskComparison(risksGiven)
    fits.risks = risks.fits
    if let conditionIndex {
      fits.similar = zip(conditionIndex.schools, conditionIndex.positions).map { school, position in
        var spreads = risks.spreads[school] ?? [:]
        for value in values { spreads[value.id] = similarSchools[school]?.spread(value.id, of: value.value) }
        return RegionalFits.SimilarFit(
          key: Neighbourhoods.key(of: school, at: position), values: spreads.mapValues(\.numbers))
      }.sorted { $0.key < $1.key }
    }
    let scan = objectivity.scan
    (fits.signs, fits.ratios) = scan.fits()
    for place in fits.signs.indices {
      guard let clean = cleanReference(of: fits.signs[place].work) else { continue }
      fits.signs[place].clean = [
        clean.withoutMarked.count ?? 0, clean.withoutMarked.n, clean.schoolsLeftOut,
      ]
    }
    fits.tasks = region.works.filter(hasRegionalMean).compactMap { work in
      tasks.sheet(of: work).map { sheet in
        sheet.fit(profile: TaskProfile.all(sheet, thresholds: scan.thresholds).between)
      }
    }
    fits.indices = objectivity.indices.map(\.fit)
    fits.projects = projectEffect.map(\.fit)
    return fits
  }
}
