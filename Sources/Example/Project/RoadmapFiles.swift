import Reference

/// The road maps of the two small districts and what is recorded of them: status, documents, examinations, events.
struct RoadmapFiles {
  /// Schools of the two districts that take part.
  private let schools: [ProjectSchool]

  /// - Parameter schools: all schools of the project.
  init(_ schools: [ProjectSchool]) { self.schools = schools.filter { $0.school.municipality.schoolCount <= 2 } }

  private static let folder = "проект/дорожные карты/"

  var files: [ExampleFile] {
    [roadmap, status, documents, expertise, attendance, survey, training, interviews, sites]
  }

  private var districts: [InventedMunicipality] { InventedMunicipality.all.filter { $0.schoolCount <= 2 } }

  /// Steps of a year in the words of no order: number, step, kind, terms, recurrence, indicator, target, performers,
  /// the step whose documents it examines.
  private static let steps = """
    1;Назначить муниципального координатора и кураторов;организация;до 31.01.2022;;Приказ издан;;УО;
    2;Собрать контекстные данные школ;сведения;до 04.02.2022;;Формы заполнены;;муниципальный координатор, ОО;
    3;Вести страницу проекта на сайте;сайт;февраль-декабрь 2022;постоянно;Страница обновляется;;УО, ОО;
    4;Провести установочное совещание с командами школ;явка;до 14.02.2022;;Команды присутствовали;все участники проекта;муниципальный координатор;
    5;Верифицировать и активировать риски;риски;14.02.2022-01.03.2022;;Риски активированы;;ОО, кураторы;
    6;Разместить концептуальные документы;концептуальные документы;до 30.03.2022;;Документы размещены;каждая ОО;ОО;
    7;Провести экспертизу концептуальных документов;муниципальная экспертиза концептуальных документов;до 08.04.2022;;Заключение составлено;;муниципальный координатор;6
    8;Обучить учителей и руководителей школ;обучение;01.03.2022-30.11.2022;;Доля обученных;25 % руководящих и педагогических работников;ИРО, ОО;
    9;Посещать школы вместе с кураторами;посещение;март-ноябрь 2022;ежемесячно: последний вторник;Карты посещений;;кураторы;
    10;Провести собеседования с командами школ;собеседования;18.04.2022-29.04.2022;;Протоколы собеседований;;муниципальный координатор;
    11;Разместить документы первого этапа;документы 1 этапа;до 31.05.2022;;Документы размещены;каждая ОО;ОО;
    12;Провести экспертизу документов первого этапа;муниципальная экспертиза 1 этапа;до 10.06.2022;;Заключение составлено;;муниципальный координатор;11
    13;Опросить руководителей и педагогов;опрос;16.05.2022-27.05.2022;;Доля ответивших;90 % педагогов;муниципальный координатор;
    14;Проанализировать результаты ВПР, ОГЭ и ЕГЭ;анализ результатов;до 15.09.2022;;Справка составлена;;УО;
    15;Участвовать в вебинарах для школ проекта;явка;сентябрь-ноябрь 2022;еженедельно: среда;Команды присутствовали;;ОО;
    16;Разместить документы второго этапа;документы 2 этапа;до 31.10.2022;;Документы размещены;каждая ОО;ОО;
    17;Провести экспертизу документов второго этапа;муниципальная экспертиза 2 этапа;до 11.11.2022;;Заключение составлено;;муниципальный координатор;16
    18;Подвести итоги года;итоги;до 20.12.2022;;Итоговая справка;;УО;
    """.split(separator: "\n").map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }

  private var roadmap: ExampleFile {
    let header = RoadmapColumns.allCases.map(\.rawValue)
    let rows = districts.flatMap { district in
      Self.steps.map { step -> [String] in
        [district.name2022, "10.02.2022", ""] + step.prefix(4) + [step[4], step[5], step[6], step[7], "", ""]
          + [step[8], ""]
      }
    }
    return ExampleFile(Self.folder + "дорожные карты.csv", bytes: SeparatedText.utf8([header] + rows))
  }

  /// One step late, one half done, one with a mark for a step that the road map does not have.
  private var status: ExampleFile {
    var form = FilledForm(.roadmapStatus)
    let done: [[(step: String, day: String, proof: String)]] = [
      [
        ("1", "2022-01-28", "Приказ № 12"), ("2", "2022-02-04", "Формы"), ("4", "2022-02-14", "Протокол № 1"),
        ("5", "2022-02-25", "ИС МЭДК"), ("6", "2022-03-30", "ИС МЭДК"), ("7", "2022-04-07", "Заключение"),
        ("10", "2022-04-27", "Протоколы"), ("11", "2022-06-03", "ИС МЭДК"), ("12", "2022-06-10", "Заключение"),
        ("13", "2022-05-27", "Сводка"), ("14", "2022-09-14", "Справка"),
      ],
      [
        ("1", "2022-01-31", "Приказ № 7"), ("2", "2022-02-03", "Формы"), ("4", "2022-02-14", "Протокол № 1"),
        ("5", "2022-02-28", "ИС МЭДК"), ("6", "2022-03-29", "ИС МЭДК"), ("7", "2022-04-08", "Заключение"),
        ("10", "2022-04-20", "Протокол"), ("11", "2022-05-30", "ИС МЭДК"), ("12", "2022-06-09", "Заключение"),
        ("13", "2022-05-26", "Сводка"), ("14", "2022-09-12", "Справка"), ("21", "2022-09-12", "Справка"),
      ],
    ]
    for (district, rows) in zip(districts, done) {
      for row in rows {
        form.add([
          "Муниципалитет": district.name2022, "Пункт": row.step, "Выполнено": row.day, "Подтверждение": row.proof,
        ])
      }
    }
    form.add([
      "Муниципалитет": districts[0].name2022, "Пункт": "16", "Выполнено частично": "1 из 2", "Подтверждение": "ИС МЭДК",
      "Примечание": "Вторая школа размещает документы",
    ])
    return form.file(Self.folder + "выполнение.xlsx")
  }

  private var documents: ExampleFile {
    var form = FilledForm(.documents)
    func add(_ one: ProjectSchool, _ stage: String, _ title: String, _ placed: String, _ confirmed: String) {
      form.add([
        "Муниципалитет": one.school.municipality.name2022, "Школа": one.school.login(in: 2022), "Этап": stage,
        "Документ": title, "Размещён": placed, "Подтверждён куратором": confirmed,
      ])
    }
    for (place, one) in schools.enumerated() {
      add(one, "концептуальные", "Концепция развития", "2022-03-\(21 + place)", "2022-03-\(25 + place)")
      add(one, "концептуальные", "Среднесрочная программа развития", "2022-03-\(22 + place)", "2022-03-\(28 + place)")
      for (number, factor) in one.activated.enumerated() {
        add(one, "концептуальные", "Антирисковая программа: \(factor.title)", "2022-03-\(24 + place)", "2022-03-30")
        // The first school is late with the documents of its second risk.
        let isLate = place == 0 && number == 1
        add(
          one, "1 этап", "Подтверждающие документы: \(factor.title)", isLate ? "2022-06-03" : "2022-05-\(24 + place)",
          isLate ? "" : "2022-05-30")
        add(
          one, "2 этап", "Подтверждающие документы: \(factor.title)", place == 1 ? "" : "2022-10-\(24 + place)",
          place == 1 ? "" : "2022-10-31")
      }
    }
    return form.file(Self.folder + "документы ИС МЭДК.xlsx")
  }

  private var expertise: ExampleFile {
    var form = FilledForm(.expertise)
    for (place, one) in schools.enumerated() {
      let isGood = place != 0
      for (who, stage, day) in [
        ("муниципальная", "концептуальные", "2022-04-06"), ("региональная", "концептуальные", "2022-04-14"),
        ("муниципальная", "1 этап", "2022-06-08"),
      ] {
        let fits = isGood || who == "региональная"
        form.add([
          "Муниципалитет": one.school.municipality.name2022, "Школа": one.school.login(in: 2022), "Экспертиза": who,
          "Этап": stage, "Дата": day, "Соответствует параметрам": fits ? "да" : "нет",
          "Рекомендация": fits ? "" : "Указать исходное и целевое значение каждого показателя",
        ])
      }
    }
    return form.file(Self.folder + "экспертиза.xlsx")
  }

  /// Teams and posts, never people.
  private var attendance: ExampleFile {
    var form = FilledForm(.attendance)
    for (place, one) in schools.enumerated() {
      for (number, day) in [(0, "2022-09-14"), (1, "2022-09-21"), (2, "2022-09-28")] {
        form.add([
          "Муниципалитет": one.school.municipality.name2022, "Пункт": "15", "Дата": day,
          "Участник": "Команда \(one.school.login(in: 2022))",
          "Присутствовал": number == 1 && place == 2 ? "нет" : "да",
        ])
      }
      form.add([
        "Муниципалитет": one.school.municipality.name2022, "Пункт": "4", "Дата": "2022-02-14",
        "Участник": "Команда \(one.school.login(in: 2022))", "Присутствовал": "да",
      ])
    }
    for district in districts {
      form.add([
        "Муниципалитет": district.name2022, "Пункт": "4", "Дата": "2022-02-14", "Участник": "Муниципальный координатор",
        "Присутствовал": "да",
      ])
    }
    return form.file(Self.folder + "явка.xlsx")
  }

  private var survey: ExampleFile {
    var form = FilledForm(.survey)
    for (place, district) in districts.enumerated() {
      let staff = schools.filter { $0.school.municipality.code == district.code }.reduce(0) { $0 + Self.staff($1) }
      form.add([
        "Муниципалитет": district.name2022, "Пункт": "13", "Группа": "педагоги",
        "Опрошено": String(staff - 1 - 4 * place),
        "Всего": String(staff),
      ])
      let heads = String(district.schoolCount)
      form.add([
        "Муниципалитет": district.name2022, "Пункт": "13", "Группа": "руководители", "Опрошено": heads, "Всего": heads,
      ])
    }
    return form.file(Self.folder + "опросы.xlsx")
  }

  private var training: ExampleFile {
    var form = FilledForm(.training)
    for (place, one) in schools.enumerated() {
      form.add([
        "Муниципалитет": one.school.municipality.name2022, "Школа": one.school.login(in: 2022), "Пункт": "8",
        "Курс": place == 0 ? "Формирующее оценивание" : "Школа наставника", "Обучено": String(2 + place * 2),
        "Всего": String(Self.staff(one)),
      ])
    }
    return form.file(Self.folder + "обучение.xlsx")
  }

  private var interviews: ExampleFile {
    let header = ["Муниципалитет", "Школа", "Дата", "Рекомендация", "Требования к документам"]
    let rows = schools.enumerated().map { place, one in
      [
        one.school.municipality.name2022, one.school.login(in: 2022), "2\(place).04.2022",
        "Согласовать с куратором меры на полугодие",
        place == 0 ? "Дополнить программу исходными значениями показателей" : "",
      ]
    }
    return ExampleFile(Self.folder + "собеседования.csv", bytes: SeparatedText.utf8([header] + rows))
  }

  private var sites: ExampleFile {
    let header = ["Муниципалитет", "Сайт", "Дата", "Сведения", "Размещены"]
    let rows = schools.enumerated().map { place, one in
      [
        one.school.municipality.name2022, "сайт \(one.school.login(in: 2022))", "15.03.2022", "страница проекта",
        place == 2 ? "нет" : "да",
      ]
    }
    return ExampleFile(Self.folder + "сайты.csv", bytes: SeparatedText.utf8([header] + rows))
  }

  /// Leading and teaching staff of a school.
  private static func staff(_ one: ProjectSchool) -> Int { ContextFiles.teachers(of: one.school) + 2 }
}
