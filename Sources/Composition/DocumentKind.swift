public import ReportModel

/// The documents that can be written.
public enum DocumentKind: String, CaseIterable, Sendable {
  case analyticalReference = "справка"
  case dataQuality = "качество"

  /// Name of the file without its extension.
  public var fileName: String {
    switch self {
    case .analyticalReference: "аналитическая-справка"
    case .dataQuality: "качество-данных"
    }
  }

  /// What it is called in lists.
  public var title: String {
    switch self {
    case .analyticalReference: "Аналитическая справка по результатам оценочных процедур"
    case .dataQuality: "Отчёт о качестве данных"
    }
  }

  public func compose(from input: ReportInput) -> Document {
    switch self {
    case .analyticalReference: composeAnalyticalReference(input)
    case .dataQuality: composeDataQuality(input)
    }
  }
}
