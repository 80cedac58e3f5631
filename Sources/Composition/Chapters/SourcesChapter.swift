import Aggregation
public import Loading
import ReportModel
import Vocabulary
import Wording

/// The input files: what each was taken for, how many rows it gave, and its fingerprint.
func sourcesChapter(_ input: ReportInput, _ names: Names) -> Section {
  let used = Figures.count(input.region.sources.filter { $0.state == .used }.count, .region, "files-used")
  let all = Figures.count(input.region.sources.count, .region, "files")
  let files = NounForms(.file, .genitive)
  return Section(
    id: "chapter-sources", title: "Источники",
    blocks: [
      .paragraph(
        "Использовано \(used) из \(all, files) папки. Перечень с контрольными суммами – \(table: "sources") рабочей книги."
      ),
      .annex(sources(input)),
    ])
}

/// What became of a file, in a word or two.
public func stateWord(_ state: SourceFile.State) -> String {
  switch state {
  case .used: "учтён"
  case .notUsed: "опознан, не использован"
  case .unrecognised: "не опознан"
  case .repeated: "повтор другого файла"
  case .unreadable: "не прочитан"
  }
}

private func sources(_ input: ReportInput) -> Table {
  let rows = input.region.sources.map { source -> [Value] in
    func count(_ number: Int, _ measure: String) -> Value {
      .quantity(
        Quantity(Double(number), .count, address: Address(territory: "files", work: source.path, measure: measure)))
    }
    let layouts = source.layouts.map(\.title)
    return [
      .words(source.path), .words(stateWord(source.state)),
      .words(layouts.isEmpty ? "–" : layouts.joined(separator: "; ")),
      count(source.rowsRead, "rows-read"), count(source.rowsKept, "rows-kept"), count(source.byteCount, "bytes"),
      .words(source.sha256.isEmpty ? "–" : source.sha256),
    ]
  }
  return Table(
    id: "sources", title: "Файлы папки",
    summary: "Что стало с каждым файлом; контрольная сумма SHA-256 позволяет убедиться, что файл тот же.",
    columns: [
      .words("Файл"), .words("Состояние"), .words("Форма"), .count("Строк прочитано"), .count("Строк учтено"),
      .count("Размер, байт"), .words("SHA-256"),
    ], rows: rows)
}
