import Foundation
import Tables
import TestSupport
import Testing

@Suite("Messages about files that are no tables")
struct FailureTests {
  private static let row = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
  private static let saveAgain = "Откройте файл в Excel или LibreOffice и сохраните заново как «Книга Excel (*.xlsx)»."
  private static let fetchAgain = "Скачайте или скопируйте файл заново: он передан не полностью или испорчен."
  private static let toWorkbook = "Откройте его в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)»."
  private static let moveTable = "Перенесите таблицу в книгу Excel (*.xlsx) или запросите исходную выгрузку."
  private static let unpack = "Распакуйте архив и положите в папку сами таблицы."

  private func failure(rows: String, strings: String? = nil, limits: Limits = .standard) throws -> String? {
    try TablesTests.failure(
      of: WorkbookBuilder(rows: rows, sharedStrings: strings.map { WorkbookBuilder.sharedStrings($0) }).build(),
      limits: limits)
  }

  private func failure(part: String, _ change: @escaping (inout ZipBuilder.Part) -> Void) throws -> String? {
    var builder = WorkbookBuilder(rows: Self.row)
    builder.change = { parts in
      for index in parts.indices where parts[index].name == part { change(&parts[index]) }
    }
    return try TablesTests.failure(of: builder.build())
  }

  // MARK: The disk

