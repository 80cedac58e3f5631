/// Facts of the field as typed values: subjects, scales, the comparability calendar, the methodology and the tasks.
///
/// Every fact is a row of a file in `Datasets/reference`, with its source and confidence; the files are a part of the
/// binary. A folder of the user may hold files of the same names: their rows stand before ours, and of two rows about
/// one thing the user's is taken, so that a year or a subject is added by a file of a few rows.
public struct ReferenceBook: Sendable {
  /// School subjects and their spellings.
  public let subjects: Subjects
  /// Scales of marks and minimum scores.
  public let scales: Scales
  /// What was held and what compares.
  public let calendar: ComparabilityCalendar
  /// Thresholds and windows of the calculation.
  public let methodology: Methodology
  /// Tasks of ВПР.
  public let taskItems: TaskItems
  /// Risk factors of the risk profile and their spellings.
  public let riskFactors: RiskFactors
  /// Which figures can check a risk factor.
  public let riskIndicators: RiskIndicators
  /// Signs that results may be biased.
  public let objectivityMarkers: ObjectivityMarkers
  /// Measures that recommendations are made of.
  public let measureBank: MeasureBank
  /// What curators ask about findings.
  public let visitQuestions: VisitQuestions
  /// Days by which recommendations are carried out.
  public let checkpoints: Checkpoints

  /// The facts that are built in, without a user's.
  ///
  /// - Precondition: the built-in files are without defects; tests read them.
  public static let builtIn: ReferenceBook = {
    do throws(ReferenceError) {
      return try load()
    } catch {
      preconditionFailure("the built-in facts: \(error)")
    }
  }()

  /// Reads the facts that are built in, then those of the user.
  ///
  /// - Parameters:
  ///   - folder: a folder with files named as in `Datasets/reference`; any of them may be absent.
  ///   - path: a methodology file, which counts after the one of the folder.
  /// - Throws: `ReferenceError` for a file that cannot be read or says something impossible.
  public static func load(
    overrides folder: String? = nil, methodology path: String? = nil
  ) throws(ReferenceError) -> ReferenceBook {
    let files = try ReferenceFiles(folder: folder)
    let subjects = try Subjects(files)
    let scales = try Scales(files, subjects)
    let riskFactors = try RiskFactors(files)
    return ReferenceBook(
      subjects: subjects,
      scales: scales,
      calendar: try ComparabilityCalendar(files, subjects, scales),
      methodology: try Methodology(files, path: path, subjects),
      taskItems: TaskItems(own: try TaskTable.own(files, subjects), scales: scales),
      riskFactors: riskFactors,
      riskIndicators: try RiskIndicators(files, factors: riskFactors),
      objectivityMarkers: try ObjectivityMarkers(files, subjects),
      measureBank: try MeasureBank(files),
      visitQuestions: try VisitQuestions(files),
      checkpoints: try Checkpoints(files))
  }
}
