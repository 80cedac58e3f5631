import Reference

/// Numbers that schools report of themselves: graduates, social passports, and the mapping of codes to logins.
struct SchoolNumbers {
  let map: SchoolMap
  let seed: UInt64

  var files: [ExampleFile] { [graduates, passports, mapping] }

  /// Schools whose codes of ОГЭ and ЕГЭ no context form states.
  static let withoutCodes: Set<Int> = [12, 27, 44]

  /// Pupils of a grade in a school year by its end; grade 11 is the part that stays, as in the protocols of exams.
  static func pupils(_ grade: Int, in year: Int, of school: InventedSchool, seed: UInt64) -> Int {
    let all = PupilTraits.cohort(grade + 2021 - year, of: school, seed: seed).count
    if grade <= 9 { return school.ownPrefix == "spo" ? 0 : all }
    return school.isComplete && school.ownPrefix != "ksh" ? max(2, all * 9 / 20) : 0
  }

  /// Two years and both grades; one school has more admitted than graduates, some did not send the form.
  private var graduates: ExampleFile {
    var form = FilledForm(.graduates)
    for school in map.schools where school.number % 9 != 5 {
      for year in [2021, 2022] {
        for grade in [9, 11] {
          let all = SchoolNumbers.pupils(grade, in: year, of: school, seed: seed)
          guard all > 0 else { continue }
          let admitted = school.number == 20 && grade == 9 && year == 2022 ? all + 3 : all - all / 30
          form.add([
            "Школа": school.login(in: 2022), "Год": String(year), "Класс": String(grade), "Выпускников": String(all),
            "Допущено к ГИА": String(admitted), "Сдают ГВЭ": school.number.isMultiple(of: 3) ? "" : "0",
          ])
        }
      }
    }
    return form.file("школы/численность выпускников.xlsx")
  }

  /// Schools of the villages; empty cells are no zeros, and one group is larger than the school.
  private var passports: ExampleFile {
    var form = FilledForm(.socialPassport)
    for school in map.schools where !school.municipality.isTown && school.ownPrefix == nil {
      let pupils = (1...9).reduce(0) { $0 + SchoolNumbers.pupils($1, in: 2022, of: school, seed: seed) }
      var row = ["Школа": school.login(in: 2022), "Год": "2022", "Обучающихся": String(pupils)]
      for (place, one) in SocialPassportForm.groups.enumerated() {
        var random = RandomStream(seed, 32, school.number, place)
        let usual = [0.18, 0.2, 0.28, 0.03, 0.02, 0.03, 0.01, 0.04, 0.06, 0.02, 0.12, 0.09, 0.55][place % 13]
        // Where results are low, more families are poor and fewer parents have degrees.
        let lift = school.level < -0.5 ? (place == 10 || place == 12 ? 0.6 : 1.4) : 1
        let count = Int((usual * lift * (0.6 + 0.8 * random.share()) * Double(pupils)).rounded())
        if random.happens(0.92) { row[one.column.header] = String(min(count, pupils)) }
      }
      if school.number == 30 { row["Из многодетных семей"] = String(pupils + 4) }
      form.add(row)
    }
    return form.file("школы/социальный паспорт.xlsx")
  }

  /// `соответствие.csv`, in part filled: two schools by a person's word, one code still waits.
  private var mapping: ExampleFile {
    let header = MappingForm.form.columns.map(\.header)
    let known = SchoolNumbers.withoutCodes.sorted().dropLast().flatMap { number -> [[String]] in
      let school = map.schools[number]
      return ["oge", "ege"].map {
        ["\($0)\(7001 + number)", school.name, school.municipality.name2022, "", "", "", school.login(in: 2022)]
      }
    }
    let last = SchoolNumbers.withoutCodes.max() ?? 0
    return ExampleFile(
      "соответствие.csv",
      bytes: SeparatedText.utf8([header] + known + [["oge\(7001 + last)", "", "", "", "", "", ""]]))
  }
}
