import Vocabulary

extension Rule {
  static let fileUnreadable = Rule(
    "file-unreadable", .error, title: "Файл открывается и читается",
    expected: "файл XLSX, XLS или CSV, который можно открыть",
    remedy: "Выгрузите файл заново или сохраните его в Excel как «Книга Excel (*.xlsx)» без пароля.",
    effect: "данные файла не учтены")
  static let fileUnrecognised = Rule(
    "file-unrecognised", .notice, title: "Содержание файла опознано по заголовкам столбцов",
    expected: "заголовки одной из известных форм (spravka list layouts)",
    remedy: "Проверьте, что это исходная выгрузка и строка заголовков не изменена; лишний файл можно убрать из папки.",
    effect: "файл не использован")
  static let fileForeign = Rule(
    "file-foreign", .notice, title: "В папке лежат таблицы, а не тексты и картинки",
    expected: "таблица XLSX, XLS или CSV",
    remedy:
      "Если в файле есть данные для справки, перенесите их в книгу Excel (*.xlsx) или в форму (spravka template).",
    effect: "файл не использован")
  static let fileOtherTable = Rule(
    "file-other-table", .warning, title: "Таблицы сохранены в виде, который читается",
    expected: "таблица XLSX, XLS или CSV",
    remedy: "Откройте файл в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)».",
    effect: "данные файла не учтены")
  static let fileRepeated = Rule(
    "file-repeated", .notice, title: "Файлы не повторяются",
    expected: "каждый файл один раз", remedy: "Уберите копию из папки.", effect: "копия не учитывается второй раз")
  static let fileNotUsed = Rule(
    "file-not-used", .notice, title: "Опознанный файл используется в отчёте",
    expected: "форма, по которой строится отчёт", remedy: "Действий не требуется.",
    effect: "сведения файла в отчёт не входят")
  static let fileOutOfScope = Rule(
    "file-out-of-scope", .notice, title: "Таблица относится к области справки",
    expected: "результаты ВПР, ОГЭ, ЕГЭ 2020–2022 годов и сведения о школах", remedy: "Файл можно убрать из папки.",
    effect: "таблица вне области справки, в отчёт не входит")
  static let headerIncomplete = Rule(
    "header-incomplete", .error, title: "В заголовке есть все нужные столбцы",
    expected: "столбцы, перечисленные в описании формы",
    remedy: "Восстановите строку заголовков по исходной выгрузке.", effect: "лист не учтён")

  public static let backgroundUnusable = Rule(
    "background-unusable", .error, title: "Файл «фон региона» читается",
    expected: "файл «фон-региона.json», записанный региональным расчётом",
    remedy: "Запросите у регионального оператора файл «фон-региона.json» заново.",
    effect: "сравнение с регионом по этому файлу не проводится")
  public static let backgroundRepeated = Rule(
    "background-repeated", .notice, title: "Файл «фон региона» один",
    expected: "один файл «фон-региона.json»", remedy: "Уберите из папки прежние файлы.",
    effect: "использован файл с более поздней датой")

  static let files: [Rule] = [
    fileUnreadable, fileUnrecognised, fileForeign, fileOtherTable, fileRepeated, fileNotUsed, fileOutOfScope,
    headerIncomplete,
    backgroundUnusable, backgroundRepeated,
  ]

  static let workUnknown = Rule(
    "work-unknown", .error, title: "Известно, какая это работа (год, период, предмет, класс)",
    expected: "год, период, предмет и класс в файле, в его имени или в именах папок",
    remedy: "Впишите работу в файл «работы.csv» (его готовит команда spravka check) и положите его в папку с данными.",
    effect: "результаты файла не учтены")
  static let workContradiction = Rule(
    "work-contradiction", .error, title: "Сведения о работе не противоречат друг другу",
    expected: "одни и те же год, предмет и класс внутри файла, в имени файла и в именах папок",
    remedy: "Исправьте имя файла или папки либо впишите работу в «работы.csv».", effect: "результаты файла не учтены")
  static let workContradictsCodes = Rule(
    "work-contradicts-codes", .error, title: "Коды участников соответствуют классу работы",
    expected: "коды, которые начинаются с номера класса участников",
    remedy: "Проверьте, тот ли класс и тот ли период указаны для файла; впишите верные в «работы.csv».",
    effect: "результаты файла не учтены")
  static let workContradictsScale = Rule(
    "work-contradicts-scale", .error, title: "Баллы укладываются в шкалу работы",
    expected: "баллы не выше максимального первичного балла работы",
    remedy: "Проверьте, тот ли предмет, класс и образец указаны для файла; впишите верные в «работы.csv».",
    effect: "результаты файла не учтены")
  static let workNotHeld = Rule(
    "work-not-held", .error, title: "Работа проводилась в указанном году",
    expected: "процедура, которая проводилась по календарю",
    remedy: "Проверьте год и период в имени файла; если работа проводилась, впишите её в «работы.csv».",
    effect: "результаты файла не учтены")
  static let maximumDiffers = Rule(
    "maximum-differs", .warning, title: "Максимальный балл в файле совпадает со шкалой",
    expected: "максимальный первичный балл по шкале работы",
    remedy: "Проверьте год работы; при изменённой шкале положите свою шкалу в папку с данными.",
    effect: "отметки по шкале не выводятся, если шкала неприменима")
  static let taskCountDiffers = Rule(
    "task-count-differs", .notice, title: "Число заданий в файле совпадает с описанием работы",
    expected: "столько заданий, сколько в описании работы",
    remedy: "Сверьте образец и вариант работы; на отметки это не влияет.",
    effect: "задания показаны так, как они стоят в файле")
  static let scaleMissing = Rule(
    "scale-missing", .warning, title: "Для работы известна шкала перевода баллов в отметки",
    expected: "шкала перевода первичных баллов в отметки",
    remedy: "Положите файл vpr_scales.csv со шкалой в папку справочников (--reference).",
    effect: "баллы учтены, отметок нет («нет шкалы»)")

  static let works: [Rule] = [
    workUnknown, workContradiction, workContradictsCodes, workContradictsScale, workNotHeld, maximumDiffers,
    taskCountDiffers, scaleMissing,
  ]
}
