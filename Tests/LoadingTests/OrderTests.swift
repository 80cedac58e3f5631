import Foundation
import Loading
import TestSupport
import Testing
import Vocabulary

/// The order of rows, the names of files and the number of threads change no number.
@Suite struct OrderTests {
  private static func pupils(seed: UInt64) -> [Pupil] {
    var random = SeededNumbers(seed: seed)
    return (0..<200).map { number in
      var pupil = Pupil.scoring(Int.random(in: 0...20, using: &random), code: 50001 + number)
      pupil.login = "edu22000\(Int.random(in: 1...9, using: &random))"
      pupil.journal = ["2", "3", "4", "5", "", "нет отметки", "\u{A0}4", "ж"].randomElement(using: &random) ?? ""
      if Int.random(in: 0..<10, using: &random) == 0 {
        return .absent(code: 50001 + number).with { $0.login = pupil.login }
      }
      pupil.answers[Int.random(in: 0..<16, using: &random)] =
        ["X", "Х", "не пройд.", "?", "1", "0", ""].randomElement(using: &random) ?? ""
      return pupil
    }
  }

  /// Every claim as a line, in an order of its own.
  private func lines(_ folder: LoadedFolder) -> [String] {
    folder.claims.map { "\($0.work) \($0.of) \($0.part) \($0.pupils)" }.sorted()
  }

  /// How often each rule fired.
  private func counts(_ folder: LoadedFolder) -> [String: Int] {
    folder.issues.reduce(into: [:]) { $0[$1.rule, default: 0] += $1.count }
  }

  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `the order of rows changes nothing`(_ seed: UInt64) throws {
    let pupils = Self.pupils(seed: seed)
    var random = SeededNumbers(seed: seed &+ 100)
    let one = try Folders.load2021(pupils)
    let other = try Folders.load2021(pupils.shuffled(using: &random))
    #expect(lines(one) == lines(other))
    #expect(counts(one) == counts(other))
    #expect(!lines(one).isEmpty)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the number of threads changes nothing`(_ seed: UInt64) throws {
    var files: [String: String] = [:]
    for (index, name) in ["5", "6", "7", "8"].enumerated() {
      let pupils = Self.pupils(seed: seed &* 10 &+ UInt64(index)).map { pupil in
        pupil.with { $0.code = name + $0.code.dropFirst() }
      }
      files["ВПР 2021 Математика \(name) класс.csv"] = Sheets.of2021(pupils)
    }
    let one = try Folders.load(files, threads: 1)
    for threads in [2, 4, 7] {
      let other = try Folders.load(files, threads: threads)
      #expect(other.issues == one.issues)
      #expect(other.sources == one.sources)
      #expect(other.facts == one.facts)
      #expect(other.claims.map { "\($0)" } == one.claims.map { "\($0)" })
    }
  }
}
