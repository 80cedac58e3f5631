import Loading
import Vocabulary

/// What can be done with one kind of part: taken from a claim, added for other pupils, compared, and worded.
struct PartRule<Part>: Sendable {
  /// The part in messages.
  let name: String
  let extract: @Sendable (Claim.Part) -> Part?
  let add: @Sendable (Part, Part) -> Part
  let agree: @Sendable (Part, Part) -> Bool
  let words: @Sendable (Part) -> String
}

extension PartRule<Participation> {
  /// Sources that do not count the absent do not contradict one that does.
  static let participation = PartRule(
    name: "число участников", extract: { if case .participation(let found) = $0 { found } else { nil } },
    add: { left, right in
      Participation(
        participants: left.participants + right.participants,
        absent: left.absent.flatMap { known in right.absent.map { known + $0 } })
    },
    agree: { left, right in
      left.participants == right.participants
        && (left.absent == nil || right.absent == nil || left.absent == right.absent)
    },
    words: { found in "\(found.participants)" + (found.absent.map { " (отсутствовало \($0))" } ?? "") })
}

extension PartRule<MarkCounts> {
  static let marks = PartRule(
    name: "отметки «2», «3», «4», «5»", extract: { if case .marks(let found) = $0 { found } else { nil } },
    add: { $0.adding($1) }, agree: { $0 == $1 }, words: { $0.counts.map(String.init).joined(separator: ", ") })
}

extension PartRule<[Int]> {
  static let scores = PartRule(
    name: "распределение баллов", extract: { if case .scores(let found) = $0 { found } else { nil } },
    add: addedElements, agree: { $0 == $1 },
    words: { "сумма баллов \($0.enumerated().reduce(0) { $0 + $1.offset * $1.element })" })
}

extension PartRule<JournalTable> {
  static let journalTable = PartRule(
    name: "отметки и журнал", extract: { if case .journalTable(let found) = $0 { found } else { nil } },
    add: { $0.adding($1) }, agree: { $0 == $1 }, words: { "пар отметок \($0.triple.total)" })
}

extension PartRule<JournalScores> {
  static let journalScores = PartRule(
    name: "баллы и журнал", extract: { if case .journalScores(let found) = $0 { found } else { nil } },
    add: { $0.adding($1) }, agree: { $0 == $1 }, words: { "пар «отметка в журнале – балл» \($0.pupils)" })
}

extension PartRule<JournalTriple> {
  /// A table of marks gives the triple too.
  static let journal = PartRule(
    name: "сравнение с журналом (понизили, подтвердили, повысили)",
    extract: { part in
      switch part {
      case .journal(let triple): triple
      case .journalTable(let table): table.triple
      default: nil
      }
    }, add: { $0.adding($1) }, agree: { $0 == $1 }, words: { "\($0.lowered), \($0.confirmed), \($0.raised)" })
}

extension PartRule<[TaskCounts]> {
  static let tasks = PartRule(
    name: "баллы за задания", extract: { if case .tasks(let found) = $0 { found } else { nil } }, add: Cell.merged,
    agree: { $0 == $1 }, words: { "заданий \($0.count)" })
}
