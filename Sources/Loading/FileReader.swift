import Reference
import Tables
import Vocabulary

/// Reads one file: recognises each sheet, finds its work, and hands it to the reader of its layout.
struct FileReader {
  let book: ReferenceBook
  let identity: WorkIdentity
  let source: Int

  struct Result: Sendable {
    var file: SourceFile
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    var contexts: [SchoolContext] = []
    var examResults: [ExamResult] = []
    var examTables: [ExamTableRow] = []
    var project = ProjectFacts()
    var issues: [Issue] = []
    var roadmap = RoadmapFacts()
    var background: BackgroundBytes?
  }

  /// What the sheets of the file gave so far.
  private struct Gathering {
    var layouts: [Layout] = []
    var works: [Work] = []
    var unknownWorks: [WorkHints] = []
    var claims: [Claim] = []
    var facts: [SchoolFact] = []
    var contexts: [SchoolContext] = []
    var examResults: [ExamResult] = []
    var examTables: [ExamTableRow] = []
    var project = ProjectFacts()
    var issues: [Issue] = []
    var roadmap = RoadmapFacts()
    var background: BackgroundBytes?
    var rowsRead = 0
    var rowsKept = 0
    var used = false
    var nearest: (layout: Layout, missing: [String])?
    /// No sheet has rows of several cells at its head.
    var isProse = true

    mutating func add(_ result: ReportSheet.Result, work: Work?) {
      claims += result.claims
      facts += result.facts
      note(result.issues, works: work.map { [$0] } ?? [], read: result.rowsRead, kept: result.rowsKept)
    }

    mutating func add(_ result: FormSheet.Result) {
      roadmap.add(result.facts)
      note(result.issues, works: [], read: result.rowsRead, kept: result.rowsKept)
    }

    mutating func add(_ result: ExamSheet.Result) {
      examResults += result.results
      facts += result.facts
      note(result.issues, works: result.works, read: result.rowsRead, kept: result.rowsKept)
    }

    mutating func add(_ result: SchoolExamTable.Result) {
      examTables += result.rows
      facts += result.facts
      note(result.issues, works: result.works, read: result.rowsRead, kept: result.rowsKept)
    }

    mutating func add(_ result: StackedReportSheet.Result) {
      claims += result.claims
      facts += result.facts
      note(result.issues, works: result.works, read: result.rowsRead, kept: result.rowsKept)
    }

    /// What the result of a sheet has, whatever its layout.
    mutating func note(_ issues: [Issue], works: [Work], read: Int, kept: Int) {
      self.issues += issues
      self.works += works
      rowsRead += read
      rowsKept += kept
      used = true
    }
  }

  /// - Parameters:
  ///   - file: path of the file on the disk.
  ///   - path: path relative to the folder, for messages and for what it says about the work.
  func read(file location: String, path: String) -> Result {
    var gathering = Gathering()
    do throws(TableError) {
      let file = try TableFile.open(path: location, name: path)
      if let background = BackgroundBytes.read(file: location, path: path) {
        gathering.background = background
        gathering.layouts.append(.regionalBackground)
        gathering.used = true
        return finish(gathering, file: file)
      }
      for sheet in file.sheets { try read(try SheetHead(of: sheet, in: file), in: file, into: &gathering) }
      return finish(gathering, file: file)
    } catch {
      let (rule, state) = Self.fate(of: error, path)
      gathering.issues.append(
        rule.issue(at: Place(file: path, sheet: error.place), found: error.cause, remedy: error.remedy))
      return Result(
        file: SourceFile(
          path: path, state: state, layouts: gathering.layouts, works: [], unknownWorks: [], sha256: "",
          byteCount: 0, rowsRead: 0,
          rowsKept: 0), issues: gathering.issues)
    }
  }

