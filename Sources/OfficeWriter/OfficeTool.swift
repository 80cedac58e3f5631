import Delivery
import Foundation

/// A program of others that makes papers: where it is, and how it is run.
public enum OfficeTool: String, CaseIterable, Sendable {
  case pandoc
  case rsvgConvert = "rsvg-convert"

  /// Those that are not installed here; without pandoc the others do not matter.
  public static var missing: [OfficeTool] {
    pandoc.path == nil ? [pandoc] : allCases.filter { $0.path == nil }
  }

  /// The package that brings it.
  var package: String {
    switch self {
    case .pandoc: "pandoc"
    case .rsvgConvert: "librsvg2-bin"
    }
  }

  /// What the user loses without it and how to get it, in Russian.
  public var advice: String {
    let loss =
      switch self {
      case .pandoc: "Документы Word и презентация не записаны: не найдена программа pandoc."
      case .rsvgConvert: "Документы Word записаны без рисунков: не найдена программа rsvg-convert."
      }
    return "\(loss) Установите её (apt-get install \(package)) и повторите; остальные файлы записаны."
  }

  /// Its path by the search path of the system; `nil` where it is not installed.
  public var path: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.map { $0 + "/" + rawValue }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: of the program.
  ///   - folder: where it works.
  ///   - epoch: seconds since 1970 that it must take for the present.
  ///   - place: the file that is being made, for the error.
  /// - Throws: `OutputError` when it cannot be started or fails.
  func run(_ arguments: [String], in folder: URL, epoch: Int = 0, making place: String) throws(OutputError) {
    guard let path else {
      throw OutputError(kind: .system, place: place, cause: "не найдена программа \(rawValue)", remedy: remedy)
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging([
      "SOURCE_DATE_EPOCH": String(epoch), "LC_ALL": "C.UTF-8",
    ]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let log = folder.appendingPathComponent("errors.txt")
    _ = FileManager.default.createFile(atPath: log.path, contents: nil)
    process.standardError = (try? FileHandle(forWritingTo: log)) ?? FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw OutputError(kind: .system, place: place, cause: "программа \(rawValue) не запускается", remedy: remedy)
    }
    process.waitUntilExit()
    if process.terminationStatus == 0 { return }
    let said = (try? String(contentsOf: log, encoding: .utf8))?.split(separator: "\n").first.map(String.init) ?? ""
    throw OutputError(
      kind: .system, place: place,
      cause: "программа \(rawValue) сообщила код \(process.terminationStatus)" + (said.isEmpty ? "" : ": \(said)"),
      remedy: remedy)
  }

  private var remedy: String { "Переустановите её (apt-get install \(package)) и повторите" }
}
