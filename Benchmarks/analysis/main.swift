import Aggregation
import Findings
import Foundation
import Indicators
import Loading
import Reference
import Vocabulary

/// Runs `body` so many times and prints the shortest time, which other work of the machine disturbs least.
@discardableResult
func timed<Value>(_ name: String, rounds: Int, _ body: () throws -> Value) rethrows -> Value {
  var shortest = Duration.seconds(1_000_000)
  var value: Value?
  for _ in 0..<rounds {
    let start = ContinuousClock.now
    value = try body()
    shortest = min(shortest, ContinuousClock.now - start)
  }
  let seconds = Double(shortest.components.seconds) + Double(shortest.components.attoseconds) * 1e-18
  print(name.padding(toLength: 34, withPad: " ", startingAt: 0) + String(format: "%8.1f ms", seconds * 1000))
  guard let value else { preconditionFailure("at least one round") }
  return value
}

guard CommandLine.arguments.count >= 2 else {
  print("usage: analysis-benchmark FOLDER [ROUNDS]")
  exit(2)
}
let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 3 : 3
let book = try ReferenceBook.load()
let loaded = try timed("reading", rounds: 1) { try FolderLoader(book: book).load(folder: CommandLine.arguments[1]) }
let region = timed("aggregation", rounds: 1) { Region(loaded) }
print("schools \(region.schools.count), works \(region.works.count)")
let conditions = Conditions(book.methodology)
guard let asOf = CalendarDay("2022-12-31") else { preconditionFailure("a day of the calendar") }

timed("low results", rounds: rounds) { LowResults.all(of: region, book: book, conditions: conditions) }
let campaigns = timed("coverage of campaigns", rounds: rounds) { CampaignCoverage.all(of: region) }
timed("background", rounds: rounds) {
  RegionalBackground(fitting: region, campaigns: campaigns, book: book, conditions: conditions)
}
let analysis = timed("whole analysis", rounds: rounds) { Analysis(of: region, book: book, asOf: asOf) }
timed("findings", rounds: rounds) { FindingBook(analysis) }
