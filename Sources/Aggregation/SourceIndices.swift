/// Indices of files in `Region.sources`: a small sorted set, cheap to copy where thousands of cells have the same one.
public struct SourceIndices: Hashable, Sendable {
  /// Rising, each once.
  public private(set) var indices: [Int] = []

  public init() {}

  public mutating func insert(_ index: Int) {
    let place = indices.firstIndex { $0 >= index } ?? indices.count
    if place < indices.count, indices[place] == index { return }
    indices.insert(index, at: place)
  }

  public mutating func formUnion(_ other: SourceIndices) {
    if indices.isEmpty || indices == other.indices {
      indices = other.indices
      return
    }
    for index in other.indices { insert(index) }
  }
}
