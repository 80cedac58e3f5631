import Delivery
import ReportModel
import TestSupport
import Testing
import TextWriters
import Typesetting

@Suite struct DataFileTests {
  private let typesetter = Typesetter(SampleDocument.document)

  @Test func `a table is twinned with all digits, percents and two columns for an interval`() {
    let lines = CSVWriter.text(of: SampleDocument.schools, typesetter).split(separator: "\r\n").map(String.init)
    #expect(
      lines[0]
        == "\u{FEFF}Муниципалитет;Школа;Участников;Доля «2», %;Интервал: от, %;Интервал: до, %;"
        + "Разница с регионом, п. п.;Вероятность;Средний балл;Вывод;Дата работы;Решение")
    #expect(
      lines[1]
        == "Первый район;Школа № 1;21;42,8571428571429;24,47;63,45;28,0571428571429;0,995;8,15;"
        + "весьма вероятно ниже региона;11.04.2021;")
    #expect(lines[4] == "Второй район;Школа | № 4;4;м;м;м;х;м;ш;данных недостаточно;н/д;")
  }

  @Test func `words that a spreadsheet would run or split are made safe`() {
    let table = Table(
      id: "t", title: "т", summary: "", columns: [Column("Школа", .words)],
      rows: [[.words("=HYPERLINK(1)")], [.words("а;б")], [.words("«а» \"б\"")], [.words("– нет")]])
    #expect(
      CSVWriter.text(of: table, typesetter)
        == "\u{FEFF}Школа\r\n'=HYPERLINK(1)\r\n\"а;б\"\r\n\"«а» \"\"б\"\"\"\r\n– нет\r\n")
  }

  @Test func `the manifest has sorted keys and no clock`() {
    let text = ManifestWriter.text(of: SampleDocument.document)
    #expect(
      text.hasPrefix("{\n  \"document\" : {\n    \"date\" : \"2022-09-15\",\n    \"id\" : \"analytical-reference\","))
    #expect(text.contains("\"counts\" : {\n      \"files\" : 1,\n      \"schools\" : 634\n    }"))
    #expect(text.contains("\"file\" : \"участники/математика_5.xlsx\""))
    #expect(text == ManifestWriter.text(of: SampleDocument.document))
  }

  @Test func `writers put their files into one folder`() throws {
    let scratch = try ScratchFolder()
    var folder = try OutputFolder(scratch.path)
    let writers: [any ReportWriter] = [
      MarkdownWriter(fileName: "справка.md"), CSVWriter(directory: "данные"), ManifestWriter(),
    ]
    for writer in writers { try writer.write(SampleDocument.document, into: &folder) }
    try folder.commit()
    #expect(try scratch.names() == ["manifest.json", "данные", "справка.md"])
  }

  @Test func `what a manifest says is read back as it was said`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("manifest.json", ManifestWriter.text(of: SampleDocument.document))
    let read = try ManifestReader.edition(at: path)
    var said = Edition(of: [SampleDocument.document])
    #expect(read.figures == said.figures && !read.figures.isEmpty)
    #expect(read.figures.contains { $0.column == "Доля «2»" && $0.row == "Первый район; Школа № 2" && $0.n == 12 })
    #expect(read.statements.map(\.id) == ["below-region/school:1/vpr-2021-spring/mathematics/5"])
    #expect(read.statements.first?.text == "Доля отметок «2» – 42,9\u{A0}%: ниже региональной.")
    said.statements = read.statements
    #expect(read == said)
  }

  @Test func `a file that is no manifest is an error with a remedy`() throws {
    let scratch = try ScratchFolder()
    let path = try scratch.write("manifest.json", "{}")
    let error = #expect(throws: ManifestError.self) { try ManifestReader.edition(at: path) }
    #expect(
      error?.description
        == "\(path): это не manifest.json этой программы или он из слишком старого выпуска. "
        + "Укажите manifest.json из папки «для-аналитика» прежнего отчёта.")
    let absent = #expect(throws: ManifestError.self) { try ManifestReader.edition(at: "нет.json") }
    #expect(
      absent?.description
        == "нет.json: файл не читается. Укажите manifest.json из папки «для-аналитика» прежнего отчёта.")
  }

  @Test func `a tidy table is written with its identifiers, and what is missing is empty`() {
    var table = DataBook.Table(
      "cells", "Итоги.", key: ["school"],
      columns: [
        DataBook.Column("school", .text, "школа"), DataBook.Column("n", .integer, "участников"),
        DataBook.Column("share", .number, "доля"),
      ])
    table.add([.text("=а;\"б\""), .integer(21), .number(0.25)])
    table.add([.text("в"), .none, .none])
    #expect(
      String(decoding: DataBookWriter.bytes(of: table), as: UTF8.self)
        == "\u{FEFF}school;n;share\r\n\"'=а;\"\"б\"\"\";21;0,25\r\nв;;\r\n")
  }
}
