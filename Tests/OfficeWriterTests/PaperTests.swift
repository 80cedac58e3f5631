import Delivery
import Foundation
import OfficeWriter
import ReportModel
import TestSupport
import Testing

@Suite(.requireTool("pandoc --version"), .requireTool("rsvg-convert --version"))
struct PaperTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func write(_ name: String, _ change: (inout Document) -> Void = { _ in }) throws -> String {
    var document = SampleDocument.document
    change(&document)
    var folder = try OutputFolder(scratch.path)
    try PaperWriter(fileName: name).write(document, into: &folder)
    try folder.commit()
    return scratch.file(name)
  }

  /// The words of the paragraphs of a paper with their styles.
  private func paragraphs(_ paper: String) throws -> [String] {
    try Python.run(
      """
      import re, sys, zipfile
      xml = zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode()
      xml = re.sub('<w:tbl>.*?</w:tbl>', '', xml, flags=re.DOTALL)
      for part in re.findall('<w:p>.*?</w:p>', xml, re.DOTALL):
          words = ''.join(re.findall('<w:t[^>]*>([^<]*)</w:t>', part))
          style = re.search('<w:pStyle w:val="([^"]*)"', part)
          if words: print(style.group(1) if style else '-', words, sep=': ')
      """, [paper]
    ).split(separator: "\n").map(String.init)
  }

  @Test func `a paper begins with its requisites and ends with who signs and who wrote`() throws {
    let lines = try paragraphs(try write("справка.docx"))
    #expect(
      lines.prefix(12) == [
        "LetterheadCentre: Образцовый центр оценки качества образования", "LetterheadRight: УТВЕРЖДАЮ",
        "LetterheadRight: Директор центра", "LetterheadRight: ____________ ________________",
        "LetterheadRight: «___» ____________ 20___ г.",
        "LetterheadRight: Руководителям муниципальных органов управления образованием",
        "Letterhead: 15.09.2022 № ________",
        "Letterhead: Основание: п. 40 плана-графика реализации проекта «500+» в 2022 году",
        "Letterhead: По состоянию на 15\u{A0}сентября 2022\u{A0}года",
        "Stamp: Рабочая версия. Не для размещения: содержит данные по малым группам",
        "Title: Аналитическая справка по итогам ВПР", "Subtitle: Образцовый край, математика, 5 класс",
      ])
    let signature = try #require(lines.firstIndex { $0.hasPrefix("Signature: ") })
    #expect(lines[signature] == "Signature: Начальник отдела оценки качества ______________ ____________________")
    #expect(lines[signature + 1] == "Executor: Исполнитель: Отдел оценки качества")
    // Annexes on their side come after the signature.
    #expect(lines[signature + 2] == "Heading1: 3. Приложения")
  }

  @Test func `pages, feet, heads of tables and pictures are those of an official paper`() throws {
    let said = try Python.run(
      """
      import re, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      xml = archive.read('word/document.xml').decode()
      for part in re.findall('<w:sectPr>.*?</w:sectPr>', xml, re.DOTALL):
          size = re.search('w:w="([0-9]+)" w:h="([0-9]+)"', part)
          margins = re.search('w:top="([0-9]+)" w:right="([0-9]+)" w:bottom="([0-9]+)" w:left="([0-9]+)"', part)
          print([round(int(one) / 56.7) for one in size.groups() + margins.groups()], 'landscape' in part, 'footerReference' in part, 'titlePg' in part)
      tables = re.findall('<w:tbl>.*?</w:tbl>', xml, re.DOTALL)
      print([(table.count('<w:tblHeader/>'), table.count('<w:cantSplit/>') == table.count('<w:tr>')) for table in tables])
      print('TableDense' in tables[0], 'TableDense' in tables[1], sum('.png' in name for name in archive.namelist()))
      print(re.findall('descr="([^"]*)"', xml)[0])
      styles = archive.read('word/styles.xml').decode()
      print('Times New Roman' in styles, 'w:val="ru-RU"' in styles)
      print(re.findall('<dc:title>(.*?)</dc:title>|<dc:language>(.*?)</dc:language>', archive.read('docProps/core.xml').decode()))
      print('2022-09-15T00:00:00Z' in archive.read('docProps/core.xml').decode(), {one.date_time[0] for one in archive.infolist()})
      """, [try write("справка.docx")])
    #expect(
      said == """
        [210, 297, 20, 15, 20, 30] False True True
        [297, 210, 30, 20, 15, 20] True True False
        [210, 297, 20, 15, 20, 30] False True False
        [297, 210, 30, 20, 15, 20] True True False
        [(1, True), (1, True)]
        False False 6
        В школе № 1 отметку «2» получили 42,9 % участников, по региону – 14,8 %.
        True True
        [('Аналитическая справка по итогам ВПР', ''), ('', 'ru-RU')]
        True {1980}

        """)
  }

  @Test func `a table that no upright page holds lies on its side, and neighbours share the page`() throws {
    let wide = (1...2).map { number in
      Table(
        id: "wide\(number)", title: "Широкая", summary: "Много столбцов.",
        columns: [Column("Школа", .words)] + (1...14).map { Column("Показатель\($0)", .quantity(.count)) },
        rows: [[.words("Школа № 1")] + (1...14).map { _ in .missing(.noData) }])
    }
    let paper = try write("широкая.docx") { document in
      document.sections = [
        Section(
          id: "one", title: "Раздел",
          blocks: [.paragraph("До."), .table(wide[0]), .table(wide[1]), .paragraph("После.")])
      ]
    }
    let said = try Python.run(
      """
      import re, sys, zipfile
      xml = zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode()
      for part in re.split('<w:sectPr>', xml):
          words = [word for word in re.findall('<w:t[^>]*>([^<]*)</w:t>', part) if word in ('До.', 'Широкая', 'После.')]
          print('landscape' in part.split('</w:sectPr>')[0], words)
      """, [paper])
    // Each piece begins with the set-up of the pages before it.
    #expect(said == "False ['До.']\nFalse ['Широкая', 'Широкая']\nTrue ['После.']\nFalse []\n")
  }

  @Test func `the same document gives the same bytes`() throws {
    for name in ["справка.docx", "слайды.pptx"] {
      let first = try Data(contentsOf: URL(fileURLWithPath: try write(name)))
      Thread.sleep(forTimeInterval: 1.1)
      #expect(try Data(contentsOf: URL(fileURLWithPath: try write(name))) == first, "\(name)")
    }
  }

  @Test func `a slide for the words, a slide for a table, a slide for a picture`() throws {
    let slides = try write("слайды.pptx") { document in
      document.form = .slides
      document.sections = [
        Section(
          id: "one", title: "Что видно",
          blocks: [.paragraph("Первое."), .chart(SampleDocument.bars), .paragraph("Второе.")])
      ]
    }
    let said = try Python.run(
      """
      import re, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      names = sorted((name for name in archive.namelist() if re.match('ppt/slides/slide[0-9]+.xml', name)), key=len)
      for name in names: print('|'.join(re.findall('<a:t>([^<]*)</a:t>', archive.read(name).decode())))
      """, [slides])
    #expect(
      said.split(separator: "\n").map(String.init) == [
        "Аналитическая справка по итогам ВПР|Образцовый край, математика, 5 класс|15\u{A0}сентября 2022\u{A0}года",
        "Что видно|Первое.", "Что видно|Осенью 2020 года доля выше, чем весной 2021 года, в обеих школах.",
        "Что видно|Второе.",
      ])
  }

  @Test func `columns of a slide share its width by what they hold`() throws {
    let slides = try write("столбцы.pptx") { document in
      document.form = .slides
      document.sections = [
        Section(
          id: "one", title: "Решения",
          blocks: [
            .table(
              Table(
                id: "decisions", title: "Решения", summary: "",
                columns: [Column("№", .words), Column("Поручение", .words)],
                rows: [[.words("1"), .words("Рассмотреть на совещании руководителей результаты школ муниципалитета")]]))
          ])
      ]
    }
    let widths = try Python.run(
      """
      import re, sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      for name in archive.namelist():
        if re.match('ppt/slides/slide[0-9]+.xml', name):
          for width in re.findall('<a:gridCol w="([0-9]+)"', archive.read(name).decode()): print(width)
      """, [slides]
    ).split(separator: "\n").compactMap { Int($0) }
    #expect(widths.count == 2)
    #expect((widths.first ?? 0) * 4 < widths.last ?? 0, "\(widths)")
  }

  @Test func `words that look like commands stay words`() throws {
    let words = "1. a*b_c*<br>`x`[y](z){.w}|~$f$^2^@q #h \\ \"к\" 'с' -- ..."
    let lines = try paragraphs(
      try write("слова.docx") { document in
        document.letterhead = nil
        document.sections = [Section(id: "one", title: "Раздел", blocks: [.paragraph(Text([.words(words)]))])]
      })
    let expected = words.replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      .replacing("'", with: "&#39;")
    #expect(lines.last == "FirstParagraph: " + expected)
  }

  @Test func `the reference papers are what their script makes`() throws {
    let version = try Child.run("/usr/bin/env", ["pandoc", "--version"]).outputText
    // Another pandoc has another paper of its own to start from.
    guard version.hasPrefix("pandoc 2.17.") else { return }
    let folder = Repository.folder
    let child = try Child.run(
      "/usr/bin/env", ["python3", "Scripts/office-references.py", "Datasets/office", "--check"], in: folder)
    #expect(child.exitCode == 0, "\(child.errorText)")
  }
}

@Suite struct OfficeToolTests {
  @Test func `a program that is missing is named with what is lost and how to get it`() {
    #expect(
      OfficeTool.pandoc.advice
        == "Документы Word и презентация не записаны: не найдена программа pandoc. Установите её (apt-get install pandoc) и повторите; остальные файлы записаны."
    )
    #expect(
      OfficeTool.rsvgConvert.advice
        == "Документы Word записаны без рисунков: не найдена программа rsvg-convert. Установите её (apt-get install librsvg2-bin) и повторите; остальные файлы записаны."
    )
  }
}
