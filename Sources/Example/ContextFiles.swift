import Sheets

/// The federal context forms of 2021 and 2022: part of their columns, with the quotes, tabs and nonsense of real answers.
struct ContextFiles {
  let map: SchoolMap
  let seed: UInt64

  var files: [ExampleFile] { [context2021, context2022] }

  /// Teachers with at least half a post.
  static func teachers(of school: InventedSchool) -> Int { 6 + school.size * (school.isComplete ? 7 : 5) / 10 }

  private func pupils(_ school: InventedSchool, in year: Int) -> [Int] {
    (1...11).map { SchoolNumbers.pupils($0, in: year, of: school, seed: seed) }
  }

  // MARK: 2021: one sheet, no column of municipalities, numbered options

  private static let header2021 =
    [
      "логин", "Код региона", "Название ОО", "Полное наименование ОО согласно Уставу",
      "Адрес ОО  (с указанием индекса)",
      "Организационно-правовая форма ОО", "Где расположена Ваша образовательная организация?",
      "Укажите наименование населенного пункта, где расположена Ваша образовательная организация",
      "Каков размер населенного пункта, в котором расположена ОО? ",
      "Существует ли регулярное транспортное сообщение между Вашим населенным пунктом и ближайшим крупным городом?",
      "С какой периодичностью осуществляется регулярное транспортное сообщение?",
      "Какое из утверждений о возможности добраться общественным транспортом до ближайшего крупного города верно?",
      "ОО является специальной (коррекционной)?", "ОО является вечерней (сменной)?",
      "ОО является школой-интернатом?",
      "Укажите количество обучающихся в ОО в 2020/2021 учебном году (в сумме по всем классам)",
    ] + (1...11).flatMap { ["\($0) класс Классов/групп", "\($0) класс Обучающихся"] } + [
      "\"Общее количество обучающихся 2005 года рождения\"",
      "из них обучаются по адаптированным образовательным программам",
      "Сколько всего в школе учителей (работающих не менее чем на 0,5 ставки)?",
      "Сколько в школе  учителей высшей категории (работающих не менее чем на 0,5 ставки)?",
      "Сколько в школе учителей (работающих не менее чем на 0,5 ставки) не старше 30 лет?",
      "Сколько в школе учителей (работающих не менее чем на 0,5 ставки), достигших пенсионного возраста?",
      "Длительностью не более 36 часов", "Длительностью более 36 часов и не более 72 часов",
      "Длительностью более 72 часов", "Сколько в школе учебных классов (кабинетов), в которых проходят занятия?",
      "В скольких из них рабочее место учителя оборудовано компьютером?",
      "В скольких учебных классах, кабинетах есть проектор и/или интерактивная доска?",
      "Сколько компьютеров обучающиеся могут использовать в процессе обучения?",
      "Сколько из этих компьютеров являются маломощными, устаревшими?",
      "Сколько из этих компьютеров имеют доступ к сети Интернет?",
      "\"Скорость Интернета, заявленная Интернет-провайдером\"",
      "Как вы оцениваете вовлеченность обучающхся в школьную систему дополнительного образования?",
      "Исходя из имеющегося опыта, как много родителей обучающихся обычно откликаются на приглашение?",
      "Исходя из имеющегося опыта, как много родителей обучающихся готовы оказать помощь?",
    ]

  private var context2021: ExampleFile {
    let rows = map.schools.filter { $0.number % 29 != 11 }.map(row2021)
    return ExampleFile(
      "контекст/контекстные_данные_2021.csv", bytes: SeparatedText.utf8([Self.header2021] + rows))
  }

  private func row2021(_ school: InventedSchool) -> [String] {
    var random = RandomStream(seed, 13, school.number)
    let town = school.municipality.isTown
    let grades = pupils(school, in: 2021)
    // A school that has left its staff out.
    let staff = school.number == 18 ? 0 : Self.teachers(of: school)
    let rooms = 5 + school.size / 3
    let computers = 4 + school.size / 2
    func part(_ share: Double, of whole: Int) -> String { String(Int((share * Double(whole)).rounded())) }
    // A village of 450 000 and a school with more teachers of the highest category than teachers.
    let size = town ? 5 : school.number == 41 ? 7 : 1 + random.below(2)
    let highest = school.number == 33 ? String(staff + 2) : part(0.1 + 0.35 * random.share(), of: staff)
    let far = town ? 1 : 1 + random.below(4)
    let stem = school.name.split(separator: "«").last.map { String($0.split(separator: " ")[0]) } ?? ""
    let place = town ? String(school.municipality.name2021.dropFirst(6)) : String(stem.dropLast(4)) + "ное"
    let address =
      town
      ? "г. \(place), ул. Школьная, \(school.number + 1)"
      : "\(school.municipality.name2021), с. \(place), ул. Школьная, 1"
    let sum = grades.reduce(0, +) + (school.number == 22 ? 9 : 0)
    var row = [
      school.login(in: 2021), "99", school.name, fullName(school),
      "999\(100 + school.number), Озёрная область, " + address,
      school.ownPrefix == nil ? "2. Муниципальная" : "1. Государственная",
      town ? "2. Город" : "4. Населенный пункт сельского типа (село, хутор, деревня и пр.)", place,
      Self.sizes[size - 1], Self.transport[far - 1], Self.frequency[min(far, 3) - 1], Self.access[far - 1],
      "Нет", "нет", school.ownPrefix == "ksh" ? "Да" : "Нет", String(sum),
    ]
    row += grades.flatMap { [String(($0 + 24) / 25), $0 == 0 ? "" : String($0)] }
    row += [
      String(grades[8]), part(0.07 + 0.1 * random.share(), of: grades[8]), String(staff), highest,
      part(0.08 + 0.2 * random.share(), of: staff), part(0.15 + 0.3 * random.share(), of: staff),
      part(0.2 + 0.4 * random.share(), of: staff), part(0.1 + 0.2 * random.share(), of: staff),
      part(0.05 + 0.15 * random.share(), of: staff), String(rooms), part(0.6 + 0.4 * random.share(), of: rooms),
      part(0.4 + 0.5 * random.share(), of: rooms), String(computers), part(0.1 + 0.5 * random.share(), of: computers),
      part(0.6 + 0.4 * random.share(), of: computers), Self.internet[random.below(4)],
      Self.clubs[random.below(3)], Self.parents[random.below(3)], Self.parents[random.below(3)],
    ]
    return row
  }

