import Loading
public import Vocabulary

/// How many graduates of a school could have taken the exams of a campaign, and who says so.
public struct GraduateCount: Hashable, Sendable {
  /// Where the number is from.
  public enum Source: String, Sendable {
    /// The form «Численность выпускников».
    case form
    /// Pupils of the grade by the context form of the school year.
    case context
  }

  public let graduates: Int
  public let source: Source

  public init(graduates: Int, source: Source) {
    self.graduates = graduates
    self.source = source
  }
}

extension Region {
  /// Graduates of a school in the year of an exam campaign; `nil` where neither the form nor the context tells.
  ///
  /// The form «Численность выпускников» rules over the context. For ОГЭ those who take ГВЭ are left out; for ЕГЭ they
  /// stay, since whoever takes ГВЭ for the certificate has chosen not to take ЕГЭ.
  public func graduates(of campaign: Campaign, in school: SchoolID) -> GraduateCount? {
    let grade: Int
    switch campaign.assessment {
    case .oge: grade = 9
    case .ege: grade = 11
    case .vpr, .gve: return nil
    }
    // Of two rows about one school and year the last counts, as a corrected form is put beside the first.
    let rows = project.graduates.filter { $0.school == school && $0.year == campaign.year && $0.grade == grade }
    if let row = rows.last {
      let special = grade == 9 ? row.special ?? 0 : 0
      return GraduateCount(graduates: row.all - special, source: .form)
    }
    let context = contexts[school]?.first { $0.year == campaign.year }
    return context?.pupilsByGrade[grade].map { GraduateCount(graduates: $0, source: .context) }
  }
}
