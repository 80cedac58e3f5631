import Aggregation
import Indicators
import Loading
import Reference
import Vocabulary

/// Cells, regions and parameters made by hand.
enum Given {
  static let book = Result { try ReferenceBook.load() }

  static func conditions() throws -> Conditions { Conditions(try book.get().methodology) }

  /// A school with marks 2, 3, 4, 5.
  static func cell(_ marks: [Int], absent: Int? = nil) -> Cell {
    var cell = Cell()
    cell.participants = marks.reduce(0, +)
    cell.marks = MarkCounts(marks)
    cell.absent = absent
    cell.participantsWithAbsent = absent == nil ? 0 : cell.participants
    cell.schools = 1
    return cell
  }

  /// A school with scores, marked by no scale.
  static func scores(_ scores: [Int]) -> Cell {
    var cell = Cell()
    cell.participants = scores.reduce(0, +)
    cell.scores = scores
    return cell
  }

  static func work(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Work {
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade))
  }

  static func school(_ number: Int) -> SchoolID { SchoolID(space: .general, code: String(220_000 + number)) }

  /// A region from the marks of each school in each work.
  static func region(_ marks: [(school: Int, work: Work, marks: [Int])]) -> Region {
    let claims = marks.flatMap { one -> [Claim] in
      let parts: [Claim.Part] = [
        .participation(Participation(participants: one.marks.reduce(0, +))), .marks(MarkCounts(one.marks)),
      ]
      return parts.map {
        Claim(work: one.work, of: .school(school(one.school)), part: $0, kind: .participants, source: 0)
      }
    }
    let facts = Set(marks.map(\.school)).sorted().map {
      SchoolFact(
        school: school($0), name: "Школа \($0)", municipality: "Район", municipalityCode: nil, year: 2021, source: 0)
    }
    let source = SourceFile(
      path: "а.xlsx", state: .used, layouts: [], works: [], sha256: "", byteCount: 0, rowsRead: 0, rowsKept: 0)
    return Region(LoadedFolder(sources: [source], claims: claims, facts: facts, issues: []))
  }
}

/// Whether two numbers are the same to ten digits.
func near(_ left: Double?, _ right: Double) -> Bool { left.map { abs($0 - right) < 1e-10 } ?? false }
