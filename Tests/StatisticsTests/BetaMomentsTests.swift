import Statistics
import Testing

/// The sums behind the moment estimate: the same prior, with a group taken out too.
@Suite struct BetaMomentsTests {
  private let groups = [(9, 21), (4, 12), (2, 30), (11, 46), (0, 15), (7, 19), (0, 0)].map {
    Proportion($0.0, of: $0.1)
  }

  @Test func `the sums give the prior of the function`() throws {
    let sums = BetaMoments(groups)
    let (one, other) = (try sums.prior.get(), try betaPriorByWeightedMoments(groups).get())
    #expect(abs(one.a - other.a) < 1e-10 && abs(one.b - other.b) < 1e-10)
    #expect(sums.pooled == Proportion(33, of: 143))
    #expect(BetaMoments(numbers: sums.numbers) == sums && BetaMoments(numbers: [1]) == nil)
  }

  @Test func `a group taken out is as if it had not been there`() throws {
    for place in groups.indices {
      var others = groups
      let own = others.remove(at: place)
      let one = BetaMoments(groups).without(own).prior
      let other = betaPriorByWeightedMoments(others)
      switch (one, other) {
      case (.success(let one), .success(let other)):
        #expect(abs(one.a - other.a) < 1e-9 && abs(one.b - other.b) < 1e-9)
      case (.failure(let one), .failure(let other)): #expect(one == other)
      default: Issue.record("one has a prior and the other none")
      }
    }
  }

  @Test func `too few groups, no variation and groups of one have no prior`() {
    for groups in [
      [Proportion(1, of: 2)], [Proportion(0, of: 9), Proportion(0, of: 4)],
      [Proportion(0, of: 1), Proportion(1, of: 1)],
    ] {
      switch (BetaMoments(groups).prior, betaPriorByWeightedMoments(groups)) {
      case (.failure(let one), .failure(let other)): #expect(one == other)
      default: Issue.record("a prior of \(groups)")
      }
    }
  }
}
