/// Protocols of ОГЭ and ЕГЭ as texts, in the columns that РИС ГИА writes; names are artificial tokens.
enum ExamFiles {
  static let denseHeader =
    "№;Код МСУ;Код ОО;Класс;Код ППЭ;Аудитория;Фамилия;Имя;Отчество;Серия;Номер;Задания с кратким ответом;Задания с развёрнутым ответом;Первичный балл;Балл"
  static let ogeHeader =
    "№;Код ОО;Класс;;Код ППЭ;;Аудитория;;Код МСУ;;Фамилия;;Имя;Отчество;Задания с кратким ответом;;;Задания с развёрнутым ответом;Первичный балл;;Оценка"

  /// A row of the dense ЕГЭ protocol.
  static func row(
    _ number: Int, school: String = "111002", grade: String = "11", document: String? = nil, short: String = "++-2",
    extended: String = "1(2)0(3)", primary: String = "20", score: String
  ) -> String {
    let papers = document ?? "4000;\(500_000 + number)"
    return
      "\(number);111;\(school);\(grade);1018;9;Участник-\(number);Имя-\(number);Отчество-\(number);\(papers);\(short);\(extended);\(primary);\(score)"
  }

  /// A protocol of one ЕГЭ with its title and footers.
  static func protocolText(_ title: String, _ rows: [String]) -> String {
    ([title, denseHeader] + rows + [
      "Средние;;;;;;;;;;;;;20;50", "Минимальная граница;;;;;;;;;;;;24;;", "Всего участников;;;;;;;;;;;;\(rows.count);;",
    ])
    .joined(separator: "\n") + "\n"
  }

  /// A row of the ОГЭ protocol.
  static func ogeRow(_ number: Int, school: String = "9306", grade: String = "9А", primary: String, mark: String)
    -> String
  {
    "\(number);\(school);\(grade);;1003;;109;;209;;Участник-\(number);;Имя-\(number);Отчество-\(number);++-2;;;1(2)2(3);\(primary);;\(mark)"
  }

  static func ogeText(_ title: String, _ rows: [String]) -> String {
    (["Протокол проверки результатов", "99 - Озёрная область", title, "", ogeHeader] + rows + ["Средние"]).joined(
      separator: "\n") + "\n"
  }
}
