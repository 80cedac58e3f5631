public import ReportModel

/// A small document with one of everything, for the tests of writers. Its schools are numbers, not real ones.
public enum SampleDocument {
  /// участник
  public static let participants = NounForms("участник", "участника", "участников")

  /// An address within one work.
  public static func address(_ territory: String, _ measure: String) -> Address {
    Address(territory: territory, work: "vpr-2021-spring/mathematics/5", measure: measure)
  }

  /// A share with its interval.
  public static func share(_ k: Int, of n: Int, from low: Double, to high: Double, school: Int) -> Quantity {
    Quantity(
      Double(k) / Double(n), .share, n: n, interval: low...high, address: address("school:\(school)", "share-of-two"))
  }

  /// A whole number.
  public static func count(_ value: Int, _ territory: String, _ measure: String) -> Quantity {
    Quantity(Double(value), .count, address: address(territory, measure))
  }

  /// The whole document.
  public static let document = Document(
    id: "analytical-reference",
    title: "Аналитическая справка по итогам ВПР",
    subtitle: "Образцовый край, математика, 5 класс",
    date: CalendarDate(year: 2022, month: 9, day: 15),
    stamp: "Рабочая версия. Не для размещения: содержит данные по малым группам",
    keywords: ["ВПР", "500+", "низкие результаты"],
    sections: [seen, figures, appendices],
    provenance: Provenance(
      tool: "spravka", version: "0.1.0",
      sources: [
        Provenance.Source(
          file: "участники/математика_5.xlsx", sha256: String(repeating: "ab", count: 32), byteCount: 12_345,
          layout: "vpr-participants-2021", rowsRead: 1_498, rowsKept: 1_490)
      ],
      parameters: ["low-result-threshold": "30 %", "small-group": "10"], counts: ["schools": 634, "files": 1]),
    letterhead: letterhead,
    glossary: [
      Term("Доля «2»", "Сколько участников из ста получили отметку «2»."),
      Term("Интервал", "В каких пределах доля могла бы оказаться при повторении работы."),
    ],
    statements: [
      RecordedStatement(
        id: "below-region/school:1/vpr-2021-spring/mathematics/5", kind: .finding, state: "весьма вероятно",
        text: "Доля отметок «2» – \(nine): ниже региональной.")
    ])

  /// Posts in place of persons; what is empty is a line for the pen.
  public static let letterhead = Letterhead(
    organisation: "Образцовый центр оценки качества образования",
    addressee: "Руководителям муниципальных органов управления образованием",
    approval: Letterhead.Official(post: "Директор центра"),
    date: CalendarDate(year: 2022, month: 9, day: 15), number: "",
    basis: "п. 40 плана-графика реализации проекта «500+» в 2022 году",
    signatory: Letterhead.Official(post: "Начальник отдела оценки качества"),
    executor: "Отдел оценки качества", phone: "")

  private static let region = Quantity(
    0.1480, .share, n: 23_704, interval: 0.1436...0.1526, address: address("region", "share-of-two"))

  private static let seen = Section(
    id: "seen", title: "Что видно",
    blocks: [
      .paragraph(
        """
        По математике в 5 классе весной 2021 года отметку «2» получили \
        \(count(9, "school:1", "marks-of-two")) из \(count(21, "school:1", "participants"), participantsGenitive) \
        (\(nine)); по региону – \(region). С учётом численности доля – \(intervalOf: nine): \
        \(strong: "весьма вероятно") ниже региональной (\(table: "schools")).
        """),
      .caution("Результаты ВПР не предназначены для составления рейтингов."),
      .heading("Школы"),
      .table(schools),
      .list(["Первый *пункт*", "Второй пункт, \(table: "shares-figure")"], numbered: true),
    ])

  private static let participantsGenitive = NounForms("участника", "участников", "участников")
  private static let nine = share(9, of: 21, from: 0.2447, to: 0.6345, school: 1)

