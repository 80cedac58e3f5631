import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

@Suite struct RoadmapFolderTests {
  /// Loads fixtures of `Tests/Fixtures/roadmap`.
  private func load(_ names: String...) throws -> LoadedFolder {
    let fixtures = Repository.folder.appendingPathComponent("Tests/Fixtures/roadmap")
    return try TemporaryFolder.with { folder in
      for name in names {
        try folder.file(name, Data(contentsOf: fixtures.appendingPathComponent(name)))
      }
      return try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
    }
  }

  private func issues(_ folder: LoadedFolder, _ rule: String) -> [String] {
    folder.issues.filter { $0.rule == rule }.map {
      "\($0.place.file):\($0.place.row ?? 0):\($0.place.columnLetters ?? "") \($0.found)"
    }
  }

  @Test func `a built-in road map read as a file of a user is the same road map`() throws {
    let datasets = Repository.folder.appendingPathComponent("Datasets/roadmaps")
    for entry in RoadmapLibrary.builtIn.entries {
      let name = entry.id + "-2022.csv"
      let loaded = try TemporaryFolder.with { folder in
        try folder.file(name, Data(contentsOf: datasets.appendingPathComponent(name)))
        return try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
      }
      #expect(loaded.issues.isEmpty)
      #expect(loaded.sources.map(\.layouts) == [[.roadmap]])
      let roadmap = try #require(loaded.roadmap.roadmaps.first)
      #expect(roadmap.steps.map(\.schedule) == entry.roadmap.steps.map(\.schedule))
      #expect(roadmap.steps.map(\.performers) == entry.roadmap.steps.map(\.performers))
      #expect(roadmap.steps.map(\.targets) == entry.roadmap.steps.map(\.targets))
      #expect(roadmap.approved == entry.roadmap.approved)
    }
  }

  @Test func `all records of both districts are read without an issue`() throws {
    let folder = try load(
      "both-districts-status.csv", "both-districts-documents.csv", "both-districts-risks.csv",
      "both-districts-expertise.csv", "both-districts-survey.csv", "both-districts-training.csv",
      "both-districts-attendance.csv", "both-districts-interviews.csv", "both-districts-sites.csv")
    #expect(folder.issues == [])
    #expect(folder.sources.allSatisfy { $0.state == .used && $0.rowsRead == $0.rowsKept })
    let facts = folder.roadmap
    #expect(facts.marks.count == 36)
    #expect(facts.documents.count == 9)
    #expect(facts.risks.count == 5)
    #expect(facts.expertise.map(\.conforms) == [false, true, false, true])
    #expect(facts.surveys.map(\.turnout) == [PartDone(done: 2, of: 2), PartDone(done: 0, of: 1)])
    #expect(facts.training.count == 3)
    #expect(facts.attendance.map(\.isPresent) == [true, true, false])
    #expect(facts.interviews.count == 1)
    #expect(facts.sites.map(\.isPlaced) == [true, false])
  }

  @Test func `defects of a road map are issues with their places, and sound steps stay`() throws {
    let folder = try load("roadmap-with-defects.csv")
    let file = "roadmap-with-defects.csv"
    #expect(issues(folder, "roadmap-ends-before-start") == ["\(file):3:G «30.04.2022-01.03.2022»"])
    #expect(issues(folder, "roadmap-day-impossible") == ["\(file):4:G «31.04.2022»"])
    #expect(issues(folder, "roadmap-terms-unreadable") == ["\(file):5:G «весной»"])
    #expect(issues(folder, "roadmap-performer-unknown") == ["\(file):6:K «Отдел культуры»"])
    #expect(issues(folder, "roadmap-step-twice") == ["\(file):7:D п. 1 уже есть в строке 2"])
    #expect(issues(folder, "roadmap-number-unreadable") == ["\(file):8:D «шестой»"])
    #expect(issues(folder, "roadmap-kind-unknown") == ["\(file):9:F «праздник»"])
    #expect(issues(folder, "roadmap-recurrence-unreadable") == ["\(file):9:H «ежедневно»"])
    #expect(issues(folder, "roadmap-target-unreadable") == ["\(file):9:J «по возможности»"])
    #expect(issues(folder, "roadmap-examines-unreadable") == ["\(file):9:N «пятый»"])
    let roadmap = try #require(folder.roadmap.roadmaps.first)
    #expect(roadmap.steps.map(\.number.description) == ["1", "5", "7"])
    #expect(roadmap.steps[1].performers == ["Отдел культуры", "УО"])
    #expect(roadmap.steps[2].targets.isEmpty)
  }

