import ReportModel
import TextWriters
import Typesetting

/// A document as Markdown of pandoc's own flavour, from which it makes a paper or slides.
///
/// What code hosts cannot show stands here: the requisites, styles of paragraphs, widths of columns, pages on their side.
struct PandocPage {
  let document: Document
  let format: PaperWriter.Format
  /// Path of the picture of a chart; nothing where no program can draw it.
  let picture: (Chart) -> String?
  private let typesetter: Typesetter
  private var blocks: [String] = []
  private var isOnSide = false
  private var isOnFront = false
  /// Of every printed table in turn: whether it has so many columns that it needs smaller letters.
  private(set) var areDense: [Bool] = []
  /// Of every table of slides in turn: how its columns share the width.
  private(set) var slideShares: [[Int]] = []

  init(_ document: Document, _ format: PaperWriter.Format, picture: @escaping (Chart) -> String?) {
    self.document = document
    self.format = format
    self.picture = picture
    typesetter = Typesetter(document)
    switch format {
    case .paper: addPaper()
    case .slides: addSlides()
    }
  }

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  /// Whether the last pages lie on their side: the page set-up of the whole paper then ends with theirs.
  private(set) var endsOnSide = false

  // MARK: Paper

  private mutating func addPaper() {
    if let letterhead = document.letterhead { blocks += LetterheadBlocks(letterhead, document).above }
    if !document.stamp.isEmpty { addStyled("Stamp", PandocText.inline(document.stamp)) }
    addStyled("Title", words(document.title))
    if !document.subtitle.isEmpty { addStyled("Subtitle", words(document.subtitle)) }
    if document.letterhead == nil {
      addStyled("Date", PandocText.inline("По состоянию на " + document.date.longWords))
    }
    // Annexes on their side come after the signature, as in an order.
    let annexes = document.sections.reversed().prefix { $0.page == .landscape }.count
    let body = document.sections.count - annexes
    for (index, section) in document.sections.enumerated() {
      if index == body { addEnd() }
      addBreak(before: section, at: index)
      add(section)
      if section.page == .landscape, index + 1 < document.sections.count,
        document.sections[index + 1].page != .landscape
      {
        blocks.append(PageBreak.endOfSide)
      }
    }
    if annexes == 0 { addEnd() }
    endsOnSide = document.sections.last?.page == .landscape
    if blocks.last == PageBreak.endOfSide {
      blocks.removeLast()
      endsOnSide = true
    }
  }

  private mutating func addEnd() {
    addLegend()
    if let letterhead = document.letterhead { blocks += LetterheadBlocks(letterhead, document).below }
  }

  private mutating func addBreak(before section: Section, at index: Int) {
    let previous = index == 0 ? nil : document.sections[index - 1].page
    switch (previous, section.page) {
    case (nil, .landscape), (.continuing, .landscape), (.own, .landscape), (.front, .landscape): turnOnSide()
    // The page set-up that ends a page on its side has begun a new one.
    case (.landscape, _), (nil, _), (.continuing, .continuing): break
    case (_, .own), (_, .front), (.own, .continuing), (.front, .continuing):
      if blocks.last != PageBreak.endOfSide { blocks.append(PageBreak.page) }
    }
  }

  /// Starts pages on their side; where such pages have just ended they go on.
  private mutating func turnOnSide() {
    if blocks.last == PageBreak.endOfSide {
      blocks.removeLast()
    } else {
      blocks.append(PageBreak.endOfUpright)
    }
  }

  private mutating func add(_ section: Section) {
    let number = typesetter.numbering[section.id].number
    isOnSide = section.page == .landscape
    isOnFront = section.page == .front
    // A heading does not stay behind when the table below it is turned.
    let leads = if case .table(let table) = section.blocks.first { !isOnSide && isTooWide(table) } else { false }
    if leads {
      turnOnSide()
      isOnSide = true
    }
    blocks.append("## \(number). " + words(section.title) + " {#\(section.id)}")
    for (index, block) in section.blocks.enumerated() {
      add(block)
      if leads, index == 0 {
        blocks.append(PageBreak.endOfSide)
        isOnSide = false
      }
    }
  }

