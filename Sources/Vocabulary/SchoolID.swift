/// The identity of a school in one of the name spaces in which files call it.
///
/// `sch` and `edu` with the same digits are one school; `ksh` (special boarding schools) and `spo` (colleges)
/// are name spaces of their own: the same digits there are another school.
public struct SchoolID: Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
  /// The register that gave the code.
  public enum Space: String, Codable, Sendable {
    /// ФИС ОКО logins `sch` and `edu`.
    case general = "edu"
    /// Special boarding schools.
    case boarding = "ksh"
    /// Colleges of secondary vocational education.
    case college = "spo"
    /// Code of the school in РИС ГИА for ОГЭ.
    case oge
    /// Code of the school in РИС ГИА for ЕГЭ.
    case ege
    /// Tax number (ИНН) of the organisation.
    case tax = "inn"
    /// Known by its words alone: name and place as a file spells them.
    case named = "name"

    /// Whether it is a name space of ФИС ОКО: the one in which a school of the report is known.
    public var isLogin: Bool { self == .general || self == .boarding || self == .college }
  }

  public let space: Space
  /// Digits of the code, leading zeros kept; for `named` the words.
  public let code: String

  public init(space: Space, code: String) {
    self.space = space
    self.code = code
  }

  /// Reads a ФИС ОКО login such as `sch223080`, `edu223080` or `ksh220001`; `nil` for anything else.
  public init?(login: some StringProtocol) {
    let space: Space
    switch login.prefix(3).lowercased() {
    case "sch", "edu": space = .general
    case "ksh": space = .boarding
    case "spo": space = .college
    default: return nil
    }
    let digits = login.dropFirst(3)
    guard (4...8).contains(digits.utf8.count), digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.init(space: space, code: String(digits))
  }

  /// Reads what `description` writes: a login, `oge5811`, `ege0123`, `inn2255001910`; other words are a name.
  public init(key: some StringProtocol) {
    if let school = SchoolID(login: key) {
      self = school
      return
    }
    let digits = key.dropFirst(3)
    if let space = Space(rawValue: key.prefix(3).lowercased()), !digits.isEmpty,
      digits.utf8.allSatisfy({ (48...57).contains($0) })
    {
      self.init(space: space, code: String(digits))
    } else {
      self.init(space: .named, code: String(key))
    }
  }

  /// The login as ФИС ОКО has written it since 2022: `edu223080`; `oge5811` for a code; for `named` the words.
  public var description: String { space == .named ? code : space.rawValue + code }

  public static func < (left: SchoolID, right: SchoolID) -> Bool {
    (left.space.rawValue, left.code) < (right.space.rawValue, right.code)
  }
}
