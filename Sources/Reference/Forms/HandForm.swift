/// A form that people fill by hand: what its sheet is called, its columns in order, and one worked row.
///
/// The writer of the empty form and the loader of the filled one both read this description: no header stands twice.
public struct HandForm: Hashable, Sendable {
  /// What is asked for on the command line.
  public let kind: FormKind
  /// «Участники проекта «500+»»
  public let title: String
  /// What the form is for and who fills it, in one or two sentences.
  public let purpose: String
  public let columns: [FormColumn]

  init(_ kind: FormKind, _ title: String, purpose: String, _ columns: [FormColumn]) {
    self.kind = kind
    self.title = title
    self.purpose = purpose
    self.columns = columns
  }

  /// Headers by which a sheet is recognised: the required ones, in lower case.
  public var signature: [String] { columns.filter(\.isRequired).map { $0.header.lowercased() } }

  /// Header of the first column of every form: a number, or the mark of the worked row.
  public static let numberHeader = "№"
  /// Stands in the first cell of the worked row, which is never data.
  public static let exampleMark = "ПРИМЕР"
}

/// A column of a form.
public struct FormColumn: Hashable, Sendable {
  /// What a cell holds.
  public enum Kind: Hashable, Sendable {
    case text
    /// A login of ФИС ОКО; where a school has none, its name.
    case school
    case choice([String])
    case count(ClosedRange<Int>)
    case day
  }

  public let header: String
  public let kind: Kind
  public let isRequired: Bool
  /// What to write, in a sentence.
  public let hint: String
  /// The cell of the worked row; a day as `2022-03-01`.
  public let example: String

  init(_ header: String, _ kind: Kind, required isRequired: Bool = false, hint: String, example: String) {
    self.header = header
    self.kind = kind
    self.isRequired = isRequired
    self.hint = hint
    self.example = example
  }

  static let yesNo = Kind.choice(["да", "нет"])
  /// Years of campaigns, open towards the future.
  static let year = Kind.count(2000...2100)
  /// Pupils, teachers and the like.
  static let people = Kind.count(0...100_000)
}

/// A kind of form, as it is asked for on the command line.
public enum FormKind: String, CaseIterable, Sendable {
  case participants, risks, context
  case socialPassport = "social-passport"
  case graduates, mapping, requisites, measures, remarks, decisions
  case roadmapStatus = "roadmap-status"
  case documents, expertise, attendance, survey, training

  /// Name of the file in which the empty form is written.
  public var fileName: String { "форма-\(rawValue).xlsx" }

  public var form: HandForm {
    switch self {
    case .participants: ParticipantForm.form
    case .risks: RiskForm.form
    case .context: ContextForm.form
    case .socialPassport: SocialPassportForm.form
    case .graduates: GraduateForm.form
    case .mapping: MappingForm.form
    case .requisites: RequisiteForm.form
    case .measures: MeasureForm.form
    case .remarks: RemarkForm.form
    case .decisions: DecisionForm.form
    case .roadmapStatus: StatusForm.form
    case .documents: DocumentForm.form
    case .expertise: ExpertiseForm.form
    case .attendance: AttendanceForm.form
    case .survey: SurveyForm.form
    case .training: TrainingForm.form
    }
  }
}
