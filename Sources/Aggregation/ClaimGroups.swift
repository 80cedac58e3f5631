import Loading
import Vocabulary

/// The claims of a folder by work and school, and the rows of reports that speak of more than one school.
struct ClaimGroups {
  /// Claims about one work in one school, in the order of the files.
  struct Group {
    let work: Work
    let school: SchoolID
    let claims: [Claim]
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
    var keys: [(work: Int, school: Int, claim: Int)] = []
    keys.reserveCapacity(claims.count)
    var isKept: [Bool] = []
    for (index, claim) in claims.enumerated() {
      let work = works.number(of: claim.work)
      if work == isKept.count {
        isKept.append(keeping(claim.work))
        if !isKept[work] { leftOut.insert(claim.work) }
      }
      guard isKept[work] else { continue }
      if case .school(let school) = claim.of {
        keys.append((work, schools.number(of: school), index))
      } else {
        published.append(
          Region.PublishedRow(work: claim.work, subdivision: claim.of, part: claim.part, source: claim.source))
      }
    }
    let workRanks = works.ranks
    let schoolRanks = schools.ranks
    keys.sort {
      (workRanks[$0.work], schoolRanks[$0.school], $0.claim) < (workRanks[$1.work], schoolRanks[$1.school], $1.claim)
    }
    var start = 0
    while start < keys.count {
      let (work, school, _) = keys[start]
      let end = keys[start...].firstIndex { $0.work != work || $0.school != school } ?? keys.count
      groups.append(
        Group(
          work: works.values[work], school: schools.values[school], claims: keys[start..<end].map { claims[$0.claim] }))
      start = end
    }
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
