import Reference

/// The forms about schools of the project: who takes part, what their risk profiles say, what they answer.
struct ProjectForms {
  let schools: [ProjectSchool]

  var files: [ExampleFile] { [participants, risks, remarks, measures, requisites] }

  /// One school without a login, one with the short name of a risk, one with a risk of no list.
  private var participants: ExampleFile {
    var form = FilledForm(.participants)
    for (place, one) in schools.enumerated() {
      var names = one.activated.map(\.title)
      if place == 1 { names = names.map { $0 == "Дефицит педагогических кадров" ? "дефицит кадров" : $0 } }
      if place == 2 { names.append("Отток выпускников") }
      form.add([
        "Школа": place == 4 ? words(one.school) : one.school.login(in: 2022),
        "Название": one.school.name, "Муниципалитет": one.school.municipality.name2022,
        "Год включения в проект": String(one.cohort), "Школа куратора": one.curator.login(in: 2022),
        "Активированные риски": names.isEmpty ? "нет" : names.joined(separator: "; "),
        "В официальном перечне ШНОР": place == 3 ? "нет" : place == 6 ? "" : "да",
      ])
    }
    return form.file("проект/участники проекта.xlsx")
  }

  /// «Тихоключинская школа»: how a letter calls the school, not how any list does.
  private func words(_ school: InventedSchool) -> String {
    let stem = school.name.split(separator: "«").last.map { $0.split(separator: " ")[0] } ?? ""
    return "\(stem) школа"
  }

  /// Levels of all factors, and how far the activated ones have come; one day stands before the one it must follow.
  private var risks: ExampleFile {
    var form = FilledForm(.risks)
    for (place, one) in schools.enumerated() {
      let year = String(one.cohort)
      let slip = place == 5 ? one.activated.first?.id : nil
      for (factor, level) in one.risks {
        var row = [
          "Муниципалитет": one.school.municipality.name2022, "Школа": one.school.login(in: 2022),
          "Риск": place == 1 && factor.id == "parents" ? "Низкая вовлечённость родителей" : factor.title,
          "Значимость": level, "Верифицирован": level == "высокая" ? "\(year)-02-21" : "",
        ]
        if level == "высокая" {
          row["Активирован"] = factor.id == slip ? "\(year)-02-18" : "\(year)-02-25"
          row["Программа размещена"] = "\(year)-03-\(22 + place % 6)"
          if place != 7 { row["Подтверждена куратором"] = "\(year)-03-\(28 + place % 3)" }
          if place != 7, one.cohort == 2021 || place.isMultiple(of: 2) {
            row["Подтверждён 1 этап"] = "\(year)-05-\(20 + place)"
          }
          if place != 7, one.cohort == 2021 { row["Подтверждён 2 этап"] = "\(year)-10-\(18 + place)" }
        } else if level == "средняя", factor.id == "motivation" {
          row["Верифицирован"] = "нет"
        }
        form.add(row)
      }
    }
    return form.file("проект/рисковые профили.xlsx")
  }

  private var remarks: ExampleFile {
    var form = FilledForm(.remarks)
    let answers = [
      ("1", "да", "", 0), ("3", "нет", "В день работы отсутствовала половина класса из-за карантина.", 0),
      ("2", "нет", "Учителя математики в школе нет с сентября, уроки ведёт совместитель.", 3), ("4", "да", "", 3),
    ]
    for (finding, agrees, words, place) in answers where place < schools.count {
      form.add([
        "Школа": schools[place].school.login(in: 2022), "Вывод": finding, "Согласны": agrees, "Пояснение": words,
      ])
    }
    return form.file("проект/замечания школ.xlsx")
  }

  private static let bank:
    [(
      code: String, problem: String, addressee: String, measure: String, document: String, term: String, course: String
    )] = [
      (
        "М-01", "Дефицит педагогических кадров", "муниципалитет",
        "Организовать преподавание предмета силами соседней школы по договору о сетевой форме.",
        "Договор о сетевой форме", "до 01.09.2022", ""
      ),
      (
        "М-02", "Дефицит педагогических кадров", "школа",
        "Закрепить наставников, составить план посещения уроков.", "Приказ о наставничестве",
        "до 15.09.2022", "Школа наставника"
      ),
      (
        "М-03", "Высокая доля обучающихся с рисками учебной неуспешности", "школа",
        "Провести входную диагностику и составить планы восполнения пробелов.", "Аналитическая справка, планы",
        "до 01.10.2022", ""
      ),
      (
        "М-04", "Высокая доля обучающихся с рисками учебной неуспешности", "методическое объединение",
        "Разобрать на заседании задания, которые не выполнила большая часть учащихся.", "Протокол заседания",
        "до 15.10.2022", ""
      ),
      (
        "М-05", "Низкая учебная мотивация обучающихся", "школа",
        "Включить в уроки задания с выбором уровня и самооценкой.", "План работы", "в течение учебного года",
        "Формирующее оценивание"
      ),
      (
        "М-06", "Низкий уровень вовлеченности родителей", "школа",
        "Проводить встречи с родителями по итогам проверочных работ, без сравнения учеников.", "План встреч",
        "октябрь 2022", ""
      ),
      (
        "М-07", "Низкий уровень оснащения школы", "муниципалитет",
        "Дать школе доступ к оборудованию центра «Точка роста».", "Договор, расписание", "до 01.10.2022", ""
      ),
      (
        "М-08", "Признаки необъективных результатов", "регион",
        "Направить независимых наблюдателей на следующую работу.", "Приказ о наблюдателях", "до следующей работы", ""
      ),
      (
        "М-09", "Низкие результаты разных поколений учащихся", "куратор",
        "Посетить уроки и согласовать со школой две меры на полугодие.", "Карта посещения", "до 01.11.2022", ""
      ),
    ]

  private var measures: ExampleFile {
    var form = FilledForm(.measures)
    for one in ProjectForms.bank {
      form.add([
        "Код": one.code, "Проблема": one.problem, "Адресат": one.addressee, "Мера": one.measure,
        "Документ для ИС МЭДК": one.document, "Срок": one.term, "Курс": one.course,
      ])
    }
    return form.file("проект/банк мер.xlsx")
  }

  /// Posts only: the signatures are written by hand.
  private var requisites: ExampleFile {
    var form = FilledForm(.requisites)
    form.add([
      "Организация": "Озёрный центр оценки качества образования", "Должность утверждающего": "Директор",
      "Должность исполнителя": "Ведущий методист", "Телефон": "8 (000) 00-00-00",
      "Основание": "Приказ министерства образования Озёрной области от 00.01.2022 № 000", "Место": "Верхнеозёрск",
    ])
    return form.file("проект/реквизиты.xlsx")
  }
}
