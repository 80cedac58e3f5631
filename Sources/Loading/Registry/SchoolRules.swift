import Vocabulary

extension Rule {
  public static let schoolUnmatched = Rule(
    "school-unmatched", .warning, title: "Школа сопоставлена с логином ФИС ОКО",
    expected: "код ОГЭ или ЕГЭ из контекстной формы либо строка файла «соответствие.csv»",
    remedy: "Заполните столбец «Логин» в файле «соответствие.csv» (его готовит команда spravka check) и положите файл в папку с данными.",
    effect: "сведения о школе не соединены с её результатами ВПР")
  public static let schoolLinkDiffers = Rule(
    "school-link-differs", .warning, title: "Файл «соответствие.csv» не противоречит кодам, которые указали школы",
    expected: "логин школы, указавшей этот код", remedy: "Проверьте строку файла «соответствие.csv».",
    effect: "учтено то, что указано в файле «соответствие.csv»")
  static let schoolCodeShared = Rule(
    "school-code-shared", .warning, title: "Код ОГЭ, код ЕГЭ и ИНН указаны у одной школы",
    expected: "код одной школы", remedy: "Уточните код у школ или впишите школу в файл «соответствие.csv».",
    effect: "код ни с одной школой не соединён")

  static let schools: [Rule] = [schoolUnmatched, schoolLinkDiffers, schoolCodeShared]
}
