import Vocabulary

extension Rule {
  static let stepNumberUnreadable = Rule(
    "roadmap-number-unreadable", .error, title: "Номер пункта дорожной карты записан цифрами",
    expected: "номер вида 7 или 2.10", remedy: "Исправьте номер пункта.", effect: "строка не учтена")
  static let stepTermsUnreadable = Rule(
    "roadmap-terms-unreadable", .error, title: "Сроки пункта дорожной карты записаны понятно",
    expected: "дата (17.12.2021), «до 22.02.2022», период (14.02.2022-30.03.2022), месяц (март 2022) или год",
    remedy: "Запишите сроки в одной из этих форм; несколько сроков разделите запятыми.", effect: "пункт не учтён")
  static let stepDayImpossible = Rule(
    "roadmap-day-impossible", .error, title: "Дата в сроках пункта есть в календаре",
    expected: "дата, которая есть в календаре", remedy: "Исправьте дату по тексту приказа.", effect: "пункт не учтён")
  static let stepEndsBeforeStart = Rule(
    "roadmap-ends-before-start", .error, title: "Пункт дорожной карты не заканчивается раньше, чем начинается",
    expected: "окончание не раньше начала", remedy: "Проверьте, не переставлены ли даты и верен ли год.",
    effect: "пункт не учтён")
  static let stepRecurrenceUnreadable = Rule(
    "roadmap-recurrence-unreadable", .warning, title: "Повторение пункта записано понятно",
    expected: "«еженедельно», «еженедельно: среда», «ежемесячно: последний вторник», «постоянно» или «в течение года»",
    remedy: "Запишите повторение в одной из этих форм.", effect: "пункт учтён без повторения")
  static let stepTargetUnreadable = Rule(
    "roadmap-target-unreadable", .warning, title: "Целевое значение записано понятно",
    expected: "«100 % респондентов», «2 ОО», «все участники» или пустая ячейка",
    remedy: "Запишите число или долю и к кому они относятся; если в приказе цели нет, оставьте ячейку пустой.",
    effect: "целевое значение не учтено")
  static let stepKindUnknown = Rule(
    "roadmap-kind-unknown", .warning, title: "Вид пункта известен",
    expected: "один из видов формы, например «явка», «опрос», «муниципальная экспертиза 1 этапа»",
    remedy: "Выберите вид из списка формы.", effect: "пункт учтён как организационный и не входит в справки своего вида"
  )
  static let stepPerformerUnknown = Rule(
    "roadmap-performer-unknown", .warning, title: "Исполнитель пункта известен",
    expected: "организация или роль из перечня исполнителей, без фамилий",
    remedy: "Проверьте написание; новую организацию впишите так, как она должна стоять в справке.",
    effect: "исполнитель показан так, как записан")
  static let stepExaminesUnreadable = Rule(
    "roadmap-examines-unreadable", .warning, title: "Проверяемый пункт записан номером",
    expected: "номер пункта, документы которого проверяются", remedy: "Впишите номер пункта.",
    effect: "срок школы не учтён: просрочка документов не отличается от просрочки экспертизы")
  static let stepTwice = Rule(
    "roadmap-step-twice", .error, title: "Номера пунктов дорожной карты не повторяются",
    expected: "один пункт с этим номером", remedy: "Исправьте номер или удалите повтор.", effect: "учтён первый пункт")
  /// Two road maps of one municipality.
  public static let roadmapTwice = Rule(
    "roadmap-twice", .error, title: "У муниципалитета одна дорожная карта",
    expected: "одна дорожная карта муниципалитета", remedy: "Оставьте в папке действующую редакцию.",
    effect: "учтена первая дорожная карта по порядку файлов")
  /// Records without a road map.
  public static let roadmapMissing = Rule(
    "roadmap-missing", .error, title: "Для отметок о выполнении есть дорожная карта",
    expected: "дорожная карта этого муниципалитета в папке",
    remedy: "Добавьте дорожную карту таблицей (столбцы: spravka list layouts) или исправьте название муниципалитета.",
    effect: "отметки и сведения муниципалитета не учтены")
  static let municipalityEmpty = Rule(
    "roadmap-municipality-empty", .error, title: "В строке указан муниципалитет",
    expected: "название муниципалитета", remedy: "Впишите муниципалитет.", effect: "строка не учтена")
  static let dateWrong = Rule(
    "roadmap-date-wrong", .error, title: "Дата записана верно",
    expected: "дата вида 30.03.2022, которая есть в календаре", remedy: "Исправьте дату.",
    effect: "дата не учтена; без обязательной даты не учтена и строка")
  /// Two marks of one step that differ.
  public static let markTwice = Rule(
    "roadmap-mark-twice", .error, title: "У пункта одна отметка о выполнении",
    expected: "одна строка на пункт дорожной карты", remedy: "Оставьте верную отметку.",
    effect: "состояние пункта не определено")
  /// Two marks of one step that say the same.
  public static let markRepeated = Rule(
    "roadmap-mark-repeated", .notice, title: "Отметки о выполнении не повторяются",
    expected: "одна строка на пункт дорожной карты", remedy: "Удалите повтор.", effect: "отметка учтена один раз")
  /// A mark of a step that the road map does not have.
  public static let markStepUnknown = Rule(
    "roadmap-mark-step-unknown", .warning, title: "Отметка относится к пункту дорожной карты",
    expected: "номер пункта, который есть в дорожной карте", remedy: "Исправьте номер пункта.",
    effect: "строка не учтена")
  static let partUnreadable = Rule(
    "roadmap-part-unreadable", .warning, title: "Частичное выполнение записано понятно",
    expected: "«1 из 2»: сколько выполнено и сколько всего", remedy: "Запишите два числа: «1 из 2».",
    effect: "частичное выполнение не учтено")
  static let partContradicts = Rule(
    "roadmap-part-contradicts", .warning, title: "Дата выполнения не противоречит частичному выполнению",
    expected: "дата выполнения без неполной части или неполная часть без даты",
    remedy: "Уточните, выполнен ли пункт полностью.", effect: "пункт учтён как выполненный частично")
  static let valueUnreadable = Rule(
    "roadmap-value-unreadable", .warning, title: "Значение выбрано из списка формы",
    expected: "одно из значений списка", remedy: "Выберите значение из списка формы.", effect: "строка не учтена")
  static let riskTransitionImpossible = Rule(
    "risk-transition-impossible", .error, title: "Состояния риска в ИС МЭДК следуют друг за другом",
    expected:
      "верифицирован → активирован → программа размещена → подтверждена куратором → подтверждён 1 этап → подтверждён 2 этап",
    remedy: "Проверьте даты в ИС МЭДК; если риск не верифицирован, дальнейших дат быть не может.",
    effect: "риск учтён в последнем состоянии перед разрывом")
  /// Risks of a school that no other file names.
  public static let riskSchoolUnknown = Rule(
    "risk-school-unknown", .warning, title: "Школа из таблицы рисков есть в данных",
    expected: "школа, которую называет хотя бы одна выгрузка, контекстная форма или список школ",
    remedy: "Исправьте логин или название школы.", effect: "риски показаны так, как записаны, и с данными не сверены")
  static let confirmedBeforePlaced = Rule(
    "document-confirmed-before-placed", .error, title: "Документ подтверждён не раньше, чем размещён",
    expected: "дата подтверждения не раньше даты размещения", remedy: "Проверьте даты в ИС МЭДК.",
    effect: "подтверждение не учтено")

  static let attendancePerson = Rule(
    "attendance-person", .warning, title: "В явке указаны команды и должности, а не люди",
    expected: "команда школы или должность", remedy: "Замените имя командой или должностью.",
    effect: "явка учтена, имя отброшено")

  /// The rules of road maps and of the records around them.
  public static let roadmaps: [Rule] = [
    municipalityEmpty, stepNumberUnreadable, stepTermsUnreadable, stepDayImpossible, stepEndsBeforeStart,
    stepRecurrenceUnreadable, stepTargetUnreadable, stepKindUnknown, stepPerformerUnknown, stepExaminesUnreadable,
    stepTwice, dateWrong, partUnreadable, partContradicts, valueUnreadable, riskTransitionImpossible,
    riskSchoolUnknown, confirmedBeforePlaced, attendancePerson, roadmapTwice, roadmapMissing, markStepUnknown,
    markTwice, markRepeated,
  ]
}
