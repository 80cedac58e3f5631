import Reference
import TestSupport
import Testing

@Suite struct RiskFactorTests {
  @Test(arguments: [
    ("Дефицит педагогических кадров", "staff-shortage"), ("дефицит кадров", "staff-shortage"),
    ("НИЗКИЙ УРОВЕНЬ ВОВЛЕЧЁННОСТИ РОДИТЕЛЕЙ", "parents"), ("«Низкая мотивация»", "motivation"),
    ("ОВЗ", "special-needs"), ("Высокая доля обучающихся с риском учебной неуспешности", "learning-failure"),
    ("Пониженный уровень качества школьной среды", "school-environment"),
  ])
  func `a name of either list and its short forms are one factor`(_ name: String, _ id: String) throws {
    #expect(try Book.builtIn().riskFactors.factor(named: name)?.id == id)
  }

  @Test func `every name and every alias of the table means one factor`() throws {
    let factors = try Book.builtIn().riskFactors
    #expect(factors.all.count == 13)
    for factor in factors.all { #expect(factors.factor(named: factor.title) == factor) }
    #expect(factors.all.filter { $0.isListed(in: 2021) && !$0.isListed(in: 2022) }.count == 6)
    #expect(factors.all.filter { $0.isListed(in: 2022) && !$0.isListed(in: 2021) }.count == 3)
  }

  @Test func `an unknown name has no factor, and the nearest is known`() throws {
    let factors = try Book.builtIn().riskFactors
    #expect(factors.factor(named: "Дефицит кадров и оснащения") == nil)
    #expect(factors.nearest(to: "Дефецит педагогичских кадров")?.id == "staff-shortage")
    #expect(factors.nearest(to: "Низкая дисциплинированность")?.id == "discipline")
    #expect(factors.nearest(to: "—") == nil)
  }

  @Test func `a factor of a later list is added by a file, and a row of the user rules over ours`() throws {
    let factors = try Book.with([
      "risk_factors.csv": """
      id,title,years,aliases,source,confidence
      profile-classes,Нет профильных классов,2023-,Профильность,письмо региона,high
      equipment,Слабая материальная база,2023-,,письмо региона,high
      """
    ]).riskFactors
    #expect(factors.factor(named: "профильность")?.id == "profile-classes")
    #expect(factors.factor(named: "Слабая материальная база")?.id == "equipment")
    #expect(factors.all.count == 14)
  }
}