  /// A file that is no table is none of the input; a table that cannot be read is an error.
  ///
  /// Bytes that are nothing known are a damaged table where the name says so, else a file of somebody's own.
  private static func fate(of error: TableError, _ path: String) -> (rule: Rule, state: SourceFile.State) {
    switch error.kind {
    case .foreign: return (.fileForeign, .unrecognised)
    case .unreadTable: return (.fileOtherTable, .unrecognised)
    case .unknownFormat:
      let name = path.lowercased()
      let isNamedTable = [".xlsx", ".xlsm", ".xls", ".csv"].contains { name.hasSuffix($0) }
      return isNamedTable ? (.fileUnreadable, .unreadable) : (.fileForeign, .unrecognised)
    case .unreadable, .damaged, .encrypted, .tooLarge: return (.fileUnreadable, .unreadable)
    }
  }

  private func finish(_ gathering: Gathering, file: TableFile) -> Result {
    var issues = gathering.issues
    let state: SourceFile.State =
      gathering.used ? .used : gathering.layouts.isEmpty ? .unrecognised : .notUsed
    if state == .unrecognised, gathering.isProse, file.format == .csv {
      issues.append(Rule.fileForeign.issue(at: Place(file: file.name), found: "это текст без столбцов, а не таблица"))
    } else if state == .unrecognised {
      let words = gathering.nearest.map {
        "ближайшая форма – \($0.layout.title); не хватает столбцов: \($0.missing.map(quoted).joined(separator: ", "))"
      }
      issues.append(
        Rule.fileUnrecognised.issue(at: Place(file: file.name), found: words ?? "знакомых заголовков столбцов нет"))
    } else if state == .notUsed, issues.isEmpty {
      let titles = gathering.layouts.map(\.title).joined(separator: "; ")
      issues.append(Rule.fileNotUsed.issue(at: Place(file: file.name), found: titles))
    }
    return Result(
      file: SourceFile(
        path: file.name, state: state, layouts: gathering.layouts, works: gathering.works,
        unknownWorks: gathering.unknownWorks, sha256: file.sha256, byteCount: file.byteCount,
        rowsRead: gathering.rowsRead, rowsKept: gathering.rowsKept),
      claims: gathering.claims, facts: gathering.facts, contexts: gathering.contexts,
      examResults: gathering.examResults, examTables: gathering.examTables, project: gathering.project, issues: issues,
      roadmap: gathering.roadmap, background: gathering.background)
  }

  private func read(_ head: SheetHead, in file: TableFile, into gathering: inout Gathering) throws(TableError) {
    if head.hasColumns { gathering.isProse = false }
    guard let match = head.recognise() else {
      if gathering.nearest == nil { gathering.nearest = head.nearest() }
      return
    }
    gathering.layouts.append(match.layout)
    switch match.layout {
    case .workList:
      gathering.used = true
    case .schoolList:
      gathering.add(try SchoolListSheet(file: file, match: match, source: source).read(sheet: head.sheet), work: nil)
    case .participants2020, .participants2021, .participants2022, .individualResults, .collectionForm,
      .scoreDistribution, .markStatistics, .journalComparison, .journalComparisonRows:
      try readWork(head, match: match, in: file, into: &gathering)
    case .context2021, .context2022General, .context2022Activity:
      try readContext(head, match: match, in: file, into: &gathering)
    case .giaProtocol, .giaAppeals, .giaNormalised:
      gathering.add(try ExamSheet(file: file, match: match, book: book, source: source).read(sheet: head.sheet))
    case .egeBySchool, .egeSelectedSchools:
      gathering.add(try SchoolExamTable(file: file, head: head, match: match, book: book, source: source).read())
    case .stackedMarks, .stackedScores:
      let sheet = StackedReportSheet(file: file, match: match, identity: identity, source: source)
      gathering.add(try sheet.read(sheet: head.sheet))
    case .moscowOpenData, .newYorkMathematics, .polishExam:
      gathering.issues.append(
        Rule.fileOutOfScope.issue(
          at: Place(file: file.name, sheet: head.sheet.name.isEmpty ? nil : head.sheet.name),
          found: "\(match.layout.title): \(match.layout.outOfScope ?? "")"))
    default:
      if let result = try Layout.readRoadmap(head.sheet, match: match, in: file, book: book) {
        gathering.add(result)
        gathering.facts += result.facts.schoolFacts(source: source)
      }
      if let result = try Layout.readProject(head, match: match, in: file, source: source, book: book) {
        gathering.project.merge(result.facts)
        gathering.facts += result.schools
        gathering.note(result.issues, works: [], read: result.rowsRead, kept: result.rowsKept)
      }
    }
  }

