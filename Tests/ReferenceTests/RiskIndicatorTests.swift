import Reference
import Testing

@Suite struct RiskIndicatorTests {
  @Test func `factors that data can check, and those that take a survey or a visit`() throws {
    let book = try Book.builtIn()
    let checked = book.riskFactors.all.filter { !book.riskIndicators.checks(of: $0).isEmpty }.map(\.id)
    #expect(
      checked == [
        "equipment", "staff-shortage", "competence", "special-needs", "language-barriers", "learning-failure",
        "parents",
      ])
    let equipment = try #require(book.riskFactors.factor(named: "Низкое оснащение школы"))
    #expect(
      book.riskIndicators.checks(of: equipment).map(\.indicator)
        == [.computersPer100Pupils, .computersOutdated, .internetSpeed, .roomsWithProjector])
    #expect(book.riskIndicators.all.allSatisfy { !$0.source.isEmpty && !$0.reads.isEmpty })
  }

  @Test func `a user's row turns a figure off or its side around`() throws {
    let book = try Book.with([
      "risk_indicators.csv": """
      factor,indicator,risk_when,reads,source,confidence
      staff-shortage,pupils-per-teacher,never,,решение региона,high
      staff-shortage,retirement-age,higher,контекстная форма,решение региона,low
      motivation,share-of-two,higher,результаты,решение региона,low
      """
    ])
    let staff = try #require(book.riskFactors.all.first { $0.id == "staff-shortage" })
    #expect(book.riskIndicators.checks(of: staff).map(\.indicator) == [.retirementAge])
    let motivation = try #require(book.riskFactors.all.first { $0.id == "motivation" })
    #expect(book.riskIndicators.checks(of: motivation).map(\.source) == ["решение региона"])
  }

  @Test func `an unknown factor, and an unknown figure, are errors with their line`() throws {
    let header = "factor,indicator,risk_when,reads,source,confidence\n"
    #expect(
      Book.complaint(about: "risk_indicators.csv", header + "kadry,retirement-age,higher,,приказ,high\n")
        == "risk_indicators.csv, строка 2, «factor»: ожидается код фактора из risk_factors.csv; найдено: «kadry». Коды: equipment, staff-shortage, competence, special-needs, language-barriers, motivation, wellbeing, discipline, learning-failure, parents, in-school-training, adaptivity, school-environment."
    )
    #expect(
      Book.complaint(about: "risk_indicators.csv", header + "parents,vacancies,higher,,приказ,high\n")
        == "risk_indicators.csv, строка 2, «indicator»: ожидается одно из: computers-per-100-pupils, computers-outdated, internet-speed, rooms-with-projector, pupils-per-teacher, retirement-age, highest-category, first-or-highest-category, courses-per-teacher, special-needs-share, other-language-share, share-of-two, parents-at-events, parents-helping; найдено: «vacancies». Исправьте значение."
    )
    #expect(
      Book.complaint(
        about: "risk_indicators.csv",
        header + "parents,parents-helping,higher,,приказ,high\nparents,parents-helping,lower,,приказ,high\n"
      ).hasPrefix("risk_indicators.csv, строка 3, «indicator»: "))
  }
}
