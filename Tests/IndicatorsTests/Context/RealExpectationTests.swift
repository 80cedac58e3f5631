import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// What the conditions of the real region let expect.
@Suite(.requireShared("real/altai/context")) struct RealExpectationTests {
  @Test func look() throws {
    let region = try Altai.region.get()
    let clock = ContinuousClock()
    let start = clock.now
    let analysis = try Altai.analysis.get()
    print("analysis", clock.now - start)
    let index = try #require(analysis.conditionIndex)
    for part in index.parts { print(part) }
    print(index.leftOut, index.ordinarySchools, index.schools.count, index.weights)
    for work in analysis.expectations.works {
      if let m = analysis.expectations.models[work] { print(work, m.schools, m.explained) }
    }
    var counts: [String: Int] = [:]
    for school in region.schools {
      let key: String
      switch analysis.expectations[school.id] {
      case .expectation(let e): key = "\(e.verdict) \(e.word.map { "\($0)" } ?? "-")"
      case .cluster: key = "cluster"
      case .missing(let g): key = "\(g)".prefix(40) + ""
      }
      counts[key, default: 0] += 1
    }
    for (k, v) in counts.sorted(by: { $0.key < $1.key }) { print(k, v) }
    let some = region.schools.compactMap { analysis.similarSchools[$0.id] }.prefix(3)
    for one in some { print(one.school, one.nearest.map(\.distance)) }
  }
}
