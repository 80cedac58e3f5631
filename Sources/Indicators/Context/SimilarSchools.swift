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
  /// Nearest first; more than are shown, so that one without a value is replaced by the next.
  let candidates: [Neighbour]
  let needed: Int

  /// The nearest, at least as many as the parameter says: all that are as near as the last of them.
  public var nearest: [Neighbour] {
    guard candidates.count >= needed else { return candidates }
    let last = candidates[needed - 1].distance
    return candidates.filter { $0.distance <= last }
  }

  /// The spread of a value over the nearest schools that have one; without any name. `nil` where too few have one.
  public func spread(of value: (SchoolID) -> Double?) -> NeighbourSpread? {
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
  private let all: [SchoolID: SimilarSchools]
  private let index: ConditionIndex?

  /// `ignoring`: a condition that does not count for the distance, because it is what is to be compared.
  init(_ index: ConditionIndex?, ignoring: Condition? = nil, methodology: Methodology) {
    self.index = index
    let axes = (index?.parts ?? []).indices.filter { index?.parts[$0].condition != ignoring }
    let needed = methodology.integer(.neighboursMinimum)
    var all: [SchoolID: SimilarSchools] = [:]
    for (place, school) in (index?.schools ?? []).enumerated() {
      guard let index else { break }
      let candidates = Self.nearest(
        to: place, in: index.positions, axes: axes, atLeast: needed * Self.reserve)
      all[school] = SimilarSchools(
        school: school, candidates: candidates.map { .init(school: index.schools[$0.place], distance: $0.distance) },
        needed: needed)
    }
    self.all = all
  }

  /// So many times the needed schools are kept, for values that some of them lack.
  private static let reserve = 5

  /// The places nearest to one, ties with the last among them; equal distances in the order of the region's schools.
  private static func nearest(
    to place: Int, in positions: [[Double]], axes: [Int], atLeast count: Int
  ) -> [(place: Int, distance: Double)] {
    let own = positions[place]
    var squares: [(place: Int, square: Double)] = []
    squares.reserveCapacity(positions.count)
    for (other, position) in positions.enumerated() where other != place {
      var sum = 0.0
      for axis in axes { sum += (position[axis] - own[axis]) * (position[axis] - own[axis]) }
      squares.append((other, sum))
    }
    squares.sort { ($0.square, $0.place) < ($1.square, $1.place) }
    let last = squares.count > count ? squares[count - 1].square : .infinity
    return squares.prefix { $0.square <= last }.map { ($0.place, $0.square.squareRoot()) }
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
