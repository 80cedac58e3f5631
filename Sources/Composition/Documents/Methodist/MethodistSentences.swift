import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary
import Wording

/// The three sentences above the table: where most pupils are, whose matter it is, what must not be compared.
func methodistSentences(_ one: MethodistWork, _ input: ReportInput, _ names: Names) -> [Text] {
  [mostPupils(one), whoseMatter(one, input, names), notComparable(one, input, names)]
}

private func mostPupils(_ one: MethodistWork) -> Text {
  let lines = one.sheet.lines(in: one.territory).filter {
    $0.own.failed > 0 && !isUntaught($0.own, one.sheet.thresholds)
  }
  guard !lines.isEmpty else { return "Учащихся, которые не справились с заданиями, нет." }
  var text: Text = "Больше всего учащихся не справилось с заданиями: "
  for (index, line) in lines.prefix(one.sheet.thresholds.findings).enumerated() {
    let figures = TaskQuantities(one.work, one.territory, line.task.number)
    let skill = line.task.skill.isEmpty ? "" : " («\(quoted(line.task.skill))»)"
    text +=
      "\(index == 0 ? "" : "; ")\(line.task.number)\(skill) – \(figures.failed(line.own)) из \(figures.pupils(line.own))"
  }
  return text + "."
}

private func whoseMatter(_ one: MethodistWork, _ input: ReportInput, _ names: Names) -> Text {
  guard one.sheet.hasRegionalMean else {
    return "Вопрос это района или отдельных школ, по этой работе сказать нельзя: регионального выполнения нет."
  }
  let deficits = methodistSystemic(one, input)
  var text: Text
  if let first = deficits.first {
    let figures = TaskQuantities(one.work, .municipality(first.municipality), first.skill.title)
    let places = Figures.count(
      Set(deficits.map(\.municipality)).count, one.territory, one.work, "municipalities")
    let lead: Text =
      one.territory == .region
      ? "Вопрос муниципалитета, а не отдельной школы – в \(places, NounForms(.municipality, .prepositional)) (\(table: "deficits-" + one.id)); больше всего учащихся: \(first.municipality.name)"
      : "Вопрос муниципалитета, а не отдельной школы (\(table: "deficits-" + one.id))"
    text =
      lead
      + ", «\(quoted(first.skill.title))» – не менее \(figures.count(first.result.failed, "skill-failed")) из \(figures.count(first.result.pupils, "skill-pupils"))."
  } else {
    text = "Умений, по которым большинство школ муниципалитета ниже региона, не выявлено."
  }
  let single = one.sheet.lines(in: one.territory).compactMap { line -> (line: TaskLine, at: SchoolAtTask)? in
    let schools = one.sheet.schoolsWhereMostFailed(line.place, in: one.territory)
    guard schools.count == 1, let only = schools.first else { return nil }
    return (line, only)
  }
  guard let first = single.max(by: { ($0.at.result.failed, $1.line.place) < ($1.at.result.failed, $0.line.place) })
  else { return text }
  let figures = TaskQuantities(one.work, .school(first.at.school), first.line.task.number)
  return text
    + " Вопрос отдельной школы: с заданием \(first.line.task.number) большинство не справилось только в одной – \(schoolWithPlace(first.at.school, one.territory, names)), \(figures.failed(first.at.result)) из \(figures.pupils(first.at.result))."
}

private func notComparable(_ one: MethodistWork, _ input: ReportInput, _ names: Names) -> Text {
  let campaign = one.work.procedure.campaign
  var text: Text =
    campaign.assessment == .vpr
    ? "Не сравнивается: выполнение заданий разных лет – сами задания разные"
    : "Не сравнивается: выполнение заданий экзаменов разных лет"
  if campaign.gradesAboveProgramme > 0 {
    text +=
      "; осень и весна – осенью работу за \(String(one.topic.programmeGrade)) класс писали учащиеся \(String(one.work.procedure.gradeOfPupils)) класса"
  }
  if one.work.sample != .standard { text += "; работы по разным образцам" }
  let later = Set(one.passedOver.map(\.procedure.campaign)).sorted()
  if !later.isEmpty {
    text +=
      "; работа \(Enumeration.joined(later.map { names.during($0) })) не показана – её писала малая часть школ"
  }
  return text + "."
}

/// Quotation marks inside of quoted words.
private func quoted(_ words: String) -> String { words.replacing("«", with: "„").replacing("»", with: "“") }
