import ReportModel
import Sheets
import Typesetting

/// The first sheet: what the workbook is, at which date, how to read it, what its signs mean.
struct CoverSheet {
  let document: Document
  let plan: BookPlan

  func write(to workbook: Workbook) throws(SheetError) {
    let sheet = try workbook.addSheet(BookPlan.cover)
    let typesetter = plan.typesetter
    try sheet.setWidth(of: 0...0, to: 34)
    try sheet.setWidth(of: 1...1, to: 96)
    sheet.hideGridlines()
    try sheet.write(
      .text(typesetter.plain(document.title)), at: CellPosition(row: 0, column: 0), format: BookStyle.title)
    try sheet.write(
      .text(typesetter.plain(document.subtitle)), at: CellPosition(row: 1, column: 0), format: BookStyle.subtitle)
    try sheet.setHeight(ofRow: 0, to: RowHeight.title)
    try sheet.setHeight(ofRow: 1, to: RowHeight.subtitle)
    var row = 2
    if !document.stamp.isEmpty {
      try write("Гриф", document.stamp, on: sheet, &row, format: BookStyle.caution)
    }
    if let letterhead = document.letterhead {
      let lines = [
        ("Кто составил", letterhead.organisation), ("Кому", letterhead.addressee), ("Основание", letterhead.basis),
        ("Исполнитель", [letterhead.executor, letterhead.phone].filter { !$0.isEmpty }.joined(separator: ", ")),
      ]
      for (head, words) in lines where !words.isEmpty { try write(head, words, on: sheet, &row) }
    }
    try write("По состоянию на", document.date.longWords, on: sheet, &row)
    try write("Подготовлено программой", document.provenance.tool + " " + document.provenance.version, on: sheet, &row)
    try sheet.write(
      .link(sheet: BookPlan.contents, cell: CellPosition(row: 0, column: 0), text: "Содержание книги"),
      at: CellPosition(row: row, column: 0), format: BookStyle.link)
    row += 1
    try sheet.write(.text("Как читать"), at: CellPosition(row: row, column: 0), format: BookStyle.heading)
    try sheet.setHeight(ofRow: row, to: RowHeight.title)
    row += 1
    for (head, words) in howToRead { try write(head, words, on: sheet, &row) }
    let reasons = document.missingReasons
    if !reasons.isEmpty {
      try sheet.write(.text("Условные обозначения"), at: CellPosition(row: row, column: 0), format: BookStyle.heading)
      try sheet.setHeight(ofRow: row, to: RowHeight.title)
      row += 1
      for reason in reasons { try write(reason.symbol, "\(reason.words). \(reason.explanation)", on: sheet, &row) }
    }
    var page = PageSetup()
    page.footLeft = document.date.shortWords
    try sheet.set(page)
    sheet.activate()
  }

  private func write(
    _ head: String, _ words: String, on sheet: Worksheet, _ row: inout Int, format: CellFormat = BookStyle.body
  ) throws(SheetError) {
    try sheet.write(.text(head), at: CellPosition(row: row, column: 0), format: BookStyle.subheading)
    try sheet.write(.text(words), at: CellPosition(row: row, column: 1), format: format)
    try sheet.setHeight(ofRow: row, to: RowHeight.height([(words: words, width: 96), (words: head, width: 34)]))
    row += 1
  }

  /// What is said depends on what the book has.
  private var howToRead: [(String, String)] {
    let columns = document.tables.flatMap(\.columns)
    let hasDecisions = columns.contains { if case .decision = $0.kind { true } else { false } }
    let hasThresholds = columns.contains { if case .threshold = $0.display { true } else { false } }
    var lines = CoverSheet.always
    if hasThresholds {
      lines.append(
        (
          "Порог над таблицей",
          "Его можно изменить: знак ▲ и выделение передвинутся. Числа и выводы текста от этого не изменятся."
        ))
    }
    if hasDecisions { lines.append(("Жёлтые ячейки", "Оставлены для решений: выберите из списка или впишите.")) }
    return lines
  }

  private static let always = [
    ("Доля и численность", "Рядом с каждой долей стоит число участников. Чем оно меньше, тем осторожнее вывод."),
    (
      "Интервал",
      "Показывает, какой могла бы быть доля при повторении работы; если интервалы перекрываются, различие может быть случайным."
    ),
    ("Знак вместо числа", "Пустых ячеек нет: если числа нет, знак говорит почему. Отсутствие числа – не ноль."),
    ("Полоса и заливка", "Повторяют число для глаза; вывод написан словами."),
  ]
}
