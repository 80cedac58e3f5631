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
    (.secondCohortAdapted, .secondCohortPupils, "обучающихся по адаптированным программам"),
    (.cohortPupils, .pupils, "обучающихся одного года рождения"),
    (.secondCohortPupils, .pupils, "обучающихся одного года рождения"),
  ]

  /// Option 4 of the place is a village; options 6 to 8 of the size are towns above 100 000.
  private static let village = 4
  private static let cityFrom = 6

  /// - Returns: the context without the answers that contradict each other: which of the two is wrong is not known.
  static func check(
    _ context: SchoolContext, row: Int, columns: ContextColumns, _ log: inout IssueLog
  ) -> SchoolContext {
    var odd: Set<ContextField> = []
    func column(_ field: ContextField) -> Int? { columns.column(of: field).map { $0 + 1 } }
    for (part, whole, words) in parts {
      guard let some = context.count(part), let all = context.count(whole), some > all else { continue }
      odd.formUnion([part, whole])
      log.note(
        .contextPartAboveWhole, row: row, column: column(part), school: context.school, expected: "не больше \(all)",
        apart: true, found: "\(words): \(some) при общем числе \(all)")
    }
    if context.count(.teachers) == 0, let pupils = context.count(.pupils), pupils > 0 {
      odd.insert(.teachers)
      log.note(
        .contextNoTeachers, row: row, column: column(.teachers), school: context.school,
        found: "учителей 0, обучающихся \(pupils)")
    }
    if context.option(.settlementKind) == village, let size = context.option(.settlementSize), size >= cityFrom {
      odd.insert(.settlementSize)
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
    return odd.isEmpty ? context : context.without(odd)
  }
}

extension Rule {
  static let contextAnswerUnreadable = Rule(
    "context-answer-unreadable", .notice, title: "Ответ контекстной формы разборчив",
    expected: "ответ из списка или число", remedy: "Уточните ответ у школы.", effect: "ответ считается отсутствующим")
  static let contextCodeUnreadable = Rule(
    "context-code-unreadable", .notice, title: "Код школы в контекстной форме состоит из цифр",
    expected: "не менее трёх цифр",
    remedy: "Уточните код ОГЭ или ЕГЭ у школы; если школа экзамены не проводит, действий не требуется.",
    effect: "результаты с таким кодом со школой не соединяются")
  static let contextPartAboveWhole = Rule(
    "context-part-above-whole", .warning, title: "В контекстной форме часть не больше целого",
    expected: "не больше общего числа", remedy: "Уточните оба числа у школы.",
    effect: "оба ответа считаются отсутствующими")
  static let contextNoTeachers = Rule(
    "context-no-teachers", .notice, title: "В школе с обучающимися есть учителя",
    expected: "число учителей больше нуля", remedy: "Уточните число учителей у школы.",
    effect: "число учителей считается неизвестным")
  static let contextSizeImpossible = Rule(
    "context-size-impossible", .warning, title: "Размер населённого пункта соответствует его типу",
    expected: "для села – размер до 100 тыс. человек", remedy: "Уточните ответ у школы.",
    effect: "размер населённого пункта считается неизвестным")
  static let contextPupilsDiffer = Rule(
    "context-pupils-differ", .notice, title: "Число обучающихся равно сумме по классам",
    expected: "сумма по классам", remedy: "Уточните число обучающихся у школы.",
    effect: "учтено число, указанное в целом")

  static let contexts: [Rule] = [
    contextAnswerUnreadable, contextCodeUnreadable, contextPartAboveWhole, contextNoTeachers, contextSizeImpossible,
    contextPupilsDiffer,
  ]
}
