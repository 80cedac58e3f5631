import Vocabulary

extension Rule {
  static let examUnknown = Rule(
    "exam-unknown", .error, title: "Над таблицей протокола стоит экзамен и дата",
    expected: "строка вида «12 - Обществознание 2022.06.14»",
    remedy: "Верните строку с названием экзамена из исходного протокола.",
    effect: "строки протокола не учтены")
  static let examKindUnknown = Rule(
    "exam-kind-unknown", .error, title: "Известно, ОГЭ это или ЕГЭ",
    expected: "класс 9 или 11, тестовый балл либо «ОГЭ»/«ЕГЭ» в имени файла или папки",
    remedy: "Добавьте «ОГЭ» или «ЕГЭ» в имя файла.", effect: "строки протокола не учтены")
  static let examMarkUnreadable = Rule(
    "exam-mark-unreadable", .warning, title: "Отметка экзамена – 2, 3, 4 или 5", expected: "2, 3, 4 или 5 либо балл",
    remedy: "Сверьте строку с протоколом РИС ГИА.", effect: "строка не учтена")
  static let examScoreOutOfRange = Rule(
    "exam-score-out-of-range", .warning, title: "Балл экзамена не выше максимального",
    expected: "балл от 0 до максимального", remedy: "Сверьте строку с протоколом РИС ГИА.", effect: "строка не учтена")
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

  static let exams: [Rule] = [
    examUnknown, examKindUnknown, examMarkUnreadable, examScoreOutOfRange, examMaskUnreadable, examParticipantIllegible,
    personalDataDropped,
  ]
}
