import Indicators
import ReportModel
import Vocabulary

/// The types of schools with the probabilities behind them, which no document prints.
func schoolTypeTable(_ input: ReportInput) -> DataBook.Table {
  typealias Column = DataBook.Column
  var table = DataBook.Table(
    "school_types", "Типы школ по результатам за несколько лет: повод для уточнения, а не оценка и не рейтинг.",
    key: ["school"],
    columns: [
      Column("school", .text, "код школы"), Column("type", .text, "код типа"),
      Column("word", .text, "слово об уверенности"),
      Column("low_quarter_from", .number, "вероятность нижней четверти школ региона: наименьшая из возможных"),
      Column("low_quarter_to", .number, "то же: наибольшая"), Column("campaigns", .integer, "учтено кампаний"),
      Column("cohorts", .integer, "учтено поколений учащихся"),
      Column("withheld", .integer, "улучшений, которые не заявляются из-за признаков"),
    ])
  func number(_ value: Double?) -> DataBook.Value { value.map { .number($0) } ?? .none }
  for type in input.analysis.schoolTypes.sorted(by: { $0.school < $1.school }) {
    let range = type.lowQuarter
    table.add([
      .text(type.school.description), .text(type.kind.rawValue), .text(type.word.words), number(range?.lowerBound),
      number(range?.upperBound), .integer(type.campaigns), .integer(type.cohorts), .integer(type.withheld.count),
    ])
  }
  return table
}
