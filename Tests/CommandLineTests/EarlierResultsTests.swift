import TestSupport
import Testing

@testable import spravka

@Suite struct EarlierResultsTests {
  @Test func `an output inside the input is none of the input`() throws {
    try TemporaryFolder.with { folder in
      let results = EarlierResults(input: folder.path, output: folder.path + "/итог/2022")
      #expect(results.contains("итог/2022/любой.xlsx"))
      #expect(!results.contains("итог/2021.xlsx") && !results.contains("итог/20221/любой.xlsx"))
    }
  }

  @Test func `a folder with the same beginning of its name is not inside`() throws {
    try TemporaryFolder.with { folder in
      let results = EarlierResults(input: folder.path, output: folder.path + "-итог")
      #expect(!results.contains("5.xlsx"))
    }
  }

  @Test func `our names are known wherever they lie, also when the input is the output`() throws {
    try TemporaryFolder.with { folder in
      let results = EarlierResults(input: folder.path, output: folder.path)
      for path in [
        "аналитическая-справка.xlsx", "старое/качество-данных.md", "качество-данных.json", "для-аналитика/results.csv",
        "рисунки/marks.svg",
      ] {
        #expect(results.contains(path), "\(path)")
      }
      for path in ["работы.csv", "аналитическая-справка-2020.xlsx", "рисунки/таблица.xlsx", "математика.xlsx"] {
        #expect(!results.contains(path), "\(path)")
      }
    }
  }

  @Test func `what a manifest names is a result, and nothing beside it`() throws {
    try TemporaryFolder.with { folder in
      try folder.file(
        "старый отчёт/для-аналитика/manifest.json",
        "{\"files\": [\"рассылка/Лесной район/паспорт-edu1.docx\", \"сравнение.xlsx\"]}")
      let results = EarlierResults(input: folder.path, output: nil)
      #expect(results.contains("старый отчёт/рассылка/Лесной район/паспорт-edu1.docx"))
      #expect(results.contains("старый отчёт/сравнение.xlsx"))
      #expect(!results.contains("сравнение.xlsx"))
      #expect(!results.contains("старый отчёт/математика.xlsx"))
    }
  }
}
