import Aggregation
import Indicators
import ReportModel
import Vocabulary
import Wording

/// How many results of schools on single works say little: too few participants, too many absent.
///
/// - Parameters:
///   - schools: whose results are counted; `nil` for all.
///   - territory: of the addresses of the numbers.
func howSure(of schools: [School]?, _ territory: Territory, _ measure: String, _ input: ReportInput) -> Text {
  let chosen = schools.map { Set($0.map(\.id)) }
  var small = 0
  var limited = 0
  var all = 0
  for work in input.works(of: .vpr) {
    for school in input.region.schools(of: work) where chosen?.contains(school) ?? true {
      guard let cell = input.region.cell(work, .school(school)), cell.participants > 0 else { continue }
      all += 1
      if cell.participants < input.conditions.minimumParticipants { small += 1 }
      if let coverage = Coverage.measure(cell, under: input.conditions).value,
        coverage.value < input.conditions.coverageLimited
      {
        limited += 1
      }
    }
  }
  guard all > 0 else { return "Результатов ВПР этих школ в данных нет." }
  let total = Figures.count(all, territory, measure)
  let few = Figures.count(small, territory, measure + "-small")
  let low = Figures.count(limited, territory, measure + "-limited")
  return
    "Результатов школ по одной работе ВПР – \(total); при малом числе участников – \(few), при низком охвате – \(low): по ним выводы ограничены."
}