  /// A table with every kind of column and most signs.
  public static let schools = Table(
    id: "schools", title: "Доля отметок «2» по школам",
    summary: "Каждая доля дана с числом участников и интервалом.",
    columns: [
      Column("Муниципалитет", .words),
      Column("Школа", .words),
      Column("Участников", .quantity(.count)),
      Column("Доля «2»", .quantity(.share), display: .bar),
      Column("Интервал", .words),
      Column("Разница с регионом", .quantity(.shareDifference)),
      Column("Вероятность", .quantity(.probability)),
      Column("Средний балл", .quantity(.number(decimals: 2)), display: .heat),
      Column("Вывод", .words),
      Column("Дата работы", .date),
      Column("Решение", .decision(choices: ["включить в план", "уточнить", "не требуется"])),
    ],
    rows: [
      row(1, 9, 21, 0.2447...0.6345, 0.995, 8.15, "весьма вероятно ниже региона"),
      row(2, 4, 12, 0.1381...0.6094, 0.87, 9.4, "вероятно ниже региона"),
      row(3, 2, 46, 0.0120...0.1454, 0.02, 12.05, "не подтверждается"),
      [
        .words("Второй район"), .words("Школа | № 4"), .quantity(count(4, "school:4", "participants")),
        .missing(.tooFew),
        .missing(.tooFew), .missing(.notApplicable), .missing(.tooFew), .missing(.noScale),
        .words("данных недостаточно"),
        .missing(.noData), .blank,
      ],
    ],
    notes: ["Интервал Уилсона, 95 %.", "Справочный расчёт; статус школы он не устанавливает."])

  private static func row(
    _ school: Int, _ k: Int, _ n: Int, _ interval: ClosedRange<Double>, _ probability: Double, _ mean: Double,
    _ conclusion: String
  ) -> [Value] {
    let value = share(k, of: n, from: interval.lowerBound, to: interval.upperBound, school: school)
    let place = "school:\(school)"
    return [
      .words("Первый район"), .words("Школа № \(school)"), .quantity(count(n, place, "participants")), .quantity(value),
      .interval(interval, .share, address(place, "share-of-two-interval")),
      .quantity(Quantity(value.value - region.value, .shareDifference, address: address(place, "gap"))),
      .quantity(Quantity(probability, .probability, address: address(place, "probability"))),
      .quantity(Quantity(mean, .number(decimals: 2), address: address(place, "mean"))),
      .words(conclusion), .date(CalendarDate(year: 2021, month: 4, day: 10 + school)), .blank,
    ]
  }

  private static let figures = Section(
    id: "figures", title: "Рисунки",
    blocks: [.chart(shares), .chart(intervals), .chart(bars), .chart(lines), .chart(funnel), .chart(heat)])

  private static func point(_ value: Double, n: Int? = nil, _ interval: ClosedRange<Double>? = nil) -> Series.Point {
    .value(Quantity(value, .share, n: n, interval: interval, address: address("figure", "share")))
  }

  /// Marks of two schools and the region.
  public static let shares = Chart(
    id: "shares-figure", kind: .stackedShares, title: "Распределение отметок",
    description: "В школе № 1 отметку «2» получили 42,9 % участников, по региону – 14,8 %.",
    categoryAxis: "Школа", valueAxis: "Доля участников", unit: .share,
    categories: [
      "Школа № 1 (21 участник)", "Школа № 2 с очень длинным названием, Первый район (12 участников)",
      "Регион (23 704 участника)",
    ],
    series: [
      Series("«2»", points: [point(9 / 21), point(4 / 12), point(0.1480)]),
      Series("«3»", points: [point(8 / 21), point(4 / 12), point(0.4107)]),
      Series("«4»", points: [point(4 / 21), point(3 / 12), point(0.3222)]),
      Series("«5»", points: [point(0), point(1 / 12), point(0.1191)]),
    ])

  /// Four schools, one too small, with a background.
  public static let intervals = Chart(
    id: "intervals-figure", kind: .intervals, title: "Доля отметок «2» с учётом численности",
    description: "Интервал школы № 1 лежит выше доли по региону; у школ № 2 и № 3 интервалы её захватывают.",
    categoryAxis: "Школа", valueAxis: "Доля отметок «2»", unit: .share,
    categories: ["Школа № 1", "Школа № 2", "Школа № 3", "Школа № 4"],
    series: [
      Series(
        "Школа",
        points: [
          point(9 / 21, n: 21, 0.2447...0.6345), point(4 / 12, n: 12, 0.1381...0.6094),
          point(2 / 46, n: 46, 0.0120...0.1454), .missing(.tooFew),
        ]),
      Series("Регион", role: .background, points: Array(repeating: point(0.1480), count: 4)),
    ])

  /// Two seasons side by side, one value missing.
  public static let bars = Chart(
    id: "bars-figure", kind: .bars, title: "Доля «2» осенью и весной",
    description: "Осенью 2020 года доля выше, чем весной 2021 года, в обеих школах.",
    categoryAxis: "Школа", valueAxis: "Доля отметок «2»", unit: .share,
    categories: ["Школа № 1", "Школа № 2", "Регион"],
    series: [
      Series("Осень 2020 года", points: [point(0.52), .missing(.notHeld), point(0.278)]),
      Series("Весна 2021 года", points: [point(9 / 21), point(4 / 12), point(0.1480)]),
    ])