  private func isTooWide(_ table: Table) -> Bool {
    PandocTable(table, typesetter, format, isOnSide: false).isTooWide
  }

  // MARK: Slides

  private mutating func addSlides() {
    for section in document.sections {
      // Words beside a table or a picture would leave each half a slide: they get slides of their own.
      var isOpen = false
      for block in section.blocks {
        switch block {
        case .table, .chart:
          blocks.append("## " + words(section.title))
          add(block)
          isOpen = false
        case .annex:
          break
        case .heading, .paragraph, .caution, .list:
          if !isOpen { blocks.append("## " + words(section.title)) }
          add(block)
          isOpen = true
        }
      }
    }
  }

  // MARK: Blocks

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let text):
      blocks.append(format == .paper ? "### " + words(text) : "**" + words(text) + "**")
    case .paragraph(let text):
      blocks.append(PandocText.guardingStart(words(text)))
    case .caution(let text):
      blocks.append(format == .paper ? "> **Важно.** " + words(text) : "**Важно.** " + words(text))
    case .list(let items, let isNumbered):
      let lines = items.enumerated().map { (isNumbered ? "\($0.offset + 1). " : "- ") + words($0.element) }
      blocks.append(lines.joined(separator: "\n"))
    case .table(let table):
      add(table)
    case .annex(let table):
      if format == .slides { break }
      let label = typesetter.numbering[table.id]
      addStyled(
        "Note", anchor(table.id) + "**\(label.caption).** " + words(table.title) + " – в книге Excel с приложениями.")
    case .chart(let chart):
      add(chart)
    }
  }

  private mutating func add(_ chart: Chart) {
    let label = typesetter.numbering[chart.id]
    let caption = anchor(chart.id) + "\(label.caption). " + words(chart.title)
    guard let path = picture(chart) else {
      addStyled("Note", caption + ". " + words(chart.description))
      return
    }
    let description = PandocText.inline(typesetter.plain(chart.description))
    switch format {
    case .paper:
      let width = PageSize.figureWidth(in: isOnSide ? .landscape : .continuing)
      addStyled("Captioned Figure", "![\(description)](\(path)){width=\(width)mm}")
      addStyled("Image Caption", caption)
    case .slides:
      blocks.append("![\(description)](\(path))")
    }
  }

  private mutating func add(_ table: Table) {
    let label = typesetter.numbering[table.id]
    // A table that no upright page holds lies on its side alone, whatever its section asks for.
    let turns = format == .paper && !isOnSide && isTooWide(table)
    if turns {
      turnOnSide()
      isOnSide = true
    }
    defer {
      if turns {
        blocks.append(PageBreak.endOfSide)
        isOnSide = false
      }
    }
    if format == .paper {
      addStyled("Table Caption", anchor(table.id) + "**\(label.caption).** " + words(table.title))
      if !table.summary.isEmpty { addStyled("Note", words(table.summary)) }
    }
    let printed = PandocTable(table, typesetter, format, isOnSide: isOnSide, isOnFront: isOnFront)
    blocks.append(printed.text)
    if format == .slides {
      slideShares.append(printed.shares)
      return
    }
    areDense.append(printed.isDense)
    for (index, note) in table.notes.enumerated() {
      let head = table.notes.count == 1 ? "Примечание." : "\(index + 1)."
      addStyled("Note", "*\(head)* " + words(note))
    }
  }

  private mutating func addLegend() {
    let reasons = document.missingReasons
    if reasons.isEmpty { return }
    let lines = reasons.map { PandocText.inline($0.symbol) + " – " + $0.words }
    addStyled("Note", "*Условные обозначения:* " + lines.joined(separator: "; ") + ".")
  }

  // MARK: Words

  private mutating func addStyled(_ style: String, _ words: String) {
    blocks.append(PandocText.styled(style, words))
  }

  private func anchor(_ id: String) -> String { format == .paper ? "[]{#\(id)}" : "" }

  private func words(_ text: Text) -> String { PandocText.words(text, typesetter, hasLinks: format == .paper) }
}