  @Test func `defects of a status table are issues with their places`() throws {
    let folder = try load("status-with-defects.csv")
    let file = "status-with-defects.csv"
    #expect(issues(folder, "roadmap-date-wrong") == ["\(file):4:C «30.02.2022»"])
    #expect(issues(folder, "roadmap-part-unreadable") == ["\(file):7:D «половина»"])
    #expect(issues(folder, "roadmap-municipality-empty") == ["\(file):8:A пусто"])
  }

  @Test func `an impossible transition is an issue with its place`() throws {
    let folder = try load("risks-with-defects.csv")
    let file = "risks-with-defects.csv"
    #expect(
      issues(folder, "risk-transition-impossible") == [
        "\(file):2:G ОО 1, «Дефицит педагогических кадров»: «программа размещена» без «активирован»",
        "\(file):3:F ОО 1, «Низкая учебная мотивация обучающихся»: «активирован» раньше, чем «верифицирован»",
        "\(file):4:F ОО 1, «Низкий уровень оснащения школы»: риск не верифицирован, но есть «активирован»",
      ])
    #expect(issues(folder, "roadmap-value-unreadable") == ["\(file):4:D «огромная»"])
  }

  @Test func `a document confirmed before it was placed is an issue and not confirmed`() throws {
    let text = """
      Муниципалитет;Школа;Этап;Документ;Размещён;Подтверждён куратором
      Первый район;ОО 1;1 этап;Протокол;18.05.2022;17.05.2022
      Первый район;ОО 1;1 этап;План;;17.05.2022
      """
    let folder = try TemporaryFolder.with { folder in
      try folder.file("документы.csv", text)
      return try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
    }
    #expect(
      issues(folder, "document-confirmed-before-placed") == [
        "документы.csv:2:F «17.05.2022»", "документы.csv:3:F подтверждён, но не размещён",
      ])
    #expect(folder.roadmap.documents.map(\.confirmedOn) == [nil, nil])
  }

  @Test(arguments: [
    ("Команда edu220001", false), ("Заместитель директора по УВР", false), ("МБОУ «Лесная СОШ» им. героя", false),
    ("Директор МКОУ СОШ с. Лесное", false), ("МБОУ СОШ им. К. Щ. Птицына", false),
    ("Команда лицея им. К. Птицына", false), ("Птицына К. Щ.", true), ("К.Щ. Птицына", true),
    ("Птицына Кена Щегловна", true),
  ])
  func `a person in the register of attendance is dropped and the attendance stays`(_ words: String, _ isPerson: Bool)
    throws
  {
    let text = "Муниципалитет;Пункт;Дата;Участник;Присутствовал\nПервый район;7;10.02.2022;\(words);да\n"
    let loaded = try Folders.load(["явка.csv": text])
    #expect(loaded.roadmap.attendance.map(\.participant) == [isPerson ? "участник без названия" : words])
    #expect(
      loaded.words(of: "attendance-person")
        == (isPerson
          ? ["явка.csv D2 | имя (не показано) | команда школы или должность | Замените имя командой или должностью."]
          : []))
  }

  @Test func `every rule of road maps says what to do`() {
    let rules = Rule.all.filter {
      $0.id.hasPrefix("roadmap-") || $0.id.hasPrefix("risk-") || $0.id.hasPrefix("document-")
    }
    #expect(rules.count == 24)
    for rule in rules { #expect(rule.remedy.hasSuffix(".") && !rule.effect.isEmpty && !rule.expected.isEmpty) }
  }
}
