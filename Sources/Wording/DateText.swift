/// Days of the calendar in words.
public enum DateText {
  private static let months = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
  ]

  /// «15.09.2022»
  public static func short(year: Int, month: Int, day: Int) -> String {
    check(year, month, day)
    return (day < 10 ? "0" : "") + "\(day)." + (month < 10 ? "0" : "") + "\(month).\(year)"
  }

  /// «15 сентября 2022 года»
  public static func long(year: Int, month: Int, day: Int) -> String {
    check(year, month, day)
    let space = Sign.noBreakSpace
    return "\(day)\(space)\(months[month - 1]) \(year)\(space)года"
  }

  private static func check(_ year: Int, _ month: Int, _ day: Int) {
    precondition((1...12).contains(month) && (1...31).contains(day) && (1000...9999).contains(year), "no such day")
  }
}
