/// Reports that somebody saved as CSV.
struct ReportCSV {
  let title: WorkTitle

  /// «Статистика по отметкам» in Windows-1251 with decimal commas.
  func markStatistics(_ rows: ReportRows) -> ExampleFile {
    let groups = rows.rows.map { row in
      [row.group, row.isSchool ? "" : String(row.tally.schools), String(row.tally.participants)]
        + row.tally.marks.map { SeparatedText.percent(hundredths($0, of: row.tally.participants)) }
    }
    let lines =
      [
        ["Статистика по отметкам"], [""], [title.heading], ["Предмет:", title.subject],
        ["Максимальный первичный балл:", String(title.planned.maximum)], ["Дата:", ""], [""],
        ["Группы участников", "Кол-во ОО", "Кол-во участников", "2", "3", "4", "5"],
      ] + groups
    return ExampleFile(
      "фисоко/Ф3_Статистика_по_отметкам_\(title.fileStem).csv", bytes: SeparatedText.windows1251(lines))
  }

  /// «Сравнение отметок с отметками по журналу» in its row-wise form of 2020 and 2021.
  func journalComparison(_ rows: ReportRows) -> ExampleFile {
    var lines = [
      ["Сравнение отметок с отметками по журналу"], [""], ["ВПР \(title.planned.year). \(title.planned.grade) класс"],
      ["Предмет: \(title.subject)"], [""], ["Группы участников", "Кол-во участников", "%"],
    ]
    let names = [
      "Понизили (Отметка < Отметка по журналу)", "Подтвердили (Отметка = Отметка по журналу)",
      "Повысили (Отметка > Отметка по журналу)",
    ]
    for row in rows.rows where row.tally.withJournal > 0 {
      let total = row.tally.withJournal
      lines.append([row.group])
      lines += zip(names, row.tally.journal).map { [$0, String($1), SeparatedText.percent(hundredths($1, of: total))] }
      lines.append(["Всего", String(total), "100"])
    }
    return ExampleFile("фисоко/Сравнение_отметок_\(title.fileStem).csv", bytes: SeparatedText.utf8(lines))
  }
}
