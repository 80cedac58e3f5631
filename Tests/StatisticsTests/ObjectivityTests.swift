import Statistics
import Testing

@Suite struct ObjectivityTests {
  @Test(arguments: [
    (40, 90, 60, 0.02, 0.00014618), (40, 90, 60, 0.1, 0.00099920), (30, 10, 33, 0.02, 0.00032447),
  ])
  func `Frandsen's p-values are the computed ones`(below: Int, at: Int, above: Int, k: Double, p: Double) {
    #expect(isClose(FrandsenTest(below: below, at: at, above: above).pValue(k: k).value, p, 2e-5))
  }

  @Test func `Frandsen's test without curvature`() {
    #expect(FrandsenTest(below: 100, at: 100, above: 100).pValue(k: 0).value == 1)
    #expect(isClose(FrandsenTest(below: 40, at: 90, above: 60).pValue(k: 0).value, 8.5e-5, 0.01))
  }

  @Test func `a heap that the whole region shows counts against no school`() {
    let school = FrandsenTest(below: 40, at: 90, above: 60)
    let region = FrandsenTest(below: 4000, at: 9000, above: 6000)
    let ratio = region.ratio.value ?? 1
    #expect((school.pValue(k: 0, referenceRatio: ratio).value ?? 0) > 0.9)
    #expect((school.heapPValue(k: 0, referenceRatio: ratio).value ?? 0) > 0.4)
    #expect((school.heapPValue(k: 0).value ?? 1) < 1e-4)
  }

  @Test func `no pupils, no test`() {
    #expect(FrandsenTest(below: 0, at: 0, above: 0).pValue(k: 0).reason == .noObservations)
    #expect(FrandsenTest(below: 0, at: 0, above: 0).heapPValue(k: 0).reason == .noObservations)
    #expect(FrandsenTest(below: 0, at: 7, above: 0).ratio.reason == .noObservations)
    #expect(FrandsenTest(below: 0, at: 1, above: 0).pValue(k: 0).value.map { $0 <= 1 } == true)
  }

  @Test func `McNemar's test is Bowker's with two categories`() {
    let test = SquareTable([[794, 86], [150, 570]]).bowkerTest().value
    #expect(isClose(test?.statistic, 17.3559322034, 1e-9))
    #expect(isClose(test?.pValue, 3.0993e-05, 1e-4))
    #expect(test?.degreesOfFreedom == 1)
  }

  @Test func `Stuart's unaided vision`() {
    let vision = SquareTable([
      [1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492],
    ])
    let homogeneity = vision.stuartMaxwellTest().value
    #expect(isClose(homogeneity?.statistic, 11.9565696230, 1e-9))
    #expect(homogeneity?.degreesOfFreedom == 3)
    #expect(isClose(homogeneity?.pValue, 0.0075334251, 1e-7))
    let symmetry = vision.bowkerTest().value
    #expect(isClose(symmetry?.statistic, 19.1065502153, 1e-9))
    #expect(symmetry?.degreesOfFreedom == 6)
    #expect(isClose(symmetry?.pValue, 0.0039874198, 1e-7))
    #expect(isClose(vision.cohenKappa(weights: .unweighted).value?.value, 0.5953888281, 1e-9))
  }

  @Test func `tables without disagreement or with one category only`() {
    let agreed = SquareTable([[3, 0], [0, 4]])
    #expect(agreed.bowkerTest().reason == .noVariation)
    #expect(agreed.stuartMaxwellTest().reason == .noVariation)
    #expect(agreed.cohenKappa(weights: .unweighted).value?.value == 1)
    #expect(agreed.cohenKappa(weights: .unweighted).value?.standardError == 0)
    let single = SquareTable([[3, 0], [0, 0]])
    #expect(single.cohenKappa(weights: .linear).reason == .noVariation)
    let empty = SquareTable([[0, 0], [0, 0]])
    #expect(empty.bowkerTest().reason == .noObservations)
    #expect(empty.stuartMaxwellTest().reason == .noObservations)
    #expect(empty.cohenKappa(weights: .quadratic).reason == .noObservations)
    let apart = SquareTable([[1, 2, 0, 0], [3, 1, 0, 0], [0, 0, 1, 2], [0, 0, 5, 1]])
    #expect(apart.stuartMaxwellTest().reason == .collinear)
  }

