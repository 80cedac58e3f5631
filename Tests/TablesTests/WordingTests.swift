import Testing

@testable import Tables

@Suite("Messages that no small file brings about")
struct WordingTests {
  @Test func `a file without rights, for whoever runs the tests`() {
    #expect(
      message(TableError(.isForbidden, file: "x.csv", place: nil))
        == "unreadable / x.csv / — / нет прав на чтение / Откройте доступ к файлу и папке или скопируйте файл в свою папку."
    )
  }

  @Test func `a cell larger than any memory should hold`() {
    #expect(
      message(TableError(.elementIsTooLong, file: "x.csv", place: "строка 7"))
        == "tooLarge / x.csv / строка 7 / одна строка или ячейка занимает больше 256 МиБ / "
        + "Проверьте, откуда файл: в таблицах так не бывает.")
  }

  @Test func `a broken old workbook`() {
    #expect(
      message(TableError(.oldWorkbookIsDamaged(-26), file: "x.xls", place: nil))
        == "damaged / x.xls / — / книга старого вида (.xls) не читается, код freexl -26 / "
        + "Откройте файл в Excel или LibreOffice и сохраните заново как «Книга Excel (*.xlsx)».")
  }
}
