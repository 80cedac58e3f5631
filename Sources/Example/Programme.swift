import Reference
import Vocabulary

/// The works of the example: autumn 2020, spring 2021, and what was written of spring 2022.
struct Programme {
  let autumn2020: [PlannedWork]
  let spring2021: [PlannedWork]
  let spring2022: [PlannedWork]
  /// Known only from ФИС ОКО reports: no participant file.
  let reportedOnly: PlannedWork
  /// In a file without a telling name; «работы.csv» says what it is.
  let listed: PlannedWork
  /// In a file «результаты.xlsx» that nothing tells about.
  let nameless: PlannedWork
  /// A school's collection form.
  let formed: PlannedWork

  /// Shares of «2» are those of a region that does not exist, near to what is usual for the work.
  init(_ book: ReferenceBook) {
    func work(
      _ year: Int, _ subject: String, _ grade: Int, _ two: Double, sample: Sample = .standard,
      by writers: PlannedWork.Writers = .all
    ) -> PlannedWork {
      PlannedWork(book, year: year, subject, grade: grade, two: two, sample: sample, writers: writers)
    }
    autumn2020 = [
      work(2020, "mathematics", 4, 0.08), work(2020, "russian", 4, 0.18), work(2020, "mathematics", 5, 0.21),
      work(2020, "russian", 5, 0.23), work(2020, "mathematics", 6, 0.23), work(2020, "russian", 6, 0.28),
      work(2020, "mathematics", 7, 0.20), work(2020, "russian", 8, 0.33),
    ]
    spring2021 = [
      work(2021, "mathematics", 4, 0.035), work(2021, "russian", 4, 0.075), work(2021, "mathematics", 5, 0.15),
      work(2021, "russian", 5, 0.15), work(2021, "mathematics", 6, 0.16), work(2021, "russian", 6, 0.18),
      work(2021, "mathematics", 7, 0.14),
      work(2021, "biology", 7, 0.10, by: .evenNumbers),
      work(2021, "biology", 7, 0.12, sample: .ofGrade(8), by: .oddNumbers),
    ]
    spring2022 = [
      work(2022, "mathematics", 4, 0.04, by: .few(7)), work(2022, "russian", 5, 0.15, by: .few(5)),
      work(2022, "history", 6, 0.11, by: .few(4)), work(2022, "physics", 11, 0.05, by: .grade11),
    ]
    reportedOnly = work(2021, "surrounding-world", 4, 0.01)
    listed = work(2021, "history", 5, 0.075)
    nameless = work(2021, "social-studies", 6, 0.10, by: .evenNumbers)
    formed = work(2022, "mathematics", 5, 0.15, by: .one)
  }
}
