import Foundation
import Synchronization
import Tables

/// What a reader saw: the sums are compared with those of the other readers.
struct Totals {
  var rows = 0
  var numbers = 0
  var texts = 0
  var sum = 0

  static func + (left: Totals, right: Totals) -> Totals {
    Totals(
      rows: left.rows + right.rows, numbers: left.numbers + right.numbers, texts: left.texts + right.texts,
      sum: left.sum + right.sum)
  }
}

/// Visits every cell of every sheet and folds the whole numbers.
func read(_ path: String) throws(TableError) -> Totals {
  let file = try TableFile.open(path: path, name: path)
  var totals = Totals()
  for sheet in file.sheets {
    try file.visitRows(ofSheet: sheet.index) { row in
      totals.rows += 1
      for column in 0..<row.count {
        let cell = row[column]
        switch cell.kind {
        case .number:
          totals.numbers += 1
          totals.sum += cell.integer ?? 0
        case .text: totals.texts += 1
        case .empty, .boolean, .date, .error: continue
        }
      }
      return true
    }
  }
  return totals
}

let arguments = Array(CommandLine.arguments.dropFirst())
guard let threads = arguments.first.flatMap({ Int($0) }), threads > 0, arguments.count > 1 else {
  print("usage: reading-benchmark THREADS FILE…")
  exit(2)
}
let files = Array(arguments.dropFirst())
let next = Atomic(0)
let totals = Mutex(Totals())
let start = ContinuousClock.now
DispatchQueue.concurrentPerform(iterations: threads) { _ in
  while true {
    let index = next.add(1, ordering: .relaxed).oldValue
    guard index < files.count else { return }
    do throws(TableError) {
      let read = try read(files[index])
      totals.withLock { $0 = $0 + read }
    } catch {
      print("\(error.file): \(error.cause). \(error.remedy)")
    }
  }
}
let seconds = (ContinuousClock.now - start) / .seconds(1)
totals.withLock { print(seconds, $0.rows, $0.numbers, $0.texts, $0.sum) }
