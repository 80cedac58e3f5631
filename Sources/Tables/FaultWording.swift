extension TableError {
  /// Words a fault for the user; `place` is the sheet, part or row when known.
  init(_ fault: Fault, file: String, place: String?) {
    let (kind, cause, remedy) = fault.wording
    self.init(kind: kind, file: file, place: place, cause: cause, remedy: remedy)
  }
}

extension Fault {
  private static let saveAgain = "Откройте файл в Excel или LibreOffice и сохраните заново как «Книга Excel (*.xlsx)»."
  private static let fetchAgain = "Скачайте или скопируйте файл заново: он передан не полностью или испорчен."

  fileprivate var wording: (kind: TableError.Kind, cause: String, remedy: String) {
    switch self {
    case .isMissing, .isForbidden, .isFolder, .isNotAFile, .isEmpty, .system: diskWording
    case .isOther(let format): (format.kind, format.cause, format.remedy)
    case .isUnknown:
      (
        .unknownFormat, "содержимое файла не похоже на таблицу",
        "Читаются книги .xlsx и .xls и тексты .csv; если это таблица, сохраните её в одном из этих видов."
      )
    case .isEncrypted:
      (
        .encrypted, "файл защищён паролем",
        "Снимите пароль: в Excel «Файл → Сведения → Защита книги → Зашифровать с использованием пароля», "
          + "сотрите пароль и сохраните книгу."
      )
    case .hasZeroByte:
      (
        .damaged, "в тексте встретился нулевой байт: файл испорчен или это не текст",
        "Выгрузите файл заново в виде CSV (UTF-8 или Windows-1251)."
      )
    case .hasOpenQuote:
      (
        .damaged, "открытая кавычка не закрыта до конца файла или дальше, чем через 1 МиБ",
        "Закройте кавычку или удвойте её, если она входит в текст."
      )
    case .archiveIsTruncated, .archiveIsDamaged, .partIsMissing, .partIsEncrypted, .partHasMethod, .partIsTruncated,
      .partIsCorrupt, .partHasOtherChecksum:
      archiveWording
    case .partIsTooLarge, .partIsTooDense, .elementIsTooLong, .hasTooManyColumns: limitWording
    case .hasDoctype, .hasEncoding, .isMalformed, .isCutOff, .hasNoSheets, .hasWrongReference, .hasWrongRow,
      .hasWrongStringIndex:
      workbookWording
    case .oldWorkbookIsDamaged(let code):
      (.damaged, "книга старого вида (.xls) не читается, код freexl \(code)", Self.saveAgain)
    }
  }

  private var diskWording: (kind: TableError.Kind, cause: String, remedy: String) {
    switch self {
    case .isMissing: (.unreadable, "файла нет", "Проверьте имя и папку.")
    case .isForbidden:
      (.unreadable, "нет прав на чтение", "Откройте доступ к файлу и папке или скопируйте файл в свою папку.")
    case .isFolder: (.unreadable, "это папка, а не файл", "Укажите файл в этой папке.")
    case .isNotAFile:
      (.unreadable, "это не обычный файл, а канал, устройство или сокет", "Укажите обычный файл с таблицей.")
    case .isEmpty: (.damaged, "файл пуст: 0 байт", Self.fetchAgain)
    case .system(let message):
      (.unreadable, "система не открыла файл: \(message)", "Проверьте диск и доступ к файлу.")
    default: preconditionFailure("not a fault of the disk")
    }
  }

  private var archiveWording: (kind: TableError.Kind, cause: String, remedy: String) {
    switch self {
    case .archiveIsTruncated: (.damaged, "книга обрывается: в конце файла нет оглавления архива", Self.fetchAgain)
    case .archiveIsDamaged: (.damaged, "оглавление архива книги испорчено", Self.fetchAgain)
    case .partIsMissing: (.damaged, "в книге нет нужной части", Self.saveAgain)
    case .partIsEncrypted:
      (.encrypted, "часть архива зашифрована", "Распакуйте архив с паролем и положите в папку саму таблицу.")
    case .partHasMethod(let method):
      (.unreadable, "часть архива сжата способом \(method), читаются способы 0 и 8", Self.saveAgain)
    case .partIsTruncated: (.damaged, "сжатые данные обрываются", Self.fetchAgain)
    case .partIsCorrupt: (.damaged, "сжатые данные испорчены", Self.fetchAgain)
    case .partHasOtherChecksum: (.damaged, "контрольная сумма не сходится: данные испорчены", Self.fetchAgain)
    default: preconditionFailure("not a fault of an archive")
    }
  }

