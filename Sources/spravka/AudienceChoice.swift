import Aggregation
import ArgumentParser
import Composition
import Disclosure
import Indicators
import Reference
import Vocabulary

/// For whom a report is, as the command line says it.
enum AudienceChoice: Hashable, ExpressibleByArgument {
  case region
  case site
  /// By its name.
  case municipality(String)
  /// By its login.
  case school(String)

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("регион", 1): self = .region
    case ("сайт", 1): self = .site
    case ("муниципалитет", 2): self = .municipality(parts[1])
    case ("школа", 2): self = .school(parts[1])
    default: return nil
    }
  }

  /// The audience as documents know it.
  func audience(in region: Region) throws(CommandFailure) -> Audience {
    switch self {
    case .region: return .region
    case .site: return .site
    case .municipality(let name):
      guard let found = region.municipalities.first(where: { $0.name == name }) else {
        throw unknown(name, "муниципалитет из данных", region.municipalities.map(\.name))
      }
      return .municipality(Addresses.territory(.municipality(found)))
    case .school(let login):
      guard let found = region.schools.first(where: { $0.id.description == login }) else {
        throw unknown(login, "логин школы из данных", region.schools.map(\.id.description))
      }
      return .school(Addresses.territory(.school(found.id)))
    }
  }

  private func unknown(_ word: String, _ expected: String, _ known: [String]) -> CommandFailure {
    CommandFailure(
      .wrongUse, at: "--audience", expected: expected, found: "«\(word)»",
      remedy: Nearest.question(word, among: known) ?? "Перечень школ – spravka list schools")
  }
}

extension DisclosureRules {
  /// The rules of the methodology with what hangs together in these documents.
  init(_ input: ReportInput) {
    let methodology = input.analysis.book.methodology
    self.init(
      minimumParticipants: methodology.integer(.disclosureMinimumParticipants),
      minimumCount: methodology.integer(.disclosureMinimumCount),
      bandParticipants: methodology.integer(.disclosureBandParticipants),
      narrowestBand: methodology.number(.disclosureEdgeShare), workingStamp: methodology.text(.stampWorking),
      publicStamp: methodology.text(.stampPublic), internalSections: Composition.internalSections,
      linkage: input.linkage)
  }
}
