/// Where in the input something stands: file, sheet, row and column, as a person counts them.
public struct Place: Hashable, Comparable, Codable, Sendable {
  /// Path relative to the folder that was read.
  public let file: String
  public let sheet: String?
  /// Row number, from 1.
  public let row: Int?
  /// Column number, from 1.
  public let column: Int?

  public init(file: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// The column as a spreadsheet letters it: 1 is A, 27 is AA, 16384 is XFD.
  public var columnLetters: String? { column.map { Place.letters(ofColumn: $0) } }

  /// Spreadsheet letters of a column number counted from 1.
  public static func letters(ofColumn number: Int) -> String {
    precondition(number >= 1, "columns are counted from 1")
    var rest = number
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }

  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.sheet ?? "", left.row ?? 0, left.column ?? 0)
      < (right.file, right.sheet ?? "", right.row ?? 0, right.column ?? 0)
  }
}
