import Aggregation
import Foundation
import Reference
import Statistics
import Vocabulary

/// What a school's results say of its lasting level, work by work and campaign by campaign.
struct LevelMeasuring {
  let region: Region
  let works: [Work: WorkBackground]
  let book: ReferenceBook
  let conditions: Conditions
  private let scaled: [(work: Work, scale: WorkScale)]
  private let counted: [WorkBackground]
  /// The subjects of the rule, mathematics of all levels as one.
  let subjects: [Subject]

  init(region: Region, works: [Work: WorkBackground], book: ReferenceBook, conditions: Conditions) {
    self.region = region
    self.works = works
    self.book = book
    self.conditions = conditions
    let ordered = works.values.sorted { $0.work < $1.work }
    scaled = ordered.compactMap { one in one.scale.map { (one.work, $0) } }
    counted = ordered.filter { LowResults.counts($0.work.procedure, book: book) && $0.total.participants > 0 }
    subjects = Set(counted.map(\.work.procedure.subject.family)).sorted()
  }

  /// One cohort of pupils in one campaign: their works are not independent, so they make one measurement.
  struct CohortLevel: Hashable, Sendable {
    let campaign: Campaign
    let cohort: Int
    let works: [Work]
    let participants: Int
    let measurement: NestedNormalRegression.Measurement
  }

  /// The places of a school on the common scale.
  func onScale(
    _ school: SchoolID, _ known: PriorConditions, by borders: WorkScale.Borders
  ) -> (cohorts: [CohortLevel], school: LevelModel.School) {
    struct Key: Hashable {
      let campaign: Campaign
      let cohort: Int
    }
    var byCohort: [Key: [(work: Work, participants: Int, place: NestedNormalRegression.Measurement)]] = [:]
    let least = book.methodology.integer(.verySmallParticipants)
    for (work, scale) in scaled {
      guard let marks = region.cell(work, .school(school))?.marks, marks.total >= least,
        let place = scale.position(of: marks, by: borders)
      else { continue }
      let key = Key(campaign: work.procedure.campaign, cohort: LowResults.cohort(of: work.procedure))
      byCohort[key, default: []].append((work, marks.total, place))
    }
    let correlation = book.methodology.number(.pooledWorksCorrelation)
    let cohorts = byCohort.map { key, all in
      CohortLevel(
        campaign: key.campaign, cohort: key.cohort, works: all.map(\.work),
        participants: all.map(\.participants).max() ?? 0,
        measurement: Self.joined(all.map(\.place), correlation: correlation))
    }.sorted { ($0.campaign, $0.cohort) < ($1.campaign, $1.cohort) }
    let pupils = cohorts.reduce(0) { $0 + $1.participants }
    return (
      cohorts,
      LevelModel.School(
        participants: cohorts.isEmpty ? 0 : pupils / cohorts.count, conditions: known,
        measurements: cohorts.map(\.measurement))
    )
  }

  /// Works of the same pupils as one measurement: weighted by precision, the errors correlated.
  private static func joined(
    _ places: [NestedNormalRegression.Measurement], correlation: Double
  ) -> NestedNormalRegression.Measurement {
    var weights = 0.0
    var weighted = 0.0
    for place in places {
      weights += 1 / place.variance
      weighted += place.value / place.variance
    }
    let effect = 1 + correlation * Double(places.count - 1)
    return .init(value: weighted / weights, variance: effect / weights)
  }

  /// The low shares of a school in a subject beside those of the region, on the logit scale.
  func shares(_ school: SchoolID, _ known: PriorConditions, of subject: Subject) -> LevelModel.School {
    var measurements: [NestedNormalRegression.Measurement] = []
    var pupils = 0
    let least = book.methodology.integer(.lowMinimumParticipants)
    for background in counted where background.work.procedure.subject.family == subject {
      guard let count = LowCount(background.work, in: .school(school), of: region, book: book),
        count.participants >= least
      else { continue }
      measurements.append(Self.logitGap(count, regional: background.total))
      pupils += count.participants
    }
    return LevelModel.School(
      participants: measurements.isEmpty ? 0 : pupils / measurements.count, conditions: known,
      measurements: measurements)
  }

  /// ln(odds of the school / odds of the region), with the variance of its error by the delta method.
  ///
  /// One average pupil of the region is added to the school, which keeps shares of 0 and 1 finite and draws nothing
  /// away from the region.
  static func logitGap(_ count: LowCount, regional: LowCount) -> NestedNormalRegression.Measurement {
    let usual = regionalShare(regional)
    let low = Double(count.low) + usual
    let rest = Double(count.participants - count.low) + 1 - usual
    return .init(value: log(low / rest) - logit(usual), variance: 1 / low + 1 / rest)
  }

  /// The regional share held off 0 and 1 by half a pupil.
  static func regionalShare(_ regional: LowCount) -> Double {
    let all = Double(regional.participants)
    return min(max(regional.value, 0.5 / (all + 1)), 1 - 0.5 / (all + 1))
  }
}

extension Subject {
  /// The school subject: mathematics of the profile and of the base level are one.
  var family: Subject { self == .mathematicsProfile || self == .mathematicsBase ? .mathematics : self }
}
