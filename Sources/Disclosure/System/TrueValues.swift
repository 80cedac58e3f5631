/// Completes the values of a system: what all documents together imply is known to who must hide it.
struct TrueValues {
  /// Solves equations with one value missing until none is left; the usual case, and fast.
  func close(_ system: inout LinkedSystem) {
    var equationsOf: [[Int32]] = Array(repeating: [], count: system.unknowns.count)
    var missing: [Int] = []
    for (number, equation) in system.equations.enumerated() {
      var count = 0
      for unknown in equation.unknowns where system.values[unknown] == nil {
        equationsOf[unknown].append(Int32(number))
        count += 1
      }
      missing.append(count)
    }
    var ready = missing.indices.filter { missing[$0] == 1 }
    while let number = ready.popLast() {
      let equation = system.equations[number]
      var total = 0.0
      var open: (unknown: Int, coefficient: Double)?
      for (unknown, coefficient) in zip(equation.unknowns, equation.coefficients) {
        if let value = system.values[unknown] {
          total += Double(coefficient) * value
        } else {
          open = (unknown, Double(coefficient))
        }
      }
      guard let open else { continue }
      let value = -total / open.coefficient
      system.values[open.unknown] = system.isWhole(open.unknown) ? value.rounded() : value
      for other in equationsOf[open.unknown] {
        missing[Int(other)] -= 1
        if missing[Int(other)] == 1 { ready.append(Int(other)) }
      }
    }
  }

  /// Solves what needs several equations at once, among whole numbers.
  func solve(_ system: inout LinkedSystem) {
    let open = system.unknowns.indices.filter { system.values[$0] == nil }
    if open.isEmpty { return }
    let columns = Dictionary(uniqueKeysWithValues: open.enumerated().map { ($1, $0) })
    var elimination = Elimination(unknowns: open.count, constants: 1)
    for equation in system.equations {
      guard let row = row(equation, columns, constant: open.count, system) else { continue }
      elimination.take(row)
    }
    for row in elimination.rows {
      guard let constant = row.columns.last, row.columns.count == (constant == open.count ? 2 : 1) else { continue }
      let unknown = open[Int(row.columns[0])]
      let value = -PrimeField.number(row.entry(in: Int32(open.count)))
      if system.isWhole(unknown), value >= 0, value < 1_000_000_000 { system.values[unknown] = Double(value) }
    }
  }

  /// The equation over the open unknowns; `nil` where it has none or its known part is not whole.
  private func row(
    _ equation: Equation, _ columns: [Int: Int], constant: Int, _ system: LinkedSystem
  ) -> SparseRow? {
    var entries: [(Int, Int)] = []
    var total = 0.0
    for (unknown, coefficient) in zip(equation.unknowns, equation.coefficients) {
      if let value = system.values[unknown] {
        total += Double(coefficient) * value
      } else if let column = columns[unknown] {
        entries.append((column, coefficient))
      }
    }
    let whole = total.rounded()
    guard !entries.isEmpty, abs(total - whole) < 1e-6 * max(1, abs(total)) else { return nil }
    var row = SparseRow()
    for (column, coefficient) in entries.sorted(by: { $0.0 < $1.0 }) {
      row.append(Int32(column), PrimeField.element(coefficient))
    }
    row.append(Int32(constant), PrimeField.element(Int(whole)))
    return row
  }
}
