import Vocabulary

/// Answers of one school that cannot all be true.
enum ContextChecks {
  /// A part may not exceed its whole.
  private static let parts: [(part: ContextField, whole: ContextField, words: String)] = [
    (.teachersHighest, .teachers, "учителей высшей категории"),
    (.teachersFirstOrHighest, .teachers, "учителей первой и высшей категорий"),
    (.teachersYoung, .teachers, "учителей не старше 30 лет"),
    (.teachersPension, .teachers, "учителей пенсионного возраста"),
    (.roomsWithComputer, .rooms, "кабинетов с компьютером учителя"),
    (.roomsWithProjector, .rooms, "кабинетов с проектором"),
    (.computersOutdated, .computers, "устаревших компьютеров"),
    (.computersOnline, .computers, "компьютеров с Интернетом"),
    (.cohortAdapted, .cohortPupils, "обучающихся по адаптированным программам"),
    (.cohortPupils, .pupils, "обучающихся одного года рождения"),
  ]

  /// Option 4 of the place is a village; options 6 to 8 of the size are towns above 100 000.
  private static let village = 4
  private static let cityFrom = 6

  static func check(_ context: SchoolContext, row: Int, columns: ContextColumns, _ log: inout IssueLog) {
    func column(_ field: ContextField) -> Int? {
      columns.fields.first { $0.question.field == field }.map { $0.column + 1 }
    }
    for (part, whole, words) in parts {
      guard let some = context.count(part), let all = context.count(whole), some > all else { continue }
      log.note(
        .contextPartAboveWhole, row: row, column: column(part), school: context.school, expected: "не больше \(all)",
        apart: true, found: "\(words): \(some) при общем числе \(all)")
    }
    if context.option(.settlementKind) == village, let size = context.option(.settlementSize), size >= cityFrom {
      log.note(
        .contextSizeImpossible, row: row, column: column(.settlementSize), school: context.school,
        found: "сельский населённый пункт, а размер указан больше 100 тыс. человек")
    }
    if let stated = context.count(.pupils), !context.pupilsByGrade.isEmpty {
      let sum = context.pupilsByGrade.values.reduce(0, +)
      if sum != stated, sum > 0 {
        log.note(
          .contextPupilsDiffer, row: row, column: column(.pupils), school: context.school,
          found: "всего \(stated), сумма по классам \(sum)")
      }
    }
  }
}

extension Rule {
  static let contextAnswerUnreadable = Rule(
    "context-answer-unreadable", .notice, title: "Ответ контекстной формы разборчив",
    expected: "ответ из списка или число", remedy: "Уточните ответ у школы.", effect: "ответ считается отсутствующим")
  static let contextPartAboveWhole = Rule(
    "context-part-above-whole", .warning, title: "В контекстной форме часть не больше целого",
    expected: "не больше общего числа", remedy: "Уточните оба числа у школы.",
    effect: "ответ показан, в сравнение школ не входит")
  static let contextSizeImpossible = Rule(
    "context-size-impossible", .warning, title: "Размер населённого пункта соответствует его типу",
    expected: "для села – размер до 100 тыс. человек", remedy: "Уточните ответ у школы.",
    effect: "размер населённого пункта в сравнение школ не входит")
  static let contextPupilsDiffer = Rule(
    "context-pupils-differ", .notice, title: "Число обучающихся равно сумме по классам",
    expected: "сумма по классам", remedy: "Уточните число обучающихся у школы.",
    effect: "учтено число, указанное в целом")

  static let contexts: [Rule] = [
    contextAnswerUnreadable, contextPartAboveWhole, contextSizeImpossible, contextPupilsDiffer,
  ]
}
