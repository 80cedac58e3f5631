import ReportModel
import Testing

@testable import Disclosure

/// What becomes of each piece of a document.
@Suite struct RedactionTests {
  /// Hides some measures and shows others; `share` is a band, `other` is about somebody else.
  private struct Judgement: Judge {
    func fate(of address: Address) -> Fate {
      switch address.measure {
      case "hidden": .hidden(.tooFew)
      case "share": .band(Band(range: 0.2...0.4))
      case "other": .foreign
      default: .shown
      }
    }
    func keepsRow(about territory: String) -> Bool { territory != "elsewhere" }
  }

  private static let texts = TextRedaction(judge: Judgement(), removed: ["gone"])

  private static func number(_ measure: String) -> Quantity {
    Quantity(9, .count, address: Address(territory: "t", work: "w", measure: measure))
  }

  private static let share = Quantity(
    0.3, .share, n: 12, interval: 0.1...0.6, address: Address(territory: "t", work: "w", measure: "share"))

  private static func fitted(_ sections: [Section], isPublic: Bool = true, _ note: Text = "") -> Document {
    let rules = DisclosureRules(
      minimumParticipants: 10, minimumCount: 3, bandParticipants: 20, narrowestBand: 0.05, workingStamp: "рабочая",
      publicStamp: "для размещения", publicNote: note, internalSections: ["inside"],
      linkage: Linkage(measures: [.init("schools", .harmless), .init("pupils", .group)]))
    let document = Document(
      id: "d", title: "Справка, \(number("hidden"))", subtitle: "Край",
      date: CalendarDate(year: 2022, month: 9, day: 15),
      stamp: "рабочая", keywords: ["ВПР"], sections: sections,
      provenance: Provenance(
        tool: "spravka", version: "1",
        sources: [.init(file: "школа.xlsx", sha256: "", byteCount: 1, layout: "", rowsRead: 2, rowsKept: 2)],
        parameters: ["p": "1"], counts: ["schools": 3, "pupils": 2]))
    return DocumentRedaction(
      judge: Judgement(), rules: rules, stamp: "для размещения", isPublic: isPublic, dropsInternals: true
    ).fitted(document)
  }

  private static func section(_ blocks: [Block], id: String = "s") -> Section {
    Section(id: id, title: "Раздел", blocks: blocks)
  }

  @Test func `a sentence with a hidden number gives place to the first substitute that may be said`() {
    let sentence: Text = "Было \(Self.number("hidden")) из \(Self.number("shown"))."
    #expect(Self.texts.fitted(sentence) == nil)
    #expect(Self.texts.fitted(sentence.otherwise("Было \(Self.number("hidden")).").otherwise("Мало.")) == "Мало.")
    #expect(Self.texts.fitted("Было \(Self.number("shown"))." as Text) == "Было \(Self.number("shown")).")
  }

  @Test func `what is said loses its substitutes, so nothing hidden waits behind it`() {
    let sentence = ("Было \(Self.number("shown"))." as Text).otherwise("Было \(Self.number("hidden")).")
    #expect(Self.texts.fitted(sentence)?.substitutes.isEmpty == true)
  }

  @Test func `a share becomes a band without its value and number, a count in words does not`() throws {
    let runs = try #require(Self.texts.fitted("Доля – \(Self.share)." as Text)).runs
    guard case .interval(let band) = runs[1] else {
      Testing.Issue.record("\(runs)")
      return
    }
    #expect(band.interval == 0.2...0.4 && band.n == nil && abs(band.value - 0.3) < 1e-12)
    #expect(band.address.measure == "share-band")
    #expect(Self.texts.fitted(Text([.counted(Self.share, NounForms("a", "b", "c"))])) == nil)
  }

  @Test func `a reference to what is gone goes with its sentence`() {
    #expect(Self.texts.fitted("Подробно – \(table: "gone")." as Text) == nil)
    #expect(Self.texts.fitted("Подробно – \(table: "there")." as Text) != nil)
  }

  @Test func `titles stay, with a word for what is hidden`() {
    #expect(Self.fitted([]).title == Text([.words("Справка, "), .missing(.hidden)]))
  }

