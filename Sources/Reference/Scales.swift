public import Vocabulary

/// Scales of ВПР, ОГЭ and basic mathematics of ЕГЭ, and the minimum scores of ЕГЭ.
public struct Scales: Sendable {
  /// Minimum scores of ЕГЭ.
  public let minima: Minima
  private let rows: [Key: [Row]]

  struct Key: Hashable, Sendable {
    let assessment: Assessment
    let subject: Subject
  }

  struct Row: Sendable {
    let years: Years
    let sessions: OneOf<Session>
    let grade: Int
    let computer: Bool
    let scale: MarkScale
  }

  init(rows: [Key: [Row]], minima: Minima) {
    self.rows = rows
    self.minima = minima
  }

  /// The scale of a work; `nil` when none is known: then there are scores, but no marks.
  ///
  /// A work «по образцу N класса» is marked by the scale of programme grade N of the same campaign.
  public func scale(for work: Work) -> MarkScale? {
    let campaign = work.procedure.campaign
    var grade = work.procedure.programmeGrade
    var computer = false
    switch work.sample {
    case .standard: break
    case .computer: computer = true
    case .ofGrade(let other): grade = other
    }
    return rows[Key(assessment: campaign.assessment, subject: work.procedure.subject)]?.first {
      $0.grade == grade && $0.computer == computer && $0.years.contains(campaign.year)
        && $0.sessions.contains(campaign.session)
    }?.scale
  }

  /// The largest score of a ВПР of a year, whatever the session.
  func maximum(subject: Subject, grade: Int, year: Int) -> Int? {
    rows[Key(assessment: .vpr, subject: subject)]?.first { $0.grade == grade && $0.years.contains(year) }?.scale.maximum
  }
}
