import Reference
import TestSupport
import Vocabulary

/// The facts as built in, and shorthand for what the tests ask of them.
enum Book {
  static func builtIn() throws -> ReferenceBook { try loaded.get() }

  private static let loaded = Result { try ReferenceBook.load() }

  /// The facts with files of a user, by name and content.
  static func with(_ files: [String: String]) throws -> ReferenceBook {
    let folder = try ScratchFolder()
    for (name, content) in files { try folder.write(name, content) }
    return try withExtendedLifetime(folder) { try ReferenceBook.load(overrides: folder.path) }
  }

  /// The message that a user's file leads to.
  static func complaint(about name: String, _ content: String) -> String {
    do {
      _ = try with([name: content])
      return "no error"
    } catch { return "\(error)" }
  }

  static func vpr(_ year: Int, _ session: Session, _ subject: String, _ grade: Int) -> Procedure {
    Procedure(campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: grade)
  }

  static func oge(_ year: Int, _ subject: String) -> Procedure {
    Procedure(campaign: Campaign(.oge, year, .main), subject: Subject(subject), programmeGrade: 9)
  }

  static func ege(_ year: Int, _ subject: String) -> Procedure {
    Procedure(campaign: Campaign(.ege, year, .main), subject: Subject(subject), programmeGrade: 11)
  }
}
