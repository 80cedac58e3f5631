/// Columns that the forms on a road map share.
private enum Shared {
  static let municipality = FormColumn(
    "Муниципалитет", .text, required: true, hint: "Как в дорожной карте.", example: "Лесной район")
  static let step = FormColumn(
    "Пункт", .text, required: true, hint: "Номер пункта дорожной карты, например 7 или 2.10.", example: "7")
  static let school = FormColumn(
    "Школа", .school, required: true, hint: "Логин школы в ФИС ОКО.", example: "edu000001")
  static let stage = FormColumn(
    "Этап", .choice(["концептуальные", "1 этап", "2 этап"]), required: true, hint: "К какому этапу относится документ.",
    example: "концептуальные")
}

/// The day to which counts without an event of their own belong.
public enum CountedOn {
  public static let header = "По состоянию на"
  static let column = FormColumn(
    header, .day, hint: "День, на который посчитано; без него считается известным со дня начала шага.",
    example: "2022-03-25")
}

/// What is done of a road map.
public enum StatusForm {
  public static let form = HandForm(
    .roadmapStatus, "Выполнение дорожной карты",
    purpose: "Что выполнено по пунктам дорожной карты и чем подтверждено. Строка – пункт.",
    [
      Shared.municipality, Shared.step,
      FormColumn(
        "Выполнено", .day, required: true, hint: "Дата выполнения; пусто – не выполнено.", example: "2022-02-10"),
      FormColumn("Выполнено частично", .text, hint: "Сколько из скольких, например «1 из 2».", example: "2 из 2"),
      FormColumn("Подтверждение", .text, required: true, hint: "Документ или ссылка.", example: "Протокол № 1"),
      FormColumn("Примечание", .text, hint: "Если нужно пояснить.", example: "Перенесено на неделю"),
    ])
}

/// Documents of schools in ИС МЭДК.
public enum DocumentForm {
  public static let form = HandForm(
    .documents, "Документы в ИС МЭДК",
    purpose: "Какие документы школа разместила и когда куратор их подтвердил. Строка – документ.",
    [
      Shared.municipality, Shared.school, Shared.stage,
      FormColumn("Документ", .text, required: true, hint: "Название документа.", example: "Концепция развития"),
      FormColumn("Размещён", .day, required: true, hint: "Дата размещения.", example: "2022-03-21"),
      FormColumn("Подтверждён куратором", .day, required: true, hint: "Дата подтверждения.", example: "2022-03-28"),
    ])
}

/// The check-list of an examination of documents.
public enum ExpertiseForm {
  public static let form = HandForm(
    .expertise, "Экспертиза документов",
    purpose: "Результат содержательной экспертизы документов школы. Строка – школа и этап.",
    [
      Shared.municipality, Shared.school,
      FormColumn(
        "Экспертиза", .choice(["муниципальная", "региональная"]), required: true, hint: "Кто проводил.",
        example: "муниципальная"),
      Shared.stage,
      FormColumn("Дата", .day, required: true, hint: "День экспертизы.", example: "2022-03-24"),
      FormColumn(
        "Соответствует параметрам", FormColumn.yesNo, required: true,
        hint: "Соответствуют ли документы параметрам экспертизы.",
        example: "да"),
      FormColumn("Рекомендация", .text, hint: "Что доработать.", example: "Уточнить показатели программы"),
    ])
}

/// Who came to events.
public enum AttendanceForm {
  public static let form = HandForm(
    .attendance, "Явка",
    purpose:
      "Кто присутствовал на вебинарах и семинарах. Строка – участник и мероприятие; участник – команда или должность.",
    [
      Shared.municipality, Shared.step,
      FormColumn("Дата", .day, required: true, hint: "День мероприятия.", example: "2022-02-10"),
      FormColumn(
        "Участник", .text, required: true, hint: "Команда школы или должность; не фамилия.",
        example: "Команда edu000001"),
      FormColumn("Присутствовал", FormColumn.yesNo, required: true, hint: "Был ли участник.", example: "да"),
    ])
}

/// How many answered a survey.
public enum SurveyForm {
  public static let form = HandForm(
    .survey, "Охват опросами",
    purpose: "Сколько человек ответили на опрос проекта. Строка – группа опрошенных.",
    [
      Shared.municipality, Shared.step,
      FormColumn("Группа", .text, required: true, hint: "Кого опрашивали.", example: "педагоги"),
      FormColumn("Опрошено", FormColumn.people, required: true, hint: "Сколько ответили.", example: "12"),
      FormColumn("Всего", FormColumn.people, required: true, hint: "Сколько должны были ответить.", example: "14"),
      CountedOn.column,
    ])
}

/// How many were trained.
public enum TrainingForm {
  public static let form = HandForm(
    .training, "Обучение работников",
    purpose: "Сколько работников школы прошли курсы. Строка – школа и курс.",
    [
      Shared.municipality, Shared.school, Shared.step,
      FormColumn("Курс", .text, hint: "Название курса.", example: "Школа наставника"),
      FormColumn("Обучено", FormColumn.people, required: true, hint: "Сколько прошли обучение.", example: "2"),
      FormColumn(
        "Всего", FormColumn.people, required: true, hint: "Сколько руководящих и педагогических работников.",
        example: "14"),
      CountedOn.column,
    ])
}
