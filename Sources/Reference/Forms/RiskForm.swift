/// The levels of the risk profile (РПШ) and the state of its risks in ИС МЭДК.
public enum RiskForm {
  public static let form = HandForm(
    .risks, "РПШ и состояние рисков",
    purpose: "Уровни рисков из рискового профиля школы и даты, когда риск прошёл каждый шаг в ИС МЭДК. Строка – риск школы.",
    [
      FormColumn("Муниципалитет", .text, required: true, hint: "Как в списке школ.", example: "Лесной район"),
      FormColumn("Школа", .school, required: true, hint: "Логин школы в ФИС ОКО.", example: "edu000001"),
      FormColumn(
        "Риск", .text, required: true, hint: "Название фактора риска, как в РПШ.", example: "Дефицит педагогических кадров"),
      FormColumn(
        "Значимость", .choice(["высокая", "средняя", "низкая"]), required: true, hint: "Уровень из РПШ.", example: "высокая"),
      FormColumn(
        "Верифицирован", .text, required: true, hint: "Дата, когда риск подтверждён, или «нет».", example: "2022-02-21"),
      FormColumn("Активирован", .day, required: true, hint: "Дата активации в ИС МЭДК.", example: "2022-02-28"),
      FormColumn("Программа размещена", .day, hint: "Дата размещения антирисковой программы.", example: "2022-03-21"),
      FormColumn("Подтверждена куратором", .day, hint: "Дата подтверждения программы.", example: "2022-03-28"),
      FormColumn("Подтверждён 1 этап", .day, hint: "Дата подтверждения первого этапа.", example: "2022-05-30"),
      FormColumn("Подтверждён 2 этап", .day, hint: "Дата подтверждения второго этапа.", example: "2022-10-28"),
    ])
}
