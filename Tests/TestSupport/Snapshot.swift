import Foundation
public import Testing

/// Comparison of a text with the one recorded beside the test.
public enum Snapshot {
  /// Whether snapshots are to be written anew: `RECORD_SNAPSHOTS=1`.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" }

  /// Expects a text to be the recorded one, `__Snapshots__/<name>` beside the file of the test.
  ///
  /// While recording it writes the file and fails, so that no run that records can pass for a test.
  public static func expect(
    _ text: String, named name: String, filePath: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let file = URL(fileURLWithPath: filePath).deletingLastPathComponent()
      .appendingPathComponent("__Snapshots__", isDirectory: true).appendingPathComponent(name)
    if isRecording {
      do {
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(name): look at it, then run without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
      } catch {
        Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("no snapshot \(name): run with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
      return
    }
    if let difference = firstDifference(recorded, text) {
      Issue.record("\(name) is not as recorded, \(difference)", sourceLocation: sourceLocation)
    }
  }

  /// The first line in which two texts differ, with both readings; `nil` for equal texts.
  public static func firstDifference(_ recorded: String, _ text: String) -> String? {
    guard recorded != text else { return nil }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0.0 == $0.1 }.count
    func shown(_ lines: [Substring]) -> String { line < lines.count ? "«\(lines[line])»" : "the end" }
    return "line \(line + 1): recorded \(shown(old)), now \(shown(new))"
  }
}
