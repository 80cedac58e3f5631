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

  /// «МОУО, Лесной район»: as a first page has room for; who is responsible for a school that is named needs no place.
  ///
  /// - Parameters:
  ///   - addressees: of recommendations that are told as one.
  ///   - isNamed: whether the document speaks of several municipalities.
  static func short(_ addressees: [Addressee], place isNamed: Bool) -> String {
    let first = addressees[0]
    guard first.role == .authority else { return Set(addressees).count == 1 ? role(first.role) : roles(first.role) }
    guard isNamed, addressees.count == 1, let place = first.municipality else { return "МОУО" }
    return "МОУО, \(place.name)"
  }

  /// «руководитель школы, ОО 2», «УО, Гороховецкий район»: whom, and where.
  static func full(_ addressee: Addressee, _ names: Names) -> String {
    let place = addressee.school.map { names.school($0) } ?? addressee.municipality?.name
    return ([role(addressee.role)] + [place].compactMap { $0 }).joined(separator: ", ")
  }
}
