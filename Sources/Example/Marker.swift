/// Who marks the work: scores just below a border are lifted to it, everywhere to «3», in an inflated school to all.
struct Marker {
  let planned: PlannedWork
  let isGenerous: Bool
  /// A task that nobody was taught gets no points.
  let untaught: Int?

  /// Adds points where the score lies one or two below a border.
  func lift(_ points: inout [Int], _ random: inout RandomStream) {
    let score = points.reduce(0, +)
    let borders = isGenerous ? planned.minima : [planned.minima[0]]
    guard let border = borders.first(where: { score < $0 && score >= $0 - 2 }) else { return }
    let usual = planned.grade == 4 ? 0.5 : 0.75
    let chance = isGenerous ? 0.85 : border - score == 1 ? usual : usual * 0.5
    guard random.happens(chance) else { return }
    var missing = border - score
    let start = random.below(points.count)
    for step in points.indices where missing > 0 {
      let task = (start + step) % points.count
      if task != untaught, points[task] < planned.tasks[task].maximum {
        points[task] += 1
        missing -= 1
      }
    }
  }
}
