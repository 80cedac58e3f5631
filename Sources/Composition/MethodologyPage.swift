public import Reference
public import ReportModel

/// METHODOLOGY.md: everything that has an id, from the same definitions that reports and `explain` print; each id is a
/// heading.
public func methodologyPage(book: ReferenceBook) -> Document {
  let entries = Dictionary(grouping: MethodologyEntry.all(book.methodology), by: \.kind)
  return Document(
    id: "methodology", title: "Методика",
    subtitle: "Показатели, правила, параметры и проверки данных; страница создаётся из определений в программе",
    date: CalendarDate(year: 2022, month: 12, day: 31), stamp: "Справочная страница. Данных о школах не содержит",
    keywords: [],
    sections: MethodologyEntry.Kind.allCases.compactMap { kind in entries[kind].map { chapter(kind, $0) } },
    provenance: Provenance(tool: "spravka", version: ""))
}

private func chapter(_ kind: MethodologyEntry.Kind, _ entries: [MethodologyEntry]) -> Section {
  var blocks: [Block] = []
  if kind == .parameter {
    blocks.append(.paragraph("Значение по умолчанию меняется файлом методики (параметр --methodology)."))
  }
  for entry in entries {
    blocks.append(.heading("\(entry.title) – \(entry.id)"))
    blocks.append(.list(entry.parts.map { "\($0.label): \($0.words)" }, numbered: false))
  }
  return Section(id: kind.id, title: Text(stringLiteral: kind.chapter), blocks: blocks)
}
