import Delivery
import Foundation
import TestSupport
import Testing

@Suite struct OutputFolderTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func `files appear together, in folders made for them`() throws {
    var folder = try OutputFolder(scratch.file("отчёт/2022"))
    try folder.add(OutputFile(path: "справка.md", text: "текст"))
    try folder.add(OutputFile(path: "рисунки/доля.svg", text: "<svg/>"))
    #expect(!FileManager.default.fileExists(atPath: scratch.file("отчёт/2022/справка.md")))
    try folder.commit()
    #expect(try String(decoding: scratch.bytes(of: "отчёт/2022/рисунки/доля.svg"), as: UTF8.self) == "<svg/>")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.file("отчёт/2022")).sorted() == [
        "рисунки", "справка.md",
      ])
  }

  @Test func `a run that stops leaves the earlier report whole`() throws {
    var first = try OutputFolder(scratch.path)
    try first.add(OutputFile(path: "справка.md", text: "прежняя"))
    try first.commit()
    do {
      var second = try OutputFolder(scratch.path)
      try second.add(OutputFile(path: "справка.md", text: "новая"))
      try second.add(OutputFile(path: "вторая.md", text: "новая"))
    }
    #expect(try String(decoding: scratch.bytes(of: "справка.md"), as: UTF8.self) == "прежняя")
    #expect(try scratch.names() == ["справка.md"])
  }

  @Test func `a file in the place of the folder is an error`() throws {
    try Data().write(to: URL(fileURLWithPath: scratch.file("отчёт")))
    let path = scratch.file("отчёт")
    let error = #expect(throws: OutputError.self) { _ = try OutputFolder(path) }
    #expect(
      error?.description == "\(path): на месте папки стоит файл. Переименуйте этот файл или выберите другое место.")
  }

  @Test(arguments: ["../наружу.md", "/etc/x", "a//b", "", "."]) func `a name that leads out is refused`(name: String)
    throws
  {
    let path = scratch.path
    let error = #expect(throws: OutputError.self) {
      var folder = try OutputFolder(path)
      try folder.add(OutputFile(path: name, text: ""))
    }
    #expect(error?.kind == .badName)
  }

  @Test(
    .enabled(if: getuid() != 0 || FileManager.default.fileExists(atPath: "/proc/version"), "no place without rights"))
  func `a place without rights is an error with a remedy`() throws {
    // `/proc` takes no new files from anybody, the superuser included.
    let path = getuid() == 0 ? "/proc/отчёт" : "/отчёт"
    let error = #expect(throws: OutputError.self) { _ = try OutputFolder(path) }
    #expect(error?.kind == .noRights || error?.kind == .missingFolder)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "the system has no /dev/full"))
  func `a full disk is named as such`() throws {
    // The temporary name is a link to the device that is always full.
    let target = scratch.file("a.md")
    let replacement = try FileReplacement(of: target)
    try FileManager.default.removeItem(atPath: replacement.temporary)
    try FileManager.default.createSymbolicLink(atPath: replacement.temporary, withDestinationPath: "/dev/full")
    let error = #expect(throws: OutputError.self) { try replacement.write([1, 2, 3].span) }
    #expect(
      error?.description
        == "\(target): на диске нет места. Освободите место или выберите папку на другом диске; прежние файлы не изменены."
    )
    #expect(try scratch.names() == [])
  }

  @Test func `files that are made later are made once, side by side, and stand together`() throws {
    var folder = try OutputFolder(scratch.path)
    for number in 0..<40 { try folder.add("\(number).txt", text: { "файл \(number)" }) }
    #expect(try scratch.names().allSatisfy { $0.hasPrefix(".") })
    try folder.commit()
    #expect(try scratch.names().count == 40)
    #expect(try String(decoding: scratch.bytes(of: "39.txt"), as: UTF8.self) == "файл 39")
  }

  @Test func `of several files that cannot be made the first one is named, and nothing changes`() throws {
    try scratch.write("a.txt", "прежний")
    let path = scratch.path
    let error = #expect(throws: OutputError.self) {
      var folder = try OutputFolder(path)
      try folder.add("a.txt", text: { "новый" })
      for name in ["b.txt", "c.txt"] {
        try folder.add(
          name,
          madeBy: { () throws(OutputError) in throw OutputError(kind: .system, place: name, cause: "нет", remedy: "") })
      }
      try folder.commit()
    }
    #expect(error?.place == "b.txt")
    #expect(try scratch.names() == ["a.txt"])
    #expect(try String(decoding: scratch.bytes(of: "a.txt"), as: UTF8.self) == "прежний")
  }
}
