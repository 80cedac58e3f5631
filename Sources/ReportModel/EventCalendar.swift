/// Terms and events for the calendar of an office program or a phone.
public struct EventCalendar: Hashable, Sendable {
  /// Shown as the name of the calendar.
  public let title: String
  /// The day on which the states were true; it dates every event, so the same data give the same bytes.
  public let date: CalendarDate
  /// In the order in which they are written.
  public let events: [Event]

  /// A calendar with its events.
  public init(title: String, date: CalendarDate, events: [Event]) {
    self.title = title
    self.date = date
    self.events = events
  }

  /// An event that takes whole days.
  public struct Event: Hashable, Sendable {
    /// How an event repeats; its first day is the first of the row.
    public enum Repetition: Hashable, Sendable {
      case none
      /// On the same day of the week up to a day.
      case weekly(until: CalendarDate)
      /// On the last such day of the week (1 is Monday) of each month up to a day.
      case lastWeekday(Int, until: CalendarDate)
    }

    /// Unique in the world and the same in every run: a program that reads the file again renews the event.
    public let id: String
    /// The line in the calendar.
    public let title: String
    /// What stands behind it.
    public let details: String
    /// The first day.
    public let first: CalendarDate
    /// The day after the last one.
    public let end: CalendarDate
    /// How it repeats.
    public let repetition: Repetition
    /// Days before the event on which it reminds, each at least 1; none for what is done.
    public let reminders: [Int]

    /// - Precondition: the event ends after it begins and reminders lie at least a day before it.
    public init(
      id: String, title: String, details: String, first: CalendarDate, end: CalendarDate,
      repetition: Repetition = .none, reminders: [Int]
    ) {
      precondition(first < end, "an event ends after it begins")
      precondition(reminders.allSatisfy { $0 >= 1 }, "a reminder comes before the day")
      self.id = id
      self.title = title
      self.details = details
      self.first = first
      self.end = end
      self.repetition = repetition
      self.reminders = reminders
    }
  }
}
