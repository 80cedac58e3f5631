import ReportModel
import TestSupport

/// A region of generated marks, and the linked documents that tell of it: tables of three levels, works pooled,
/// sentences, a chart with its alternative text.
struct GeneratedRegion {
  typealias Marks = [Int]

  let municipalities: [[String]]
  let works: [String]
  /// By school and work; schools that did not write have none.
  let marks: [String: [String: Marks]]

  init(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let municipalities = (0..<Int.random(in: 2...4, using: &numbers)).map { place in
      (0..<Int.random(in: 1...3, using: &numbers)).map { "school:\(place)-\($0)" }
    }
    let works = ["vpr-2020/russian/5", "vpr-2020/mathematics/5", "vpr-2021/russian/5"].prefix(
      Int.random(in: 1...3, using: &numbers))
    var marks: [String: [String: Marks]] = [:]
    for school in municipalities.joined() {
      let size = [3, 8, 14, 25, 60].randomElement(using: &numbers) ?? 10
      for work in works where Int.random(in: 0..<10, using: &numbers) > 0 {
        let n = Int.random(in: 1...size, using: &numbers)
        let difficulty = Int.random(in: 5...60, using: &numbers)
        var counts = [0, 0, 0, 0]
        for _ in 0..<n {
          let draw = Int.random(in: 0..<100, using: &numbers)
          counts[draw < difficulty / 2 ? 0 : draw < difficulty + 20 ? 1 : draw < 85 ? 2 : 3] += 1
        }
        marks[school, default: [:]][work] = counts
      }
    }
    self.init(municipalities: municipalities, works: Array(works), marks: marks)
  }

  init(municipalities: [[String]], works: [String], marks: [String: [String: Marks]]) {
    self.municipalities = municipalities
    self.works = works
    self.marks = marks
  }

  // MARK: Territories

  func municipality(_ place: Int) -> String { "municipality:\(place)" }

  var territories: [String] { ["region"] + municipalities.indices.map(municipality) + municipalities.flatMap { $0 } }

  func schools(of territory: String) -> [String] {
    if territory == "region" { return municipalities.flatMap { $0 } }
    if let place = municipalities.indices.first(where: { municipality($0) == territory }) {
      return municipalities[place]
    }
    return [territory]
  }

  var pooledWork: String { Address.pooled(works) }

  /// Marks of a territory on a work or on several pooled; `nil` where nobody wrote.
  func marks(_ territory: String, _ work: String) -> Marks? {
    let all = schools(of: territory).flatMap { school in
      Address.works(of: work).compactMap { marks[school]?[$0] }
    }
    guard !all.isEmpty else { return nil }
    return all.reduce([0, 0, 0, 0]) { sum, one in zip(sum, one).map(+) }
  }

  // MARK: Documents

  static func count(_ value: Int, _ territory: String, _ work: String, _ measure: String) -> Quantity {
    Quantity(Double(value), .count, address: Address(territory: territory, work: work, measure: measure))
  }

  func count(_ territory: String, _ work: String, _ measure: String) -> Quantity? {
    marks(territory, work).map { marks in
      let value = measure == "participants" ? marks.reduce(0, +) : measure == "marks-two" ? marks[0] : marks[1]
      return Self.count(value, territory, work, measure)
    }
  }

  func share(_ territory: String, _ work: String, _ measure: String) -> Quantity? {
    marks(territory, work).map { marks in
      let n = marks.reduce(0, +)
      let counts = [
        "share-of-two": marks[0], "share-of-3": marks[1], "share-of-4": marks[2], "share-of-5": marks[3],
        "success-rate": n - marks[0], "quality-rate": marks[2] + marks[3],
      ]
      return Quantity(
        Double(counts[measure] ?? 0) / Double(n), .share, n: n, interval: 0...1,
        address: Address(territory: territory, work: work, measure: measure))
    }
  }

  func average(_ territory: String, _ work: String) -> Quantity? {
    marks(territory, work).map { marks in
      let n = marks.reduce(0, +)
      let sum = zip(2...5, marks).reduce(0) { $0 + $1.0 * $1.1 }
      return Quantity(
        Double(sum) / Double(n), .number(decimals: 2), n: n,
        address: Address(territory: territory, work: work, measure: "average-mark"))
    }
  }

  var documents: [Document] {
    [
      document(
        "reference",
        [
          Section(id: "seen", title: "Что видно", blocks: [.list(works.compactMap(sentence), numbered: true)]),
          Section(id: "regional", title: "Регион", blocks: [.table(table("results", ["region"], works))]),
          Section(
            id: "municipal", title: "Муниципалитеты",
            blocks: [.annex(table("municipalities", municipalities.indices.map(municipality), works))] + charts),
        ]),
      document(
        "annex",
        [
          Section(
            id: "schools", title: "Школы",
            blocks: [
              .annex(table("schools", municipalities.flatMap { $0 }, works)),
              .paragraph("Таблица школ приведена по алфавиту."),
            ]),
          Section(
            id: "pooled", title: "Работы вместе",
            blocks: works.count > 1 ? [.table(table("works", territories, [pooledWork]))] : []),
        ]),
    ]
  }

