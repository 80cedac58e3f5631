public import Loading
public import Reference
public import Vocabulary

/// The first waist: all data of a run as cells, schools, issues and sources; no row of a file is behind it.
public struct Region: Sendable {
  /// Name of the region, where a report states it.
  public let name: String?
  /// Sorted by municipality, then name, then login.
  public let schools: [School]
  /// Sorted by key.
  public let municipalities: [Municipality]
  /// Works with at least one participant, in order of time, grade and subject.
  public let works: [Work]
  /// Works that do not count in this report, in the same order; each has an issue in every file that holds it.
  public let leftOut: [Work]
  public let sources: [SourceFile]
  public let issues: [Issue]
  /// Road maps with their records; empty where no file speaks of them.
  public let roadmap: RoadmapLedger
  /// Regional rows of ФИС ОКО reports, for the check against the sum of schools.
  public let publishedRows: [PublishedRow]

  /// What each school said of itself, by year; sheets of one year are joined.
  public let contexts: [SchoolID: [SchoolContext]]

  /// «Фон региона» that the user named or that lay in the folder: of several the one of the latest day.
  public let background: BackgroundRecord?

  private let sums: [Attempt: CellSums]
  private let examinees: [Campaign: [SchoolID: Int]]
  /// What people filled in by hand, about the schools' one identity.
  public let project: ProjectFacts
  /// Risks of the risk profile (РПШ) and their way through ИС МЭДК by school, in the order of the files; also of schools
  /// whose municipality has no road map.
  public let riskProfiles: [SchoolID: [RiskProgress]]
  /// Rows of risk tables whose school is none of `schools`, in the order of the files.
  public let unknownRisks: [RiskProgress]
  /// Schools that no login is known for, with the nearest by name: they wait for `соответствие.csv`.
  public let unmatchedSchools: [SchoolProposal]
  private let schoolByID: [SchoolID: School]

  /// A row of a report about the region or the country, as the source rounds it.
  public struct PublishedRow: Sendable {
    public let work: Work
    public let subdivision: Subdivision
    public let part: Claim.Part
    public let source: Int
  }

  /// Folds the claims; the order of files and rows changes nothing.
  ///
  /// - Parameters:
  ///   - folder: what the files say.
  ///   - book: the penalties of matching names, and which works a whole grade writes.
  ///   - keeping: whether a work counts, such as: were its results known on the day of the report.
  public init(
    _ folder: LoadedFolder, book: ReferenceBook = .builtIn, keeping: (Work) -> Bool = { _ in true }
  ) {
    let registry = SchoolRegistry(folder, matching: SchoolMatching(book.methodology))
    func canonical(_ school: SchoolID) -> SchoolID { registry.canonical(school) }
    let stated = registry.links.canonical(folder.claims)
    let claims = ClaimGroups(stated, keeping: keeping)
    let examWorks = Set(folder.examResults.map(\.work) + folder.examTables.map(\.work))
    let leftOut = claims.leftOut.union(examWorks.filter { !keeping($0) })
    var issues = folder.issues + registry.issues
    for source in folder.sources {
      for work in source.works where leftOut.contains(work) {
        issues.append(
          Rule.workNotYetKnown.issue(at: Place(file: source.path), found: "результаты появились позже", work: work))
      }
    }
    let contexts = Self.joined(folder.contexts.map { $0.renamed(canonical) })
    let enrolment = Enrolment(contexts, works: Set(claims.groups.map(\.work)), book: book)
    var final = CellSums()
    for group in claims.groups {
      let fold = ClaimFold(group, claims: stated, sources: folder.sources)
      issues += fold.issues
      let cell = enrolment.completing(fold.cell, of: group.work, in: group.school)
      final.add(cell, of: group.work, in: group.school, registry.schools[group.school]?.municipality)
    }
    let exams = ExamFold(
      folder.examResults.filter { !leftOut.contains($0.work) }, canonical: canonical, sources: folder.sources)
    let tables = ExamTableFold(
      folder.examTables.filter { !leftOut.contains($0.work) }, known: exams.cells[.final] ?? [:],
      schools: registry.schools.values.sorted { $0.id < $1.id }, canonical: canonical, sources: folder.sources)
    issues += exams.issues + tables.issues
    var first = CellSums()
    func place(_ school: SchoolID) -> Municipality? { registry.schools[school]?.municipality }
    final.add(exams.cells[.final] ?? [:], place)
    first.add(exams.cells[.first] ?? [:], place)
    for (work, cells) in tables.cells {
      for (school, cell) in cells {
        let isSelected = tables.selected.contains(.init(work: work, school: school))
        final.add(cell, of: work, in: school, place(school), isInSums: !isSelected)
        first.add(cell, of: work, in: school, place(school), isInSums: !isSelected)
      }
    }
    sums = [.first: first, .final: final]
    examinees = exams.examinees
    works = final.worksWithParticipants
    self.leftOut = leftOut.sorted()
    schoolByID = registry.schools
    schools = registry.schools.values.sorted {
      ($0.municipality?.key ?? "\u{FFFF}", $0.name, $0.id) < ($1.municipality?.key ?? "\u{FFFF}", $1.name, $1.id)
    }
    municipalities = Set(registry.schools.values.compactMap(\.municipality)).sorted()
    name = Self.regionName(claims.published)
    sources = folder.sources
    self.contexts = contexts
    project = folder.project.renamed(canonical)
    let profiles = RiskProfiles(folder.roadmap.risks, registry: registry)
    riskProfiles = profiles.bySchool
    unknownRisks = profiles.unknown
    issues += profiles.issues
    unmatchedSchools = registry.unmatched
    publishedRows = claims.published
    let backgrounds = FoundBackgrounds(folder.backgrounds)
    background = backgrounds.record
    issues += backgrounds.issues
    roadmap = RoadmapLedger(folder.roadmap, library: folder.roadmap.isEmpty ? nil : .builtIn)
    self.issues =
      issues + roadmap.issues
      + PublishedComparison(regional: final.regional, municipal: final.municipal, sources: folder.sources)
      .issues(claims.published)
  }

