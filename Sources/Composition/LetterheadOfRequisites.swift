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
    let given = region.project.requisites.last
    let performer = [given?.performerPost, given?.performer].compactMap(\.self).filter { !$0.isEmpty }
    let official = Letterhead.Official(post: given?.approverPost ?? "", name: given?.approver ?? "")
    let ground = given?.basis ?? ""
    return Letterhead(
      organisation: given?.organisation ?? "", addressee: addressee, approval: official,
      basis: ground.isEmpty ? book.methodology.text(basis) : ground, executor: performer.joined(separator: ", "),
      phone: given?.telephone ?? "")
  }
}
