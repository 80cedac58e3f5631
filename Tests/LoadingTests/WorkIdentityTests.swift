import Loading
import Testing
import Vocabulary

/// Where the work of a file is found, and what is not counted.
@Suite struct WorkIdentityTests {
  private let pupils = [Pupil.scoring(8, code: 50001)]
  private let spring = Work.vpr(2021, .spring, "mathematics", 5)

  @Test func `the work stands inside a report`() throws {
    let folder = try Folders.load(["отчёт.csv": Sheets.marks(["Алтайский край;1;4;25;25;25;25"])])
    #expect(folder.works == [spring])
  }

  @Test(arguments: [
    "Проведение работы по математике, 5 класс. ВПР 2021.csv", "ВПР_2021_5_МА.csv",
    "математика 5 класс 2021 (копия 2).csv",
    "MA5 2021/ВПР 2021 математика 5 класс.csv",
  ])
  func `the work stands in the file name`(_ path: String) throws {
    #expect(try Folders.load([path: Sheets.of2021(pupils)]).works == [spring])
  }

  @Test(arguments: ["2021/5/Математика.csv", "Алтай/2021/5 класс/Математика/выгрузка.csv", "2021/Математика 5.csv"])
  func `the work stands in the folders`(_ path: String) throws {
    #expect(try Folders.load([path: Sheets.of2021(pupils)]).works == [spring])
  }

  @Test func `a file name from a Mac has its letters decomposed`() throws {
    let composed = "Русский й/2021/5/Математика.csv"
    let decomposed = "Русский и\u{306}/2021/5/Математика.csv"
    let folder = try Folders.load([decomposed: Sheets.of2021(pupils)])
    #expect(folder.sources.map { Array($0.path.utf8) } == [Array(composed.utf8)])
    #expect(folder.works == [spring])
  }

  @Test func `a person's word in the list of works counts`() throws {
    let list = "Файл;Процедура;Год;Сезон;Предмет;Класс;Образец\nвыгрузка.csv;ВПР;2021;весна;математика;5;\n"
    let folder = try Folders.load(["выгрузка.csv": Sheets.of2021(pupils), "работы.csv": list])
    #expect(folder.works == [spring])
    #expect(folder.rules.isEmpty)
  }

