import ReportModel
import Typesetting

/// The elements of the page in the making.
struct HTMLPage {
  private var lines: [String] = []
  /// Tables that stand on the page, by their ids: a table that another document repeats is not written again.
  private var written: [String: [Written]] = [:]

  /// Name of the document that is being written.
  private var documentName = ""

  private struct Written {
    let table: Table
    let anchor: String
    let label: String
    let document: String
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  init(_ entries: [HTMLWriter.Entry]) {
    let first = entries[0].document
    let typesetter = Typesetter(first)
    let title = HTMLText.escaped(typesetter.plain(first.title))
    lines = [
      "<!DOCTYPE html>", "<html lang=\"ru\">", "<head>", "<meta charset=\"utf-8\">",
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">",
      "<title>\(title)</title>", "<style>\(PageStyle.css)</style>", "</head>", "<body>",
      "<a class=\"skip\" href=\"#main\">К содержанию страницы</a>", "<header>", "<p class=\"h\">\(title)</p>",
      "<p>\(HTMLText.escaped(typesetter.plain(first.subtitle)))</p>",
      "<p>По состоянию на \(first.date.longWords)</p>",
    ]
    if !first.stamp.isEmpty { lines.append("<p class=\"stamp\">\(HTMLText.escaped(first.stamp))</p>") }
    lines.append("</header>")
    addNavigation(entries)
    lines.append("<main id=\"main\" tabindex=\"-1\">")
    lines.append("<p id=\"state\" role=\"status\"></p>")
    for (index, entry) in entries.enumerated() { add(entry, number: index + 1) }
    lines += ["</main>", "<script>\(PageScript.text)</script>", "</body>", "</html>"]
  }

  private mutating func addNavigation(_ entries: [HTMLWriter.Entry]) {
    lines.append("<nav aria-label=\"Документы\">")
    // The choice needs the script, so it is not seen without it.
    lines += [
      "<form id=\"choice\" hidden>",
      "<label>Муниципалитет <select id=\"place\"><option value=\"\">все</option></select></label>",
      "<label>Школа <select id=\"school\"><option value=\"\">все</option></select></label>", "</form>", "<ul>",
    ]
    var group = ""
    for (index, entry) in entries.enumerated() {
      let prefix = "d\(index + 1)-"
      if entry.group != group {
        if !group.isEmpty { lines.append("</ul></details></li>") }
        if !entry.group.isEmpty {
          lines.append("<li><details><summary>\(HTMLText.escaped(entry.group))</summary><ul>")
        }
        group = entry.group
      }
      lines.append("<li><a href=\"#\(prefix)top\">\(HTMLText.escaped(entry.name))</a>")
      let typesetter = Typesetter(entry.document)
      let items = entry.document.sections.map { section in
        let words = HTMLText.escaped(typesetter.plain(section.title))
        return "<li><a href=\"#\(prefix)\(section.id)\">\(words)</a></li>"
      }
      if items.count > 1 { lines.append("<ol>\(items.joined())</ol>") }
      lines.append("</li>")
    }
    if !group.isEmpty { lines.append("</ul></details></li>") }
    lines += ["</ul>", "</nav>"]
  }

