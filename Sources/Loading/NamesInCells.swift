/// «edu223218 | МКОУ "Борисовская СОШ"» or «МБОУ «СОШ №1»(edu203389)»: the name alone.
func schoolName(_ text: String) -> String {
  var name = clean(text)
  if let bar = name.firstIndex(of: "|") { name = clean(name[name.index(after: bar)...]) }
  if let suffix = groupSuffix(name) { name = suffix.name }
  return name
}

/// `reg22_m004` in «reg22_m012 | Залесовский муниципальный округ» or in an access list with `reg22_vpr_m004`.
func municipalityCode(in text: String) -> String? {
  for part in text.split(whereSeparator: { $0 == "," || $0 == "|" || $0 == "(" || $0 == ")" || $0 == " " }) {
    guard part.hasPrefix("reg"), let mark = part.municipalityNumber else { continue }
    return mark
  }
  return nil
}

extension Substring {
  /// `regNN_mNNN` without the mark of the procedure; `nil` for another word.
  fileprivate var municipalityNumber: String? {
    let pieces = split(separator: "_")
    guard let region = pieces.first, let last = pieces.last, pieces.count >= 2, last.hasPrefix("m"),
      last.dropFirst().count >= 2, last.dropFirst().allSatisfy(\.isNumber), region.dropFirst(3).allSatisfy(\.isNumber)
    else { return nil }
    return region + "_" + last
  }
}

/// «Name(code)»: the name and the code in the brackets that end the text.
func groupSuffix(_ text: String) -> (name: String, code: String)? {
  guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
  let code = text[text.index(after: open)...].dropLast()
  guard
    code.hasPrefix("reg") || code.hasPrefix("edu") || code.hasPrefix("sch") || code.hasPrefix("ksh")
      || code.hasPrefix("spo")
  else { return nil }
  return (clean(text[..<open]), String(code))
}

/// The text in quotes, cut where it would drown a message.
func quoted(_ text: String) -> String {
  let short = text.count > 60 ? text.prefix(57) + "…" : text[...]
  return "«\(short)»"
}

/// A cell of a pupil's row in a message: four letters in a row may be a name from a shifted column and are not repeated.
func quotedAnswer(_ text: String) -> String {
  var run = 0
  for character in text {
    run = character.isLetter ? run + 1 : 0
    if run == 4 { return "слово или имя (не показано)" }
  }
  return quoted(text)
}

/// «17.03.2022 15:37:48» as 20220317; `nil` for anything else.
func uploadDay(_ text: String) -> Int? {
  let parts = clean(text).prefix(10).split(separator: ".")
  guard parts.count == 3, let day = Int(parts[0]), (1...31).contains(day), let month = Int(parts[1]),
    (1...12).contains(month), let year = Int(parts[2]), (2000...2100).contains(year)
  else { return nil }
  return year * 10_000 + month * 100 + day
}
