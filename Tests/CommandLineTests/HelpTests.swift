import Testing

@testable import spravka

@Suite struct HelpTests {
  @Test func `help of the whole program`() {
    #expect(
      ending("--help") == Ending(
        status: .done,
        text: """
          """))
  }

  @Test func `help of report`() {
    #expect(
      ending("help", "report") == nil)
  }

  /// Words of the library that would stay if its wording changed.
  @Test(arguments: [["--help"], ["report", "--help"], ["check", "--help"], ["list", "-h"], ["explain", "-h"], ["example", "-h"]])
  func `no English is left on a help screen`(arguments: [String]) throws {
    let text: String
    do {
      _ = try RootCommand.parseAsRoot(arguments)
      text = ""
    } catch {
      text = Ending(error, arguments: arguments, columns: 100).text
    }
    try #require(!text.isEmpty)
    for word in [
      "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "default", "values", "subcommand", "options",
      "See ", "help information",
    ] {
      #expect(!text.contains(word), "\(word) in \(text)")
    }
  }

  @Test func `the version is one line`() {
    #expect(ending("--version") == Ending(status: .done, text: Version.current))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script explains in Russian`(shell: String) throws {
    let script = try #require(ending("--generate-completion-script", shell))
    #expect(script.status == .done)
    #expect(!script.text.contains("Show "))
    if shell != "bash" { #expect(script.text.contains("Показать эту справку.")) }
  }
}
