import ReportModel

/// What becomes of a number of a document, or of a row.
enum Fate: Hashable, Sendable {
  case shown
  case band(Band)
  case hidden(Missing)
  /// It is about somebody that this audience does not read about: its row, sentence or category goes with it.
  case foreign

  var isShown: Bool { self == .shown }
}

/// Decides over the numbers of documents for one audience.
protocol Judge: Sendable {
  func fate(of address: Address) -> Fate
  /// Whether a row that says it is about a territory stays.
  func keepsRow(about territory: String) -> Bool
}
