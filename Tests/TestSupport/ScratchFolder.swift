public import Foundation

/// A folder of one test, removed with it.
public final class ScratchFolder: Sendable {
  public let path: String

  public init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("spravka-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  public func file(_ name: String) -> String { path + "/" + name }

  public func bytes(of name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }

  public func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
