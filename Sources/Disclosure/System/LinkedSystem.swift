import ReportModel

/// All numbers of linked documents as unknowns and the equations between them, as a reader who computes sees them.
///
/// Shares and means are no unknowns: with the number of pupils behind it a share is a sum of counts.
struct LinkedSystem: Sendable {
  /// What an unknown is.
  enum Nature: Hashable, Sendable {
    case group
    /// Pupils of the group at this place who share a result.
    case part(of: Int)
    /// The weighted parts that a ratio is computed from.
    case numerator(over: Int, countsPupils: Bool)
    /// A sum of points.
    case amount(of: Int)
  }

  struct Unknown: Hashable, Sendable {
    let address: Address
    let nature: Nature
    /// Numbers the pairs of territory and work.
    let place: Int
    /// Numbers the pairs of work and measure.
    let sort: Int
  }

  /// What a reader learns from a number of the documents.
  enum Role: Hashable, Sendable {
    case harmless
    case unknown(Int)
    case ratio(numerator: Int, over: Int)
    case reveals([Int])

    /// The unknowns that are known with the number.
    var unknowns: [Int] {
      switch self {
      case .harmless: []
      case .unknown(let unknown): [unknown]
      case .ratio(let numerator, let group): [group, numerator]
      case .reveals(let unknowns): unknowns
      }
    }
  }

  /// A number that the documents say somewhere.
  struct Entry: Hashable, Sendable {
    let address: Address
    let unit: Unit
    let role: Role
  }

  var unknowns: [Unknown] = []
  /// True values, as far as the documents say or imply them.
  var values: [Double?] = []
  var equations: [Equation] = []
  /// In the order of the documents, each address once.
  var entries: [Entry] = []
  var entryOf: [Address: Int] = [:]

  /// The group that an unknown belongs to; itself for a group.
  func group(of unknown: Int) -> Int {
    switch unknowns[unknown].nature {
    case .group: unknown
    case .part(let group), .amount(let group), .numerator(let group, countsPupils: _): group
    }
  }

  /// Pupils in the group of an unknown; at least as many as a part has where the group is not known.
  func pupils(behind unknown: Int) -> Double? {
    let group = group(of: unknown)
    if let pupils = values[group] { return pupils }
    return isWhole(unknown) ? values[unknown] : nil
  }

  /// Whether an unknown counts pupils.
  func isWhole(_ unknown: Int) -> Bool {
    switch unknowns[unknown].nature {
    case .group, .part: true
    case .numerator(over: _, let countsPupils): countsPupils
    case .amount: false
    }
  }
}

extension LinkedSystem {
  /// - Throws: where the documents contradict each other or say a number of which nothing is declared.
  init(_ documents: [Document], _ linkage: Linkage) throws(Leak) {
    var builder = SystemBuilder(linkage)
    for document in documents { builder.add(document) }
    if !builder.undeclared.isEmpty { throw Leak(cause: .undeclared(builder.undeclared.sorted())) }
    if let address = builder.contradiction { throw Leak(cause: .contradiction(address)) }
    self = builder.finish()
  }
}
