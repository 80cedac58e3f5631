import Vocabulary

/// Which column of a context form answers which question: by the beginning of its caption.
///
/// Captions carry literal quotes, double spaces, tabs after the number and typos; a caption that is not listed here
/// («Русский язык», «Да») made sense only under an upper header that the export has lost, and is left.
struct ContextColumns {
  /// What stands in a column.
  enum Kind: Equatable {
    case count, option, yes, words, code
    /// An option without a number: its place in this list, from 1.
    case unnumbered([String])
  }

  struct Question {
    let field: ContextField
    let kind: Kind
    let captions: [String]

    init(_ field: ContextField, _ kind: Kind, _ captions: String...) {
      self.field = field
      self.kind = kind
      self.captions = captions
    }
  }

  /// Captions in lower case without quotes and without the number of the question.
  static let questions: [Question] = [
    Question(.fullName, .words, "полное наименование оо"),
    Question(.shortName, .words, "сокращенное наименование оо", "название оо"),
    Question(.address, .words, "адрес оо"),
    Question(.locality, .words, "укажите наименование населенного пункта"),
    Question(.taxNumber, .code, "инн"), Question(.ogeCode, .code, "код огэ"), Question(.egeCode, .code, "код егэ"),
    Question(.legalForm, .option, "организационно-правовая форма"),
    Question(.settlementKind, .option, "где расположена"),
    Question(.settlementSize, .option, "каков размер населенного пункта"),
    Question(.transport, .option, "существует ли регулярное транспортное сообщение"),
    Question(.transportFrequency, .option, "с какой периодичностью"),
    Question(.cityAccess, .option, "какое из утверждений о возможности добраться"),
    Question(
      .correctional, .yes, "оо является специальной (коррекционной)",
      "оо является отдельной организацией, осуществляющей образовательную деятельность по аоп"),
    Question(.evening, .yes, "оо является вечерней"),
    Question(.closedType, .yes, "оо является специальным учебно-воспитательным"),
    Question(.penal, .yes, "оо является образовательной организацией при учреждении"),
    Question(.boarding, .yes, "оо является школой-интернатом"),
    Question(.pupils, .count, "укажите количество обучающихся в оо"),
    // The form asks of two years of birth, one after the other; the captions differ in the year alone.
    Question(.cohortPupils, .count, "общее количество обучающихся"),
    Question(.cohortAdapted, .count, "из них обучаются по адаптированным", "количество обучающихся в"),
    Question(.secondCohortPupils, .count, "общее количество обучающихся"),
    Question(.secondCohortAdapted, .count, "количество обучающихся в"),
    Question(.languages, .option, "на каких языках осуществляется"),
    Question(.teachers, .count, "сколько всего в школе учителей", "сколько всего в оо учителей/преподавателей?"),
    Question(.teachersHighest, .count, "сколько в школе учителей высшей категории"),
    Question(.teachersFirstOrHighest, .count, "сколько всего в оо учителей/преподавателей первой и высшей"),
    Question(.teachersYoung, .count, "сколько в школе учителей (работающих не менее чем на 0,5 ставки) не старше"),
    Question(.teachersPension, .count, "сколько в школе учителей (работающих не менее чем на 0,5 ставки), достигших"),
    Question(.trainingShort, .count, "длительностью не более 36 часов"),
    Question(.trainingMiddle, .count, "длительностью более 36 часов"),
    Question(.trainingLong, .count, "длительностью более 72 часов"),
    Question(.rooms, .count, "сколько в школе учебных классов"),
    Question(.roomsWithComputer, .count, "в скольких из них рабочее место учителя"),
    Question(.roomsWithProjector, .count, "в скольких учебных классах, кабинетах есть проектор"),
    Question(.computers, .count, "сколько компьютеров обучающиеся могут использовать"),
    Question(.computersOutdated, .count, "сколько из этих компьютеров являются маломощными"),
    Question(.computersOnline, .count, "сколько из этих компьютеров имеют доступ"),
    Question(
      .internetSpeed,
      .unnumbered(["интернет в оо отсутствует", "до 25 мбит/с", "26-50 мбит/с", "51-100 мбит/с", "более 100 мбит/с"]),
      "скорость интернета"),
    Question(.clubs, .option, "как вы оцениваете вовлеченность"),
    Question(
      .parentsAtEvents, .option, "исходя из имеющегося опыта, как много родителей обучающихся обычно откликаются"),
    Question(.parentsHelping, .option, "исходя из имеющегося опыта, как много родителей обучающихся готовы"),
  ]

  let login: Int?
  let municipality: Int?
  let schoolName: Int?
  let fields: [(column: Int, question: Question)]
  /// Columns «N класс Обучающихся».
  let grades: [(column: Int, grade: Int)]
  /// The year in which the school year of the captions ends: «в 2020/2021 учебном году».
  let year: Int?

  init?(_ match: HeaderMatch) {
    login = match.column("логин") ?? match.column("пользователь")
    municipality = match.column("муниципалитет")
    schoolName = match.column("школа")
    var fields: [(Int, Question)] = []
    var grades: [(Int, Int)] = []
    var year: Int?
    for (column, header) in match.row.cells.enumerated() {
      let caption = Self.caption(header)
      year = year ?? Self.schoolYear(in: caption)
      if caption.hasSuffix(" класс обучающихся"), let grade = Int(caption.prefix { $0.isNumber }) {
        grades.append((column, grade))
      } else if let question = Self.questions.first(where: { question in
        question.captions.contains { caption.hasPrefix($0) } && !fields.contains { $0.1.field == question.field }
      }) {
        fields.append((column, question))
      }
    }
    // Without a login, a name or an address a row is of nobody.
    guard login != nil || schoolName != nil || fields.contains(where: { $0.1.field == .shortName }) else { return nil }
    self.fields = fields
    self.grades = grades
    self.year = year
  }

  func column(of field: ContextField) -> Int? { fields.first { $0.question.field == field }?.column }

  /// «2020/2021» → 2021
  private static func schoolYear(in caption: String) -> Int? {
    guard let slash = caption.firstIndex(of: "/"), let first = Int(caption[..<slash].suffix(4)),
      let second = Int(caption[caption.index(after: slash)...].prefix(4)), second == first + 1
    else { return nil }
    return second
  }

  /// «3.\tФИО директора» → «фио директора».
  private static func caption(_ header: String) -> String {
    var key = nameKey(header)[...]
    let number = key.prefix { $0.isNumber || $0 == "." }
    if number.contains(".") { key = key.dropFirst(number.count) }
    return clean(key)
  }
}

extension Layout {
  /// The school year of a context form which states neither a school year nor a day.
  var contextYear: Int { self == .context2021 ? 2021 : 2022 }
}
