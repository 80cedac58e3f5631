import Findings
import Foundation
import TestSupport
import Testing

/// Every rule has a test that fires it, one that does not, and the full text of its sentence.
@Suite struct RuleInventoryTests {
  /// Where a rule is tested: names of tests.
  struct Tests {
    let fires: String
    let silent: String
    let text: String

    init(_ fires: String, _ silent: String, text: String) {
      self.fires = fires
      self.silent = silent
      self.text = text
    }
  }

  private static let signs = "one sign is for attention and marks the work"
  private static let roadmap = "a built-in road map has its gaps, and its terms pass"
  private static let comparability = "autumn and spring do not compare: the region gets its shares, a school its gaps"
  private static let stopped = "two springs are no season, and a stopped campaign compares with nothing"

  private static let tests: [String: Tests] = [
    "lasting-low-level": .init(
      "F4 fires where cohorts and campaigns agree far above the threshold",
      "F4 does not fire at the threshold itself, on one campaign or on one cohort", text: "a low level that lasts"),
    "low-procedures": .init(
      "two low procedures fire, one does not", "two low procedures fire, one does not",
      text: "low results in several procedures, and whose they are"),
    "one-cohort": .init(
      "M7: the same pupils are counted once and told to be the same",
      "M7: the same pupils are counted once and told to be the same",
      text: "low results in several procedures, and whose they are"),
    "below-region": .init(
      "a result far below the region is very likely below it",
      "a result like the region's is no finding, and nine pupils are too few for one", text: "a school below the region"
    ),
    "above-threshold": .init(
      "a share at the threshold fires, one pupil less does not",
      "a share at the threshold fires, one pupil less does not",
      text: "a share at the threshold, with the probability, its range, or without a background"),
    "insufficient-data": .init(
      "a school of nine pupils a work has not enough data, one of ten has",
      "a school of nine pupils a work has not enough data, one of ten has", text: "few pupils"),
    "small-work": .init(
      "five to nine participants with a «2» are a small work, ten are not, four are a tiny one",
      "five to nine participants with a «2» are a small work, ten are not, four are a tiny one", text: "few pupils"),
    "tiny-works": .init(
      "the tiny works of a school are one finding",
      "five to nine participants with a «2» are a small work, ten are not, four are a tiny one", text: "few pupils"),
    "pooled-small-works": .init(
      "F5 fires at thirty works of pupils together, at 29 it does not",
      "F5 is silent where one work is large enough to stand by itself",
      text: "small works together, beside what the region would have"),
    "type-of-school": .init(
      "four fifths of «2» in every work of four cohorts are a lasting low level, two fifths are not",
      "a school that wrote nothing has no type", text: "a lasting low level"),
    "visible-change": .init(
      "F6 fires for a large change beside the region, F7 does not",
      "F6 needs the practical size: 5,1 points of a thousand pupils fire, 4,9 do not",
      text: "a change between works that compare by the gap alone"),
    "no-visible-change": .init(
      "F7 fires within chance, and nine pupils in one of the works say neither",
      "F6 fires for a large change beside the region, F7 does not",
      text: "a change within chance, with what would have been noticed and without"),
    "low-coverage": .init(
      "M19: below four fifths the coverage is limited, at four fifths it is not",
      "M19: below four fifths the coverage is limited, at four fifths it is not", text: "works that not all wrote"),
    "failed-task": .init(
      "a task that nineteen of twenty failed is told with its evidence",
      "nine participants, a task done like the region, and a topic not taught are no deficit", text: "a task with words"
    ),
    "systemic-deficit": .init(
      "a skill below the region in every school of a district is the district's",
      "a district of one school, and one at the level of the region, have no deficit of their own",
      text: "a skill that many schools of a municipality lack"),
    "untaught-tasks": .init(
      "a task that a fifth of the school was not taught is a question to the programme",
      "a task that a fifth of the school was not taught is a question to the programme",
      text: "a topic that was not taught"),
    "bias-signs": .init(signs, "no sign, no finding", text: "one sign asks for attention"),
    "beside-expectation": .init(
      "many more «2» than expected fire «below» with its word, few fire «above»",
      "three pupils in each of three works are one below the minimum and fire nothing, ten of them do",
      text: "results below and above what is expected"),
    "risk-against-data": .init(
      "F14 fires for an activated risk whatever its significance",
      "F14 fires for a risk of the profile, not for one of low significance", text: "a risk that data confirm"),
    "risk-not-activated": .init(
      "F15 fires for what stands out and is not worked on, and is silent once it is",
      "F15 fires for what stands out and is not worked on, and is silent once it is",
      text: "a risk that stands out and is not activated, while the choice is open and after it"),
    "project-convergence": .init(
      "with an effect F8 fires and F9 does not", "without a list of participants nothing fires",
      text: "F8: the cohort came nearer as schools outside the project did"),
    "project-not-seen": .init(
      "without an effect F9 fires for the region, and F8 says that they came nearer all the same",
      "with an effect F8 fires and F9 does not", text: "F9: no difference is seen"),
    "season": .init(comparability, stopped, text: "autumn and spring, of the region and of a school"),
    "incomplete-campaign": .init(stopped, stopped, text: "what the calendar forbids"),
    "entrance-journal": .init(
      "a journal is spoken of only beside entrance diagnostics",
      "a journal is spoken of only beside entrance diagnostics", text: "what the calendar forbids"),
    "not-held": .init(
      "what was not held between the years of the data is told apart from what is missing",
      "what was not held between the years of the data is told apart from what is missing",
      text: "what the calendar forbids"),
    "trend-not-determined": .init(
      "N4 fires with two comparable works, and is silent with one or three",
      "N4 fires with two comparable works, and is silent with one or three",
      text: "no trend, another maximum, an exam of choice"),
    "scale-changed": .init(
      "N5 fires where the maximum changed, and is silent where it stayed",
      "N5 fires where the maximum changed, and is silent where it stayed",
      text: "no trend, another maximum, an exam of choice"),
    "elective-exam": .init(
      "N5 tells who chose an exam, and is silent for obligatory ones and without graduates",
      "N5 tells who chose an exam, and is silent for obligatory ones and without graduates",
      text: "no trend, another maximum, an exam of choice"),
    "documents-at-date": .init(
      "documents that are not all confirmed are told with the school's own term",
      "documents that are not all confirmed are told with the school's own term", text: "documents on a day"),
    "documents-unlisted": .init(
      roadmap, "a list of documents and an interview are told, and their absence is not",
      text: "a school without an interview, and a municipality without lists of documents"),
    "overdue-steps": .init(roadmap, roadmap, text: "overdue steps"),
    "training-below-target": .init(
      "one person less than the share of the road map fires, the share itself does not",
      "one person less than the share of the road map fires, the share itself does not", text: "training"),
    "interviews": .init(
      "a list of documents and an interview are told, and their absence is not", roadmap, text: "interviews"),
    "roadmap-gaps": .init(roadmap, "a road map without open places has no gaps", text: "gaps of the road maps"),
    "data-errors": .init(
      "errors of the data are one finding of the region", "errors of the data are one finding of the region",
      text: "errors of the data and a school that does not agree"),
    "unmatched-schools": .init(
      "a school that a file names without a login is told, one with a login is not",
      "a school that a file names without a login is told, one with a login is not",
      text: "errors of the data and a school that does not agree"),
    "school-disagreement": .init(
      "a remark of a school that agrees is no finding, one that does not is printed with its resolution",
      "a remark of a school that agrees is no finding, one that does not is printed with its resolution",
      text: "errors of the data and a school that does not agree"),
  ]

  /// The names of all tests in a folder of tests.
  private func names(in folder: String) throws -> Set<String> {
    let path = Repository.folder.appendingPathComponent("Tests/\(folder)")
    let files = try FileManager.default.contentsOfDirectory(at: path, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "swift" }
    return Set(
      try files.flatMap { file in
        try String(contentsOf: file, encoding: .utf8).matches(of: /@Test[^`]*func `([^`]+)`/).map { String($0.1) }
      })
  }

  @Test func `every rule has a test that fires it, one that does not, and its full text`() throws {
    let rules = FindingBook.rules.map { $0.definition.id }
    #expect(Set(rules) == Set(Self.tests.keys), "a rule without tests, or tests without a rule")
    let ruleTests = try names(in: "FindingsTests")
    let textTests = try names(in: "CompositionTests")
    for (id, tests) in Self.tests {
      #expect(ruleTests.contains(tests.fires), "\(id): «\(tests.fires)»")
      #expect(ruleTests.contains(tests.silent), "\(id): «\(tests.silent)»")
      #expect(textTests.contains(tests.text), "\(id): «\(tests.text)»")
    }
  }
}
