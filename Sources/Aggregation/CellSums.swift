import Vocabulary

/// Cells of schools with their sums over municipalities and over the region.
struct CellSums {
  private var cells: [Work: [SchoolID: Cell]] = [:]
  /// The schools of each work, where they were sorted after the last cell was added.
  private var sorted: [Work: [SchoolID]] = [:]
  private(set) var regional: [Work: Cell] = [:]
  private(set) var municipal: [Work: [Municipality: Cell]] = [:]

  /// - Parameter isInSums: `false` for a school of a chosen few, which would distort the sums.
  mutating func add(
    _ cell: Cell, of work: Work, in school: SchoolID, _ municipality: Municipality?, isInSums: Bool = true
  ) {
    cells[work, default: [:]][school] = cell
    sorted[work] = nil
    guard isInSums else { return }
    regional[work, default: Cell()].merge(cell)
    if let municipality { municipal[work, default: [:]][municipality, default: Cell()].merge(cell) }
  }

  /// Adds the cells of many schools.
  mutating func add(_ cells: [Work: [SchoolID: Cell]], _ place: (SchoolID) -> Municipality?) {
    for (work, bySchool) in cells {
      for school in bySchool.keys.sorted() {
        if let cell = bySchool[school] { add(cell, of: work, in: school, place(school)) }
      }
    }
  }

  var worksWithParticipants: [Work] { regional.keys.filter { (regional[$0]?.participants ?? 0) > 0 }.sorted() }

  func cell(_ work: Work, _ territory: Territory) -> Cell? {
    switch territory {
    case .region: regional[work]
    case .municipality(let municipality): municipal[work]?[municipality]
    case .school(let school): cells[work]?[school]
    }
  }

  /// The cells are sorted once: documents ask for the schools of a work for every municipality.
  mutating func sortSchools() { sorted = cells.mapValues { $0.keys.sorted() } }

  /// In order of identity.
  func schools(of work: Work) -> [SchoolID] { sorted[work] ?? (cells[work] ?? [:]).keys.sorted() }
}
