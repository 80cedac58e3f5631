import Foundation
import TestSupport

/// The least input of a report: one ФИС ОКО report of two invented schools.
enum SmallRegion {
  static let path = "данные/Ф3_Статистика_по_отметкам_2021_5_МА.csv"

  /// Two schools of 20 pupils: 2 + 3 of 40 got «2», that is 12,5 %.
  static let marks = """
    Статистика по отметкам
    ВПР 2021. 5 класс
    Предмет:;Математика
    Максимальный первичный балл:;20
    Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5
    Озёрная область;2;40;12,5;37,5;30;20
    город Светлый(reg99_m001);2;40;12,5;37,5;30;20
    Школа № 1(edu990001);;20;10;40;30;20
    Школа № 2(edu990002);;20;15;35;30;20

    """

  /// Where a participant export of the same work would stand.
  static let participantsPath = "Проведение работы по математике, 5 класс. ВПР 2021.csv"

  /// The same of the next year, whose results are known later.
  static let laterPath = "данные/весна/Ф3_Статистика_по_отметкам_2022_5_МА.csv"

  static var laterMarks: String { marks.replacing("ВПР 2021", with: "ВПР 2022") }

  @discardableResult
  static func write(to folder: TemporaryFolder) throws -> URL { try folder.file(path, marks) }
}
