import Foundation

/// Why a folder cannot be read at all.
public struct FolderError: Error, Hashable, Sendable {
  public enum Kind: String, Sendable {
    case missing, notFolder, unreadable, empty
  }

  public let kind: Kind
  public let folder: String
  /// What was found, in Russian.
  public let cause: String
  /// What the user can do, in Russian.
  public let remedy: String
}

/// The files of a folder and its subfolders, as paths relative to it, in a fixed order.
struct FolderListing {
  struct File {
    /// Path relative to the folder with letters composed («й» as one scalar), as messages and `работы.csv` write it.
    let path: String
    /// The same path byte for byte as the disk has it: a name that came from a Mac has its letters decomposed.
    let pathOnDisk: String
    /// Size in bytes.
    let size: Int
  }

  /// Sorted by path.
  let files: [File]
  /// Relative paths of subfolders that may not be read.
  let closed: [String]

  init(of folder: String, skipping: (String) -> Bool = { _ in false }) throws(FolderError) {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard manager.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw FolderError(
        kind: .missing, folder: folder, cause: "такой папки нет", remedy: "Проверьте путь к папке с файлами.")
    }
    guard isFolder.boolValue else {
      throw FolderError(
        kind: .notFolder, folder: folder, cause: "это файл, а не папка",
        remedy: "Укажите папку, в которой лежат выгрузки.")
    }
    var found: [File] = []
    var closed: [String] = []
    var pending = [""]
    while let relative = pending.popLast() {
      let absolute = relative.isEmpty ? folder : folder + "/" + relative
      guard let names = try? manager.contentsOfDirectory(atPath: absolute) else {
        if relative.isEmpty {
          throw FolderError(
            kind: .unreadable, folder: folder, cause: "нет права читать папку",
            remedy: "Откройте доступ к папке или скопируйте файлы в другую.")
        }
        closed.append(relative)
        continue
      }
      for name in names where !name.hasPrefix(".") && !name.hasPrefix("~$") {
        let path = relative.isEmpty ? name : relative + "/" + name
        var inner: ObjCBool = false
        guard manager.fileExists(atPath: folder + "/" + path, isDirectory: &inner) else { continue }
        if inner.boolValue {
          pending.append(path)
        } else {
          let attributes = try? manager.attributesOfItem(atPath: folder + "/" + path)
          found.append(
            File(
              path: path.precomposedStringWithCanonicalMapping, pathOnDisk: path,
              size: (attributes?[.size] as? Int) ?? 0))
        }
      }
    }
    files = found.sorted { $0.path < $1.path }.filter { !skipping($0.path) }
    self.closed = closed.sorted()
  }
}
