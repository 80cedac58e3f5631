public import Vocabulary

/// The two founding road maps of the project and the performers that they name: data that are a part of the binary.
public struct RoadmapLibrary: Sendable {
  /// A built-in road map with the word by which a command asks for it.
  public struct Entry: Sendable {
    /// Such as `gorokhovets`.
    public let id: String
    /// The road map.
    public let roadmap: Roadmap
  }

  /// The road maps, in the order of `Datasets/roadmaps/roadmaps.csv`.
  public let entries: [Entry]
  /// Organisations and roles.
  public let performers: Performers

  /// What is built in; read when it is first asked for, since most runs need no road map.
  ///
  /// - Precondition: the built-in files are without defects; a test reads them.
  public static let builtIn: RoadmapLibrary = {
    do throws(ReferenceError) {
      return try RoadmapLibrary(ReferenceFiles(folder: nil))
    } catch {
      preconditionFailure("the built-in road maps: \(error)")
    }
  }()

  /// The road map with an id or of a municipality, whatever case and quotes the name has.
  public func roadmap(named name: String) -> Roadmap? {
    let key = Self.key(name)
    return entries.first { $0.id == name || Self.key($0.roadmap.municipality) == key }?.roadmap
  }

  /// A name of a municipality for comparison: no case, no kind of territory, no quotes.
  public static func key(_ name: String) -> String {
    let kinds: Set<Substring> = ["район", "района", "муниципальный", "муниципального", "округ", "округа", "мр", "мо"]
    return name.lowercased().split { !($0.isLetter || $0.isNumber) }.filter { !kinds.contains($0) }
      .joined(separator: " ")
  }

  init(_ files: ReferenceFiles) throws(ReferenceError) {
    performers = try Performers(
      rows: files.builtInRows(
        "roadmaps/performers.csv", columns: ["name", "spellings", "kind", "source", "confidence"]))
    var entries: [Entry] = []
    let columns = [
      "id", "file", "municipality", "region", "approved", "order", "title", "source", "confidence", "note",
    ]
    for row in try files.builtInRows("roadmaps/roadmaps.csv", columns: columns) {
      let id = try row.required("id")
      let steps = try Self.steps(files, "roadmaps/" + row.required("file"), performers)
      let approved = try? Schedule(words: row.text("approved"))
      entries.append(
        Entry(
          id: id,
          roadmap: Roadmap(
            municipality: try row.required("municipality"), region: row.text("region"), approved: approved?.due,
            order: row.text("order"), note: row.text("note"), steps: steps)))
    }
    self.entries = entries
  }

  private static func steps(
    _ files: ReferenceFiles, _ name: String, _ performers: Performers
  ) throws(ReferenceError) -> [RoadmapStep] {
    var steps: [RoadmapStep] = []
    for row in try files.builtInRows(name, columns: RoadmapColumns.allCases.map(\.rawValue)) {
      let read = RoadmapColumns.step(at: Place(file: name, row: row.line), performers: performers) {
        row.text($0.rawValue)
      }
      if let defect = read.defects.first {
        throw row.error(defect.column.rawValue, expected: "значение из описания графы", found: "«\(defect.found)»")
      }
      if let step = read.step { steps.append(step) }
    }
    return steps
  }
}
