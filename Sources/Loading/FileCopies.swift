/// Which of several files with the same bytes counts.
struct FileCopies {
  enum Fate: Equatable {
    case counted
    /// The file of this path counts instead.
    case copy(of: String)
    /// The file of this path has the same bytes and names another work: neither counts.
    case contradicted(by: String)
  }

  private let files: [SourceFile]
  private var indices: [String: [Int]] = [:]

  init(_ files: [SourceFile]) {
    self.files = files
    for (index, file) in files.enumerated() where !file.sha256.isEmpty {
      indices[file.sha256, default: []].append(index)
    }
  }

  /// The first copy that could be used counts: a name may lack the work that another name states.
  func fate(of index: Int) -> Fate {
    guard let same = indices[files[index].sha256], same.count > 1 else { return .counted }
    let used = same.filter { files[$0].state == .used }
    if used.contains(index), let other = used.first(where: { files[$0].works != files[index].works }) {
      return .contradicted(by: files[other].path)
    }
    let first = used.first ?? same[0]
    return first == index ? .counted : .copy(of: files[first].path)
  }
}

extension SourceFile {
  func asRepeated() -> SourceFile { with(state: .repeated) }

  func asContradicted() -> SourceFile { with(state: .notUsed) }

  private func with(state: State) -> SourceFile {
    SourceFile(
      path: path, state: state, layouts: layouts, works: works, sha256: sha256, byteCount: byteCount,
      rowsRead: rowsRead,
      rowsKept: 0)
  }
}