  private func readContext(
    _ head: SheetHead, match: HeaderMatch, in file: TableFile, into gathering: inout Gathering
  ) throws(TableError) {
    guard let columns = ContextColumns(match) else { return }
    // A sheet without pupils' numbers names no school year; then the day of the upload does.
    let uploaded = SheetTitles(head, above: match, subjects: book.subjects).season
    let year =
      columns.year ?? uploaded.map { $0.session == .autumn ? $0.year + 1 : $0.year } ?? match.layout.contextYear
    let sheet = ContextSheet(file: file, match: match, columns: columns, year: year, source: source)
    let result = try sheet.read(sheet: head.sheet)
    gathering.contexts += result.contexts
    gathering.facts += result.facts
    gathering.note(result.issues, works: [], read: result.rowsRead, kept: result.rowsKept)
  }

  private func readWork(
    _ head: SheetHead, match: HeaderMatch, in file: TableFile, into gathering: inout Gathering
  ) throws(TableError) {
    let titles = SheetTitles(head, above: match, subjects: book.subjects)
    let place = Place(file: file.name, sheet: head.sheet.name.isEmpty ? nil : head.sheet.name)
    switch identity.find(path: file.name, inside: titles.hints, season: titles.season) {
    case .unknown(let rule, let found, let known):
      gathering.unknownWorks.append(known)
      gathering.issues.append(rule.issue(at: place, found: found))
    case .work(let work):
      let scale = book.scales.scale(for: work)
      if let columns = PupilColumns(match) {
        try readPupils(head, match: match, columns: columns, work: work, scale: scale, in: file, into: &gathering)
      } else if match.layout == .journalComparisonRows {
        let sheet = JournalRowsSheet(file: file, match: match, work: work, source: source)
        gathering.add(try sheet.read(sheet: head.sheet), work: work)
      } else if Self.pupilLayouts.contains(match.layout) {
        gathering.issues.append(Rule.headerIncomplete.issue(at: place, found: match.layout.title))
      } else {
        if let maximum = titles.maximum, let scale, maximum != scale.maximum {
          gathering.issues.append(
            Rule.maximumDiffers.issue(
              at: place, found: "\(maximum) в отчёте", expected: "\(scale.maximum) по шкале работы", work: work))
        }
        let sheet = ReportSheet(
          file: file, match: match, work: work, source: source, maximum: titles.maximum ?? scale?.maximum)
        gathering.add(try sheet.read(sheet: head.sheet), work: work)
      }
    }
  }

  private static let pupilLayouts: Set<Layout> = [
    .participants2020, .participants2021, .participants2022, .individualResults, .collectionForm,
  ]

  private func readPupils(
    _ head: SheetHead, match: HeaderMatch, columns: PupilColumns, work: Work, scale: MarkScale?, in file: TableFile,
    into gathering: inout Gathering
  ) throws(TableError) {
    var school: SchoolID?
    if match.layout == .collectionForm {
      school = schoolInPath(file.name)
      if school == nil {
        gathering.issues.append(
          Rule.schoolUnknown.issue(
            at: Place(file: file.name, sheet: head.sheet.name.isEmpty ? nil : head.sheet.name),
            found: "логина школы нет ни в имени файла, ни в именах папок",
            work: work))
        return
      }
    }
    let sheet = PupilSheet(
      file: file, match: match, columns: columns, work: work, scale: scale,
      items: book.taskItems.items(for: work) ?? [],
      school: school, source: source)
    let result = try sheet.read(sheet: head.sheet)
    gathering.add(
      ReportSheet.Result(
        claims: result.claims, facts: result.facts, issues: result.issues, rowsRead: result.rowsRead,
        rowsKept: result.rowsKept), work: work)
  }

  /// A login among the words of the path: `edu223080_математика_5.xlsx`.
  private func schoolInPath(_ path: String) -> SchoolID? {
    path.split { !($0.isLetter || $0.isNumber) }.compactMap { SchoolID(login: $0) }.last
  }
}
