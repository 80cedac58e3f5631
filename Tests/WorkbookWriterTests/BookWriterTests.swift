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

  @Test func `no sheet has merged or hidden parts, wide columns, a chart without words or a link to nowhere`() throws {
    let said = try Python.run(
      """
      import re, sys, zipfile, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book.worksheets:
          if not sheet['A1'].value: print(sheet.title, 'no title')
          if sheet.merged_cells.ranges: print(sheet.title, 'merged cells')
          if sheet.sheet_state != 'visible': print(sheet.title, 'hidden')
          if sheet.page_setup.paperSize != 9: print(sheet.title, 'not A4')
          if sheet.page_setup.fitToHeight != 0: print(sheet.title, 'not fitted to the width')
          if 'из &N' not in (sheet.oddFooter.center.text or ''): print(sheet.title, 'no page numbers')
          for letter, column in sheet.column_dimensions.items():
              if column.width > 142 or column.hidden: print(sheet.title, letter, column.width)
          for table in sheet.tables.values():
              first, last = table.ref.split(':')
              for row in sheet[table.ref][1:]:
                  for cell in row:
                      if cell.value is None and sheet.cell(5, cell.column).value != 'Решение': print(sheet.title, cell.coordinate, 'empty')
              if any(sheet.column_dimensions[c.column_letter].width > 62 for c in sheet[table.ref][0]): print(sheet.title, 'wide')
          for row in sheet.iter_rows():
              for cell in row:
                  if cell.hyperlink:
                      target = re.match(r"'(.+)'!", cell.hyperlink.location).group(1)
                      if target not in book.sheetnames: print(sheet.title, cell.coordinate, target)
      archive = zipfile.ZipFile(sys.argv[1])
      for name in archive.namelist():
          if re.match('xl/drawings/drawing', name):
              for frame in re.findall('<xdr:cNvPr [^>]*>', archive.read(name).decode()):
                  if len(re.search('descr="([^"]*)"', frame).group(1)) < 20: print(name, frame)
      print(sum(name.startswith('xl/charts/chart') for name in archive.namelist()), 'charts')
      """, [book])
    #expect(said == "5 charts\n")
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

  @Test func `a text that no cell holds is an error with its sheet and the earlier file stays`() throws {
    let before = try scratch.bytes(of: "справка.xlsx")
    var document = SampleDocument.document
    document.sections[0].blocks = [.paragraph(Text([.words(String(repeating: "я", count: 40_000))]))]
    let bad = document
    let path = scratch.path
    let error = #expect(throws: OutputError.self) {
      var folder = try OutputFolder(path)
      try BookWriter(fileName: "справка.xlsx").write(bad, into: &folder)
    }
    #expect(
      error?.description
        == "справка.xlsx, Текст!A3: в ячейке 40000 знаков, XLSX допускает 32767. "
        + "Сократите текст или разнесите его по нескольким ячейкам.")
    #expect(try scratch.bytes(of: "справка.xlsx") == before)
  }
}
