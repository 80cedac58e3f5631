/// Where a ГИА protocol keeps what, by header texts; personal columns are named only to be hashed and dropped.
struct ExamColumns {
  let school: Int
  let grade: Int?
  let document: Int?
  let series: Int?
  let number: Int?
  let names: [Int]
  let category: Int?
  let exam: Int?
  let shortAnswers: Int?
  let extendedAnswers: Int?
  let oralAnswers: Int?
  let primaryScore: Int?
  let testScore: Int?
  let mark: Int?
  /// A recheck or appeal: its result replaces that of a sitting.
  let isRecheck: Bool
  let scoreBefore: Int?
  let moment: Int?

  /// Whether a row in lower case is the header of a protocol.
  static func isHeader(_ row: [String]) -> Bool {
    let hasSchool = row.contains("код оо") || row.contains("schoolcode")
    return hasSchool && (row.contains("класс") || row.contains("classcode") || row.contains("аудитория"))
  }

  /// Whether a row in lower case continues a header of two rows.
  static func isSecondHeader(_ row: [String]) -> Bool {
    row.first?.isEmpty != false && (row.contains("первичный балл") || row.contains("оценка"))
  }

  /// - Parameters:
  ///   - header: the header row in lower case.
  ///   - second: the second header row under it, where there is one.
  init?(header: [String], second: [String]? = nil) {
    func column(_ names: String...) -> Int? {
      header.firstIndex { text in names.contains { headerMatches(text, $0) } }
        ?? second?.firstIndex { text in names.contains { headerMatches(text, $0) } }
    }
    guard let school = column("код оо", "schoolcode") else { return nil }
    self.school = school
    grade = column("класс", "classcode")
    document = column("документ")
    series = column("серия", "documentseriescode")
    number = column("номер", "documentnumbercode")
    names = [column("фамилия", "surnamecell"), column("имя", "namecell"), column("отчество", "secondnamecell")]
      .compactMap { $0 }
    category = column("категория*")
    exam = column("экзамен")
    shortAnswers = column("задания с кратким ответом", "часть с кратким ответом", "testresultbcell")
    extendedAnswers = column(
      "задания с развёрнутым ответом", "задания с развернутым ответом", "часть с развёрнутым ответом",
      "часть с развернутым ответом", "testresultccell")
    oralAnswers = column("устная часть")
    primaryScore = column("первичный балл", "primarymark")
    testScore = column("тестовый балл", "балл")
    mark = column("оценка", "отметка", "mark5")
    isRecheck = column("тип апелляции*", "состояние апелляции*", "состояние") != nil
    scoreBefore = column("балл до изменения")
    moment = column("дата изменений")
    guard primaryScore != nil || testScore != nil || mark != nil else { return nil }
  }

  var personal: [Int] { [document, series, number].compactMap { $0 } + names }
}
