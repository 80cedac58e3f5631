import Loading
import ReportModel
import Vocabulary

/// Remarks on the files and the files themselves.
func roadmapSourcesSection(_ input: RoadmapInput) -> Section {
  Section(
    id: "road-map-sources", title: "Замечания к данным и источники",
    blocks: [.table(remarks(input)), .annex(files(input))])
}

private func remarks(_ input: RoadmapInput) -> Table {
  let rows = input.issues.map { issue -> [Value] in
    [
      .words(issue.place.file), .words(issue.place.row.map(String.init) ?? "–"),
      .words(issue.place.columnLetters ?? "–"), .words(issue.found), .words(issue.expected), .words(issue.remedy),
    ]
  }
  return Table(
    id: "road-map-remarks", title: "Замечания к дорожным картам и отметкам",
    summary: "Строки с ошибками не исправляются молча. Пустая таблица – замечаний нет.",
    columns: [
      .words("Файл"), .words("Строка"), .words("Столбец"), .words("Найдено"), .words("Ожидалось"),
      .words("Что сделать"),
    ], rows: rows)
}

private func files(_ input: RoadmapInput) -> Table {
  let rows = input.sources.map { source -> [Value] in
    [
      .words(source.path), .words(source.layouts.map(\.title).joined(separator: "; ")),
      .quantity(
        Quantity(
          Double(source.rowsRead), .count, address: Address(territory: "files", work: source.path, measure: "rows-read")
        )),
      .quantity(
        Quantity(
          Double(source.rowsKept), .count, address: Address(territory: "files", work: source.path, measure: "rows-kept")
        )),
      .words(source.sha256),
    ]
  }
  return Table(
    id: "road-map-files", title: "Файлы",
    summary: "Откуда взяты дорожные карты и отметки; встроенные дорожные карты здесь не названы.",
    columns: [.words("Файл"), .words("Форма"), .count("Строк прочитано"), .count("Строк учтено"), .words("SHA-256")],
    rows: rows)
}
