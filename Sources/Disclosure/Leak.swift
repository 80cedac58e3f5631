public import ReportModel

/// Something hidden that a reader of the published documents can compute.
public struct Recoverable: Hashable, Comparable, Sendable {
  /// How well it can be computed.
  public enum Precision: Hashable, Sendable {
    case exact
    /// Only these whole numbers are possible.
    case within(ClosedRange<Int>)
  }

  public let address: Address
  public let precision: Precision

  public static func < (left: Recoverable, right: Recoverable) -> Bool { left.address < right.address }
}

/// Why documents cannot be made fit for their audience; nothing is written then.
public struct Leak: Error, Hashable, CustomStringConvertible {
  public enum Cause: Hashable, Sendable {
    /// Measures of which the linkage does not say what follows from them.
    case undeclared([String])
    /// Two places give one number two values, so one of the addresses is wrong.
    case contradiction(Address)
    case recoverable([Recoverable])
    /// A paper of one municipality or school names a school that it is not about, or says a number of it.
    case foreign(document: String, audience: String, found: String)
  }

  public let cause: Cause

  /// In Russian, for whoever ran the tool.
  public var description: String {
    switch cause {
    case .undeclared(let measures):
      "Публичная версия не составлена: ожидались показатели из перечня связей, найдены другие (\(measures.joined(separator: ", "))). Внесите их в перечень."
    case .contradiction(let address):
      "Публичная версия не составлена: ожидалось одно значение показателя, найдены разные (\(words(address))). Исправьте адрес показателя."
    case .recoverable(let all):
      "Публичная версия не составлена: скрытое ожидалось невычислимым, вычисляется значений: \(all.count) (\(all.prefix(3).map { words($0.address) }.joined(separator: "; "))\(all.count > 3 ? "…" : "")). Сообщите разработчику."
    case .foreign(let document, let audience, let found):
      "Документ \(document) не составлен: ожидались сведения только об адресате (\(audience)) и о регионе в целом, найдены сведения о другой школе (\(found)). Сообщите разработчику."
    }
  }

  private func words(_ address: Address) -> String {
    [address.territory, address.work, address.measure].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
