import Tables
public import Vocabulary

/// A person's word on a school that has no login of its own in a file: which login it is, or that none is.
public struct SchoolDecision: Hashable, Sendable {
  /// A code of ОГЭ or ЕГЭ, a tax number, or a name.
  public let school: SchoolID
  /// `nil`: the school is known to have no login.
  public let login: SchoolID?
  /// Index of the file in `LoadedFolder.sources`.
  public let source: Int

  public init(school: SchoolID, login: SchoolID?, source: Int) {
    self.school = school
    self.login = login
    self.source = source
  }
}

/// Reads `соответствие.csv`: a row without a login waits on; «нет» says that the school has none.
public struct SchoolMappingSheet {
  /// What `spravka check` calls the file that it prepares.
  public static let fileName = "соответствие.csv"
  public static let columns = [
    "школа в файле", "название", "место", "предложенный логин", "предложенная школа", "расстояние", "логин",
  ]

  let file: TableFile
  let match: HeaderMatch
  let source: Int

  struct Result {
    var decisions: [SchoolDecision] = []
    var issues: [Issue] = []
    var rowsRead = 0
    var rowsKept = 0
  }

  func read(sheet: TableFile.Sheet) throws(TableError) -> Result {
    var log = IssueLog(file: file.name, sheet: sheet.name)
    var result = Result()
    let school = match.column(Self.columns[0]) ?? 0
    let login = match.column("логин") ?? 0
    try file.visitRows(ofSheet: sheet.index) { row in
      guard row.number > match.row.number, !row[school].isBlank else { return true }
      result.rowsRead += 1
      let words = clean(row[login].text)
      guard !words.isEmpty else { return true }
      let its = nameKey(words) == "нет" ? nil : SchoolID(login: words)
      if its == nil, nameKey(words) != "нет" {
        log.note(.loginMalformed, row: row.number, column: login + 1, apart: true, found: quoted(words))
        return true
      }
      result.rowsKept += 1
      result.decisions.append(SchoolDecision(school: SchoolID(key: clean(row[school].text)), login: its, source: source))
      return true
    }
    result.issues = log.issues(work: nil)
    return result
  }
}

extension Rule {
  public static let schoolUnmatched = Rule(
    "school-unmatched", .warning, title: "Школа сопоставлена с логином ФИС ОКО",
    expected: "код ОГЭ или ЕГЭ из контекстной формы либо строка файла «соответствие.csv»",
    remedy: "Заполните столбец «логин» в файле «соответствие.csv» (его готовит команда spravka check) и положите файл в папку с данными.",
    effect: "сведения о школе не соединены с её результатами ВПР")
  public static let schoolLinkDiffers = Rule(
    "school-link-differs", .warning, title: "Файл «соответствие.csv» не противоречит кодам, которые указали школы",
    expected: "логин школы, указавшей этот код", remedy: "Проверьте строку файла «соответствие.csv».",
    effect: "учтено то, что указано в файле «соответствие.csv»")
  static let schoolCodeShared = Rule(
    "school-code-shared", .warning, title: "Код ОГЭ, код ЕГЭ и ИНН указаны у одной школы",
    expected: "код одной школы", remedy: "Уточните код у школ или впишите школу в файл «соответствие.csv».",
    effect: "код ни с одной школой не соединён")

  static let schools: [Rule] = [schoolUnmatched, schoolLinkDiffers, schoolCodeShared]
}
