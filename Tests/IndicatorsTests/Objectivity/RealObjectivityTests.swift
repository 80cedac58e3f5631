import Aggregation
import Foundation
import Reference
import TestSupport
import Testing
import Vocabulary

@testable import Indicators

/// The signs on the real region: an independent computation of another program gives the same shares.
@Suite(.requireShared("real/altai")) struct RealObjectivityTests {
  /// One work of the table that another program computed from the same exports.
  struct Published: CustomTestStringConvertible {
    let work: Work
    let schools: Int
    let aboveRegion: Double
    let negativeCorrelation: Double
    let heapRatio: Double
    var testDescription: String {
      "\(work.procedure.subject.code) \(work.procedure.programmeGrade), \(work.procedure.campaign.year)"
    }
  }

  /// Rows of works whose data are in the shared part.
  private static func published() throws -> [Published] {
    let analysis = try RealAltai.analysis.get()
    guard let url = Shared.url("reference/vpr_distribution_altai_2020_2021.csv") else { return [] }
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    func field(_ line: [String], _ name: String) -> String { header.firstIndex(of: name).map { line[$0] } ?? "" }
    return lines.dropFirst().compactMap { line in
      guard let year = Int(field(line, "year")), let grade = Int(field(line, "programme_grade")),
        let session = Session(rawValue: field(line, "session")),
        let subject = analysis.book.subjects.subject(named: field(line, "subject")),
        let above = Double(field(line, "pct_schools_ci_above_region")),
        let negative = Double(field(line, "pct_schools_negative_spearman")),
        let ratio = Double(field(line, "ratio_freq_first_score_of_3_to_last_score_of_2")),
        let schools = Int(field(line, "n_schools"))
      else { return nil }
      let work = Work(
        procedure: Procedure(campaign: Campaign(.vpr, year, session), subject: subject, programmeGrade: grade))
      guard (analysis.region.cell(work, .region)?.schools ?? 0) > 0 else { return nil }
      return Published(
        work: work, schools: schools, aboveRegion: above, negativeCorrelation: negative, heapRatio: ratio)
    }
  }

  @Test func `marker 1 flags the schools of the published table in every shared work, to the last digit`() throws {
    // Their definition: primary score, s with n − 1, t = 1.96; schools of one participant stay in the denominator.
    let region = try RealAltai.analysis.get().region
    let rows = try Self.published()
    #expect(rows.count >= 27)
    for row in rows {
      let signs = MeanAboveRegion.all(try #require(WorkCells(row.work, of: region)), t: 1.96)
      #expect(signs.count == row.schools, "\(row.testDescription)")
      let percent = Double(signs.count { $0.sign.isAbove }) / Double(signs.count) * 100
      #expect(abs(percent - row.aboveRegion) < 0.0051, "\(row.testDescription): \(percent)")
    }
  }

  @Test func `the rank correlation is negative in as many schools as the table says`() throws {
    // Their denominator: schools with at least five pairs and a coefficient (marks and scores that vary).
    let region = try RealAltai.analysis.get().region
    var checked = 0
    for row in try Self.published() {
      let cells = try #require(WorkCells(row.work, of: region))
      let found = cells.cells.compactMap(RankCorrelation.init).filter { $0.pairs >= 5 }
      guard !found.isEmpty else { continue }
      checked += 1
      let percent = Double(found.count(where: \.isNegative)) / Double(found.count) * 100
      #expect(abs(percent - row.negativeCorrelation) < 0.0051, "\(row.testDescription): \(percent)")
    }
    #expect(checked == 9, "works with results of participants")
  }

  @Test func `the heap at «2»/«3» is that of the table`() throws {
    let analysis = try RealAltai.analysis.get()
    for row in try Self.published() {
      let scores = try #require(analysis.region.cell(row.work, .region)?.scores)
      guard let border = analysis.book.scales.scale(for: row.work)?.minimum3 else { continue }
      let ratio = Double(scores[border]) / Double(scores[border - 1])
      #expect(abs(ratio - row.heapRatio) < 0.0051, "\(row.testDescription): \(ratio)")
    }
  }

  @Test(arguments: [
    (1...4, 32, 5, 0), (5...9, 104, 6, 2), (10...19, 150, 3, 2), (20...49, 153, 9, 3), (50...9999, 192, 57, 15),
  ])
  func `M11: marker 1 flags tiny and large schools of mathematics 4, the companion does not`(
    _ sizes: ClosedRange<Int>, _ schools: Int, _ flagged: Int, _ unusual: Int
  ) throws {
    let cells = try #require(
      WorkCells(Given.work(2021, .spring, "mathematics", 4), of: try RealAltai.analysis.get().region))
    let band = MeanAboveRegion.all(cells, t: 1.96).filter { sizes.contains($0.sign.school.n) }
    #expect(band.count == schools)
    #expect(band.count { $0.sign.isAbove } == flagged)
    #expect(band.count { $0.sign.isAboveForItsSize } == unusual)
  }

  @Test func `M10: of the autumn of 2020 no journal sign is ever read`() throws {
    let schools = try RealAltai.analysis.get().objectivity.schools
    let readings = schools.flatMap(\.readings).filter {
      $0.year == 2020 && $0.marker.algorithm == .negativeRankCorrelation
    }
    #expect(readings.count > 2000)
    #expect(readings.allSatisfy { $0.whyNotApplied == .notApplicable })
    let journal = schools.flatMap(\.signs).filter { $0.sign.kind == .journal }
    #expect(!journal.isEmpty)
    #expect(journal.allSatisfy { $0.work.procedure.campaign.session == .spring })
  }

  @Test func `M21: without the marked results mathematics 5 of 2021 has a share of «2» about one point higher`() throws
  {
    let reference = try #require(
      try RealAltai.analysis.get().cleanReference(of: Given.work(2021, .spring, "mathematics", 5)))
    #expect(reference.all.count == 3509)
    #expect(reference.schoolsLeftOut == 35)
    #expect(abs(reference.difference - 0.0084) < 0.0005)
  }

  @Test func `the index of the region, as published and with applicability`() throws {
    let indices = try RealAltai.analysis.get().objectivity.indices
    #expect(indices.map(\.year) == [2020, 2021])
    #expect(indices.map(\.asPublished.n) == [634, 639])
    #expect(indices.map { ($0.asPublished.value * 1000).rounded() } == [585, 612])
    #expect(indices.compactMap(\.applied?.n) == [535, 539])
    #expect(indices.compactMap { ($0.applied?.value).map { ($0 * 1000).rounded() } } == [609, 647])
  }

  @Test func `one school of eight is for a check, two of three have no signs`() throws {
    let schools = try RealAltai.analysis.get().objectivity.schools
    let counts = Dictionary(grouping: schools, by: \.status).mapValues(\.count)
    #expect(counts == [.noSigns: 374, .attention: 115, .check: 67, .notApplied: 83])
  }
}
