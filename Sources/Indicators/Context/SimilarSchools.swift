import Aggregation
import Reference
import Statistics
public import Vocabulary

/// The schools whose conditions are nearest to those of a school.
public struct SimilarSchools: Hashable, Sendable {
  /// One of them, for the analyst's annex; a passport shows the spread alone.
  public struct Neighbour: Hashable, Sendable {
    public let school: SchoolID
    /// Euclidean, over standardised conditions: 1 is one standard deviation in one of them.
    public let distance: Double
  }

  public let school: SchoolID
  /// Nearest first; more than are shown, so that one without a value is replaced by the next. Empty where the schools are
  /// known from a file, which names none.
  let candidates: [Neighbour]
  let needed: Int
  /// The spreads that the file has, by the id of the value.
  var known: [String: NeighbourSpread] = [:]

  /// The nearest, at least as many as the parameter says: all that are as near as the last of them.
  public var nearest: [Neighbour] {
    guard candidates.count >= needed else { return candidates }
    let last = candidates[needed - 1].distance
    return candidates.filter { $0.distance <= last }
  }

  /// The spread of a value over the nearest schools that have one; without any name. `nil` where too few have one.
  ///
  /// - Parameters:
  ///   - id: of the value, under which the background of a region keeps it for municipal runs.
  ///   - value: of a school of this run.
  public func spread(_ id: String, of value: (SchoolID) -> Double?) -> NeighbourSpread? {
    if candidates.isEmpty { return known[id] }
    var values: [Double] = []
    var farthest = 0.0
    for neighbour in candidates {
      if values.count >= needed, neighbour.distance > farthest { break }
      guard let one = value(neighbour.school) else { continue }
      values.append(one)
      farthest = neighbour.distance
    }
    return values.count < needed ? nil : NeighbourSpread(values, farthest: farthest)
  }
}

/// How a value lies in similar schools: no school can be told from it.
public struct NeighbourSpread: Hashable, Sendable {
  /// A spread from the numbers of a file, `nil` unless there are as many as `numbers` gives.
  init?(_ numbers: [Double]) {
    guard numbers.count == RegionalFits.SimilarFit.numbers else { return nil }
    median = numbers[0]
    lowerQuartile = numbers[1]
    upperQuartile = numbers[2]
    schools = Int(numbers[3])
    farthest = numbers[4]
  }

  var numbers: [Double] { [median, lowerQuartile, upperQuartile, Double(schools), farthest] }

  public let median: Double
  public let lowerQuartile: Double
  public let upperQuartile: Double
  /// How many schools, at least as many as the parameter says.
  public let schools: Int
  /// Distance of the farthest of them.
  public let farthest: Double

  init(_ values: [Double], farthest: Double) {
    let sorted = values.sorted()
    func at(_ probability: Double) -> Double {
      quantile(ofSorted: sorted, at: probability, type: .linear).value ?? 0
    }
    median = at(0.5)
    lowerQuartile = at(0.25)
    upperQuartile = at(0.75)
    schools = values.count
    self.farthest = farthest
  }
}

/// The similar schools of every school with known conditions.
public struct Neighbourhoods: Sendable {
  private var all: [SchoolID: SimilarSchools]
  private let index: ConditionIndex?

  /// `ignoring`: a condition that does not count for the distance, because it is what is to be compared.
  init(_ index: ConditionIndex?, ignoring: Condition? = nil, methodology: Methodology) {
    self.index = index
    let axes = (index?.parts ?? []).indices.filter { index?.parts[$0].condition != ignoring }
    let needed = methodology.integer(.neighboursMinimum)
    var all: [SchoolID: SimilarSchools] = [:]
    if let index {
      let space = Space(index.positions.map { position in axes.map { position[$0] } }, axes: axes.count)
      for (place, school) in index.schools.enumerated() {
        all[school] = SimilarSchools(
          school: school,
          candidates: space.nearest(to: place, atLeast: needed * Self.reserve).map {
            .init(school: index.schools[$0.place], distance: $0.distance)
          }, needed: needed)
      }
    }
    self.all = all
  }

