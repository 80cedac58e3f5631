/// The requisites of a paper: who issues, approves and answers for it, its number and basis. An empty text is a line to
/// be filled by hand; names of persons come from the user's own file, never from the tool.
public struct Letterhead: Hashable, Sendable {
  /// Who signs or approves: a post, and a name with initials.
  public struct Official: Hashable, Sendable {
    public var post: String
    public var name: String

    public init(post: String = "", name: String = "") {
      self.post = post
      self.name = name
    }
  }

  /// The body that issues the paper, by its full name.
  public var organisation: String
  /// To whom it goes: «Руководителям муниципальных органов управления образованием».
  public var addressee: String
  /// Who approves it («УТВЕРЖДАЮ»); nothing where nobody does.
  public var approval: Official?
  /// Day of the paper; nothing is a line to be filled by hand.
  public var date: CalendarDate?
  public var number: String
  /// Why it is written: «п. 33 плана-графика …».
  public var basis: String
  /// Who signs it.
  public var signatory: Official?
  /// Who wrote it: the post or the name by the user's choice.
  public var executor: String
  public var phone: String

  public init(
    organisation: String = "", addressee: String = "", approval: Official? = nil, date: CalendarDate? = nil,
    number: String = "", basis: String = "", signatory: Official? = nil, executor: String = "", phone: String = ""
  ) {
    self.organisation = organisation
    self.addressee = addressee
    self.approval = approval
    self.date = date
    self.number = number
    self.basis = basis
    self.signatory = signatory
    self.executor = executor
    self.phone = phone
  }
}
