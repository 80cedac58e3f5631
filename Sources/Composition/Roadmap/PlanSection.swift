import Indicators
import ReportModel
import Vocabulary

/// The road map along the year, by months and by weeks, in the workbook.
func planSection(_ input: RoadmapInput) -> Section {
  let weeks = weeks(of: input)
  // As many weeks as a sheet of paper shows legibly, and no sheet of a few weeks that are left over.
  let number = (weeks.count + 27) / 28
  let length = number == 0 ? 1 : (weeks.count + number - 1) / number
  let sheets = stride(from: 0, to: weeks.count, by: length).map { Array(weeks[$0..<min($0 + length, weeks.count)]) }
  // Thirteen columns of months fit no paper; they are looked at on a screen.
  var blocks: [Block] = [.annex(plan(input, id: "road-map-months", title: "План по месяцам", months(of: input)))]
  for (number, sheet) in sheets.enumerated() {
    let title: Text = "План по неделям, часть \(String(number + 1))"
    blocks.append(.annex(plan(input, id: "road-map-weeks-\(number + 1)", title: title, sheet)))
  }
  blocks.append(.paragraph("План по месяцам и план по неделям – в приложениях рабочей книги."))
  return Section(id: "road-map-plan", title: "План по месяцам и неделям", blocks: blocks)
}

/// A column of the plan.
private struct Span {
  let header: String
  let from: CalendarDay
  let to: CalendarDay

  func meets(_ window: DayWindow) -> Bool { (window.from ?? window.to) <= to && from <= window.to }

  func contains(_ day: CalendarDay) -> Bool { from <= day && day <= to }
}

private func reach(of input: RoadmapInput) -> ClosedRange<CalendarDay>? {
  let windows = input.steps.flatMap(\.step.schedule.windows)
  guard let first = windows.map({ $0.from ?? $0.to }).min(), let last = windows.map(\.to).max() else { return nil }
  return first...last
}

private func months(of input: RoadmapInput) -> [Span] {
  guard let reach = reach(of: input) else { return [] }
  let first = reach.lowerBound.year * 12 + reach.lowerBound.month - 1
  let last = reach.upperBound.year * 12 + reach.upperBound.month - 1
  return (first...last).compactMap { number in
    let year = number / 12
    let month = number % 12 + 1
    guard let from = CalendarDay.first(ofMonth: month, year: year),
      let to = CalendarDay.last(ofMonth: month, year: year)
    else { return nil }
    return Span(header: String(from.words.dropFirst(3)), from: from, to: to)
  }
}

private func weeks(of input: RoadmapInput) -> [Span] {
  guard let reach = reach(of: input) else { return [] }
  var monday = reach.lowerBound.adding(days: 1 - reach.lowerBound.weekday.rawValue)
  // A date is a Monday again after five years at the earliest, so within four the year is not needed.
  let isShort = reach.upperBound.year - reach.lowerBound.year < 4
  var spans: [Span] = []
  while monday <= reach.upperBound {
    spans.append(
      Span(header: isShort ? String(monday.words.prefix(5)) : monday.words, from: monday, to: monday.adding(days: 6)))
    monday = monday.adding(days: 7)
  }
  return spans
}

private func plan(_ input: RoadmapInput, id: String, title: Text, _ spans: [Span]) -> Table {
  let rows = input.steps.map { one -> [Value] in
    let done = one.mark?.completion(knownOn: input.day)
    let marks = spans.map { span -> Value in
      if done.map(span.contains) ?? false { return .words("✓") }
      if one.state.kind == .overdue, span.contains(input.day) { return .words("!") }
      return .words(one.step.schedule.windows.contains(where: span.meets) ? "■" : "·")
    }
    return [.words(one.municipality), .words(one.step.number.description), .words(one.step.title)] + marks
  }
  return Table(
    id: id, title: title,
    summary:
      "■ – срок шага; ✓ – выполнен; ! – на дату расчёта просрочен; · – срока нет. Столбец недели назван её понедельником.",
    columns: [.words("Муниципалитет"), .words("Пункт"), .words("Шаг")] + spans.map { .words($0.header) }, rows: rows)
}
