import Sheets

/// Files about the schools themselves: the list of logins and the federal context forms.
struct SchoolFiles {
  let map: SchoolMap
  let seed: UInt64

  var files: [ExampleFile] { [list, context2021, context2022] }

  /// The list of logins as a region keeps it: towns as «г. …», logins of 2021.
  private var list: ExampleFile {
    let header: [CellValue?] = [.text("логин"), .text("имя"), .text("регион")]
    let rows = map.schools.map { school -> [CellValue?] in
      [.text(school.login(in: 2021)), .text(school.name), .text(school.municipality.listName)]
    }
    return ExampleFile(
      "школы.xlsx", title: "Список школ", sheets: [ExampleSheet(name: "Лист1", rows: [header] + rows)])
  }

  /// A part of the form of 2021, which has no column of municipalities; answers are numbered options.
  private var context2021: ExampleFile {
    let header = [
      "логин", "Код региона", "Название ОО", "Организационно-правовая форма ОО",
      "Где расположена Ваша образовательная организация?",
      "Каков размер населенного пункта, в котором расположена ОО? ",
      "ОО является специальной (коррекционной)?",
      "Укажите количество обучающихся в ОО в 2020/2021 учебном году (в сумме по всем классам)",
      "Сколько всего в школе учителей",
    ]
    let rows = map.schools.map { school in
      let town = school.municipality.isTown
      let pupils = pupils(of: school)
      return [
        school.login(in: 2021), "99", school.name, "2. Муниципальная организация",
        town ? "1. Город" : "4. Населенный пункт сельского типа (поселок, село, деревня и пр.)",
        town ? "5. 50–100 тыс. человек" : "1.Менее 3 тыс. человек", school.ownPrefix == "ksh" ? "Да" : "Нет",
        String(pupils), String(pupils / 11 + 4),
      ]
    }
    return ExampleFile("контекст/контекстные_данные_2021.csv", bytes: SeparatedText.utf8([header] + rows))
  }

  /// A part of the form of 2022: two sheets, a tab after the number of a question, codes of ОГЭ and ЕГЭ.
  private var context2022: ExampleFile {
    let lead = ["Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки", "№"]
    let general = ["1. ПОЛНОЕ наименование ОО (по уставу)", "7.\tКод ОГЭ", "8.\tКод ЕГЭ"]
    let activity = [
      "17.1. Организация осуществляет образовательную деятельность по адаптированным образовательным программам (АОП)?",
      "20. Укажите количество обучающихся в ОО в 2021/2022 учебном году (в сумме по всем классам/курсам)",
    ]
    var sheets = [
      ExampleSheet(name: "Общая информация об ОО", rows: [(lead + general).map { .text($0) }]),
      ExampleSheet(name: "ОБРАЗОВАТЕЛЬНАЯ ДЕЯТЕЛЬНОСТЬ ОО", rows: [(lead + activity).map { .text($0) }]),
    ]
    for school in map.schools {
      let login = school.login(in: 2022)
      let start: [CellValue?] = [
        .text(login), .count(InventedRegion.code), .text("reg990000 | \(InventedRegion.name)"),
        .text("\(school.municipality.code) | \(school.municipality(in: 2022))"),
        .text("\(login) | \(school.nameOf2022)"),
        .text("0\(1 + school.number % 9).02.2022 10:22:51"), .count(1),
      ]
      let code = CellValue.count(7001 + school.number)
      sheets[0].rows.append(start + [.text(school.nameOf2022), code, school.isComplete ? code : nil])
      sheets[1].rows.append(start + [.text(school.number % 3 == 1 ? "Нет" : "Да"), .count(pupils(of: school))])
    }
    return ExampleFile(
      "контекст/контекстные_данные_2022.xlsx", title: "Контекстные данные 2022 года", sheets: sheets)
  }

  private func pupils(of school: InventedSchool) -> Int {
    var random = RandomStream(seed, 13, school.number)
    return school.size * (school.isComplete ? 10 : 9) + random.below(school.size + 1)
  }
}
