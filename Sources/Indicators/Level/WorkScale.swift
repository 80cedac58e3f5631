import Statistics
import Vocabulary

/// The common scale of one work: where a school stands among all pupils of the region by its counts of 2, 3, 4 and 5.
///
/// Its units are standard deviations of the region's pupils. They never reach a document: a reader gets «на уровне нижней
/// четверти школ».
struct WorkScale: Hashable, Sendable {
  /// Limits between the marks.
  let limits: [Double]
  /// The spread of marks inside a school that is too small for one of its own.
  let spread: Double
  let centre: Double
  /// The centre of places that are found without the border between «2» and «3».
  let upperCentre: Double
  let unit: Double
  /// Regional shares of the marks, their sum 1.
  let usual: [Double]
  /// Schools with at least so many pupils have a spread of their own.
  let ownSpread: Int

  static let definition = IndicatorDefinition(
    id: "common-scale", title: "Уровень школы на общей шкале работы", columnTitle: "Уровень на шкале",
    measure: .mean(decimals: 2),
    question: "Как сопоставить результаты школы по работам разной трудности?",
    formula:
      "упорядоченная пробит-модель со своим разбросом школы: P(отметка не выше k) = Φ((c_k − μ) / σ); границы отметок c – общие для региона, место μ и разброс σ – свои у школы; "
      + "наибольшее правдоподобие по числу «2», «3», «4», «5»; шкала – в стандартных отклонениях учащихся региона, нуль – "
      + "их среднее; границы и собственный разброс – по школам, где участников не меньше заданного числа, у остальных разброс "
      + "общий; к школе добавлен один средний учащийся региона",
    assumptions:
      "Только обязательные работы: экзамены по выбору и работы по решению школы не переводятся. Второе место – без границы «2» и "
      + "«3», у которой баллы бывают сгруппированы: вывод должен быть верен по обоим. В документах единицы шкалы и места школ "
      + "не приводятся.",
    source: "S. F. Reardon, B. R. Shear, K. E. Castellano, A. D. Ho, 2017, doi:10.3102/1076998616666279")

  /// Which borders between marks tell the place.
  enum Borders: CaseIterable {
    case all
    /// Without the border of «2», at which scores are heaped.
    case upper
  }

  /// The place of a school with the variance of its error; `nil` without marks.
  ///
  /// One average pupil of the region is added, so that a school in which all have one mark has a place too.
  func position(of marks: MarkCounts, by borders: Borders = .all) -> NestedNormalRegression.Measurement? {
    guard marks.total > 0 else { return nil }
    var counts = zip(marks.counts, usual).map { Double($0) + $1 }
    var limits = limits
    if borders == .upper {
      counts = [counts[0] + counts[1]] + counts[2...]
      limits.removeFirst()
    }
    let position = orderedPosition(
      counts: counts, limits: limits, spread: spread, fitsSpread: marks.total >= ownSpread)
    return position.value.map {
      let error = $0.meanStandardError / unit
      return .init(
        value: ($0.mean - (borders == .all ? centre : upperCentre)) / unit, variance: error * error)
    }
  }

  /// Fits the limits on schools with enough pupils, small ones passed over; `nil` where too few schools carry a fit.
  ///
  /// `region`: the marks of all schools, one of them the average pupil.
  static func fit(
    _ schools: [MarkCounts], region: MarkCounts, minimumParticipants: Int, minimumSchools: Int
  ) -> WorkScale? {
    let large = schools.filter { $0.total >= minimumParticipants }
    // Without enough large schools all of them share one spread.
    let isLarge = large.count >= minimumSchools
    let fitted = isLarge ? large : schools.filter { $0.total > 0 }
    guard fitted.count >= minimumSchools, region.total > 0 else { return nil }
    let model = heteroskedasticOrderedProbit(
      OrderedGroups(fitted.map(\.counts), categories: 4), spread: isLarge ? .heteroskedastic : .homoskedastic)
    guard let model = model.value, let star = model.biasCorrectedStarScale.value, star.limits.count == 3,
      model.limits.count == 3
    else { return nil }
    // The star scale is linear in that of the fit: two limits give its centre and unit.
    let unit = (model.limits[1] - model.limits[0]) / (star.limits[1] - star.limits[0])
    let own = zip(model.statuses, model.spreads).filter { $0.0 == .own }.map(\.1)
    let scale = WorkScale(
      limits: model.limits, spread: geometricMean(own) ?? model.spreads[0], centre: 0,
      upperCentre: 0, unit: 1,
      usual: region.counts.map { Double($0) / Double(region.total) },
      ownSpread: isLarge ? minimumParticipants : Int.max)
    guard unit > 0, unit.isFinite else { return nil }
    // The centre is the mean of all pupils, those of small schools among them.
    func centre(_ borders: Borders) -> Double {
      var weighted = 0.0
      var pupils = 0.0
      for marks in schools {
        guard let position = scale.position(of: marks, by: borders) else { continue }
        weighted += Double(marks.total) * position.value
        pupils += Double(marks.total)
      }
      return pupils > 0 ? weighted / pupils : 0
    }
    return WorkScale(
      limits: scale.limits, spread: scale.spread, centre: centre(.all), upperCentre: centre(.upper), unit: unit,
      usual: scale.usual, ownSpread: scale.ownSpread)
  }
}
