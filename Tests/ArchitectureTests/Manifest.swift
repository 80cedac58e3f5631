import Foundation
import TestSupport

/// The package as SwiftPM understands it.
struct Manifest {
  struct Target {
    let name: String
    let type: String
    /// Whether it is a room of the house; tests, their support and benchmarks stand beside it.
    let isRoom: Bool
    /// Modules that it depends on: targets and products alike.
    let dependencies: Set<String>
    let features: Set<String>
    let warningsAreErrors: Bool
    let hasUnsafeFlags: Bool
  }

  let targets: [Target]
  /// Requirement of every dependency by its identity: `exact`, `range` …
  let requirements: [String: String]

  /// - Throws: when SwiftPM cannot read the package.
  static func read() throws -> Manifest {
    // A folder of its own: the one of the package may be locked by the build that runs this test.
    let scratch = try ScratchFolder()
    defer { withExtendedLifetime(scratch) {} }
    let json = try Child.run(
      "/usr/bin/env", ["swift", "package", "--scratch-path", scratch.path, "dump-package"], in: Repository.folder
    ).output
    let dump = try JSONDecoder().decode(Dump.self, from: json)
    return Manifest(
      targets: dump.targets.map(Target.init),
      requirements: Dictionary(
        dump.dependencies.flatMap { $0.sourceControl ?? [] }
          .map { ($0.identity, $0.requirement.keys.sorted().joined()) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Manifest.Target {
  fileprivate init(_ target: Dump.Target) {
    let settings = target.settings.map(\.kind)
    self.init(
      name: target.name, type: target.type,
      isRoom: target.path == nil && ["regular", "executable"].contains(target.type),
      dependencies: Set(target.dependencies.map(\.name)),
      features: Set(settings.compactMap { $0.enableUpcomingFeature?.value }),
      warningsAreErrors: settings.contains { $0.treatAllWarnings?.value == "error" },
      hasUnsafeFlags: settings.contains { $0.unsafeFlags != nil })
  }
}

/// The part of `swift package dump-package` that the tests look at.
private struct Dump: Decodable {
  let targets: [Target]
  let dependencies: [Dependency]

  struct Target: Decodable {
    let name: String
    let type: String
    let path: String?
    let dependencies: [Reference]
    let settings: [Setting]
  }

  /// A dependency: one of three lists that begin with the name; conditions follow.
  struct Reference: Decodable {
    let name: String

    init(from decoder: any Decoder) throws {
      let lists = try decoder.container(keyedBy: Form.self)
      guard let form = lists.allKeys.first else {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no dependency"))
      }
      var list = try lists.nestedUnkeyedContainer(forKey: form)
      name = try list.decode(String.self)
    }

    enum Form: String, CodingKey {
      case byName
      case product
      case target
    }
  }

  struct Setting: Decodable {
    let kind: Kind
  }

  struct Kind: Decodable {
    let enableUpcomingFeature: Wrapped?
    let treatAllWarnings: Wrapped?
    let unsafeFlags: Anything?
  }

  struct Wrapped: Decodable {
    let value: String
    enum CodingKeys: String, CodingKey { case value = "_0" }
  }

  struct Dependency: Decodable {
    let sourceControl: [Source]?
  }

  struct Source: Decodable {
    let identity: String
    let requirement: [String: Anything]
  }

  struct Anything: Decodable {
    init(from decoder: any Decoder) throws {}
  }
}
