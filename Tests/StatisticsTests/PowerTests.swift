import Statistics
import Testing

@Suite struct PowerTests {
  @Test(arguments: [(25, 0.04), (50, 0.11), (100, 0.17)])
  func `from 35 % a fall to whole percents is seen only when this large`(n: Int, found: Double) {
    let plan = TwoProportionPower(firstTrials: n, secondTrials: n, significance: 0.05)
    let second = plan.detectableDecrease(from: 0.35, power: 0.8).value
    #expect(second.map { Double(Int($0 * 100)) / 100 } == found)
  }

  @Test func `from 35 % nothing is detectable with 12 pupils`() {
    let plan = TwoProportionPower(firstTrials: 12, secondTrials: 12, significance: 0.05)
    #expect(plan.detectableDecrease(from: 0.35, power: 0.8).reason == .unattainable)
  }

  @Test func `the detectable share has just the power asked for`() {
    let plan = TwoProportionPower(firstTrials: 60, secondTrials: 45, significance: 0.05)
    for first in [0.1, 0.35, 0.8] {
      for second in [
        plan.detectableIncrease(from: first, power: 0.8), plan.detectableDecrease(from: first, power: 0.8),
      ] {
        guard let second = second.value else { continue }
        #expect(isClose(plan.power(first: first, second: second).value, 0.8, 1e-9))
      }
    }
  }

  @Test func `power of no variation at all is undefined`() {
    let plan = TwoProportionPower(firstTrials: 60, secondTrials: 45, significance: 0.05)
    #expect(plan.power(first: 0, second: 0).reason == .noVariation)
    #expect(plan.power(first: 0, second: 1).value == 1)
    #expect(plan.detectableDecrease(from: 0, power: 0.8).reason == .unattainable)
    #expect(plan.detectableIncrease(from: 1, power: 0.8).reason == .unattainable)
  }
}
