import AllocationCounter
import Glibc

/// One call of an estimator, whose cost can be measured.
struct Measurement {
  let name: String
  /// The schools that the call is about; times are stated for one.
  let units: Int
  private let call: () -> Void

  init(_ name: String, units: Int = 1, _ call: @escaping () -> Void) {
    self.name = name
    self.units = units
    self.call = call
  }

  /// The allocations of one call, the first of which may still prepare something.
  var allocations: Int {
    call()
    let before = allocation_count()
    call()
    return allocation_count() - before
  }

  /// The time of a call for one school in nanoseconds: the median of eleven batches of at least a fiftieth of a second.
  ///
  /// The clock is that of the process: time for which other work had the core does not count.
  var nanoseconds: Double {
    call()
    var repeats = 1
    while repeats < 1 << 24 && time(repeats) < 2e7 { repeats *= 2 }
    let times = (0..<11).map { _ in time(repeats) }
    return times.sorted()[5] / Double(repeats * units)
  }

  /// The processor time of so many calls, in nanoseconds.
  func time(_ repeats: Int) -> Double {
    let start = processTime()
    for _ in 0..<repeats { call() }
    return processTime() - start
  }

  private func processTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// A row of the README's table.
  var row: String {
    let cost = nanoseconds
    let time = cost < 10_000 ? "\(Int(cost.rounded())) ns" : "\((cost / 100).rounded() / 10) µs"
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
