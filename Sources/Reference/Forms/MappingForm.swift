/// Which login a school is that a file calls by a code or by words: `соответствие.csv`.
public enum MappingForm {
  /// What `spravka check` calls the list that it prepares.
  public static let fileName = "соответствие.csv"

  public static let school = FormColumn(
    "Школа в файле", .text, required: true, hint: "Как школа названа в файле: код ОГЭ (oge5811), код ЕГЭ (ege5811) или название.",
    example: "oge5811")
  public static let name = FormColumn("Название", .text, hint: "Название из файла.", example: "МБОУ «Лесная СОШ»")
  public static let place = FormColumn("Место", .text, hint: "Муниципалитет или адрес из файла.", example: "Лесной район")
  public static let proposed = FormColumn(
    "Предложенный логин", .text, hint: "Ближайшая по названию и месту школа; сама по себе ничего не соединяет.",
    example: "edu000001")
  public static let proposedName = FormColumn(
    "Предложенная школа", .text, hint: "Название предложенной школы.", example: "МБОУ Лесная СОШ")
  public static let distance = FormColumn(
    "Расстояние", .text, hint: "0 – названия и место совпадают; чем больше, тем менее похожи.", example: "0,05")
  public static let login = FormColumn(
    "Логин", .school, required: true, hint: "Логин школы в ФИС ОКО или «нет», если школа ВПР не пишет.", example: "edu000001")

  public static let form = HandForm(
    .mapping, "Соответствие школ",
    purpose: "Какому логину ФИС ОКО отвечает школа, названная в файле кодом или словами. Учитывается только столбец «Логин».",
    [school, name, place, proposed, proposedName, distance, login])
}
