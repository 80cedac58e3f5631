import Findings
import ReportModel
import Vocabulary
import Wording

/// Sentences of the data themselves and of those who know better.
extension Sentences {
  func dataErrors(_ slots: DataErrors.Slots) -> Text {
    let errors = Figures.count(slots.errors, .region, "issues-error")
    let files = Figures.count(slots.files, .region, "files-with-errors")
    let forms = NounForms("файле", "файлах", "файлах")
    return
      "Не учтены файлы или их части: \(errors, NounForms("ошибка", "ошибки", "ошибок")) в \(files, forms); после исправления выводы могут измениться."
  }

  func unmatchedSchools(_ slots: UnmatchedSchools.Slots) -> Text {
    let schools = Figures.count(slots.schools, .region, "schools-unmatched")
    return "Для \(schools, NounForms(.school, .genitive)) логин не найден: их данные не связаны с остальными."
  }

  /// «Школа не согласна с выводом 3: «…». Данные подтверждены 12.09.2022.»
  func schoolDisagreement(_ slots: SchoolDisagreement.Slots) -> Text {
    let words = slots.explanation.isEmpty ? "пояснения нет" : "«\(slots.explanation)»"
    let outcome =
      slots.resolution.map { "\(sentenceStart($0.kind.rawValue)) \($0.day.words)." } ?? "Замечание ещё не рассмотрено."
    return "Школа не согласна с выводом \(slots.finding): \(words). \(outcome)"
  }
}
