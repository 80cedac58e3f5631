import Statistics
import Testing

@Suite struct MultiplicityTests {
  private let p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
  ]

  private func rejected(_ adjusted: [Double]) -> Int { adjusted.count { $0 <= 0.05 } }

  @Test func `Benjamini and Hochberg's example rejects four, the others three`() {
    #expect(rejected(benjaminiHochberg(p)) == 4)
    #expect(rejected(bonferroni(p)) == 3)
    #expect(rejected(holm(p)) == 3)
    #expect(rejected(benjaminiYekutieli(p)) == 3)
  }

  @Test func `adjusted p-values of the example are R's`() {
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231,
      0.813214, 1,
    ]
    #expect(areClose(benjaminiHochberg(p), expected, 1e-5))
    let holms = [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1]
    #expect(areClose(Array(holm(p).prefix(10)), holms, 1e-9))
    let yekutieli = [0.004977, 0.009955, 0.031523, 0.118212, 0.200089, 0.211893, 0.211893, 0.214026, 0.253845, 1]
    #expect(areClose(Array(benjaminiYekutieli(p).prefix(10)), yekutieli, 1e-4))
  }

  @Test func `order of the tests does not matter, and none or one is no special case`() {
    let shuffled = [p[7], p[0], p[14], p[3]]
    #expect(benjaminiHochberg(shuffled.reversed()) == benjaminiHochberg(shuffled).reversed())
    for adjust in [benjaminiHochberg, benjaminiYekutieli, holm, bonferroni] {
      #expect(adjust([]).isEmpty)
      #expect(adjust([0.03]) == [0.03])
      #expect(adjust([0, 1]).allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }
}
