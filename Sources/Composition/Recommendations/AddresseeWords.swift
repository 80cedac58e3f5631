import Findings
import Vocabulary

/// What those whom recommendations address are called.
enum AddresseeWords {
  static func role(_ role: Addressee.Role) -> String {
    switch role {
    case .authority: "муниципальный орган управления образованием"
    case .methodicalService: "муниципальная методическая служба"
    case .coordinator: "муниципальный координатор"
    case .performer(let name): name ?? "исполнитель шага дорожной карты"
    case .curator: "куратор школы"
    case .head: "руководитель школы"
    case .association: "школьное методическое объединение"
    case .institute: "институт развития образования"
    case .regionalOperator: "региональный оператор"
    }
  }

  /// Several of them.
  static func roles(_ role: Addressee.Role) -> String {
    switch role {
    case .authority: "муниципальные органы управления образованием"
    case .methodicalService: "муниципальные методические службы"
    case .coordinator: "муниципальные координаторы"
    case .performer: "исполнители шагов дорожных карт"
    case .curator: "кураторы школ"
    case .head: "руководители школ"
    case .association: "школьные методические объединения"
    case .institute: "институт развития образования"
    case .regionalOperator: "региональный оператор"
    }
  }

  /// «руководитель школы, ОО 2», «УО, Гороховецкий район»: whom, and where.
  static func full(_ addressee: Addressee, _ names: Names) -> String {
    let place = addressee.school.map { names.school($0) } ?? addressee.municipality?.name
    return ([role(addressee.role)] + [place].compactMap { $0 }).joined(separator: ", ")
  }
}
