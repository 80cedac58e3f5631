/// Where a ГИА protocol keeps what, by header texts; personal columns are named only to be dropped.
struct ExamColumns {
  let school: Int
  let grade: Int?
  let document: [Int]
  let names: [Int]
  let category: Int?
  let exam: Int?
  let shortAnswers: Int?
  let extendedAnswers: [Int]
  let primaryScore: Int?
  let testScore: Int?
  let mark: Int?
  /// A recheck or appeal: its score replaces the first.
  let isRecheck: Bool

  /// - Parameters:
  ///   - header: the header row in lower case.
  ///   - second: the second header row under it, where there is one.
  init?(header: [String], second: [String]?) {
    func column(_ names: String...) -> Int? {
      header.firstIndex { text in names.contains { headerMatches(text, $0) } }
        ?? second?.firstIndex { text in names.contains { headerMatches(text, $0) } }
    }
    guard let school = column("код оо", "schoolcode") else { return nil }
    self.school = school
    grade = column("класс", "classcode")
    document = [column("документ"), column("серия", "documentseriescode"), column("номер", "documentnumbercode")]
      .compactMap { $0 }
    names = [column("фамилия", "surnamecell"), column("имя", "namecell"), column("отчество", "secondnamecell")]
      .compactMap { $0 }
    category = column("категория*")
    exam = column("экзамен")
    shortAnswers = column("задания с кратким ответом", "часть с кратким ответом", "testresultbcell")
    extendedAnswers = [
      column(
        "задания с развёрнутым ответом", "задания с развернутым ответом", "часть с развёрнутым ответом",
        "часть с развернутым ответом", "testresultccell"), column("устная часть"),
    ].compactMap { $0 }
    primaryScore = column("первичный балл", "primarymark")
    testScore = column("тестовый балл", "балл")
    mark = column("оценка", "mark5")
    isRecheck = column("тип апелляции*", "состояние апелляции*", "состояние") != nil
    guard primaryScore != nil || testScore != nil || mark != nil else { return nil }
  }

  var personal: [Int] { document + names }
}
