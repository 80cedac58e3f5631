import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// The справка of the year for sites: what everybody may read. Disclosure hides in it whatever shows small groups.
func composePublicReference(_ population: Population, year: Int, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let subjects = pooledTable(population, input, names)
  return Document(
    id: "public-reference", title: "Итоги участия в проекте «500+»: \(String(year)) год",
    subtitle: Text(stringLiteral: names.region(input.region)), date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking), keywords: ["500+", "итоги"],
    sections: [
      Section(
        id: "public-about", title: "О чём эта справка",
        blocks: [
          .paragraph(
            "В проекте – \(Figures.count(population.schools.count, .region, "public-schools"), NounForms(.school)) в \(Figures.count(population.municipalities.count, .region, "public-municipalities"), NounForms(.municipality, .prepositional)). Справка показывает результаты вместе за несколько лет и по двум предметам, чтобы нельзя было узнать результат отдельного ребёнка."
          ), .caution(Text(stringLiteral: input.book.methodology.text(.caveatVPR))),
        ]),
      Section(
        id: "public-results", title: "Русский язык и математика",
        blocks: [.table(subjects)]),
      Section(
        id: "public-limits", title: "Чего по этим данным сказать нельзя",
        blocks: [.list(Array(cannotBeSaid(input, names).prefix(4)), numbered: false)]),
    ], provenance: provenance(input))
}

/// Works in Russian and mathematics of the project schools of a municipality, years and subjects together.
private func pooledTable(_ population: Population, _ input: ReportInput, _ names: Names) -> Table {
  let works = input.region.works.filter {
    LowResults.counts($0.procedure, book: input.book) && $0.procedure.campaign.assessment == .vpr
  }
  var campaigns: [String] = []
  for work in works where !campaigns.contains(names.campaign(work.procedure.campaign)) {
    campaigns.append(names.campaign(work.procedure.campaign))
  }
  let pool = Address.pooled(works.map(Addresses.work))
  var rows: [[Value]] = []
  var territories: [String] = []
  for municipality in population.municipalities {
    for school in population.schools(of: municipality) {
      let cells = works.compactMap { input.region.cell($0, .school(school.id))?.marks }
      let total = cells.reduce(0) { $0 + $1.total }
      let two = cells.reduce(0) { $0 + $1[.two] }
      let territory = Addresses.territory(.school(school.id))
      func quantity(_ value: Double, _ unit: Unit, _ measure: String, n: Int? = nil) -> Value {
        .quantity(
          Quantity(value, unit, n: n, address: Address(territory: territory, work: pool, measure: measure)))
      }
      rows.append([
        .words(municipality.name), .words(school.name),
        total == 0 ? .missing(.noData) : quantity(Double(total), .count, "marks"),
        total == 0
          ? .missing(.noData) : quantity(Double(two) / Double(total), .share, ShareOfTwo.definition.id, n: total),
      ])
      territories.append(territory)
    }
  }
  return Table(
    id: "public-pooled", title: "Работы ВПР по русскому языку и математике вместе",
    summary:
      "Число работ и доля работ с отметкой «2» по двум предметам вместе (\(campaigns.isEmpty ? "работ нет" : Enumeration.joined(campaigns))); при малом числе работ – полосы или знаки.",
    columns: [
      .words("Муниципалитет"), .words("Школа"), .count("Работ"), Column("Работ с отметкой «2»", .quantity(.share)),
    ], rows: rows, rowTerritories: territories)
}
