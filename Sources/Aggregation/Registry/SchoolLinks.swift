import Loading
import Vocabulary

/// Which identities are one school: by exact codes that schools state themselves, and by a person's word.
///
/// Names never join: they are proposed, and wait for the mapping file.
struct SchoolLinks {
  private var logins: [SchoolID: SchoolID] = [:]
  /// Schools of which a person says that no login is theirs.
  private(set) var apart: Set<SchoolID> = []
  private(set) var issues: [Issue] = []

  init(contexts: [SchoolContext], decisions: [SchoolDecision]) {
    var holders: [SchoolID: Set<SchoolID>] = [:]
    for context in contexts where context.school.space.isLogin {
      for code in context.codes { holders[code, default: []].insert(context.school) }
    }
    // Two schools with one code: of different years, since the loader has refused it within one sheet.
    for (code, schools) in holders.sorted(by: { $0.key < $1.key }) {
      if let school = schools.first, schools.count == 1 { logins[code] = school }
    }
    for decision in decisions {
      guard let login = decision.login else {
        logins[decision.school] = nil
        apart.insert(decision.school)
        continue
      }
      if let known = logins[decision.school], known != login {
        issues.append(
          Rule.schoolLinkDiffers.issue(
            at: decision.place, found: "\(decision.school): \(login)",
            expected: known.description, school: login))
      }
      logins[decision.school] = login
    }
  }

  /// The login of a school, or the school itself where none is known.
  func canonical(_ school: SchoolID) -> SchoolID { logins[school] ?? school }

  /// The claims about the schools' one identity; a folder without codes is not copied.
  func canonical(_ claims: [Claim]) -> [Claim] {
    logins.isEmpty ? claims : claims.map { $0.renamed(canonical) }
  }
}

extension SchoolContext {
  /// The codes under which other files may call the school.
  fileprivate var codes: [SchoolID] {
    [
      words(.ogeCode).flatMap { SchoolID(examCode: $0, in: .oge) },
      words(.egeCode).flatMap { SchoolID(examCode: $0, in: .ege) },
      words(.taxNumber).map { SchoolID(space: .tax, code: $0) },
    ].compactMap { $0 }
  }
}
