import Delivery
import Foundation
import ReportModel
import TestSupport
import Testing
import TextWriters
import WorkbookWriter

@Suite(.requireTool(Python.openpyxl))
struct BookWriterTests {
  let scratch: ScratchFolder
  private var book: String { scratch.file("справка.xlsx") }

  init() throws {
    scratch = try ScratchFolder()
    try BookWriterTests.write(SampleDocument.document, "справка.xlsx", into: scratch)
  }

  private static func write(_ document: Document, _ name: String, into scratch: ScratchFolder) throws {
    var folder = try OutputFolder(scratch.path)
    try BookWriter(fileName: name).write(document, into: &folder)
    try folder.commit()
  }

  @Test func `the sheets stand in the order of reading`() throws {
    let said = try Python.run(
      """
      import re, sys, zipfile, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      custom = zipfile.ZipFile(sys.argv[1]).read('docProps/custom.xml').decode()
      print('|'.join(book.sheetnames))
      print(book.properties.title, '|', book.properties.subject, '|', book.properties.keywords)
      print(dict(re.findall(r'name="([^"]*)"><vt:[^>]*>([^<]*)<', custom)))
      """, [book])
    #expect(
      said == """
        Титул|Содержание|Текст|Рисунки|Т1 Доля отметок «2» по школам|Т2 Школы и порог|П1 Исходные файлы|Р6 Не справились с заданием|Примечания|Словарь|Источники|Параметры|Данные рисунков
        Аналитическая справка по итогам ВПР | Образцовый край, математика, 5 класс | ВПР, 500+, низкие результаты
        {'Язык': 'ru-RU', 'Версия программы': '0.1.0', 'Отпечаток данных': '544cc8e1f3802265', 'Исходных файлов': '1'}

        """)
  }

  @Test func `a table sheet has title, sentence, headers, numbers as numbers and signs`() throws {
    let said = try Python.run(
      """
      import sys, openpyxl
      sheet = openpyxl.load_workbook(sys.argv[1])['Т1 Доля отметок «2» по школам']
      for row in sheet.iter_rows(values_only=True): print(row)
      table, = sheet.tables.values()
      print(table.name, table.ref, sheet.freeze_panes, len(sheet.merged_cells.ranges), sheet.print_title_rows)
      print(sheet['D6'].number_format, '|', sheet['F6'].number_format)
      print([(rule.sqref, rule.formula1) for rule in sheet.data_validations.dataValidation])
      """, [book])
    #expect(
      said == """
        ('Таблица\\xa01. Доля отметок «2» по школам', None, None, None, None, None, None, None, None, None, None)
        ('Каждая доля дана с числом участников и интервалом.', None, None, None, None, None, None, None, None, None, None)
        ('К содержанию', None, None, None, None, None, None, None, None, None, None)
        ('[примечание\\xa01] [примечание\\xa02] Заливка: чем темнее, тем больше значение (от\\xa08,15 до\\xa012,05).', None, None, None, None, None, None, None, None, None, None)
        ('Муниципалитет', 'Школа', 'Участников', 'Доля «2»', 'Интервал', 'Разница с регионом, п.\\xa0п.', 'Вероятность', 'Средний балл', 'Вывод', 'Дата работы', 'Решение')
        ('Первый район', 'Школа № 1', 21, 0.4285714285714285, '24–63\\xa0%', 28.05714285714286, 0.995, 8.15, 'весьма вероятно ниже региона', datetime.datetime(2021, 4, 11, 0, 0), None)
        ('Первый район', 'Школа № 2', 12, 0.3333333333333333, '14–61\\xa0%', 18.53333333333333, 0.87, 9.4, 'вероятно ниже региона', datetime.datetime(2021, 4, 12, 0, 0), None)
        ('Первый район', 'Школа № 3', 46, 0.04347826086956522, '1–15\\xa0%', -10.45217391304348, 0.02, 12.05, 'не подтверждается', datetime.datetime(2021, 4, 13, 0, 0), None)
        ('Второй район', 'Школа | № 4', 4, 'м', 'м', 'х', 'м', 'ш', 'данных недостаточно', 'н/д', None)
        Т1_Доля_отметок_2_по_школам A5:K9 C6 0 $5:$5
        0.0"\u{A0}"% | 0.0;"−"0.0
        [(<MultiCellRange [K6:K9]>, '"включить в план,уточнить,не требуется"')]

        """)
  }

  @Test func `an independent reader finds nothing to stumble over`() throws {
    #expect(try WorkbookInspection.defects(of: [book]) == "")
  }

  @Test func `a line is broken, a heat map is a sheet of shades, other charts are native`() throws {
    let said = try Python.run(
      """
      import re, sys, zipfile, openpyxl
      archive = zipfile.ZipFile(sys.argv[1])
      print(sum(name.startswith('xl/charts/chart') for name in archive.namelist()), 'charts')
      book = openpyxl.load_workbook(sys.argv[1])
      data = [row[0] for row in book['Данные рисунков'].iter_rows(values_only=True)]
      print([words for words in data if isinstance(words, str) and 'шкала' in words])
      sheet = book['Р6 Не справились с заданием']
      for row in sheet.iter_rows(min_row=5, values_only=True): print(row)
      for cells, rules in sheet.conditional_formatting._cf_rules.items(): print(cells.sqref, [rule.type for rule in rules])
      """, [book])
    #expect(
      said == """
        5 charts
        ['другая шкала (не сопоставимо)']
        ('Школа и задание', '1', '2', '3.1', '3.2', '7')
        ('Школа № 1', 0.1, 0.24, 0.48, 0.33, 0.81)
        ('Школа № 2 с очень длинным названием, Первый район', 0.05, 0, 'м', 0.41, 0.5)
        B6:B7 ['colorScale']
        C6:C7 ['colorScale']
        D6:D7 ['colorScale']
        E6:E7 ['colorScale']
        F6:F7 ['colorScale']

        """)
  }

  @Test func `a threshold and words of a conclusion are driven by the cells of their legend`() throws {
    let said = try Python.run(
      """
      import re, sys, zipfile, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      sheet = book['Т2 Школы и порог']
      for row in sheet.iter_rows(min_row=5, values_only=True): print(row)
      print(sheet['B5'].number_format, sheet['B5'].protection.locked, re.findall('<definedName name="([^"_]*_[^"]*)"[^>]*>([^<]*)<', zipfile.ZipFile(sys.argv[1]).read('xl/workbook.xml').decode()))
      for cells, rules in sheet.conditional_formatting._cf_rules.items():
          for rule in rules: print(cells.sqref, rule.formula, rule.dxf.numFmt.formatCode if rule.dxf.numFmt else '')
      print(openpyxl.load_workbook(sys.argv[1], data_only=True)['Т2 Школы и порог']['C5'].value)
      print(sheet['D8'].hyperlink.location, sheet['D9'].hyperlink.location)
      """, [book])
    #expect(
      said.contains(
        """
        ('Порог низких результатов', 0.3, '=COUNTIF($B$8:$B$9,">="&$B$5)', None, None)
        ('Слова вывода', 'данных недостаточно', 'не подтверждается', 'вероятно', 'весьма вероятно')
        ('Школа', 'Доля «2»', 'Вывод', 'Где подробнее', None)
        """))
    #expect(said.contains("('Порог_Т2', \"'Т2 Школы и порог'!$B$5\")"))
    #expect(said.contains("B8:B9 ['AND(ISNUMBER(B8),B8>=$B$5)'] \"▲ \"0.0"))
    #expect(said.contains("C8:C9 ['ISNUMBER(SEARCH($B$6,C8))']"))
    #expect(said.hasSuffix("1\n'Т1 Доля отметок «2» по школам'!A1 'Р6 Не справились с заданием'!A1\n"))
  }

  @Test func `a book for the site has no filter buttons`() throws {
    var document = SampleDocument.document
    document.isPublic = true
    try BookWriterTests.write(document, "сайт.xlsx", into: scratch)
    let said = try Python.run(
      """
      import sys, openpyxl
      for path in sys.argv[1:]:
          print([table.autoFilter is not None for sheet in openpyxl.load_workbook(path) for table in sheet.tables.values()])
      """, [book, scratch.file("сайт.xlsx")])
    #expect(
      said == "[False, True, True, True, True, True, True, True, True]\n"
        + "[False, False, False, False, False, False, False, False, False]\n")
  }

  @Test func `every number of the workbook equals its twin`() throws {
    var folder = try OutputFolder(scratch.path)
    try CSVWriter(directory: "данные").write(SampleDocument.document, into: &folder)
    try folder.commit()
    let said = try Python.run(
      """
      import csv, sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      rows = list(csv.reader(open(sys.argv[2], encoding='utf-8-sig'), delimiter=';'))[1:]
      sheet = book['Т1 Доля отметок «2» по школам']
      count = 0
      for twin, row in zip(rows, sheet.iter_rows(min_row=6, values_only=True)):
          for column, index, factor in ((2, 2, 1), (3, 3, 100), (5, 6, 1), (6, 7, 1), (7, 8, 1)):
              value = row[column]
              if isinstance(value, str):
                  assert value == twin[index], (value, twin[index])
              else:
                  assert abs(value * factor - float(twin[index].replace(',', '.'))) < 1e-9, (value, twin[index])
              count += 1
      print(count)
      """, [book, scratch.file("данные/schools.csv")])
    #expect(said == "20\n")
  }

  @Test func `two runs give the same bytes`() throws {
    try BookWriterTests.write(SampleDocument.document, "вторая.xlsx", into: scratch)
    #expect(try scratch.bytes(of: "справка.xlsx") == scratch.bytes(of: "вторая.xlsx"))
  }

  @Test func `an empty table and a document without charts and notes are written`() throws {
    var document = SampleDocument.document
    let table = Table(
      id: "t", title: "Школы: «2/3»", summary: "Строк не нашлось.",
      columns: [Column("Школа", .words), Column("Доля", .quantity(.share), display: .heat)], rows: [])
    document.sections = [Section(id: "one", title: "Раздел", blocks: [.table(table)])]
    document.glossary = []
    try BookWriterTests.write(document, "пустая.xlsx", into: scratch)
    let said = try Python.run(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      print(book.sheetnames, list(book.worksheets[3].values)[-1])
      """, [scratch.file("пустая.xlsx")])
    #expect(said == "['Титул', 'Содержание', 'Текст', 'Т1 Школы «2 3»', 'Источники', 'Параметры'] ('строк нет', 'х')\n")
  }

  @Test func `a cell leads to a row of another table, its words stay`() throws {
    var document = SampleDocument.document
    func table(_ id: String, _ words: [String], _ links: [RowLink]) -> Block {
      .table(
        Table(
          id: id, title: "Таблица «\(id)»", summary: "Со ссылками.", columns: [Column("Слово", .words)],
          rows: words.map { [.words($0)] }, links: links))
    }
    document.sections = [
      Section(
        id: "one", title: "Раздел",
        blocks: [
          table("a", ["раз", "два"], [RowLink(row: 1, column: 0, table: "b", targetRow: 2)]),
          table("b", ["три", "четыре", "пять"], [RowLink(row: 2, column: 0, table: "a", targetRow: 1)]),
        ])
    ]
    try BookWriterTests.write(document, "ссылки.xlsx", into: scratch)
    let said = try Python.run(
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book.worksheets[3:5]:
          print([(c.value, c.hyperlink.location if c.hyperlink else None) for c in sheet['A'][5:]])
      """, [scratch.file("ссылки.xlsx")])
    #expect(
      said == """
        [('раз', None), ('два', "'Т2 Таблица «b»'!A8")]
        [('три', None), ('четыре', None), ('пять', "'Т1 Таблица «a»'!A7")]

        """)
  }

  @Test func `a text that no cell holds is an error with its sheet and the earlier file stays`() throws {
    let before = try scratch.bytes(of: "справка.xlsx")
    var document = SampleDocument.document
    document.sections[0].blocks = [.paragraph(Text([.words(String(repeating: "я", count: 40_000))]))]
    let bad = document
    let path = scratch.path
    let error = #expect(throws: OutputError.self) {
      var folder = try OutputFolder(path)
      try BookWriter(fileName: "справка.xlsx").write(bad, into: &folder)
      try folder.commit()
    }
    #expect(
      error?.description
        == "справка.xlsx, Текст!A3: в ячейке 40000 знаков, XLSX допускает 32767. "
        + "Сократите текст или разнесите его по нескольким ячейкам.")
    #expect(try scratch.bytes(of: "справка.xlsx") == before)
  }
}
