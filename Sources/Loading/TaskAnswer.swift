import Tables

/// What a task cell says, as a small integer that fits the tally: 0…15 points, or one of the states below.
enum TaskAnswer {
  static let largestPoints: Int16 = 15
  /// «X»: did not start.
  static let notStarted: Int16 = 16
  /// «не пройд.»: the topic was not yet taught.
  static let notTaught: Int16 = 17
  /// Nothing there.
  static let empty: Int16 = -1
  /// Neither a number nor a known word.
  static let unreadable: Int16 = -2
  /// A number below 0 or above `largestPoints`.
  static let outOfRange: Int16 = -3
  /// «Х» in Cyrillic: read as «X», noted.
  static let cyrillicCross: Int16 = -4
  /// States 0…17 that are counted.
  static let width = 18

  static func read(_ cell: CellView) -> Int16 {
    switch cell.kind {
    case .empty: return empty
    case .number, .date:
      guard cell.value == cell.value.rounded() else { return unreadable }
      return cell.value >= 0 && cell.value <= Double(largestPoints) ? Int16(cell.value) : outOfRange
    case .boolean, .error: return unreadable
    case .text: return read(words: cell)
    }
  }

  private static func read(words cell: CellView) -> Int16 {
    if let number = cell.integer {
      return number >= 0 && number <= Int(largestPoints) ? Int16(number) : outOfRange
    }
    let word = clean(cell.text).lowercased()
    switch word {
    case "": return empty
    case "x": return notStarted
    case "х": return cyrillicCross
    default: return word.hasPrefix("не пройд") ? notTaught : unreadable
    }
  }
}

/// What a journal mark cell says.
enum JournalMark {
  /// 2…5, or 0 where there is none.
  static func read(_ cell: CellView) -> (mark: Int, state: State) {
    switch cell.kind {
    case .empty: return (0, .none)
    case .number:
      let whole = cell.value == cell.value.rounded() && (2...5).contains(cell.value)
      return whole ? (Int(cell.value), .good) : (0, .outOfRange)
    case .date, .boolean, .error: return (0, .unreadable)
    case .text:
      let raw = cell.text
      let word = clean(raw)
      if word.isEmpty || word.lowercased() == "нет отметки" { return (0, .none) }
      guard let number = Int(word) else { return (0, .unreadable) }
      guard (2...5).contains(number) else { return (0, .outOfRange) }
      return (number, raw == word ? .good : .spaced)
    }
  }

  enum State {
    case good, none
    /// A mark with spaces around it.
    case spaced
    /// A number that is no mark, such as 1.
    case outOfRange
    /// Words of another column: the row is shifted.
    case unreadable
  }
}
