/// Text as a person reads it: no-break spaces and tabs are spaces, runs of them are one, ends are trimmed.
func clean(_ text: some StringProtocol) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var pending = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2007}", "\u{FEFF}":
      pending = !result.isEmpty
    default:
      if pending { result.append(" ") }
      pending = false
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Key for comparing names that people type: lower case, ё as е, one kind of quotes and dashes, no double spaces.
func nameKey(_ text: some StringProtocol) -> String {
  var result = ""
  for scalar in clean(text).lowercased().unicodeScalars {
    switch scalar {
    case "ё": result.append("е")
    case "«", "»", "“", "”", "„", "\"", "'", "`": continue
    case "–", "—", "−", "‑": result.append("-")
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
