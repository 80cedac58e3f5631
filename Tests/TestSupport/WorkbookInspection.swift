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
}
