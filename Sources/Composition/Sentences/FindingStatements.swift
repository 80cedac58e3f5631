import Findings
import Indicators
import ReportModel
import Vocabulary

extension ReportInput {
  /// Every finding as the manifest keeps it: an id that the next edition gives to the same finding, its word, its sentence.
  func statements(_ names: Names) -> [RecordedStatement] {
    let sentences = Sentences(names: names)
    var taken: [String: Int] = [:]
    return findings.all.map { finding in
      let works = finding.works.map(Addresses.work).joined(separator: "+")
      let id = "\(finding.rule)/\(Addresses.territory(finding.territory))" + (works.isEmpty ? "" : "/\(works)")
      let number = taken[id, default: 0] + 1
      taken[id] = number
      return RecordedStatement(
        id: number == 1 ? id : "\(id)#\(number)", kind: .finding, state: finding.word?.words ?? "",
        text: sentences.text(of: finding))
    }
  }
}
