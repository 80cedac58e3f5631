import Delivery
import Forms
import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

/// Templates filled by openpyxl as a person fills them, and read back by the loader.
@Suite(.requireTool(Python.openpyxl))
struct RoundTripTests {
  /// Writes the empty form, fills rows below the worked one, and loads the folder.
  private func load(_ kind: FormKind, filled rows: [[String: String]]) throws -> LoadedFolder {
    let scratch = try ScratchFolder()
    var folder = try OutputFolder(scratch.path)
    try EmptyForm(kind).add(to: &folder)
    try folder.commit()
    let json = String(decoding: try JSONEncoder().encode(rows), as: UTF8.self)
    _ = try Python.run(
      """
      import sys,json,re,datetime,openpyxl
      book=openpyxl.load_workbook(sys.argv[1]); sheet=book['Форма']
      places={cell.value:cell.column for cell in sheet[1]}
      for number,row in enumerate(json.loads(sys.argv[2])):
        sheet.cell(3+number,1,number+1)
        for header,value in row.items():
          if re.fullmatch(r'\\d{4}-\\d\\d-\\d\\d',value): value=datetime.date.fromisoformat(value)
          elif re.fullmatch(r'\\d+',value): value=int(value)
          sheet.cell(3+number,places[header],value)
      book.save(sys.argv[1])
      """, [scratch.file(kind.fileName), json])
    return try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: scratch.path)
  }

  /// The cells of the worked row as data.
  private func example(_ kind: FormKind) -> [String: String] {
    Dictionary(uniqueKeysWithValues: kind.form.columns.map { ($0.header, $0.example) })
  }

  @Test(arguments: FormKind.allCases)
  func `the worked row alone is never data`(_ kind: FormKind) throws {
    let loaded = try load(kind, filled: [])
    #expect(loaded.sources.map(\.rowsKept) == [0])
    #expect(loaded.sources.first?.layouts.count == 1)
    #expect(loaded.issues.isEmpty)
  }

  @Test(arguments: FormKind.allCases)
  func `a filled row is read without a complaint, and the worked row is not`(_ kind: FormKind) throws {
    let loaded = try load(kind, filled: [example(kind)])
    #expect(loaded.sources.map(\.rowsKept) == [1])
    #expect(loaded.issues.isEmpty)
  }

  private let school = SchoolID(key: "edu000001")

  @Test func `participants are loaded equal`() throws {
    let loaded = try load(.participants, filled: [example(.participants)])
    #expect(
      loaded.project.participants == [
        Participant(
          school: school, municipality: "Лесной район", cohort: 2022, curator: SchoolID(key: "edu000002"),
          risks: [
            NamedRisk("Дефицит педагогических кадров", factor: "staff-shortage"),
            NamedRisk("Низкий уровень вовлеченности родителей", factor: "parents"),
          ], isListed: true,
          place: Place(file: "форма-participants.xlsx", sheet: "Форма", row: 3))
      ])
    #expect(loaded.facts.map(\.name) == ["МБОУ «Лесная СОШ»"])
  }

  @Test func `a participant without a login keeps its words and waits for the mapping`() throws {
    var row = example(.participants)
    row["Школа"] = "Лесная СОШ"
    row["Название"] = nil
    let loaded = try load(.participants, filled: [row])
    #expect(loaded.project.participants.map(\.school) == [SchoolID(space: .named, code: "Лесная СОШ")])
    #expect(loaded.facts.map(\.name) == ["Лесная СОШ"])
  }

  @Test func `risks, documents and marks of a road map are loaded equal`() throws {
    let risk = try #require(try load(.risks, filled: [example(.risks)]).roadmap.risks.first)
    #expect(risk.level == .high)
    #expect(risk.risk == NamedRisk("Дефицит педагогических кадров", factor: "staff-shortage"))
    #expect(risk.days[.activated] == CalendarDay("2022-02-28"))
    #expect(risk.days.count == 6)
    let document = try #require(try load(.documents, filled: [example(.documents)]).roadmap.documents.first)
    #expect(document.stage == .concept)
    #expect(document.confirmedOn == CalendarDay("2022-03-28"))
    let mark = try #require(try load(.roadmapStatus, filled: [example(.roadmapStatus)]).roadmap.marks.first)
    #expect(mark.doneOn == CalendarDay("2022-02-10"))
    #expect(mark.part == PartDone(done: 2, of: 2))
    let expertise = try #require(try load(.expertise, filled: [example(.expertise)]).roadmap.expertise.first)
    #expect(expertise.conforms == true)
    #expect(expertise.recommendation == "Уточнить показатели программы")
  }

  @Test func `attendance, surveys and training are loaded equal`() throws {
    #expect(try load(.attendance, filled: [example(.attendance)]).roadmap.attendance.map(\.isPresent) == [true])
    #expect(
      try load(.survey, filled: [example(.survey)]).roadmap.surveys.map(\.turnout) == [PartDone(done: 12, of: 14)])
    #expect(
      try load(.training, filled: [example(.training)]).roadmap.training.map(\.trained) == [PartDone(done: 2, of: 14)])
  }

  @Test func `a context, a passport and graduates are loaded equal`() throws {
    let context = try #require(try load(.context, filled: [example(.context)]).contexts.first)
    #expect(context.school == school)
    #expect(context.year == 2022)
    #expect(context.count(.teachers) == 14)
    #expect(context.option(.internetSpeed) == 3)
    let passport = try #require(
      try load(.socialPassport, filled: [example(.socialPassport)]).project.socialPassports.first)
    #expect(passport.pupils == 120)
    #expect(passport.groups.count == SocialPassportForm.groups.count)
    #expect(passport.groups["good-housing"] == 64)
    let graduates = try #require(try load(.graduates, filled: [example(.graduates)]).project.graduates.first)
    #expect(
      graduates
        == Graduates(
          school: school, year: 2022, grade: 9, all: 14, admitted: 13, special: 1,
          place: Place(file: "форма-graduates.xlsx", sheet: "Форма", row: 3)))
  }

  @Test func `requisites, measures, remarks and decisions are loaded equal`() throws {
    let requisites = try #require(try load(.requisites, filled: [example(.requisites)]).project.requisites.first)
    #expect(requisites.basis == "Приказ от 00.00.2022 № 000")
    let measure = try #require(try load(.measures, filled: [example(.measures)]).project.measures.first)
    #expect(measure.code == "М-01")
    #expect(measure.term == "до 01.10.2022")
    let remark = try #require(try load(.remarks, filled: [example(.remarks)]).project.remarks.first)
    #expect(remark.finding == "3")
    #expect(!remark.agrees)
    let decisions = try load(.mapping, filled: [example(.mapping)]).project.schoolDecisions
    #expect(decisions.map(\.school) == [SchoolID(key: "oge5811")])
    #expect(decisions.map(\.login) == [school])
  }

  @Test func `a required cell that is empty and more admitted than graduates are issues with their cells`() throws {
    var row = example(.graduates)
    row["Допущено к ГИА"] = "15"
    let loaded = try load(.graduates, filled: [row, ["Школа": "edu000001", "Год": "2022", "Класс": "9"]])
    #expect(loaded.issues.map(\.rule) == ["roadmap-value-unreadable", "form-cell-empty"])
    #expect(loaded.issues.map(\.place.row) == [3, 4])
    #expect(loaded.project.graduates.map(\.admitted) == [nil])
  }

  @Test func `the header is locked, cells to fill are not, and every column has a hint`() throws {
    let scratch = try ScratchFolder()
    var folder = try OutputFolder(scratch.path)
    try EmptyForm(.participants).add(to: &folder)
    try folder.commit()
    let said = try Python.run(
      """
      import sys,openpyxl
      book=openpyxl.load_workbook(sys.argv[1]); sheet=book['Форма']
      rules=sheet.data_validations.dataValidation
      print(book.sheetnames, sheet.protection.sheet, sheet['B1'].protection.locked, sheet['B2'].protection.locked,
        sheet.column_dimensions['B'].protection.locked, len(rules), all(r.prompt for r in rules),
        [r.formula1 for r in rules if r.type=='list'])
      """, [scratch.file("форма-participants.xlsx")])
    #expect(said == "['Форма', 'Пояснения'] True True True False 7 True ['\"да,нет\"']\n")
  }
}
