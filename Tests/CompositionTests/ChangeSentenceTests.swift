import Aggregation
import Findings
import Foundation
import Indicators
import Reference
import RegionSupport
import ReportModel
import TestSupport
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The full text of what is said of changes, of procedures put together and of what does not tell.
@Suite struct ChangeSentenceTests {
  private static let school = Territory.school(InventedRegion.school(1))

  private func words(_ rule: any FindingRule.Type, _ analysis: Analysis, _ territory: Territory = school) -> [String] {
    rule.findings(in: analysis).filter { $0.territory == territory }.map { Self.words($0, analysis) }
  }

  static func words(_ finding: Finding, _ analysis: Analysis) -> String {
    let input = ReportInput(analysis, version: "0")
    let text = Sentences(names: Names(book: input.book, region: input.region)).text(of: finding)
    return Typesetter(composeDataQuality(input)).plain(text).replacing("\u{A0}", with: " ")
      .replacing("\u{202F}", with: " ")
  }

  /// Forty schools with 20 of 100 in two works, and one with what is given.
  private func analysis(
    _ works: [Work], _ first: (two: Int, of: Int), _ second: (two: Int, of: Int), book: ReferenceBook? = nil
  ) throws -> Analysis {
    var region = InventedRegion()
    for number in 2...41 { for work in works { region.add(number, work, two: 20, of: 100) } }
    region.add(1, works[0], two: first.two, of: first.of)
    region.add(1, works[1], two: second.two, of: second.of)
    return try region.analysis(book: book)
  }

  private let exams = [2021, 2022].map { InventedRegion.oge($0, "mathematics") }

  /// Two works with one maximum: their shares compare.
  private func springs() throws -> (works: [Work], book: ReferenceBook) {
    let book = try TemporaryFolder.with { folder in
      try folder.file(
        "vpr_scales.csv",
        """
        years,sessions,programme_grade,subject,sample,maximum,minimum3,minimum4,minimum5,note,source,confidence
        2023-2024,spring,5,mathematics,standard,18,6,10,14,,описание,high
        """)
      return try ReferenceBook.load(overrides: folder.path)
    }
    return ([2023, 2024].map { InventedRegion.vpr($0, .spring, "mathematics", 5) }, book)
  }

