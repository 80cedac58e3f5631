public import Vocabulary

/// The minimum scores of one ЕГЭ.
public struct ExamMinimum: Hashable, Sendable {
  /// Test score from which the exam is passed (русский язык, математика: for the certificate).
  public let pass: Int
  /// Federal floor for universities, test score.
  public let university: Int
  /// Floor of universities under the Ministry of Science, test score.
  public let ministry: Int?
  /// The largest primary score of the exam.
  public let maximumPrimary: Int?
  /// How far the pass score may be trusted.
  public let confidence: Confidence
  /// How far the largest primary score may be trusted.
  public let maximumConfidence: Confidence
  /// Where the scores are from, in Russian.
  public let source: String
  /// What else to know, in Russian; often empty.
  public let note: String
}

/// Minimum scores of ЕГЭ by year and subject.
public struct Minima: Sendable {
  struct Row: Sendable {
    let years: Years
    let minimum: ExamMinimum
  }

  private let rows: [Subject: [Row]]

  init(rows: [Subject: [Row]]) { self.rows = rows }

  /// The minimum scores of a ЕГЭ; `nil` for other assessments and for unknown years and subjects.
  public func minimum(for procedure: Procedure) -> ExamMinimum? {
    guard procedure.campaign.assessment == .ege else { return nil }
    return rows[procedure.subject]?.first { $0.years.contains(procedure.campaign.year) }?.minimum
  }
}
