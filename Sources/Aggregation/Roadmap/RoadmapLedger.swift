import Loading
public import Reference
public import Vocabulary

/// The road map of one municipality with all that is recorded of it.
public struct MunicipalLedger: Sendable {
  /// The road map.
  public let roadmap: Roadmap
  /// The one mark of a step; steps with contradicting marks are left out.
  public let marks: [StepNumber: StepMark]
  /// Steps with two marks that differ.
  public let contradicted: Set<StepNumber>
  /// The records of the municipality: risks, documents, surveys and the rest; its `roadmaps` and `marks` are empty.
  public let records: RoadmapFacts

  /// The schools that records name, each once, in order of their names.
  public var schools: [String] {
    let all =
      records.documents.map(\.school) + records.risks.map(\.school) + records.expertise.map(\.school)
      + records.training.map(\.school) + records.interviews.map(\.school)
    return Set(all).sorted()
  }
}

/// Road maps joined with their records: what indicators see of them.
public struct RoadmapLedger: Sendable {
  /// In the order of the names of municipalities.
  public let municipalities: [MunicipalLedger]
  /// Risks of schools in the order of the files, those of municipalities without a road map among them.
  public let risks: [RiskProgress]
  /// What did not fit together.
  public let issues: [Issue]

  /// Joins road maps with records by the name of the municipality.
  ///
  /// - Parameters:
  ///   - facts: what the files say.
  ///   - library: the built-in road maps, which count for a municipality that records name and that brings none of its
  ///     own; none by default.
  public init(_ facts: RoadmapFacts, library: RoadmapLibrary? = nil) {
    var issues: [Issue] = []
    var roadmaps: [String: Roadmap] = [:]
    for roadmap in facts.roadmaps {
      let key = RoadmapLibrary.key(roadmap.municipality)
      if roadmaps[key] == nil {
        roadmaps[key] = roadmap
      } else if let step = roadmap.steps.first {
        issues.append(
          Rule.roadmapTwice.issue(
            at: step.place, found: "вторая дорожная карта: \(roadmap.municipality)", count: roadmap.steps.count))
      }
    }
    for name in facts.municipalitiesOfRecords {
      let key = RoadmapLibrary.key(name)
      if roadmaps[key] != nil { continue }
      if let builtIn = library?.roadmap(named: name) {
        roadmaps[key] = builtIn
      } else {
        issues.append(
          Rule.roadmapMissing.issue(
            at: facts.firstPlace(of: name) ?? Place(file: ""), found: "«\(name)»: дорожной карты нет"))
      }
    }
    municipalities = roadmaps.sorted { ($0.value.municipality, $0.key) < ($1.value.municipality, $1.key) }.map {
      key, roadmap in
      MunicipalLedger(
        roadmap, facts.records(of: key), marks: facts.marks.filter { RoadmapLibrary.key($0.municipality) == key },
        &issues)
    }
    risks = facts.risks
    self.issues = issues
  }

  private init(municipalities: [MunicipalLedger], risks: [RiskProgress], issues: [Issue]) {
    self.municipalities = municipalities
    self.risks = risks
    self.issues = issues
  }

  /// One municipality alone, by its name; `nil` where the ledger has none of that name.
  public func only(_ municipality: String) -> RoadmapLedger? {
    let key = RoadmapLibrary.key(municipality)
    let found = municipalities.filter { RoadmapLibrary.key($0.roadmap.municipality) == key }
    guard !found.isEmpty else { return nil }
    return RoadmapLedger(
      municipalities: found, risks: risks.filter { RoadmapLibrary.key($0.municipality) == key }, issues: issues)
  }
}

extension MunicipalLedger {
  fileprivate init(_ roadmap: Roadmap, _ records: RoadmapFacts, marks: [StepMark], _ issues: inout [Issue]) {
    var kept: [StepNumber: StepMark] = [:]
    var contradicted: Set<StepNumber> = []
    for mark in marks {
      guard roadmap.step(mark.number) != nil else {
        issues.append(
          Rule.markStepUnknown.issue(at: mark.place, found: "п. \(mark.number): такого пункта в дорожной карте нет"))
        continue
      }
      guard let first = kept[mark.number] else {
        kept[mark.number] = mark
        continue
      }
      let found =
        "п. \(mark.number): \(mark.stateWords); в строке \(first.place.row ?? 0) файла «\(first.place.file)» – \(first.stateWords)"
      if first.doneOn == mark.doneOn && first.part == mark.part {
        issues.append(Rule.markRepeated.issue(at: mark.place, found: found))
      } else {
        contradicted.insert(mark.number)
        issues.append(Rule.markTwice.issue(at: mark.place, found: found))
      }
    }
    for number in contradicted { kept[number] = nil }
    self.init(roadmap: roadmap, marks: kept, contradicted: contradicted, records: records)
  }
}

extension StepMark {
  fileprivate var stateWords: String {
    let part = part.map { ", \($0.done) из \($0.of)" } ?? ""
    return
      (doneOn.map { "выполнено " + $0.description.split(separator: "-").reversed().joined(separator: ".") }
      ?? "без даты выполнения") + part
  }
}

extension RoadmapFacts {
  /// The records of a municipality.
  fileprivate func records(of key: String) -> RoadmapFacts {
    func mine(_ name: String) -> Bool { RoadmapLibrary.key(name) == key }
    var records = RoadmapFacts()
    records.risks = risks.filter { mine($0.municipality) }
    records.documents = documents.filter { mine($0.municipality) }
    records.expertise = expertise.filter { mine($0.municipality) }
    records.surveys = surveys.filter { mine($0.municipality) }
    records.training = training.filter { mine($0.municipality) }
    records.interviews = interviews.filter { mine($0.municipality) }
    records.attendance = attendance.filter { mine($0.municipality) }
    records.sites = sites.filter { mine($0.municipality) }
    return records
  }

  /// Where a municipality is first named by a record.
  fileprivate func firstPlace(of name: String) -> Place? {
    let places =
      marks.filter { $0.municipality == name }.map(\.place) + risks.filter { $0.municipality == name }.map(\.place)
      + documents.filter { $0.municipality == name }.map(\.place)
      + expertise.filter { $0.municipality == name }.map(\.place)
      + surveys.filter { $0.municipality == name }.map(\.place)
      + training.filter { $0.municipality == name }.map(\.place)
      + interviews.filter { $0.municipality == name }.map(\.place)
      + attendance.filter { $0.municipality == name }.map(\.place)
      + sites.filter { $0.municipality == name }.map(\.place)
    return places.first
  }
}
