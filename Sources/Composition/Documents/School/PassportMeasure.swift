import Aggregation
import Findings
import Indicators
import Vocabulary

/// A line of the passport that stands beside similar schools.
struct PassportMeasure {
  enum Kind {
    case count((ContextForms) -> Int?)
    case share((ContextForms) -> CountedShare?)
  }

  let name: String
  let measure: String
  let value: Kind

  /// In the order of the passport.
  static var all: [PassportMeasure] {
    [
      .init(name: "Обучающихся", measure: "pupils", value: .count { $0.condition(\.pupils) }),
      .init(
        name: "С адаптированными программами, ОВЗ (по годам рождения из формы)", measure: "adapted",
        value: .share { $0.condition(\.adapted) }),
      .init(name: "Учителей", measure: "teachers", value: .count { $0.resource(\.teachers) }),
      .init(name: "Высшая категория", measure: "highest", value: .share { $0.resource(\.highestCategory) }),
      .init(name: "Пенсионный возраст", measure: "retirement", value: .share { $0.resource(\.retirementAge) }),
      .init(name: "Курсы более 72 часов", measure: "trained-long", value: .share { $0.resource(\.trainedLong) }),
      .init(
        name: "Устаревшие компьютеры", measure: "computers-outdated",
        value: .share { $0.resource(\.computersOutdated) }),
    ]
  }

  /// The id under which the background of a region keeps the spread of a measure.
  static func id(_ measure: String) -> String { "context-" + measure }

  /// What a document compares with.
  func number(_ forms: ContextForms) -> Double? {
    switch value {
    case .count(let count): count(forms).map(Double.init)
    case .share(let share): share(forms)?.value
    }
  }
}

extension ReportInput {
  /// «Фон региона» with all that documents set similar schools beside; `nil` where this run has no region of its own.
  public var backgroundText: String? {
    analysis.backgroundText(
      similar: PassportMeasure.all.map { measure in
        .init(id: PassportMeasure.id(measure.measure)) { id in
          region.school(id).flatMap { measure.number(ContextForms($0, self)) }
        }
      } + analysis.examValues)
  }
}
