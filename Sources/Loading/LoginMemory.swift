import Tables
import Vocabulary

/// Remembers which cell is which school, so that a login is parsed once and not in every row.
struct LoginMemory {
  private enum Known {
    case unseen, none
    case school(SchoolID)
  }

  private var shared: [Known] = []
  private var lastBytes: [UInt8] = []
  private var lastSchool: SchoolID?

  /// The school of a login cell, and whether the cell had to be parsed.
  mutating func school(of cell: CellView) -> (school: SchoolID?, isNew: Bool) {
    let index = cell.sharedIndex
    if index >= 0 {
      if index >= shared.count {
        shared.append(contentsOf: repeatElement(Known.unseen, count: index + 1 - shared.count))
      }
      switch shared[index] {
      case .school(let school): return (school, false)
      case .none: return (nil, false)
      case .unseen:
        let school = SchoolID(login: clean(cell.text))
        shared[index] = school.map(Known.school) ?? .none
        return (school, true)
      }
    }
    if !lastBytes.isEmpty, lastBytes.elementsEqual(cell.bytes) { return (lastSchool, false) }
    lastSchool = SchoolID(login: clean(cell.text))
    lastBytes = Array(cell.bytes)
    return (lastSchool, true)
  }
}
