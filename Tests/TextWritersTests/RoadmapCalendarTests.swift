import Foundation
import ReportModel
import TestSupport
import Testing

@testable import TextWriters

@Suite struct RoadmapCalendarTests {
  private func date(_ month: Int, _ day: Int) -> CalendarDate { CalendarDate(year: 2022, month: month, day: day) }

  private var calendar: EventCalendar {
    EventCalendar(
      title: "Дорожная карта «500+»: район", date: date(5, 20),
      events: [
        EventCalendar.Event(
          id: "0123-step-26-1@spravka",
          title: "п. 26 Подготовить подтверждающие документы 1 этапа, разместить; подтвердить",
          details: "Гороховецкий район\nСрок: 25.04.2022-31.05.2022\nОбратная \\ черта", first: date(5, 31),
          end: date(6, 1),
          reminders: [7, 1]),
        EventCalendar.Event(
          id: "0123-step-3.1-1@spravka", title: "Вебинары по четвергам", details: "", first: date(2, 10),
          end: date(2, 11),
          repetition: .weekly(until: date(6, 23)), reminders: [1]),
        EventCalendar.Event(
          id: "0123-step-2.6-1@spravka", title: "Совещания", details: "", first: date(3, 29), end: date(3, 30),
          repetition: .lastWeekday(2, until: date(12, 31)), reminders: []),
      ])
  }

  @Test func `lines end with CRLF and no line is longer than 75 octets`() {
    let text = CalendarWriter.text(of: calendar)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.last?.isEmpty == true)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
    #expect(lines.contains { $0.hasPrefix(" ") })
  }

  @Test func `folding never breaks a character and loses none`() {
    for length in 0...200 {
      let line = "SUMMARY:" + String(repeating: "a", count: length % 7) + String(repeating: "щ", count: length) + "🏫"
      let folded = CalendarWriter.folded(line)
      #expect(folded.replacing("\r\n ", with: "") == line)
      #expect(folded.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 75 })
    }
    #expect(CalendarWriter.folded(String(repeating: "a", count: 75)).utf8.count == 75)
    #expect(CalendarWriter.folded(String(repeating: "a", count: 76)).utf8.count == 76 + 3)
  }

  @Test func `the same calendar gives the same bytes, stamped with its date`() {
    let text = CalendarWriter.text(of: calendar)
    #expect(text == CalendarWriter.text(of: calendar))
    #expect(text.components(separatedBy: "DTSTAMP:20220520T000000Z").count == 4)
  }

  @Test(.requireTool("python3 -c 'import icalendar, dateutil'"))
  func `an independent parser reads the same events, repetitions and reminders`() throws {
    let script = """
      import sys, icalendar
      from dateutil.rrule import rrulestr
      from datetime import datetime
      calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
      print(calendar['X-WR-CALNAME'])
      for event in calendar.walk('VEVENT'):
          start = event['DTSTART'].dt
          days = [start]
          if 'RRULE' in event:
              rule = rrulestr(event['RRULE'].to_ical().decode(), dtstart=datetime(start.year, start.month, start.day))
              days = [day.date() for day in rule]
          alarms = [str(alarm['TRIGGER'].dt) for alarm in event.walk('VALARM')]
          print(event['UID'], event['SUMMARY'], start, event['DTEND'].dt, event['DTSTAMP'].dt.date(), len(days), days[-1], alarms, sep='|')
          if 'DESCRIPTION' in event: print(event['DESCRIPTION'].replace('\\n', '/'))
      """
    let output = try TemporaryFolder.with { folder in
      let file = try folder.file("календарь.ics", CalendarWriter.text(of: calendar))
      return try Python.run(script, [file.path])
    }
    #expect(
      output.split(separator: "\n").map(String.init) == [
        "Дорожная карта «500+»: район",
        "0123-step-26-1@spravka|п. 26 Подготовить подтверждающие документы 1 этапа, разместить; подтвердить|2022-05-31|2022-06-01|2022-05-20|1|2022-05-31|['-7 days, 9:00:00', '-1 day, 9:00:00']",
        "Гороховецкий район/Срок: 25.04.2022-31.05.2022/Обратная \\ черта",
        "0123-step-3.1-1@spravka|Вебинары по четвергам|2022-02-10|2022-02-11|2022-05-20|20|2022-06-23|['-1 day, 9:00:00']",
        "0123-step-2.6-1@spravka|Совещания|2022-03-29|2022-03-30|2022-05-20|10|2022-12-27|[]",
      ])
  }
}
