import Foundation
import TestSupport
import Testing

/// Whatever lies in the folder, the good file is reported on and the bad one is named with place and remedy.
@Suite(.requireTool("python3 -c 'import zipfile'")) struct WrongInputTests {
  private let error =
    "ожидалось: файл XLSX, XLS или CSV, который можно открыть; найдено: "

  /// Runs a report over the good file and a bad one, and gives what is said of the bad one.
  private func said(of name: String, _ bytes: Data, exitCode: Int32 = 1) throws -> [String] {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file("данные/" + name, bytes)
      return try said(in: folder, exitCode: exitCode)
    }
  }

  private func said(in folder: TemporaryFolder, exitCode: Int32) throws -> [String] {
    let child = try Program.run(["report", "данные", "--output", "отчёт"], in: folder)
    #expect(child.exitCode == exitCode)
    #expect(try folder.text("отчёт/для-аналитика/results.csv").contains("Математика, 5 класс, весна 2021 года;40;5;"))
    return Array(child.diagnostics.dropLast())
  }

  /// A workbook from the XML of its one sheet, packed by python.
  private func workbook(_ folder: TemporaryFolder, _ name: String, sheet: String, _ change: String = "") throws {
    let target = folder.url.appendingPathComponent("данные/" + name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    _ = try Python.run(
      """
      import sys, zipfile
      office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
      package = 'http://schemas.openxmlformats.org/package/2006/relationships'
      main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
      def links(kind, target):
        return f'<Relationships xmlns="{package}"><Relationship Id="r" Type="{office}/{kind}" Target="{target}"/></Relationships>'
      with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
        z.writestr('_rels/.rels', links('officeDocument', 'xl/workbook.xml'))
        z.writestr('xl/_rels/workbook.xml.rels', links('worksheet', 'worksheets/sheet1.xml'))
        z.writestr('xl/workbook.xml', f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Лист1" sheetId="1" r:id="r"/></sheets></workbook>')
        z.writestr('xl/worksheets/sheet1.xml', \(sheet))
      \(change)
      """, [target.path])
  }

  @Test func `a truncated workbook`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try workbook(
        folder, "обрыв.xlsx", sheet: "'<worksheet><sheetData/></worksheet>'",
        "data = open(sys.argv[1], 'rb').read(); open(sys.argv[1], 'wb').write(data[:len(data) // 2])")
      #expect(
        try said(in: folder, exitCode: 1) == [
          "Ошибка: обрыв.xlsx: \(error)книга обрывается: в конце файла нет оглавления архива. Скачайте или скопируйте файл заново: он передан не полностью или испорчен."
        ])
    }
  }

  @Test func `a workbook under a password and an old workbook of garbage`() throws {
    // The compound file of old Office: its directory says what is inside; here one stream, named by the test.
    func compound(_ stream: String) -> Data {
      func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
      func short(_ number: Int) -> [UInt8] { [UInt8(number & 255), UInt8(number >> 8)] }
      let (end, free): (UInt32, UInt32) = (0xFFFF_FFFE, 0xFFFF_FFFF)
      var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
      bytes += short(0x3E) + short(3) + short(0xFFFE) + short(9) + short(6) + [UInt8](repeating: 0, count: 6)
      bytes += [0, 1, 1, 0, 4096].flatMap(little) + little(end) + little(0) + little(end) + little(0) + little(0)
      bytes += [UInt8](repeating: 255, count: 108 * 4)
      let table: [UInt32] = [0xFFFF_FFFD, end] + (2..<10).map { $0 == 9 ? end : UInt32($0 + 1) }
      bytes += (table + [UInt32](repeating: free, count: 128 - table.count)).flatMap(little)
      func entry(_ name: String, _ kind: UInt8, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
        let units = name.utf16.flatMap { short(Int($0)) }
        return units + [UInt8](repeating: 0, count: 64 - units.count) + short(units.count + 2) + [kind, 1]
          + little(free) + little(free) + little(child) + [UInt8](repeating: 0, count: 36) + little(start)
          + little(size)
          + little(0)
      }
      bytes +=
        entry("Root Entry", 5, child: 1, start: end, size: 0) + entry(stream, 2, child: free, start: 2, size: 4096)
      bytes += [UInt8](repeating: 0, count: 256 + 4096)
      return Data(bytes)
    }
    #expect(
      try said(of: "пароль.xlsx", compound("EncryptedPackage")) == [
        "Ошибка: пароль.xlsx: \(error)файл защищён паролем. Снимите пароль: в Excel «Файл → Сведения → Защита книги → Зашифровать с использованием пароля», сотрите пароль и сохраните книгу."
      ])
    #expect(
      try said(of: "старая.xls", compound("Workbook")) == [
        "Ошибка: старая.xls: \(error)в книге нет ни одного листа с ячейками. Откройте файл в Excel или LibreOffice и сохраните заново как «Книга Excel (*.xlsx)»."
      ])
  }

  @Test func `a document of Word and one of PDF change neither the report nor the exit code`() throws {
    #expect(try said(of: "приказ.pdf", Data("%PDF-1.7\n%âãÏÓ".utf8), exitCode: 0) == [])
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      _ = try Python.run(
        """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1], 'w') as z:
          z.writestr('[Content_Types].xml', '<Types/>')
          z.writestr('word/document.xml', '<document/>')
        """, [folder.url.appendingPathComponent("данные/приказ.docx").path])
      #expect(try said(in: folder, exitCode: 0) == [])
      #expect(
        try folder.text("отчёт/для-аналитика/quality-issues.csv").contains("это документ Word, а не книга Excel"))
      #expect(try folder.text("отчёт/для-аналитика/sources.csv").contains("приказ.docx;не опознан"))
    }
  }

  @Test func `a table of another kind is a notice and no error`() throws {
    #expect(try said(of: "склад.csv", Data("Место;Число\nполка;много\n".utf8), exitCode: 0) == [])
  }

  @Test func `a million of empty rows is read through`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try workbook(
        folder, "пусто.xlsx",
        sheet:
          "'<worksheet><sheetData>' + ''.join(f'<row r=\"{n}\"/>' for n in range(1, 1048577)) + '</sheetData></worksheet>'"
      )
      #expect(try said(in: folder, exitCode: 0) == [])
    }
  }

  @Test func `a bomb of packed bytes`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try workbook(folder, "бомба.xlsx", sheet: "'<worksheet><sheetData/></worksheet>' + ' ' * 30000000")
      let lines = try said(in: folder, exitCode: 1)
      #expect(
        lines == [
          "Ошибка: бомба.xlsx, лист «Лист1»: \(error)распаковывается более чем в 1000 раз: так бывает у «архивных бомб». Проверьте, откуда файл; если он верен, откройте его в Excel и сохраните заново."
        ])
    }
  }

  @Test func `a bomb of entities`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try workbook(
        folder, "сущности.xlsx",
        sheet:
          "'<!DOCTYPE x [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>'"
      )
      let lines = try said(in: folder, exitCode: 1)
      #expect(
        lines == [
          "Ошибка: сущности.xlsx, лист «Лист1»: \(error)в XML есть объявление DOCTYPE, которого в книгах Excel не бывает. Не открывайте файл, если он получен не от того, кому вы доверяете; иначе сохраните его заново в Excel."
        ])
    }
  }

  @Test(.enabled("root may read everything: skipped") { getuid() != 0 })
  func `a subfolder without rights`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file("данные/закрыто/x.csv", "1;2\n")
      let closed = folder.url.appendingPathComponent("данные/закрыто").path
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
      #expect(
        try said(in: folder, exitCode: 1) == [
          "Ошибка: закрыто: \(error)нет права читать папку. Выгрузите файл заново или сохраните его в Excel как «Книга Excel (*.xlsx)» без пароля."
        ])
    }
  }
}
