import Reference
import Tables
import Vocabulary

/// Reads a filled sheet of decisions; a row that nobody has filled says nothing.
struct DecisionSheet {
  let form: ProjectForm

  func read(sheet: TableFile.Sheet) throws(TableError) -> ProjectForm.Result {
    try form.read(sheet: sheet) { row, result in
      let code = row.text(DecisionForm.code)
      let decision = row.text(DecisionForm.decision)
      let hasState = !row.text(DecisionForm.state).isEmpty
      guard code.contains("-"), !decision.isEmpty || hasState else { return false }
      result.facts.decisions.append(
        DecisionMark(
          code: code, decision: decision, act: row.text(DecisionForm.act),
          state: hasState ? row.choice(DecisionForm.state.header, DecisionMark.State.self) : nil,
          day: row.day(DecisionForm.day.header), proof: row.text(DecisionForm.proof), place: row.place))
      return true
    }
  }
}