  private mutating func add(_ entry: HTMLWriter.Entry, number: Int) {
    let prefix = "d\(number)-"
    documentName = HTMLText.escaped(entry.name)
    let document = entry.document
    let typesetter = Typesetter(document)
    lines.append("<article id=\"\(prefix)top\" tabindex=\"-1\" aria-labelledby=\"\(prefix)title\">")
    lines.append("<h1 id=\"\(prefix)title\">\(HTMLText.words(document.title, typesetter, prefix: prefix))</h1>")
    if !document.subtitle.isEmpty {
      lines.append("<p class=\"sub\">\(HTMLText.words(document.subtitle, typesetter, prefix: prefix))</p>")
    }
    if !entry.files.isEmpty {
      let links = entry.files.map { "<a href=\"\(HTMLPage.address($0))\">\(HTMLText.escaped($0))</a>" }
      lines.append("<p class=\"files\">Файлы: \(links.joined(separator: ", "))</p>")
    }
    for section in document.sections {
      let heading = "\(typesetter.numbering[section.id].number). "
      lines.append("<section id=\"\(prefix)\(section.id)\" aria-labelledby=\"\(prefix)\(section.id)-h\">")
      lines.append(
        "<h2 id=\"\(prefix)\(section.id)-h\">\(heading)\(HTMLText.words(section.title, typesetter, prefix: prefix))</h2>"
      )
      for block in section.blocks { add(block, typesetter, prefix) }
      lines.append("</section>")
    }
    let reasons = document.missingReasons.map { "<b>\($0.symbol)</b> – \($0.words)" }
    if !reasons.isEmpty {
      lines.append("<p class=\"note\">Условные обозначения: \(reasons.joined(separator: "; ")).</p>")
    }
    lines.append("</article>")
  }

  private mutating func add(_ block: Block, _ typesetter: Typesetter, _ prefix: String) {
    func words(_ text: Text) -> String { HTMLText.words(text, typesetter, prefix: prefix) }
    switch block {
    case .heading(let text): lines.append("<h3>\(words(text))</h3>")
    case .paragraph(let text): lines.append("<p>\(words(text))</p>")
    case .caution(let text):
      lines.append("<p class=\"caution\" role=\"note\"><strong>Важно.</strong> \(words(text))</p>")
    case .list(let items, let isNumbered):
      let name = isNumbered ? "ol" : "ul"
      lines.append("<\(name)>" + items.map { "<li>\(words($0))</li>" }.joined() + "</\(name)>")
    case .table(let table), .annex(let table):
      add(table, typesetter, prefix)
    case .chart(let chart):
      lines.append("<figure class=\"c\" id=\"\(prefix)\(chart.id)\">")
      lines.append(HTMLPage.picture(of: chart, typesetter, prefix))
      lines.append("<figcaption><b>\(typesetter.numbering[chart.id].caption).</b> \(words(chart.title))</figcaption>")
      lines.append("</figure>")
    }
  }

  /// A table, or where an earlier document has the same one a link to it.
  private mutating func add(_ table: Table, _ typesetter: Typesetter, _ prefix: String) {
    let label = typesetter.numbering[table.id].caption
    let words = HTMLText.words(table.title, typesetter, prefix: prefix)
    if let same = written[table.id]?.first(where: { $0.table == table }) {
      lines.append(
        "<p class=\"same\" id=\"\(prefix)\(table.id)\"><b>\(label).</b> \(words): <a href=\"#\(same.anchor)\">\(same.label.lowercased()) документа «\(same.document)»</a>, строки те же.</p>"
      )
      return
    }
    written[table.id, default: []].append(
      Written(
        table: table, anchor: prefix + table.id, label: HTMLText.escaped(label), document: documentName))
    lines.append(HTMLTable(table: table, typesetter: typesetter, prefix: prefix).text)
  }

  /// A figure whose names differ from those of all other figures of the page.
  private static func picture(of chart: Chart, _ typesetter: Typesetter, _ prefix: String) -> String {
    let id = prefix + chart.id
    return FigureWriter.svg(of: chart, typesetter)
      .replacing("\(chart.id)-title", with: "\(id)-title").replacing("\(chart.id)-desc", with: "\(id)-desc")
      .replacing("id=\"stripes\"", with: "id=\"\(id)-stripes\"").replacing("id=\"dots\"", with: "id=\"\(id)-dots\"")
      .replacing("url(#stripes)", with: "url(#\(id)-stripes)").replacing("url(#dots)", with: "url(#\(id)-dots)")
      .replacing(" xml:lang=\"ru\"", with: "")
  }

  /// A relative path as a link: what is neither an unreserved sign of RFC 3986 nor a slash is written by its bytes.
  private static func address(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        result.unicodeScalars.append(UnicodeScalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }
}
