import Reference
import Vocabulary

/// How many pupils the grade of a work had by the context form: a bound for coverage where nobody counted the absent.
struct Enrolment {
  private let pupils: [SchoolID: [Int: [Int: Int]]]
  private let isForWholeGrade: [Work: Bool]

  /// - Parameters:
  ///   - contexts: of the schools' one identity.
  ///   - works: those that have cells.
  init(_ contexts: [SchoolID: [SchoolContext]], works: Set<Work>, book: ReferenceBook) {
    pupils = contexts.mapValues { years in
      Dictionary(years.map { ($0.year, $0.pupilsByGrade) }) { _, last in last }
    }
    // A grade that wrote two samples is divided between them.
    let samples = Dictionary(grouping: works, by: \.procedure).mapValues(\.count)
    isForWholeGrade = Dictionary(
      uniqueKeysWithValues: works.map { work in
        (work, work.sample == .standard && samples[work.procedure] == 1 && book.isForWholeGrade(work.procedure))
      })
  }

  /// The cell with the pupils of its grade, where the absent are not counted and the form has at least as many pupils as
  /// wrote; else the cell as it is.
  func completing(_ cell: Cell, of work: Work, in school: SchoolID) -> Cell {
    guard cell.absent == nil, cell.participants > 0, isForWholeGrade[work] == true else { return cell }
    let campaign = work.procedure.campaign
    let schoolYear = campaign.session == .autumn ? campaign.year + 1 : campaign.year
    guard let enrolled = pupils[school]?[schoolYear]?[work.procedure.gradeOfPupils], enrolled >= cell.participants
    else { return cell }
    var completed = cell
    completed.enrolled = enrolled
    completed.participantsWithEnrolled = cell.participants
    return completed
  }
}
