import Foundation

/// The two streams of a run: data go to standard output, progress and diagnostics to standard error.
enum Console {
  static func print(_ text: String) { write(text.hasSuffix("\n") ? text : text + "\n", to: .standardOutput) }

  static func note(_ text: String) { write(text + "\n", to: .standardError) }

  /// Without a line feed, for a line that is written over.
  static func show(_ text: String) { write(text, to: .standardError) }

  /// Whether a person watches the diagnostics.
  static var errorsAreOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  // A reader that went away (`spravka list rules | head`) is no failure of ours.
  private static func write(_ text: String, to stream: FileHandle) { try? stream.write(contentsOf: Data(text.utf8)) }
}
