import ReportModel
import Testing

/// What a measure is to one who computes.
@Suite struct LinkageTests {
  private let linkage = Linkage(measures: [
    .init("pupils", .group), .init("two", .part(of: "pupils")), .init("share", .ratio([.init("two")], over: "pupils")),
    .init("task-*-failed", .part(of: "task-*-pupils")), .init("task-*", .harmless),
    .init("gap", .reveals(["two", "pupils"])),
  ])

  @Test func `a star stands for any text, the same in what the kind names; the longer pattern wins`() {
    #expect(linkage.kind(of: "task-7.1-failed") == .part(of: "task-7.1-pupils"))
    #expect(linkage.kind(of: "task-7.1") == .harmless)
    #expect(linkage.kind(of: "task-") == nil)
    #expect(linkage.kind(of: "unknown") == nil)
  }

  @Test func `the interval of a share gives the count and the number of pupils`() {
    #expect(linkage.kind(of: "share-interval") == .reveals(["two", "pupils"]))
    #expect(linkage.kind(of: "gap-interval") == .reveals(["two", "pupils"]))
    #expect(linkage.kind(of: "unknown-interval") == nil)
  }

  @Test func `measures are valued in their order, what is not declared last`() {
    #expect(linkage.rank(of: "two") == 1 && linkage.rank(of: "task-1-failed") == 3)
    #expect(linkage.rank(of: "share-interval") == 6)
  }

  @Test func `works that are pooled are told by their sum`() {
    #expect(Address.pooled(["b", "a"]) == "a+b")
    #expect(Address.works(of: "a+b") == ["a", "b"] && Address.works(of: "a") == ["a"])
  }
}
