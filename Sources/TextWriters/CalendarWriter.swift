public import Delivery
public import ReportModel

/// Writes a calendar as iCalendar (RFC 5545) for Outlook, desktop and phone calendars.
///
/// All events take whole days and have no time zone. Lines end with CRLF and are folded at 75 octets, never inside a
/// character. Identifiers and stamps come from the calendar, so the same data give the same bytes.
public struct CalendarWriter: Sendable {
  /// Name of the file in the folder of the report, such as `календарь.ics`.
  public let fileName: String

  /// A writer of one file.
  public init(fileName: String) { self.fileName = fileName }

  /// Writes the file into the folder; it appears when the folder is committed.
  public func write(_ calendar: EventCalendar, into folder: inout OutputFolder) throws(OutputError) {
    try folder.add(OutputFile(path: fileName, text: CalendarWriter.text(of: calendar)))
  }

  /// The calendar as iCalendar text.
  public static func text(of calendar: EventCalendar) -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//spravka//road map//RU", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + escaped(calendar.title),
    ]
    for event in calendar.events { lines += self.lines(of: event, stamp: digits(calendar.date)) }
    lines.append("END:VCALENDAR")
    return lines.map { folded($0) + "\r\n" }.joined()
  }

  private static func lines(of event: EventCalendar.Event, stamp: String) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:" + escaped(event.id), "DTSTAMP:\(stamp)T000000Z",
      "DTSTART;VALUE=DATE:" + digits(event.first), "DTEND;VALUE=DATE:" + digits(event.end),
      "SUMMARY:" + escaped(event.title),
    ]
    if !event.details.isEmpty { lines.append("DESCRIPTION:" + escaped(event.details)) }
    switch event.repetition {
    case .none: break
    case .weekly(let until): lines.append("RRULE:FREQ=WEEKLY;UNTIL=" + digits(until))
    case .lastWeekday(let weekday, let until):
      lines.append("RRULE:FREQ=MONTHLY;BYDAY=-1\(days[weekday - 1]);UNTIL=" + digits(until))
    }
    // A term does not make the day busy.
    lines.append("TRANSP:TRANSPARENT")
    for reminder in event.reminders {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + escaped(event.title),
        "TRIGGER:" + trigger(daysBefore: reminder), "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  private static let days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// Nine in the morning of a day so many days before: an event of whole days begins at midnight.
  private static func trigger(daysBefore days: Int) -> String { days == 1 ? "-PT15H" : "-P\(days - 1)DT15H" }

  private static func digits(_ date: CalendarDate) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return padded(date.year, 4) + padded(date.month, 2) + padded(date.day, 2)
  }

  /// A text value: backslash, semicolon, comma and line ends have a meaning of their own.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", ";", ",": result += "\\" + String(character)
      case _ where character.isNewline: result += "\\n"
      default: result.append(character)
      }
    }
    return result
  }

  /// A line in pieces of at most 75 octets; those after the first begin with a space, which counts.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += width
    }
    return result
  }
}