  /// Tasks by schools, one cell without a value.
  public static let heat = Chart(
    id: "heat-figure", kind: .heatMap, title: "Не справились с заданием",
    description: "Задание 7 не выполнила большая часть участников школы № 1.",
    categoryAxis: "Школа и задание", valueAxis: "Доля не справившихся", unit: .share,
    categories: ["1", "2", "3.1", "3.2", "7"],
    series: [
      Series("Школа № 1", points: [point(0.1), point(0.24), point(0.48), point(0.33), point(0.81)]),
      Series(
        "Школа № 2 с очень длинным названием, Первый район",
        points: [point(0.05), point(0), .missing(.tooFew), point(0.41), point(0.5)]),
    ])

  /// Two lines with a season that does not compare, and a break between two years.
  public static let lines = Chart(
    id: "lines-figure", kind: .lines, title: "Доля «2» по годам",
    description: "Осень 2020 года не сопоставляется с весной; весной 2021 года доля 42,9 %, весной 2022 года – 38,1 %.",
    categoryAxis: "Работа", valueAxis: "Доля отметок «2»", unit: .share,
    categories: ["Весна 2019 года", "Осень 2020 года", "Весна 2021 года", "Весна 2022 года", "Весна 2023 года"],
    series: [
      Series("Школа № 1", points: [point(0.33), .missing(.notComparable), point(9 / 21), point(8 / 21), point(0.25)]),
      Series(
        "Регион", role: .background,
        points: [point(0.12), .missing(.notComparable), point(0.148), point(0.155), point(0.139)]),
    ], breaks: [Chart.Break(after: 3, words: "другая шкала")])

  /// Shares by size with two limits and a background.
  public static let funnel: Chart = {
    func place(_ n: Int, _ share: Double) -> Series.Point {
      .position(
        x: Quantity(Double(n), .count, address: address("funnel", "participants")),
        y: Quantity(share, .share, address: address("funnel", "share")))
    }
    let sizes = [10, 20, 40, 60, 80, 100]
    return Chart(
      id: "funnel-figure", kind: .funnel, title: "Доля «2» и численность",
      description: "Из девяти школ за верхней границей лежит одна.", categoryAxis: "Участников",
      valueAxis: "Доля отметок «2»", unit: .share, categories: [],
      series: [
        Series(
          "Школы",
          points: [
            place(12, 0.33), place(21, 0.4286), place(46, 0.0435), place(55, 0.18), place(63, 0.16), place(74, 0.12),
            place(88, 0.148), place(95, 0.2), place(33, 0.09),
          ]),
        Series(
          "Верхняя граница 95 %", role: .limit, points: sizes.map { place($0, 0.148 + 0.7 / Double($0).squareRoot()) }),
        Series(
          "Нижняя граница 95 %", role: .limit,
          points: sizes.map { place($0, max(0, 0.148 - 0.7 / Double($0).squareRoot())) }),
        Series("Регион", role: .background, points: [place(10, 0.148), place(100, 0.148)]),
      ])
  }()

  private static let appendices = Section(
    id: "appendices", title: "Приложения",
    blocks: [
      .table(
        Table(
          id: "threshold", title: "Школы и порог", summary: "Порог над таблицей можно изменить.",
          columns: [
            Column("Школа", .words),
            Column(
              "Доля «2»", .quantity(.share),
              display: .threshold(Column.Threshold(0.3, .atLeast, name: "порог низких результатов"))),
            Column(
              "Вывод", .words,
              display: .steps(["данных недостаточно", "не подтверждается", "вероятно", "весьма вероятно"])),
            Column("Где подробнее", .words),
          ],
          rows: [
            [.words("Школа № 1"), .quantity(nine), .words("весьма вероятно"), .text("\(table: "schools")")],
            [.words("Школа № 4"), .missing(.tooFew), .words("данных недостаточно"), .text("\(table: "heat-figure")")],
          ])),
      .annex(
        Table(
          id: "sources", title: "Исходные файлы", summary: "Откуда взяты числа.",
          columns: [
            Column("Файл", .words), Column("Строк прочитано", .quantity(.count)), Column("SHA-256", .words),
          ],
          rows: [
            [
              .words("участники/математика_5.xlsx"), .quantity(count(1_498, "file:1", "rows")),
              .words(String(repeating: "ab", count: 32)),
            ]
          ])),
    ], page: .landscape)
}