  private func document(_ id: String, _ sections: [Section]) -> Document {
    Document(
      id: id, title: "Справка", subtitle: "", date: CalendarDate(year: 2022, month: 9, day: 15), stamp: "рабочая",
      keywords: [], sections: sections.filter { !$0.blocks.isEmpty },
      provenance: Provenance(tool: "spravka", version: "0"))
  }

  private func sentence(_ work: String) -> Text? {
    guard let two = count("region", work, "marks-two"), let n = count("region", work, "participants"),
      let share = share("region", work, "share-of-two")
    else { return nil }
    let text: Text = "«2» получили \(two) из \(n) участников (\(share))."
    return text.otherwise("Участников мало.")
  }

  private var charts: [Block] {
    guard let work = works.first else { return [] }
    let places = municipalities.indices.map(municipality)
    return [
      .chart(
        Chart(
          id: "shares", kind: .bars, title: "Доля «2»",
          description:
            "Наибольшее число «2»: \(count(places[0], work, "marks-two").map { .quantity($0) } ?? .missing(.noData)).",
          categoryAxis: "Муниципалитет", valueAxis: "%", unit: .share, categories: places,
          series: [
            Series(
              "«2»",
              points: places.map { share($0, work, "share-of-two").map { .value($0) } ?? .missing(.noData) })
          ]))
    ]
  }

  private func table(_ id: String, _ territories: [String], _ works: [String]) -> Table {
    func value(_ quantity: Quantity?) -> Value { quantity.map { .quantity($0) } ?? .missing(.noData) }
    var rows: [[Value]] = []
    for territory in territories {
      for work in works where marks(territory, work) != nil {
        rows.append(
          [
            .words(territory), .words(work), value(count(territory, work, "participants")),
            value(count(territory, work, "marks-two")), value(share(territory, work, "share-of-two")),
            value(share(territory, work, "success-rate")), value(share(territory, work, "quality-rate")),
            value(share(territory, work, "share-of-5")),
            territory.hasPrefix("school") ? .missing(.notApplicable) : value(share(territory, work, "share-of-3")),
            territory == "region" ? value(average(territory, work)) : .missing(.notApplicable),
          ])
      }
    }
    let shares = ["«2», %", "Успеваемость", "Качество", "«5», %", "«3», %"]
    return Table(
      id: id, title: "Результаты", summary: "Доли – от участников с отметкой.",
      columns: [Column("Территория", .words), Column("Работа", .words), Column("Участников", .quantity(.count))]
        + [Column("«2», чел.", .quantity(.count))] + shares.map { Column($0, .quantity(.share)) }
        + [Column("Средняя отметка", .quantity(.number(decimals: 2)))], rows: rows)
  }

  // MARK: Rules

  var rules: DisclosureRules {
    DisclosureRules(
      minimumParticipants: 10, minimumCount: 3, bandParticipants: 20, narrowestBand: 0.05, workingStamp: "рабочая",
      publicStamp: "для размещения", linkage: Self.linkage(sums))
  }

  private var sums: [Linkage.Sum] {
    municipalities.indices.map { Linkage.Sum(municipality($0), municipalities[$0]) }
      + [Linkage.Sum("region", municipalities.indices.map(municipality))]
  }

  static func linkage(_ territories: [Linkage.Sum]) -> Linkage {
    func ratio(_ part: String) -> Linkage.Kind { .ratio([.init(part)], over: "marks") }
    return Linkage(
      measures: [
        .init("participants", .group), .init("marks", .group), .init("marks-two", .part(of: "marks")),
        .init("share-of-two", ratio("marks-two")), .init("success-rate", ratio("marks-passed")),
        .init("quality-rate", ratio("marks-good")), .init("share-of-5", ratio("marks-five")),
        .init("share-of-4", ratio("marks-four")), .init("share-of-3", ratio("marks-three")),
        .init("marks-passed", .part(of: "marks")), .init("marks-good", .part(of: "marks")),
        .init("marks-three", .part(of: "marks")), .init("marks-four", .part(of: "marks")),
        .init("marks-five", .part(of: "marks")),
        .init(
          "average-mark",
          .ratio(
            [
              .init("marks-two", weight: 2), .init("marks-three", weight: 3), .init("marks-four", weight: 4),
              .init("marks-five", weight: 5),
            ], over: "marks")),
        .init("schools", .harmless),
      ],
      sums: [
        .init("marks-good", ["marks-four", "marks-five"]), .init("marks-passed", ["marks-three", "marks-good"]),
        .init("marks", ["marks-two", "marks-passed"]),
      ], twins: [["participants", "marks"]], territories: territories, harmlessTerritories: ["methodology"])
  }
}
