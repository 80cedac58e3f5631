import Aggregation
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The sheet that controls the recommendations of an earlier справка.
@Suite struct ControlSheetTests {
  private func edition(_ input: ReportInput, _ change: (inout Edition) -> Void = { _ in }) -> Edition {
    var earlier = Edition(of: [composeAnalyticalReference(input)])
    earlier.date = CalendarDate(year: 2022, month: 8, day: 19)
    change(&earlier)
    return earlier
  }

  private func table(_ id: String, _ document: Document) throws -> [[String]] {
    let table = try #require(document.tables.first { $0.id == id })
    let typesetter = Typesetter(document)
    return table.rows.map { $0.map { typesetter.cell($0).replacing("\u{A0}", with: " ") } }
  }

  @Test func `without an earlier report the control says what it needs`() throws {
    let input = try SmallRegion.input.get()
    let absent = ReportPlan(input, kinds: [DocumentKind(.control)]).absent
    #expect(
      absent.map(\.reason) == [
        "нужна прошлая справка: укажите --since и manifest.json из папки «для-аналитика» прежнего отчёта"
      ])
    let empty = edition(input) { $0.statements = [] }
    #expect(
      ReportPlan(input, kinds: [DocumentKind(.control)], since: empty).absent.map(\.reason) == [
        "в manifest.json прежнего отчёта нет рекомендаций: его составили без справки или до их появления"
      ])
  }

  @Test func `each recommendation of the last справка stands with its state, what is gone and what is new is told`()
    throws
  {
    let input = try SmallRegion.input.get()
    let earlier = edition(input) { earlier in
      // One that is not asked any more, and one of today that was not asked then.
      earlier.statements.removeAll { $0.id.hasPrefix("mend-files/") }
      earlier.statements.append(
        RecordedStatement(
          id: "absence-reasons/municipality:нет/ensure", kind: .recommendation, state: "", text: "выяснить причины",
          addressee: "МОУО", term: CalendarDate(year: 2022, month: 9, day: 1)))
    }
    let sheet = composeControlSheet(earlier, of: nil, input)
    let asked = earlier.statements.filter { $0.kind == .recommendation }
    let rows = try table("control-recommendations-table", sheet)
    #expect(rows.count == asked.count && rows.count > 2)
    #expect(rows.map(\.last) == asked.map(\.code))
    let gone = try #require(rows.first { $0[2] == "Выяснить причины" })
    #expect(gone[3...6] == ["01.09.2022", "сведений нет", "–", "больше не наблюдается"])
    #expect(rows.filter { $0[6] == "сохраняется" }.count == rows.count - 1)
    let new = try table("control-new-table", sheet)
    #expect(new.count == 1 && new[0][2].hasPrefix("Устранить ошибки в файлах"))
    #expect(
      try table("control-states", sheet)[0] == [
        String(rows.count), "0", "0", "0", String(rows.count), "1", "1",
      ])
  }

  @Test func `a number stands beside what it is now, or the reason why it is not compared`() throws {
    let input = try SmallRegion.input.get()
    let names = Names(book: input.book, region: input.region)
    func now(_ work: String, _ measure: String) -> FigureNow {
      FigureNow(
        Edition.Figure(
          address: Address(territory: "school:edu220001", work: work, measure: measure), value: 0.5, unit: .share,
          n: 20,
          column: "Показатель", row: "Школа № 1", document: ""), input, names)
    }
    let typesetter = Typesetter(composeAnalyticalReference(input))
    func words(_ figure: FigureNow) -> [String] {
      [typesetter.cell(figure.now), typesetter.plain(figure.verdict)].map { $0.replacing("\u{A0}", with: " ") }
    }
    #expect(
      words(now("vpr-2021-spring/mathematics/6", "share-of-two")) == ["–", "новых результатов этой работы на дату нет"])
    #expect(words(now("vpr-2019-spring/mathematics/6", "share-of-two")) == ["н/д", "прежней работы в данных нет"])
    // Autumn 2020 was written by pupils a grade older: the share is not compared with that of spring 2022.
    let season = words(now("vpr-2020-autumn/mathematics/5", "share-of-two"))
    #expect(season[0] == "≠" && season[1].hasPrefix("весна 2022 года: "))
    // 20 wrote and 1 was absent: participation compares in any season.
    let coverage = words(now("vpr-2020-autumn/mathematics/5", "coverage"))
    #expect(coverage == ["20 из 21 (95,2 %)", "весна 2022 года: да, сравнивается только участие"])
    let low = FigureNow(
      Edition.Figure(
        address: Address(territory: "school:edu220001", work: "", measure: "low-procedures"), value: 1, unit: .count,
        n: 1, column: "", row: "", document: ""), input, names)
    #expect(words(low)[1] != "да")
  }

  @Test func `the sheet of a municipality holds its recommendations alone, and no number is undeclared`() throws {
    let input = try SmallRegion.input.get()
    let earlier = edition(input)
    let plan = ReportPlan(input, kinds: [DocumentKind(.control)], since: earlier)
    #expect(plan.documents.first?.path == "лист-контроля")
    let all = try table("control-recommendations-table", plan.documents[0].compose()).count
    for planned in plan.documents.dropFirst() {
      #expect(planned.path.hasPrefix("рассылка/") && planned.audience != .region)
      #expect(try table("control-recommendations-table", planned.compose()).count < all)
    }
    let known = input.linkage
    for planned in plan.documents {
      for text in planned.compose().texts {
        for case .quantity(let quantity) in text.runs
        where !known.harmlessTerritories.contains(quantity.address.territory) {
          #expect(known.kind(of: quantity.address.measure) != nil, "\(quantity.address.measure)")
        }
      }
    }
  }

  @Test func `a code is nine digits, the same in every edition`() {
    let one = RecordedStatement(id: "review-results/region/ensure", kind: .recommendation, state: "", text: "")
    let same = RecordedStatement(id: one.id, kind: .recommendation, state: "выполнено", text: "слова")
    #expect(one.code.wholeMatch(of: /Р-[0-9]{9}/) != nil)
    #expect(one.code == same.code)
    #expect(one.code != RecordedStatement(id: "x", kind: .recommendation, state: "", text: "").code)
  }
}
