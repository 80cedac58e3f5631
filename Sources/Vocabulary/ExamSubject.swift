extension Subject {
  /// Mathematics of ВПР and ОГЭ.
  public static let mathematics = Subject("mathematics")
  /// ЕГЭ, профильный уровень: test score.
  public static let mathematicsProfile = Subject("mathematics-profile")
  /// ЕГЭ, базовый уровень: mark, no test score.
  public static let mathematicsBase = Subject("mathematics-base")
}
