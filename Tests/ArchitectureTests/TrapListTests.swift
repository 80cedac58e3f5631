import TestSupport
import Testing

/// Every trap of method has a test that names it: «M7: …» at the beginning of its sentence.
@Suite struct TrapListTests {
  /// There are so many traps.
  private static let traps = 1...28

  @Test func `each of the 28 traps has a named test`() {
    let name = #/func `M(\d+): /#
    var found: Set<Int> = []
    for file in SourceFile.all(under: "Tests") {
      for line in file.lines where line.contains("func `M") {
        if let match = line.firstMatch(of: name), let number = Int(match.1) { found.insert(number) }
      }
    }
    #expect(Set(Self.traps).subtracting(found) == [])
    #expect(found.isSubset(of: Self.traps))
  }
}