  @Test func `an incomplete line of the list of works is an error`() throws {
    let list = "Файл;Процедура;Год;Сезон;Предмет;Класс;Образец\nвыгрузка.csv;ВПР;2021;весна;;5;\n"
    let folder = try Folders.load(["выгрузка.csv": Sheets.of2021(pupils), "работы.csv": list])
    #expect(
      folder.words(of: "work-unknown").first
        == "работы.csv строка 2 | для файла «выгрузка.csv» указано: год «2021», предмет «», класс «5» | "
        + "год, период, предмет и класс в файле, в его имени или в именах папок | "
        + "Впишите работу в файл «работы.csv» (его готовит команда spravka check) и положите его в папку с данными.")
    #expect(folder.claims.isEmpty)
  }

  @Test func `a work that nothing names is not counted`() throws {
    let folder = try Folders.load(["выгрузка.csv": Sheets.of2021(pupils)])
    #expect(
      folder.words(of: "work-unknown") == [
        "выгрузка.csv | не найдено: год, предмет, класс | год, период, предмет и класс в файле, в его имени или в именах папок | "
          + "Впишите работу в файл «работы.csv» (его готовит команда spravka check) и положите его в папку с данными."
      ])
    #expect(folder.claims.isEmpty)
    #expect(folder.sources.map(\.state) == [.notUsed])
  }

  @Test(arguments: [
    ("2020-2021 учебный год, математика, 5 класс.csv", "год"),
    ("ВПР 2021 математика, приложение 1, лист 5.csv", "класс"),
    ("ВПР 2021 математика 4 класс, 5 класс.csv", "класс"),
  ])
  func `where a name says two things nothing is guessed`(_ path: String, _ missing: String) throws {
    let folder = try Folders.load([path: Sheets.of2021(pupils)])
    #expect(folder.issues.map(\.found) == ["не найдено: \(missing)"])
    #expect(folder.claims.isEmpty)
  }

  @Test func `a file name that contradicts the title is not counted`() throws {
    let folder = try Folders.load(["Ф3_2021_6_РУ.csv": Sheets.marks(["Алтайский край;1;4;25;25;25;25"])])
    #expect(
      folder.words(of: "work-contradiction") == [
        "Ф3_2021_6_РУ.csv | предмет, класс в файле и в имени файла различаются | "
          + "одни и те же год, предмет и класс внутри файла, в имени файла и в именах папок | "
          + "Исправьте имя файла или папки либо впишите работу в «работы.csv»."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `folders that contradict the file name are not counted, unless a person says which is right`() throws {
    let files = ["2022/ВПР 2021 Математика 5 класс.csv": Sheets.of2021(pupils)]
    let folder = try Folders.load(files)
    #expect(folder.issues.map(\.found) == ["год в файле или его имени и в именах папок различаются"])
    #expect(folder.claims.isEmpty)
    let list =
      "Файл;Процедура;Год;Сезон;Предмет;Класс;Образец\n2022/ВПР 2021 Математика 5 класс.csv;ВПР;2021;весна;математика;5;\n"
    #expect(try Folders.load(files.merging(["работы.csv": list]) { $1 }).works == [spring])
  }

  @Test func `a date inside that contradicts the year of the name is not counted`() throws {
    let pupil = Pupil.scoring(12, code: 40001, maxima: Sheets.mathematics4)
    let folder = try Folders.load(["ВПР 2021 Математика 4 класс.csv": Sheets.of2022([pupil])])
    #expect(
      folder.issues.map(\.found) == [
        "год по дате внутри файла и в названии работы, имени файла или папок различаются"
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `the date of upload tells the autumn of 2022 from its spring`() throws {
    let pupil = Pupil.scoring(12, code: 50001, maxima: Sheets.mathematics4).with { $0.uploaded = "05.10.2022 10:00:00" }
    let folder = try Folders.load(["ВПР 2022 Математика 4 класс.csv": Sheets.of2022([pupil])])
    #expect(folder.works == [.vpr(2022, .autumn, "mathematics", 4)])
  }

  @Test func `without a date the season of 2022 is not guessed`() throws {
    let folder = try Folders.load(["ВПР 2022 Математика 4 класс.csv": Sheets.of2021([Pupil.scoring(8, code: 40001)])])
    #expect(folder.issues.map(\.found) == ["не найдено: период (весна или осень 2022 года)"])
    #expect(folder.claims.isEmpty)
  }

  @Test func `the calendar knows that grade 5 of 2020 was written in autumn, by pupils of grade 6`() throws {
    let autumn = try Folders.load(["2020/5/Математика.csv": Sheets.of2020([.scoring(8, code: 60001)])])
    #expect(autumn.works == [.vpr(2020, .autumn, "mathematics", 5)])
    #expect(autumn.works.first?.procedure.gradeOfPupils == 6)
  }

  @Test func `codes of pupils of the wrong grade show a file under the wrong year or grade`() throws {
    let name = "2020/5/Математика.csv"
    let folder = try Folders.load([name: Sheets.of2020([.scoring(8, code: 50001), .scoring(8, code: 50002)])])
    #expect(
      folder.words(of: "work-contradicts-codes") == [
        "\(name) строка 1 | коды участников начинаются с 5 (строк: 2), а участники должны быть из 6 класса | "
          + "коды, которые начинаются с номера класса участников | "
          + "Проверьте, тот ли класс и тот ли период указаны для файла; впишите верные в «работы.csv»."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `scores beyond the scale show a file of another work`() throws {
    let pupils = (0..<6).map { Pupil(code: String(50001 + $0), total: "40") }
    let folder = try Folders.load([Sheets.name2021: Sheets.of2021(pupils)])
    #expect(
      folder.words(of: "work-contradicts-scale") == [
        "\(Sheets.name2021) строка 1 | баллов выше максимального (20): 6 из 6 | баллы не выше максимального первичного балла работы | "
          + "Проверьте, тот ли предмет, класс и образец указаны для файла; впишите верные в «работы.csv»."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `a work that the calendar does not know as held is not counted`() throws {
    let folder = try Folders.load(["ВПР 2021 осень Математика 5 класс.csv": Sheets.of2021(pupils)])
    #expect(
      folder.words(of: "work-not-held") == [
        "ВПР 2021 осень Математика 5 класс.csv | ВПР 2021 года (осень), 5 класс: по календарю не проводилась | "
          + "процедура, которая проводилась по календарю | "
          + "Проверьте год и период в имени файла; если работа проводилась, впишите её в «работы.csv»."
      ])
    #expect(folder.claims.isEmpty)
  }

  @Test func `two samples of one work stay apart, each with its scale`() throws {
    let pupils = [Pupil(code: "70001", total: "22")]
    let folder = try Folders.load([
      "Проведение работы по биологии, 7 класс (по образцу 7 класса). ВПР 2021.csv": Sheets.of2021(pupils),
      "Проведение работы по биологии, 7 класс (по образцу 8 класса). ВПР 2021.csv": Sheets.of2021(pupils, tasks: 17),
    ])
    #expect(
      folder.works == [
        .vpr(2021, .spring, "biology", 7), .vpr(2021, .spring, "biology", 7, .ofGrade(8)),
      ])
    let marks = folder.claims.compactMap { claim in
      if case .marks(let marks) = claim.part { (claim.work.sample, marks.counts) } else { nil }
    }
    #expect(marks.count == 2)
    #expect(marks.allSatisfy { $0.1 == ($0.0 == .standard ? [0, 0, 1, 0] : [0, 0, 1, 0]) })
  }

  @Test func `a header that is not of the work's size is noted`() throws {
    let folder = try Folders.load([Sheets.name2021: Sheets.of2021([.scoring(8)], tasks: 15)])
    #expect(
      folder.words(of: "task-count-differs") == [
        "\(Sheets.name2021) строка 1 | столбцов с баллами за задания: 15 | 16 – по описанию работы | "
          + "Сверьте образец и вариант работы; на отметки это не влияет."
      ])
  }
}
