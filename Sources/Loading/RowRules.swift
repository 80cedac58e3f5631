import Vocabulary

extension Rule {
  static let loginMalformed = Rule(
    "login-malformed", .warning, title: "Логин школы записан верно",
    expected: "логин вида edu223080 или sch223080", remedy: "Исправьте логин школы в строке.",
    effect: "строка не учтена")
  static let schoolUnknown = Rule(
    "school-unknown", .error, title: "Известно, какой школе принадлежит форма",
    expected: "логин школы (edu…) в имени файла или папки",
    remedy: "Добавьте логин школы в имя файла, например edu223080_математика_5.xlsx.", effect: "форма не учтена")
  static let totalMissing = Rule(
    "total-missing", .warning, title: "У каждого писавшего есть итоговый балл",
    expected: "итоговый балл или отметка «отсутствовал»",
    remedy: "Уточните у школы, писал ли участник работу, и внесите балл.",
    effect: "участник не учтён ни среди писавших, ни среди отсутствовавших")
  static let totalUnreadable = Rule(
    "total-unreadable", .warning, title: "Итоговый балл – целое число",
    expected: "целое неотрицательное число", remedy: "Исправьте балл по протоколу школы.", effect: "строка не учтена")
  static let totalAboveMaximum = Rule(
    "total-above-maximum", .warning, title: "Итоговый балл не выше максимального",
    expected: "балл от 0 до максимального первичного балла",
    remedy: "Уточните балл у школы по бумажному протоколу.", effect: "участник не входит в число писавших и в отметки")
  static let totalDiffersFromTasks = Rule(
    "total-differs-from-tasks", .notice, title: "Итоговый балл равен сумме баллов за задания",
    expected: "сумма баллов за задания", remedy: "Сверьте баллы за задания с протоколом школы.",
    effect: "отметка выведена по итоговому баллу, стоящему в файле")
  static let totalReplacedBySum = Rule(
    "total-replaced-by-sum", .notice, title: "Итог, подсчитанный формулой формы, равен сумме баллов за задания",
    expected: "сумма баллов за задания",
    remedy: "Действий не требуется: в форме 2022 года формула итога пропускает столбцы или не вычислена.",
    effect: "балл участника подсчитан по заданиям")
  static let totalZeroUnconfirmed = Rule(
    "total-zero-unconfirmed", .warning, title: "Итоговый ноль подтверждается баллами за задания",
    expected: "ноль при нулевых баллах за все задания",
    remedy: "Уточните у школы баллы участника.", effect: "участник не учтён ни среди писавших, ни среди отсутствовавших"
  )
  static let journalMarkOddSpaces = Rule(
    "journal-mark-spaces", .notice, title: "Отметка в журнале записана без лишних пробелов",
    expected: "2, 3, 4 или 5", remedy: "Действий не требуется.", effect: "отметка прочитана без пробелов")
  static let journalMarkUnreadable = Rule(
    "journal-mark-unreadable", .notice, title: "Отметка в журнале – 2, 3, 4 или 5",
    expected: "2, 3, 4, 5 или «нет отметки»", remedy: "Проверьте, не сдвинуты ли столбцы строки.",
    effect: "участник не входит в сравнение с журналом")
  static let journalMarkOutOfRange = Rule(
    "journal-mark-out-of-range", .notice, title: "Отметка в журнале не бывает меньше 2 и больше 5",
    expected: "2, 3, 4, 5 или «нет отметки»", remedy: "Сверьте отметку с журналом.",
    effect: "участник не входит в сравнение с журналом")
  static let taskUnreadable = Rule(
    "task-unreadable", .notice, title: "Балл за задание – число, X или «не пройд.»",
    expected: "целое число баллов, X (не приступал) или «не пройд.»",
    remedy: "Сверьте балл с протоколом школы.", effect: "ответ не входит в выполнение задания")
  static let taskAboveMaximum = Rule(
    "task-above-maximum", .notice, title: "Балл за задание не выше максимального и не меньше нуля",
    expected: "балл от 0 до максимума задания", remedy: "Сверьте балл с протоколом школы.",
    effect: "ответ не входит в выполнение задания")
  static let taskAboveUsual = Rule(
    "task-above-usual", .notice, title: "Балл за задание не выше того, что получают за него участники",
    expected: "балл от 0 до наибольшего обычного балла задания", remedy: "Сверьте балл с протоколом школы.",
    effect: "ответ не входит в выполнение задания")
  static let taskCyrillicCross = Rule(
    "task-cyrillic-cross", .notice, title: "Пометка «не приступал» записана латинской буквой X",
    expected: "X", remedy: "Действий не требуется.", effect: "русская буква Х прочитана как X")
  static let rowShort = Rule(
    "row-short", .notice, title: "Строки не короче заголовка",
    expected: "столько же ячеек, сколько в заголовке", remedy: "Действий не требуется.",
    effect: "недостающие ячейки считаются пустыми")
  static let rowLong = Rule(
    "row-long", .notice, title: "Строки не длиннее заголовка",
    expected: "пустые ячейки правее заголовка", remedy: "Проверьте, не сдвинуты ли столбцы строки.",
    effect: "ячейки без заголовка не прочитаны")
  static let rowOfTotals = Rule(
    "row-of-totals", .notice, title: "Строки «Итого», «Всего», «Средние» не принимаются за участников и группы",
    expected: "строки участников или групп участников", remedy: "Действий не требуется.",
    effect: "строка пропущена: итоги подсчитаны по школам")
  static let rowPrefilled = Rule(
    "row-prefilled", .notice, title: "Незаполненные строки формы не считаются участниками",
    expected: "код участника и вариант", remedy: "Действий не требуется.", effect: "пустые строки формы пропущены")
  static let formEmpty = Rule(
    "form-empty", .warning, title: "Форма сбора заполнена",
    expected: "хотя бы одна строка с кодом и вариантом", remedy: "Запросите у школы заполненную форму.",
    effect: "результатов школы нет")
  static let givenMarkDiffers = Rule(
    "given-mark-differs", .warning, title: "Отметка в файле соответствует шкале",
    expected: "отметка по шкале перевода баллов", remedy: "Сверьте шкалу и отметку с описанием работы.",
    effect: "учтена отметка по шкале")

