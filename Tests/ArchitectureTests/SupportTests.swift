import Foundation
import TestSupport
import Testing

@Suite struct SupportTests {
  @Test func `a child gives its output, its errors and its code`() throws {
    let child = try Child.run(
      "/bin/sh", ["-c", "cat; echo $WORD; echo wrong >&2; exit 3"], environment: ["WORD": "said"],
      input: Data("read\n".utf8))
    #expect(child.outputText == "read\nsaid\n")
    #expect(child.errorText == "wrong\n")
    #expect(child.exitCode == 3)
  }

  @Test func `more output than a pipe holds does not stop a child`() throws {
    let child = try Child.run("/bin/sh", ["-c", "head -c 300000 /dev/zero"])
    #expect(child.output.count == 300_000)
  }

  @Test func `a child that does not end is killed`() {
    #expect(throws: Child.TimeOut.self) { try Child.run("/bin/sh", ["-c", "sleep 60"], timeOut: .milliseconds(200)) }
  }

  @Test func `a scratch folder goes with its owner`() throws {
    var folder: ScratchFolder? = try ScratchFolder()
    let path = try #require(folder).path
    try folder?.write("a/b.txt", "text")
    #expect(try folder?.names() == ["a"])
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a difference is named by its first line`() {
    #expect(Snapshot.firstDifference("a\nb\n", "a\nb\n") == nil)
    #expect(Snapshot.firstDifference("a\nb\n", "a\nc\n") == "line 2: recorded «b», now «c»")
    #expect(Snapshot.firstDifference("a", "a\nb") == "line 2: recorded the end, now «b»")
  }

  @Test func `the repository is found from the path of its tests`() {
    #expect(FileManager.default.fileExists(atPath: Repository.folder.appendingPathComponent("Package.swift").path))
  }
}
