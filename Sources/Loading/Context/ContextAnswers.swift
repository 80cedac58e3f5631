import Tables
import Vocabulary

extension ContextAnswer {
  /// The answer of a cell that is not blank; `nil` for one that a question of this kind cannot have.
  init?(_ cell: CellView, as kind: ContextColumns.Kind) {
    let words = clean(cell.text)
    switch kind {
    case .words: self = .words(words)
    case .yes: self.init(yesOrNo: words)
    case .option: self.init(option: words)
    case .unnumbered(let list):
      guard let place = list.firstIndex(of: nameKey(words)) else { return nil }
      self = .option(place + 1, words)
    case .count:
      guard let number = cell.integer, number >= 0 else { return nil }
      self = .count(number)
    case .code:
      // «нет», «-», «0»: the school has no such code or does not know it.
      guard words.count >= 3, words.utf8.allSatisfy({ (48...57).contains($0) }), words.contains(where: { $0 != "0" })
      else { return nil }
      self = .words(words)
    }
  }

  /// «4. Населенный пункт…», «2.Примерно половина», «4) Город»: the number and the words.
  init?(option words: String) {
    let digits = words.prefix { $0.isNumber }
    guard let number = Int(digits) else { return nil }
    let rest = words.dropFirst(digits.count)
    guard let sign = rest.first, sign == "." || sign == ")" else { return nil }
    self = .option(number, clean(rest.dropFirst()))
  }

  init?(yesOrNo words: String) {
    switch nameKey(words) {
    case "да": self = .yes(true)
    case "нет": self = .yes(false)
    default: return nil
    }
  }
}

extension ContextColumns.Kind {
  var expected: String {
    switch self {
    case .words: "слова"
    case .yes: "«Да» или «Нет»"
    case .option: "вариант ответа с номером"
    case .unnumbered: "вариант ответа из списка"
    case .count: "целое неотрицательное число"
    case .code: "не менее трёх цифр"
    }
  }
}
