/// An audit of workbooks by an independent reader: what a person who opens them would stumble over.
public enum WorkbookInspection {
  /// A line for each defect of the workbooks at these paths; nothing for sound ones. Needs openpyxl.
  ///
  /// Every sheet: a title in A1, A4 fitted to the width, a foot with page numbers, no merged, hidden or filtered-out
  /// parts, links that lead somewhere. Every table: unique headers, no empty cell but in columns to be filled, columns of
  /// at most 62 characters. Every chart: a description; the book: title, language, created on a day without a clock.
  public static func defects(of paths: [String]) throws -> String {
    try Python.run(text, paths)
  }

  private static let text = """
    import os, re, sys, zipfile, openpyxl
    for path in sys.argv[1:]:
        name = os.path.basename(path)
        def say(*words): print(name, *words)
        book = openpyxl.load_workbook(path)
        archive = zipfile.ZipFile(path)
        if not book.properties.title: say('no title')
        if 'ru-RU' not in archive.read('docProps/custom.xml').decode(): say('no language')
        if book.properties.created.hour or book.properties.created.minute: say('a clock')
        if book.worksheets[0].title != 'Титул' or book.worksheets[1].title != 'Содержание': say('no cover')
        listed = {cell.value for cell in book['Содержание']['A']}
        for sheet in book.worksheets:
            title = sheet.title
            if title == 'Списки выбора': continue
            if not sheet['A1'].value: say(title, 'no title')
            if title not in listed and title != 'Содержание': say(title, 'is not in the contents')
            if sheet.merged_cells.ranges: say(title, 'merged cells')
            if sheet.sheet_state != 'visible': say(title, 'hidden')
            if sheet.page_setup.paperSize != 9: say(title, 'not A4')
            if sheet.page_setup.fitToHeight != 0: say(title, 'not fitted to the width')
            if 'из &N' not in (sheet.oddFooter.center.text or ''): say(title, 'no page numbers')
            for letter, column in sheet.column_dimensions.items():
                if column.width > 142 or column.hidden: say(title, letter, column.width)
            for table in sheet.tables.values():
                rows = list(sheet[table.ref])
                heads = [str(cell.value) for cell in rows[0]]
                if len({head.lower() for head in heads}) != len(heads): say(title, 'headers repeat')
                if not sheet['A2'].value: say(title, 'no sentence')
                yellow = {cell.column for cell in rows[1] if cell.fill.fgColor.rgb == 'FFFFFBE6'}
                for row in rows[1:]:
                    for cell in row:
                        if cell.value is None and cell.column not in yellow and cell.fill.fgColor.rgb != 'FFFFFBE6':
                            say(title, cell.coordinate, 'empty')
                        if isinstance(cell.value, str) and re.search(r'\\bnan\\b|\\binf\\b', cell.value): say(title, cell.coordinate, cell.value)
                if any(sheet.column_dimensions[cell.column_letter].width > 62 for cell in rows[0]): say(title, 'wide')
                if title not in ('Содержание',) and not sheet.print_title_rows: say(title, 'head not repeated')
            for row in sheet.iter_rows():
                for cell in row:
                    if cell.hyperlink:
                        place = re.match("'(.+)'!", cell.hyperlink.location or '')
                        if not place or place.group(1).replace("''", "'") not in book.sheetnames: say(title, cell.coordinate, 'leads nowhere')
        for part in archive.namelist():
            if re.match('xl/drawings/drawing', part):
                for frame in re.findall('<xdr:cNvPr [^>]*>', archive.read(part).decode()):
                    if len(re.search('descr="([^"]*)"', frame).group(1)) < 20: say(part, frame)
    """

  /// A line for each number of a printed table that differs between a workbook and the Markdown of the same document;
  /// the last line says how many tables and numbers were compared. Needs openpyxl.
  ///
  /// `paths`: without their endings `.xlsx` and `.md`. Tables are paired by the name above them; a number of a cell equals
  /// that of the text to the digits that the text prints.
  public static func differencesToText(of paths: [String]) throws -> String { try Python.run(comparison, paths) }

  private static let comparison = """
    import os, re, sys, openpyxl
    number = re.compile(r'[−-]?\\d[\\d ]*(?:,\\d+)?')
    def plain(cell):
        cell = re.sub(r'<br>|<[^>]+>', ' ', cell)
        cell = re.sub(r'\\]\\([^)]*\\)', ']', cell)
        return re.sub(r'[\\u00a0\\u202f]', ' ', cell.replace('\\\\', '')).strip()
    def numbers(text):
        found = [re.sub(r' ', '', one) for one in number.findall(plain(text))]
        return [one.replace('−', '-').replace(',', '.') for one in found]
    def tables(text):
        for part in re.split(r'(?m)^<a id="[^"]+"></a>(?=\\*\\*Таблица)', text)[1:]:
            name = re.match(r'\\*\\*(Таблица.\\d+)\\.\\*\\*', part).group(1)
            rows = []
            for line in part.split('\\n')[1:]:
                if line.startswith('| '): rows.append([one.strip() for one in re.split(r'(?<!\\\\)\\|', line)[1:-1]])
                elif rows: break
            yield re.sub(r'\\s', ' ', name), rows[2:]
    seen = compared = 0
    for path in sys.argv[1:]:
        book = openpyxl.load_workbook(path + '.xlsx')
        sheets = {}
        for sheet in book.worksheets:
            head = re.match(r'(Таблица.\\d+)\\.', str(sheet['A1'].value))
            if head: sheets[re.sub(r'\\s', ' ', head.group(1))] = sheet
        for name, rows in tables(open(path + '.md', encoding='utf-8').read()):
            where = os.path.basename(path) + ', ' + name
            if name not in sheets: print(where, 'has no sheet'); continue
            sheet = sheets[name]
            table = list(sheet.tables.values())[0]
            cells = list(sheet[table.ref])[1:]
            if not rows and cells[0][0].value == 'строк нет': continue
            if len(cells) != len(rows): print(where, len(cells), 'rows,', len(rows), 'in the text'); continue
            seen += 1
            for line, (row, words) in enumerate(zip(cells, rows)):
                if len(row) != len(words): print(where, 'differs in width'); break
                for cell, text in zip(row, words):
                    said = numbers(text)
                    if isinstance(cell.value, (int, float)) and not isinstance(cell.value, bool):
                        if len(said) != 1: print(where, cell.coordinate, cell.value, 'is', text); continue
                        digits = len(said[0].split('.')[1]) if '.' in said[0] else 0
                        value = cell.value * (100 if '%' in (cell.number_format or '') else 1)
                        compared += 1
                        if abs(value - float(said[0])) > 0.5 * 10 ** -digits + 1e-9:
                            print(where, cell.coordinate, value, 'is', said[0])
                    elif isinstance(cell.value, str):
                        compared += len(said)
                        if numbers(cell.value) != said: print(where, cell.coordinate, cell.value, 'is', text)
    print(seen, compared)
    """
}