  public func school(_ id: SchoolID) -> School? { schoolByID[id] }

  /// The cell of a school, or the sum over the schools of a municipality or of the region; `nil` where nobody wrote.
  ///
  /// `attempt`: which result of a participant of ОГЭ, ЕГЭ or ГВЭ; ВПР are written once.
  public func cell(_ work: Work, _ territory: Territory, attempt: Attempt = .final) -> Cell? {
    let isExam = work.procedure.campaign.assessment != .vpr
    return sums[isExam ? attempt : .final]?.cell(work, territory)
  }

  /// Schools with a cell of the work, sorted by identity.
  public func schools(of work: Work) -> [SchoolID] { sums[.final]?.schools(of: work) ?? [] }

  /// Graduates of a school with at least one result of an exam campaign; `nil` where no protocol tells.
  public func examinees(of campaign: Campaign, in school: SchoolID) -> Int? { examinees[campaign]?[school] }

  /// What official lists of earlier years say of a school, in order of time.
  public func objectivityEntries(of school: SchoolID) -> [ObjectivityEntry] {
    project.objectivity.filter { $0.school == school }.sorted { $0.year < $1.year }
  }
  /// What official lists of earlier years say of schools with signs of biased results.
  public var objectivityLists: [ObjectivityEntry] { project.objectivity }

  /// Sheets of «Описание работы» that the user supplied.
  public var codifiers: [Codifier] { project.codifiers }

  /// Codes of РИС ГИА that no login of ФИС ОКО is known for, sorted.
  public var unjoinedExamCodes: [SchoolID] { schoolByID.keys.filter(\.isExamCode).sorted() }

  /// The region row that most reports carry.
  private static func regionName(_ rows: [PublishedRow]) -> String? {
    var counts: [String: Int] = [:]
    for row in rows { if case .region(let name) = row.subdivision { counts[name, default: 0] += 1 } }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// One context a school and year, in order of time; the first sheet that answers a question rules.
  private static func joined(_ contexts: [SchoolContext]) -> [SchoolID: [SchoolContext]] {
    var bySchool: [SchoolID: [Int: SchoolContext]] = [:]
    for context in contexts {
      guard let known = bySchool[context.school]?[context.year] else {
        bySchool[context.school, default: [:]][context.year] = context
        continue
      }
      bySchool[context.school]?[context.year] = SchoolContext(
        school: context.school, year: context.year,
        answers: known.answers.merging(context.answers) { first, _ in first },
        pupilsByGrade: known.pupilsByGrade.merging(context.pupilsByGrade) { first, _ in first })
    }
    return bySchool.mapValues { byYear in byYear.keys.sorted().compactMap { byYear[$0] } }
  }
}
