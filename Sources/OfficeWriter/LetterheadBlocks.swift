import ReportModel
import Typesetting

/// The requisites of a paper as blocks above its title and below its text; what is not known is a line for the pen.
struct LetterheadBlocks {
  private let letterhead: Letterhead
  private let document: Document

  init(_ letterhead: Letterhead, _ document: Document) {
    self.letterhead = letterhead
    self.document = document
  }

  /// Issuer, approval, addressee, date and number, basis.
  var above: [String] {
    var blocks: [String] = []
    if !letterhead.organisation.isEmpty { blocks.append(styled("Letterhead Centre", letterhead.organisation)) }
    if let approval = letterhead.approval {
      blocks.append(styled("Letterhead Right", "УТВЕРЖДАЮ"))
      blocks.append(styled("Letterhead Right", approval.post.isEmpty ? line(28) : approval.post))
      blocks.append(styled("Letterhead Right", line(12) + " " + (approval.name.isEmpty ? line(16) : approval.name)))
      blocks.append(styled("Letterhead Right", "«\(line(3))» \(line(12)) 20\(line(3)) г."))
    }
    if !letterhead.addressee.isEmpty { blocks.append(styled("Letterhead Right", letterhead.addressee)) }
    let date = letterhead.date?.shortWords ?? line(12)
    blocks.append(styled("Letterhead", "\(date) № " + (letterhead.number.isEmpty ? line(8) : letterhead.number)))
    if !letterhead.basis.isEmpty { blocks.append(styled("Letterhead", "Основание: \(letterhead.basis)")) }
    blocks.append(styled("Letterhead", "По состоянию на \(document.date.longWords)"))
    return blocks
  }

  /// Who signs and who wrote.
  var below: [String] {
    var blocks: [String] = []
    if let official = letterhead.signatory {
      let post = official.post.isEmpty ? line(28) : official.post
      let name = official.name.isEmpty ? line(20) : official.name
      blocks.append(styled("Signature Line", post + "  " + line(14) + "  " + name))
    }
    let executor = [
      letterhead.executor.isEmpty ? nil : "Исполнитель: \(letterhead.executor)",
      letterhead.phone.isEmpty ? nil : "тел. \(letterhead.phone)",
    ].compactMap(\.self)
    if !executor.isEmpty { blocks.append(styled("Executor", executor.joined(separator: ", "))) }
    return blocks
  }

  private func styled(_ style: String, _ words: String) -> String {
    PandocText.styled(style, PandocText.inline(words))
  }

  private func line(_ length: Int) -> String { String(repeating: "_", count: length) }
}
