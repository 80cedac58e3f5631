import Aggregation
import Vocabulary

/// The cells of one work, fetched once: every sign of the work is computed from them.
///
/// Exams stand here by their first result where it is known: a retake says nothing of how the exam was held.
struct WorkCells {
  let work: Work
  /// Schools with participants, sorted by identity.
  let schools: [SchoolID]
  /// In the order of `schools`.
  let cells: [Cell]
  let region: Cell
  /// What the region's schools show, where these are not all of them.
  let given: RegionalFits.SignFit?

  init?(_ work: Work, of region: Region, given: RegionalFits.SignFit? = nil) {
    func cell(_ territory: Territory) -> Cell? {
      region.cell(work, territory, attempt: .first) ?? region.cell(work, territory)
    }
    guard let whole = cell(.region) else { return nil }
    self.work = work
    self.region = whole
    self.given = given
    var schools: [SchoolID] = []
    var cells: [Cell] = []
    for school in region.schools(of: work) {
      guard let cell = cell(.school(school)), cell.participants > 0 else { continue }
      schools.append(school)
      cells.append(cell)
    }
    self.schools = schools
    self.cells = cells
  }

  /// Schools of the region with participants.
  var regionalSchools: Int { given?.schools ?? schools.count }

  /// Pupils of the region by primary score; `nil` where no source has scores.
  var regionalScores: [Int]? { given.map { $0.scores.isEmpty ? nil : $0.scores } ?? region.scores }
}

/// Number, sum and sum of squares of scores: integers, so that any order of adding gives the same mean.
struct ScoreMoments {
  let n: Int
  let sum: Int
  let squares: Int
  /// The largest score of the work.
  let maximum: Int

  /// - Parameter scores: pupils by score 0…maximum.
  init(_ scores: [Int]) {
    var (n, sum, squares) = (0, 0, 0)
    for (score, count) in scores.enumerated() {
      n += count
      sum += score * count
      squares += score * score * count
    }
    (self.n, self.sum, self.squares, maximum) = (n, sum, squares, scores.count - 1)
  }

  var mean: Double { Double(sum) / Double(n) }

  /// Denominator n − 1; `nil` for fewer than two pupils.
  var variance: Double? {
    n < 2 ? nil : (Double(squares) - Double(sum) * Double(sum) / Double(n)) / Double(n - 1)
  }

  /// Mean share of the largest score; `nil` where nobody wrote or nothing could be scored.
  var completion: Double? { n == 0 || maximum == 0 ? nil : Double(sum) / Double(n * maximum) }
}
