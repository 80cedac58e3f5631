import Loading
import Vocabulary

/// Folds the claims of one (work, school) into a cell: the best source of each part wins, the others are compared.
struct ClaimFold {
  let work: Work
  let school: SchoolID
  let sources: [SourceFile]
  private(set) var cell = Cell()
  private(set) var issues: [Issue] = []

  /// - Parameter claims: all claims about the work in the school, in any order.
  init(work: Work, school: SchoolID, claims: [Claim], sources: [SourceFile]) {
    self.work = work
    self.school = school
    self.sources = sources
    // Files stand in the order of their paths, so the index of a source decides between equal kinds.
    let sorted = claims.sorted { ($0.kind, $0.source) < ($1.kind, $1.source) }
    let participation = settle(sorted, by: .participation)
    cell.participants = participation?.participants ?? 0
    cell.absent = participation?.absent
    cell.participantsWithAbsent = participation?.absent == nil ? 0 : cell.participants
    cell.marks = settle(sorted, by: .marks)
    cell.scores = settle(sorted, by: .scores)
    cell.journalTable = settle(sorted, by: .journalTable)
    cell.journal = settle(sorted, by: .journal)
    cell.tasks = settle(sorted, by: .tasks)
    cell.schools = cell.participants > 0 ? 1 : 0
  }

  /// Claims of one part: of the best kind those with disjoint pupils are added; all others are compared.
  private mutating func settle<Part>(_ claims: [Claim], by rule: PartRule<Part>) -> Part? {
    var best: (part: Part, claim: Claim)?
    var pupils: [Int32] = []
    var rest: [(part: Part, source: Int)] = []
    for claim in claims {
      guard let part = rule.part(of: claim.part) else { continue }
      guard let known = best else {
        best = (part, claim)
        pupils = claim.pupils
        use(claim.source)
        continue
      }
      if claim.kind == known.claim.kind, let all = disjointUnion(pupils, claim.pupils) {
        best = (rule.add(known.part, part), known.claim)
        pupils = all
        use(claim.source)
      } else {
        rest.append((part, claim.source))
      }
    }
    guard let best else { return nil }
    for one in rest where !rule.agree(best.part, one.part) {
      let words = rule.words(best.part)
      issues.append(
        Rule.sourcesDiffer.issue(
          at: Place(file: sources[one.source].path),
          found: "\(rule.name): здесь \(rule.words(one.part)), в файле «\(sources[best.claim.source].path)» – \(words)",
          expected: words, school: school, work: work))
    }
    return best.part
  }

  private mutating func use(_ source: Int) { cell.sources.insert(source) }
}

/// Two sorted lists of pupils as one, where they are known and have nobody in common: shards of one work.
private func disjointUnion(_ left: [Int32], _ right: [Int32]) -> [Int32]? {
  guard !left.isEmpty, !right.isEmpty else { return nil }
  var union: [Int32] = []
  union.reserveCapacity(left.count + right.count)
  var (i, j) = (0, 0)
  while i < left.count, j < right.count {
    if left[i] == right[j] { return nil }
    if left[i] < right[j] {
      union.append(left[i])
      i += 1
    } else {
      union.append(right[j])
      j += 1
    }
  }
  return union + left[i...] + right[j...]
}
