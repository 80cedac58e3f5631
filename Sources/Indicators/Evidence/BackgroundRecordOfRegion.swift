public import Aggregation
public import Reference
public import Vocabulary

extension RegionalBackground {
  /// What a regional run writes down; `nil` where there is no background to write.
  ///
  /// - Parameters:
  ///   - asOf: the day of the regional report.
  ///   - book: the parameters of the run.
  public func record(asOf: CalendarDay, book: ReferenceBook) -> BackgroundRecord? {
    guard origin != .none else { return nil }
    let level = book.methodology.number(.confidenceLevel)
    let ordered = works.keys.sorted()
    return BackgroundRecord(
      about:
        "Фон региона: сводные результаты и распределения для сравнения школ. Названий, кодов и результатов отдельных школ "
        + "в файле нет. "
        + "Положите файл в папку с выгрузками муниципалитета или укажите его в параметре --background. "
        + "Рабочая версия, для размещения не предназначена.",
      region: name, asOf: asOf, schools: schools, municipalities: municipalities,
      coverage: campaigns.map {
        .init(
          campaign: $0.campaign, isUpper: $0.grades == .upper, takingPart: $0.schoolsTakingPart,
          schools: $0.schoolsInRegion)
      },
      works: ordered.compactMap { works[$0]?.record(book: book, level: level) }, levels: levelRecords,
      changes: changes.map { key, spread in
        .init(earlier: key.earlier, later: key.later, schools: spread.schools, variance: spread.variance)
      }.sorted { ($0.later, $0.earlier) < ($1.later, $1.earlier) },
      families: ordered.compactMap { work in
        screening[work].map {
          .init(id: Self.screeningID, work: work, tests: $0.tests, cutoff: $0.cutoff)
        }
      },
      distributions: allDistributions.map { key, values in
        BackgroundRecord.Distribution(id: key.id, work: key.work, values: values)
      }.sorted { left, right in
        guard left.id == right.id else { return left.id < right.id }
        // The one that spans works stands first.
        guard let work = left.work else { return right.work != nil }
        return right.work.map { work < $0 } ?? false
      }, fits: fits)
  }

  /// What a regional run wrote down.
  public init(_ record: BackgroundRecord) {
    var scaleLevels: [WorkScale.Borders: [LevelModel]] = [:]
    var shareLevels: [Subject: [LevelModel]] = [:]
    for level in record.levels {
      guard let model = LevelModel(level) else { continue }
      if let borders = WorkScale.Borders.allCases.first(where: { $0.levelID == level.id }) {
        scaleLevels[borders, default: []].append(model)
      } else if level.id.hasPrefix(Self.shareLevelPrefix) {
        shareLevels[Subject(String(level.id.dropFirst(Self.shareLevelPrefix.count))), default: []].append(model)
      }
    }
    var changes: [ChangeKey: ChangeSpread] = [:]
    for change in record.changes {
      changes[ChangeKey(earlier: change.earlier, later: change.later)] = ChangeSpread(
        schools: change.schools, variance: change.variance)
    }
    var screening: [Work: ScreeningFamily] = [:]
    for family in record.families where family.id == Self.screeningID {
      screening[family.work] = ScreeningFamily(tests: family.tests, cutoff: family.cutoff)
    }
    var works: [Work: WorkBackground] = [:]
    for work in record.works { works[work.work] = WorkBackground(work) }
    self.init(
      origin: .file, name: record.region, schools: record.schools, municipalities: record.municipalities,
      campaigns: record.coverage.map {
        CampaignCoverage(
          campaign: $0.campaign, grades: $0.isUpper ? .upper : .lower, schoolsTakingPart: $0.takingPart,
          schoolsInRegion: $0.schools)
      }, works: works, scaleLevels: scaleLevels, shareLevels: shareLevels, changes: changes, screening: screening)
    for one in record.distributions { add(one.values, of: one.id, one.work) }
    fits = record.fits
  }

  private static let screeningID = "above-regional-share"
  private static let shareLevelPrefix = "low-share/"

  private var levelRecords: [BackgroundRecord.LevelRecord] {
    WorkScale.Borders.allCases.flatMap { borders in (scaleLevels[borders] ?? []).map { $0.record(borders.levelID) } }
      + shareLevels.keys.sorted().flatMap { subject in
        (shareLevels[subject] ?? []).map { $0.record(Self.shareLevelPrefix + subject.code) }
      }
  }
}

extension WorkScale.Borders {
  fileprivate var levelID: String {
    switch self {
    case .all: "common-scale"
    case .upper: "common-scale-upper"
    }
  }
}

extension LevelModel {
  fileprivate func record(_ id: String) -> BackgroundRecord.LevelRecord {
    .init(
      id: id, covariates: covariates.map(\.rawValue), coefficients: coefficients, groupVariance: groupVariance,
      measurementVariance: measurementVariance)
  }

  /// `nil` where a newer program used a covariate that this one does not know.
  fileprivate init?(_ record: BackgroundRecord.LevelRecord) {
    guard let covariates = PriorCovariate.all(record.covariates) else { return nil }
    self.init(
      covariates: covariates, coefficients: record.coefficients, groupVariance: record.groupVariance,
      measurementVariance: record.measurementVariance)
  }
}

extension PriorCovariate {
  fileprivate static func all(_ names: [String]) -> [PriorCovariate]? {
    let known = names.compactMap(PriorCovariate.init(rawValue:))
    return known.count == names.count ? known : nil
  }
}

extension WorkBackground {
  fileprivate func record(book: ReferenceBook, level: Double) -> BackgroundRecord.WorkRecord {
    BackgroundRecord.WorkRecord(
      work: work, cell: cell, spread: spreadRecord(book: book, level: level),
      priors: priors.map {
        .init(covariates: $0.covariates.map(\.rawValue), coefficients: $0.coefficients, precision: $0.precision)
      },
      scale: scale.map {
        .init(
          limits: $0.limits, spread: $0.spread, centre: $0.centre, upperCentre: $0.upperCentre, unit: $0.unit,
          ownSpread: $0.ownSpread)
      })
  }

  fileprivate init(_ record: BackgroundRecord.WorkRecord) {
    let marks = record.cell.marks
    self.init(
      work: record.work, cell: record.cell,
      schools: (record.schools ?? []).map {
        Counted(
          two: $0[0], participants: $0[1],
          conditions: PriorConditions(place: SettlementKind(rawValue: $0[2]), kind: SchoolKind(rawValue: $0[3])))
      }, spread: record.spread,
      priors: record.priors.compactMap { prior in
        PriorCovariate.all(prior.covariates).map {
          SharePrior(covariates: $0, coefficients: prior.coefficients, precision: prior.precision)
        }
      },
      scale: record.scale.flatMap { scale in
        marks.flatMap { $0.total > 0 ? $0 : nil }.map { marks in
          WorkScale(
            limits: scale.limits, spread: scale.spread, centre: scale.centre, upperCentre: scale.upperCentre,
            unit: scale.unit, usual: marks.counts.map { Double($0) / Double(marks.total) }, ownSpread: scale.ownSpread)
        }
      })
  }
}
