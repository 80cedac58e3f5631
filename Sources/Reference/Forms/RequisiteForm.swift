/// Who approves and performs the справка, and on which basis.
public enum RequisiteForm {
  public static let organisation = FormColumn(
    "Организация", .text, required: true, hint: "Полное название организации, которая выпускает справку.",
    example: "Центр оценки качества образования")
  public static let approverPost = FormColumn(
    "Должность утверждающего", .text, required: true, hint: "С прописной буквы, как в подписи.", example: "Директор")
  public static let approver = FormColumn(
    "Подпись утверждающего", .text, hint: "Инициалы и фамилия, как в подписи; можно вписать от руки.", example: "И. О. Фамилия")
  public static let performerPost = FormColumn(
    "Должность исполнителя", .text, hint: "Кто готовил справку.", example: "Методист")
  public static let performer = FormColumn(
    "Исполнитель", .text, hint: "Инициалы и фамилия.", example: "И. О. Фамилия")
  public static let telephone = FormColumn(
    "Телефон", .text, hint: "Служебный телефон с кодом города.", example: "8 (000) 00-00-00")
  public static let basis = FormColumn(
    "Основание", .text, required: true, hint: "Приказ или письмо, по которому готовится справка.",
    example: "Приказ от 00.00.2022 № 000")
  public static let town = FormColumn("Место", .text, hint: "Населённый пункт под заголовком.", example: "Лесной")

  public static let form = HandForm(
    .requisites, "Реквизиты справки",
    purpose: "Кто утверждает и готовит справку. Заполняется одна строка.",
    [organisation, approverPost, approver, performerPost, performer, telephone, basis, town])
}
