import Aggregation
import Indicators
import Reference
import Testing
import Vocabulary

/// Indicators of one cell against values computed by hand.
@Suite struct LevelTests {
  private let cell = Given.cell([3, 9, 6, 2])

  @Test func `the shares of twenty marks`() throws {
    let conditions = try Given.conditions()
    #expect(near(ShareOfTwo.measure(cell, under: conditions).value?.value, 0.15))
    #expect(ShareOfTwo.measure(cell, under: conditions).value?.count == 3)
    #expect(near(SuccessRate.measure(cell, under: conditions).value?.value, 0.85))
    #expect(near(QualityRate.measure(cell, under: conditions).value?.value, 0.40))
    // (3·2 + 9·3 + 6·4 + 2·5) / 20 = 67 / 20
    #expect(near(AverageMark.measure(cell, under: conditions).value?.value, 3.35))
  }

  @Test func `the weights of the СОУ come from the methodology`() throws {
    // (2·1 + 6·0,64 + 9·0,36 + 3·0,16) / 20 = 9,56 / 20
    let outcome = TeachingIndex.measure(cell, methodology: try Given.book.get().methodology)
    #expect(near(outcome.value?.value, 0.478))
  }

  @Test func `the interval of a share is Wilson's`() throws {
    // Vector of statistics.md: 4 of 12 at 95 %.
    let interval = try #require(
      ShareOfTwo.measure(Given.cell([4, 8, 0, 0]), under: Given.conditions()).value?.interval)
    #expect(abs(interval.lowerBound - 0.1381) < 1e-4)
    #expect(abs(interval.upperBound - 0.6094) < 1e-4)
  }

  @Test func `the mean percent needs no scale`() throws {
    // Scores 0, 2, 2, 4 of 4: 8 of 16 points.
    #expect(near(MeanPercent.measure(Given.scores([1, 0, 2, 0, 1]), under: try Given.conditions()).value?.value, 0.5))
  }

  @Test func `one participant gives a value with n of 1 and a wide interval`() throws {
    let conditions = try Given.conditions()
    let measured = try #require(ShareOfTwo.measure(Given.cell([1, 0, 0, 0]), under: conditions).value)
    #expect(measured.value == 1 && measured.n == 1)
    #expect((measured.interval?.lowerBound ?? 1) < 0.25)
    #expect(near(AverageMark.measure(Given.cell([0, 0, 0, 1]), under: conditions).value?.value, 5))
  }

  @Test func `nobody is no zero, and a work without a scale is no missing data`() throws {
    let conditions = try Given.conditions()
    let methodology = try Given.book.get().methodology
    let nobody = Cell()
    let unscaled = Given.scores([0, 5])
    for indicator in [ShareOfTwo.self, SuccessRate.self, QualityRate.self, AverageMark.self] as [any CellIndicator.Type]
    {
      #expect(indicator.measure(nobody, under: conditions) == .missing(.noData))
      #expect(indicator.measure(unscaled, under: conditions) == .missing(.noScale))
      #expect(indicator.measure(Given.cell([0, 0, 0, 0]), under: conditions) == .missing(.noData))
    }
    #expect(TeachingIndex.measure(nobody, methodology: methodology) == .missing(.noData))
    #expect(TeachingIndex.measure(unscaled, methodology: methodology) == .missing(.noScale))
    #expect(MeanPercent.measure(nobody, under: conditions) == .missing(.noData))
    #expect(MeanPercent.measure(Given.scores([0, 0]), under: conditions) == .missing(.noData))
  }

  @Test func `a school is compared with the other schools, not with itself`() throws {
    let conditions = try Given.conditions()
    let school = Given.cell([6, 6, 0, 0])
    var region = Given.cell([20, 60, 20, 0])
    region.merge(school)
    let gap = try #require(GapToRegion.measure(school, region: region, under: conditions).value)
    #expect(near(gap.value, 0.5 - 0.2))
    #expect(gap.n == 12)
    #expect((gap.interval?.contains(0.3)) == true)
    #expect(GapToRegion.measure(school, region: school, under: conditions) == .missing(.notApplicable))
    #expect(GapToRegion.measure(Given.cell([3, 6, 0, 0]), region: region, under: conditions) == .missing(.tooFew))
    #expect(GapToRegion.measure(Given.scores([5, 5]), region: region, under: conditions) == .missing(.noScale))
    #expect(GapToRegion.measure(Cell(), region: region, under: conditions) == .missing(.noData))
  }

  @Test func `every indicator has an id and a heading of its own`() {
    let all = IndicatorCatalogue.all
    #expect(Set(all.map(\.id)).count == all.count)
    #expect(Set(all.map(\.columnTitle)).count == all.count)
    #expect(
      all.allSatisfy { !$0.question.isEmpty && !$0.formula.isEmpty && !$0.assumptions.isEmpty && !$0.source.isEmpty })
  }
}
