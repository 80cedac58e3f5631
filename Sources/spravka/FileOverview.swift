import Aggregation
import Composition
import Loading

/// What each file of the input was taken for.
enum FileOverview {
  /// `участники/5.xlsx – учтён: ВПР, результаты участников…; Математика, 5 класс, весна 2021 года`
  static func lines(_ reading: Reading) -> [String] {
    reading.region.sources.map { source in
      var parts: [String] = []
      for layout in source.layouts where !parts.contains(layout.title) { parts.append(layout.title) }
      for work in source.works {
        let name = reading.names.work(work)
        if !parts.contains(name) { parts.append(name) }
      }
      return "\(source.path) – \(stateWord(source.state))" + (parts.isEmpty ? "" : ": " + parts.joined(separator: "; "))
    }
  }
}
