import Foundation
import Loading
import Reference
import TestSupport
import Vocabulary

/// Folders of small files, read by the loader.
enum Folders {
  static let book = Result { try ReferenceBook.load() }

  /// Reads files given by path and content.
  static func load(_ files: [String: String], threads: Int = 1) throws -> LoadedFolder {
    try load(files.mapValues { Data($0.utf8) }, threads: threads)
  }

  static func load(_ files: [String: Data], threads: Int = 1) throws -> LoadedFolder {
    try TemporaryFolder.with { folder in
      for (path, content) in files { try folder.file(path, content) }
      return try FolderLoader(book: book.get(), threads: threads).load(folder: folder.path)
    }
  }

  /// Reads one sheet of 2021, mathematics of grade 5.
  static func load2021(_ pupils: [Pupil]) throws -> LoadedFolder {
    try load([Sheets.name2021: Sheets.of2021(pupils)])
  }

  static func load2022(_ pupils: [Pupil]) throws -> LoadedFolder {
    try load([Sheets.name2022: Sheets.of2022(pupils)])
  }
}

extension LoadedFolder {
  /// Issues of a rule, each as one line: place | found | expected | remedy, and the count where it is not 1.
  func words(of rule: String) -> [String] {
    issues.filter { $0.rule == rule }.map { issue in
      var place = issue.place.file
      if let sheet = issue.place.sheet { place += "/\(sheet)" }
      if let row = issue.place.row { place += " " + (issue.place.columnLetters ?? "строка ") + String(row) }
      let line = [place, issue.found, issue.expected, issue.remedy].joined(separator: " | ")
      return issue.count == 1 ? line : line + " | ×\(issue.count)"
    }
  }

  var rules: Set<String> { Set(issues.map(\.rule)) }

  /// Parts of the claims about a school, the first of each kind.
  func school(_ login: String = "edu220001") -> SchoolParts {
    SchoolParts(claims.filter { $0.of == SchoolID(login: login).map(Subdivision.school) })
  }

  var works: Set<Work> { Set(claims.map(\.work)) }
}

/// What the claims about one school say.
struct SchoolParts {
  var participation: Participation?
  var marks: [Int]?
  var scores: [Int]?
  var journal: JournalTriple?
  var journalScores: JournalScores?
  var tasks: [TaskCounts] = []
  let kinds: [Claim.Kind]

  init(_ claims: [Claim]) {
    kinds = claims.map(\.kind)
    for claim in claims {
      switch claim.part {
      case .participation(let value): participation = value
      case .marks(let value): marks = value.counts
      case .scores(let value): scores = value
      case .journal(let value): journal = value
      case .journalTable(let value): journal = value.triple
      case .journalScores(let value): journalScores = value
      case .tasks(let value): tasks = value
      }
    }
  }
}

extension Work {
  static func vpr(_ year: Int, _ session: Session, _ subject: String, _ grade: Int, _ sample: Sample = .standard)
    -> Work
  {
    Work(
      procedure: Procedure(campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade),
      sample: sample)
  }
}