  static let rows: [Rule] = [
    loginMalformed, schoolUnknown, totalMissing, totalUnreadable, totalAboveMaximum, totalDiffersFromTasks,
    totalReplacedBySum, totalZeroUnconfirmed, journalMarkOddSpaces, journalMarkUnreadable,
    journalMarkOutOfRange, taskUnreadable, taskAboveMaximum, taskAboveUsual, taskCyrillicCross, rowShort, rowLong,
    rowOfTotals, rowPrefilled, formEmpty, givenMarkDiffers,
  ]

  static let percentUnreadable = Rule(
    "percent-unreadable", .warning, title: "Доли в отчёте – числа от 0 до 100",
    expected: "число от 0 до 100", remedy: "Выгрузите отчёт заново.", effect: "строка отчёта не учтена")
  static let percentsOffTotal = Rule(
    "percents-off-total", .warning, title: "Доли в строке отчёта составляют 100 %",
    expected: "сумма долей 100 % с точностью до округления", remedy: "Выгрузите отчёт заново.",
    effect: "строка отчёта не учтена")
  static let percentsOfNoCounts = Rule(
    "percents-of-no-counts", .warning, title: "Доли в строке отчёта получаются из целых чисел участников",
    expected: "доли, которые при этом числе участников возможны",
    remedy: "Проверьте число участников или выгрузите отчёт заново.", effect: "строка отчёта не учтена")
  static let countUnreadable = Rule(
    "count-unreadable", .warning, title: "Число участников в отчёте – целое число",
    expected: "целое положительное число", remedy: "Выгрузите отчёт заново.", effect: "строка отчёта не учтена")
  static let countsOffTotal = Rule(
    "counts-off-total", .warning, title: "Числа понизивших, подтвердивших и повысивших дают число участников",
    expected: "сумма трёх чисел равна числу участников", remedy: "Выгрузите отчёт заново.",
    effect: "строка отчёта не учтена")
  static let journalPairsFewer = Rule(
    "journal-pairs-fewer", .notice, title: "Сравнение с журналом охватывает всех указанных в строке участников",
    expected: "сумма трёх чисел равна числу участников", remedy: "Действий не требуется.",
    effect: "учтены понизившие, подтвердившие и повысившие; остальные участники строки в сравнение не входят")
  static let rowRepeated = Rule(
    "row-repeated", .warning, title: "Школа стоит в отчёте один раз",
    expected: "одна строка на школу", remedy: "Выгрузите отчёт заново.", effect: "учтена первая строка")
  /// Fired where claims are folded.
  public static let sourcesDiffer = Rule(
    "sources-differ", .warning, title: "Источники об одной работе согласны",
    expected: "одни и те же числа во всех файлах о работе школы",
    remedy: "Выясните, какая выгрузка новее, и уберите старую.", effect: "учтён более подробный источник")
  /// Fired where claims are folded.
  public static let regionRowDiffers = Rule(
    "region-row-differs", .notice, title: "Строка региона или муниципалитета в отчёте ФИС ОКО равна сумме по школам",
    expected: "сумма по школам", remedy: "Проверьте, все ли школы есть в папке.", effect: "показана сумма по школам")
  /// Fired where school facts are joined.
  public static let municipalityUnknown = Rule(
    "municipality-unknown", .warning, title: "Известен муниципалитет школы",
    expected: "муниципалитет в выгрузке или в списке школ",
    remedy: "Добавьте школу в список школ (столбцы «логин», «имя», «регион»).",
    effect: "школа входит в регион, но ни в один муниципалитет")

  /// Fired where a region is built for a day.
  public static let workNotYetKnown = Rule(
    "work-not-yet-known", .notice, title: "Результаты работы были известны на дату справки",
    expected: "работа, результаты которой опубликованы не позже даты справки",
    remedy: "Чтобы учесть работу, укажите более позднюю дату справки (--as-of).", effect: "работа в справку не входит")

  static let reports: [Rule] = [
    percentUnreadable, percentsOffTotal, percentsOfNoCounts, countUnreadable, countsOffTotal, journalPairsFewer,
    rowRepeated,
    sourcesDiffer, regionRowDiffers, municipalityUnknown, workNotYetKnown,
  ]
}
