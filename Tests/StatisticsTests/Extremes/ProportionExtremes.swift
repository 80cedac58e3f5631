import Statistics

private let many = 10_000_000

extension Extreme {
  private static let counts: [(String, Proportion, Undefined?)] = [
    ("n = 0", Proportion(0, of: 0), .noObservations), ("0 of 1", Proportion(0, of: 1), nil),
    ("1 of 1", Proportion(1, of: 1), nil), ("0 of 10⁷", Proportion(0, of: many), nil),
    ("1 of 10⁷", Proportion(1, of: many), nil), ("all of 10⁷", Proportion(many, of: many), nil),
  ]

  /// One proportion and the difference of two: undefined without trials, defined with a single one.
  static let ofProportions: [Extreme] = counts.flatMap { data, counts, reason -> [Extreme] in
    let pair = ProportionDifference(counts, minus: Proportion(3, of: 9))
    let reversed = ProportionDifference(Proportion(many - 1, of: many), minus: counts)
    return [
      Extreme("share", data, reason, counts.share),
      Extreme("wilsonInterval", data, reason, counts.wilsonInterval(level: 0.95)),
      Extreme("wilsonIntervalWithContinuity", data, reason, counts.wilsonIntervalWithContinuity(level: 0.95)),
      Extreme("clopperPearsonInterval", data, reason, counts.clopperPearsonInterval(level: 0.95)),
      Extreme("jeffreysInterval", data, reason, counts.jeffreysInterval(level: 0.95)),
      Extreme("agrestiCoullInterval", data, reason, counts.agrestiCoullInterval(level: 0.95)),
      Extreme("binomialTest", data, reason, counts.binomialTest(share: 0.3)),
      Extreme("binomialTest", data + " against 0", reason, counts.binomialTest(share: 0)),
      Extreme("binomialTest", data + " against 1", reason, counts.binomialTest(share: 1)),
      Extreme("estimate", data, reason, pair.estimate),
      Extreme("cohenH", data, reason, pair.cohenH),
      Extreme("newcombeInterval", data, reason, pair.newcombeInterval(level: 0.998)),
      Extreme("newcombeInterval", "n − 1 of 10⁷ minus " + data, reason, reversed.newcombeInterval(level: 0.998)),
      Extreme("agrestiCaffoInterval", data, reason, pair.agrestiCaffoInterval(level: 0.998)),
    ]
  }

  /// Tables with the reason of tests, and that of the odds ratio and of intervals that need all cells.
  private static let tables: [(String, FourfoldTable, Undefined?, ofRatio: Undefined?)] = [
    ("nothing", FourfoldTable(0, 0, 0, 0), .noObservations, .noObservations),
    ("one pupil", FourfoldTable(1, 0, 0, 0), .noVariation, .noVariation),
    ("one group", FourfoldTable(5, 4, 0, 0), .noVariation, .noVariation),
    ("none succeed", FourfoldTable(0, 5, 0, 7), .noVariation, .noVariation),
    ("all succeed", FourfoldTable(5, 0, 7, 0), .noVariation, .noVariation),
    ("separated", FourfoldTable(5, 0, 0, 7), nil, .separated),
    ("separated, 10⁷", FourfoldTable(many, 0, 0, many), nil, .separated),
    ("one of each, 10⁷", FourfoldTable(1, many, many, 1), nil, nil),
  ]

  static let ofTables: [Extreme] = tables.flatMap { data, table, reason, ofRatio -> [Extreme] in
    [
      Extreme("oddsRatio", data, ofRatio, table.oddsRatio),
      Extreme("woolfOddsRatioInterval", data, ofRatio, table.woolfOddsRatioInterval(level: 0.95)),
      Extreme("haldaneOddsRatioInterval", data, reason, table.haldaneOddsRatioInterval(level: 0.95)),
      Extreme("fisherTest", data, reason, table.fisherTest()),
      Extreme("pearsonTest", data, reason, table.pearsonTest()),
    ]
  }

  private static let series: [(String, [FourfoldTable], Undefined?, ofRatio: Undefined?)] =
    // A series passes over a table that says nothing, whatever is wrong with it.
    tables.map { data, table, reason, ofRatio in
      (data, [table], reason.map { _ in .noObservations }, ofRatio.map { $0 == .separated ? $0 : .noObservations })
    } + [("no strata", [], .noObservations, .noObservations)]

  static let ofSeries: [Extreme] = series.flatMap { data, tables, reason, ofRatio -> [Extreme] in
    let series = MantelHaenszel(tables)
    return [
      Extreme("oddsRatio", "series of " + data, ofRatio, series.oddsRatio),
      Extreme("oddsRatioInterval", "series of " + data, ofRatio, series.oddsRatioInterval(level: 0.95)),
      Extreme("associationTest", "series of " + data, reason, series.associationTest(isContinuityCorrected: true)),
      Extreme("associationTest", data + ", plain", reason, series.associationTest(isContinuityCorrected: false)),
    ]
  }
}
