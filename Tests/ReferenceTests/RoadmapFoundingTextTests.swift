import Foundation
import Reference
import TestSupport
import Testing
import Vocabulary

/// The road maps as data against the founding texts; the texts lie beside the repository and are read only here.
@Suite struct RoadmapFoundingTextTests {
  private static let gorokhovets = "seeds/000_7680f41c24c846e3.txt"
  private static let aleksandrovGai = "seeds/004_f31871be0adee3de.txt"

  private func roadmap(_ id: String) throws -> Roadmap { try #require(RoadmapLibrary.builtIn.roadmap(named: id)) }

  @Test func `Gorokhovets has 47 steps, Aleksandrov-Gai 35 items in six sections`() throws {
    let first = try roadmap("gorokhovets")
    #expect(first.steps.map(\.number.description) == (1...47).map(String.init))
    #expect(first.approved == CalendarDay("2022-02-14"))
    let second = try roadmap("aleksandrov-gai")
    #expect(second.steps.count == 35)
    let sections = (1...6).map { section in second.steps.filter { $0.number.parts[0] == section } }
    #expect(sections.map(\.count) == [4, 14, 5, 4, 7, 1])
    #expect(sections.map { Set($0.map(\.section)).count } == [1, 1, 1, 1, 1, 1])
    #expect(second.approved == CalendarDay("2022-03-22"))
  }

  @Test func `every row repeats the day of the order`() throws {
    for file in ["gorokhovets-2022.csv", "aleksandrov-gai-2022.csv"] {
      let url = Repository.folder.appendingPathComponent("Datasets/roadmaps/" + file)
      let text = try String(contentsOf: url, encoding: .utf8)
      let day = file.hasPrefix("g") ? "14.02.2022" : "22.03.2022"
      #expect(text.split(separator: "\n").dropFirst().allSatisfy { $0.split(separator: ";")[1] == day })
    }
  }

  @Test(.requireShared(gorokhovets)) func `every date of Gorokhovets is the one of the order`() throws {
    try compare(try roadmap("gorokhovets"), with: Self.gorokhovets)
  }

  @Test(.requireShared(aleksandrovGai)) func `every date of Aleksandrov-Gai is the one of the order`() throws {
    try compare(try roadmap("aleksandrov-gai"), with: Self.aleksandrovGai)
  }

  private func compare(_ roadmap: Roadmap, with path: String) throws {
    let url = try #require(Shared.url(path))
    let terms = FoundingTerms.all(in: try String(contentsOf: url, encoding: .utf8))
    #expect(terms.count == roadmap.steps.count)
    for step in roadmap.steps {
      let words = try #require(terms[step.number], "п. \(step.number) is not found in the text")
      let found = FoundingTerms(words)
      let written = step.schedule.windows.map { FoundingTerms.Window(from: $0.from, to: $0.to) }
      #expect(written == found.windows, "п. \(step.number): «\(words)»")
      #expect(step.schedule.recurrence == found.recurrence, "п. \(step.number): «\(words)»")
      #expect(step.note.contains("разорвана") == found.isBroken, "п. \(step.number): «\(words)»")
    }
  }

  @Test func `misprints of the orders are noted`() throws {
    let first = try roadmap("gorokhovets")
    func note(_ roadmap: Roadmap, _ number: String) throws -> String {
      let found = try #require(StepNumber(number))
      return try #require(roadmap.step(found)).note
    }
    #expect(try note(first, "1").contains("3.1-3.3"))
    #expect(try note(first, "4").contains("рискованных"))
    #expect(try note(first, "14").contains("МКУ ИМОЦ"))
    #expect(try note(first, "29").contains("описка"))
    #expect(try note(first, "32").contains("описка"))
    #expect(try note(first, "42").contains("описка"))
    #expect(try note(first, "43").contains("Целевое значение"))
    #expect(first.note.contains("29.12.2012"))
    #expect(try note(try roadmap("aleksandrov-gai"), "1.2").contains("2022 2 года"))
  }

  @Test func `targets are those of the texts and no others`() throws {
    let first = try roadmap("gorokhovets")
    let shares = first.steps.compactMap { step -> String? in
      guard case .share(let share, _)? = step.targets.first else { return nil }
      return "\(step.number): \(Int(share * 100))"
    }
    #expect(shares == ["8: 10", "15: 100", "21: 100", "42: 100"])
    #expect(first.steps[42].targets.isEmpty)
    let second = try roadmap("aleksandrov-gai")
    let counts = second.steps.flatMap(\.targets).compactMap { target -> Int? in
      if case .count(let number, _) = target { number } else { nil }
    }
    #expect(counts.count == second.steps.flatMap(\.targets).count)
    #expect(
      second.steps.filter { $0.targets.isEmpty }.map(\.number.description) == [
        "1.1", "1.2", "1.3", "1.4", "2.12", "2.13", "4.1", "5.1", "5.7", "6.1",
      ])
  }

