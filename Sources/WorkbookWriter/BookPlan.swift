import ReportModel
import Sheets
import Typesetting

/// Which sheets a workbook has, and what they are called; links are made from it before the sheets are there.
struct BookPlan {
  /// A table with the sheet that it stands on.
  struct Place {
    let table: Table
    let label: String
    let sheet: String
    /// Name of the Excel table.
    let tableName: String
    /// What its notes are called: `[примечание 3]`.
    let noteNumbers: [Int]
  }

  static let cover = "Титул"
  static let contents = "Содержание"
  static let text = "Текст"
  static let figures = "Рисунки"
  static let notes = "Примечания"
  static let glossary = "Словарь"
  static let sources = "Источники"
  static let parameters = "Параметры"
  static let figureData = "Данные рисунков"

  let typesetter: Typesetter
  let places: [Place]
  /// `nil` where the readers of the book get no list of files.
  let sources: Place?
  let parameters: Place
  let notes: Place?
  let glossary: Place?
  /// Those that have a native chart; a heat map is a sheet of shaded cells.
  let charts: [Chart]
  /// Whether a heading of a column offers a filter; not where a screen reader would stumble over it.
  let hasFilters: Bool

  init(_ document: Document) {
    let typesetter = Typesetter(document)
    self.typesetter = typesetter
    charts = document.charts.filter { $0.kind != .heatMap }.map(\.withBreaksAsCategories)
    hasFilters = !document.isPublic
    var taken = [
      BookPlan.cover, BookPlan.contents, BookPlan.text, BookPlan.figures, BookPlan.notes, BookPlan.glossary,
      BookPlan.sources, BookPlan.parameters, BookPlan.figureData,
    ]
    var noteCount = 0
    var places: [Place] = []
    let grids = document.charts.filter { $0.kind == .heatMap }.map(\.grid)
    for table in document.tables + grids {
      let label = typesetter.numbering[table.id]
      let title = typesetter.plain(table.title)
      let letter =
        switch label.kind {
        case .annex: "П"
        case .figure: "Р"
        case .table, .section: "Т"
        }
      let prefix = letter + "\(label.number)"
      let sheet = SheetName.sanitised(prefix + " " + title, taken: taken)
      taken.append(sheet)
      let numbers = table.notes.indices.map { noteCount + $0 + 1 }
      noteCount += numbers.count
      places.append(
        Place(
          table: table, label: label.caption, sheet: sheet, tableName: SheetTable.name(prefix: prefix, words: title),
          noteNumbers: numbers))
    }
    self.places = places
    notes = BookPlan.notesPlace(places)
    glossary = BookPlan.glossaryPlace(document.glossary)
    sources = BookPlan.sourcesPlace(document.provenance)
    parameters = BookPlan.parametersPlace(document)
  }

  /// The sheets of tables in their order, with those that stand at the end of every book.
  var allPlaces: [Place] { places + [notes, glossary, sources, parameters].compactMap(\.self) }

  /// The sheet and the cell where a table, chart or section is found.
  func target(of id: String) -> (sheet: String, cell: CellPosition) {
    if let place = places.first(where: { $0.table.id == id }) { return (place.sheet, CellPosition(row: 0, column: 0)) }
    if let index = charts.firstIndex(where: { $0.id == id }) {
      return (BookPlan.figures, CellPosition(row: FigureSheet.firstRow(of: index), column: 0))
    }
    return (BookPlan.text, CellPosition(row: 0, column: 0))
  }

  private static func notesPlace(_ places: [Place]) -> Place? {
    let rows = places.flatMap { place in
      zip(place.noteNumbers, place.table.notes).map { number, note in
        [Value.words("примечание \(number)"), .words(place.label), .text(note)]
      }
    }
    if rows.isEmpty { return nil }
    return Place(
      table: Table(
        id: "notes", title: "Примечания к таблицам", summary: "На них ссылаются строки под заголовками таблиц.",
        columns: [Column("Примечание", .words), Column("Таблица", .words), Column("Текст", .words)], rows: rows),
      label: "", sheet: notes, tableName: "Примечания", noteNumbers: [])
  }

  private static func glossaryPlace(_ terms: [Term]) -> Place? {
    if terms.isEmpty { return nil }
    return Place(
      table: Table(
        id: "glossary", title: "Словарь", summary: "Что значат слова этой книги.",
        columns: [Column("Термин", .words), Column("Что он значит", .words)],
        rows: terms.map { [.words($0.name), .text($0.meaning)] }),
      label: "", sheet: glossary, tableName: "Словарь", noteNumbers: [])
  }

  private static func sourcesPlace(_ provenance: Provenance) -> Place? {
    if provenance.sources.isEmpty { return nil }
    func count(_ value: Int, _ measure: String) -> Value {
      .quantity(Quantity(Double(value), .count, address: Address(territory: "sources", work: "", measure: measure)))
    }
    let rows = provenance.sources.map { one in
      [
        Value.words(one.file), .words(one.layout.isEmpty ? "не опознан" : one.layout), count(one.rowsRead, "rows-read"),
        count(one.rowsKept, "rows-kept"),
        count(one.rowsRead - one.rowsKept, "rows-refused"), count(one.byteCount, "bytes"), .words(one.sha256),
      ]
    }
    return Place(
      table: Table(
        id: "provenance", title: "Исходные файлы",
        summary: "Из каких файлов взяты числа; SHA-256 позволяет проверить, что файл тот же.",
        columns: [
          Column("Файл", .words), Column("Вид файла", .words), Column("Строк прочитано", .quantity(.count)),
          Column("Строк учтено", .quantity(.count)), Column("Строк не учтено", .quantity(.count)),
          Column("Размер, байт", .quantity(.count)), Column("SHA-256", .words),
        ], rows: rows),
      label: "", sheet: sources, tableName: "Исходные_файлы", noteNumbers: [])
  }

  private static func parametersPlace(_ document: Document) -> Place {
    let provenance = document.provenance
    let rows =
      [[Value.words("версия программы \(provenance.tool)"), .words(provenance.version)]]
      + [[Value.words("отпечаток исходных данных"), .words(provenance.fingerprint)]]
      + provenance.parameters.sorted { $0.key < $1.key }.map { [Value.words($0.key), .words($0.value)] }
    return Place(
      table: Table(
        id: "parameters", title: "Параметры расчёта", summary: "При каких порогах и настройках получены числа.",
        columns: [Column("Параметр", .words), Column("Значение", .words)], rows: rows),
      label: "", sheet: parameters, tableName: "Параметры_расчёта", noteNumbers: [])
  }
}
