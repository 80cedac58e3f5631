/// How many graduates a school had: what coverage of exams is counted from.
public enum GraduateForm {
  public static let school = FormColumn(
    "Школа", .school, required: true, hint: "Логин школы в ФИС ОКО.", example: "edu000001")
  public static let year = FormColumn("Год", FormColumn.year, required: true, hint: "Год выпуска.", example: "2022")
  public static let grade = FormColumn(
    "Класс", .choice(["9", "11"]), required: true, hint: "Класс выпускников.", example: "9")
  public static let all = FormColumn(
    "Выпускников", FormColumn.people, required: true, hint: "Численность выпускников на конец учебного года.", example: "14")
  public static let admitted = FormColumn(
    "Допущено к ГИА", FormColumn.people, hint: "Сколько из них допущено к экзаменам.", example: "13")
  public static let special = FormColumn(
    "Сдают ГВЭ", FormColumn.people, hint: "Сколько из них сдают государственный выпускной экзамен.", example: "1")

  public static let form = HandForm(
    .graduates, "Численность выпускников",
    purpose: "Сколько выпускников в школе: от них считается доля писавших ОГЭ и ЕГЭ. Строка – школа, год и класс.",
    [school, year, grade, all, admitted, special])
}
