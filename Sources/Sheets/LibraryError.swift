internal import CXlsxWriter

extension SheetError {
  /// Passes on what the library refused, worded for the user.
  static func check(_ code: lxw_error, at place: @autoclosure () -> String) throws(SheetError) {
    switch code {
    case LXW_NO_ERROR:
      return
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, LXW_ERROR_255_STRING_LENGTH_EXCEEDED,
      LXW_ERROR_128_STRING_LENGTH_EXCEEDED, LXW_ERROR_32_STRING_LENGTH_EXCEEDED:
      throw SheetError(
        kind: .textTooLong, place: place(), cause: "текст длиннее, чем допускает формат XLSX",
        remedy: "Сократите текст")
    case LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
      throw SheetError(
        kind: .sheetTooSmall, place: place(), cause: "на листе XLSX не больше 1 048 576 строк и 16 384 столбцов",
        remedy: "Разделите данные на несколько листов или возьмите CSV")
    case LXW_ERROR_WORKSHEET_MAX_NUMBER_URLS_EXCEEDED, LXW_ERROR_WORKSHEET_MAX_URL_LENGTH_EXCEEDED:
      throw SheetError(
        kind: .tooManyLinks, place: place(), cause: "ссылок больше 65 530 или ссылка длиннее 2 079 знаков",
        remedy: "Разделите лист на несколько")
    case LXW_ERROR_IMAGE_DIMENSIONS:
      throw SheetError(
        kind: .badPicture, place: place(), cause: "размер рисунка не читается",
        remedy: "Сохраните рисунок как PNG")
    default:
      throw SheetError(
        kind: .library, place: place(), cause: "libxlsxwriter отказала с кодом \(code.rawValue)",
        remedy: "Проверьте свободную память и повторите")
    }
  }
}
