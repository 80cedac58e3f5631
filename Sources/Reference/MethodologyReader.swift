import Vocabulary
import Yams

extension Methodology {
  /// Reads the built-in file, then the one of the user's folder, then the one named by the user.
  init(_ files: ReferenceFiles, path: String?, _ subjects: Subjects) throws(ReferenceError) {
    let name = "methodology.yml"
    let builtIn = try MethodologyFile(files.embedded(name), called: name)
    var entries: [Parameter: Entry] = [:]
    var ranges: [Parameter: ClosedRange<Double>] = [:]
    for item in try builtIn.items() {
      ranges[item.parameter] = try item.range()
      entries[item.parameter] = try item.entry(
        replacing: nil, within: ranges[item.parameter], subjects: subjects)
    }
    guard let missing = Parameter.allCases.first(where: { entries[$0] == nil }) else {
      self.init(entries: entries)
      if let bytes = try files.own(name) {
        try self.override(by: MethodologyFile(bytes, called: name), within: ranges, subjects)
      }
      if let path {
        let called = String(path.split(separator: "/").last ?? "")
        let bytes = try ReferenceFiles.bytes(ofFile: path, called: called)
        try self.override(by: MethodologyFile(bytes, called: called), within: ranges, subjects)
      }
      return
    }
    preconditionFailure("methodology.yml lacks \(missing.rawValue)")
  }

  private mutating func override(
    by file: MethodologyFile, within ranges: [Parameter: ClosedRange<Double>], _ subjects: Subjects
  ) throws(ReferenceError) {
    let items = try file.items()
    for item in items {
      let old = entry(item.parameter)
      entries[item.parameter] = try item.entry(replacing: old, within: ranges[item.parameter], subjects: subjects)
    }
    // Of two values that contradict each other the one that the user wrote last is named.
    for order in ParameterOrder.all {
      guard let pair = order.contradiction(in: self) else { continue }
      let item = items.last { $0.parameter == pair.smaller || $0.parameter == pair.larger }
      let isSmaller = item?.parameter == pair.smaller
      let other = isSmaller ? pair.larger : pair.smaller
      throw ReferenceError(
        kind: .value, file: file.name, line: item?.line, field: item?.parameter.rawValue,
        expected:
          "значение \(order.words(isSmaller: isSmaller)), чем у «\(other.rawValue)» (\(Self.words(number(other))))",
        found: "«\(Self.words(number(isSmaller ? pair.smaller : pair.larger)))»",
        remedy: "Исправьте одно из двух значений.")
    }
  }

  private static func words(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

/// One methodology file as a tree with line numbers.
struct MethodologyFile {
  let name: String
  private let root: Node

  init(_ bytes: [UInt8], called name: String) throws(ReferenceError) {
    self.name = name
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ReferenceError(
        kind: .malformed, file: name, expected: "текст в кодировке UTF-8", found: "другая кодировка",
        remedy: "Сохраните файл в UTF-8.")
    }
    do {
      // Kinds are decided by our own parameters; the resolver that guesses them would cost 5 ms of regular expressions.
      root = try Yams.compose(yaml: text, .basic) ?? Node.mapping([:])
    } catch let error as YamlError {
      throw error.asReferenceError(file: name, text: text)
    } catch {
      throw ReferenceError(
        kind: .malformed, file: name, expected: "файл YAML", found: "нечитаемая разметка",
        remedy: "Проверьте отступы и двоеточия.")
    }
  }

  /// The keys of the file in its order.
  func items() throws(ReferenceError) -> [MethodologyItem] {
    guard case .mapping(let mapping) = root else {
      throw ReferenceError(
        kind: .malformed, file: name, line: root.mark?.line, expected: "строки «параметр: значение»",
        found: "другое строение файла", remedy: "Пример строки: low-share-vpr: 0.20")
    }
    var items: [MethodologyItem] = []
    for (key, node) in mapping {
      guard let word = key.string, let parameter = Methodology.Parameter(rawValue: word) else {
        throw ReferenceError(
          kind: .unknownKey, file: name, line: key.mark?.line, field: key.string, expected: "имя параметра",
          found: "неизвестное имя", remedy: Self.suggestion(for: key.string ?? ""))
      }
      items.append(MethodologyItem(file: name, parameter: parameter, line: key.mark?.line, node: node))
    }
    return items
  }

  /// The known name nearest to a misspelt one.
  private static func suggestion(for word: String) -> String {
    let nearest = Methodology.Parameter.allCases.map(\.rawValue)
      .min { $0.difference(from: word).count < $1.difference(from: word).count }
    return "Ближайшее известное имя: \(nearest ?? "")."
  }
}

extension YamlError {
  fileprivate func asReferenceError(file: String, text: String) -> ReferenceError {
    var line: Int?
    var found = "нечитаемая разметка"
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): line = mark.line
    case .duplicatedKeysInMapping(let duplicates, _):
      // The library names the mapping, not the line: the second line that begins with the key is the repetition.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let repeated = lines.indices.filter { lines[$0].hasPrefix((duplicates.first ?? "") + ":") }
      line = repeated.dropFirst().first.map { $0 + 1 }
      found = "параметр назван дважды: " + duplicates.map { "«\($0)»" }.sorted().joined(separator: ", ")
    default: break
    }
    return ReferenceError(
      kind: .malformed, file: file, line: line, expected: "файл YAML", found: found,
      remedy: "Проверьте отступы, двоеточия и повторы. Пример строки: low-share-vpr: 0.20")
  }
}
