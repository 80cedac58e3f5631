import Foundation
public import Testing

/// Programs of others that tests use as independent oracles.
public enum Tool {
  /// Whether a shell command, such as `python3 -c 'import openpyxl'`, succeeds here.
  public static func works(_ command: String) -> Bool {
    (try? Child.run("/bin/sh", ["-c", command], timeOut: .seconds(60)))?.exitCode == 0
  }

  /// Whether absent tools are failures: the continuous integration sets `SPRAVKA_REQUIRE_ALL=1`.
  public static var allAreRequired: Bool { ProcessInfo.processInfo.environment["SPRAVKA_REQUIRE_ALL"] == "1" }
}

extension Trait where Self == ConditionTrait {
  /// The test runs where the command succeeds and is skipped elsewhere; under `SPRAVKA_REQUIRE_ALL=1` it runs anyway,
  /// and fails where the tool is absent.
  public static func requireTool(_ command: String) -> Self {
    .enabled("no «\(command)» here: the test against it is skipped") {
      Tool.allAreRequired || Tool.works(command)
    }
  }
}
