import Vocabulary

/// The codes of ОГЭ, ЕГЭ and the tax numbers of one sheet: what two schools state belongs to neither.
struct ContextCodes {
  private struct Code: Hashable {
    let field: ContextField
    let words: String
  }

  private var holders: [Code: [(school: SchoolID, row: Int)]] = [:]
  private var order: [Code] = []

  mutating func add(_ context: SchoolContext, row: Int) {
    for field in [ContextField.ogeCode, .egeCode, .taxNumber] {
      guard let words = context.words(field) else { continue }
      let code = Code(field: field, words: words)
      if holders[code] == nil { order.append(code) }
      holders[code, default: []].append((context.school, row))
    }
  }

  /// The contexts without the codes that several schools state; each such code is an issue at its second school.
  func withoutShared(_ contexts: [SchoolContext], columns: ContextColumns, _ log: inout IssueLog) -> [SchoolContext] {
    var withdrawn: [SchoolID: Set<ContextField>] = [:]
    for code in order {
      guard let holders = holders[code], holders.count > 1 else { continue }
      let schools = holders.map(\.school.description).joined(separator: ", ")
      log.note(
        .schoolCodeShared, row: holders[1].row, column: columns.column(of: code.field).map { $0 + 1 },
        school: holders[1].school, apart: true, found: "\(code.words) указан у школ \(schools)")
      for holder in holders { withdrawn[holder.school, default: []].insert(code.field) }
    }
    return withdrawn.isEmpty ? contexts : contexts.map { withdrawn[$0.school].map($0.without) ?? $0 }
  }
}
