internal import CXlsxWriter
public import Delivery

/// An XLSX workbook in the making, written through libxlsxwriter 1.1.4.
///
/// Nothing stands on the disk before `close`; a workbook that is dropped leaves nothing behind. The same calls give the
/// same bytes, in every time zone: the day of creation is given, the library stamps no file of the archive.
/// Not for use from several threads at once; several workbooks may be written side by side.
///
/// The wrapper guards against what the library does wrong: see `Worksheet.offerChoices`, `Worksheet.addTable`,
/// `ConditionalRule.text`, `SheetName`, `PageSetup`, `CellText`.
public final class Workbook {
  /// How the cells are kept until the workbook is closed.
  public enum Mode: Sendable {
    /// Cells may be written in any order; the whole workbook is in memory.
    case ordinary
    /// Rows must be written from top to bottom and are let go at once; no tables. For plain sheets of many rows.
    case constantMemory
  }

  /// The path as the user gave it.
  public let path: String
  /// How the cells are kept until the workbook is closed.
  public let mode: Mode
  let formats: FormatCache
  private var library: UnsafeMutablePointer<lxw_workbook>?
  private let strings = LibraryStrings()
  private let replacement: FileReplacement
  private var sheets: [Worksheet] = []
  private var definedNames: Set<String> = []
  private var tableNames: Set<String> = []
  private var choiceLists: [[String]: Int] = [:]
  private var choiceOrder: [[String]] = []

  /// `path`: where the file will stand; its folder must be there.
  /// - Throws: `OutputError`, when the file cannot be created.
  public init(path: String, properties: WorkbookProperties, mode: Mode = .ordinary) throws(OutputError) {
    replacement = try FileReplacement(of: path)
    self.path = path
    self.mode = mode
    let slash = path.lastIndex(of: "/")
    // The parts of the archive are gathered on the disk of the result: a small system disk does not break the run.
    var options = lxw_workbook_options(
      constant_memory: mode == .constantMemory ? 1 : 0,
      tmpdir: strings.pointer(slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."), use_zip64: 1)
    guard let library = workbook_new_opt(replacement.temporary, &options) else {
      preconditionFailure("no memory for a workbook")
    }
    self.library = library
    formats = FormatCache(library)
    set(properties, in: library)
  }

  deinit {
    if let library {
      lxw_workbook_free(library)
      replacement.discard()
    }
  }

  /// The names of the sheets so far, in order.
  public var sheetNames: [String] { sheets.map(\.name) }

  /// Adds a sheet at the end.
  ///
  /// - Parameter name: as the format allows it; `SheetName.sanitised` makes one from any words.
  public func addSheet(_ name: String) throws(SheetError) -> Worksheet {
    if let defect = SheetName.defect(of: name, taken: Set(sheets.map { $0.name.lowercased() })) {
      throw SheetError(kind: .badName, place: name, cause: defect, remedy: "Назовите лист иначе")
    }
    guard let sheet = workbook_add_worksheet(open, name) else {
      throw SheetError(
        kind: .badName, place: name, cause: "libxlsxwriter не приняла имя листа", remedy: "Назовите лист иначе")
    }
    let worksheet = Worksheet(name: name, library: sheet, workbook: self)
    sheets.append(worksheet)
    return worksheet
  }

  /// Gives a name to a range or a formula, such as `Порог` for `='Параметры'!$B$2`.
  ///
  /// `formula`: at most 127 bytes together with the sheet name: the library cuts a longer one.
  public func define(_ name: String, as formula: String) throws(SheetError) {
    precondition(definedNames.insert(name.lowercased()).inserted, "a name is defined twice")
    if name.utf8.count > 127 || formula.utf8.count > 127 {
      throw SheetError(
        kind: .textTooLong, place: name, cause: "имя или его формула длиннее 127 байт", remedy: "Сократите имя листа")
    }
    try SheetError.check(workbook_define_name(open, name, formula), at: name)
  }

  /// Finishes the workbook and puts it in its place.
  ///
  /// - Throws: `OutputError`; the earlier file stays whole then.
  public func close() throws(OutputError) {
    let library = open
    writeChoiceSheet()
    self.library = nil
    let code = workbook_close(library)
    if code != LXW_NO_ERROR {
      replacement.discard()
      throw OutputError(
        kind: code == LXW_ERROR_MEMORY_MALLOC_FAILED ? .system : .diskFull, place: path,
        cause: "книга не записана: libxlsxwriter сообщила код \(code.rawValue)",
        remedy: "Освободите место на диске и повторите; прежний файл не изменён")
    }
    try replacement.commit()
  }

  var open: UnsafeMutablePointer<lxw_workbook> {
    guard let library else { preconditionFailure("the workbook is closed") }
    return library
  }

  /// A name no other table has; tables and defined names share one name space.
  func takeTableName(_ name: String) {
    precondition(tableNames.insert(name.lowercased()).inserted, "two tables have the name \(name)")
  }

  /// A reference to the cells of the sheet of lists that hold these choices; equal lists are kept once.
  func referenceToChoices(_ choices: [String]) -> String {
    let column = choiceLists[choices] ?? choiceOrder.count
    if choiceLists[choices] == nil {
      choiceLists[choices] = column
      choiceOrder.append(choices)
    }
    let range = CellRange(rows: 0...choices.count - 1, columns: column...column)
    return "=" + SheetName.quoted(Workbook.choiceSheet) + "!" + range.absoluteName
  }

  static let choiceSheet = "Списки выбора"

  private func writeChoiceSheet() {
    guard let longest = choiceOrder.map(\.count).max() else { return }
    guard let sheet = workbook_add_worksheet(open, Workbook.choiceSheet) else {
      preconditionFailure("a sheet has the name of the sheet of lists")
    }
    // By rows, because the constant-memory mode knows no way back.
    for row in 0..<longest {
      for (column, choices) in choiceOrder.enumerated() where row < choices.count {
        worksheet_write_string(sheet, UInt32(row), UInt16(column), CellText.escaped(choices[row]), nil)
      }
    }
    worksheet_hide(sheet)
  }

  private func set(_ properties: WorkbookProperties, in library: UnsafeMutablePointer<lxw_workbook>) {
    var copy = lxw_doc_properties()
    copy.title = strings.pointer(properties.title)
    copy.subject = strings.pointer(properties.subject)
    copy.author = strings.pointer(properties.author)
    copy.company = strings.pointer(properties.company)
    copy.category = strings.pointer(properties.category)
    copy.keywords = strings.pointer(properties.keywords.joined(separator: ", "))
    copy.comments = strings.pointer(properties.comments)
    copy.created = properties.created.daysSince1970 * 86_400
    workbook_set_properties(library, &copy)
    for (name, value) in [(name: "Язык", value: "ru-RU")] + properties.custom {
      precondition(name.unicodeScalars.count <= 255 && value.unicodeScalars.count <= 255, "a property is short")
      workbook_set_custom_property_string(library, name, value)
    }
  }
}
