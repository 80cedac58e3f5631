/// What a school answers to the findings of its passport.
public enum RemarkForm {
  public static let school = FormColumn(
    "Школа", .school, required: true, hint: "Логин школы в ФИС ОКО.", example: "edu000001")
  public static let finding = FormColumn(
    "Вывод", .text, required: true, hint: "Номер вывода в паспорте школы.", example: "3")
  public static let agreement = FormColumn(
    "Согласны", FormColumn.yesNo, required: true, hint: "Согласна ли школа с выводом.", example: "нет")
  public static let explanation = FormColumn(
    "Пояснение", .text, hint: "Почему; без фамилий и без данных об учениках.",
    example: "В день работы отсутствовала половина класса.")
  public static let resolution = FormColumn(
    "Решение", .choice(["данные подтверждены", "данные исправлены"]),
    hint: "Что показала проверка; заполняет тот, кому направлено замечание.", example: "данные подтверждены")
  public static let resolvedOn = FormColumn(
    "Дата решения", .day, hint: "День, когда замечание рассмотрено.", example: "2022-09-12")

  public static let form = HandForm(
    .remarks, "Замечания школы",
    purpose: "Ответ школы на выводы паспорта; печатается рядом с выводом. Строка – вывод.",
    [school, finding, agreement, explanation, resolution, resolvedOn])
}
