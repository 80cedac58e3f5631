/// The results of a work in all schools that wrote it, drawn from a graded-response model.
///
/// A pupil reaches a step of a task when the shift of the work exceeds what the pupil needs for it; the shift is set so
/// that the region has the share of «2» that is planned. Then markers lift some scores over the border of «3».
struct SimulatedWork {
  let planned: PlannedWork
  /// In the order of the list of schools.
  private(set) var schools: [SchoolRecords]

  init(_ planned: PlannedWork, map: SchoolMap, seed: UInt64) {
    self.planned = planned
    let writers = SimulatedWork.writers(of: planned, map: map, seed: seed)
    let sittings = writers.map { Sitting(school: $0, planned: planned, seed: seed) }
    let shift = SimulatedWork.shift(of: sittings, planned: planned)
    schools = sittings.map { $0.records(shift: shift, planned: planned, seed: seed) }
  }

  /// Puts a defect into a row of a school.
  mutating func apply(_ blemish: Blemish, school: Int, pupil: Int) {
    blemish.apply(to: &schools[school].pupils[pupil], planned: planned)
  }

  /// Which schools wrote the work; a small school now and then has no class.
  private static func writers(of planned: PlannedWork, map: SchoolMap, seed: UInt64) -> [InventedSchool] {
    var random = RandomStream(seed, 5, planned.number)
    switch planned.writers {
    case .one:
      let fit = map.schools.filter { !$0.municipality.isTown && (14...30).contains($0.size) && $0.character == .steady }
      return Array(fit.prefix(1))
    case .few(let count):
      let fit = map.schools.filter { $0.ownPrefix == nil && $0.size >= 9 && $0.size <= 60 }
      return Array(random.shuffled(fit).prefix(count)).sorted { $0.number < $1.number }
    case .grade11:
      return map.schools.filter { $0.isComplete && $0.ownPrefix != "ksh" && random.happens(0.75) }
    case .all, .evenNumbers, .oddNumbers:
      return map.schools.filter { school in
        let isIn = !random.happens(school.size < 9 ? 0.2 : 0.02)
        guard school.ownPrefix != "spo" else { return false }
        switch planned.writers {
        case .evenNumbers: return isIn && school.number.isMultiple(of: 2)
        case .oddNumbers: return isIn && !school.number.isMultiple(of: 2)
        default: return isIn
        }
      }
    }
  }

  /// The shift at which the planned share of the writers stays below «3».
  ///
  /// Markers will lift about a quarter of those just below it, so that the model leaves more below.
  private static func shift(of sittings: [Sitting], planned: PlannedWork) -> Double {
    let needs = sittings.flatMap { $0.needs(ofStep: planned.minima[0]) }.sorted()
    precondition(!needs.isEmpty, "a work is written by somebody")
    let below = min(planned.shareOfTwo * 1.3, 0.9)
    return needs[min(needs.count - 1, Int(Double(needs.count) * (1 - below)))]
  }
}
