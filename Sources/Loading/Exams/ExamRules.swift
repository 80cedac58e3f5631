import Vocabulary

extension Rule {
  static let examUnknown = Rule(
    "exam-unknown", .error, title: "Над таблицей протокола стоит экзамен и дата",
    expected: "строка вида «12 - Обществознание 2022.06.14»",
    remedy: "Верните строку с названием экзамена из исходного протокола.",
    effect: "строки протокола не учтены")
  static let examKindUnknown = Rule(
    "exam-kind-unknown", .error, title: "Известно, ОГЭ это или ЕГЭ",
    expected: "класс 9 или 11, тестовый балл либо «ОГЭ»/«ЕГЭ» в имени файла или папки, без противоречий",
    remedy: "Добавьте «ОГЭ» или «ЕГЭ» в имя файла; если название неверно, исправьте его.",
    effect: "строки протокола не учтены")
  static let examNotHeld = Rule(
    "exam-not-held", .warning, title: "Экзамен проводился в указанном году",
    expected: "экзамен, который проводился по календарю", remedy: "Проверьте дату экзамена над таблицей протокола.",
    effect: "строки протокола не учтены")
  static let examPartOnly = Rule(
    "exam-part-only", .notice, title: "Протокол содержит экзамен целиком",
    expected: "экзамен ОГЭ, ЕГЭ или ГВЭ с общим баллом",
    remedy: "Действий не требуется: сочинение и изложение – допуск, устная часть входит в общий балл протокола.",
    effect: "строки протокола не учтены")
  static let examSchoolUnreadable = Rule(
    "exam-school-unreadable", .warning, title: "Код школы в протоколе состоит из цифр", expected: "код ОО из цифр",
    remedy: "Сверьте строку с протоколом РИС ГИА: возможно, столбцы сдвинуты.", effect: "строка не учтена")
  static let examMarkUnreadable = Rule(
    "exam-mark-unreadable", .warning, title: "Отметка экзамена – 2, 3, 4 или 5", expected: "2, 3, 4 или 5",
    remedy: "Сверьте строку с протоколом РИС ГИА.", effect: "строка не учтена")
  static let examMarkDerived = Rule(
    "exam-mark-derived", .notice, title: "Отметка экзамена стоит в протоколе", expected: "столбец «Оценка»",
    remedy: "Если в регионе своя шкала, приложите её файлом фактов.",
    effect: "отметка выведена из первичного балла по шкале")
  static let examMarkDiffers = Rule(
    "exam-given-mark-differs", .notice, title: "Отметка экзамена в протоколе соответствует шкале",
    expected: "отметка по рекомендованной шкале",
    remedy: "Проверьте, своя ли шкала в регионе; по русскому языку и математике есть дополнительные условия.",
    effect: "учтена отметка из протокола")
  static let examScoreUnreadable = Rule(
    "exam-score-unreadable", .warning, title: "Балл экзамена – целое число", expected: "целое число",
    remedy: "Сверьте строку с протоколом РИС ГИА.", effect: "строка не учтена")
  static let examScoreOutOfRange = Rule(
    "exam-score-out-of-range", .warning, title: "Балл экзамена не выше максимального",
    expected: "балл от 0 до максимального", remedy: "Сверьте строку с протоколом РИС ГИА.", effect: "строка не учтена")
  static let examPrimaryAboveMaximum = Rule(
    "exam-primary-above-maximum", .notice, title: "Первичный балл ЕГЭ не выше максимального",
    expected: "балл от 0 до максимального",
    remedy: "Сверьте с протоколом РИС ГИА; если неверен максимум, приложите свой файл фактов.",
    effect: "учтён тестовый балл, первичный отброшен")
  static let examMaskUnreadable = Rule(
    "exam-mask-unreadable", .notice, title: "Ответы на задания записаны знаками +, -, цифрами или «2(3)»",
    expected: "знаки +, -, цифры; для развёрнутых ответов – балл(максимум)", remedy: "Действий не требуется.",
    effect: "ответы участника не входят в выполнение заданий")
  static let examParticipantIllegible = Rule(
    "exam-participant-illegible", .notice, title: "Повторные результаты участника можно узнать",
    expected: "документ либо фамилия и имя", remedy: "Действий не требуется.",
    effect: "повторные сдачи таких участников считаются отдельно")
  static let personalDataDropped = Rule(
    "personal-data-dropped", .notice, title: "Персональные данные отброшены при чтении",
    expected: "протокол без фамилий и документов", remedy: "Действий не требуется: данные никуда не записаны.",
    effect: "фамилии, имена и документы в расчёт и в отчёт не попадают")
  static let examTableUnknown = Rule(
    "exam-table-unknown", .error, title: "В таблице ЕГЭ видны год, школа и предмет",
    expected: "год и предметы в заголовке таблицы",
    remedy: "Допишите год в имя файла, восстановите строки заголовка.", effect: "таблица не учтена")
  static let examTableOdd = Rule(
    "exam-table-odd", .warning, title: "Числа таблицы ЕГЭ не противоречат друг другу",
    expected: "части не больше числа участников, средний балл от 0 до 100", remedy: "Сверьте строку с протоколами.",
    effect: "предмет школы не учтён")
  /// Fired where results are folded.
  public static let examSchoolUnmatched = Rule(
    "exam-school-unmatched", .warning, title: "Школа таблицы ЕГЭ опознана по названию",
    expected: "название и муниципалитет, как в списке школ",
    remedy: "Добавьте в таблицу столбец «Код ОО» или исправьте название.",
    effect: "строка таблицы не учтена")
  /// Fired where results are folded.
  public static let examRepeated = Rule(
    "exam-repeated", .notice, title: "У участника один результат экзамена",
    expected: "одна строка на участника и экзамен",
    remedy: "Действий не требуется: пересдачи, перепроверки и апелляции обычны.",
    effect: "первый и итоговый результаты учтены порознь")
  /// Fired where results are folded.
  public static let examRepeatsDiffer = Rule(
    "exam-repeats-differ", .warning, title: "Строки участника об одном дне экзамена одинаковы",
    expected: "один результат за один день", remedy: "Выясните, какой протокол новее, и уберите прежний.",
    effect: "итоговым считается результат последнего по порядку файла")
  /// Fired where results are folded.
  public static let examRecheckAlone = Rule(
    "exam-recheck-alone", .notice, title: "К апелляции или перепроверке есть протокол экзамена",
    expected: "строка того же участника в протоколе", remedy: "Приложите протокол экзамена.",
    effect: "перечень апелляций не показывает всех участников, такие строки не учтены")

  static let exams: [Rule] = [
    examUnknown, examKindUnknown, examNotHeld, examPartOnly, examSchoolUnreadable, examMarkUnreadable, examMarkDerived,
    examMarkDiffers, examScoreUnreadable, examScoreOutOfRange, examPrimaryAboveMaximum, examMaskUnreadable,
    examParticipantIllegible,
    personalDataDropped, examTableUnknown, examTableOdd, examSchoolUnmatched, examRepeated, examRepeatsDiffer,
    examRecheckAlone,
  ]
}
