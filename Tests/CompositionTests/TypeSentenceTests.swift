import Findings
import Reference
import RegionSupport
import ReportModel
import Testing
import Vocabulary

@testable import Composition
@testable import Indicators

/// The full text of the types: the reason in one sentence, the evidence word, what would change it.
@Suite struct TypeSentenceTests {
  private static let school = InventedRegion.school(61)

  private func text(
    _ own: [Work: [Int]], hasContexts: Bool = false, change: (SchoolType) -> SchoolType = { $0 }
  ) throws -> String {
    let analysis = try InventedRegion.lasting(own, hasContexts: hasContexts).analysis()
    let type = change(try #require(analysis.schoolTypes.first { $0.school == Self.school }))
    let finding = Finding(
      rule: TypeOfSchool.definition.id, territory: .school(Self.school), works: type.works,
      statement: .typeOfSchool(.init(type: type)), word: type.word, pupils: 0)
    return ChangeSentenceTests.words(finding, analysis)
  }

  private func text(_ twos: [Int], hasContexts: Bool = false) throws -> String {
    try text(InventedRegion.ownMarks(twos), hasContexts: hasContexts)
  }

  @Test func `a lasting low level`() throws {
    #expect(
      try text([24, 24, 24, 24, 24, 24])
        == "Устойчиво низкие результаты: подтверждается. По обязательным работам 3 кампаний и 4 поколений учащихся уровень школы соответствует нижней четверти школ региона. Один результат на уровне региона в следующей кампании вывода не изменил бы."
    )
  }

