import Tables
import Synchronization
import Dispatch

#if canImport(Glibc)
import Glibc
#endif

struct Totals { var rows = 0; var numbers = 0; var texts = 0; var others = 0; var sum = 0 }
func read(_ path: String) -> Totals {
  var t = Totals()
  do {
    let file = try TableFile.open(path: path, name: path)
    for sheet in file.sheets {
      try file.visitRows(ofSheet: sheet.index) { row in
        t.rows += 1
        for c in 0..<row.count {
          let cell = row[c]
          switch cell.kind {
          case .number: t.numbers += 1; t.sum += Int(exactly: cell.value) ?? 0
          case .text: t.texts += 1
          case .empty: break
          default: t.others += 1
          }
        }
        return true
      }
    }
  } catch { print(error) }
  return t
}
var all = Totals()
let start = ContinuousClock.now
for p in CommandLine.arguments.dropFirst() { let t = read(p); all.rows += t.rows; all.numbers += t.numbers; all.texts += t.texts; all.others += t.others; all.sum += t.sum }
print(all, ContinuousClock.now - start)
