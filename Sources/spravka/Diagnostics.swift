import Aggregation
import Composition
import Reference
import Vocabulary
import Wording

/// What a person should know of the input, on standard error: what was passed over, every error, and how many remarks.
struct Diagnostics {
  let reading: Reading

  /// More errors than these are left to `check`.
  private static let shownErrors = 20

  func show() { for line in lines { Console.note(line) } }

  var lines: [String] {
    var lines: [String] = []
    if let first = reading.skipped.first {
      let rest = reading.skipped.count - 1
      let more = rest == 0 ? "" : " и ещё \(Noun.file.counted(rest))"
      lines.append("Результаты прежних запусков не читались: \(first)\(more).")
    }
    if !reading.region.leftOut.isEmpty, let day = reading.asOf {
      let works = reading.region.leftOut.map { reading.names.work($0) }.joined(separator: "; ")
      let date = DateText.short(year: day.year, month: day.month, day: day.day)
      lines.append("На \(date) ещё не были известны результаты, они не учтены: \(works).")
    }
    let errors = reading.region.issues.filter { $0.severity == .error }.sorted { $0.place < $1.place }
    lines += errors.prefix(Self.shownErrors).map { "Ошибка: " + IssueText.message($0) }
    if errors.count > Self.shownErrors {
      lines.append("Это не все ошибки, их \(errors.count); полный перечень даёт spravka check.")
    }
    lines.append(IssueText.summary(reading.region.issues))
    return lines
  }
}