  @Test func `no lasting low level, and one that nobody can tell`() throws {
    #expect(
      try text([2, 2, 2, 2, 2, 2])
        == "Устойчиво низкий уровень не подтверждается. По обязательным работам 3 кампаний и 4 поколений учащихся уровень школы выше, чем у нижней четверти школ региона. Ещё один такой же результат вывода не изменил бы."
    )
    #expect(
      try text([12, 12, 12, 12, 12, 12])
        == "Для вывода об устойчивости результатов данных недостаточно. По обязательным работам 3 кампаний и 4 поколений учащихся нельзя уверенно сказать, соответствует ли уровень школы нижней четверти школ региона. Ещё один такой же результат вывода не изменил бы."
    )
  }

  @Test func `worsening and improvement`() throws {
    #expect(
      try text([6, 6, 3, 6, 18, 6])
        == "Ухудшение результатов: весьма вероятно. Доля «2» относительно остальных школ региона выросла: ОГЭ, математика, 9 класс (2021 год и 2022 год). Вывод изменится, если в следующей сопоставимой работе разность с регионом вернётся к прежней."
    )
    #expect(
      try text([6, 6, 18, 6, 3, 6])
        == "Улучшение результатов: весьма вероятно. Доля «2» относительно остальных школ региона снизилась: ОГЭ, математика, 9 класс (2021 год и 2022 год). Вывод изменится, если в следующей сопоставимой работе разность с регионом вернётся к прежней."
    )
  }

  @Test func `unstable results, by changes and by cohorts`() throws {
    #expect(
      try text([6, 6, 18, 3, 3, 18])
        == "Нестабильные результаты: весьма вероятно. Доля «2» относительно остальных школ региона по одним работам снизилась, по другим выросла: ОГЭ, математика, 9 класс (2021 год и 2022 год, снизилась); ОГЭ, русский язык, 9 класс (2021 год и 2022 год, выросла). Вывод изменится, если следующие работы разных поколений дадут близкие результаты."
    )
    #expect(
      try text([20, 20, 1, 1, 1, 1])
        == "Нестабильные результаты: вероятно. По обязательным работам 3 кампаний и 4 поколений учащихся результаты разных поколений и кампаний различаются сильнее, чем обычно в школах региона. Вывод изменится, если следующие работы разных поколений дадут близкие результаты."
    )
  }

  @Test func `results above what is expected`() throws {
    #expect(
      try text([1, 1, 1, 1, 1, 1], hasContexts: true)
        == "Результаты выше ожидаемых для школ с такими же условиями: подтверждается. Доля «2» меньше ожидаемой на 23,5 п. п. (от −31 до −16 п. п.); это сопоставление, а не объяснение причин. Вывод изменится, если в следующих работах доля «2» будет такой, какая ожидается для этих условий."
    )
  }

  @Test func `too few campaigns, with the autumn that is not counted, and too few cohorts`() throws {
    let spring = InventedRegion.lastingWorks[0]
    #expect(
      try text([spring: InventedRegion.spread(24)])
        == "Для вывода об устойчивости результатов данных недостаточно. Учтено кампаний – 1 (ВПР, весна 2021 года), нужно не менее 2. Вывод станет возможен с результатами ещё 1 кампании."
    )
    let autumn = InventedRegion.vpr(2020, .autumn, "mathematics", 5)
    #expect(
      try text([spring: InventedRegion.spread(24), autumn: InventedRegion.spread(24)])
        == "Для вывода об устойчивости результатов данных недостаточно. Учтено кампаний – 1 (ВПР, весна 2021 года), нужно не менее 2. Вывод станет возможен с результатами ещё 1 кампании. Не учтено: осень 2020 года – учитывается, только если включён параметр методики «Учитывать входной мониторинг осени 2020 года»."
    )
    #expect(
      try text([
        InventedRegion.vpr(2021, .spring, "mathematics", 8): InventedRegion.spread(24),
        InventedRegion.oge(2022, "mathematics"): InventedRegion.spread(24),
      ])
        == "Для вывода об устойчивости результатов данных недостаточно. Результаты относятся к 1 поколению учащихся, нужно не менее 2. Вывод станет возможен с результатами ещё 1 поколения учащихся."
    )
    #expect(
      try text([InventedRegion.vpr(2021, .spring, "history", 5): InventedRegion.spread(24)])
        == "Для вывода об устойчивости результатов данных недостаточно. Обязательных работ, по которым судят об уровне школы, нет. Вывод станет возможен с результатами ещё 2 кампаний."
    )
  }

  @Test func `without a background or a common scale`() throws {
    func text(_ reason: SchoolType.Reason, _ turning: SchoolType.Turning) throws -> String {
      try self.text(InventedRegion.ownMarks([12, 12, 12, 12, 12, 12])) { type in
        SchoolType(
          school: type.school, kind: .insufficient, reason: reason, word: .insufficient, lowQuarter: nil,
          turning: turning, works: type.works, campaigns: type.campaigns, cohorts: type.cohorts, pupils: type.pupils,
          uncounted: [], withheld: [], marked: [])
      }
    }
    #expect(
      try text(.noBackground, .background)
        == "Для вывода об устойчивости результатов данных недостаточно. Фон региона не известен, и уровень школы не с чем сопоставить. Достаточно файла «фон-региона.json» регионального расчёта."
    )
    #expect(
      try text(.noScale, .wholeRegion)
        == "Для вывода об устойчивости результатов данных недостаточно. Школ с результатами мало, чтобы сопоставить их уровни. Вывод станет возможен с результатами школ всего региона."
    )
  }

  @Test func `works with signs: an improvement is not claimed, worsening may be the order of the works`() throws {
    let better = InventedRegion.ownMarks([6, 6, 18, 6, 3, 6])
    #expect(
      try text(better) { type in
        guard case .changes(let changes) = type.reason else { return type }
        return SchoolType(
          school: type.school, kind: .ordinary, reason: .level, word: .refuted, lowQuarter: nil,
          turning: .sameResult(.refuted), works: type.works, campaigns: type.campaigns, cohorts: type.cohorts,
          pupils: type.pupils, uncounted: [], withheld: changes, marked: [])
      }
        == "Устойчиво низкий уровень не подтверждается. По обязательным работам 3 кампаний и 4 поколений учащихся уровень школы выше, чем у нижней четверти школ региона. Ещё один такой же результат вывода не изменил бы. Улучшение не заявляется: в работах ОГЭ, математика, 9 класс (2021 год и 2022 год) есть признаки, требующие внимания. Признаки не доказывают нарушения."
    )
    let worse = InventedRegion.ownMarks([6, 6, 3, 6, 18, 6])
    #expect(
      try text(worse) { type in
        SchoolType(
          school: type.school, kind: type.kind, reason: type.reason, word: type.word, lowQuarter: nil,
          turning: type.turning, works: type.works, campaigns: type.campaigns, cohorts: type.cohorts,
          pupils: type.pupils, uncounted: [], withheld: [], marked: [InventedRegion.oge(2021, "mathematics")])
      }.hasSuffix(
        " В этих работах есть признаки, требующие внимания: изменение может отражать порядок их проведения. Признаки не доказывают нарушения."
      ))
  }
}
