import Statistics

/// A call of an entry point at the edge of what data can be, and what it must answer there.
struct Extreme: Sendable, CustomStringConvertible {
  let entryPoint: String
  let data: String
  /// Why the estimate is undefined there; `nil` where it has a value, all of whose numbers must be finite.
  let expected: Undefined?
  let answer: @Sendable () -> (numbers: [Double], reason: Undefined?)

  var description: String { "\(entryPoint), \(data)" }

  init<Value>(
    _ entryPoint: String,
    _ data: String,
    _ expected: Undefined? = nil,
    _ call: @autoclosure @escaping @Sendable () -> Estimate<Value>
  ) {
    self.entryPoint = entryPoint
    self.data = data
    self.expected = expected
    answer = {
      let estimate = call()
      return (estimate.value.map { numbers(in: $0) } ?? [], estimate.reason)
    }
  }

  /// A call that always has a value.
  init<Value>(_ entryPoint: String, _ data: String, always call: @autoclosure @escaping @Sendable () -> Value) {
    self.init(entryPoint, data, nil, Estimate.success(call()))
  }

  static let all: [Extreme] = [
    ofProportions, ofTables, ofSeries, ofTrends, ofPower, ofAdjustments, ofBetaPriors, ofNormalPriors, ofOrderedGroups,
    ofStandardErrors, ofRegressions, ofMixedModels, ofHeaps, ofTestedPairs, ofPairs, ofFunnels, ofScatter, ofSummaries,
    ofRanks, ofClusters,
  ].flatMap(\.self)
}

/// All numbers that a value holds, at any depth; undefined parts hold none.
private func numbers(in value: Any) -> [Double] {
  if let number = value as? Double { return [number] }
  // A p-value is computed when it is asked for.
  let computed: [Double] =
    switch value {
    case let test as ChiSquaredTest: [test.pValue]
    case let test as CochranArmitageTest: [test.pValue]
    case let test as StratifiedTrendTest: [test.pValue]
    case let model as RandomInterceptLinear: [model.intraclassCorrelation]
    case let result as Bunching: [result.relativeExcess]
    default: []
    }
  return Mirror(reflecting: value).children.reduce(computed) { $0 + numbers(in: $1.value) }
}
