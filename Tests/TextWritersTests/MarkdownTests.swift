import Delivery
import ReportModel
import TestSupport
import Testing
import TextWriters

@Suite struct MarkdownTests {
  private let text = MarkdownWriter.text(of: SampleDocument.document)
  private var blocks: [String] { text.split(separator: "\n\n").map(String.init) }

  @Test func `the head names title, stamp, date and contents`() {
    #expect(blocks[0] == "# Аналитическая справка по итогам ВПР")
    #expect(blocks[1] == "**Образцовый край, математика, 5 класс**")
    #expect(blocks[2] == "> **Рабочая версия. Не для размещения: содержит данные по малым группам**")
    #expect(
      blocks[3] == """
        - Кто составил: Образцовый центр оценки качества образования
        - Кому: Руководителям муниципальных органов управления образованием
        - Основание: п. 40 плана-графика реализации проекта «500+» в 2022 году
        - Исполнитель: Отдел оценки качества
        """)
    #expect(blocks[4] == "По состоянию на 15\u{A0}сентября 2022\u{A0}года")
    #expect(blocks[6] == "1. [Что видно](#1-что-видно)\n2. [Рисунки](#2-рисунки)\n3. [Приложения](#3-приложения)")
    #expect(blocks[7] == "## 1. Что видно")
  }

  @Test func `a sentence has its numbers, bold words and a link to its table`() {
    let sentence = blocks.first { $0.hasPrefix("По математике") }
    #expect(
      sentence
        == "По математике в 5 классе весной 2021 года отметку «2» получили 9 из 21\u{A0}участника (42,9\u{A0}%); "
        + "по региону – 14,8\u{A0}%. С учётом численности доля – от\u{A0}24 до\u{A0}63\u{A0}%: **весьма вероятно** "
        + "ниже региональной ([таблица\u{A0}1](#schools)).")
  }

  @Test func `a table has a caption, aligned columns and escaped cells`() {
    #expect(text.contains("<a id=\"schools\"></a>**Таблица\u{A0}1.** Доля отметок «2» по школам"))
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows[1] == "| :--- | :--- | ---: | ---: | :--- | ---: | ---: | ---: | :--- | :--- | :--- |")
    #expect(
      rows[2]
        == "| Первый район | Школа № 1 | 21 | 42,9\u{A0}% | 24–63\u{A0}% | 28,1\u{A0}п.\u{A0}п. | более\u{A0}0,99 | 8,15 | "
        + "весьма вероятно ниже региона | 11.04.2021 |  |")
    #expect(rows[5] == "| Второй район | Школа \\| № 4 | 4 | м | м | х | м | ш | данных недостаточно | н/д |  |")
    #expect(text.contains("*Условные обозначения:* `н/д` – нет данных; `м` – мало участников;"))
  }

  @Test func `a figure has its description as alternative text`() {
    #expect(
      text.contains(
        "<a id=\"bars-figure\"></a>![Осенью 2020 года доля выше, чем весной 2021 года, в обеих школах.](рисунки/bars-figure.svg)"
      ))
    #expect(text.contains("*Рисунок\u{A0}3. Доля «2» осенью и весной*"))
  }

  @Test func `an annex is only named`() {
    #expect(text.contains("**Приложение\u{A0}1.** Исходные файлы – в книге с приложениями."))
    #expect(!text.contains("abab"))
  }

  @Test(arguments: [
    ("1. Не список", "1\\. Не список"), ("# Не заголовок", "\\# Не заголовок"), ("- не пункт", "\\- не пункт"),
    ("a*b_c<d>[e]|$f$", "a\\*b\\_c\\<d>\\[e\\]\\|\\$f\\$"), ("5 классов", "5 классов"),
    ("строка\nвторая", "строка<br>вторая"),
  ])
  func `words that look like commands stay words`(words: String, markdown: String) {
    var document = SampleDocument.document
    document.sections = [Section(id: "one", title: "Раздел", blocks: [.paragraph(Text([.words(words)]))])]
    #expect(MarkdownWriter.text(of: document).split(separator: "\n\n").last.map(String.init) == markdown + "\n")
  }
}
