import Foundation
import Reference
import TestSupport
import Testing
import Vocabulary

@Suite struct OverrideTests {
  private static let scaleHeader =
    "years,sessions,programme_grade,subject,sample,maximum,minimum3,minimum4,minimum5,note,source,confidence\n"

  @Test func `a row of the user stands before ours and the rest stays`() throws {
    let scales = try Book.with([
      "vpr_scales.csv": Self.scaleHeader + "2022,*,6,история,standard,16,5,9,13,,описание 2022 года,high\n"
    ]).scales
    #expect(scales.scale(for: Work(procedure: Book.vpr(2022, .spring, "history", 6)))?.mark(of: 9) == .four)
    #expect(scales.scale(for: Work(procedure: Book.vpr(2021, .spring, "history", 6)))?.maximum == 20)
  }

  @Test func `a semicolon file of Russian Excel with a byte order mark and CRLF is read`() throws {
    let content =
      Self.scaleHeader.replacingOccurrences(of: ",", with: ";") + "2023;*;5;МА;standard;20;7;11;15;\"а; б\";проба;low\n"
    let scales = try Book.with([
      "vpr_scales.csv": "\u{FEFF}" + content.replacingOccurrences(of: "\n", with: "\r\n")
    ]).scales
    #expect(scales.scale(for: Work(procedure: Book.vpr(2023, .spring, "mathematics", 5)))?.note == "а; б")
  }

  @Test func `2023 and later come by rows, without code`() throws {
    let book = try Book.with([
      "procedures_calendar.csv": """
      assessment,years,sessions,programme_grades,subjects,status,from,to,available_from,flags,caveat,source,confidence,available_confidence
      vpr,2023-,spring,4|5|6|7|8,*,held,03-01,05-20,06-15,,,порядок проведения,medium,low
      """,
      "comparability_breaks.csv": """
      id,assessments,aspects,subjects,programme_grades,first_years,first_sessions,second_years,second_sessions,condition,effect,title,rule,source,confidence
      fop-2025,vpr,*,!russian,*,2023-2024,*,2025-,*,always,gap,Новые программы,Программы изменены.,приказ,high
      stopped-campaign,*,*,*,*,*,*,*,*,always,none,Отключено,Отключено.,решение пользователя,high
      """,
      "vpr_scales.csv": Self.scaleHeader
        + "2023-,spring,5,*,standard,20,7,11,15,,описание,high\n"
        .replacingOccurrences(of: ",*,", with: ",mathematics,"),
    ])
    let calendar = book.calendar
    guard case .held(let occasion) = calendar.holding(of: Book.vpr(2024, .spring, "mathematics", 5)) else {
      Issue.record("the row of the user is not found")
      return
    }
    #expect(occasion.from == CalendarDay("2024-03-01"))
    #expect(occasion.availableFrom == CalendarDay("2024-06-15"))
    let years = [2022, 2023, 2024, 2025].map { Book.vpr($0, .spring, "mathematics", 5) }
    #expect(calendar.comparison(of: years[1], with: years[2]) == .direct)
    #expect(calendar.comparison(of: years[2], with: years[3]).breaks.map(\.id) == ["fop-2025"])
    #expect(calendar.comparison(of: years[0], with: years[1]) == .direct)
  }

  @Test func `a subject is added or renamed by a row`() throws {
    let subjects = try Book.with([
      "subjects.csv": """
      code,title,dative,genitive,abbreviation,latin,aliases,source,confidence
      astronomy,Астрономия,астрономии,астрономии,АС,AS,астр.,учебный план,high
      history,История и краеведение,истории и краеведению,истории и краеведения,ИК,IK,История|ИС,учебный план,high
      """
    ]).subjects
    #expect(subjects.subject(named: "астр") == Subject("astronomy"))
    #expect(subjects.title(of: Subject("history")) == "История и краеведение")
    #expect(subjects.subject(named: "ИС") == Subject("history"))
    #expect(subjects.all.filter { $0 == Subject("history") }.count == 1)
  }

