import Foundation
import ReportModel
import TestSupport
import Testing
import TextWriters

@Suite struct PageTests {
  static let big = Table(
    id: "big", title: "Все школы", summary: "Строка на школу.",
    columns: [
      Column("Муниципалитет", .words), Column("Школа", .words), Column("Доля «2»", .quantity(.share)),
    ],
    rows: (1...650).map { number in
      [
        .words("Район \(number % 9 + 1)"), .words("Школа № \(number)"),
        number == 7
          ? .missing(.tooFew)
          : .quantity(
            Quantity(Double(number) / 1000, .share, address: SampleDocument.address("school:\(number)", "share"))),
      ]
    })

  static var page: String {
    var second = SampleDocument.document
    second.sections = [Section(id: "all", title: "Все школы", blocks: [.annex(big)])]
    return HTMLWriter.text(of: [
      HTMLWriter.Entry(name: "Справка", document: SampleDocument.document, files: ["аналитическая-справка.docx"]),
      HTMLWriter.Entry(name: "Приложение", document: second),
    ])
  }

  @Test
  func `the page needs nothing from outside and has landmarks, heads of rows and columns, and a way past the menu`() {
    let page = Self.page
    #expect(!page.contains("http://") || !page.contains("src=\"http"))
    #expect(page.matches(of: /(?:src|href)="(?!#|%D0)[^"]*"/).isEmpty)
    #expect(!page.contains("@import") && !page.contains("url(http"))
    for part in [
      "<html lang=\"ru\">", "<nav aria-label=\"Документы\">", "<main id=\"main\" tabindex=\"-1\">",
      "<a class=\"skip\" href=\"#main\">", "<th scope=\"col\" class=\"n\">Доля «2»</th>",
      "<th scope=\"row\">Школа № 1</th>",
      "role=\"status\"", "<abbr title=\"мало участников\">м</abbr>", "<a href=\"#d1-schools\">таблица\u{A0}1</a>",
      "Показаны первые 20 строк из 650; все строки – в книге Excel.",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func `no id stands twice and every link inside the page leads to one`() {
    let page = Self.page
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(!links.isEmpty && Set(links).isSubset(of: ids), "\(Set(links).subtracting(ids))")
    let named = page.matches(of: /aria-labelledby="([^"]+)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
    #expect(Set(named).isSubset(of: ids))
    let fills = page.matches(of: /url\(#([^)]+)\)/).map { String($0.1) }
    #expect(Set(fills).isSubset(of: ids))
  }

  @Test func `a table that two documents share stands once, and the second one leads to it`() {
    let page = HTMLWriter.text(of: [
      HTMLWriter.Entry(name: "Справка", document: SampleDocument.document),
      HTMLWriter.Entry(name: "Участники", document: SampleDocument.document),
    ])
    #expect(
      page.contains(
        "<p class=\"same\" id=\"d2-schools\"><b>Таблица\u{A0}1.</b> Доля отметок «2» по школам: <a href=\"#d1-schools\">таблица\u{A0}1 документа «Справка»</a>, строки те же.</p>"
      ))
    #expect(
      page.matches(of: /<table/).count
        == HTMLWriter.text(of: [
          HTMLWriter.Entry(name: "Справка", document: SampleDocument.document)
        ]).matches(of: /<table/).count)
  }

  @Test func `words of others are no markup, in the page and in its packed rows`() {
    var document = SampleDocument.document
    let rows: [[Value]] = (0..<300).map { _ in [.words("</script><b>&\"\\")] }
    let table = Table(
      id: "t", title: "<i>", summary: "", columns: [Column("<u>", .words)], rows: rows)
    document.sections = [Section(id: "s", title: "<s>", blocks: [.table(table), .paragraph("<p> & <q>")])]
    let page = HTMLWriter.text(of: [HTMLWriter.Entry(name: "<n>", document: document)])
    #expect(page.matches(of: /<\/script>/).count == 2)
    #expect(page.contains("\"\\u003c/script>\\u003cb>&\\\"\\\\\""))
    #expect(page.contains("<p>&lt;p&gt; &amp; &lt;q&gt;</p>") && page.contains("&lt;u&gt;"))
  }

  @Test func `two runs give the same page, and six hundred schools are a small file`() {
    #expect(Self.page == Self.page)
    #expect(Self.page.utf8.count < 120_000)
  }
}
