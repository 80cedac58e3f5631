/// The groups of a ФИС ОКО report from wide to narrow: region, each municipality, its schools.
struct ReportRows {
  struct Row {
    /// «Name(code)»: the reports tell levels by the name alone.
    let group: String
    let isSchool: Bool
    let tally: WorkTally
  }

  let rows: [Row]
  /// The sum of all schools.
  let region: WorkTally

  /// - Parameter outdated: the place of a school whose row is older than its participant rows.
  init(_ work: SimulatedWork, outdated: Int? = nil) {
    let planned = work.planned
    var region = WorkTally(maximum: planned.maximum)
    var groups: [Row] = []
    for municipality in InventedMunicipality.all {
      var sum = WorkTally(maximum: planned.maximum)
      var schools: [Row] = []
      for (place, records) in work.schools.enumerated() where records.school.municipality.code == municipality.code {
        var tally = WorkTally(records, planned: planned)
        guard tally.participants > 0 else { continue }
        if place == outdated { tally = tally.olderByOnePupil(planned: planned) }
        let school = records.school
        schools.append(Row(group: "\(school.name)(\(school.login(in: planned.year)))", isSchool: true, tally: tally))
        sum.add(tally)
      }
      guard sum.participants > 0 else { continue }
      let name = planned.year < 2022 ? municipality.name2021 : municipality.name2022
      groups.append(Row(group: "\(name)(\(municipality.code))", isSchool: false, tally: sum))
      groups += schools
      region.add(sum)
    }
    self.region = region
    rows = [Row(group: InventedRegion.name, isSchool: false, tally: region)] + groups
  }
}