  @Test func `an unused category costs a degree of freedom and nothing else`() {
    let three = SquareTable([[9, 4, 2], [1, 8, 3], [1, 0, 7]]).stuartMaxwellTest().value
    let four = SquareTable([[9, 4, 2, 0], [1, 8, 3, 0], [1, 0, 7, 0], [0, 0, 0, 5]]).stuartMaxwellTest().value
    #expect(isClose(three?.statistic, four?.statistic ?? 0))
    #expect(three?.degreesOfFreedom == 2 && four?.degreesOfFreedom == 2)
  }

  @Test func `Spearman's correlation with ties`() {
    let result = spearmanCorrelation(x: [1, 2, 3, 4, 5], y: [5, 6, 7, 8, 7]).value
    #expect(isClose(result?.coefficient, 0.8207826817, 1e-9))
    #expect(spearmanCorrelation(x: [1, 1, 1], y: [1, 2, 3]).reason == .noVariation)
    #expect(spearmanCorrelation(x: [1], y: [1]).reason == .tooFewObservations(needed: 2, found: 1))
    #expect(
      spearmanCorrelation(x: [1, 2], y: [3, 4]).value?.pValue.reason == .tooFewObservations(needed: 3, found: 2))
    #expect(spearmanCorrelation(x: [1, 2, 3], y: [2, 4, 9]).value?.pValue.value == 0)
  }

  @Test func `Guttman errors count easy tasks failed and harder ones solved`() {
    #expect(guttmanErrors(isSolved: [true, true, false, false]).errors == 0)
    let reversed = guttmanErrors(isSolved: [false, false, true, true])
    #expect(reversed.errors == 4 && reversed.normed.value == 1)
    #expect(guttmanErrors(isSolved: [true, false, true, false, true]).errors == 3)
    #expect(guttmanErrors(isSolved: []).normed.reason == .noVariation)
    #expect(guttmanErrors(isSolved: [true, true]).normed.reason == .noVariation)
  }

  /// 31 scores; 60 pupils were moved from 10 and 11 to the threshold 12.
  private let heaped = [
    7, 10, 15, 22, 30, 40, 52, 66, 81, 97, 88, 93, 201, 151, 157, 160, 157, 151, 141, 128, 113, 97, 81, 66, 52, 40, 30,
    22,
    15, 10, 7,
  ]

  @Test(arguments: [
    (3, [76.51423687, 51.64021293, 124.48576313, 0.61464247, 0.22197458]),
    (5, [60.49547423, 67.41452619, 140.50452577, 0.43055890, 0.27137916]),
    (7, [59.27801553, 63.12975888, 141.72198447, 0.41826973, 0.25859100]),
  ])
  func `bunching at the threshold by the degree of the curve`(degree: Int, expected: [Double]) {
    let result = bunching(heaped, threshold: 12, windowBelow: 2, degree: degree).value
    let actual = [
      result?.excess, result?.missing, result?.counterfactual, result?.relativeExcess, result?.missingShare.value,
    ]
    #expect(areClose(actual.compactMap(\.self), expected, 1e-7))
  }

  @Test func `bunching needs more scores than coefficients`() {
    #expect(bunching([1, 2, 3], threshold: 1, windowBelow: 1, degree: 3).value == nil)
    #expect(bunching([0, 0, 5, 0, 0], threshold: 2, windowBelow: 0, degree: 1).reason == .unattainable)
    // A line through (0, 1), (1, 1), (2, 1), (4, 1) … falls to 0 at the threshold only by rounding.
    #expect(bunching([1, 1, 1, 6, 1, 2], threshold: 3, windowBelow: 3, degree: 1).reason == .unattainable)
    #expect(bunching(heaped, threshold: 12, windowBelow: 0, degree: 3).value?.missingShare.reason == .noObservations)
  }
}
