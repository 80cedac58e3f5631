/// Memory for the decoded texts of one row; a text never moves while its row is visited.
struct TextArena {
  private var blocks: [UnsafeMutableBufferPointer<UInt8>] = []
  private var used = 0

  /// Room for `count` bytes; what was not needed goes back with `commit`.
  mutating func reserve(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if let last = blocks.last, last.count - used >= count, let base = last.baseAddress { return base + used }
    let size = max(count, 16_384, (blocks.last?.count ?? 0) * 2)
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    blocks.append(UnsafeMutableBufferPointer(start: base, count: size))
    used = 0
    return base
  }

  /// Takes the first `count` bytes of the last reservation.
  mutating func commit(_ count: Int) { used += count }

  /// Forgets all texts and keeps the largest block.
  mutating func reset() {
    used = 0
    while blocks.count > 1 { blocks.removeFirst().deallocate() }
  }

  func deallocate() {
    for block in blocks { block.deallocate() }
  }
}
