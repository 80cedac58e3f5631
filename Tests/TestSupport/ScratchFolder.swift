public import Foundation

/// A folder that lives as long as the suite value of one test, where `TemporaryFolder` lives as long as a closure.
public final class ScratchFolder: Sendable {
  /// The path of the folder.
  public let path: String

  /// A new, empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("spravka-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// The path of a file of the folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// The bytes of a file of the folder.
  public func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

  /// Names of what stands in the folder, sorted.
  public func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
