import Foundation
import OracleCommands
import Statistics
import Testing

/// Random cases with the answers of reference functions; `Benchmarks/oracles/compare.py` writes them.
private struct Fixture: Decodable {
  struct Case: Decodable {
    let command: String
    let expected: [Double]?
  }

  let function: String
  let version: String
  let tolerance: Double
  let outputs: Int
  let floor: [Double]
  let cases: [Case]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()
}

@Suite struct FixtureTests {
  @Test func `there is a fixture for every family of estimators`() {
    #expect(Fixture.names.count >= 70)
  }

  @Test(arguments: Fixture.names)
  func `agrees with the reference function`(name: String) throws {
    let data = try Data(contentsOf: Fixture.folder.appending(path: name))
    let fixture = try JSONDecoder().decode(Fixture.self, from: data)
    #expect(!fixture.function.isEmpty && !fixture.version.isEmpty)
    for example in fixture.cases {
      let all = numbers(for: example.command).value
      let actual = fixture.outputs == 0 ? all : all.map { Array($0.prefix(fixture.outputs)) }
      guard let actual, let expected = example.expected else {
        #expect(actual == nil && example.expected == nil, "\(example.command)")
        continue
      }
      try #require(actual.count == expected.count, "\(example.command)")
      for (index, pair) in zip(actual, expected).enumerated() {
        let floor = fixture.floor[index % fixture.floor.count]
        #expect(
          isClose(pair.0, pair.1, fixture.tolerance, floor: floor),
          "\(example.command): \(pair.0), \(fixture.function) gives \(pair.1)")
      }
    }
  }
}
