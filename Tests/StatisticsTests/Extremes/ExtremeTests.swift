import Statistics
import Testing

/// Undefined estimates are `nil` with a reason at every entry point: never NaN, a zero for "unknown", or a crash.
@Suite struct ExtremeTests {
  @Test(arguments: Extreme.all)
  func `an estimate at the edge is finite or has its reason`(extreme: Extreme) {
    let answer = extreme.answer()
    #expect(answer.reason == extreme.expected)
    #expect(!answer.numbers.contains { !$0.isFinite }, "\(answer.numbers)")
  }

  @Test func `every entry point stands in the table`() throws {
    let declared = try PublicDeclaration.all().filter { ($0.isFunction && $0.isFree) || $0.isEstimate }
    let entryPoints = Set(declared.map(\.name)).subtracting(["Estimate"])
    let tested = Set(Extreme.all.map(\.entryPoint))
    let missing = entryPoints.subtracting(tested)
    #expect(missing.isEmpty, "\(missing.sorted())")
    let unknown = tested.subtracting(entryPoints)
    #expect(unknown.isEmpty, "\(unknown.sorted())")
  }
}
