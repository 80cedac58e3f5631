import Findings
import Reference
import ReportModel
import Vocabulary
import Wording

/// Адресные рекомендации: those to municipal authorities and regional bodies in the text, all of them in the annex.
func recommendationsChapter(_ input: ReportInput, _ names: Names) -> [Section] {
  let book = input.recommendations
  guard !book.all.isEmpty else {
    return [
      Section(
        id: "chapter-recommendations", title: "Адресные рекомендации",
        blocks: [.paragraph("Оснований для адресных рекомендаций по имеющимся данным нет.")])
    ]
  }
  let register = FindingRegister(input)
  func ground(_ one: Recommendation) -> Text { register.reference(to: one, table: "findings") }
  let first = book.all.filter { !$0.addressee.isSchool && $0.addressee.role != .curator }
  var blocks: [Block] = [
    .paragraph(
      "Первый адресат – муниципальный орган управления образованием. Поручение не сильнее своего основания: «подтверждается» и «весьма вероятно» – обеспечить, «вероятно» – провести и уточнить, «возможно» – уточнить; при недостатке данных меры по результатам не назначаются."
    )
  ]
  if first.count > input.book.methodology.integer(.recommendationsInText) {
    blocks += joined(first, input, names)
  } else if !first.isEmpty {
    blocks.append(
      .table(
        RecommendationTables.full(
          first, id: "recommendations", title: "Рекомендации муниципальным органам и региональным организациям",
          summary:
            "Пустой срок устанавливает тот, кто подписывает. Основание – номера выводов в перечне.", names,
          ground: ground)))
  }
  blocks.append(
    .annex(
      RecommendationTables.full(
        book.all, id: "recommendations-all", title: "Все адресные рекомендации",
        summary: "Кроме муниципальных и региональных – кураторам и руководителям: не больше строки на школу.", names,
        ground: ground)))
  if !book.omitted.isEmpty {
    let number = Quantity(
      Double(book.omitted.count), .count,
      address: Address(territory: "document", work: "recommendations", measure: "omitted"))
    blocks.append(
      .paragraph(
        "Сверх предела на адресата и муниципалитет не показано рекомендаций: \(number). Они касаются меньшего числа учащихся и есть в материалах школ."
      ))
  }
  return [Section(id: "chapter-recommendations", title: "Адресные рекомендации", blocks: blocks, page: .landscape)]
}

/// A line a kind of request: nobody reads hundreds of lines, and each municipality has its own in its справка.
private func joined(_ recommendations: [Recommendation], _ input: ReportInput, _ names: Names) -> [Block] {
  let decisions = Decision.all(recommendations, input, limit: recommendations.count)
  return [
    .table(
      Table(
        id: "recommendations", title: "Рекомендации муниципальным органам и региональным организациям по видам",
        summary:
          "Строка – вид поручения; по школам – в приложении, у каждого муниципалитета – в его справке. Пустой срок устанавливает тот, кто подписывает.",
        columns: Decision.columns,
        rows: decisions.enumerated().map {
          $1.row(number: $0 + 1, reasons: "recommendations-all", isRegional: true, names)
        }))
  ]
}