  @Test func `no step is examined after the examination without the data saying so`() throws {
    for entry in RoadmapLibrary.builtIn.entries {
      for step in entry.roadmap.steps {
        guard let number = step.examines else { continue }
        let examined = try #require(entry.roadmap.step(number))
        #expect([.conceptDocuments, .stage1Documents, .stage2Documents].contains(examined.kind))
        #expect(step.schedule.due <= examined.schedule.due)
      }
    }
  }
}

/// The terms of a step as the founding text writes them, read by another way than the tool's own.
private struct FoundingTerms {
  struct Window: Hashable {
    let from: CalendarDay?
    let to: CalendarDay
  }

  var windows: [Window] = []
  var recurrence = Recurrence.none
  /// The cell is broken, as in «2022 2 года» or «202 2».
  let isBroken: Bool

  private static let months = [
    "январ", "феврал", "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
  ]

  init(_ words: String) {
    isBroken = words.contains(#/\.202 2|2022 2/#)
    var text = words.replacing(#/(\d\d\.\d\d\.)202(2 2|2| 2)/#) { $0.output.1 + "2022" }
    text = text.replacing(#/\s*года/#, with: "").lowercased()
    func day(_ match: Substring) -> CalendarDay? {
      let parts = match.split(separator: ".").compactMap { Int($0) }
      return parts.count == 3 ? CalendarDay(year: parts[2], month: parts[1], day: parts[0]) : nil
    }
    let days = text.matches(of: #/\d\d\.\d\d\.\d{4}/#).compactMap { day($0.output) }
    let isRange = text.contains(#/\d{4}\s*[-–]\s*\d\d\./#) || text.contains(#/с \d\d.* по \d\d/#)
    let names = text.split { !$0.isLetter }.compactMap { word in
      Self.months.firstIndex { word.hasPrefix($0) || word == "май" && $0 == "мая" }.map { $0 + 1 }
    }
    if !days.isEmpty {
      if text.contains("до ") {
        windows = days.map { Window(from: nil, to: $0) }
      } else if isRange {
        windows = stride(from: 0, to: days.count - 1, by: 2).map { Window(from: days[$0], to: days[$0 + 1]) }
      } else {
        windows = days.map { Window(from: $0, to: $0) }
      }
    } else if let match = text.firstMatch(of: #/^(\d{1,2}) [а-я]+/#), let number = Int(match.output.1),
      let month = names.first,
      let day = CalendarDay(year: 2022, month: month, day: number)
    {
      windows = [Window(from: day, to: day)]
    } else if let first = names.first, let last = names.last, let from = CalendarDay(year: 2022, month: first, day: 1) {
      let end = text.hasPrefix("с ") ? 12 : last
      let length = end == 2 ? 28 : [4, 6, 9, 11].contains(end) ? 30 : 31
      windows = CalendarDay(year: 2022, month: end, day: length).map { [Window(from: from, to: $0)] } ?? []
    } else if let from = CalendarDay("2022-01-01"), let to = CalendarDay("2022-12-31") {
      windows = [Window(from: from, to: to)]
    }
    if text.contains("сред") {
      recurrence = .weekly(.wednesday)
    } else if text.contains("четвергам") {
      recurrence = .weekly(.thursday)
    } else if text.contains("последний вторник") {
      recurrence = .lastOfMonth(.tuesday)
    } else if text.contains("еженедельно") || text.contains("циклеженедельных") {
      recurrence = .weekly(nil)
    } else if text.contains("постоянно") || text.contains("в течение") || text.contains("январь-декабрь") {
      recurrence = .continuous
    }
  }

  /// The words of the column of dates by the number of the step; a row may go on over several lines.
  static func all(in text: String) -> [StepNumber: String] {
    var terms: [StepNumber: String] = [:]
    var current: StepNumber?
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count >= 3 else { continue }
      let first = cells[0].trimmingCharacters(in: .whitespaces)
      if first.hasSuffix("."), let number = StepNumber(first) { current = number } else if !first.isEmpty { continue }
      guard let number = current else { continue }
      let title = cells[1].lowercased()
      if title.contains("цикле еженедельных") { terms[number, default: ""] += "циклеженедельных " }
      terms[number] = (terms[number] ?? "") + cells[2].trimmingCharacters(in: .whitespaces) + " "
    }
    return terms.mapValues { $0.split(separator: " ").joined(separator: " ") }
  }
}
