import Aggregation
import Indicators
public import Reference
import ReportModel
import Vocabulary
import Wording

/// What was computed and with which parameters, scales and sources.
func methodologyChapter(_ input: ReportInput, _ names: Names) -> Section {
  let methodology = input.book.methodology
  let later = methodology.sourcesLater(than: input.analysis.asOf)
  return Section(
    id: "chapter-methodology", title: "Методика",
    blocks: [
      .paragraph(
        "Показатели рассчитаны по определениям ниже. Значения порогов – параметры: рядом с каждым стоит его источник и уверенность в нём. Порог, источник которого появился позже даты справки, – условный порог инструмента."
      ),
      .paragraph(changedWords(methodology, input.book.subjects)), .paragraph(laterWords(methodology, later)),
      .paragraph(backgroundWords(input)), .table(indicators()), .annex(parameters(methodology, later: later)),
      .annex(scales(input, names)),
    ])
}

/// Which parameters have another value than the one built in.
private func changedWords(_ methodology: Methodology, _ subjects: Subjects) -> Text {
  guard !methodology.changed.isEmpty else {
    return "Все параметры имеют значения по умолчанию (\(table: "parameters"))."
  }
  let words = methodology.changed.map { parameter in
    let entry = methodology.entry(parameter)
    func words(_ value: Methodology.Value) -> String {
      guard case .subjects(let list) = value else { return parameterValue(value) }
      return list.map { subjects.title(of: $0).lowercased() }.joined(separator: ", ")
    }
    return "«\(entry.title)» – \(words(entry.value)) (по умолчанию \(words(entry.standard)))"
  }
  return
    "От значений по умолчанию отличаются: \(words.joined(separator: "; ")). Полный перечень – \(table: "parameters")."
}

/// Which thresholds had no source yet on the day of the справка.
private func laterWords(_ methodology: Methodology, _ later: [Methodology.Parameter]) -> Text {
  guard !later.isEmpty else { return "Источники всех параметров появились не позже даты справки." }
  let titles = later.map { "«\(methodology.entry($0).title)»" }
  return "Условные пороги инструмента, источник которых появился позже даты справки: \(titles.joined(separator: "; "))."
}

/// With which region schools are compared.
private func backgroundWords(_ input: ReportInput) -> Text {
  let schools = Figures.count(input.background.schools, .region, "background-schools")
  switch input.background.origin {
  case .own:
    return
      "Фон региона рассчитан по данным этой папки: в ней \(schools, NounForms(.school)). Он записан в файл «фон-региона.json»; по нему муниципальный расчёт даёт о школе те же выводы."
  case .file:
    return
      "Школы сравниваются с регионом по файлу «фон-региона.json» регионального расчёта: в регионе \(schools, NounForms(.school))."
  case .none:
    return
      "Данные папки – не весь регион, файла «фон-региона.json» в ней нет: с регионом ничего не сравнивается, для долей приводятся только интервалы."
  }
}

/// That nothing is compared with a region; `nil` where something is.
func noBackgroundSentence(_ input: ReportInput) -> Text? {
  guard input.background.origin == .none else { return nil }
  return
    "Сравнения с регионом и слов о надёжности в справке нет: данные папки – не весь регион, файла «фон-региона.json» регионального расчёта в ней нет; для долей приведены только интервалы."
}

private func indicators() -> Table {
  Table(
    id: "indicators", title: "Показатели",
    summary: "На какой вопрос отвечает показатель, как он считается и чего он не означает.",
    columns: [.words("Показатель"), .words("Вопрос"), .words("Формула"), .words("Допущения"), .words("Источник")],
    rows: IndicatorCatalogue.all.map {
      [.words($0.title), .words($0.question), .words($0.formula), .words($0.assumptions), .words($0.source)]
    })
}

private func parameters(_ methodology: Methodology, later: [Methodology.Parameter]) -> Table {
  let words = parameterWords(methodology)
  let rows = Methodology.Parameter.allCases.map { parameter -> [Value] in
    let entry = methodology.entry(parameter)
    // A source that did not exist yet on the day of the справка is not named in it.
    let isLater = later.contains(parameter)
    let conditional = "условный порог инструмента"
    let origin = entry.isOverridden ? "задано пользователем" : isLater ? conditional : "по умолчанию"
    return [
      .words(entry.title), .words(parameter.rawValue), .words(words[parameter.rawValue] ?? ""),
      .words(entry.differsFromStandard ? parameterValue(entry.standard) : "–"), .words(origin),
      .words(isLater ? conditional : entry.source), .words(confidenceWord(entry.confidence)),
    ]
  }
  return Table(
    id: "parameters", title: "Параметры методики",
    summary: "Значения, с которыми сделан расчёт; их можно изменить файлом методики.",
    columns: [
      .words("Параметр"), .words("Код"), .words("Значение"), .words("По умолчанию, если иначе"), .words("Откуда"),
      .words("Источник"), .words("Уверенность"),
    ], rows: rows)
}

/// Every parameter as it is printed, by id.
public func parameterWords(_ methodology: Methodology) -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: Methodology.Parameter.allCases.map {
      ($0.rawValue, parameterValue(methodology.entry($0).value))
    })
}

/// A value of the methodology as it is printed.
private func parameterValue(_ value: Methodology.Value) -> String {
  switch value {
  case .number(let number): Amount.number(number, decimals: decimals(of: number))
  case .integer(let number): String(number)
  case .flag(let flag): flag ? "да" : "нет"
  case .text(let text): text
  case .integers(let numbers): numbers.map(String.init).joined(separator: ", ")
  case .subjects(let subjects): subjects.map(\.code).joined(separator: ", ")
  }
}

/// As many decimals as the number needs, three at most.
private func decimals(of number: Double) -> Int {
  for decimals in 0...2 {
    let scale = [1.0, 10, 100][decimals]
    if abs(number * scale - (number * scale).rounded()) < 1e-9 { return decimals }
  }
  return 3
}

/// How far a fact may be trusted, in a word.
public func confidenceWord(_ confidence: Confidence) -> String {
  switch confidence {
  case .high: "высокая"
  case .medium: "средняя"
  case .low: "низкая"
  }
}

private func scales(_ input: ReportInput, _ names: Names) -> Table {
  let rows = input.region.works.filter {
    $0.procedure.campaign.assessment != .ege || $0.procedure.subject == .mathematicsBase
  }.map { work -> [Value] in
    guard let scale = input.book.scales.scale(for: work) else {
      return [.words(names.work(work))] + Array(repeating: .missing(.noScale), count: 4) + [
        .words("шкалы нет в справочнике"), .words("–"),
      ]
    }
    func number(_ value: Int?, _ measure: String) -> Value {
      value.map {
        .quantity(
          Quantity(
            Double($0), .count, address: Address(territory: "scale", work: Addresses.work(work), measure: measure)))
      } ?? .missing(.noScale)
    }
    return [
      .words(names.work(work)), number(scale.maximum, "maximum"), number(scale.minimum3, "minimum-3"),
      number(scale.minimum4, "minimum-4"), number(scale.minimum5, "minimum-5"), .words(scale.source),
      .words(confidenceWord(scale.confidence)),
    ]
  }
  return Table(
    id: "scales", title: "Шкалы перевода баллов в отметки",
    summary: "Наименьший первичный балл для отметки; шкалы каждого года свои.",
    columns: [
      .words("Работа"), .count("Максимум"), .count("«3» от"), .count("«4» от"), .count("«5» от"),
      .words("Источник шкалы"),
      .words("Уверенность"),
    ], rows: rows)
}
