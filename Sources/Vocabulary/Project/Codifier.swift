/// A sheet of an official description of a work («Описание работы»).
public struct Codifier: Hashable, Sendable {
  /// A task of the work with its codes; the file repeats the task for every code.
  public struct Task: Hashable, Sendable {
    /// Number as the work prints it: «6.1».
    public let number: String
    public let skill: String
    public let block: String
    /// «Б» or «П».
    public let level: String
    /// Codes of content elements (КЭС), in order, each once.
    public var elements: [String]
    /// Codes of requirements (КТ).
    public var requirements: [String]
    public let maximum: Int?

    public init(
      number: String, skill: String, block: String, level: String, elements: [String], requirements: [String], maximum: Int?
    ) {
      self.number = number
      self.skill = skill
      self.block = block
      self.level = level
      self.elements = elements
      self.requirements = requirements
      self.maximum = maximum
    }
  }

  /// What the codes of the sheet name.
  public enum Codes: String, Hashable, Sendable { case elements, requirements }

  /// `nil` where neither the file nor its folders tell.
  public let subject: Subject?
  public let grade: Int?
  public let tasks: [Task]
  public let codes: Codes?
  /// Texts by code, in the order of the sheet.
  public let texts: [CodedText]
  public let file: String

  public struct CodedText: Hashable, Sendable {
    public let code: String
    public let text: String

    public init(code: String, text: String) {
      self.code = code
      self.text = text
    }
  }

  public init(subject: Subject?, grade: Int?, tasks: [Task], codes: Codes?, texts: [CodedText], file: String) {
    self.subject = subject
    self.grade = grade
    self.tasks = tasks
    self.codes = codes
    self.texts = texts
    self.file = file
  }
}
