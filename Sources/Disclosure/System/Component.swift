/// Unknowns that equations or single numbers connect, with places of their own: works that nothing pools are apart.
struct Component: Sendable {
  /// Unknowns of the system, in order; a local place is an index into them.
  let unknowns: [Int]
  /// Over local places.
  let equations: [Equation]

  /// The components of a system, in the order of their first unknowns.
  static func all(of system: LinkedSystem) -> [Component] {
    var parent = Array(system.unknowns.indices)
    func root(_ unknown: Int, _ parent: inout [Int]) -> Int {
      var top = unknown
      while parent[top] != top {
        parent[top] = parent[parent[top]]
        top = parent[top]
      }
      return top
    }
    for unknowns in system.equations.map(\.unknowns) + system.entries.map(\.role.unknowns) {
      for unknown in unknowns.dropFirst() {
        let (left, right) = (root(unknowns[0], &parent), root(unknown, &parent))
        // The smaller number stays the root, so the order of components is that of the documents.
        parent[max(left, right)] = min(left, right)
      }
    }
    var numberOf: [Int: Int] = [:]
    var members: [[Int]] = []
    var place = Array(repeating: 0, count: system.unknowns.count)
    var componentOf = place
    for unknown in system.unknowns.indices {
      let top = root(unknown, &parent)
      let number = numberOf[top, default: members.count]
      if number == members.count {
        numberOf[top] = number
        members.append([])
      }
      place[unknown] = members[number].count
      componentOf[unknown] = number
      members[number].append(unknown)
    }
    var equations: [[Equation]] = Array(repeating: [], count: members.count)
    for equation in system.equations {
      equations[componentOf[equation.unknowns[0]]].append(equation.renumbered { place[$0] })
    }
    return zip(members, equations).map { Component(unknowns: $0, equations: $1) }
  }
}
