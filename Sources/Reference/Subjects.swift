public import Vocabulary

/// School subjects: titles, cases, abbreviations and the spellings met in files.
public struct Subjects: Sendable {
  /// All subjects in the order of a school register.
  public let all: [Subject]
  private let entries: [Subject: Entry]
  private let spellings: [String: Subject]
  private let examCodes: [ExamKey: ExamSubject]

  struct Entry: Sendable {
    let title: String
    let dative: String
    let genitive: String
    let abbreviation: String
  }

  struct ExamKey: Hashable, Sendable {
    let assessment: Assessment
    let code: Int
  }

  /// The subject of any spelling met in files; `nil` when it is none of ours.
  ///
  /// Case of letters, ё and е, spaces of any kind, punctuation and Latin letters that look Russian make no difference;
  /// nominative, dative, genitive, abbreviations («МА», «MA», «ОКР») and aliases are known.
  public func subject(named name: some StringProtocol) -> Subject? {
    spellings[SubjectSpelling.normal(name)]
  }

  /// The subject that РИС ГИА codes so in an exam; `nil` for an unknown code and for ВПР.
  ///
  /// Protocols of regions are not of one mind: where a title stands beside the code, the title counts.
  public func subject(examCode code: Int, in assessment: Assessment) -> ExamSubject? {
    examCodes[ExamKey(assessment: assessment, code: code)]
  }

  /// Nominative: «Математика»; the code of a subject that the book does not have.
  public func title(of subject: Subject) -> String { entries[subject]?.title ?? subject.code }

  /// Dative without the preposition: «математике».
  public func dative(of subject: Subject) -> String { entries[subject]?.dative ?? subject.code }

  /// Genitive: «математики».
  public func genitive(of subject: Subject) -> String { entries[subject]?.genitive ?? subject.code }

  /// Two or three letters as in ФИС ОКО: «МА».
  public func abbreviation(of subject: Subject) -> String { entries[subject]?.abbreviation ?? subject.code }

  /// Whether the book has this subject.
  public func contains(_ subject: Subject) -> Bool { entries[subject] != nil }

  init(
    all: [Subject], entries: [Subject: Entry], spellings: [String: Subject], examCodes: [ExamKey: ExamSubject]
  ) {
    self.all = all
    self.entries = entries
    self.spellings = spellings
    self.examCodes = examCodes
  }
}

/// A subject as an exam code of РИС ГИА names it.
public struct ExamSubject: Hashable, Sendable {
  /// Which part of the exam has a code of its own.
  public enum Part: String, CaseIterable, Sendable {
    /// The exam, or its written part where there is an oral one.
    case whole
    /// The oral part of a foreign language: added to the written one, not an exam of its own.
    case oral
    /// Итоговое сочинение or изложение: admission, not an exam.
    case admission
  }

  /// The subject of the exam.
  public let subject: Subject
  /// Which part of it the code means.
  public let part: Part
}
