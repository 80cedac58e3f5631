import Aggregation
import Indicators
import Reference
import TestSupport
import Testing
import Vocabulary

/// What the conditions of the real region let expect.
@Suite(.requireShared("real/altai/context")) struct RealExpectationTests {
  @Test func `five conditions make the index, and most schools have it`() throws {
    let index = try #require(try Altai.analysis.get().conditionIndex)
    #expect(index.parts.map(\.condition) == Condition.ofForm)
    #expect(index.leftOut.isEmpty)
    #expect(index.ordinarySchools == 682)
    #expect(index.schools.count == 624)
    #expect(!index.isSocial)
    #expect(abs(index.values.reduce(0, +)) / Double(index.values.count) < 0.05)
  }

  @Test func `the conditions of the federal form explain next to nothing of the share of «2»`() throws {
    let models = try Altai.analysis.get().expectations.models
    #expect(models.count == 13)
    for (work, model) in models {
      #expect((400...640).contains(model.schools))
      #expect(model.explained < 0.07, "\(work)")
    }
    #expect(models.values.contains { $0.explained > 0.04 })
  }

  @Test func `one campaign confirms nothing of a school, and where data are missing it is said`() throws {
    let analysis = try Altai.analysis.get()
    var verdicts: [SchoolExpectation.Verdict: Int] = [:]
    var missing = 0
    for school in analysis.region.schools {
      switch analysis.expectations[school.id] {
      case .expectation(let one):
        verdicts[one.verdict, default: 0] += 1
        #expect(one.word != .confirmed)
        #expect(one.campaigns == 1)
        #expect(one.interval.contains(one.difference))
      case .cluster: Testing.Issue.record("\(school.id) has no expectation in a region of 600 schools")
      case .missing: missing += 1
      }
    }
    #expect(verdicts.values.reduce(0, +) > 600)
    // Of some 610 schools about half stand where they are expected.
    #expect((280...400).contains(verdicts[.asExpected] ?? 0))
    #expect((100...140).contains(verdicts[.below] ?? 0))
    #expect((110...180).contains(verdicts[.above] ?? 0))
    #expect(missing > 100)
  }

  @Test func `every school with an index has at least five similar schools, itself not among them`() throws {
    let analysis = try Altai.analysis.get()
    let index = try #require(analysis.conditionIndex)
    for school in index.schools {
      let similar = try #require(analysis.similarSchools[school])
      #expect(similar.nearest.count >= 5)
      #expect(!similar.nearest.contains { $0.school == school })
      let distances = similar.nearest.map(\.distance)
      #expect(distances == distances.sorted())
    }
  }
}
