import Foundation
import Loading
import Reference
import TestSupport
import Testing

@testable import spravka

@Suite struct WorkFormTests {
  private let header = "\u{FEFF}файл;процедура;год;сезон;предмет;класс;образец\r\n"

  /// A report whose header tells subject and grade, not the year.
  private static let report = """
    ВПР. 5 класс
    Предмет:;Математика
    Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5
    Школа № 1(edu990001);;20;25;25;25;25
    """

  private func form(_ folder: TemporaryFolder, earlier: [String] = []) throws -> WorkForm {
    let book = try ReferenceBook.load()
    let loaded = try FolderLoader(book: book, threads: 1).load(folder: folder.path)
    return WorkForm(sources: loaded.sources, book: book, earlier: earlier)
  }

  @Test func `a file of an unknown work has a row with its known parts`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("отчёт; копия.csv", Self.report)
      let form = try form(folder)
      #expect(form.isNeeded)
      #expect(form.text == header + "\"отчёт; копия.csv\";ВПР;;;Математика;5;\r\n")
    }
  }

  @Test func `rows that a person wrote stay`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("новый.csv", Self.report)
      try folder.file("работы.csv", header + "старый.csv;ВПР;2021;весна;Физика;7;\r\n")
      let form = try form(folder, earlier: [folder.path, folder.path])
      #expect(
        form.text == header + "старый.csv;ВПР;2021;весна;Физика;7;\r\nновый.csv;ВПР;;;Математика;5;\r\n")
    }
  }

  @Test func `where every work is known no list is needed`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("2021/весна/отчёт.csv", Self.report)
      #expect(try !form(folder).isNeeded)
    }
  }
}
