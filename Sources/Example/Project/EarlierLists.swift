import Reference
import Vocabulary

/// Lists that a region keeps from earlier years: marked schools and the descriptions of works.
struct EarlierLists {
  let map: SchoolMap
  let book: ReferenceBook

  var files: [ExampleFile] { [markers] + descriptions }

  /// Schools with signs of biased results, a row a school and year; empty cells where nothing was found.
  private var markers: ExampleFile {
    let header = ["Год", "Логин", "Муниципалитет", "ОО", "4 РУ", "4 МА", "5 РУ", "5 МА", "Количество маркеров"]
    let inflated = map.schools.filter { $0.character == .inflated }
    let once = [map.schools[8], map.schools[26]]
    var rows: [[String]] = []
    for year in [2019, 2020, 2021] {
      for school in inflated {
        let marks = year == 2020 ? ["", "1", "", "1"] : ["1", "1", "", "1"]
        rows.append(row(year, school, marks))
      }
    }
    rows.append(row(2019, once[0], ["1", "", "", ""]))
    rows.append(row(2021, once[1], ["", "", "1", ""]))
    return ExampleFile(
      "списки/школы с признаками необъективности.csv", bytes: SeparatedText.utf8([header] + rows))
  }

  private func row(_ year: Int, _ school: InventedSchool, _ marks: [String]) -> [String] {
    [String(year), school.login(in: year), school.municipality(in: year), school.name] + marks
      + [String(marks.count { !$0.isEmpty })]
  }

  /// Tasks with their skills, and the texts of the codes, in the folders that tell grade and subject.
  private var descriptions: [ExampleFile] {
    let work = Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, 2021, .spring), subject: .mathematics, programmeGrade: 5))
    let items = book.taskItems.items(for: work) ?? []
    let folder = "кодификаторы/5/Математика/"
    let header = [
      "№ КИМ", "№", "Умения, виды деятельности (в соответствии с ФГОС)",
      "Блоки ПООП ООО: выпускник научится / получит возможность научиться", "Уровень сложности", "Код КЭС", "Код КТ",
      "Максимальный балл за выполнение задания", "Примерное время выполнения задания обучающимся (в минутах)",
    ]
    // A task with several codes stands on several rows.
    let tasks = items.flatMap { item -> [[String]] in
      let codes = item.contentCodes.isEmpty ? [""] : item.contentCodes
      return codes.enumerated().map { place, code in
        [
          item.number, String(item.position), item.skill, "", (item.level ?? .basic).rawValue, code,
          String(1 + (item.position + place) % 3), String(item.maximum), String(2 + item.maximum),
        ]
      }
    }
    let elements = Set(items.flatMap(\.contentCodes)).sorted().map { [$0, "Раздел \($0) курса математики"] }
    let requirements = (1...3).map { [String($0), "Умение группы \($0)"] }
    func sheet(_ rows: [[String]]) -> [ExampleSheet] {
      [ExampleSheet(name: "Лист1", rows: rows.map { $0.map { .cell($0, numbersAsText: true) } })]
    }
    return [
      ExampleFile(folder + "ALL.xlsx", title: "Описание работы", sheets: sheet([header] + tasks)),
      ExampleFile(
        folder + "KS.xlsx", title: "Элементы содержания",
        sheets: sheet([["Код", "Проверяемые элементы содержания"]] + elements)),
      ExampleFile(
        folder + "KT.xlsx", title: "Требования", sheets: sheet([["Код", "Проверяемые требования"]] + requirements)),
    ]
  }
}
