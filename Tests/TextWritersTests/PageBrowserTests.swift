import Foundation
import TestSupport
import Testing

/// What the script of the page does, in headless Chromium.
@Suite(.requireTool("chromium --version")) struct PageBrowserTests {
  /// The document as a browser holds it after a script has used the page.
  private func dom(after script: String, hash: String = "") throws -> String {
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let page = PageTests.page.replacing("</body>", with: "<script>\(script)</script></body>")
    let path = try scratch.write("index.html", page)
    let child = try Child.run(
      "/usr/bin/env",
      [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + scratch.file("profile"),
        "--dump-dom", "file://" + path + hash,
      ], timeOut: .seconds(60))
    return child.outputText
  }

  @Test func `a browser sorts a packed table by its numbers and says so`() throws {
    let dom = try dom(after: "document.querySelectorAll('#d2-big th button')[2].click()")
    let body = dom.components(separatedBy: "id=\"d2-big\"").last ?? ""
    #expect(body.contains("aria-sort=\"ascending\""))
    let first = body.firstMatch(of: /<tbody><tr><td>[^<]*<\/td><th scope="row">([^<]*)<\/th>/)?.1
    #expect(first == "Школа № 1")
    #expect(dom.contains("Показано строк: 100 из 650."))
    let down = try self.dom(
      after: "const b = document.querySelectorAll('#d2-big th button')[2]; b.click(); b.click()")
    let last = (down.components(separatedBy: "id=\"d2-big\"").last ?? "")
      .firstMatch(of: /<tbody><tr><td>[^<]*<\/td><th scope="row">([^<]*)<\/th>/)?.1
    #expect(last == "Школа № 650")
  }

  @Test func `the choice of a municipality and of words leaves its rows`() throws {
    let dom = try dom(
      after: """
        const place = document.getElementById('place');
        place.value = 'Район 8';
        place.dispatchEvent(new Event('change'));
        document.title = document.getElementById('school').options.length + ' options';
        """)
    #expect(dom.contains("<title>73 options</title>"))
    #expect(dom.contains("Показано строк: 72 из 72 (всего в таблице 650)."))
    #expect(dom.contains("Таблицы показаны для: Район 8."))
    #expect(!dom.contains("<td>Район 1</td><th scope=\"row\">Школа № 9</th>"))
  }

  @Test func `one document is seen at a time, the one that a link leads to`() throws {
    #expect(
      try dom(after: "").contains("<article id=\"d2-top\" tabindex=\"-1\" aria-labelledby=\"d2-title\" hidden=\"\">"))
    let second = try dom(after: "", hash: "#d2-big")
    #expect(second.contains("<article id=\"d1-top\" tabindex=\"-1\" aria-labelledby=\"d1-title\" hidden=\"\">"))
    #expect(second.contains("aria-current=\"page\">Приложение"))
  }
}
