import Foundation
import TestSupport
import Testing

@Suite struct ShapeTests {
  private let sources = SourceFile.all(under: "Sources")

  @Test func `no file is longer than 500 lines and half of them have at most 110`() throws {
    for file in sources { #expect(file.lines.count <= 500, "\(file): \(file.lines.count) lines") }
    let lengths = sources.map(\.lines.count).sorted()
    #expect(try #require(lengths.isEmpty ? nil : lengths[lengths.count / 2]) <= 110)
  }

  @Test func `no type is named like a module`() throws {
    let modules = Set(
      House.rooms.map(\.name) + House.foundations + House.outside + House.toolchain + ["Observation"])
    let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    for file in sources {
      for line in file.lines {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        for (kind, name) in zip(words, words.dropFirst()) where kinds.contains(kind) && modules.contains(String(name)) {
          let isComment = line.trimmingCharacters(in: .whitespaces).hasPrefix("//")
          #expect(isComment, "\(file): \(line.trimmingCharacters(in: .whitespaces))")
        }
      }
    }
  }

  @Test(arguments: ["Util", "Helper", "Manager", "Common", "Misc", "Extensions"])
  func `a file is named by what it says`(word: String) {
    let files = sources + SourceFile.all(under: "Tests")
    for file in files { #expect(!file.name.contains(word), "\(file)") }
  }

  @Test(arguments: ["fatalError(", "TODO", "FIXME", "try!", "as!", "XXX"])
  func `nothing is left for later and nothing is forced`(word: String) {
    for file in sources { #expect(!file.text.contains(word), "\(file)") }
  }

  @Test func `no path of a machine stands in the repository`() {
    let endings: Set<String> = ["swift", "md", "sh", "csv", "yml", "c", "h", "txt", "json", ""]
    let files = ["Sources", "Tests", "Scripts", "Datasets", "Reports", "Notebooks", "Benchmarks", ".ci"]
      .flatMap { SourceFile.all(under: $0, endings: endings) }
    #expect(!files.isEmpty)
    // Written in parts, or this file would be the first to break the rule.
    for path in ["/" + "work/", "/" + "home/", "/" + "root/", "/" + "Users/"] {
      for file in files { #expect(!file.text.contains(path), "\(file) names \(path)") }
    }
  }

  @Test(arguments: SourceFile.all(under: "Scripts", endings: [""]) + SourceFile.all(under: ".ci", endings: [""]))
  func `a script can be executed and stops at the first failure`(script: SourceFile) throws {
    let path = Repository.folder.appendingPathComponent(script.path).path
    #expect(FileManager.default.isExecutableFile(atPath: path))
    #expect(script.text.hasPrefix("#!/usr/bin/env bash\n"))
    #expect(script.text.contains("set -euo pipefail"))
    #expect(try Child.run("/usr/bin/env", ["bash", "-n", path]).exitCode == 0)
  }
}
