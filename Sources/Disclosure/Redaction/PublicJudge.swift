import ReportModel

/// The public version: what the publication decided, and nothing that it does not know.
struct PublicJudge: Judge {
  private let publication: Publication
  private let entryOf: [Address: Int]

  init(_ publication: Publication, of system: LinkedSystem) {
    self.publication = publication
    entryOf = system.entryOf
  }

  func fate(of address: Address) -> Fate {
    guard let entry = entryOf[address] else { return .hidden(.hidden) }
    switch publication.decisions[entry] {
    case .shown: return .shown
    case .band(let band): return .band(band)
    case .hidden(let reason): return .hidden(reason)
    }
  }

  func keepsRow(about territory: String) -> Bool { true }
}

/// The whole document, for the office that made it.
struct OpenJudge: Judge {
  func fate(of address: Address) -> Fate { .shown }
  func keepsRow(about territory: String) -> Bool { true }
}
