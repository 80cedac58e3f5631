/// Where a pupil-level sheet keeps what: column roles read from its header texts.
struct PupilColumns {
  struct Task {
    let column: Int
    /// Number of the task as the header writes it, or its position.
    let label: String
    /// Largest score from the header («(2б)»), where it is given.
    let maximum: Int?
  }

  /// Which number is the score of the work.
  enum TotalRule {
    /// The given total rules, also where it differs from the sum of tasks (2020, 2021, Ф1).
    case given
    /// The sum of tasks rules; the given total only where a sum cannot be formed (2022, collection forms).
    case sumOfTasks
  }

  var login: Int?
  var code: Int?
  var journal: Int?
  var variants: [Int] = []
  var total: Int
  var mark: Int?
  var municipality: Int?
  var municipalityCode: Int?
  var schoolName: Int?
  /// «Дата загрузки».
  var uploaded: Int?
  var tasks: [Task] = []
  var totalRule: TotalRule
  /// Columns that a row needs: up to the last one that is read.
  var width: Int
  /// Columns that have a header.
  var headerWidth: Int

  /// Sum of the task maxima, when every header gives one.
  var maximumOfTasks: Int? {
    tasks.isEmpty
      ? nil : tasks.reduce(0 as Int?) { sum, task in sum.flatMap { known in task.maximum.map { known + $0 } } }
  }
}

/// «9.1 (1б)», «10К2 (1б)», «5(1) (1б)», «11.3 k1 (2б)»: label and maximum of a task header.
func taskHeader(_ text: String) -> (label: String, maximum: Int)? {
  guard text.hasSuffix("б)"), let open = text.lastIndex(of: "("), let first = text.first, first.isNumber else {
    return nil
  }
  let inside = text[text.index(after: open)...].dropLast(2)
  guard let maximum = Int(clean(inside)), (1...30).contains(maximum) else { return nil }
  return (clean(text[..<open]), maximum)
}

extension PupilColumns {
  /// Roles of a header row; `nil` when a needed column is not there.
  init?(_ match: HeaderMatch) {
    switch match.layout {
    case .participants2020: self.init(of2020: match)
    case .participants2021: self.init(of2021: match)
    case .participants2022: self.init(of2022: match)
    case .individualResults: self.init(ofIndividualResults: match)
    case .collectionForm: self.init(ofForm: match)
    default: return nil
    }
  }

  /// `a-N-grade` up to the column before «Учебник», which replaces the column right after the last task.
  private init?(of2020 match: HeaderMatch) {
    guard let total = match.column("sum"), let first = match.column("a-1-grade") else { return nil }
    let end = match.column("учебник") ?? match.row.cells.count
    guard first < end else { return nil }
    self.init(match, total: total, totalRule: .given, width: end)
    login = match.column("user")
    code = match.column("code")
    journal = match.column("otc")
    variants = [match.column("var-1"), match.column("var-2")].compactMap { $0 }
    municipalityCode = match.column("groups")
    tasks = (first..<end).map { Task(column: $0, label: String($0 - first + 1), maximum: nil) }
  }

  /// «балл за N»: N is a position, not the number of the task in the work.
  private init?(of2021 match: HeaderMatch) {
    guard let total = match.column("всего баллов") else { return nil }
    self.init(match, total: total, totalRule: .given, width: match.row.cells.count)
    login = match.column("логин школы")
    code = match.column("код обучающегося")
    journal = match.column("отметка за предыдущ*")
    variants = [match.column("вариант")].compactMap { $0 }
    municipality = match.column("регион")
    for (column, header) in match.row.cells.enumerated() where header.lowercased().hasPrefix("балл за ") {
      tasks.append(Task(column: column, label: clean(header.dropFirst(8)), maximum: nil))
    }
    if let last = tasks.last { width = last.column + 1 }
  }

  private init?(of2022 match: HeaderMatch) {
    guard let total = match.column("итого баллов") else { return nil }
    self.init(match, total: total, totalRule: .sumOfTasks, width: match.row.cells.count)
    login = match.column("пользователь")
    code = match.column("код")
    journal = match.column("отметка за предыдущ*")
    variants = [match.column("вариант")].compactMap { $0 }
    municipality = match.column("муниципалитет")
    uploaded = match.column("дата загрузки")
    schoolName = match.column("школа")
    tasks = Self.headedTasks(match)
  }

  private init?(ofIndividualResults match: HeaderMatch) {
    guard let total = match.column("первичный балл") else { return nil }
    self.init(match, total: total, totalRule: .given, width: match.row.cells.count)
    login = match.column("оо")
    code = match.column("код участника")
    journal = match.column("отметка по журналу")
    variants = [match.column("вариант")].compactMap { $0 }
    mark = match.column("отметка")
    municipality = match.column("муниципалитет")
    schoolName = match.column("название оо")
    tasks = Self.headedTasks(match)
  }

  /// A school's form: no login inside, sometimes a second «Вариант» amid the tasks.
  private init?(ofForm match: HeaderMatch) {
    guard let total = match.column("итого баллов") else { return nil }
    self.init(match, total: total, totalRule: .sumOfTasks, width: total + 1)
    code = match.column("код*")
    journal = match.column("отметка за предыдущ*")
    variants = match.row.cells.indices.filter { match.row.cells[$0].lowercased().hasPrefix("вариант") }
    tasks = Self.headedTasks(match).filter { $0.column < total }
  }

  private init(_ match: HeaderMatch, total: Int, totalRule: TotalRule, width: Int) {
    headerWidth = match.row.cells.count
    self.total = total
    self.totalRule = totalRule
    self.width = width
  }

  private static func headedTasks(_ match: HeaderMatch) -> [Task] {
    match.row.cells.enumerated().compactMap { column, header in
      taskHeader(header).map { Task(column: column, label: $0.label, maximum: $0.maximum) }
    }
  }
}
