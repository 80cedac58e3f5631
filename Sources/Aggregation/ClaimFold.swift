import Loading
import Vocabulary

/// Folds the claims of one (work, school) into a cell: the best source of each part wins, the others are compared.
struct ClaimFold {
  private let group: ClaimGroups.Group
  private let claims: [Claim]
  private let sources: [SourceFile]
  private(set) var cell = Cell()
  private(set) var issues: [Issue] = []

  /// - Parameters:
  ///   - group: the claims about the work in the school, the best first.
  ///   - claims: the list in which the group has its indices.
  init(_ group: ClaimGroups.Group, claims: [Claim], sources: [SourceFile]) {
    self.group = group
    self.claims = claims
    self.sources = sources
    let participation = settle(.participation)
    cell.participants = participation?.participants ?? 0
    cell.absent = participation?.absent
    cell.participantsWithAbsent = participation?.absent == nil ? 0 : cell.participants
    cell.marks = settle(.marks)
    cell.scores = settle(.scores)
    cell.journalTable = settle(.journalTable)
    cell.journalScores = settle(.journalScores)
    cell.journal = settle(.journal)
    cell.tasks = settle(.tasks)
    cell.schools = cell.participants > 0 ? 1 : 0
  }

  /// Claims of one part: of the best kind those with disjoint pupils are added; all others are compared.
  private mutating func settle<Part>(_ rule: PartRule<Part>) -> Part? {
    var best: (part: Part, claim: Int)?
    var pupils: [Int32] = []
    var rest: [(part: Part, source: Int)] = []
    for index in group.claims {
      guard let part = rule.extract(claims[index].part) else { continue }
      let source = claims[index].source
      guard let known = best else {
        best = (part, index)
        pupils = claims[index].pupils
        cell.sources.insert(source)
        continue
      }
      if claims[index].kind == claims[known.claim].kind, let all = disjointUnion(pupils, claims[index].pupils) {
        best = (rule.add(known.part, part), known.claim)
        pupils = all
        cell.sources.insert(source)
      } else {
        rest.append((part, source))
      }
    }
    guard let best else { return nil }
    for one in rest where !rule.agree(best.part, one.part) {
      let words = rule.words(best.part)
      let file = sources[claims[best.claim].source].path
      issues.append(
        Rule.sourcesDiffer.issue(
          at: Place(file: sources[one.source].path),
          found: "\(rule.name): здесь \(rule.words(one.part)), в файле «\(file)» – \(words)", expected: words,
          school: group.school, work: group.work))
    }
    return best.part
  }
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