  /// The similar schools of a municipality's schools as the background of its region tells them.
  init(_ index: ConditionIndex?, given rows: [RegionalFits.SimilarFit], methodology: Methodology) {
    self.index = index
    let needed = methodology.integer(.neighboursMinimum)
    let byKey = Dictionary(rows.map { ($0.key, $0.values) }, uniquingKeysWith: { first, _ in first })
    all = [:]
    guard let index else { return }
    for (place, school) in index.schools.enumerated() {
      guard let row = byKey[Self.key(of: school, at: index.positions[place])] else { continue }
      all[school] = SimilarSchools(
        school: school, candidates: [], needed: needed, known: row.compactMapValues { NeighbourSpread($0) })
    }
  }

  /// What finds the row of a school in a file: only who knows its code and all its conditions can compute it.
  static func key(of school: SchoolID, at position: [Double]) -> String {
    // FNV-1a over the characters of the code and the bits of the conditions, stirred at the end.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in school.description.utf8 { add(byte) }
    for value in position {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { add(UInt8(truncatingIfNeeded: value.bitPattern >> shift)) }
    }
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    let digits = String(hash ^ (hash >> 31), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// So many times the needed schools are kept, for values that some of them lack.
  private static let reserve = 5

  /// Points one after another in one array: all pairs are looked at.
  private struct Space {
    private let coordinates: [Double]
    private let axes: Int
    private let count: Int

    init(_ points: [[Double]], axes: Int) {
      coordinates = points.flatMap(\.self)
      self.axes = axes
      count = points.count
    }

    /// The points nearest to one, ties with the last among them; equal distances in the order of the points.
    func nearest(to place: Int, atLeast needed: Int) -> [(place: Int, distance: Double)] {
      var squares = [Double](repeating: .infinity, count: count)
      // The smallest so far in order: most points are farther than the last of them and cost one comparison.
      var smallest: [Double] = []
      for other in 0..<count where other != place {
        var sum = 0.0
        for axis in 0..<axes {
          let step = coordinates[other * axes + axis] - coordinates[place * axes + axis]
          sum += step * step
        }
        squares[other] = sum
        guard smallest.count < needed || sum < smallest[needed - 1] else { continue }
        let at = smallest.firstIndex { $0 > sum } ?? smallest.count
        smallest.insert(sum, at: at)
        if smallest.count > needed { smallest.removeLast() }
      }
      guard let last = smallest.last else { return [] }
      return (0..<count).filter { $0 != place && squares[$0] <= last }
        .sorted { (squares[$0], $0) < (squares[$1], $1) }
        .map { ($0, squares[$0].squareRoot()) }
    }
  }

  /// The similar schools of a school; `nil` where its conditions are not known (`gap` says why).
  public subscript(school: SchoolID) -> SimilarSchools? { all[school] }

  /// Why a school has no similar schools; `nil` for one that has.
  public func gap(of school: SchoolID) -> ConditionIndex.Gap? {
    all[school] == nil ? index?.gap(of: school) ?? .noForm : nil
  }

  public static let definition = IndicatorDefinition(
    id: "similar-schools", title: "Похожие школы", columnTitle: "Похожие школы: медиана", measure: .count,
    question: "Каковы показатели школ, которые работают в таких же условиях?",
    formula:
      "не менее пяти (параметр) ближайших школ по евклидову расстоянию между стандартизованными условиями индекса; медиана и квартили их "
      + "показателя",
    assumptions:
      "Близость – только по условиям, не по результатам и не по ресурсам. В паспорте школы – медиана и разброс без названий; названия и "
      + "расстояния – в приложении аналитика. Школа с пропущенным условием похожих школ не имеет.",
    source: "методика инструмента")
}