  private func fullName(_ school: InventedSchool) -> String {
    let own = school.name.split(separator: "«").last.map(String.init) ?? school.name
    let kind = school.ownPrefix == nil ? "Муниципальное" : "Государственное"
    return "\(kind) бюджетное общеобразовательное учреждение «\(own)"
  }

  private static let sizes = [
    "1. Менее 1 тыс. человек", "2. 1–5 тыс. человек", "3. 5–10 тыс. чел", "4. 10–50 тыс. человек",
    "5. 50–100 тыс. человек", "6. 100–450 тыс. человек", "7. 450–680 тыс. человек",
  ]
  private static let transport = [
    "1. Да, есть прямые рейсы, не требующие пересадок", "2. Есть только с пересадками",
    "3. Необходимо самостоятельно добираться до ближайшей остановки", "4. Регулярного транспортного сообщения нет",
  ]
  private static let frequency = ["1. Несколько раз в день", "2. Ежедневно", "3. Два-три раза в неделю"]
  private static let access = [
    "1. Можно ездить ежедневно", "2. Можно съездить и вернуться в тот же день", "3. Требуется не менее двух дней",
    "4. Поездки затруднительны",
  ]
  private static let internet = ["до 25 Мбит/с", "26–50 Мбит/с", "51–100 Мбит/с", "более 100 Мбит/с"]
  private static let clubs = ["1. Более 80% обучающихся", "2. 50–80% обучающихся", "3. 20–50% обучающихся"]
  private static let parents = [
    "1.Почти все, значительное большинство", "2.Примерно половина", "3.Лишь некоторые родители",
  ]

  // MARK: 2022: two sheets, a tab after the number of a question, codes of ОГЭ and ЕГЭ

  private var context2022: ExampleFile {
    let lead = ["Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки", "№"]
    let general = [
      "1. ПОЛНОЕ наименование ОО (по уставу)", "7.\tКод ОГЭ", "8.\tКод ЕГЭ",
      "14. Где расположена образовательная организация?",
      "15. Каков размер населенного пункта, в котором расположена ОО?",
    ]
    let activity = [
      "17.1. Организация осуществляет образовательную деятельность по адаптированным образовательным программам (АОП)?",
      "18. На каких языках осуществляется образовательная деятельность в организации?",
      "20. Укажите количество обучающихся в ОО в 2021/2022 учебном году (в сумме по всем классам/курсам)",
      "21. Общее количество обучающихся в 2021/2022 учебном году 2006 года рождения",
      "22. Количество обучающихся в 2021/2022 учебном году 2006 г. р., обучающихся по АОП, с ограниченными возможностями здоровья и/или инвалидов (всего)",
      "23. Общее количество обучающихся в 2021/2022 учебном году 2007 года рождения",
      "24. Количество обучающихся в 2021/2022 учебном году 2007 г. р., обучающихся по АОП, с ограниченными возможностями здоровья и/или инвалидов (всего)",
      "25. Сколько всего в ОО учителей/преподавателей?",
      "27. Сколько всего в ОО учителей/преподавателей первой и высшей категорий?",
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
      sheets[0].rows.append(start + general2022(school))
      sheets[1].rows.append(start + activity2022(school))
    }
    return ExampleFile(
      "контекст/контекстные_данные_2022.xlsx", title: "Контекстные данные 2022 года", sheets: sheets)
  }

  /// Some schools write «нет» for a code that they do not know.
  private func general2022(_ school: InventedSchool) -> [CellValue?] {
    let town = school.municipality.isTown
    let isKnown = !SchoolNumbers.withoutCodes.contains(school.number)
    let code: CellValue = isKnown ? .count(7001 + school.number) : .text("нет")
    return [
      .text(school.nameOf2022), code, school.isComplete ? code : nil,
      .text(town ? "2) Город" : "4) Населенный пункт сельского типа (поселок, село, деревня, станица, хутор и пр.)"),
      .text(town ? "5) 50–100 тыс. человек" : "1) Менее 1 тыс. человек"),
    ]
  }

  private func activity2022(_ school: InventedSchool) -> [CellValue?] {
    var random = RandomStream(seed, 33, school.number)
    let grades = pupils(school, in: 2022)
    let staff = Self.teachers(of: school)
    func part(_ share: Double, of whole: Int) -> CellValue { .count(Int((share * Double(whole)).rounded())) }
    return [
      .text(school.number % 3 == 1 ? "Нет" : "Да"),
      .text(school.number % 19 == 3 ? "2) В том числе на другом языке (других языках)" : "1) Только на русском языке"),
      .count(grades.reduce(0, +)), .count(grades[8]), part(0.06 + 0.1 * random.share(), of: grades[8]),
      .count(grades[7]), part(0.06 + 0.1 * random.share(), of: grades[7]), .count(staff),
      part(0.35 + 0.4 * random.share(), of: staff),
    ]
  }
}
