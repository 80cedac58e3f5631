/// What swift-argument-parser says in English, in Russian: the one place that knows its wording.
///
/// The library takes no other language, so its finished texts are translated: fixed headings and sentences in help, and
/// the shapes of its error messages. A shape that is not known stays as the library words it; the tests provoke every
/// one that our commands can produce.
enum Translation {
  /// A help screen.
  static func help(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { translated(helpLine: String($0)) }.joined(separator: "\n")
  }

  /// A completion script: only the explanations in it are for people.
  static func script(_ text: String) -> String { replaced(text, sentences) }

  /// An error with its usage: `Error: …`, perhaps `Help: …`, `Usage: …`, `See …`.
  static func error(_ text: String) -> String {
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    where !line.hasPrefix("Please use --generate-completion-script") && line != "    zsh bash fish" {
      if let message = line.dropping("Error: ") {
        lines.append(translated(message: message))
      } else if let help = line.dropping("Help:  ") {
        lines.append("Пояснение: " + help)
      } else if let usage = line.dropping("Usage: ") {
        lines.append("Как писать: " + synopsis(usage))
      } else if let command = line.between("  See '", "' for more information.") {
        lines.append("Подробнее: " + command)
      } else if let value = line.dropping("  - ") {
        lines.append("  – " + value)
      } else {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Help

  private static func translated(helpLine line: String) -> String {
    if let overview = line.dropping("OVERVIEW: ") { return overview }
    if let usage = line.dropping("USAGE: ") { return "Как писать: " + synopsis(usage) }
    if let heading = headings[line] { return heading }
    if let command = line.between("  See '", " <subcommand>' for detailed help.") {
      return "  Подробнее о команде: \(command) <команда>"
    }
    return replaced(line, sentences + values)
  }

  private static let headings = [
    "ARGUMENTS:": "Аргументы:", "OPTIONS:": "Параметры:", "SUBCOMMANDS:": "Команды:",
  ]

  private static let sentences = [
    ("Show help information.", "Показать эту справку."), ("Show the version.", "Показать версию."),
    ("Show subcommand help information.", "Показать справку о команде."),
  ]

  private static let values = [
    ("(values:", "(значения:"), ("(default:", "(по умолчанию:"), ("; default:", "; по умолчанию:"),
  ]

  private static func synopsis(_ usage: String) -> String {
    replaced(usage, [("<subcommand>", "<команда>"), ("[<options>]", "[<параметры>]"), ("<options>", "<параметры>")])
  }

  // MARK: Errors

  private static func translated(message: String) -> String {
    if let name = message.between("Missing expected argument '", "'") {
      return diagnostic(at: name, expected: "обязательный аргумент", found: "ничего", remedy: "Допишите его")
    }
    if let names = message.between("Missing one of: '", "'") {
      return diagnostic(
        at: names.replacing("', '", with: ", "), expected: "один из этих аргументов", found: "ни одного",
        remedy: "Допишите его")
    }
    if let name = message.between("Missing value for '", "'") {
      return diagnostic(at: name, expected: "значение после параметра", found: "ничего", remedy: "Допишите значение")
    }
    if let parts = message.between("Unknown option '", "'?")?.parts("'. Did you mean '") {
      return unknown(parts.0, remedy: "Возможно, имелось в виду: «\(parts.1)»?")
    }
    if let name = message.between("Unknown option '", "'") {
      return unknown(name, remedy: "Список параметров: --help")
    }
    if let value = message.between("Unexpected argument '", "'") {
      return diagnostic(
        at: "«\(value)»", expected: "конец команды", found: "лишний аргумент",
        remedy: "Уберите его; путь с пробелами заключите в кавычки")
    }
    if let list = message.parts(" unexpected arguments: '")?.1.dropLast() {
      return diagnostic(
        at: "«" + list.replacing("', '", with: "», «") + "»", expected: "конец команды", found: "лишние аргументы",
        remedy: "Уберите их; путь с пробелами заключите в кавычки")
    }
    if let shell = message.between("Can't generate completion scripts for '", "'.") {
      return diagnostic(
        at: "--generate-completion-script", expected: "zsh, bash или fish", found: "«\(shell)»",
        remedy: "Исправьте значение")
    }
    if message == "Can't autodetect a supported shell." {
      return diagnostic(
        at: "--generate-completion-script", expected: "zsh, bash или fish", found: "ничего", remedy: "Допишите значение"
      )
    }
    if let parts = message.between("The option '", "' was specified.")?.parts("' does not take any value, but '") {
      return diagnostic(
        at: parts.0, expected: "параметр без значения", found: "значение «\(parts.1)»", remedy: "Уберите значение")
    }
    if let parts = message.dropping("The value '")?.parts("' is invalid for '") { return invalid(parts.0, parts.1) }
    return message
  }

  private static func unknown(_ name: String, remedy: String) -> String {
    diagnostic(at: name, expected: "известный параметр", found: "такого нет", remedy: remedy)
  }

  /// - Parameter rest: `--name <value>'` and then the reason, the list of values, or nothing.
  private static func invalid(_ value: String, _ rest: String) -> String {
    if let (name, reason) = rest.parts("': ожидалось: ") {
      return diagnostic(at: name, expected: reason, found: "«\(value)»", remedy: "Исправьте значение")
    }
    if let (name, list) = rest.parts("'. Please provide one of "), !list.hasPrefix("the following") {
      let words = replaced(String(list.dropLast()), [("'", ""), (" and ", " или "), (" or ", " или ")])
      return diagnostic(at: name, expected: words, found: "«\(value)»", remedy: "Исправьте значение")
    }
    if let (name, _) = rest.parts("'. Please provide one of the following:") {
      return "\(name): найдено: «\(value)»; ожидалось одно из значений:"
    }
    return diagnostic(
      at: rest.hasSuffix("'") ? String(rest.dropLast()) : rest, expected: "допустимое значение", found: "«\(value)»",
      remedy: "Исправьте значение")
  }

  private static func replaced(_ text: String, _ pairs: [(String, String)]) -> String {
    pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension String {
  /// What follows the prefix; `nil` where the text does not begin so.
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }

  /// What stands between a prefix and a suffix of the text.
  fileprivate func between(_ prefix: String, _ suffix: String) -> String? {
    guard hasPrefix(prefix), hasSuffix(suffix), count >= prefix.count + suffix.count else { return nil }
    return String(dropFirst(prefix.count).dropLast(suffix.count))
  }

  /// What stands before and after the first place of a separator.
  fileprivate func parts(_ separator: String) -> (String, String)? {
    guard let range = firstRange(of: separator) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
