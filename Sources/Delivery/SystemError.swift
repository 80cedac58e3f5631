#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension OutputError {
  /// The error that the system reported, worded for the user.
  ///
  /// - Parameters:
  ///   - code: `errno` of the failed call.
  ///   - place: the path as the user gave it.
  static func system(_ code: Int32, at place: String) -> OutputError {
    switch code {
    case EACCES, EPERM, EROFS:
      OutputError(
        kind: .noRights, place: place, cause: "нет прав на запись",
        remedy: "Выберите другую папку или попросите права на запись в эту")
    case ENOSPC, EDQUOT:
      OutputError(
        kind: .diskFull, place: place, cause: "на диске нет места",
        remedy: "Освободите место или выберите папку на другом диске; прежние файлы не изменены")
    case EISDIR:
      OutputError(
        kind: .wrongKind, place: place, cause: "на месте файла стоит папка",
        remedy: "Переименуйте эту папку или выберите другое место")
    case ENOTDIR, EEXIST:
      OutputError(
        kind: .wrongKind, place: place, cause: "на месте папки стоит файл",
        remedy: "Переименуйте этот файл или выберите другое место")
    case ENOENT:
      OutputError(
        kind: .missingFolder, place: place, cause: "папки нет",
        remedy: "Создайте папку или проверьте, как написан путь")
    case ENAMETOOLONG:
      OutputError(
        kind: .badName, place: place, cause: "имя длиннее, чем допускает система",
        remedy: "Выберите папку с более коротким путём")
    default:
      OutputError(
        kind: .system, place: place, cause: "система сообщила об ошибке с кодом \(code)",
        remedy: "Проверьте диск и повторите")
    }
  }
}