  private var limitWording: (kind: TableError.Kind, cause: String, remedy: String) {
    switch self {
    case .partIsTooLarge(let limit):
      (
        .tooLarge, "в распакованном виде больше \(limit) байт",
        "Разделите таблицу на несколько файлов; если таблица мала, файл подозрителен: не открывайте его."
      )
    case .partIsTooDense(let ratio):
      (
        .tooLarge, "распаковывается более чем в \(ratio) раз: так бывает у «архивных бомб»",
        "Проверьте, откуда файл; если он верен, откройте его в Excel и сохраните заново."
      )
    case .elementIsTooLong:
      (.tooLarge, "одна строка или ячейка занимает больше 256 МиБ", "Проверьте, откуда файл: в таблицах так не бывает.")
    case .hasTooManyColumns(let limit):
      (.tooLarge, "столбцов больше \(limit)", "Удалите лишние столбцы или проверьте разделитель.")
    default: preconditionFailure("not a fault of size")
    }
  }

  private var workbookWording: (kind: TableError.Kind, cause: String, remedy: String) {
    switch self {
    case .hasDoctype:
      (
        .damaged, "в XML есть объявление DOCTYPE, которого в книгах Excel не бывает",
        "Не открывайте файл, если он получен не от того, кому вы доверяете; иначе сохраните его заново в Excel."
      )
    case .hasEncoding(let name): (.unreadable, "XML записан в кодировке \(name), читается UTF-8", Self.saveAgain)
    case .isMalformed: (.damaged, "XML составлен неверно", Self.saveAgain)
    case .isCutOff: (.damaged, "XML обрывается", Self.fetchAgain)
    case .hasNoSheets: (.damaged, "в книге нет ни одного листа с ячейками", Self.saveAgain)
    case .hasWrongReference(let found):
      (.damaged, "адрес ячейки «\(found)»: ожидался адрес от A1 до XFD1048576 в своей строке", Self.saveAgain)
    case .hasWrongRow(let found):
      (.damaged, "номер строки «\(found)»: ожидалось целое от 1 до 1048576 больше предыдущего", Self.saveAgain)
    case .hasWrongStringIndex(let found):
      (.damaged, "номер общей строки «\(found)»: такой строки в книге нет", Self.saveAgain)
    default: preconditionFailure("not a fault of a workbook")
    }
  }
}

extension OtherFormat {
  fileprivate var kind: TableError.Kind {
    switch self {
    case .openDocument, .binaryWorkbook, .webPage, .spreadsheetXML, .utf16Text, .archive: .unreadTable
    case .wordDocument, .presentation, .oldOfficeFile, .pdf, .richText, .json: .foreign
    }
  }

  fileprivate var cause: String {
    switch self {
    case .openDocument: "это таблица OpenDocument (.ods)"
    case .binaryWorkbook: "это двоичная книга Excel (.xlsb)"
    case .wordDocument: "это документ Word, а не книга Excel"
    case .presentation: "это презентация, а не книга Excel"
    case .archive: "это архив, а не таблица"
    case .oldOfficeFile: "это файл старого Office, но не книга Excel"
    case .pdf: "это документ PDF"
    case .richText: "это текст RTF"
    case .webPage: "это веб-страница HTML, хотя её часто называют .xls"
    case .spreadsheetXML: "это таблица XML 2003, хотя её часто называют .xls"
    case .utf16Text: "это текст в кодировке UTF-16"
    case .json: "это данные JSON, а не таблица"
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .openDocument, .binaryWorkbook, .webPage, .spreadsheetXML:
      "Откройте его в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)»."
    case .wordDocument, .presentation, .oldOfficeFile, .pdf, .richText, .json:
      "Перенесите таблицу в книгу Excel (*.xlsx) или запросите исходную выгрузку."
    case .archive: "Распакуйте архив и положите в папку сами таблицы."
    case .utf16Text: "Сохраните его как CSV в кодировке UTF-8."
    }
  }
}
