import Reference
import Tables
import Vocabulary

/// Reads a sheet of «Описание работы»: its tasks, or the texts of its codes; subject and grade stand in the path.
struct CodifierSheet {
  let form: ProjectForm
  let subjects: Subjects

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    var tasks: [Codifier.Task] = []
    var texts: [Codifier.CodedText] = []
    let headers = form.form.match.row.cells
    func header(_ beginning: String) -> String {
      headers.first { nameKey($0).hasPrefix(beginning) } ?? ""
    }
    let isTasks = form.form.match.layout == .codifier
    let textHeader = header("провер")
    var result = try form.read(sheet: sheet) { row, _ in
      func text(_ header: String) -> String { header.isEmpty ? "" : Self.withoutControls(row.text(header)) }
      if isTasks {
        let number = text(headers.first ?? "")
        guard !number.isEmpty else { return false }
        let element = text(header("код кэс"))
        let requirement = text(header("код кт"))
        if let last = tasks.indices.last, tasks[last].number == number {
          if !element.isEmpty, !tasks[last].elements.contains(element) { tasks[last].elements.append(element) }
          if !requirement.isEmpty, !tasks[last].requirements.contains(requirement) {
            tasks[last].requirements.append(requirement)
          }
        } else {
          tasks.append(
            Codifier.Task(
              number: number, skill: text(header("умения")), block: text(header("блоки")),
              level: text(header("уровень")), elements: [element].filter { !$0.isEmpty },
              requirements: [requirement].filter { !$0.isEmpty }, maximum: Int(text(header("максимальный")))))
        }
      } else {
        let code = text(header("код"))
        guard !code.isEmpty, !text(textHeader).isEmpty else { return false }
        texts.append(Codifier.CodedText(code: code, text: text(textHeader)))
      }
      return true
    }
    let path = form.form.file.name.split(separator: "/").dropLast().map { clean($0) }
    let codes: Codifier.Codes? =
      isTasks ? nil : nameKey(textHeader).contains("требовани") ? .requirements : .elements
    result.facts.codifiers = [
      Codifier(
        subject: path.lazy.compactMap { subjects.subject(named: $0) }.last,
        grade: path.lazy.compactMap { Int($0) }.filter { (1...11).contains($0) }.last, tasks: tasks, codes: codes,
        texts: texts, file: form.form.file.name)
    ]
    return result
  }

  /// `_x0002_` of the workbook is a soft hyphen of the document that it was made from.
  private static func withoutControls(_ text: String) -> String {
    text.contains("\u{2}") ? text.replacing("\u{2}", with: "") : text
  }
}
