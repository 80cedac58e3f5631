import Aggregation
import Findings
import Foundation
import Indicators
import Loading
import Reference
import Vocabulary

/// Processor seconds of this process so far, all threads together.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Runs `body` so many times and prints the least time by the clock and the least processor time: other work of the
/// machine disturbs the first more.
@discardableResult
func timed<Value>(_ name: String, rounds: Int, _ body: () throws -> Value) rethrows -> Value {
  var clock = Double.infinity
  var processor = Double.infinity
  var value: Value?
  for _ in 0..<rounds {
    let start = (ContinuousClock.now, processorSeconds())
    value = try body()
    let elapsed = (ContinuousClock.now - start.0).components
    clock = min(clock, Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
    processor = min(processor, processorSeconds() - start.1)
  }
  let figures = String(format: "%10.1f ms %10.1f ms", clock * 1000, processor * 1000)
  print(name.padding(toLength: 34, withPad: " ", startingAt: 0) + figures)
  guard let value else { preconditionFailure("at least one round") }
  return value
}

guard CommandLine.arguments.count >= 2 else {
  print("usage: analysis-benchmark FOLDER [ROUNDS]")
  exit(2)
}
let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 3 : 3
print("".padding(toLength: 34, withPad: " ", startingAt: 0) + "     by clock     processor")
let book = try ReferenceBook.load()
let loaded = try timed("reading", rounds: 1) { try FolderLoader(book: book).load(folder: CommandLine.arguments[1]) }
let region = timed("aggregation", rounds: 1) { Region(loaded) }
print("schools \(region.schools.count), works \(region.works.count)")
let conditions = Conditions(book.methodology)
guard let asOf = CalendarDay("2022-12-31") else { preconditionFailure("a day of the calendar") }

let campaigns = timed("coverage of campaigns", rounds: rounds) { CampaignCoverage.all(of: region) }
let background = timed("background", rounds: rounds) {
  RegionalBackground(fitting: region, campaigns: campaigns, book: book, conditions: conditions)
}
timed("background as text", rounds: rounds) { background.record(asOf: asOf, book: book)?.text }
timed("low results", rounds: rounds) {
  LowResults.all(
    of: region, book: book, conditions: conditions, window: LowWindow(on: asOf, methodology: book.methodology),
    background: background)
}
let analysis = timed("whole analysis", rounds: rounds) { Analysis(of: region, book: book, asOf: asOf) }
timed("findings", rounds: rounds) { FindingBook(analysis) }
