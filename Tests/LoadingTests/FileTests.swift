import Foundation
import Loading
import Testing
import Vocabulary

/// Files of a folder: copies, unknown kinds, damaged files; the others are still read.
@Suite struct FileTests {
  @Test func `the same bytes count once`() throws {
    let sheet = Sheets.of2021([.scoring(8)])
    let folder = try Folders.load(["а/" + Sheets.name2021: sheet, "б/" + Sheets.name2021: sheet])
    #expect(
      folder.words(of: "file-repeated") == [
        "б/\(Sheets.name2021) | содержимое совпадает с файлом «а/\(Sheets.name2021)» | каждый файл один раз | Уберите копию из папки."
      ])
    #expect(folder.sources.map(\.state) == [.used, .repeated])
    #expect(folder.school().kinds.count == 6, "participation, scores, marks, journal table, journal scores, tasks")
  }

  @Test func `of two copies the one that names its work counts`() throws {
    let sheet = Sheets.of2021([.scoring(8)])
    let folder = try Folders.load(["а.csv": sheet, Sheets.name2021: sheet])
    #expect(folder.sources.map(\.state) == [.used, .repeated])
    #expect(folder.works == [.vpr(2021, .spring, "mathematics", 5)])
    #expect(folder.rules == ["file-repeated"])
  }

  @Test func `copies that name different works contradict each other and neither counts`() throws {
    let sheet = Sheets.of2021([Pupil(code: "50001", total: "8")])
    let folder = try Folders.load(["ВПР 2021 История 5 класс.csv": sheet, "ВПР 2021 Математика 5 класс.csv": sheet])
    #expect(folder.claims.isEmpty)
    #expect(
      folder.words(of: "work-contradiction").first
        == "ВПР 2021 История 5 класс.csv | то же содержимое в файле «ВПР 2021 Математика 5 класс.csv» отнесено к другой работе | "
        + "одни и те же год, предмет и класс внутри файла, в имени файла и в именах папок | "
        + "Исправьте имя файла или папки либо впишите работу в «работы.csv».")
    #expect(folder.sources.map(\.state) == [.notUsed, .notUsed])
  }

  @Test func `a CSV of another kind is listed with the nearest layout and what is missing`() throws {
    let folder = try Folders.load(["выписка.csv": "Группы участников;Кол-во участников;3;4;5\nШкола;1;2;3;4\n"])
    #expect(
      folder.words(of: "file-unrecognised") == [
        "выписка.csv | ближайшая форма – ФИС ОКО, «Статистика по отметкам»; не хватает столбцов: «2» | "
          + "заголовки одной из известных форм (spravka list layouts) | "
          + "Проверьте, что это исходная выгрузка и строка заголовков не изменена; лишний файл можно убрать из папки."
      ])
    #expect(folder.sources.map(\.state) == [.unrecognised])
  }

  @Test func `a damaged file is an error and the others are still read`() throws {
    let folder = try Folders.load(["битый.xlsx": "PK\u{3}\u{4}обрыв", Sheets.name2021: Sheets.of2021([.scoring(8)])])
    #expect(folder.issues.filter { $0.rule == "file-unreadable" }.map(\.place.file) == ["битый.xlsx"])
    #expect(folder.issues.filter { $0.rule == "file-unreadable" }.map(\.severity) == [.error])
    #expect(folder.school().participation?.participants == 1)
  }

  @Test func `a document, data of a program and a text of sentences are none of the input and no errors`() throws {
    let folder = try Folders.load([
      "акт.pdf": "%PDF-1.7 …", "перечень.json": "{\"2021\": [\"sch220001\"]}",
      "методика.txt": "Методика расчёта\nНа первом этапе, как сказано выше, считаются школы.\nЗатем доли.\n",
    ])
    let remedy = "Перенесите таблицу в книгу Excel (*.xlsx) или запросите исходную выгрузку."
    #expect(
      folder.words(of: "file-foreign") == [
        "акт.pdf | это документ PDF | таблица XLSX, XLS или CSV | \(remedy)",
        "методика.txt | это текст без столбцов, а не таблица | таблица XLSX, XLS или CSV | "
          + "Если в файле есть данные для справки, перенесите их в книгу Excel (*.xlsx) или в форму (spravka template).",
        "перечень.json | это данные JSON, а не таблица | таблица XLSX, XLS или CSV | \(remedy)",
      ])
    #expect(folder.sources.map(\.state) == [.unrecognised, .unrecognised, .unrecognised])
    #expect(folder.issues.map(\.severity) == [.notice, .notice, .notice])
  }

  @Test func `a table of a kind that is not read is a warning, since data may be lost`() throws {
    let folder = try Folders.load(["выгрузка.xls": "<html><table><tr><td>1</td></tr></table></html>"])
    #expect(
      folder.words(of: "file-other-table") == [
        "выгрузка.xls | это веб-страница HTML, хотя её часто называют .xls | таблица XLSX, XLS или CSV | "
          + "Откройте его в Excel или LibreOffice и сохраните как «Книга Excel (*.xlsx)»."
      ])
    #expect(folder.issues.map(\.severity) == [.warning])
    #expect(folder.sources.map(\.state) == [.unrecognised])
  }

  @Test func `bytes of nothing known are a damaged workbook by the name of one, else a file of somebody's own`() throws
  {
    let rubbish = Data((0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ 1) })
    let folder = try Folders.load(["книга.xlsx": rubbish, "фото.jpg": rubbish + [0]])
    #expect(folder.issues.map(\.rule) == ["file-unreadable", "file-foreign"])
    #expect(folder.sources.map(\.state) == [.unreadable, .unrecognised])
  }

  @Test func `a layout that the report does not use is named and left`() throws {
    let header = "Пользователь;Муниципалитет;Школа;Дата загрузки;Буква (цифра) класса. Введите нет\n"
    let folder = try Folders.load(["классы.csv": header + "edu220001;а;б;16.03.2022;А\n"])
    #expect(
      folder.words(of: "file-not-used") == [
        "классы.csv | ВПР, сведения о классах, выгрузка 2022 года (лист «Классы») | форма, по которой строится отчёт | "
          + "Действий не требуется."
      ])
  }

  @Test func `a header without the column of totals is an error`() throws {
    let folder = try Folders.load([
      "ВПР 2020 Математика 5 класс.csv": "user;code;otc;var-1;sum;Учебник;a-1-grade\nsch220001;60001;4;1;3;;1\n"
    ])
    #expect(
      folder.words(of: "header-incomplete") == [
        "ВПР 2020 Математика 5 класс.csv | ВПР, результаты участников, выгрузка 2020 года | "
          + "столбцы, перечисленные в описании формы | Восстановите строку заголовков по исходной выгрузке."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `Windows-1251 with decimal commas is read like UTF-8`() throws {
    let text = Sheets.marks(["Школа(edu220001);;12;16,67;16,67;50,0;16,67"])
    let bytes = try #require(text.data(using: .windowsCP1251))
    #expect(try Folders.load(["отчёт.csv": bytes]).school().marks == [2, 2, 6, 2])
  }

  @Test func `a list of schools gives names and municipalities`() throws {
    let folder = try Folders.load(["школы.csv": "Логин;Имя;Регион\nsch223080;МБОУ \"СОШ\" №5;г. Алейск\nшкола;x;y\n"])
    #expect(folder.facts.map(\.municipality) == ["г. Алейск"])
    #expect(folder.facts.map(\.school.description) == ["edu223080"])
    #expect(folder.rules == ["login-malformed"])
  }

  @Test func `an empty folder, a file and nothing are told apart`() throws {
    #expect(throws: FolderError.self) { try Folders.load([String: String]()) }
    let book = try Folders.book.get()
    let missing = #expect(throws: FolderError.self) { try FolderLoader(book: book).load(folder: "/нет такой папки") }
    #expect(missing?.kind == .missing)
    #expect(missing?.cause == "такой папки нет")
    #expect(missing?.remedy == "Проверьте путь к папке с файлами.")
    let file = #expect(throws: FolderError.self) { try FolderLoader(book: book).load(folder: #filePath) }
    #expect(file?.kind == .notFolder)
  }

  @Test func `every rule has an id and words of its own`() {
    let rules = Rule.all
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(Set(rules.map(\.title)).count == rules.count)
    for rule in rules {
      #expect(rule.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(rule.remedy.hasSuffix("."), "\(rule.id)")
      #expect(!rule.expected.isEmpty && !rule.effect.isEmpty && !rule.title.hasSuffix("."), "\(rule.id)")
    }
  }
}
