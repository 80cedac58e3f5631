import Reference
import ReportModel

/// The first page of a справка: what is seen, how sure it is, what cannot be said, what to decide; one page, no chart.
///
/// It is read in a minute, so its numbers are counted: a sentence that would pass the limit gives way to the next one.
struct FirstPage {
  let id: String
  /// The most important first.
  let seen: [Text]
  /// Said before the table of the standing of schools.
  let howSure: [Text]
  let standing: Table
  /// The most important first.
  let silence: [Text]
  /// The draft of decisions, or why there is none.
  let decisions: [Block]

  func section(_ input: ReportInput) -> Section {
    let methodology = input.book.methodology
    let unsaid = Array(silence.prefix(methodology.integer(.frontPageSilence)))
    var left = methodology.integer(.frontPageNumbers) - (howSure + unsaid).reduce(0) { $0 + $1.numbers }
    var told: [Text] = []
    for sentence in seen where told.count < methodology.integer(.frontPageFindings) && sentence.numbers <= left {
      told.append(sentence)
      left -= sentence.numbers
    }
    return Section(
      id: id, title: "Главное",
      blocks: [
        .caution(Text(stringLiteral: methodology.text(.caveatVPR))), .heading("Что видно"),
        told.isEmpty
          ? .paragraph("По имеющимся данным выводов, требующих внимания, нет.") : .list(told, numbered: true),
        .heading("Насколько это надёжно"),
      ] + (howSure.isEmpty ? [] : [.list(howSure, numbered: false)]) + [
        .table(standing), .heading("Чего по этим данным сказать нельзя"), .list(unsaid, numbered: false),
        .heading("Что решить"),
      ] + decisions, page: .front)
  }
}

extension Text {
  /// How many numbers a reader meets in it; an interval is two, a reference to a table none.
  var numbers: Int {
    runs.reduce(0) { sum, run in
      switch run {
      case .quantity, .counted: sum + 1
      case .interval: sum + 2
      case .words, .strong, .missing, .reference: sum
      }
    }
  }
}
