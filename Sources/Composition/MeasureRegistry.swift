import Aggregation
import Indicators
import Reference
public import ReportModel
import Vocabulary
import Wording

extension ReportInput {
  /// What every measure of the documents is to one who computes: the public version rests on it.
  ///
  /// A new measure of pupils is entered where a reader values it; one that tells nothing of pupils, among the harmless.
  /// A test holds the documents to this list.
  public var linkage: Linkage {
    Linkage(
      measures: MeasureRegistry.results(book.methodology) + MeasureRegistry.exams + MeasureRegistry.examinees(self)
        + MeasureRegistry.context + MeasureRegistry.tasks + MeasureRegistry.inside + MeasureRegistry.harmless,
      sums: MeasureRegistry.sums, twins: MeasureRegistry.twins, territories: territories(region),
      harmlessTerritories: ["methodology", "document", "files", "scale"], holders: holders,
      comparisons: [GapToRegion.definition.id: Addresses.territory(.region)])
  }
}

extension ReportInput {
  /// What a public version of these documents may show.
  public var disclosureRules: DisclosureRules { DisclosureRules(book.methodology, linkage, schoolNames: schoolNames) }

  /// The schools with a number of each work.
  private var holders: [String: Set<String>] {
    Dictionary(
      uniqueKeysWithValues: region.works.map { work in
        (Addresses.work(work), Set(region.schools(of: work).map { Addresses.territory(.school($0)) }))
      })
  }

  private var schoolNames: [String: [String]] {
    Dictionary(
      uniqueKeysWithValues: region.schools.map { school in
        (Addresses.territory(.school(school.id)), [school.name, school.id.description])
      })
  }
}

extension RoadmapInput {
  /// What a public version of documents on road maps may show: they speak of steps, not of pupils.
  public var disclosureRules: DisclosureRules {
    DisclosureRules(
      book.methodology,
      Linkage(
        measures: MeasureRegistry.inside + MeasureRegistry.harmless,
        harmlessTerritories: ["methodology", "document", "files", "scale"]))
  }
}

extension DisclosureRules {
  init(_ methodology: Methodology, _ linkage: Linkage, schoolNames: [String: [String]] = [:]) {
    self.init(
      minimumParticipants: methodology.integer(.disclosureMinimumParticipants),
      minimumCount: methodology.integer(.disclosureMinimumCount),
      bandParticipants: methodology.integer(.disclosureBandParticipants),
      narrowestBand: methodology.number(.disclosureEdgeShare), workingStamp: methodology.text(.stampWorking),
      publicStamp: methodology.text(.stampPublic), publicNote: publicVersionNote(methodology),
      internalSections: ["chapter-data-quality", "chapter-sources", "road-map-sources"],
      workingSections: [
        "chapter-road-map", "cohort-risks", "passport-risks", "road-map-risk-link", "road-map-schools",
      ], schoolNames: schoolNames, linkage: linkage)
  }
}

private func publicVersionNote(_ methodology: Methodology) -> Text {
  func number(_ parameter: Methodology.Parameter) -> Quantity {
    Quantity(
      Double(methodology.integer(parameter)), .count,
      address: Address(territory: "methodology", work: "", measure: parameter.rawValue))
  }
  return
    "Чтобы по справке нельзя было узнать результат отдельного ребёнка, показатели групп меньше \(number(.disclosureMinimumParticipants), NounForms(.participant, .genitive)) и числа меньше \(number(.disclosureMinimumCount)), кроме нуля, не печатаются, доли в группах меньше \(number(.disclosureBandParticipants), NounForms(.participant, .genitive)) даны полосами. Скрыты и те значения, по которым скрытое можно было бы вычислить."
}

/// Region and municipalities as sums of their schools.
private func territories(_ region: Region) -> [Linkage.Sum] {
  var schools: [Municipality: [String]] = [:]
  var alone: [String] = []
  for school in region.schools {
    let name = Addresses.territory(.school(school.id))
    if let place = school.municipality { schools[place, default: []].append(name) } else { alone.append(name) }
  }
  let municipalities = region.municipalities.map {
    Linkage.Sum(Addresses.territory(.municipality($0)), schools[$0] ?? [])
  }
  return municipalities + [Linkage.Sum(Addresses.territory(.region), municipalities.map(\.whole) + alone)]
}

