import Findings
import Foundation
import Indicators
import ReportModel
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// The full text of each sentence.
@Suite struct SentenceTests {
  /// The characters of a sentence with plain spaces instead of no-break ones.
  static func words(_ finding: Finding) throws -> String {
    let input = try SmallRegion.input.get()
    let document = composeDataQuality(input)
    let text = Sentences(names: Names(book: input.book, region: input.region)).text(of: finding)
    return Typesetter(document).plain(text).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test func `a school below the region`() throws {
    let school = SchoolID(space: .general, code: "220001")
    let work = Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, 2021, .spring), subject: Subject("mathematics"), programmeGrade: 5))
    let finding = Finding(
      rule: BelowRegion.definition.id, territory: .school(school), works: [work],
      statement: .belowRegion(
        .init(
          work: work, share: .share(9, of: 21, level: 0.95), regional: .share(3508, of: 23_704, level: 0.95),
          word: .veryLikely)), word: .veryLikely, pupils: 9)
    #expect(
      try Self.words(finding)
        == "Весной 2021 года по математике в 5 классе отметку «2» получили 9 из 21 участника (42,9 %), по региону – 14,8 %. С учётом численности доля – от 24 до 63 %. Результат ниже регионального: весьма вероятно."
    )
  }
}
