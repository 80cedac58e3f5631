/// An assessment of pupils that the toolkit knows.
public enum Assessment: String, CaseIterable, Codable, Sendable {
  /// Всероссийские проверочные работы.
  case vpr
  /// Основной государственный экзамен, grade 9.
  case oge
  /// Единый государственный экзамен, grade 11.
  case ege
  /// Государственный выпускной экзамен: another instrument, kept apart from ОГЭ and ЕГЭ.
  case gve
}

/// The part of a calendar year in which an assessment is held.
public enum Session: String, CaseIterable, Codable, Sendable {
  /// ВПР of March to May.
  case spring
  /// ВПР of September and October, written by pupils a grade older than the programme.
  case autumn
  /// The main period of ОГЭ and ЕГЭ.
  case main
}
