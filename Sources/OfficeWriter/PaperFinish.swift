import ReportModel
import Typesetting

extension OfficePackage {
  /// What pandoc has no word for: a foot on every page, heads of tables that repeat, rows that stay whole, properties.
  mutating func finishPaper(_ page: PandocPage, _ document: Document) {
    change("word/document.xml") { xml in
      let whole = PaperFinish.withWholeRows(
        PaperFinish.withFeet(xml, endsOnSide: page.endsOnSide), areDense: page.areDense)
      return document.sections.first?.page == .front ? PaperFinish.withSmallFront(whole) : whole
    }
    let typesetter = Typesetter(document)
    change("docProps/core.xml") { xml in
      PaperFinish.withProperties(
        xml, title: typesetter.plain(document.title), subject: typesetter.plain(document.subtitle),
        keywords: document.keywords.joined(separator: ", "))
    }
  }
}

/// Changes of the main part of a paper of Word.
enum PaperFinish {
  /// Every set-up of pages takes the foot of the last one, which pandoc copies from the reference paper.
  static func withFeet(_ xml: String, endsOnSide: Bool) -> String {
    guard let last = xml.range(of: "<w:sectPr", options: .last), let end = xml.range(of: "</w:sectPr>", options: .last),
      let foot = xml[last.lowerBound..<end.lowerBound].firstMatch(of: /<w:footerReference[^>]*\/>/)?.output
    else { return xml }
    var head = String(xml[..<last.lowerBound])
    // The number of the first page is not printed, that of every later one is.
    let inner = head.components(of: "<w:sectPr>")
    head = inner.first.map(String.init) ?? ""
    for (index, part) in inner.dropFirst().enumerated() {
      let closing = index == 0 ? "<w:titlePg/></w:sectPr>" : "</w:sectPr>"
      head += "<w:sectPr>" + foot + part.replacing("</w:sectPr>", with: closing, maxReplacements: 1)
    }
    let hasEarlier = inner.count > 1
    let setUp = hasEarlier || endsOnSide ? PageBreak.setUp(isOnSide: endsOnSide) : nil
    guard let setUp else { return xml }
    let title = hasEarlier ? "" : "<w:titlePg/>"
    return head + "<w:sectPr>\(foot)\(setUp)\(title)</w:sectPr>" + xml[end.upperBound...]
  }

  /// A row is never divided by a page, the first row of a table is its head on every page, cells have smaller letters.
  static func withWholeRows(_ xml: String, areDense: [Bool]) -> String {
    var result = ""
    for (number, piece) in xml.components(of: "<w:tbl>").enumerated() {
      if number == 0 {
        result += piece
        continue
      }
      result += "<w:tbl>"
      let end = piece.firstRange(of: "</w:tbl>")?.lowerBound ?? piece.endIndex
      let style = areDense.indices.contains(number - 1) && areDense[number - 1] ? "TableDense" : "TableText"
      let cells = piece[..<end].replacing(
        "<w:pStyle w:val=\"Compact\" />", with: "<w:pStyle w:val=\"\(style)\" />")
      let table = cells + piece[end...]
      for (row, part) in table.components(of: "<w:tr>").enumerated() {
        switch row {
        case 0: result += part
        case 1: result += "<w:tr>" + withRowProperties(part, "<w:cantSplit/><w:tblHeader/>")
        default: result += "<w:tr>" + withRowProperties(part, "<w:cantSplit/>")
        }
      }
    }
    return result
  }

  /// What stands before the end of the first page has smaller letters: it is to be read at a glance.
  static func withSmallFront(_ xml: String) -> String {
    let ends = [xml.firstRange(of: "<w:br w:type=\"page\"")?.lowerBound, xml.firstRange(of: "<w:sectPr")?.lowerBound]
    guard let end = ends.compactMap(\.self).min() else { return xml }
    let styles = [
      "BodyText": "FrontText", "FirstParagraph": "FrontText", "Compact": "FrontText", "BlockText": "FrontCaution",
      "Heading1": "FrontTitle", "Heading2": "FrontHeading", "Note": "FrontNote", "TableCaption": "FrontCaption",
      "TableText": "FrontTable", "TableDense": "FrontTable", "Executor": "FrontExecutor",
      "Letterhead": "FrontLetterhead", "LetterheadRight": "FrontLetterheadRight",
      "LetterheadCentre": "FrontLetterheadCentre", "Stamp": "FrontStamp", "Title": "FrontPaperTitle",
      "Subtitle": "FrontSubtitle",
    ]
    let front = xml[..<end].replacing(/<w:pStyle w:val="([A-Za-z0-9]+)"/) { match in
      "<w:pStyle w:val=\"\(styles[String(match.1)] ?? String(match.1))\""
    }
    // Lists stand close to the margin: their sentences are to fit a line.
    let narrow = front.replacing("</w:numPr>", with: "</w:numPr><w:ind w:left=\"300\" w:hanging=\"300\"/>")
    return String(narrow) + xml[end...]
  }

  private static func withRowProperties(_ row: Substring, _ properties: String) -> String {
    guard row.hasPrefix("<w:trPr>"), let end = row.firstRange(of: "</w:trPr>") else {
      return "<w:trPr>\(properties)</w:trPr>" + row
    }
    let old = row[row.index(row.startIndex, offsetBy: 8)..<end.lowerBound]
      .replacing(/<w:(tblHeader|cantSplit)[^>]*\/>/, with: "")
    return "<w:trPr>" + old + properties + row[end.lowerBound...]
  }

  /// Title, subject and words to search by.
  static func withProperties(_ xml: String, title: String, subject: String, keywords: String) -> String {
    var result = xml.replacing(/<dc:title>.*?<\/dc:title>|<dc:title\s*\/>/, with: "")
      .replacing(/<dc:subject>.*?<\/dc:subject>|<dc:subject\s*\/>/, with: "")
      .replacing(/<cp:keywords>.*?<\/cp:keywords>|<cp:keywords\s*\/>/, with: "")
      .replacing(/<dc:language>.*?<\/dc:language>/, with: "")
    let properties =
      "<dc:title>\(escaped(title))</dc:title><dc:subject>\(escaped(subject))</dc:subject>"
      + "<cp:keywords>\(escaped(keywords))</cp:keywords><dc:language>ru-RU</dc:language>"
    if let end = result.firstRange(of: "</cp:coreProperties>") {
      result.insert(contentsOf: properties, at: end.lowerBound)
    }
    return result
  }

  private static func escaped(_ words: String) -> String {
    words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The pieces between the places of some characters.
  fileprivate func components(of separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[startIndex...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return pieces + [rest]
  }
}

extension String {
  fileprivate enum Occurrence { case last }

  fileprivate func range(of words: String, options: Occurrence) -> Range<String.Index>? { ranges(of: words).last }
}