  @Test func `a folder without any known file is no folder of facts`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write("scales.csv", "a,b\n")
    let error = #expect(throws: ReferenceError.self) { try ReferenceBook.load(overrides: folder.path) }
    #expect(error?.kind == .unreadable)
    #expect(error?.found == "ни одного файла с известным именем")
    #expect(error?.remedy.hasPrefix("Имена файлов: subjects.csv, ") == true)
  }

  @Test func `a methodology file that is not there is named`() {
    let error = #expect(throws: ReferenceError.self) { try ReferenceBook.load(methodology: "/nowhere/own.yml") }
    #expect(
      error?.description == "own.yml: ожидается файл, который можно прочитать; найдено: файла нет. "
        + "Проверьте имя файла и права на чтение.")
  }

  @Test(arguments: [
    (
      "2022,*,6,history,standard,16,9,5,13,,x,high",
      "строка 2, «minimum4»: ожидается целое число от 10 до 16; найдено: «5». Исправьте значение."
    ),
    (
      "2022,*,6,history,standard,16,5,9,17,,x,high",
      "строка 2, «minimum5»: ожидается целое число от 10 до 16; найдено: «17». Исправьте значение."
    ),
    (
      "2022,*,6,history,standard,16,5,,13,,x,high",
      "строка 2, «minimum3»: ожидается три порога или ни одного; найдено: порогов: 2. Заполните пороги «3», «4», «5» или оставьте все три пустыми."
    ),
    (
      "2022,*,6,history,standard,много,5,9,13,,x,high",
      "строка 2, «maximum»: ожидается целое число от 1 до 300; найдено: «много». Исправьте значение."
    ),
    (
      "22,*,6,history,standard,16,5,9,13,,x,high",
      "строка 2, «years»: ожидается год (2021), годы (2020-2022), «2023-» (и далее) или «*»; найдено: «22». Исправьте значение."
    ),
    (
      "2022,весна,6,history,standard,16,5,9,13,,x,high",
      "строка 2, «sessions»: ожидается spring, autumn, main или «*»; найдено: «весна». Исправьте значение."
    ),
    (
      "2022,*,6,труд,standard,16,5,9,13,,x,high",
      "строка 2, «subject»: ожидается код или название предмета из subjects.csv; найдено: «труд». Исправьте название или добавьте предмет в subjects.csv."
    ),
    (
      "2022,*,6,history,paper,16,5,9,13,,x,high",
      "строка 2, «sample»: ожидается одно из: standard, computer; найдено: «paper». Исправьте значение."
    ),
    (
      "2022,*,6,history,standard,16,5,9,13,,,high",
      "строка 2, «source»: ожидается значение; найдено: пусто. Исправьте значение."
    ),
    (
      "2022,*,6,history,standard,16,5,9,13,,x,sure",
      "строка 2, «confidence»: ожидается одно из: high, medium, low; найдено: «sure». Исправьте значение."
    ),
    (
      "2022,*,6,history,standard,16,5,9,13,x,high",
      "строка 2: ожидается полей: 12; найдено: полей: 11. Значение с разделителем внутри берётся в двойные кавычки."
    ),
    (
      "2022,*,6,history,standard,16,5,9,13,а \"б\",x,high",
      "строка 2: ожидается значение без кавычек внутри; найдено: кавычка внутри значения. Возьмите значение в кавычки, а кавычку внутри него удвойте."
    ),
    (
      "2022,*,6,history,standard,16,5,9,13,\"а\"б,x,high",
      "строка 2: ожидается разделитель или конец строки; найдено: знаки после закрывающей кавычки. Кавычка внутри значения пишется дважды."
    ),
    (
      "\n2022,*,6,history,standard,16,5,9,13,\"а,x,high",
      "строка 3: ожидается закрывающая кавычка; найдено: конец файла. Кавычка внутри значения пишется дважды, а само значение берётся в кавычки."
    ),
  ])
  func `a mistake in a row is named with its line and remedy`(row: String, message: String) {
    #expect(Book.complaint(about: "vpr_scales.csv", Self.scaleHeader + row) == "vpr_scales.csv, " + message)
  }

  @Test(arguments: [
    (
      "",
      "vpr_items.csv: ожидается строка заголовков и строки данных; найдено: пустой файл. Возьмите за образец файл с тем же именем из Datasets/reference."
    ),
    (
      "years,programme_grade\n",
      "vpr_items.csv, строка 1, «subject»: ожидается графа с этим именем; найдено: графы нет. Заголовки: years, programme_grade, subject, number, position, maximum, level, skill, area, content_codes, source, confidence."
    ),
    (
      "years,programme_grade,subject,number,position,maximum,level,skill,area,content_codes,source,confidence,цвет\n",
      "vpr_items.csv, строка 1, «цвет»: ожидается известная графа; найдено: неизвестная графа. Заголовки: years, programme_grade, subject, number, position, maximum, level, skill, area, content_codes, source, confidence."
    ),
    (
      "years,programme_grade,subject,number,position,maximum,level,skill,area,content_codes,source,confidence,years\n",
      "vpr_items.csv, строка 1, «years»: ожидается одна графа с этим именем; найдено: две графы. Удалите лишнюю графу."
    ),
    (
      "years,programme_grade,subject,number,position,maximum,level,skill,area,content_codes,source,confidence\n2023,5,МА,1,1,1,Б,,,,x,high\n2023,5,МА,2,1,1,Б,,,,x,high\n",
      "vpr_items.csv, строка 3, «position»: ожидается одна строка об одном и том же; найдено: вторая строка: «1». Удалите лишнюю строку."
    ),
  ])
  func `a mistake in the header or between rows is named`(content: String, message: String) {
    #expect(Book.complaint(about: "vpr_items.csv", content) == message)
  }

  @Test func `a file in another encoding is told how to be saved`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    try folder.write("vpr_scales.csv", Data([0xCF, 0xF0, 0xE5, 0xE4]))
    let error = #expect(throws: ReferenceError.self) { try ReferenceBook.load(overrides: folder.path) }
    #expect(
      error?.description == "vpr_scales.csv: ожидается текст в кодировке UTF-8; найдено: другая кодировка. "
        + "Сохраните файл как «CSV UTF-8».")
  }

  @Test(arguments: [
    (
      "condition", "vpr,*,*,*,*,*,*,*,sometimes,gap",
      "always, assessment-differs, subject-differs, grade-differs, session-differs, maximum-differs, maximum-unknown, not-held, either:ПРИЗНАК или differs:ПРИЗНАК; найдено: «sometimes». Признаки: shifted-grade, entrance-diagnostics, self-selected, partial-sample, remainder-sample, random-half, random-third, elective, computer."
    ),
    ("effect", "vpr,*,*,*,*,*,*,*,always,maybe", "одно из: gap, block, none; найдено: «maybe». Исправьте значение."),
    (
      "assessments", "ЕГЭ,*,*,*,*,*,*,*,always,gap",
      "«*» или одно из: vpr, oge, ege, gve; найдено: «ЕГЭ». Исправьте значение."
    ),
    (
      "programme_grades", "vpr,*,*,12,*,*,*,*,always,gap",
      "классы от 1 до 11 через «|» или «*»; найдено: «12». Исправьте значение."
    ),
  ])
  func `a mistake in a break is named`(column: String, middle: String, message: String) {
    let content = """
      id,assessments,aspects,subjects,programme_grades,first_years,first_sessions,second_years,second_sessions,condition,effect,title,rule,source,confidence
      own,\(middle),Название,Правило.,x,high
      """
    #expect(
      Book.complaint(about: "comparability_breaks.csv", content)
        == "comparability_breaks.csv, строка 2, «\(column)»: ожидается " + message)
  }

  @Test(arguments: [
    ("status", "vpr,2023,*,*,*,maybe,,,,,,x,high,", "одно из: held, not-held; найдено: «maybe». Исправьте значение."),
    (
      "from", "vpr,2023-,*,*,*,held,2023-03-01,,,,,x,high,",
      "месяц и день (03-15): строка относится к нескольким годам; найдено: «2023-03-01». Исправьте значение."
    ),
    (
      "to", "vpr,2023,*,*,*,held,,1 мая,,,,x,high,",
      "дата 2021-03-15 или, для нескольких лет, 03-15; найдено: «1 мая». Исправьте значение."
    ),
    (
      "flags", "vpr,2023,*,*,*,held,,,,strange,,x,high,",
      "одно из: shifted-grade, entrance-diagnostics, self-selected, partial-sample, remainder-sample, random-half, random-third, elective, computer; найдено: «strange». Исправьте значение."
    ),
    ("caveat", "vpr,2023,*,*,*,not-held,,,,,,x,high,", "значение; найдено: пусто. Исправьте значение."),
    (
      "available_confidence", "vpr,2023,*,*,*,held,,,06-01,,,x,high,",
      "одно из: high, medium, low; найдено: пусто. Исправьте значение."
    ),
  ])
  func `a mistake in the calendar is named`(column: String, row: String, message: String) {
    let content = """
      assessment,years,sessions,programme_grades,subjects,status,from,to,available_from,flags,caveat,source,confidence,available_confidence
      \(row)
      """
    #expect(
      Book.complaint(about: "procedures_calendar.csv", content)
        == "procedures_calendar.csv, строка 2, «\(column)»: ожидается " + message)
  }

  @Test func `one spelling cannot mean two subjects`() {
    let content = """
      code,title,dative,genitive,abbreviation,latin,aliases,source,confidence
      a,Первый,первому,первого,ПЕ,PE,общее,x,high
      b,Второй,второму,второго,ВТ,VT,общее,x,high
      """
    #expect(
      Book.complaint(about: "subjects.csv", content)
        == "subjects.csv, строка 3, «aliases»: ожидается написание только одного предмета; "
        + "найдено: «общее» уже названо у другого предмета. Удалите написание у одного из предметов.")
  }
}
