import Loading
import Vocabulary

/// The background among the files of a folder; a file that cannot be used is an issue.
struct FoundBackgrounds {
  let record: BackgroundRecord?
  let issues: [Issue]

  /// The one that the user named counts, else the one of the latest day, of one day the first by path.
  init(_ files: [BackgroundBytes]) {
    var newest: (path: String, record: BackgroundRecord)?
    let named = files.filter(\.isNamed)
    let files = named.isEmpty ? files : named
    var issues: [Issue] = []
    for file in files {
      do {
        let record = try BackgroundRecord(bytes: file.bytes)
        guard let known = newest else {
          newest = (file.path, record)
          continue
        }
        let isNewer = record.asOf > known.record.asOf
        let (used, other) = isNewer ? (file.path, known.path) : (known.path, file.path)
        issues.append(Rule.backgroundRepeated.issue(at: Place(file: other), found: "использован файл «\(used)»"))
        if isNewer { newest = (file.path, record) }
      } catch {
        issues.append(
          Rule.backgroundUnusable.issue(at: Place(file: file.path), found: error.found, remedy: error.remedy))
      }
    }
    record = newest?.record
    self.issues = issues
  }
}
