import Delivery
import Foundation
import Sheets
import TestSupport
import Testing

@Suite struct WorkbookFileTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test(.requireTool(Python.openpyxl))
  func `two runs give the same bytes and no clock gets in`() throws {
    try folder.writeRich("a.xlsx")
    try folder.writeRich("b.xlsx")
    #expect(try folder.bytes(of: "a.xlsx") == folder.bytes(of: "b.xlsx"))
    let core = try Python.part("docProps/core.xml", of: folder.file("a.xlsx"))
    #expect(core.contains("2022-08-19T00:00:00Z</dcterms:created>"))
    #expect(
      try Python.part("docProps/custom.xml", of: folder.file("a.xlsx")).contains("<vt:lpwstr>ru-RU</vt:lpwstr>"))
  }

  @Test func `another time zone gives the same bytes`() async {
    // In a process of its own: the zone belongs to the whole process.
    await #expect(processExitsWith: .success) {
      let folder = try ScratchFolder()
      try folder.writeRich("a.xlsx")
      setenv("TZ", "Asia/Kamchatka", 1)
      tzset()
      try folder.writeRich("b.xlsx")
      let bytes = try [folder.bytes(of: "a.xlsx"), folder.bytes(of: "b.xlsx")]
      precondition(bytes[0] == bytes[1], "the time zone got in")
    }
  }

  @Test func `a workbook that is dropped leaves the earlier file and nothing else`() throws {
    _ = try folder.workbook { try $0.write(.number(1), at: at(0, 0)) }
    let before = try folder.bytes(of: "книга.xlsx")
    do {
      let workbook = try Workbook(path: folder.file("книга.xlsx"), properties: .example)
      _ = try workbook.addSheet("Лист")
    }
    #expect(try folder.bytes(of: "книга.xlsx") == before)
    #expect(try folder.names() == ["книга.xlsx"])
  }

  @Test func `a folder in the place of the workbook is an error with a remedy`() throws {
    let error = #expect(throws: OutputError.self) { _ = try Workbook(path: folder.path, properties: .example) }
    #expect(
      error?.description
        == "\(folder.path): на месте файла стоит папка. Переименуйте эту папку или выберите другое место.")
  }

  @Test func `a missing folder is an error with a remedy`() throws {
    let path = folder.file("нет/книга.xlsx")
    let error = #expect(throws: OutputError.self) { _ = try Workbook(path: path, properties: .example) }
    #expect(error?.description == "\(path): папки нет. Создайте папку или проверьте, как написан путь.")
  }

  @Test func `bytes that are no picture are an error`() throws {
    let workbook = try Workbook(path: folder.file("a.xlsx"), properties: .example)
    let sheet = try workbook.addSheet("Лист")
    let error = #expect(throws: SheetError.self) {
      try sheet.insert(SheetPicture(bytes: [1, 2, 3], description: "Ничего"), at: at(0, 0))
    }
    #expect(error?.description == "Лист!A1: размер рисунка не читается. Сохраните рисунок как PNG.")
  }
}
