public import Foundation

/// A folder of one test, removed with it: keep it in the suite, or hold it by `withExtendedLifetime` to the end.
public final class ScratchFolder: Sendable {
  /// Where it lies.
  public let path: String

  /// Makes an empty folder under the temporary one of the system.
  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("spravka-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  /// The path of a file in it, whether it is there or not.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Writes a file, with the folders above it, and gives its path.
  @discardableResult
  public func write(_ name: String, _ content: Data) throws -> String {
    let url = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url)
    return url.path
  }

  /// Writes a text file in UTF-8 and gives its path.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  /// The content of a file.
  public func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

  /// Names of the files and folders in it, sorted.
  public func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
