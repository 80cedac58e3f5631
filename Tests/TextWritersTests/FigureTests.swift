import Foundation
import ReportModel
import TestSupport
import Testing
import TextWriters
import Typesetting

@Suite struct FigureTests {
  private let typesetter = Typesetter(SampleDocument.document)
  private static let all = [
    SampleDocument.shares, SampleDocument.intervals, SampleDocument.bars, SampleDocument.lines, SampleDocument.funnel,
    SampleDocument.heat,
  ]

  private func svg(_ chart: Chart) -> String { FigureWriter.svg(of: chart, typesetter) }

  /// The words of the texts of a figure, in order.
  private func words(_ svg: String) -> [String] {
    svg.matches(of: #/<text[^>]*>([^<]*)</text>/#).map { String($0.1) }
  }

  @Test(arguments: all) func `a figure names and describes itself for those who do not see it`(chart: Chart) {
    let svg = svg(chart)
    #expect(svg.contains("<title id=\"\(chart.id)-title\">\(typesetter.plain(chart.title))</title>"))
    #expect(svg.contains("<desc id=\"\(chart.id)-desc\">\(typesetter.plain(chart.description))</desc>"))
    #expect(svg.contains("role=\"img\""))
  }

  @Test(arguments: all) func `a figure is well-formed and needs nothing from outside`(chart: Chart) {
    let svg = svg(chart)
    #expect(XMLWellFormedness.error(in: svg) == nil)
    #expect(!svg.contains("href"))
    #expect(!svg.contains("nan") && !svg.contains("inf\""))
  }

  @Test(arguments: all) func `no text and no shape leaves the picture`(chart: Chart) {
    for match in svg(chart).matches(of: #/ (?:x|x1|x2|cx)="(-?[0-9.]+)"/#) {
      let x = Double(match.1) ?? -1
      #expect((0...760).contains(x))
    }
  }

  @Test func `numbers are Russian and equal those of the text`() {
    let words = words(svg(SampleDocument.intervals))
    #expect(words.contains("42,9\u{A0}% (24–63\u{A0}%)"))
    #expect(words.contains("мало участников"))
    #expect(words.contains("Регион, 14,8\u{A0}%"))
    #expect(words.contains("0\u{A0}%"))
    #expect(!words.contains { $0.contains("−") })
  }

  @Test func `a season that does not compare breaks the line and says so`() {
    let svg = svg(SampleDocument.lines)
    #expect(words(svg).contains("не сопоставимо"))
    // Of four points with a gap after the first only the last two are joined.
    #expect(svg.matches(of: #/<path d="M[^L"]*L[^L"]*"/#).count == 2)
    #expect(!svg.contains(#/<path d="M[^L"]*L[^L"]*L/#))
  }

  @Test func `a break between two years says why nothing is joined over it`() {
    let svg = svg(SampleDocument.lines)
    #expect(words(svg).contains("другая шкала"))
    var joined = SampleDocument.lines
    joined.breaks = []
    // Without the break the last three points of each line are one path.
    #expect(self.svg(joined).matches(of: #/<path d="M[^L"]*L[^L"]*L[^L"]*"/#).count == 2)
  }

  @Test func `a cell of a heat map carries its number, its sign, and words that are read on its shade`() {
    let svg = svg(SampleDocument.heat)
    #expect(words(svg).contains("81,0\u{A0}%") && words(svg).contains("м"))
    #expect(svg.contains("fill=\"#8c2d19\"") && svg.contains("fill=\"#fcf3e6\""))
    #expect(svg.contains("fill=\"#ffffff\" text-anchor=\"middle\">81,0"))
    #expect(svg.contains("fill=\"#000000\" text-anchor=\"middle\">50,0"))
  }

  @Test func `long heads of a heat map stand upright`() {
    let heads = (1...12).map { "Умение с длинным названием № \($0)" }
    let chart = Chart(
      id: "skills", kind: .heatMap, title: "Умения", description: "Все справились", categoryAxis: "Умение",
      valueAxis: "Доля", unit: .share, categories: heads,
      series: [Series("Школа", points: heads.map { _ in .missing(.tooFew) })])
    #expect(svg(chart).matches(of: #/rotate\(-90 /#).count == 12)
  }

  @Test func `parts of a whole fill the bar`() {
    let svg = svg(SampleDocument.shares)
    let widths = svg.matches(of: #/width="([0-9.]+)" height="22"/#).compactMap { Double($0.1) }
    #expect(widths.count == 12)
    let bars: [Double] = [widths[0..<4], widths[4..<8], widths[8..<12]].map { $0.reduce(0, +) }
    #expect(bars.allSatisfy { ($0 - bars[0]).magnitude < 1 })
  }

  @Test func `a value below zero grows to the left of zero`() {
    let gaps = [-0.05, 0.1].map { value in
      Series.Point.value(Quantity(value, .shareDifference, address: SampleDocument.address("region", "gap")))
    }
    let chart = Chart(
      id: "gaps", kind: .bars, title: "Разница", description: "Разница с регионом", categoryAxis: "Школа",
      valueAxis: "Разница с регионом", unit: .shareDifference, categories: ["А", "Б"],
      series: [Series("Разница", points: gaps)])
    let words = words(svg(chart))
    #expect(words.contains("−5,0\u{A0}п.\u{A0}п."))
    #expect(words.contains("−5"))
    #expect(words.contains("Разница с регионом, п.\u{A0}п."))
  }

  @Test func `words with signs of markup stay words`() {
    let chart = Chart(
      id: "a", kind: .bars, title: "<b> & \"c\"", description: "x", categoryAxis: "Школа", valueAxis: "Доля",
      unit: .share, categories: ["А<Б"], series: [Series("с", points: [.missing(.noData)])])
    #expect(XMLWellFormedness.error(in: svg(chart)) == nil)
    #expect(svg(chart).contains("&lt;b&gt; &amp; &quot;c&quot;"))
  }

  @Test(.requireTool("rsvg-convert --version"), arguments: all)
  func `another program draws the figure`(chart: Chart) throws {
    let scratch = try ScratchFolder()
    try svg(chart).write(toFile: scratch.file("a.svg"), atomically: true, encoding: .utf8)
    let child = try Child.run("/usr/bin/env", ["rsvg-convert", scratch.file("a.svg"), "-o", scratch.file("a.png")])
    #expect(child.exitCode == 0)
    #expect(try scratch.bytes(of: "a.png").count > 2000)
  }
}
