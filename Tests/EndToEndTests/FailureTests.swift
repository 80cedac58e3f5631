import Foundation
import TestSupport
import Testing

@Suite struct FailureTests {
  private func failure(_ arguments: [String], in folder: TemporaryFolder) throws -> (code: Int32, said: [String]) {
    let child = try Program.run(arguments, in: folder)
    #expect(child.outputText.isEmpty)
    return (child.exitCode, child.diagnostics)
  }

  @Test func `a folder that is not there, is a file, or is empty`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("файл.csv", "1;2\n")
      try FileManager.default.createDirectory(
        at: folder.url.appendingPathComponent("пустая"), withIntermediateDirectories: false)
      for (name, text) in [
        ("нет", "нет: такой папки нет. Проверьте путь к папке с файлами."),
        ("файл.csv", "файл.csv: это файл, а не папка. Укажите папку, в которой лежат выгрузки."),
        ("пустая", "пустая: в папке нет файлов. Положите в папку выгрузки ФИС ОКО и запустите команду снова."),
      ] {
        let failure = try failure(["report", name, "--output", "отчёт"], in: folder)
        #expect(failure.code == 3 && failure.said == [text])
      }
      #expect(folder.files() == ["файл.csv"])
    }
  }

  @Test func `a folder in which no file is of use`() throws {
    try TemporaryFolder.with { folder in
      try folder.file("данные/склад.csv", "Место;Число\nполка;много\n")
      let failure = try failure(["report", "данные", "--output", "отчёт"], in: folder)
      #expect(failure.code == 3)
      #expect(
        failure.said.last
          == "данные: ожидалось: хотя бы одна выгрузка с результатами известной работы; найдено: ни одной. Что не так с файлами, покажет spravka check; формы – spravka list layouts."
      )
    }
  }

  @Test func `an output that cannot be written leaves the earlier report whole`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      #expect(try Program.run(["report", "данные", "--output", "отчёт"], in: folder).exitCode == 0)
      // A folder in the place of a file stops the second report where many of its files are already written.
      let book = folder.url.appendingPathComponent("отчёт/качество-данных.xlsx")
      try FileManager.default.removeItem(at: book)
      try folder.file("отчёт/качество-данных.xlsx/чужое.txt", "чужое")
      try folder.file(SmallRegion.laterPath, SmallRegion.laterMarks)
      let before = try folder.contents(of: "отчёт")
      let child = try Program.run(["report", "данные", "--output", "отчёт"], in: folder)
      #expect(child.exitCode == 3 && child.outputText.isEmpty)
      #expect(
        child.diagnostics.last
          == "отчёт/качество-данных.xlsx: на месте файла стоит папка. Переименуйте эту папку или выберите другое место."
      )
      #expect(try folder.contents(of: "отчёт") == before)
    }
  }

  @Test func `a file in the place of the output folder`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file("отчёт", "занято")
      let failure = try failure(["report", "данные", "--output", "отчёт"], in: folder)
      #expect(failure.code == 3)
      #expect(
        failure.said.last == "отчёт: на месте папки стоит файл. Переименуйте этот файл или выберите другое место.")
      #expect(try folder.text("отчёт") == "занято")
    }
  }

  @Test func `facts of the user that say something impossible`() throws {
    try TemporaryFolder.with { folder in
      try SmallRegion.write(to: folder)
      try folder.file("методика.yml", "no-such-key: 1\n")
      let failure = try failure(
        ["report", "данные", "--output", "отчёт", "--methodology", "методика.yml"], in: folder)
      #expect(failure.code == 3)
      #expect(failure.said.first?.hasPrefix("методика.yml, строка 1") == true)
      #expect(folder.files().allSatisfy { !$0.hasPrefix("отчёт") })
    }
  }

  @Test func `a wrong command line`() throws {
    try TemporaryFolder.with { folder in
      let failure = try failure(["report"], in: folder)
      #expect(failure.code == 2)
      #expect(
        failure.said.first == "<папка>: ожидалось: обязательный аргумент; найдено: ничего. Допишите его.")
    }
  }
}
