public import Foundation
public import Testing

/// The material beside the repository: real files that are read by tests and never committed.
public enum Shared {
  /// The folder `../shared` beside the repository; `nil` where it is absent.
  public static let folder: URL? = {
    let folder = Repository.folder.deletingLastPathComponent().appendingPathComponent("shared", isDirectory: true)
    return FileManager.default.fileExists(atPath: folder.appendingPathComponent("README.md").path) ? folder : nil
  }()

  /// A file or folder under `../shared`; `nil` where it is absent.
  public static func url(_ path: String) -> URL? {
    guard let url = folder?.appendingPathComponent(path) else { return nil }
    return FileManager.default.fileExists(atPath: url.path) ? url : nil
  }
}

/// The repository that the tests are part of.
public enum Repository {
  /// Its folder, from the path of this file.
  public static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}

extension Trait where Self == ConditionTrait {
  /// The test runs where `../shared` has the path, and is skipped elsewhere: a fresh clone has no such folder.
  public static func requireShared(_ path: String = "README.md") -> Self {
    .enabled(if: Shared.url(path) != nil, "no ../shared/\(path) beside the repository: skipped")
  }
}
