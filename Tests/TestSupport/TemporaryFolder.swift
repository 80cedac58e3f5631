public import Foundation

/// A folder that exists while a test needs it.
public struct TemporaryFolder: Sendable {
  /// Where it lies.
  public let url: URL
  /// The path, for what takes no URL.
  public var path: String { url.path }

  /// Makes a folder, hands it over and removes it with all that is in it, also when the body throws.
  public static func with<Result>(_ body: (TemporaryFolder) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try body(folder)
  }

  /// The same for a body that waits.
  public static func with<Result>(
    isolation: isolated (any Actor)? = #isolation, _ body: (TemporaryFolder) async throws -> Result
  ) async throws -> Result {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    return try await body(folder)
  }

  /// Writes a file, with the folders above it.
  @discardableResult
  public func file(_ name: String, _ content: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return file
  }

  /// Writes a text file in UTF-8.
  @discardableResult
  public func file(_ name: String, _ content: String) throws -> URL { try file(name, Data(content.utf8)) }

  /// Names of the files under the folder, relative to it, sorted.
  public func files() -> [String] {
    let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path + "/" + name, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }

  private init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("spravka-test-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  private func remove() { try? FileManager.default.removeItem(at: url) }
}
