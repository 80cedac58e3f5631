/// The list of schools of project «500+».
public enum ParticipantForm {
  public static let school = FormColumn(
    "Школа", .school, required: true, hint: "Логин школы в ФИС ОКО; если логина нет – краткое название.", example: "edu000001")
  public static let name = FormColumn("Название", .text, hint: "Краткое название по уставу.", example: "МБОУ «Лесная СОШ»")
  public static let municipality = FormColumn(
    "Муниципалитет", .text, hint: "Как в списке школ.", example: "Лесной район")
  public static let cohort = FormColumn(
    "Год включения в проект", FormColumn.year, required: true, hint: "Год, с которого школа участвует в проекте.",
    example: "2022")
  public static let curator = FormColumn(
    "Школа куратора", .school, hint: "Логин школы, в которой работает куратор; не фамилия.", example: "edu000002")
  public static let risks = FormColumn(
    "Активированные риски", .text, required: true, hint: "Названия рисков РПШ через точку с запятой; если рисков нет – «нет».",
    example: "Дефицит педагогических кадров; Низкий уровень вовлеченности родителей")
  public static let isListed = FormColumn(
    "В официальном перечне ШНОР", FormColumn.yesNo, hint: "Входит ли школа в перечень, полученный от Рособрнадзора.",
    example: "да")

  public static let form = HandForm(
    .participants, "Участники проекта «500+»",
    purpose: "Какие школы участвуют в проекте и с какого года. Заполняет региональный координатор, строка – школа.",
    [school, name, municipality, cohort, curator, risks, isListed])
}
