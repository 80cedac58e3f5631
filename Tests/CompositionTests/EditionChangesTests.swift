import Composition
import ReportModel
import TestSupport
import Testing
import Typesetting

@Suite struct EditionChangesTests {
  /// The section that compares the sample with an earlier reading of it.
  private func section(_ change: (inout Edition) -> Void) -> (Section, Typesetter) {
    var earlier = Edition(of: [SampleDocument.document])
    earlier.date = CalendarDate(year: 2022, month: 8, day: 19)
    change(&earlier)
    let document = addingChanges(
      to: SampleDocument.document, of: [SampleDocument.document], since: earlier)
    return (document.sections[1], Typesetter(document))
  }

  private func rows(_ section: Section, _ typesetter: Typesetter) -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for block in section.blocks {
      guard case .table(let table) = block else { continue }
      rows[table.id] = table.rows.map { $0.map(typesetter.cell).joined(separator: " | ") }
    }
    return rows
  }

  @Test func `without a change it says so`() {
    let (section, typesetter) = section { _ in }
    #expect(section.title == "Что изменилось")
    let words = section.blocks.map { block in
      if case .paragraph(let text) = block { typesetter.plain(text) } else { "" }
    }
    #expect(
      words == [
        "Сравнение с выпуском по состоянию на 19\u{A0}августа 2022\u{A0}года. Сравниваются показатели таблиц справки; новое значение может отражать и новые данные, и уточнение прежних.",
        "Ни исходные файлы, ни показатели, ни выводы не изменились.",
      ])
  }

  @Test func `figures, sources, findings and parameters that differ are told with both values`() {
    let (section, typesetter) = section { earlier in
      let index = earlier.figures.firstIndex { $0.column == "Доля «2»" && $0.row.hasSuffix("№ 2") } ?? 0
      let old = earlier.figures[index]
      earlier.figures[index] = Edition.Figure(
        address: old.address, value: 0.5, unit: .share, n: 12, column: old.column, row: old.row,
        document: old.document)
      earlier.sources = ["прежний.xlsx": "00", "участники/математика_5.xlsx": "11"]
      earlier.parameters["small-group"] = "5"
      earlier.statements = [
        RecordedStatement(
          id: "below-region/school:1/vpr-2021-spring/mathematics/5", kind: .finding, state: "вероятно",
          text: "Прежние слова."),
        RecordedStatement(id: "r/1", kind: .recommendation, state: "", text: "Провести практикум."),
      ]
    }
    #expect(
      rows(section, typesetter) == [
        "changed-sources": [
          "прежний.xlsx | убран", "участники/математика_5.xlsx | содержание изменено",
        ],
        "changed-figures": ["Первый район; Школа № 2 | Доля «2» | 50,0\u{A0}% | 33,3\u{A0}% | меньше"],
        "changed-statements": [
          "вывод | Доля отметок «2» – 42,9\u{A0}%: ниже региональной. | вероятно | весьма вероятно | уточнено",
          "рекомендация | Провести практикум. | без оговорки | х | снято: основание больше не наблюдается",
        ],
        "changed-parameters": ["small-group | 5 | 10"],
      ])
  }

  @Test func `the figure of the earlier edition is another unknown than that of the present one`() {
    let (section, _) = section { earlier in
      earlier.figures = earlier.figures.map {
        Edition.Figure(
          address: $0.address, value: $0.value + 1, unit: $0.unit, n: $0.n, column: $0.column, row: $0.row,
          document: $0.document)
      }
    }
    let table = section.blocks.compactMap { block in
      if case .table(let table) = block, table.id == "changed-figures" { table } else { nil }
    }.first
    let measures = table?.rows.first?.compactMap { value in
      if case .quantity(let quantity) = value { quantity.address.measure } else { nil }
    }
    #expect(measures?.count == 2 && measures?[0] == (measures?[1] ?? "") + "@2022-8-19")
  }

  @Test func `figures of a document that is not written this time are not told as gone`() {
    let (section, _) = section { earlier in
      earlier.figures.append(
        Edition.Figure(
          address: Address(territory: "school:9", work: "", measure: "pupils"), value: 40, unit: .count, n: nil,
          column: "Обучающихся", row: "Школа № 9", document: "passport"))
    }
    #expect(section.blocks.count == 2)
  }
}
