public import Vocabulary

/// The columns of a road map as a table: the one reading of a row, for the built-in road maps and for those of users.
public enum RoadmapColumns: String, CaseIterable, Sendable {
  case municipality = "Муниципалитет"
  case approved = "Утверждена"
  case section = "Раздел"
  case number = "Пункт"
  case title = "Шаг"
  case kind = "Вид"
  case terms = "Сроки"
  case recurrence = "Повтор"
  case indicator = "Показатель"
  case target = "Цель"
  case performers = "Исполнители"
  case addressees = "Адресаты"
  case publication = "Где размещается"
  case examines = "Проверяет пункт"
  case note = "Примечание"

  /// Something in a row that is not as it should be.
  public struct Defect: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      case number
      case kind
      case schedule(ScheduleDefect)
      case recurrence
      case target
      case performer
      case examines
    }

    /// What it is.
    public let kind: Kind
    /// Where.
    public let column: RoadmapColumns
    /// What stands there.
    public let found: String
  }

  /// Reads a row.
  ///
  /// - Parameters:
  ///   - place: of the row.
  ///   - performers: those that are known; another is a defect, and the step keeps it as it is written.
  ///   - text: the words in a column, clean.
  /// - Returns: the step, unless its number or its terms cannot be read; and all defects.
  public static func step(
    at place: Place, performers: Performers, _ text: (RoadmapColumns) -> String
  ) -> (step: RoadmapStep?, defects: [Defect]) {
    var defects: [Defect] = []
    func note(_ kind: Defect.Kind, _ column: RoadmapColumns, _ found: String? = nil) {
      defects.append(Defect(kind: kind, column: column, found: found ?? text(column)))
    }
    let number = StepNumber(text(.number))
    if number == nil { note(.number, .number) }
    let kind = StepKind(rawValue: text(.kind).lowercased())
    if kind == nil, !text(.kind).isEmpty { note(.kind, .kind) }
    let recurrence = (try? Recurrence(words: text(.recurrence))) == nil ? "" : text(.recurrence)
    if recurrence != text(.recurrence) { note(.recurrence, .recurrence) }
    var schedule: Schedule?
    do throws(ScheduleDefect) {
      schedule = try Schedule(words: text(.terms), recurrence: recurrence)
    } catch {
      note(.schedule(error), .terms)
    }
    let targets = parts(text(.target), "|").compactMap { words -> RoadmapTarget? in
      let target = RoadmapTarget(words: words)
      if target == nil { note(.target, .target, words) }
      return target
    }
    let named = parts(text(.performers), ",").map { words -> String in
      if let name = performers.name(of: words) { return name }
      note(.performer, .performers, words)
      return words
    }
    let examines = StepNumber(text(.examines))
    if examines == nil, !text(.examines).isEmpty { note(.examines, .examines) }
    guard let number, let schedule else { return (nil, defects) }
    let repeated = recurrence.isEmpty ? "" : "; " + recurrence
    let step = RoadmapStep(
      number: number, section: text(.section), title: text(.title), kind: kind ?? .organisation, schedule: schedule,
      terms: text(.terms) + repeated, indicator: text(.indicator), targets: targets, performers: named,
      addressees: parts(text(.addressees), ","), publication: text(.publication), examines: examines,
      note: text(.note), place: place)
    return (step, defects)
  }

  private static func parts(_ words: String, _ separator: Character) -> [String] {
    words.split(separator: separator).map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
