import Reference
import Vocabulary

/// How files call a work.
struct WorkTitle {
  /// «Математика»
  let subject: String
  /// «математике»
  let dative: String
  /// «МА»
  let abbreviation: String
  let planned: PlannedWork

  init(_ planned: PlannedWork, _ book: ReferenceBook) {
    let subject = planned.work.procedure.subject
    self.subject = book.subjects.title(of: subject)
    dative = book.subjects.dative(of: subject)
    abbreviation = book.subjects.abbreviation(of: subject)
    self.planned = planned
  }

  /// «ВПР 2021 Математика 5 класс»
  var heading: String { "ВПР \(planned.year) \(subject) \(planned.grade) класс" }

  /// «2021_5_МА»
  var fileStem: String { "\(planned.year)_\(planned.grade)_\(abbreviation)" }

  /// A textbook without authors; two sets are in use.
  func textbook(of school: InventedSchool) -> String {
    "\(subject). Учебник для \(planned.grade) класса, комплект \(school.number.isMultiple(of: 3) ? "Б" : "А")"
  }

  /// Where participant files of the work stand, as exports are usually sorted: by year and grade.
  var participantPath: String {
    let folder = "участники/\(planned.year)/\(planned.grade)/"
    guard planned.year == 2021 else { return folder + subject + ".xlsx" }
    return folder + "Проведение работы по \(dative), \(planned.grade) класс\(sampleWords). ВПР 2021.xlsx"
  }

  /// « (по образцу 7 класса)», where the class wrote one of two works.
  private var sampleWords: String {
    switch (planned.work.sample, planned.writers) {
    case (.ofGrade(let grade), _): " (по образцу \(grade) класса)"
    case (.standard, .evenNumbers): " (по образцу \(planned.grade) класса)"
    default: ""
    }
  }
}
