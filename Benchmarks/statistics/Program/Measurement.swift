import AllocationCounter
import Glibc

/// The cost of one estimator: the median time of a call, and the allocations of one call.
struct Measurement {
  let name: String
  let nanoseconds: Double
  let allocations: Int

  /// Repeats `body` in batches of at least a fiftieth of a second, and takes the median of eleven batches.
  ///
  /// The clock is that of the process: time for which other work had the core does not count.
  static func of(_ name: String, units: Int = 1, _ body: () -> Void) -> Measurement {
    body()
    let before = allocation_count()
    body()
    let allocations = allocation_count() - before
    var repeats = 1
    while repeats < 1 << 24 && time(repeats, body) < 2e7 { repeats *= 2 }
    let times = (0..<11).map { _ in time(repeats, body) }
    return Measurement(
      name: name, nanoseconds: times.sorted()[5] / Double(repeats * units), allocations: allocations)
  }

  /// The processor time of so many calls, in nanoseconds.
  private static func time(_ repeats: Int, _ body: () -> Void) -> Double {
    let start = processTime()
    for _ in 0..<repeats { body() }
    return processTime() - start
  }

  private static func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// A row of the README's table.
  var row: String {
    let time =
      nanoseconds < 10_000
      ? "\(Int(nanoseconds.rounded())) ns" : "\((nanoseconds / 100).rounded() / 10) µs"
    return "| \(name) | \(time) | \(allocations) |"
  }
}

nonisolated(unsafe) private var sink: UInt8 = 0

/// Keeps the optimiser from dropping a result that nobody reads, by reading every byte of it.
@inline(never)
func keep<Value>(_ value: Value) {
  withUnsafeBytes(of: value) { bytes in
    for byte in bytes { sink ^= byte }
  }
}
