import Sheets

/// The list of logins as a region keeps it: towns as «г. …», logins of 2021.
struct SchoolListFile {
  let map: SchoolMap

  var file: ExampleFile {
    let header: [CellValue?] = [.text("логин"), .text("имя"), .text("регион")]
    let rows = map.schools.map { school -> [CellValue?] in
      [.text(school.login(in: 2021)), .text(school.name), .text(school.municipality.listName)]
    }
    return ExampleFile(
      "школы.xlsx", title: "Список школ", sheets: [ExampleSheet(name: "Лист1", rows: [header] + rows)])
  }
}