enum MeasureRegistry {
  /// Results of a work with marks and points.
  static func results(_ methodology: Methodology) -> [Linkage.Measure] {
    let two = [Linkage.Term("marks-two")]
    let weights: [Linkage.Term] = [
      .init("marks-two", weight: methodology.number(.souWeight2)),
      .init("marks-three", weight: methodology.number(.souWeight3)),
      .init("marks-four", weight: methodology.number(.souWeight4)),
      .init("marks-five", weight: methodology.number(.souWeight5)),
    ]
    return [
      .init("participants", .group),
      .init("marks", .group),
      .init("marks-two", .part(of: "marks")),
      .init(ShareOfTwo.definition.id, .ratio(two, over: "marks")),
      .init("share-of-2", .ratio(two, over: "marks")),
      .init(SuccessRate.definition.id, ratio(["marks-passed"], over: "marks")),
      .init(QualityRate.definition.id, ratio(["marks-good"], over: "marks")),
      .init("absent", .part(of: "expected")),
      .init(Coverage.definition.id, ratio(["covered"], over: "expected")),
      .init("expected", .group),
      .init("should-write", .group),
      .init("share-step", .reveals(["marks"])),
      .init("above-threshold-probability", .reveals(["marks", "marks-two"])),
      .init("covered", .group),
      .init(MeanPercent.definition.id, ratio(["points"], over: "scored")),
      .init("scored", .group),
      .init("points", .amount(of: "scored")),
      .init("share-of-5", ratio(["marks-five"], over: "marks")),
      .init("share-of-4", ratio(["marks-four"], over: "marks")),
      .init("share-of-3", ratio(["marks-three"], over: "marks")),
      .init("marks-passed", .part(of: "marks")),
      .init("marks-good", .part(of: "marks")),
      .init("marks-three", .part(of: "marks")),
      .init("marks-four", .part(of: "marks")),
      .init("marks-five", .part(of: "marks")),
      .init(
        AverageMark.definition.id,
        .ratio(
          [
            .init("marks-two", weight: 2), .init("marks-three", weight: 3), .init("marks-four", weight: 4),
            .init("marks-five", weight: 5),
          ], over: "marks")),
      .init(TeachingIndex.definition.id, .ratio(weights, over: "marks")),
      .init(GapToRegion.definition.id, .reveals(["marks", "marks-two"])),
      .init("journal-pairs", .group),
      .init("journal-lowered", ratio(["pairs-lowered"], over: "journal-pairs")),
      .init("journal-confirmed", ratio(["pairs-confirmed"], over: "journal-pairs")),
      .init("journal-raised", ratio(["pairs-raised"], over: "journal-pairs")),
      .init("journal-lowered-count", .part(of: "journal-pairs")),
      .init("pairs-lowered", .part(of: "journal-pairs")),
      .init("pairs-confirmed", .part(of: "journal-pairs")),
      .init("pairs-raised", .part(of: "journal-pairs")),
    ]
  }

  /// Results of exams; those of the first attempt are other numbers than the final ones.
  static let exams: [Linkage.Measure] = [
    .init("examinees", .group),
    .init("below-minimum-count", .part(of: "examinees")),
    .init("band-below-minimum", .part(of: "tested")),
    .init(BelowMinimum.definition.id, ratio(["band-below-minimum"], over: "tested")),
    .init("tested", .group),
    .init(MeanTestScore.definition.id, ratio(["test-points"], over: "tested")),
    .init("test-points", .amount(of: "tested")),
    .init("participants-first", .group),
    .init("below-minimum-count-first", .part(of: "participants-first")),
    .init("below-minimum-first", ratio(["below-minimum-count-first"], over: "participants-first")),
    .init("band-hundred", .part(of: "tested")),
    .init("band-high", .part(of: "tested")),
    .init("band-middle", .part(of: "tested")),
    .init("band-low", .part(of: "tested")),
    .init("past-graduates", .group),
    .init("college-students", .group),
    .init("repeated-results", .group),
  ]

  /// Who sat an exam at all, by year.
  static func examinees(_ input: ReportInput) -> [Linkage.Measure] {
    let campaigns = Set(input.region.works.map(\.procedure.campaign)).filter { $0.assessment != .vpr }.sorted()
    return campaigns.flatMap { campaign -> [Linkage.Measure] in
      let examinees = "examinees-\(campaign.assessment.rawValue)-\(campaign.year)"
      let graduates = "graduates-11-\(campaign.year)"
      return [.init(examinees, .group), .init(examinees + "-coverage", ratio([examinees], over: graduates))]
    } + [.init("graduates-*", .group)]
  }

