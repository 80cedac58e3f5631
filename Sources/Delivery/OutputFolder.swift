#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder of a report: files are gathered beside their places and put there together by `commit`.
///
/// Until `commit` nothing of an earlier report changes; a run that fails leaves the earlier report whole.
public struct OutputFolder: ~Copyable {
  /// The path as the user gave it.
  public let path: String
  private var pending: [FileReplacement] = []
  private var names: Set<String> = []

  /// Opens the folder and creates it, with the folders above it, where it is missing.
  ///
  /// - Throws: `OutputError`, when a file stands in its place or the rights do not suffice.
  public init(_ path: String) throws(OutputError) {
    self.path = path
    try OutputFolder.create(path, shown: path)
  }

  deinit { for one in pending { one.discard() } }

  /// Takes a file whose bytes are at hand.
  public mutating func add(_ file: OutputFile) throws(OutputError) {
    let replacement = try reserve(file.path)
    try replacement.write(file.bytes.span)
  }

  /// Takes a file that something else writes, to the path given to `body`.
  ///
  /// `relative`: path inside the folder, parts separated by `/`.
  public mutating func add(_ relative: String, writtenBy body: (String) throws(OutputError) -> Void) throws(OutputError)
  {
    let replacement = try reserve(relative)
    try body(replacement.temporary)
  }

  /// Puts all files in their places, in the order of their names.
  public mutating func commit() throws(OutputError) {
    let all = pending.sorted { $0.target < $1.target }
    for one in all { try one.commit() }
    pending = []
  }

  private mutating func reserve(_ relative: String) throws(OutputError) -> FileReplacement {
    let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) }
    if !isPlain {
      throw OutputError(
        kind: .badName, place: relative, cause: "имя файла отчёта ведёт за пределы папки отчёта или пусто",
        remedy: "Сообщите разработчикам: это ошибка программы")
    }
    precondition(names.insert(relative).inserted, "two files of a report have one name")
    if parts.count > 1 {
      let folder = path + "/" + parts.dropLast().joined(separator: "/")
      try OutputFolder.create(folder, shown: folder)
    }
    let replacement = try FileReplacement(of: path + "/" + relative)
    pending.append(replacement)
    return replacement
  }

  private static func create(_ path: String, shown: String) throws(OutputError) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return }
      throw .system(ENOTDIR, at: shown)
    }
    if let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex {
      try create(String(path[..<slash]), shown: shown)
    }
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw .system(errno, at: shown) }
  }
}
