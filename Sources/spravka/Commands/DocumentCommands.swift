import ArgumentParser
import Composition

/// `spravka compare`: the comparison of schools with low results over the region.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Сравнить школы с низкими результатами по региону.",
    discussion: "То же, что report --document сравнение: книга «сравнение-школ.xlsx».")

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @OptionGroup var options: ReportOptions

  func run() throws {
    try ReportRun(folder: folder, options: options, kinds: [DocumentKind(.comparison)], place: "compare").run()
  }
}

/// `spravka methodist`: a workbook a subject, or that of one subject.
struct MethodistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methodist", abstract: "Составить книги методиста: умения по числу не справившихся.",
    discussion: "То же, что report --document методистам: книга на каждый предмет или только на названный.")

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @Argument(help: ArgumentHelp("Предмет, например «математика»; без него – все.", valueName: "предмет"))
  var subject: String?

  @OptionGroup var options: ReportOptions

  func run() throws {
    try ReportRun(
      folder: folder, options: options, kinds: [DocumentKind(.methodists)],
      scope: subject.map { .subject($0) } ?? .whole, place: "methodist"
    ).run()
  }
}

/// `spravka municipality`: all that is sent to one municipality.
struct MunicipalityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "municipality", abstract: "Составить материалы одного муниципалитета.",
    discussion: """
      То же, что report --municipality: справка с сопроводительным письмом, лист решений, паспорта и карты школ, книги \
      методиста и дорожная карта.
      """)

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @Argument(help: ArgumentHelp("Муниципалитет, например «Лесной район».", valueName: "название"))
  var name: String

  @OptionGroup var options: ReportOptions

  func run() throws {
    try ReportRun(folder: folder, options: options, scope: .municipality(name), place: "municipality").run()
  }
}

/// `spravka school`: all papers of one school.
struct SchoolCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "school", abstract: "Составить материалы одной школы: паспорт, карты, заявку.",
    discussion: "То же, что report --school. Логины печатает spravka list schools ПАПКА.")

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @Argument(help: ArgumentHelp("Логин школы в ФИС ОКО, например edu000001.", valueName: "логин"))
  var login: String

  @OptionGroup var options: ReportOptions

  func run() throws {
    try ReportRun(folder: folder, options: options, scope: .school(login), place: "school").run()
  }
}

/// `spravka august`: the pack of the August session.
struct AugustCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "august", abstract: "Составить материалы августовской сессии.",
    discussion: """
      То же, что report --document август: презентация, тезисы, проект решения, раздаточные листы муниципалитетов, \
      приложение.
      """)

  @Argument(help: ArgumentHelp("Папка с выгрузками; читается вместе с подпапками.", valueName: "папка"))
  var folder: String

  @OptionGroup var options: ReportOptions

  func run() throws {
    try ReportRun(folder: folder, options: options, kinds: [DocumentKind(.august)], place: "august").run()
  }
}
