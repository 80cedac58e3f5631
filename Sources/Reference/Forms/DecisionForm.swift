/// What a municipality decided on the recommendations of a справка: the sheet of decisions, filled.
public enum DecisionForm {
  public static let code = FormColumn(
    "Код рекомендации", .text, required: true, hint: "Код из листа решений или листа контроля.", example: "Р-482913552")
  public static let recommendation = FormColumn(
    "Рекомендация", .text, hint: "Содержание; учитывается только код.",
    example: "Рассмотреть результаты школы на совещании")
  public static let decision = FormColumn(
    "Решение", .choice(["принято", "принято частично", "отклонено с пояснением"]), required: true,
    hint: "Что решено по рекомендации.", example: "принято")
  public static let act = FormColumn(
    "Дата и номер решения", .text, hint: "Приказ или протокол.", example: "Приказ от 05.09.2022 № 000")
  public static let performer = FormColumn(
    "Исполнитель (должность)", .text, hint: "Должность, не фамилия.", example: "Методист")
  public static let state = FormColumn(
    "Состояние", .choice(["выполнено", "в работе", "не выполнено"]), required: true,
    hint: "На какой стадии исполнение.",
    example: "выполнено")
  public static let day = FormColumn(
    "Дата состояния", .day, hint: "День, на который указано состояние.", example: "2022-10-01")
  public static let proof = FormColumn(
    "Подтверждение", .text, hint: "Документ или ссылка.", example: "Протокол совещания № 1")

  public static let form = HandForm(
    .decisions, "Принятые решения",
    purpose: "Что решено по рекомендациям справки и что выполнено; читает лист контроля. Строка – рекомендация.",
    [code, recommendation, decision, act, performer, state, day, proof])
}
