import Aggregation
import Indicators
import Reference
import ReportModel
import Vocabulary

/// Книга методиста: the skills of a subject that most pupils lack, where, and whose work to look at.
///
/// One section a programme grade and work; tasks stand by the number of pupils who failed them, never by percent.
func composeMethodistBook(_ subject: Subject, in territory: Territory, _ input: ReportInput) -> Document {
  let names = Names(book: input.book, region: input.region)
  let place =
    if case .municipality(let municipality) = territory { municipality.name } else { names.region(input.region) }
  let shown = MethodistWork.all(of: subject, in: territory, input)
  return Document(
    id: "methodists-\(subject.code)", title: "Книга методиста: \(input.book.subjects.title(of: subject).lowercased())",
    subtitle: "\(place); по состоянию на \(input.analysis.asOf.words)", date: input.asOf,
    stamp: input.book.methodology.text(.stampWorking),
    keywords: ["500+", "методистам", input.book.subjects.title(of: subject)],
    sections: [methodistReading(input)] + shown.map { methodistSection($0, input, names) }
      + [sourcesChapter(input, names)],
    provenance: provenance(input), glossary: methodistGlossary(input))
}

/// A work of the book with its tasks.
struct MethodistWork {
  let topic: TaskAnalysis.Topic
  let sheet: TaskSheet
  let territory: Territory
  /// Later works of the same subject and grade that are not shown: too few schools wrote them.
  let passedOver: [Work]

  var work: Work { sheet.work }

  /// End of the ids of its tables: `vpr-5`, `vpr-8-sample-7`.
  var id: String {
    let base = "\(topic.assessment.rawValue)-\(topic.programmeGrade)"
    switch work.sample {
    case .standard: return base
    case .ofGrade(let grade): return base + "-sample-\(grade)"
    case .computer: return base + "-computer"
    }
  }

  /// The newest works of each programme grade: of the newest campaign with a regional mean, else of the newest one.
  static func all(of subject: Subject, in territory: Territory, _ input: ReportInput) -> [MethodistWork] {
    let tasks = input.analysis.tasks
    return tasks.topics.filter { $0.subject == subject }.flatMap { topic -> [MethodistWork] in
      let works = tasks.works(of: topic).filter { work in
        input.region.cell(work, territory)?.tasks != nil
          || (tasks.sheet(of: work).map { !$0.schools(in: territory).isEmpty } ?? false)
      }
      guard let newest = works.last(where: input.hasRegionalMean) ?? works.last else { return [] }
      let campaign = newest.procedure.campaign
      return works.filter { $0.procedure.campaign == campaign }.compactMap { work in
        tasks.sheet(of: work).map { sheet in
          MethodistWork(
            topic: topic, sheet: sheet, territory: territory,
            passedOver: works.filter { campaign < $0.procedure.campaign })
        }
      }
    }
  }
}

private func methodistSection(_ one: MethodistWork, _ input: ReportInput, _ names: Names) -> Section {
  var blocks: [Block] = methodistSentences(one, input, names).map { .paragraph($0) }
  blocks.append(.table(methodistTasks(one, input, names)))
  if let deficits = methodistDeficits(one, input) { blocks.append(.table(deficits)) }
  if let untaught = methodistUntaught(one, input) { blocks.append(.table(untaught)) }
  if let map = methodistSkillMap(one, names) { blocks.append(.chart(map)) }
  blocks.append(.annex(methodistSchools(one, names)))
  return Section(id: "methodists-" + one.id, title: "\(methodistTitle(one, names))", blocks: blocks, page: .landscape)
}

/// «5 класс, весна 2021 года», «ОГЭ, 2021 год».
func methodistTitle(_ one: MethodistWork, _ names: Names) -> String {
  let procedure = one.work.procedure
  guard procedure.campaign.assessment == .vpr else { return names.procedure(procedure.campaign) }
  let grade = "\(procedure.programmeGrade) класс, \(names.campaign(procedure.campaign))"
  switch one.work.sample {
  case .standard: return grade
  case .ofGrade(let sample): return grade + " (по образцу \(sample) класса)"
  case .computer: return grade + " (на компьютере)"
  }
}

private func methodistReading(_ input: ReportInput) -> Section {
  Section(
    id: "methodists-reading", title: "Как читать",
    blocks: [
      .list(
        [
          "Задания стоят по числу учащихся, которые с ними не справились: с них и начинать.",
          "Жёлтые столбцы заполняет методист: решение и отметка о выполнении выбираются из списка, срок вписывается.",
          "«У кого посмотреть» – школы, где задание выполнено заметно лучше; работы с признаками, требующими внимания, и малые группы не названы.",
          "«Не пройдено» – вопрос рабочей программы, а не дефицит: такие задания собраны в отдельной таблице.",
        ], numbered: false), .caution(Text(stringLiteral: input.book.methodology.text(.caveatVPR))),
    ])
}

private func methodistGlossary(_ input: ReportInput) -> [Term] {
  let thresholds = input.analysis.tasks.thresholds
  let failed = Figures.parameter(thresholds.failedShare, .share, .taskFailedShare)
  let group = Figures.parameter(Double(thresholds.groupMinimum), .count, .taskGroupMinimum)
  let learn = Figures.parameter(Double(thresholds.learnMinimum), .count, .taskLearnMinimum)
  return [
    Term("Не справились", "набрали менее \(failed) баллов задания; не приступившие входят в их число"),
    Term("Не приступали (X)", "в работе стоит X: учащийся не начинал задание"),
    Term("Не пройдено", "тема не изучалась к дню работы; в число участников задания такие учащиеся не входят"),
    Term("Выполнение", "набранные баллы, делённые на все возможные баллы участников задания"),
    Term("Группа отметки", "участники, получившие эту отметку; при меньше чем \(group) участниках доля не печатается"),
    Term(
      "У кого посмотреть",
      "школы с числом участников не меньше \(learn), где выполнение заметно выше регионального и признаков, требующих внимания, нет"
    ),
    Term(
      "Умение",
      "задания работы, которые проверяют одно и то же; для них сказано «не менее»: один учащийся мог не справиться с несколькими"
    ),
  ]
}
