import Loading
import Vocabulary

/// The claims of a folder by work and school, and the rows of reports that speak of more than one school.
///
/// Claims are large, so they stay where they are: groups are runs of a sorted list of their indices.
struct ClaimGroups {
  /// Claims about one work in one school.
  struct Group {
    let work: Work
    let school: SchoolID
    /// Indices of the claims, the best kind first, of one kind the newer upload first, then in the order of the
    /// files.
    let claims: ArraySlice<Int>
  }

  /// Sorted by work, then school.
  private(set) var groups: [Group] = []
  private(set) var published: [Region.PublishedRow] = []
  /// Works that do not count.
  private(set) var leftOut: Set<Work> = []

  /// - Parameter keeping: whether a work counts; asked once a work.
  init(_ claims: [Claim], keeping: (Work) -> Bool = { _ in true }) {
    var works = Interned<Work>()
    var schools = Interned<SchoolID>()
    var isKept: [Bool] = []
    var entries: [Entry] = []
    entries.reserveCapacity(claims.count)
    for index in claims.indices {
      let work = works.number(of: claims[index].work)
      if work == isKept.count {
        isKept.append(keeping(claims[index].work))
        if !isKept[work] { leftOut.insert(claims[index].work) }
      }
      guard isKept[work] else { continue }
      switch claims[index].of {
      case .school(let school):
        entries.append(
          Entry(
            work: work, school: schools.number(of: school), kind: claims[index].kind.rawValue,
            age: -claims[index].uploaded, source: claims[index].source, claim: index))
      case .municipality, .region, .country:
        let claim = claims[index]
        published.append(
          Region.PublishedRow(work: claim.work, subdivision: claim.of, part: claim.part, source: claim.source))
      }
    }
    let (workRanks, schoolRanks) = (works.ranks, schools.ranks)
    entries.sort {
      (workRanks[$0.work], schoolRanks[$0.school], $0.kind, $0.age, $0.source, $0.claim)
        < (workRanks[$1.work], schoolRanks[$1.school], $1.kind, $1.age, $1.source, $1.claim)
    }
    let order = entries.map(\.claim)
    var start = 0
    while start < entries.count {
      let first = entries[start]
      let end = entries[start...].firstIndex { $0.work != first.work || $0.school != first.school } ?? entries.count
      groups.append(
        Group(work: works.values[first.work], school: schools.values[first.school], claims: order[start..<end]))
      start = end
    }
  }

  /// What claims are sorted by, as numbers.
  private struct Entry {
    let work: Int
    let school: Int
    let kind: Int
    /// The newer the upload, the smaller.
    let age: Int
    let source: Int
    let claim: Int
  }
}

/// Values as numbers in the order in which they were met: claims come in runs of one work and school, so most are found
/// without hashing.
private struct Interned<Value: Hashable & Comparable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]
  private var last = -1

  mutating func number(of value: Value) -> Int {
    if last >= 0, values[last] == value { return last }
    if let known = numbers[value] {
      last = known
    } else {
      last = values.count
      numbers[value] = last
      values.append(value)
    }
    return last
  }

  /// Place of each value among the sorted values.
  var ranks: [Int] {
    var ranks = [Int](repeating: 0, count: values.count)
    for (rank, number) in values.indices.sorted(by: { values[$0] < values[$1] }).enumerated() { ranks[number] = rank }
    return ranks
  }
}
