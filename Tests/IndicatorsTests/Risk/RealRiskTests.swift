import Aggregation
import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

@testable import Indicators

/// How often data would confirm a risk that was named blindly: every school of the real region with every risk of 2021.
@Suite(.requireShared("real/altai/context")) struct RealRiskTests {
  @Test func `a risk named of any school is confirmed for no more than two in five`() throws {
    let analysis = try Altai.analysis.get()
    let book = analysis.book
    let index = try #require(analysis.conditionIndex)
    let measurements = RiskMeasurements(
      of: analysis.region, index: index, works: analysis.expectations.works, on: analysis.asOf, book: book,
      conditions: analysis.conditions)
    let judge = RiskJudge(
      book: book, day: analysis.asOf,
      comparison: RiskComparison(
        book.riskIndicators.all, measurements, schools: index.schools, index: index, similar: analysis.similarSchools,
        methodology: book.methodology))
    let names = book.riskFactors.all.filter { $0.isListed(in: 2021) }.map(\.title)
    var confirmed: [String: Int] = [:]
    var missed = 0
    for school in index.schools {
      func participant(_ risks: [String]) -> Participant {
        Participant(
          school: school, municipality: nil, cohort: 2021, curator: nil,
          risks: risks.map { NamedRisk($0, factor: nil) }, isListed: nil,
          place: Place(file: "а.xlsx"))
      }
      let all = judge.risks(of: school, participant: participant(names), records: [], lowResults: nil)
      for agreement in all.agreements where agreement.status == .confirmed {
        confirmed[agreement.factor?.id ?? "", default: 0] += 1
      }
      #expect(all.missed.isEmpty)
      let none = judge.risks(of: school, participant: participant([]), records: [], lowResults: nil)
      if !none.missed.isEmpty { missed += 1 }
    }
    #expect(
      Set(confirmed.keys) == [
        "equipment", "staff-shortage", "competence", "special-needs", "learning-failure", "parents",
      ])
    for (factor, count) in confirmed {
      let share = Double(count) / Double(index.schools.count)
      #expect((0.10...0.42).contains(share), "\(factor): \(share)")
    }
    // A school that works on nothing misses something in two cases of five.
    let share = Double(missed) / Double(index.schools.count)
    #expect((0.30...0.50).contains(share), "\(share)")
  }
}
