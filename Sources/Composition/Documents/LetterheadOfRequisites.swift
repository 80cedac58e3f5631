import Aggregation
import Loading
import ReportModel
import Vocabulary

extension Letterhead {
  /// The head of a paper from the filled form; what the form leaves out is a line to be filled by hand.
  ///
  /// The basis is that of the form: the orders themselves cite laws with misprints and are never copied.
  static func of(_ input: ReportInput, to addressee: String, basis: String = "", approved isApproved: Bool = false)
    -> Letterhead
  {
    let form = input.region.project.requisites.last
    let approver = Official(post: form?.approverPost ?? "", name: form?.approver ?? "")
    return Letterhead(
      organisation: form?.organisation ?? "", addressee: addressee, approval: isApproved ? approver : nil,
      date: nil, number: "", basis: [basis, form?.basis ?? ""].filter { !$0.isEmpty }.joined(separator: "; "),
      signatory: isApproved ? nil : approver,
      executor: form.map { [$0.performerPost, $0.performer] }?.filter { !$0.isEmpty }
        .joined(separator: " ") ?? "", phone: form?.telephone ?? "")
  }
}
