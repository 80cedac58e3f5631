import Foundation

/// Why a file is no background that can be used.
public struct BackgroundFault: Error, Hashable, Sendable {
  /// What was found, in Russian.
  public let found: String
  /// What the user can do, in Russian.
  public let remedy: String
}

extension BackgroundRecord {
  /// The record as JSON with sorted keys, one line for each element of a list: equal records give equal bytes.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: any Encodable) -> String {
      guard let data = try? encoder.encode(value) else {
        preconditionFailure("a record of plain finite values is encodable")
      }
      return String(decoding: data, as: UTF8.self)
    }
    func list(_ key: String, _ elements: [any Encodable]) -> String {
      elements.isEmpty
        ? "\"\(key)\":[]" : "\"\(key)\":[\n" + elements.map { json($0) }.joined(separator: ",\n") + "\n]"
    }
    var parts = [
      "\"format\":" + json(format), "\"version\":" + json(version), "\"about\":" + json(about),
      "\"region\":" + (region.map { json($0) } ?? "null"), "\"asOf\":" + json(asOf), "\"schools\":" + json(schools),
      "\"municipalities\":" + json(municipalities), list("coverage", coverage), list("levels", levels),
      list("changes", changes), list("families", families), list("distributions", distributions),
      list("works", works),
    ]
    if let fits { parts.append("\"fits\":{\n" + fits.lines(json, list).joined(separator: ",\n") + "\n}") }
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  /// Reads what `text` writes.
  ///
  /// - Throws: `BackgroundFault` for anything else, and for a version newer than this program knows.
  public init(bytes: [UInt8]) throws(BackgroundFault) {
    let remedy = "Запросите у регионального оператора файл «фон-региона.json» заново."
    let head: Head
    let record: BackgroundRecord
    do {
      head = try JSONDecoder().decode(Head.self, from: Data(bytes))
    } catch {
      throw BackgroundFault(found: "содержание не читается: файл обрывается или изменён", remedy: remedy)
    }
    guard head.format == Self.formatName else {
      throw BackgroundFault(found: "другой формат: «\(head.format)»", remedy: remedy)
    }
    guard head.version <= Self.currentVersion else {
      throw BackgroundFault(
        found: "версия \(head.version), программа знает версию \(Self.currentVersion)",
        remedy: "Обновите программу или запросите файл, записанный той же версией программы.")
    }
    do {
      record = try JSONDecoder().decode(BackgroundRecord.self, from: Data(bytes))
    } catch {
      throw BackgroundFault(found: "не хватает сведений или они другого вида", remedy: remedy)
    }
    guard record.isSound else {
      throw BackgroundFault(found: "числа не согласованы между собой", remedy: remedy)
    }
    self = record
  }

  private struct Head: Decodable {
    let format: String
    let version: Int
  }

  /// Whether the numbers can be counts, priors and scales: what is computed from them later relies on it.
  private var isSound: Bool {
    let areSchoolsSound = works.allSatisfy { work in
      switch (work.spread, work.schools) {
      case (let spread?, nil):
        spread.low >= 0 && spread.low <= spread.participants && spread.designEffect.map { $0 >= 1 } ?? true
      case (nil, let schools?): schools.allSatisfy { $0.count == 4 && $0[0] >= 0 && $0[0] <= $0[1] && $0[1] > 0 }
      default: false
      }
    }
    let arePriorsSound = works.allSatisfy { work in
      work.priors.allSatisfy {
        $0.coefficients.count == $0.covariates.count + 1 && $0.precision > 0 && $0.precision.isFinite
          && $0.coefficients.allSatisfy(\.isFinite)
      }
    }
    let areScalesSound = works.compactMap(\.scale).allSatisfy {
      $0.limits.count == 3 && zip($0.limits, $0.limits.dropFirst()).allSatisfy { $0 < $1 } && $0.spread > 0
        && $0.unit > 0
    }
    let areLevelsSound = levels.allSatisfy {
      $0.coefficients.count == $0.covariates.count + 1 && $0.groupVariance >= 0 && $0.measurementVariance >= 0
    }
    return areSchoolsSound && arePriorsSound && areScalesSound && areLevelsSound
      && changes.allSatisfy { $0.variance >= 0 } && schools >= 0 && municipalities >= 0 && fits?.isSound ?? true
  }
}

extension RegionalFits {
  /// The members of the object, one line for each element of a list.
  fileprivate func lines(
    _ json: (any Encodable) -> String, _ list: (String, [any Encodable]) -> String
  ) -> [String] {
    var lines: [String] = []
    if let conditions { lines.append("\"conditions\":" + json(conditions)) }
    if let expectation { lines.append("\"expectation\":" + json(expectation)) }
    return lines + [
      list("similar", similar), list("risks", risks), list("tasks", tasks), list("signs", signs),
      list("ratios", ratios), list("indices", indices), list("projects", projects),
    ]
  }
}
