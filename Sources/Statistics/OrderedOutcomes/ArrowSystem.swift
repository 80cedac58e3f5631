/// A linear system whose matrix has small blocks on its diagonal and a border that all blocks share.
///
/// ```
///   H₁          B₁      block of group 1: two unknowns at most
///        …      …
///           Hg  Bg
///   B₁′ … Bg′   C       border: free limits, shared spread, multiplier
/// ```
/// Eliminating the blocks one by one costs O(groups), where the full matrix would cost their cube.
struct ArrowSystem {
  private let border: Int
  private var blocks: [Block] = []
  private var reduced: Matrix
  private var reducedRight: [Double]

  private struct Block {
    let inverse: Matrix
    let coupling: Matrix
    let right: [Double]
  }

  /// - Parameters:
  ///   - corner: the border's own matrix C.
  ///   - right: the right-hand side of the border.
  init(corner: Matrix, right: [Double]) {
    border = corner.rows
    reduced = corner
    reducedRight = right
  }

  /// Adds a group with its block, its coupling to the border and its right-hand side; `false` for a singular block.
  mutating func append(block: Matrix, coupling: Matrix, right: [Double]) -> Bool {
    guard let inverse = inverted(block) else { return false }
    for i in 0..<block.rows {
      for j in 0..<block.rows {
        for p in 0..<border where coupling[i, p] != 0 {
          reducedRight[p] -= coupling[i, p] * inverse[i, j] * right[j]
          for q in 0..<border { reduced[p, q] -= coupling[i, p] * inverse[i, j] * coupling[j, q] }
        }
      }
    }
    blocks.append(Block(inverse: inverse, coupling: coupling, right: right))
    return true
  }

  /// The unknowns of the border and of each group, with the inverse of the reduced border; `nil` if that is singular.
  func solve() -> (border: [Double], groups: [[Double]], corner: Matrix)? {
    guard let corner = border > 0 ? inverted(reduced) : Matrix(rows: 0, columns: 0) else { return nil }
    let shared = corner.times(reducedRight)
    let groups = blocks.map { block in
      block.inverse.times(zip(block.right, block.coupling.times(shared)).map { $0 - $1 })
    }
    return (shared, groups, corner)
  }

  /// The covariance block of each group.
  func covariances(corner: Matrix) -> [Matrix] {
    blocks.map { covariance(of: $0, corner: corner) }
  }

  /// H⁻¹ + H⁻¹ B S⁻¹ B′ H⁻¹.
  private func covariance(of block: Block, corner: Matrix) -> Matrix {
    let size = block.inverse.rows
    var lever = Matrix(rows: size, columns: border)
    for i in 0..<size {
      for p in 0..<border {
        for j in 0..<size { lever[i, p] += block.inverse[i, j] * block.coupling[j, p] }
      }
    }
    var result = block.inverse
    for i in 0..<size {
      for j in 0..<size {
        for p in 0..<border {
          for q in 0..<border { result[i, j] += lever[i, p] * corner[p, q] * lever[j, q] }
        }
      }
    }
    return result
  }
}
