import Dispatch
import Foundation
public import Reference
import Synchronization
import Tables
import Vocabulary

/// Reads a folder: files in parallel, results in the order of their paths, so that threads change nothing.
public struct FolderLoader: Sendable {
  private let book: ReferenceBook
  private let threads: Int

  /// `threads`: how many files are read at once; by default one a core.
  public init(book: ReferenceBook, threads: Int? = nil) {
    precondition(threads.map { $0 >= 1 } ?? true, "a folder is read by at least one thread")
    self.book = book
    self.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// Reads every file below `folder`; a file that cannot be used becomes an issue, the others are still read.
  ///
  /// - `skipping`: whether a file, by its path relative to the folder, is none of the input; asked once a file, in order.
  /// - `background`: a file of «фон региона» that the user named, wherever it lies.
  /// - `progress`: called from any thread after each file.
  public func load(
    folder: String, background: String? = nil, skipping: (String) -> Bool = { _ in false },
    progress: @escaping @Sendable (LoadingProgress) -> Void = { _ in }
  ) throws(FolderError) -> LoadedFolder {
    let listing = try FolderListing(of: folder, skipping: skipping)
    guard !listing.files.isEmpty || !listing.closed.isEmpty else {
      throw FolderError(
        kind: .empty, folder: folder, cause: "в папке нет файлов",
        remedy: "Положите в папку выгрузки ФИС ОКО и запустите команду снова.")
    }
    let identity = WorkIdentity(book: book, list: workList(folder: folder, listing))
    var loaded = read(folder: folder, listing: listing, identity: identity, progress: progress)
    if let background {
      let named = try readBackground(background, identity: identity, source: loaded.count)
      // The same file may lie in the folder as well: the named one stands for both.
      loaded.removeAll { $0.background?.bytes == named.background?.bytes }
      loaded.append(named)
    }
    return merge(loaded, closed: listing.closed, listIssues: identity.list.issues)
  }

  /// The list of works must be known before any other file is read.
  private func workList(folder: String, _ listing: FolderListing) -> WorkList {
    guard let listed = listing.files.first(where: { $0.path == WorkList.fileName }),
      let file = try? TableFile.open(path: folder + "/" + listed.pathOnDisk, name: WorkList.fileName),
      let head = try? SheetHead(of: file.sheets[0], in: file), let match = head.recognise(), match.layout == .workList,
      let list = try? WorkList(reading: file, match: match, subjects: book.subjects)
    else { return WorkList() }
    return list
  }

  private func read(
    folder: String, listing: FolderListing, identity: WorkIdentity,
    progress: @escaping @Sendable (LoadingProgress) -> Void
  ) -> [FileReader.Result] {
    let files = listing.files
    // The largest first: else the last thread would be left alone with a large file.
    let order = files.indices.sorted { (files[$1].size, $0) < (files[$0].size, $1) }
    let all = files.reduce(0) { $0 + $1.size }
    let state = Mutex((results: [Int: FileReader.Result](), next: 0, done: 0, bytes: 0))
    DispatchQueue.concurrentPerform(iterations: min(threads, max(files.count, 1))) { _ in
      while true {
        let index = state.withLock { state -> Int? in
          guard state.next < order.count else { return nil }
          state.next += 1
          return order[state.next - 1]
        }
        guard let index else { return }
        let reader = FileReader(book: book, identity: identity, source: index)
        let result = reader.read(file: folder + "/" + files[index].pathOnDisk, path: files[index].path)
        let report = state.withLock { state in
          state.results[index] = result
          state.done += 1
          state.bytes += files[index].size
          return LoadingProgress(
            path: files[index].path, filesDone: state.done, filesInAll: files.count, bytesDone: state.bytes,
            bytesInAll: all)
        }
        progress(report)
      }
    }
    return state.withLock { state in files.indices.compactMap { state.results[$0] } }
  }

  private func readBackground(
    _ path: String, identity: WorkIdentity, source: Int
  ) throws(FolderError) -> FileReader.Result {
    let name = String(path.split(separator: "/").last ?? "")
    func refusal(_ kind: FolderError.Kind, _ cause: String) -> FolderError {
      FolderError(
        kind: kind, folder: path, cause: cause,
        remedy: "Укажите файл «фон-региона.json», который записал региональный расчёт.")
    }
    guard FileManager.default.fileExists(atPath: path) else { throw refusal(.missing, "такого файла нет") }
    var result = FileReader(book: book, identity: identity, source: source).read(file: path, path: name)
    guard result.background != nil else { throw refusal(.unreadable, "это не файл «фон региона»") }
    result.background?.isNamed = true
    return result
  }

  /// Joins the files in the order of their paths; the same bytes count once.
  private func merge(_ results: [FileReader.Result], closed: [String], listIssues: [Issue]) -> LoadedFolder {
    var sources: [SourceFile] = []
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    var contexts: [SchoolContext] = []
    var examResults: [ExamResult] = []
    var examTables: [ExamTableRow] = []
    var project = ProjectFacts()
    var issues = listIssues
    var roadmap = RoadmapFacts()
    var backgrounds: [BackgroundBytes] = []
    let copies = FileCopies(results.map(\.file))
    for (index, result) in results.enumerated() {
      switch copies.fate(of: index) {
      case .counted:
        sources.append(result.file)
        claims += result.claims
        facts += result.facts
        contexts += result.contexts
        examResults += result.examResults
        examTables += result.examTables
        project.merge(result.project)
        issues += result.issues
        roadmap.add(result.roadmap)
        if let background = result.background { backgrounds.append(background) }
      case .copy(let first):
        sources.append(result.file.asRepeated())
        issues.append(
          Rule.fileRepeated.issue(at: Place(file: result.file.path), found: "содержимое совпадает с файлом «\(first)»"))
      case .contradicted(let other):
        sources.append(result.file.asContradicted())
        issues.append(
          Rule.workContradiction.issue(
            at: Place(file: result.file.path), found: "то же содержимое в файле «\(other)» отнесено к другой работе"))
      }
    }
    for folder in closed {
      issues.append(Rule.fileUnreadable.issue(at: Place(file: folder), found: "нет права читать папку"))
    }
    return LoadedFolder(
      sources: sources, claims: claims, facts: facts, contexts: contexts, examResults: examResults,
      examTables: examTables, project: project, issues: issues, roadmap: roadmap,
      backgrounds: backgrounds)
  }
}
