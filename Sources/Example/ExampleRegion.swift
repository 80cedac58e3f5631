public import Delivery
public import Reference

/// A synthetic region in the real layouts of ВПР exports, defects included: «Озёрная область», which does not exist.
///
/// Eight municipalities, sixty schools, works of autumn 2020, spring 2021 and the broken-off spring 2022, ОГЭ of 2021 and
/// 2022, ЕГЭ of 2020 to 2022; project «500+» in two districts with one and two schools and in others, of the cohorts
/// 2021 and 2022, with all that people fill by hand. Pupils, schools and cohorts keep their traits over the years, so that results of one school belong together: some are
/// low in every year, some improve, one is inflated. The same seed gives the same bytes.
public struct ExampleRegion {
  private let seed: UInt64
  private let book: ReferenceBook

  /// - Parameters:
  ///   - seed: chooses the region; 500 is the one that stands in `Datasets/example`.
  ///   - book: scales and tasks of the works.
  public init(seed: UInt64, book: ReferenceBook) {
    self.seed = seed
    self.book = book
  }

  /// Writes the files of the region.
  ///
  /// - Parameter folder: created where it is missing; files of the same names are replaced, others stay.
  /// - Returns: paths relative to the folder, sorted.
  /// - Throws: `OutputError`, when something cannot be written; then no file is replaced.
  public func write(to folder: String) throws(OutputError) -> [String] {
    let files = files()
    var output = try OutputFolder(folder)
    for file in files { try file.add(to: &output) }
    try output.commit()
    return files.map(\.path).sorted()
  }

  private func files() -> [ExampleFile] {
    let map = SchoolMap(seed: seed)
    let programme = Programme(book)
    let listedPath = "разное/выгрузка.xlsx"
    let project = ProjectSchool.all(map, seed: seed, book: book)
    return participants(programme, map) + reports(programme, map) + forms(programme, map)
      + [SchoolListFile(map: map).file] + ContextFiles(map: map, seed: seed).files
      + SchoolNumbers(map: map, seed: seed).files + ExamProtocols(map: map, seed: seed, book: book).files
      + ProjectForms(schools: project).files + RoadmapFiles(project).files
      + EarlierLists(map: map, book: book).files + LooseFiles(seed: seed, listedPath: listedPath).files + [
        export2021(programme.listed, map, path: listedPath),
        export2021(programme.nameless, map, path: "разное/результаты.xlsx"),
      ]
  }

  private func participants(_ programme: Programme, _ map: SchoolMap) -> [ExampleFile] {
    let first = programme.autumn2020.map { planned in
      let title = WorkTitle(planned, book)
      let sheet = Participants2020(title: title).sheet(results(planned, map))
      return ExampleFile(title.participantPath, title: title.heading, sheets: [sheet])
    }
    let second = programme.spring2021.map { export2021($0, map, path: WorkTitle($0, book).participantPath) }
    let third = programme.spring2022.map { planned in
      let title = WorkTitle(planned, book)
      let sheets = Participants2022(title: title).sheets(SimulatedWork(planned, map: map, seed: seed))
      return ExampleFile(title.participantPath, title: title.heading, sheets: sheets)
    }
    return first + second + third
  }

  private func export2021(_ planned: PlannedWork, _ map: SchoolMap, path: String) -> ExampleFile {
    let title = WorkTitle(planned, book)
    let layout = Participants2021(title: title, hasOtherTextbook: planned.grade != 4)
    return ExampleFile(path, title: "Результаты участников", sheets: [layout.sheet(results(planned, map))])
  }

  /// All three reports of some works; some saved as CSV; one with an outdated school; one downloaded twice.
  private func reports(_ programme: Programme, _ map: SchoolMap) -> [ExampleFile] {
    let reported = [
      programme.autumn2020[2], programme.autumn2020[3], programme.spring2021[0], programme.spring2021[2],
      programme.spring2021[3], programme.spring2021[5], programme.reportedOnly,
    ]
    var files: [ExampleFile] = []
    for planned in reported {
      let work = results(planned, map)
      let title = WorkTitle(planned, book)
      let isOutdated = planned.number == programme.spring2021[2].number
      let rows = ReportRows(work)
      let outdated = work.schools.firstIndex { $0.school.number == 4 }
      files.append(
        FisOkoReport(kind: .markStatistics, title: title).file(
          isOutdated ? ReportRows(work, outdated: outdated) : rows))
      files.append(FisOkoReport(kind: .journalComparison, title: title).file(rows))
      files.append(FisOkoReport(kind: .scoreDistribution, title: title).file(rows))
      if isOutdated {
        files.append(IndividualResults(title: title).file(work, municipality: InventedMunicipality.all[5]))
      }
    }
    files.append(ExampleFile(copying: files[0], to: "фисоко/копия " + files[0].path.dropFirst("фисоко/".count)))
    let inWindows = programme.spring2021[4]
    let rowwise = programme.autumn2020[6]
    files.append(ReportCSV(title: WorkTitle(inWindows, book)).markStatistics(ReportRows(results(inWindows, map))))
    files.append(ReportCSV(title: WorkTitle(rowwise, book)).journalComparison(ReportRows(results(rowwise, map))))
    return files
  }

  private func forms(_ programme: Programme, _ map: SchoolMap) -> [ExampleFile] {
    let filled = SimulatedWork(programme.formed, map: map, seed: seed)
    let empty = CollectionForm(title: WorkTitle(programme.formed, book)).empty(map.schools[30])
    return filled.schools.map { CollectionForm(title: WorkTitle(programme.formed, book)).filled($0) } + [empty]
  }

  /// Results with the defects of real exports.
  private func results(_ planned: PlannedWork, _ map: SchoolMap) -> SimulatedWork {
    var work = SimulatedWork(planned, map: map, seed: seed)
    work.blemish(seed: seed)
    return work
  }
}
