import Aggregation
import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// The real region beside the repository: our sums are those of ФИС ОКО.
@Suite(.requireShared("real/altai"), .serialized) struct RealRegionTests {
  private static let book = Result { try ReferenceBook.load() }
  private static let participants = load("participants")
  private static let reports = load("fisoko")

  private static func load(_ part: String, threads: Int? = nil) -> Result<Region, any Error> {
    Result {
      guard let folder = Shared.url("real/altai/" + part) else { throw FolderMissing() }
      return Region(try FolderLoader(book: book.get(), threads: threads).load(folder: folder.path))
    }
  }

  private struct FolderMissing: Error {}

  private func vpr(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  @Test func `mathematics 5 of 2021 has the row that ФИС ОКО gives`() throws {
    for region in [try Self.participants.get(), try Self.reports.get()] {
      let cell = try #require(region.cell(vpr(2021, .spring, "mathematics", 5), .region))
      #expect(cell.schools == 634)
      #expect(cell.participants == 23704)
      let marks = try #require(cell.marks)
      let percents = marks.counts.map { (Double($0) / Double(marks.total) * 10000).rounded() / 100 }
      #expect(percents == [14.80, 41.07, 32.22, 11.91])
    }
  }

  @Test(arguments: [
    (2020, "mathematics", 4), (2020, "mathematics", 5), (2020, "biology", 6), (2020, "russian", 6),
    (2021, "mathematics", 4), (2021, "mathematics", 5), (2021, "biology", 6), (2021, "russian", 6),
  ])
  func `participants and reports of a work agree at every school`(_ year: Int, _ subject: String, _ grade: Int) throws {
    let work = vpr(year, year == 2020 ? .autumn : .spring, subject, grade)
    let (pupils, reports) = (try Self.participants.get(), try Self.reports.get())
    let schools = pupils.schools(of: work).filter { (pupils.cell(work, .school($0))?.participants ?? 0) > 0 }
    #expect(schools.count > 300)
    #expect(schools == reports.schools(of: work))
    for school in schools {
      let (left, right) = (pupils.cell(work, .school(school)), reports.cell(work, .school(school)))
      #expect(left?.participants == right?.participants, "\(school)")
      #expect(left?.marks == right?.marks, "\(school)")
      #expect(left?.scores == right?.scores, "\(school)")
      #expect(left?.journal == right?.journal, "\(school)")
    }
  }

  @Test func `in mathematics 4 of 2022 no total of 0 makes a failure of a pupil with points`() throws {
    let region = try Self.participants.get()
    let cell = try #require(region.cell(vpr(2022, .spring, "mathematics", 4), .region))
    let marks = try #require(cell.marks)
    #expect((Double(marks[.two]) / Double(marks.total) * 10000).rounded() / 100 == 3.85)
  }

  @Test(arguments: [("mathematics", 4, 0), ("physics", 11, 0), ("history", 11, 3)])
  func `of the 107 totals of 0 of pupils who wrote, 104 stand over points and are counted by them`(
    _ subject: String, _ grade: Int, _ zeros: Int
  ) throws {
    let scores = try #require(try Self.participants.get().cell(vpr(2022, .spring, subject, grade), .region)?.scores)
    #expect(scores[0] <= zeros)
  }

  @Test func `one thread and four give the same region`() throws {
    let one = try Self.load("participants/2022", threads: 1).get()
    let four = try Self.load("participants/2022", threads: 4).get()
    #expect(one.works == four.works)
    #expect(one.schools == four.schools)
    #expect(one.issues == four.issues)
    #expect(one.sources == four.sources)
    for work in one.works {
      for school in one.schools(of: work) where one.cell(work, .school(school)) != four.cell(work, .school(school)) {
        Testing.Issue.record("\(work) \(school) differs")
      }
    }
  }

  @Test func `municipal and regional rows of the reports equal the sums over schools`() throws {
    #expect(try Self.reports.get().words(of: "region-row-differs").isEmpty)
  }

  @Test func `every file of the region is recognised or named with the reason, and no source contradicts another`()
    throws
  {
    let whole = try Self.load("").get()
    let left = whole.sources.filter { $0.state != .used && $0.state != .repeated }
    #expect(
      left.map(\.path) == [
        "metodika_uroven_obektivnosti.txt", "official_flagged_2021.json", "school_collection_form.xlsx",
      ]
    )
    #expect(
      whole.words(of: "file-foreign") == [
        "metodika_uroven_obektivnosti.txt | это текст без столбцов, а не таблица | таблица XLSX, XLS или CSV",
        "official_flagged_2021.json | это данные JSON, а не таблица | таблица XLSX, XLS или CSV",
      ])
    // The form of a school without a login or a work in its name waits for «работы.csv».
    #expect(left.last?.layouts == [.collectionForm, .collectionForm])
    #expect(whole.issues.contains { $0.rule == "work-unknown" && $0.place.file == left.last?.path })
    #expect(whole.sources.count == 127)
    #expect(whole.words(of: "sources-differ").isEmpty)
    #expect(whole.issues.filter { $0.severity == .error }.allSatisfy { $0.place.file.contains("form") })
  }
}
