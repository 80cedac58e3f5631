import Foundation

/// A file of «фон региона» that lay in the folder: later rooms read what it says.
public struct BackgroundBytes: Hashable, Sendable {
  /// Path relative to the folder.
  public let path: String
  public let bytes: [UInt8]
  /// Whether the user named the file: it counts before one that lies in the folder.
  public var isNamed = false

  public init(path: String, bytes: [UInt8], isNamed: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isNamed = isNamed
  }

  /// What stands near the beginning of every such file, whatever its name.
  static let mark = "spravka-regional-background"

  /// The bytes of a file that is one by its content; `nil` for any other.
  static func read(file location: String, path: String) -> BackgroundBytes? {
    guard let handle = FileHandle(forReadingAtPath: location) else { return nil }
    defer { try? handle.close() }
    guard let head = try? handle.read(upToCount: 512), head.first == UInt8(ascii: "{"),
      head.range(of: Data(mark.utf8)) != nil, let rest = try? handle.readToEnd() ?? Data()
    else { return nil }
    return BackgroundBytes(path: path, bytes: [UInt8](head) + [UInt8](rest))
  }
}
