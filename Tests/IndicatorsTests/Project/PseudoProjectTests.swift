import Aggregation
import Foundation
import Loading
import Reference
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Indicators

/// Trap M1 on the real region: schools that were low in autumn 2020 come nearer to the region by spring 2021 without any
/// project, so a project that never was may not be seen.
@Suite(.requireShared("real/altai/fisoko")) struct PseudoProjectTests {
  private struct Given1 {
    let region: Region
    let book: ReferenceBook
    let pairs: [ChangePair]
    let low: [SchoolID]
    let estimate: EffectEstimate
  }

  private static let given = Result { () throws -> Given1 in
    let book = try Given.book.get()
    let region = try Altai.region.get()
    let conditions = Conditions(book.methodology)
    let pairs = [5, 6].flatMap { grade in
      ["russian", "mathematics"].map { subject in
        ChangePair(
          before: Given.work(2020, .autumn, subject, grade), after: Given.work(2021, .spring, subject, grade))
      }
    }
    let low = ProjectSelection(before: 2021, in: region, book: book, conditions: conditions).low
    let gaps = SchoolGaps(pairs, in: region, schools: region.schools.map(\.id), book: book, conditions: conditions)
    return Given1(
      region: region, book: book, pairs: pairs, low: low.sorted(),
      estimate: EffectEstimate(gaps, methodology: book.methodology))
  }

  private func effect(_ project: [SchoolID], _ given: Given1) -> ProjectEffect {
    given.estimate.effect(
      cohort: 2021, pairs: given.pairs, project: Set(project), selection: Set(given.low), outside: Set(project))
  }

  @Test func `M1: 30 schools drawn among the low ones show no effect in at least 182 of 200 draws`() throws {
    let given = try Self.given.get()
    #expect(given.low.count == 185)
    var generator = Xoshiro256(seed: 500)
    var notSeen = 0
    var covered = 0
    var widest = 0.0
    for _ in 0..<200 {
      var order = given.low
      for place in 0..<30 {
        order.swapAt(place, place + Int(generator.nextUniform() * Double(order.count - place)))
      }
      guard case .compared(let comparison) = effect(Array(order.prefix(30)), given).standing else { continue }
      if !comparison.isBeyondChance { notSeen += 1 }
      if comparison.interval.contains(0) { covered += 1 }
      widest = max(widest, comparison.placebo.upperBound)
    }
    print("not seen", notSeen, "covered", covered, widest)
    #expect(notSeen >= 182)
    #expect(covered >= 182)
  }

  @Test func `M1: the 30 lowest have nobody to compare with, and their gain is that of everybody`() throws {
    let given = try Self.given.get()
    let conditions = Conditions(given.book.methodology)
    let gaps = SchoolGaps(
      given.pairs, in: given.region, schools: given.low, book: given.book, conditions: conditions)
    let lowest = gaps.all.sorted { $0.before > $1.before }.prefix(30).map(\.school)
    let standing = effect(lowest, given).standing
    print(standing)
    guard case .withoutPeers(let convergence) = standing else {
      Testing.Issue.record("\(standing)")
      return
    }
    #expect(convergence.schools == 30)
  }
}
