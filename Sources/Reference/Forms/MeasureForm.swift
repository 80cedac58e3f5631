/// The bank of measures that recommendations are chosen from.
public enum MeasureForm {
  public static let code = FormColumn("Код", .text, required: true, hint: "Короткий код без пробелов.", example: "М-01")
  public static let problem = FormColumn(
    "Проблема", .text, required: true, hint: "Вывод или риск, при котором мера нужна.", example: "Дефицит педагогических кадров")
  public static let addressee = FormColumn(
    "Адресат", .choice(["регион", "муниципалитет", "школа", "куратор", "методическое объединение"]), required: true,
    hint: "Кто выполняет меру.", example: "муниципалитет")
  public static let measure = FormColumn(
    "Мера", .text, required: true, hint: "Что сделать, одним предложением.", example: "Организовать сетевое преподавание предмета.")
  public static let document = FormColumn(
    "Документ для ИС МЭДК", .text, hint: "Что школа разместит в подтверждение.", example: "Договор о сетевой форме")
  public static let term = FormColumn("Срок", .text, hint: "День или словами.", example: "до 01.10.2022")
  public static let course = FormColumn("Курс", .text, hint: "Курс повышения квалификации, если он нужен.", example: "Школа наставника")

  public static let form = HandForm(
    .measures, "Банк мер",
    purpose: "Меры, из которых составляются рекомендации справки. Строка – мера при одной проблеме.",
    [code, problem, addressee, measure, document, term, course])
}
