import Loading
import Vocabulary

/// Folds the claims of one (work, school) into a cell: the best source of each part wins, the others are compared.
struct ClaimFold {
  let work: Work
  let school: SchoolID
  let sources: [SourceFile]
  private(set) var cell = Cell()
  private(set) var issues: [Issue] = []

  init(work: Work, school: SchoolID, claims: [Claim], sources: [SourceFile]) {
    self.work = work
    self.school = school
    self.sources = sources
    participation(claims)
    cell.marks = settle(claims, "отметки «2», «3», «4», «5»", of: { if case .marks(let marks) = $0 { marks } else { nil } },
      add: { MarkCounts(zip($0.counts, $1.counts).map(+)) }, words: { $0.counts.map(String.init).joined(separator: ", ") })
    cell.scores = settle(claims, "распределение баллов", of: { if case .scores(let scores) = $0 { scores } else { nil } },
      add: { ClaimFold.added($0, $1) }, words: { "сумма баллов \($0.enumerated().reduce(0) { $0 + $1.offset * $1.element })" })
    cell.journalTable = settle(claims, "отметки и журнал",
      of: { if case .journalTable(let table) = $0 { table } else { nil } },
      add: { JournalTable(zip($0.counts, $1.counts).map(+)) }, words: { "пар отметок \($0.triple.total)" })
    cell.journal = settle(claims, "сравнение с журналом (понизили, подтвердили, повысили)",
      of: { part in
        switch part {
        case .journal(let triple): triple
        case .journalTable(let table): table.triple
        default: nil
        }
      }, add: { JournalTriple(lowered: $0.lowered + $1.lowered, confirmed: $0.confirmed + $1.confirmed, raised: $0.raised + $1.raised) },
      words: { "\($0.lowered), \($0.confirmed), \($0.raised)" })
    cell.tasks = settle(claims, "баллы за задания", of: { if case .tasks(let tasks) = $0 { tasks } else { nil } },
      add: Cell.merged, words: { "заданий \($0.count)" })
    cell.schools = cell.participants > 0 ? 1 : 0
  }

  private mutating func participation(_ claims: [Claim]) {
    let found = settle(claims, "число участников",
      of: { if case .participation(let participation) = $0 { participation } else { nil } },
      add: { left, right in
        Participation(
          participants: left.participants + right.participants,
          absent: left.absent.flatMap { known in right.absent.map { known + $0 } })
      }, agree: { $0.participants == $1.participants }, words: { "\($0.participants)" })
    cell.participants = found?.participants ?? 0
    cell.absent = found?.absent
    cell.participantsWithAbsent = found?.absent == nil ? 0 : cell.participants
  }

  /// Claims of one part: of the best kind those with disjoint pupils are added; all others are compared.
  private mutating func settle<Part: Equatable>(
    _ claims: [Claim], _ name: String, of extract: (Claim.Part) -> Part?, add: (Part, Part) -> Part,
    agree: (Part, Part) -> Bool = { $0 == $1 }, words: (Part) -> String
  ) -> Part? {
    var stated: [(claim: Claim, part: Part)] = claims.compactMap { claim in extract(claim.part).map { (claim, $0) } }
    guard !stated.isEmpty else { return nil }
    stated.sort { ($0.claim.kind, sources[$0.claim.source].path) < ($1.claim.kind, sources[$1.claim.source].path) }
    var best = stated[0].part
    var pupils = Set(stated[0].claim.pupils)
    var used: [Int] = [stated[0].claim.source]
    var rest: [(claim: Claim, part: Part)] = []
    for one in stated.dropFirst() {
      let isShard = one.claim.kind == stated[0].claim.kind && !pupils.isEmpty && !one.claim.pupils.isEmpty
        && pupils.isDisjoint(with: one.claim.pupils)
      if isShard {
        best = add(best, one.part)
        pupils.formUnion(one.claim.pupils)
        used.append(one.claim.source)
      } else {
        rest.append(one)
      }
    }
    cell.sources.formUnion(used)
    for one in rest where !agree(best, one.part) {
      issues.append(
        Rule.sourcesDiffer.issue(
          at: Place(file: sources[one.claim.source].path),
          found: "\(name): здесь \(words(one.part)), в файле «\(sources[used[0]].path)» – \(words(best))",
          expected: words(best), school: school, work: work))
    }
    return best
  }

  private static func added(_ left: [Int], _ right: [Int]) -> [Int] {
    left.count == right.count ? zip(left, right).map(+) : left
  }
}
