import Testing

@testable import spravka

@Suite struct HelpTests {
  @Test func `help of the whole program`() {
    #expect(
      ending("--help")
        == Ending(
          status: .done,
          text: """
            Аналитическая справка проекта «500+» из папки с выгрузками оценочных процедур.

            Команда читает папку целиком: каждый файл опознаётся по заголовкам столбцов, лишние файлы не
            мешают. Исходные файлы никогда не меняются.

            Коды завершения: 0 – выполнено; 1 – выполнено, но в исходных файлах есть ошибки; 2 – команда
            написана неверно; 3 – выполнить не удалось.

            Как писать: spravka <команда>

            Параметры:
              --version               Показать версию.
              -h, --help              Показать эту справку.

            Команды:
              report                  Составить справку по папке с выгрузками.
              compare                 Сравнить школы с низкими результатами по региону.
              methodist               Составить книги методиста: умения по числу не справившихся.
              municipality            Составить материалы одного муниципалитета.
              school                  Составить материалы одной школы: паспорт, карты, заявку.
              august                  Составить материалы августовской сессии.
              roadmap                 Показать исполнение дорожной карты на дату.
              check                   Проверить папку с выгрузками и показать замечания.
              list                    Показать файлы, работы и школы папки или то, что знает программа.
              explain                 Объяснить показатель, правило, параметр методики или вывод отчёта.
              template                Записать форму для заполнения: участники, риски, меры, замечания и другие.
              example                 Записать папку с вымышленным регионом в настоящих формах выгрузок.

              Подробнее о команде: spravka help <команда>
            """))
  }

  @Test func `help of a command, with arguments, options and the values they take`() {
    #expect(
      ending("report", "--help")
        == Ending(
          status: .done,
          text: """
            Составить справку по папке с выгрузками.

            Пишет аналитическую справку (документ Word, книга Excel, текст Markdown с рисунками), отчёт о
            качестве данных, страницу index.html со всеми документами и папку «для-аналитика» с базой SQLite и
            таблицами CSV. Прежние файлы заменяются, только когда новые готовы целиком.

            Как писать: spravka report [<параметры>] <папка> --output <папка>

            Аргументы:
              <папка>                 Папка с выгрузками; читается вместе с подпапками.

            Параметры:
              --document <вид>        Какой документ писать; можно указать несколько раз. По умолчанию все.
                                      (значения: справка, участники, контекст, заявка, сравнение, методистам,
                                      муниципалитет, паспорт, куратор, собеседование, экспертиза,
                                      дорожные-карты, мониторинг, август, решения, контроль, итог, качество)
              --municipality <название>
                                      Только документы этого муниципалитета и его школ.
              --school <логин>        Только документы этой школы.
              --output <папка>        Папка для результатов; создаётся, если её нет.
              --since <файл>          Файл manifest.json прежнего отчёта: справка скажет, что с тех пор
                                      изменилось.
              --as-of <дата>          Дата справки: 15.09.2022 или 2022-09-15. По умолчанию 31 декабря года
                                      последней работы.
              --reference <папка>     Папка со своими справочниками: шкалы, календарь, предметы.
              --methodology <файл>    Файл методики: свои значения порогов.
              --background <файл>     Файл «фон-региона.json» регионального расчёта: с чем сравнивать школы
                                      муниципалитета.
              --threads <число>       Сколько файлов читать одновременно. По умолчанию по числу ядер.
              --dry-run               Ничего не писать: показать, что было бы прочитано и записано.
              --json                  Напечатать итог в виде JSON.
              --version               Показать версию.
              -h, --help              Показать эту справку.

            """))
  }

  @Test func `help of a command named after a document says which report it is`() {
    let text = ending("municipality", "--help")?.text ?? ""
    #expect(
      text.hasPrefix("Составить материалы одного муниципалитета.\n\nТо же, что report --municipality: справка с "))
    for part in [
      "\nКак писать: spravka municipality <папка> <название> --output <папка> [--since <файл>] ",
      "\n  <название>              Муниципалитет, например «Лесной район».\n",
      "\n  --dry-run               Ничего не писать: показать, что было бы прочитано и записано.\n",
    ] {
      #expect(text.contains(part), "\(text)")
    }
  }

  /// Words of the library that would stay if its wording changed.
  @Test(arguments: [
    ["--help"], ["report", "--help"], ["check", "--help"], ["roadmap", "--help"], ["list", "-h"], ["explain", "-h"],
    ["example", "-h"], ["compare", "-h"], ["methodist", "-h"], ["municipality", "-h"], ["school", "-h"],
    ["august", "-h"],
  ])
  func `no English is left on a help screen`(arguments: [String]) throws {
    let text = try #require(ending(arguments)).text
    for word in [
      "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "default", "values", "subcommand", "options",
      "See ", "help information",
    ] {
      #expect(!text.contains(word), "\(word) in \(text)")
    }
  }

  @Test func `the version is one line`() {
    #expect(ending("--version") == Ending(status: .done, text: Version.current))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script explains in Russian`(shell: String) throws {
    let script = try #require(ending("--generate-completion-script", shell))
    #expect(script.status == .done)
    #expect(!script.text.contains("Show "))
    if shell != "bash" { #expect(script.text.contains("Показать эту справку.")) }
    for command in ["compare", "methodist", "municipality", "school", "august"] {
      #expect(script.text.contains(command), "\(command)")
    }
  }
}