  static let sums: [Linkage.Sum] = [
    .init("marks-good", ["marks-four", "marks-five"]),
    .init("marks-passed", ["marks-three", "marks-good"]),
    .init("marks", ["marks-two", "marks-passed"]),
    .init("expected", ["covered", "absent"]),
    .init("journal-pairs", ["pairs-lowered", "pairs-confirmed", "pairs-raised"]),
    .init("tested", ["band-below-minimum", "band-low", "band-middle", "band-high", "band-hundred"]),
  ]

  static let twins: [[String]] = [
    [
      "participants", "marks", "scored", "covered", "tested", "participants-first", "examinees", "journal-pairs",
    ],
    ["expected", "should-write"], ["journal-lowered-count", "pairs-lowered"],
    // The first result of an exam and the last one are the same for nearly all.
    ["marks-two", "band-below-minimum", "below-minimum-count", "below-minimum-count-first"],
  ]

  /// What schools say of their pupils and teachers: shares with the number that they are taken of.
  static let context: [Linkage.Measure] =
    [.init("context-pupils", .group)]
    + ["adapted", "highest", "first-or-highest", "young", "retirement", "trained-long"].flatMap { name in
      let (count, of) = ("context-\(name)-count", "context-\(name)-of")
      return [
        Linkage.Measure(of, .group), Linkage.Measure(count, .part(of: of)),
        Linkage.Measure("context-" + name, ratio([count], over: of)),
      ]
    }

  /// What models make of the results of a school, its risks beside them, and sums over works that are not named.
  static let inside: [Linkage.Measure] = [
    "expected-result", "expected-result-*", "chance-signals", "chance-signals-*", "risk-*",
    "low-procedures-small-works", "border-heap-*",
    "change", "change-size", "comparable-works", "journal-mismatch-*", "mean-above-region", "objectivity-*",
    "school-type",
    "school-type-*", "coverage@*", "share-of-two@*", "low-procedures@*", "training@*", "share-of-two-all",
    "share-of-two-part", "coverage-all", "coverage-part", "clustered-share", "clustered-share-*", "clean-reference",
    "clean-reference-*",
    "low-procedures-by-chance", "low-procedures-by-chance-*",
    // What is expected of schools: levels of others, with the number of pupils that they are told for.
    "exam-target", "exam-target-of", "exam-target-now", "skill-target", "skill-target-of", "skill-level-*",
    "pupils-course-*",
  ].map { .init($0, .internal) }

  /// Counts of schools, files, steps and remarks; positions in a list; rooms and computers; quartiles over schools.
  static let harmless: [Linkage.Measure] =
    [
      "schools", "schools-*", "school-works", "school-works-*", "works", "municipalities", "low-results",
      "low-results-*", "background-schools", "coverage-others", "coverage-vpr-*", "findings-*", "low-cohorts-*",
      "low-procedures-20*", "low-procedures-available-*", "low-sensitivity-*", "official-list-*", "type-*", "funnel-*",
      "low-procedures", "low-procedures-available", "low-procedures-comparable",
      "low-procedures-small", "low-cohorts", "low-campaigns", "files", "files-used", "files-with-errors",
      "exam-codes-unjoined", "distance", "findings-more", "issues", "issues-*", "issue-rows-*", "decision",
      "recommendation", "form-line", "roadmap-*",
      "documents-*", "expertise-*", "training", "training-*", "survey", "survey-*", "attendance", "attendance-*",
      "context-schools", "context-answered", "context-silent", "context-small-schools", "context-villages",
      "context-placed", "context-special", "context-languages", "context-social", "context-teachers",
      "context-teachers-schools", "context-pupils-schools", "context-pupils-median", "context-rooms-*",
      "context-computers", "context-computers-*", "context-internet-*", "context-training-needed", "context-index-*",
      "context-*-similar", "cohort-*", "standing-*", "municipal-standing-*", "municipal-school-works",
      "municipal-school-works-*", "handout-standing-*", "slide-*", "august-schools", "letter-schools",
      "public-schools", "public-municipalities", "available-procedures", "control-*", "low-procedures-all",
    ].map { .init($0, .harmless) }
    + ["adapted", "highest", "first-or-highest", "young", "retirement", "trained-long"].flatMap { name in
      ["schools", "25", "50", "75"].map { Linkage.Measure("context-\(name)-\($0)", .harmless) }
    }

  private static func ratio(_ parts: [String], over group: String) -> Linkage.Kind {
    .ratio(parts.map { Linkage.Term($0) }, over: group)
  }
}
