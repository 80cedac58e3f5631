/// A day of the calendar for cells and properties; no clock and no time zone.
public struct SheetDate: Hashable, Sendable {
  /// 1900…9999
  public let year: Int
  /// 1…12
  public let month: Int
  /// 1…31
  public let day: Int

  /// A day from 1900 on, the first that the format knows.
  public init(year: Int, month: Int, day: Int) {
    precondition((1900...9999).contains(year) && (1...12).contains(month) && (1...31).contains(day), "no such day")
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since 01.01.1970, negative before it (the civil calendar counted in eras of 400 years, March first).
  var daysSince1970: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

/// What the file says about itself.
public struct WorkbookProperties: Sendable {
  /// What it is called.
  public var title: String
  /// What it is about.
  public var subject: String
  /// Who wrote it; for a generated book the program.
  public var author: String
  /// The organisation.
  public var company: String
  /// The kind of document.
  public var category: String
  /// Words to search by.
  public var keywords: [String]
  /// A remark, such as the stamp of the version.
  public var comments: String
  /// Written as the day of creation: the date of the document, never the clock.
  public var created: SheetDate
  /// Further properties by name, in the order given. `Язык = ru-RU` is always there: the library writes no language.
  public var custom: [(name: String, value: String)]

  /// Properties of a workbook created on a day after 1970.
  public init(
    title: String, subject: String = "", author: String = "", company: String = "", category: String = "",
    keywords: [String] = [], comments: String = "", created: SheetDate, custom: [(name: String, value: String)] = []
  ) {
    precondition(created.year > 1970, "zero seconds since 1970 would make the library take the clock")
    self.title = title
    self.subject = subject
    self.author = author
    self.company = company
    self.category = category
    self.keywords = keywords
    self.comments = comments
    self.created = created
    self.custom = custom
  }
}
