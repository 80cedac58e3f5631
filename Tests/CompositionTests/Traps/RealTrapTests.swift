// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Findings
import Foundation
import Indicators
import Loading
import Reference
import TestSupport
import Testing
import Typesetting
import Vocabulary

@testable import Composition

/// What the real region must never be made to say.
@Suite(.requireShared("real/altai/fisoko")) struct RealTrapTests {
  @Test func `acceptance: Russian 6 falls from 27,8 % in autumn to 18,3 % in spring, and nothing improved`() throws {
    let book = try ReferenceBook.load()
    let folder = try FolderLoader(book: book).load(folder: try #require(Shared.url("real/altai/fisoko")).path)
    let analysis = Analysis(of: Region(folder, book: book), book: book, asOf: CalendarDay("2022-09-15")!)
    func work(_ year: Int, _ session: Session) -> Work {
      Work(
        procedure: Procedure(
          campaign: Campaign(.vpr, year, session), subject: Subject("russian"), programmeGrade: 6))
    }
    let (autumn, spring) = (work(2020, .autumn), work(2021, .spring))
    func share(_ work: Work) throws -> Double {
      let cell = try #require(analysis.regionalCell(work))
      return try #require(ShareOfTwo.measure(cell, under: analysis.conditions).value).value
    }
    #expect((try share(autumn) * 10_000).rounded() == 2775)
    #expect((try share(spring) * 10_000).rounded() == 1832)

    // The shares do not compare; the gap to the region does, and is a gap, never a change of the school.
    let pair = try #require(analysis.trends.pairs.first { $0.earlier == autumn && $0.later == spring })
    #expect(!pair.allowsShares && !pair.allowsChange && pair.allowsGap)
    #expect(!analysis.changes.contains { $0.pair == pair })
    let region = analysis.trends.changes(of: .region)
    #expect(region.allSatisfy { $0.pair != pair || $0.judged == nil })

    let findings = FindingBook(analysis)
    let seasons = findings.findings(of: Season.self).filter { $0.works.contains(autumn) && $0.works.contains(spring) }
    #expect(seasons.contains { $0.territory == .region })
    #expect(seasons.count { if case .school = $0.territory { true } else { false } } > 100)
    let input = ReportInput(analysis, version: "0")
    let sentences = Sentences(names: Names(book: book, region: analysis.region))
    let typesetter = Typesetter(composeDataQuality(input))
    let regional = try #require(seasons.first { $0.territory == .region })
    let said = typesetter.plain(sentences.text(of: regional))
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(
      said
        == "Осенью 2020 года по русскому языку за 6 класс отметка «2» – у 5 619 из 20 247 участников (27,8 %), весной 2021 года – у 4 272 из 23 320 участников (18,3 %). Это разные по времени и составу процедуры; разность отражает прежде всего условия проведения и изменением результатов не является."
    )
    for rule in [VisibleChange.definition.id, NoVisibleChange.definition.id] {
      #expect(!findings.all.contains { $0.rule == rule && $0.works.contains(autumn) })
    }
    // Nor does it feed a type.
    for type in analysis.schoolTypes {
      guard type.kind == .improving || type.kind == .worsening, case .changes(let changes) = type.reason else {
        continue
      }
      #expect(changes.allSatisfy { $0.pair.earlier.procedure.campaign.session != .autumn })
    }
  }
}
