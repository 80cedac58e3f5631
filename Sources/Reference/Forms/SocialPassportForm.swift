public import Vocabulary

/// The social passport of a school, where the region keeps one.
public enum SocialPassportForm {
  public static let school = FormColumn(
    "Школа", .school, required: true, hint: "Логин школы в ФИС ОКО.", example: "edu000001")
  public static let year = FormColumn(
    "Год", FormColumn.year, required: true, hint: "Год, в котором заканчивается учебный год.", example: "2022")
  public static let pupils = FormColumn(
    "Обучающихся", FormColumn.people, required: true, hint: "Всего в школе.", example: "120")

  /// Groups of pupils with their columns.
  public static let groups: [(group: SocialGroup, column: FormColumn)] = [
    (.singleParent, group("Из неполных семей", "18")), (.largeFamily, group("Из многодетных семей", "22")),
    (.lowIncome, group("Из малообеспеченных семей", "31")), (.guardianship, group("Под опекой", "3")),
    (.familyAtRisk, group("Из семей в социально опасном положении", "2")),
    (.schoolRegister, group("На внутришкольном учёте", "4")),
    (.policeRegister, group("На учёте КДНиЗП или ПДН", "1")),
    (.otherLanguage, group("Русский язык неродной", "5")), (.specialNeeds, group("С ОВЗ", "7")),
    (.disabled, group("С инвалидностью", "2")),
    (.bothParentsDegree, group("Оба родителя с высшим образованием", "15")),
    (.unemployedParents, group("Из семей с неработающими родителями", "9")),
    (.goodHousing, group("Живут в благоустроенном жилье", "64")),
  ]

  public static let form = HandForm(
    .socialPassport, "Социальный паспорт школы",
    purpose: "Состав обучающихся: только числа, без списков. Нужен для индекса социального благополучия школы.",
    [school, year, pupils] + groups.map(\.column))

  private static func group(_ header: String, _ example: String) -> FormColumn {
    FormColumn(header, FormColumn.people, hint: "Число обучающихся; пустая клетка – сведений нет.", example: example)
  }
}
