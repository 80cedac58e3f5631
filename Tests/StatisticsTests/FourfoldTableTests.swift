import Statistics
import Testing

@Suite struct FourfoldTableTests {
  @Test func `Fisher's test of 9 of 25 against 4 of 24 is scipy's`() {
    let table = FourfoldTable(Proportion(9, of: 25), Proportion(4, of: 24))
    #expect(isClose(table.oddsRatio.value, 2.8125))
    #expect(isClose(table.fisherTest().value?.twoSided, 0.1963262055, 1e-9))
    #expect(isClose(table.pearsonTest().value?.statistic, 2.3480911681, 1e-9))
    #expect(isClose(table.pearsonTest().value?.pValue, 0.1254365197, 1e-9))
  }

  @Test func `an empty margin leaves every estimate undefined`() {
    let table = FourfoldTable(0, 5, 0, 7)
    #expect(table.oddsRatio.reason == .noVariation)
    #expect(table.fisherTest().reason == .noVariation)
    #expect(table.pearsonTest().reason == .noVariation)
    #expect(table.woolfOddsRatioInterval(level: 0.95).reason == .noVariation)
    #expect(table.haldaneOddsRatioInterval(level: 0.95).reason == .noVariation)
    #expect(FourfoldTable(0, 0, 0, 0).fisherTest().reason == .noObservations)
  }

  @Test func `separated counts have no odds ratio but a Haldane interval`() {
    let table = FourfoldTable(5, 0, 2, 7)
    #expect(table.oddsRatio.reason == .separated)
    #expect(table.woolfOddsRatioInterval(level: 0.95).reason == .separated)
    #expect(table.haldaneOddsRatioInterval(level: 0.95).value != nil)
  }

  @Test func `ten million counts do not overflow`() {
    let table = FourfoldTable(5_000_000, 5_001_000, 5_002_000, 4_999_000)
    #expect((table.pearsonTest().value?.pValue).map { $0 > 0 && $0 < 1 } == true)
    #expect((table.fisherTest().value?.twoSided).map { $0 > 0 && $0 < 1 } == true)
  }

  @Test func `common odds ratio of one stratum is its own`() {
    let table = FourfoldTable(9, 16, 4, 20)
    #expect(isClose(MantelHaenszel([table]).oddsRatio.value, 2.8125))
    #expect(isClose(MantelHaenszel([table, FourfoldTable(0, 3, 0, 9)]).oddsRatio.value, 2.8125))
    #expect(MantelHaenszel([]).oddsRatio.reason == .noObservations)
    #expect(MantelHaenszel([FourfoldTable(0, 3, 0, 9)]).associationTest(isContinuityCorrected: false).value == nil)
    #expect(MantelHaenszel([FourfoldTable(4, 0, 1, 9)]).oddsRatio.reason == .separated)
    #expect(MantelHaenszel([FourfoldTable(4, 0, 1, 9)]).oddsRatioInterval(level: 0.95).reason == .separated)
  }
}
