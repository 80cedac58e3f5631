import Statistics
import Testing

@Suite struct EstimateTests {
  @Test func `an estimate is a value or a reason`() {
    let known: Estimate<Double> = .success(3)
    let unknown: Estimate<Double> = .failure(.noVariation)
    #expect(known.value == 3 && known.reason == nil)
    #expect(unknown.value == nil && unknown.reason == .noVariation)
  }

  @Test(arguments: [
    (Undefined.noObservations, "nothing was observed"),
    (.tooFewObservations(needed: 3, found: 2), "needs 3 observations, found 2"),
    (.tooFewGroups(needed: 2, found: 1), "needs 2 groups, found 1"), (.noVariation, "the observations do not vary"),
    (.emptyCategory(3), "category 3 is empty in every group"),
    (.noVariationBetweenGroups, "groups vary no more than by chance"),
    (.separated, "outcomes are separated perfectly, the estimate would be infinite"),
    (.collinear, "predictors are linearly dependent"),
    (.fullLeverage, "one observation alone determines its own fitted value"),
    (.notConverged(iterations: 9), "did not converge in 9 iterations"),
    (.tooLargeToEnumerate(steps: 10, limit: 5), "enumeration needs 10 steps, the limit is 5"),
    (.unattainable, "no attainable value satisfies the condition"),
  ])
  func `every reason is one sentence`(reason: Undefined, text: String) {
    #expect(reason.description == text)
  }

  @Test func `an interval knows its width and what it contains`() {
    let interval = Interval(lower: 0.2, upper: 0.5)
    #expect(isClose(interval.width, 0.3))
    #expect(interval.contains(0.2) && interval.contains(0.5) && !interval.contains(0.51))
  }
}
