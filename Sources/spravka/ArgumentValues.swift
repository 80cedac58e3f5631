public import ArgumentParser
public import Composition
public import Reference
import Vocabulary

/// Values of the command line that are read strictly; what should stand there is said in Russian.
enum ArgumentValues {
  /// Why a value is refused; the command line puts the name and the value before it.
  struct Refusal: Error, Hashable, CustomStringConvertible {
    let description: String

    init(expected: String) { description = "ожидалось: " + expected }
  }

  /// A day as people and as machines write it.
  static func day(_ text: String) throws -> CalendarDay {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let iso = parts.count == 3 ? "\(parts[2])-\(parts[1])-\(parts[0])" : text
    guard let day = CalendarDay(iso) else { throw Refusal(expected: "дата вида 15.09.2022 или 2022-09-15") }
    return day
  }

  static func threads(_ text: String) throws -> Int {
    guard let number = Int(text), (1...1024).contains(number) else {
      throw Refusal(expected: "целое число от 1 до 1024")
    }
    return number
  }

  static func seed(_ text: String) throws -> UInt64 {
    guard let number = UInt64(text) else { throw Refusal(expected: "целое число от 0 до \(UInt64.max)") }
    return number
  }
}

extension DocumentKind: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public static var allValueStrings: [String] { Base.allCases.map(\.rawValue) }
}
extension MonitoringKind: ExpressibleByArgument {}
extension FormKind: ExpressibleByArgument {}
