import Foundation
import Loading
import Testing
import Vocabulary

/// Collection forms of schools: filled, empty, and with the total as a formula.
@Suite struct FormTests {
  private let path = "edu220001/ВПР 2021 Математика 5 класс.csv"

  @Test func `an empty form is no row of failures`() throws {
    let folder = try Folders.load([path: Sheets.form([], prefilled: 1498)])
    #expect(folder.claims.isEmpty)
    #expect(
      folder.words(of: "row-prefilled") == [
        "\(path) строка 2 | строка без кода участника и ответов | код участника и вариант | Действий не требуется. | ×1498"
      ])
    #expect(
      folder.words(of: "form-empty") == [
        "\(path) строка 1 | заполненных строк нет | хотя бы одна строка с кодом и вариантом | Запросите у школы заполненную форму."
      ])
  }

  @Test func `codes that the form brings along do not make participants`() throws {
    let prefilled = (1...30).map { Pupil(code: String(50000 + $0), journal: "", variant: "", total: "0") }
    let folder = try Folders.load([path: Sheets.form([.scoring(8, code: 50031)] + prefilled)])
    #expect(folder.school().participation == Participation(participants: 1, absent: 0))
    #expect(folder.school().marks == [0, 1, 0, 0])
  }

  @Test func `the school of a form is found in its path`() throws {
    for path in ["edu220001_математика_5_2021.csv", "ksh220001/ВПР 2021 Математика 5 класс.csv"] {
      let folder = try Folders.load([path: Sheets.form([.scoring(8)])])
      #expect(folder.school(String(path.prefix(9))).participation?.participants == 1)
    }
  }

  @Test func `a form of no known school is not counted`() throws {
    let path = "ВПР 2021 Математика 5 класс.csv"
    let folder = try Folders.load([path: Sheets.form([.scoring(8)])])
    #expect(
      folder.words(of: "school-unknown") == [
        "\(path) | логина школы нет ни в имени файла, ни в именах папок | логин школы (edu…) в имени файла или папки | "
          + "Добавьте логин школы в имя файла, например edu223080_математика_5.xlsx."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `a second variant column amid the tasks is no task`() throws {
    let header =
      "Код;Вариант (часть 1);1 (1б);2 (1б);Вариант (часть 2);3 (2б);Пол;Отметка за предыдущую четверть;Итого баллов\n"
    let folder = try Folders.load([
      "edu220001/ВПР 2022 весна Математика 4 класс.csv": header + "40001;1;1;0;2;2;м;4;3\n"
    ])
    #expect(folder.school().tasks.map(\.label) == ["1", "2", "3"])
    #expect(folder.school().scores == [0, 0, 0, 1, 0])
    #expect(folder.school().marks == nil)
    #expect(folder.rules == ["maximum-differs", "scale-missing"])
  }

  @Test func `a formula without a saved value gives no total, the sum of tasks counts`() throws {
    let cells = zip(["A", "B", "C", "D", "E", "F"], ["40001", "1", "1", "1", "2", ""])
    let header = ["Код", "Вариант", "1 (1б)", "2 (1б)", "3 (2б)", "Итого баллов"]
    let headerRow = zip(["A", "B", "C", "D", "E", "F"], header).map {
      "<c r=\"\($0)1\" t=\"inlineStr\"><is><t>\($1)</t></is></c>"
    }
    let row = cells.map { $1.isEmpty ? "<c r=\"\($0)2\"><f>SUM(C2:E2)</f></c>" : "<c r=\"\($0)2\"><v>\($1)</v></c>" }
    let book = StoredWorkbook.build(
      rows: "<row r=\"1\">\(headerRow.joined())</row><row r=\"2\">\(row.joined())</row>", sheet: "Протокол")
    let folder = try Folders.load(["edu220001/ВПР 2022 весна Математика 4 класс.xlsx": book])
    #expect(folder.school().scores == [0, 0, 0, 0, 1])
  }
}
