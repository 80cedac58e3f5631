/// Small text files beside the exports: what the folder is, which work a nameless file holds, and a file of no use here.
struct LooseFiles {
  let seed: UInt64
  let listedPath: String

  var files: [ExampleFile] { [readMe, works, library] }

  private var readMe: ExampleFile {
    let text = """
      ВСЕ ДАННЫЕ В ЭТОЙ ПАПКЕ – СИНТЕТИЧЕСКИЕ

      Региона «\(InventedRegion.name)», его муниципалитетов, школ и учеников не существует. Файлы сделала команда
      spravka example --seed \(seed); то же число даёт те же файлы. Совпадения с настоящими названиями случайны.

      Формы файлов – как у настоящих выгрузок ВПР 2020–2022 годов, вместе с их обычными дефектами:
      участники/  результаты участников трёх лет, каждый год в своей форме;
      фисоко/     отчёты ФИС ОКО: отметки, баллы, сравнение с журналом, индивидуальные результаты;
      формы/      формы сбора двух школ: заполненная и пустая;
      контекст/   части форм сбора контекстных данных;
      гиа/        протоколы ОГЭ 2021–2022 и ЕГЭ 2020–2022: «Участник-00001» и подобные – не люди, а метки;
      разное/     файлы, о которых папка сама ничего не говорит;
      работы.csv  перечень: какая работа в файле, если из него самого это не видно.

      По этим данным нельзя делать выводов ни о каких школах.

      """
    return ExampleFile("ПРОЧТИ – данные синтетические.txt", bytes: Array(text.utf8))
  }

  private var works: ExampleFile {
    ExampleFile(
      "работы.csv",
      bytes: SeparatedText.utf8([
        ["файл", "процедура", "год", "сезон", "предмет", "класс", "образец"],
        [listedPath, "ВПР", "2021", "весна", "История", "5", ""],
      ]))
  }

  private var library: ExampleFile {
    var random = RandomStream(seed, 14)
    let rows = (1...12).map { number in
      ["Стеллаж \(number)", String(200 + random.below(900)), String(2010 + random.below(12))]
    }
    return ExampleFile(
      "разное/библиотечный_фонд.csv",
      bytes: SeparatedText.utf8([["Место хранения", "Экземпляров", "Год пополнения"]] + rows))
  }
}
