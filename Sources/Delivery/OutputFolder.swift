import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder of a report: files are gathered beside their places and put there together by `commit`.
///
/// Until `commit` nothing of an earlier report changes; a run that fails leaves the earlier report whole. The contents of
/// files that are given as closures are made by `commit`, several at a time; their order changes nothing.
public struct OutputFolder: ~Copyable {
  /// The path as the user gave it.
  public let path: String
  private var pending: [FileReplacement] = []
  private var jobs: [Job] = []
  private var names: Set<String> = []

  /// A file whose contents are made by `commit`; the closure gives what went wrong.
  private struct Job: Sendable {
    let file: FileReplacement
    let run: @Sendable (FileReplacement) -> OutputError?
  }

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

  /// Takes a file whose contents are made by `commit`, beside those of others.
  ///
  /// `relative`: path inside the folder, parts separated by `/`.
  public mutating func add(
    _ relative: String, madeBy body: @escaping @Sendable () throws(OutputError) -> [UInt8]
  ) throws(OutputError) {
    let file = try reserve(relative)
    jobs.append(
      Job(file: file) { file in
        OutputFolder.failure { () throws(OutputError) in
          let bytes = try body()
          try file.write(bytes.span)
        }
      })
  }

  /// Takes a file of text that is made by `commit`, beside those of others.
  ///
  /// `relative`: path inside the folder, parts separated by `/`.
  public mutating func add(_ relative: String, text body: @escaping @Sendable () -> String) throws(OutputError) {
    try add(relative, madeBy: { Array(body().utf8) })
  }

  /// Takes a file that something else writes, to the path given to `body`; it is called by `commit`.
  ///
  /// `relative`: path inside the folder, parts separated by `/`.
  public mutating func add(
    _ relative: String, writtenBy body: @escaping @Sendable (String) throws(OutputError) -> Void
  ) throws(OutputError) {
    let file = try reserve(relative)
    jobs.append(
      Job(file: file) { file in OutputFolder.failure { () throws(OutputError) in try body(file.temporary) } })
  }

  /// Makes what is not made yet and puts all files in their places.
  ///
  /// - Throws: the error of the first file that cannot be made, by the order in which files were added; then nothing of
  ///   an earlier report has changed.
  public mutating func commit() throws(OutputError) {
    let work = jobs
    jobs = []
    try OutputFolder.each(work.count) { work[$0].run(work[$0].file) }
    let all = pending.sorted { $0.target < $1.target }
    try OutputFolder.each(all.count) { index in
      OutputFolder.failure { () throws(OutputError) in try all[index].commit() }
    }
    pending = []
  }

  private static func failure(of step: () throws(OutputError) -> Void) -> OutputError? {
    do {
      try step()
      return nil
    } catch {
      return error
    }
  }

  /// Does steps on all cores and throws the error of the first of them by number.
  private static func each(_ count: Int, _ step: @Sendable (Int) -> OutputError?) throws(OutputError) {
    let failures = Mutex<[Int: OutputError]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      if let error = step(index) { failures.withLock { $0[index] = error } }
    }
    if let first = failures.withLock({ all in all.min { $0.key < $1.key } }) { throw first.value }
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
