public import ReportModel

/// A document of the report folder before it is composed: where it goes, for whom it is, as which files.
public struct PlannedDocument: Sendable {
  /// As what a document is written.
  public enum Format: Int, CaseIterable, Sendable {
    /// `.md` with the figures beside it.
    case text
    /// `.xlsx`
    case workbook
    /// `.docx`, to be signed or printed.
    case paper
    /// `.pptx`
    case slides
    /// `.html`, a page of its own.
    case page
  }

  public let kind: DocumentKind
  /// Path in the folder without an extension: `рассылка/Лесной район/паспорт-edu000001`.
  public let path: String
  public let audience: Audience
  public let formats: [Format]
  /// Composes the document; it may be called on any thread.
  public let compose: @Sendable () -> Document

  public init(
    _ kind: DocumentKind, path: String, audience: Audience = .region, formats: [Format],
    compose: @escaping @Sendable () -> Document
  ) {
    self.kind = kind
    self.path = path
    self.audience = audience
    self.formats = formats
    self.compose = compose
  }
}

/// A family of documents of one kind: which of them the data allow.
protocol DocumentFamily {
  static var base: DocumentKind.Base { get }

  /// The documents of the scope, in the order of the folder, or why there are none.
  static func plan(_ input: ReportInput, year: Int?, scope: ReportScope) -> FamilyPlan
}

/// What a family plans.
enum FamilyPlan {
  case documents([PlannedDocument])
  /// In Russian, for the list of what was left out: «нет списка участников проекта».
  case absent(String)
}