  @Test func `a missing file`() {
    #expect(
      TablesTests.failure(path: "/нет/такого") == "unreadable / пример.xlsx / — / файла нет / Проверьте имя и папку.")
  }

  @Test func `a folder`() {
    #expect(
      TablesTests.failure(path: "/tmp")
        == "unreadable / пример.xlsx / — / это папка, а не файл / Укажите файл в этой папке.")
  }

  @Test func `a device`() {
    #expect(
      TablesTests.failure(path: "/dev/null")
        == "unreadable / пример.xlsx / — / это не обычный файл, а канал, устройство или сокет / Укажите обычный файл с таблицей."
    )
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may read everything")) func `a file without rights`() throws {
    try withFile(Array("a;b".utf8)) { path in
      chmod(path, 0)
      #expect(
        TablesTests.failure(path: path)
          == "unreadable / пример.xlsx / — / нет прав на чтение / "
          + "Откройте доступ к файлу и папке или скопируйте файл в свою папку.")
    }
  }

  @Test func `an empty file`() throws {
    #expect(try TablesTests.failure(of: []) == "damaged / пример.xlsx / — / файл пуст: 0 байт / \(Self.fetchAgain)")
  }

  @Test func `a path that the system refuses`() {
    #expect(
      TablesTests.failure(path: String(repeating: "x", count: 5000))
        == "unreadable / пример.xlsx / — / система не открыла файл: File name too long / Проверьте диск и доступ к файлу."
    )
  }

  // MARK: Other formats

  @Test(arguments: [
    ("%PDF-1.7", "foreign", "это документ PDF", moveTable), ("{\\rtf1", "foreign", "это текст RTF", moveTable),
    ("{\n \"2021\": {}}", "foreign", "это данные JSON, а не таблица", moveTable),
    ("[{\"a\":1}]", "foreign", "это данные JSON, а не таблица", moveTable),
    (" <!DOCTYPE HTML><table>", "unreadTable", "это веб-страница HTML, хотя её часто называют .xls", toWorkbook),
    ("<?xml version=\"1.0\"?><html>", "unreadTable", "это веб-страница HTML, хотя её часто называют .xls", toWorkbook),
    (
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      "unreadTable", "это таблица XML 2003, хотя её часто называют .xls", toWorkbook
    ), ("Rar!\u{1A}", "unreadTable", "это архив, а не таблица", unpack),
  ]) func `formats told by their first bytes`(text: String, kind: String, cause: String, remedy: String) throws {
    #expect(try TablesTests.failure(of: Array(text.utf8)) == "\(kind) / пример.xlsx / — / \(cause) / \(remedy)")
  }

  @Test(arguments: [
    (["mimetype", "content.xml"], "unreadTable", "это таблица OpenDocument (.ods)", toWorkbook),
    (["[Content_Types].xml", "xl/workbook.bin"], "unreadTable", "это двоичная книга Excel (.xlsb)", toWorkbook),
    (["[Content_Types].xml", "word/document.xml"], "foreign", "это документ Word, а не книга Excel", moveTable),
    (["[Content_Types].xml", "ppt/presentation.xml"], "foreign", "это презентация, а не книга Excel", moveTable),
    (["a.csv"], "unreadTable", "это архив, а не таблица", unpack),
  ]) func `archives of other kinds`(names: [String], kind: String, cause: String, remedy: String) throws {
    let bytes = ZipBuilder(parts: names.map { ZipBuilder.Part(name: $0, bytes: [0x20]) }).build()
    #expect(try TablesTests.failure(of: bytes) == "\(kind) / пример.xlsx / — / \(cause) / \(remedy)")
  }

  @Test func `a table whose first cell begins with a bracket is no JSON`() throws {
    #expect(try rows(of: Array("[класс];число\n5;1\n".utf8)).count == 2)
  }

  @Test func `UTF-16 text`() throws {
    #expect(
      try TablesTests.failure(of: [0xFF, 0xFE, 0x31, 0])
        == "unreadTable / пример.xlsx / — / это текст в кодировке UTF-16 / Сохраните его как CSV в кодировке UTF-8.")
  }

  @Test func `binary rubbish`() throws {
    #expect(
      try TablesTests.failure(of: (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 1) })
        == "unknownFormat / пример.xlsx / — / содержимое файла не похоже на таблицу / "
        + "Читаются книги .xlsx и .xls и тексты .csv; если это таблица, сохраните её в одном из этих видов.")
  }

  @Test func `a zero byte in a text`() throws {
    let text = Array("a;b\n1;2\n".utf8) + [UInt8](repeating: 0x31, count: 100) + [0]
    #expect(
      try TablesTests.failure(of: text)
        == "damaged / пример.xlsx / строка 3 / в тексте встретился нулевой байт: файл испорчен или это не текст / "
        + "Выгрузите файл заново в виде CSV (UTF-8 или Windows-1251).")
  }

  @Test func `a quote that is never closed`() throws {
    #expect(
      try TablesTests.failure(of: Array("a;b\n1;\"школа\n2;3\n".utf8))
        == "damaged / пример.xlsx / строка 2 / открытая кавычка не закрыта до конца файла или дальше, чем через 1 МиБ / "
        + "Закройте кавычку или удвойте её, если она входит в текст.")
  }

  @Test func `a password on a new workbook`() throws {
    let bytes = CompoundBuilder.build(streams: ["DataSpaces", "Version", "EncryptionInfo", "X", "EncryptedPackage"])
    #expect(
      try TablesTests.failure(of: bytes)
        == "encrypted / пример.xlsx / — / файл защищён паролем / Снимите пароль: в Excel «Файл → Сведения → Защита книги → "
        + "Зашифровать с использованием пароля», сотрите пароль и сохраните книгу.")
  }

  // MARK: The archive

  @Test func `a truncated archive`() throws {
    let bytes = WorkbookBuilder(rows: Self.row).build()
    for count in [4, 30, bytes.count / 2, bytes.count - 1] {
      #expect(
        try TablesTests.failure(of: Array(bytes.prefix(count)))
          == "damaged / пример.xlsx / — / книга обрывается: в конце файла нет оглавления архива / \(Self.fetchAgain)")
    }
  }

  @Test func `a damaged directory`() throws {
    var bytes = WorkbookBuilder(rows: Self.row).build()
    bytes[bytes.count - 12] = 0xFF
    bytes[bytes.count - 11] = 0x7F
    bytes[bytes.count - 6] ^= 0xFF
    #expect(
      try TablesTests.failure(of: bytes)
        == "damaged / пример.xlsx / — / оглавление архива книги испорчено / \(Self.fetchAgain)")
  }

  @Test func `a part that is not there`() throws {
    #expect(
      try failure(part: "xl/worksheets/sheet1.xml") { $0.name = "x" }
        == "damaged / пример.xlsx / часть «xl/worksheets/sheet1.xml» / в книге нет нужной части / \(Self.saveAgain)")
  }

  @Test func `an encrypted part`() throws {
    #expect(
      try failure(part: "xl/workbook.xml") { $0.flags = 1 }
        == "encrypted / пример.xlsx / часть «xl/workbook.xml» / часть архива зашифрована / "
        + "Распакуйте архив с паролем и положите в папку саму таблицу.")
  }

  @Test func `a method of compression that is not read`() throws {
    #expect(
      try failure(part: "xl/worksheets/sheet1.xml") { $0.method = 12 }
        == "unreadable / пример.xlsx / лист «Лист1» / часть архива сжата способом 12, читаются способы 0 и 8 / "
        + Self.saveAgain)
  }

  @Test func `compressed data that end too early`() throws {
    #expect(
      try failure(part: "xl/worksheets/sheet1.xml") {
        $0.bytes = Array(deflated($0.bytes).prefix(60))
        $0.isDeflated = false
        $0.method = 8
      } == "damaged / пример.xlsx / лист «Лист1» / сжатые данные обрываются / \(Self.fetchAgain)")
  }

  @Test func `compressed data that are corrupt`() throws {
    #expect(
      try failure(part: "xl/worksheets/sheet1.xml") {
        $0.bytes = [0xFF, 0xFF, 0xFF]
        $0.isDeflated = false
        $0.method = 8
      } == "damaged / пример.xlsx / лист «Лист1» / сжатые данные испорчены / \(Self.fetchAgain)")
  }

  @Test func `a checksum that does not fit`() throws {
    #expect(
      try failure(part: "xl/worksheets/sheet1.xml") { $0.crc = 1 }
        == "damaged / пример.xlsx / лист «Лист1» / контрольная сумма не сходится: данные испорчены / \(Self.fetchAgain)"
    )
  }

  // MARK: Limits

  @Test func `a bomb by its ratio, whatever its header says`() throws {
    #expect(
      try failure(part: "xl/worksheets/sheet1.xml") {
        $0.bytes = Array(WorkbookBuilder.sheet("").utf8) + [UInt8](repeating: 0x20, count: 20_000_000)
      }
        == "tooLarge / пример.xlsx / лист «Лист1» / распаковывается более чем в 1000 раз: так бывает у «архивных бомб» / "
        + "Проверьте, откуда файл; если он верен, откройте его в Excel и сохраните заново.")
  }

  @Test func `a part above the limit of size`() throws {
    let limits = Limits(unpackedBytes: 3000, unpackedRatio: 1000, columns: 100, emptyRows: 100)
    #expect(
      try failure(rows: String(repeating: "<row/>", count: 1000), limits: limits)
        == "tooLarge / пример.xlsx / лист «Лист1» / в распакованном виде больше 3000 байт / "
        + "Разделите таблицу на несколько файлов; если таблица мала, файл подозрителен: не открывайте его.")
  }

  @Test func `too many columns`() throws {
    let limits = Limits(unpackedBytes: 1 << 20, unpackedRatio: 1000, columns: 2, emptyRows: 100)
    let told = " / столбцов больше 2 / Удалите лишние столбцы или проверьте разделитель."
    #expect(
      try failure(rows: "<row r=\"1\"><c r=\"C1\"><v>1</v></c></row>", limits: limits)
        == "tooLarge / пример.xlsx / лист «Лист1»" + told)
    #expect(
      try TablesTests.failure(of: Array("1;2\n1;2;3".utf8), limits: limits) == "tooLarge / пример.xlsx / строка 2"
        + told)
  }

  // MARK: XML

  @Test func `a document type, the way of entity bombs`() throws {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]>"
    for part in ["xl/workbook.xml", "_rels/.rels"] {
      #expect(
        try failure(part: part) { $0.bytes = Array((bomb + "<a>&c;</a>").utf8) }
          == "damaged / пример.xlsx / часть «\(part)» / в XML есть объявление DOCTYPE, которого в книгах Excel не бывает / "
          + "Не открывайте файл, если он получен не от того, кому вы доверяете; иначе сохраните его заново в Excel.")
    }
  }

  @Test func `an encoding that is not read`() throws {
    let told = "unreadable / пример.xlsx / часть «xl/workbook.xml» / XML записан в кодировке "
    #expect(
      try failure(part: "xl/workbook.xml") { $0.bytes = "<workbook/>".utf16.flatMap { little($0) } }
        == told + "UTF-16, читается UTF-8 / \(Self.saveAgain)")
    #expect(
      try failure(part: "xl/workbook.xml") { $0.bytes = Array("<?xml encoding='windows-1251'?><workbook/>".utf8) }
        == told + "windows-1251, читается UTF-8 / \(Self.saveAgain)")
  }

  @Test(arguments: [
    "<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "<row r=\"1\"><c r=\"A1\" t=><v>1</v></c></row>",
    "<row r=\"1\"><<</row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&bomb;</v></c></row>", "</worksheet>", "<row r=\"1\"></x>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&#0;</v></c></row>",
    "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&#xD800;</v></c></row>",
  ]) func `XML that is not well formed`(rows: String) throws {
    #expect(
      try failure(rows: rows) == "damaged / пример.xlsx / лист «Лист1» / XML составлен неверно / \(Self.saveAgain)")
  }

  @Test func `XML that ends too early`() throws {
    #expect(
      try failure(part: "xl/worksheets/sheet1.xml") { $0.bytes = Array($0.bytes.prefix($0.bytes.count - 20)) }
        == "damaged / пример.xlsx / лист «Лист1», после строки 1 / XML обрывается / \(Self.fetchAgain)")
  }

  @Test func `a workbook without sheets`() throws {
    #expect(
      try failure(part: "xl/workbook.xml") { $0.bytes = Array("<workbook><sheets/></workbook>".utf8) }
        == "damaged / пример.xlsx / — / в книге нет ни одного листа с ячейками / \(Self.saveAgain)")
  }

  @Test(arguments: ["XFE1", "AAAA1", "A1048577", "A0", "1A", "A", "", "A99999999999999999999", "A2", "ZZZZZZZZZZZZ1"])
  func `an address outside of the sheet or of its row`(reference: String) throws {
    #expect(
      try failure(rows: "<row r=\"1\"><c r=\"\(reference)\"><v>1</v></c></row>")
        == "damaged / пример.xlsx / лист «Лист1» / адрес ячейки «\(reference)»: "
        + "ожидался адрес от A1 до XFD1048576 в своей строке / \(Self.saveAgain)")
  }

  @Test(arguments: ["0", "1048577", "-1", "x", "", "99999999999999999999", "1"])
  func `a row number outside of the sheet or out of order`(number: String) throws {
    #expect(
      try failure(rows: "<row r=\"1\"/><row r=\"\(number)\"/>")
        == "damaged / пример.xlsx / лист «Лист1», после строки 1 / номер строки «\(number)»: "
        + "ожидалось целое от 1 до 1048576 больше предыдущего / \(Self.saveAgain)")
  }

  @Test(arguments: ["1", "-1", "x", "99999999999999999999"])
  func `a shared string that does not exist`(index: String) throws {
    #expect(
      try failure(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>\(index)</v></c></row>", strings: "<si><t>а</t></si>")
        == "damaged / пример.xlsx / лист «Лист1» / номер общей строки «\(index)»: такой строки в книге нет / \(Self.saveAgain)"
    )
  }

  @Test func `elements nested a hundred thousand deep and ten thousand attributes are passed over`() throws {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    let wide = (0..<10_000).map { "a\($0)=\"x\"" }.joined(separator: " ")
    #expect(
      try rows(of: WorkbookBuilder(rows: "\(deep)<row \(wide) r=\"1\"><c r=\"A1\"><v>1</v></c></row>").build()) == [
        "1: 1"
      ])
  }
}