  // Intervals by Newcombe's method from Wilson's of all four shares; the other schools have 800 of 4000 both times.
  @Test func `a change between works that compare by the gap alone`() throws {
    #expect(
      words(VisibleChange.self, try analysis(exams, (30, 46), (10, 46))) == [
        "По математике (ОГЭ) отставание от региона сократилось на 43,5 п. п.: с 45,2 п. п. (2021 год, 30 из 46) до 1,7 п. п. (2022 год, 10 из 46); изменение – от −59 до −23 п. п. (весьма вероятно). Сами доли этих работ не сопоставляются."
      ])
    #expect(
      words(VisibleChange.self, try analysis(exams, (20, 46), (2, 46))) == [
        "По математике (ОГЭ) разность с регионом изменилась на −39,1 п. п.: с 23,5 п. п. (2021 год, 20 из 46) до −15,7 п. п. (2022 год, 2 из 46); изменение – от −54 до −22 п. п. (весьма вероятно). Сами доли этих работ не сопоставляются."
      ])
  }

  @Test func `a change between works whose shares compare`() throws {
    let (works, book) = try springs()
    #expect(
      words(VisibleChange.self, try analysis(works, (12, 46), (30, 46), book: book)) == [
        "По математике в 5 классе доля «2» изменилась с 26,1 % (12 из 46, весна 2023 года) до 65,2 % (30 из 46, весна 2024 года); отставание от региона выросло на 39,1 п. п.: с 6,1 п. п. до 45,2 п. п.; изменение – от +19 до +55 п. п. (весьма вероятно)."
      ])
  }

  @Test func `works with signs: fewer «2» are not claimed, more of them may be the order of the works`() throws {
    func said(_ first: Int, _ second: Int) throws -> String {
      let analysis = try analysis(exams, (first, 46), (second, 46))
      let found = try #require(VisibleChange.findings(in: analysis).first { $0.territory == Self.school })
      guard case .visibleChange(let slots) = found.statement else { return "" }
      let marked = Finding(
        rule: found.rule, territory: found.territory, works: found.works,
        statement: .visibleChange(.init(change: slots.change, marked: [InventedRegion.school(1)])), word: nil, pupils: 0
      )
      return Self.words(marked, analysis)
    }
    #expect(
      try said(30, 10)
        == "По математике (ОГЭ) отставание от региона сократилось на 43,5 п. п.: с 45,2 п. п. (2021 год, 30 из 46) до 1,7 п. п. (2022 год, 10 из 46); изменение – от −59 до −23 п. п. Сами доли этих работ не сопоставляются. Положительная динамика не заявляется: в результатах этих работ есть признаки, требующие внимания. Признаки не доказывают нарушения."
    )
    #expect(
      try said(10, 30)
        == "По математике (ОГЭ) отставание от региона выросло на 43,5 п. п.: с 1,7 п. п. (2021 год, 10 из 46) до 45,2 п. п. (2022 год, 30 из 46); изменение – от +23 до +59 п. п. (весьма вероятно). Сами доли этих работ не сопоставляются. В результатах этих работ есть признаки, требующие внимания: изменение может отражать порядок проведения. Признаки не доказывают нарушения."
    )
  }

  @Test func `a district of many pupils is judged by size, and its schools with signs are counted`() throws {
    var region = InventedRegion()
    for number in 1...12 {
      for (work, two) in zip(exams, [30, 20]) { region.add(number, work, two: two, of: 100) }
    }
    for number in 13...60 {
      region.place(number, in: "Речной район")
      for work in exams { region.add(number, work, two: 20, of: 100) }
    }
    let analysis = try region.analysis()
    // 360 of 1200 and 240 of 1200; the others have 20 of 100 both times.
    let change = try #require(analysis.municipalChanges.first { $0.isVisible })
    func said(_ marked: Int) -> String {
      Self.words(
        Finding(
          rule: VisibleChange.definition.id, territory: change.territory, works: exams,
          statement: .visibleChange(.init(change: change, marked: (0..<marked).map { InventedRegion.school($0 + 1) })),
          word: nil, pupils: 0), analysis)
    }
    let start =
      "По математике (ОГЭ) разность с регионом изменилась на −10,0 п. п.: с 10,0 п. п. (2021 год, 360 из 1 200) до 0,0 п. п. (2022 год, 240 из 1 200); изменение – от −14 до −6 п. п."
    #expect(said(0) == start + " (оценено по размеру). Сами доли этих работ не сопоставляются.")
    #expect(
      said(2) == start
        + " Сами доли этих работ не сопоставляются. В результатах этих работ есть признаки, требующие внимания (2 школы): положительная динамика не заявляется. Признаки не доказывают нарушения."
    )
  }

  @Test func `a change within chance, with what would have been noticed and without`() throws {
    // With 46 and 46 pupils from 18 of 46 the power of 80 % is reached at 13,70 %; from 3 of 12 not even at 0.
    #expect(
      words(NoVisibleChange.self, try analysis(exams, (18, 46), (11, 46))) == [
        "По математике (ОГЭ) изменение относительно региона с 18 из 46 (2021 год) до 11 из 46 (2022 год) – в пределах случайных колебаний (от −33 до +4 п. п.); при 46 участниках заметным было бы снижение не менее чем до 13,7 %."
      ])
    #expect(
      words(NoVisibleChange.self, try analysis(exams, (3, 12), (2, 12))) == [
        "По математике (ОГЭ) изменение относительно региона с 3 из 12 (2021 год) до 2 из 12 (2022 год) – в пределах случайных колебаний (от −39 до +24 п. п.); по одной параллели такой численности изменение обнаружить нельзя."
      ])
    let (works, book) = try springs()
    #expect(
      words(NoVisibleChange.self, try analysis(works, (18, 46), (11, 46), book: book)) == [
        "По математике в 5 классе изменение с 18 из 46 (весна 2023 года) до 11 из 46 (весна 2024 года) – в пределах случайных колебаний (от −33 до +4 п. п.); при 46 участниках заметным было бы снижение не менее чем до 13,7 %."
      ])
  }

  @Test func `a low level that lasts`() throws {
    let analysis = try InventedRegion.lasting(InventedRegion.ownMarks([24, 2, 20, 2, 22, 2])).analysis()
    #expect(
      words(LastingLowLevel.self, analysis, .school(InventedRegion.school(61))) == [
        "Низкий уровень по математике подтверждается: Математика, 5 класс, весна 2021 года – 24 из 30; ОГЭ, 2021 год, Математика – 20 из 30; ОГЭ, 2022 год, Математика – 22 из 30. Результаты относятся к 3 поколениям учащихся и 3 кампаниям."
      ])
  }

  @Test func `small works together, beside what the region would have`() throws {
    // School 2 has 20 of 100 in each work: (3 + 20) / 108 and so on. 8 · (23 + 22) / 108 + 7 · (22 + 22) / 107 = 6,2.
    // Two works of each of two cohorts are worth 30 / 1,5 = 20 works: Wilson of 6 of 20 is 14,5 to 51,9 %.
    let works = ["russian", "mathematics"].flatMap { subject in
      [5, 6].map { InventedRegion.vpr(2021, .spring, subject, $0) }
    }
    var region = InventedRegion()
    for (work, own) in zip(works, [(3, 8), (2, 7), (2, 8), (2, 7)]) {
      region.add(1, work, two: own.0, of: own.1)
      region.add(2, work, two: 20, of: 100)
    }
    #expect(
      words(PooledSmallWorks.self, try region.analysis()) == [
        "По отдельным работам данных недостаточно; вместе за 2021 год – 9 работ с отметкой «2» из 30 (от 15 до 52 %), по региону на тех же работах ожидалось бы 6,2. Складываются работы, а не учащиеся."
      ])
  }

  @Test func `no trend, another maximum, an exam of choice`() throws {
    func text(_ statement: Findings.Statement, _ territory: Territory = .region) throws -> String {
      try SentenceTests.words(
        Finding(rule: "", territory: territory, works: [], statement: statement, word: nil, pupils: 0))
    }
    let work = InventedRegion.vpr(2024, .spring, "mathematics", 5)
    #expect(
      try text(.trendNotDetermined(.init(work: work, points: 2)), Self.school)
        == "По математике в 5 классе тренд не определяется: сопоставимых процедур – 2.")
    #expect(
      try text(.trendNotDetermined(.init(work: exams[1], points: 2)), Self.school)
        == "По математике (ОГЭ) тренд не определяется: сопоставимых процедур – 2.")
    let history = [2021, 2022].map { InventedRegion.vpr($0, .spring, "history", 6) }
    #expect(
      try text(.scaleChanged(.init(earlier: history[0], later: history[1], earlierMaximum: 20, laterMaximum: 16)))
        == "По истории в 6 классе максимальный балл изменён (весна 2021 года – 20, весна 2022 года – 16): сравниваются доли отметок, задания не сравниваются."
    )
    let physics = InventedRegion.oge(2022, "physics")
    #expect(
      try text(.electiveExam(.init(work: physics, participation: .share(12, of: 41, level: 0.95))), Self.school)
        == "ОГЭ, 2022 год, Физика – экзамен по выбору: участников – 12 из 41 выпускника; изменение результата может отражать состав участников."
    )
  }
}
