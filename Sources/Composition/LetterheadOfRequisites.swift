import Aggregation
import Loading
import Reference
import ReportModel
import Vocabulary

extension ReportInput {
  /// The requisites that the user filled in; without them every line is left for the pen.
  ///
  /// - Parameters:
  ///   - addressee: to whom the document goes, in the dative.
  ///   - basis: the parameter that names the step which asks for it; what the user gave is printed instead.
  func letterhead(to addressee: String, basis: Methodology.Parameter) -> Letterhead {
    Letterhead(of: region.project.requisites.last, to: addressee, basis: book.methodology.text(basis))
  }
}

extension Letterhead {
  /// The head of a paper from the requisites of who issues it; every line is left for the pen where there are none.
  init(of given: Requisites?, to addressee: String, basis: String) {
    let performer = [given?.performerPost, given?.performer].compactMap(\.self).filter { !$0.isEmpty }
    let ground = given?.basis ?? ""
    self.init(
      organisation: given?.organisation ?? "", addressee: addressee,
      approval: Official(post: given?.approverPost ?? "", name: given?.approver ?? ""),
      basis: ground.isEmpty ? basis : ground, executor: performer.joined(separator: ", "),
      phone: given?.telephone ?? "")
  }
}
