import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import spravka

@Suite struct RoadmapCommandTests {
  private func run(_ arguments: String...) throws {
    var command = try RootCommand.parseAsRoot(["roadmap"] + arguments)
    try command.run()
  }

  private func ending(_ arguments: String...) -> Ending {
    do {
      var command = try RootCommand.parseAsRoot(["roadmap"] + arguments)
      try command.run()
      return Ending(status: .done, text: "")
    } catch {
      return Ending(error, arguments: ["roadmap"] + arguments)
    }
  }

  @Test func `a built-in road map gives the book, the text, the calendar and the справки near the day`() throws {
    try TemporaryFolder.with { folder in
      try run("--district", "gorokhovets", "--as-of", "2022-05-20", "--output", folder.path)
      #expect(
        folder.files() == [
          "дорожная-карта.ics", "дорожная-карта.md", "дорожная-карта.xlsx",
          "сайт/Гороховецкий район/проект-500.html", "сайт/Гороховецкий район/проект-500.md",
          "справки/справка-мониторинг-1-этап.md",
          "справки/справка-мониторинг-1-этап.xlsx", "справки/справка-экспертиза-1-этап.md",
          "справки/справка-экспертиза-1-этап.xlsx",
        ])
    }
  }

  @Test func `the same records give the same bytes`() throws {
    let fixtures = Repository.folder.appendingPathComponent("Tests/Fixtures/roadmap")
    try TemporaryFolder.with { folder in
      for name in ["status", "documents"] {
        let file = "both-districts-\(name).csv"
        try folder.file("данные/" + file, Data(contentsOf: fixtures.appendingPathComponent(file)))
      }
      for output in ["первый", "второй"] {
        try run(folder.path + "/данные", "--as-of", "2022-05-20", "--output", folder.path + "/" + output)
      }
      let files = folder.files().filter { $0.hasPrefix("первый/") }
      #expect(files.count == 13)
      for file in files {
        let first = try Data(contentsOf: folder.url.appendingPathComponent(file))
        let second = try Data(
          contentsOf: folder.url.appendingPathComponent(file.replacingOccurrences(of: "первый/", with: "второй/")))
        #expect(first == second, "\(file)")
      }
    }
  }

  @Test func `what is missing or unknown is refused with the remedy`() {
    #expect(
      ending("--district", "gorokhovets", "--output", "нет")
        == Ending(
          status: .wrongUse,
          text:
            "--as-of: ожидалось: дата, на которую нужно состояние шагов; найдено: даты нет. Например: --as-of 2022-05-20."
        ))
    let known = "«gorokhovets» (Гороховецкий район), «aleksandrov-gai» (Александрово-Гайский район)"
    #expect(
      ending("--as-of", "2022-05-20", "--output", "нет")
        == Ending(
          status: .wrongUse,
          text:
            "roadmap: ожидалось: дорожная карта или отметки о выполнении; найдено: ни папки, ни --district. Встроенные дорожные карты: \(known); формы – spravka list layouts."
        ))
    #expect(
      ending("--district", "Иной", "--as-of", "2022-05-20", "--output", "нет")
        == Ending(
          status: .wrongUse,
          text:
            "--district: ожидалось: муниципалитет из папки или встроенная дорожная карта: \(known); найдено: «Иной». Проверьте название."
        ))
  }

  @Test func `a справка that the road map does not ask for is refused`() throws {
    try TemporaryFolder.with { folder in
      #expect(
        ending(
          "--district", "gorokhovets", "--as-of", "2022-05-20", "--note", "итоги", "--output",
          folder.path + "/результат")
          == Ending(
            status: .wrongUse,
            text:
              "--note: ожидалось: справка, которой требует дорожная карта; найдено: «итоги». Такого шага в дорожной карте нет."
          ))
    }
  }
}