  @Test func `cells keep their reason; a ground that is gone is a dash`() throws {
    let values: [Value] = [
      .quantity(Self.number("shown")), .quantity(Self.number("hidden")), .quantity(Self.share),
      .text("\(Self.number("hidden"))"), .text("\(table: "gone")"),
      .interval(0...1, .share, Self.number("hidden").address), .blank,
    ]
    let document = Self.fitted([
      Self.section([.annex(Table(id: "gone", title: "", summary: "", columns: [], rows: []))], id: "inside"),
      Self.section([
        .table(
          Table(
            id: "t", title: "Таблица \(Self.number("hidden"))", summary: "\(Self.number("hidden"))",
            columns: values.indices.map { Column("\($0)", .words) }, rows: [values], notes: ["\(Self.number("hidden"))"]
          ))
      ]),
    ])
    let table = try #require(document.tables.first)
    #expect(
      table.rows == [
        [
          values[0], .missing(.tooFew), .interval(0.2...0.4, .share, Band.address(of: Self.share.address)),
          .missing(.hidden), .words("–"), .missing(.tooFew), .blank,
        ]
      ])
    #expect(table.summary.isEmpty && table.notes.isEmpty)
    #expect(table.title == Text([.words("Таблица "), .missing(.hidden)]))
  }

  @Test func `rows about others go, by what they say or by what they are declared to be about`() throws {
    let rows: [[Value]] = [
      [.quantity(Self.number("shown"))], [.quantity(Self.number("other"))], [.words("Школа № 2")],
    ]
    let document = Self.fitted([
      Self.section([
        .table(
          Table(
            id: "t", title: "", summary: "", columns: [Column("Число", .words)], rows: rows,
            rowTerritories: ["here", "here", "elsewhere"]))
      ])
    ])
    #expect(document.tables[0].rows == [rows[0]] && document.tables[0].rowTerritories == ["here"])
  }

  @Test func `links follow the rows that stay, and go with those that go`() throws {
    let near = Table(
      id: "near", title: "", summary: "", columns: [Column("Школа", .words)],
      rows: [[.quantity(Self.number("other"))], [.words("а")], [.words("б")]],
      links: [
        .init(row: 0, column: 0, table: "far", targetRow: 1), .init(row: 1, column: 0, table: "far", targetRow: 0),
        .init(row: 2, column: 0, table: "far", targetRow: 2),
      ])
    let far = Table(
      id: "far", title: "", summary: "", columns: [Column("Школа", .words)],
      rows: [[.quantity(Self.number("other"))], [.words("а")], [.words("б")]])
    let document = Self.fitted([Self.section([.table(near), .annex(far)])])
    #expect(document.tables[0].links == [.init(row: 1, column: 0, table: "far", targetRow: 1)])
  }

  @Test func `a list without items and a heading with nothing under it go`() {
    let document = Self.fitted([
      Self.section([
        .heading("Что видно"), .list(["\(Self.number("hidden"))"], numbered: true), .heading("Что решить"),
        .paragraph("Принять к сведению."), .heading("Остальное"), .caution("\(Self.number("hidden"))"),
      ])
    ])
    #expect(document.sections[0].blocks == [.heading("Что решить"), .paragraph("Принять к сведению.")])
  }

  private static func chart(_ kind: Chart.Kind, _ series: [Series], breaks: [Chart.Break] = []) -> Chart {
    Chart(
      id: "c", kind: kind, title: "Рисунок", description: "Наибольшее – \(number("hidden")).", categoryAxis: "",
      valueAxis: "", unit: .count, categories: ["а", "б", "в"], series: series, breaks: breaks)
  }

  private static func points(_ measures: [String]) -> [Series.Point] { measures.map { .value(number($0)) } }

  private static func fitted(_ chart: Chart) -> Chart? {
    ChartRedaction(judge: Judgement()).fitted(chart, texts)
  }

  @Test func `hidden points have a reason, and an alternative text that says a hidden number gives place to the title`()
    throws
  {
    let chart = try #require(
      Self.fitted(Self.chart(.bars, [Series("x", points: Self.points(["shown", "hidden", "share"]))])))
    #expect(chart.series[0].points == [.value(Self.number("shown")), .missing(.tooFew), .missing(.hidden)])
    #expect(chart.description == "Рисунок" && chart.categories == ["а", "б", "в"])
  }

  @Test func `a stacked bar with a hidden part is hidden as a whole`() throws {
    let chart = try #require(
      Self.fitted(
        Self.chart(
          .stackedShares,
          [
            Series("2", points: Self.points(["shown", "hidden", "shown"])),
            Series("3", points: Self.points(["shown", "shown", "shown"])),
          ])))
    #expect(chart.series.allSatisfy { $0.points[1] == .missing(.hidden) })
    #expect(chart.series.allSatisfy { $0.points[0] != .missing(.hidden) })
  }

  @Test func `series and categories about others go, and breaks move with the categories`() throws {
    let series = [
      Series("своя", points: Self.points(["shown", "other", "shown"])),
      Series("чужая", points: Self.points(["other", "other", "other"])),
    ]
    let chart = try #require(
      Self.fitted(
        Self.chart(.lines, series, breaks: [.init(after: 0, words: "сезон"), .init(after: 1, words: "шкала")])))
    #expect(chart.series.map(\.name) == ["своя"] && chart.categories == ["а", "в"])
    #expect(chart.breaks.map(\.after) == [0, 0])
  }

  @Test func `a chart with nothing to draw goes, and what refers to it`() {
    let document = Self.fitted([
      Self.section([
        .chart(Self.chart(.bars, [Series("x", points: Self.points(["hidden", "hidden", "hidden"]))])),
        .paragraph("См. \(table: "c")."), .paragraph("Остальное."),
      ])
    ])
    #expect(document.sections[0].blocks == [.paragraph("Остальное.")])
  }

  @Test func `a public document tells neither its files nor counts of pupils, and says first what is hidden`() {
    let document = Self.fitted([Self.section([.paragraph("Текст.")])], "Показатели малых групп скрыты.")
    #expect(document.provenance.sources.isEmpty && document.provenance.counts == ["schools": 3])
    #expect(document.provenance.parameters == ["p": "1"])
    #expect(document.isPublic && document.stamp == "для размещения")
    #expect(document.sections[0].blocks == [.caution("Показатели малых групп скрыты."), .paragraph("Текст.")])
  }
}
