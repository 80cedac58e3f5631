import Reference
public import Vocabulary

/// Finds the work of a sheet: from inside, else the file name, else the folders, else `работы.csv`; never guessed.
struct WorkIdentity {
  let book: ReferenceBook
  let list: WorkList

  /// What was found, or why the sheet is not counted.
  enum Outcome {
    case work(Work)
    /// `known` are the parts that were found all the same.
    case unknown(rule: Rule, found: String, known: WorkHints)
  }

  /// Month and year of a date inside the sheet (of the work or of the upload) tell spring from autumn.
  struct Season {
    let year: Int
    let session: Session
  }

  /// - Parameters:
  ///   - path: path of the file relative to the folder.
  ///   - inside: hints of the titles above the table.
  ///   - season: season of a date inside the sheet.
  func find(path: String, inside: WorkHints, season: Season?) -> Outcome {
    let parts = path.split(separator: "/").map(String.init)
    let stem = parts.last.map { name in name.split(separator: ".").dropLast().joined(separator: ".") } ?? ""
    let fileName = WorkHints(phrase: stem, subjects: book.subjects)
    var hints = inside

    if let listed = list.hints[path] {
      let wrong = hints.contradictions(with: listed)
      guard wrong.isEmpty else { return contradiction(wrong, "в файле", "в «\(WorkList.fileName)»", known: hints) }
      hints.fill(from: listed)
    } else {
      let wrong = hints.contradictions(with: fileName)
      guard wrong.isEmpty else { return contradiction(wrong, "в файле", "в имени файла", known: hints) }
    }
    hints.fill(from: fileName)
    let folders = self.folders(parts.dropLast())
    if list.hints[path] == nil {
      let wrong = hints.contradictions(with: folders)
      guard wrong.isEmpty else {
        return contradiction(wrong, "в файле или его имени", "в именах папок", known: hints)
      }
    }
    hints.fill(from: folders)
    if let season, list.hints[path] == nil, let wrong = contradiction(of: season, hints) { return wrong }
    if hints.year == nil { hints.year = season?.year }

    guard let year = hints.year, let subject = hints.subject, let grade = hints.grade else {
      var missing: [String] = []
      if hints.year == nil { missing.append("год") }
      if hints.subject == nil { missing.append("предмет") }
      if hints.grade == nil { missing.append("класс") }
      return .unknown(rule: .workUnknown, found: "не найдено: " + missing.joined(separator: ", "), known: hints)
    }
    func procedure(_ session: Session) -> Procedure {
      Procedure(campaign: Campaign(.vpr, year, session), subject: subject, programmeGrade: grade)
    }
    let sample: Sample = hints.sample == .ofGrade(grade) ? .standard : hints.sample ?? .standard
    if let session = hints.session ?? (season?.year == year ? season?.session : nil) {
      if case .notHeld = book.calendar.holding(of: procedure(session)) {
        return .unknown(
          rule: .workNotHeld, found: "ВПР \(year) года (\(session.words)), \(grade) класс: по календарю не проводилась",
          known: hints)
      }
      return .work(Work(procedure: procedure(session), sample: sample))
    }
    var held: [Session] = []
    var notHeld = false
    for session in [Session.spring, .autumn] {
      switch book.calendar.holding(of: procedure(session)) {
      case .held: held.append(session)
      case .notHeld: notHeld = true
      case .unknown: break
      }
    }
    if held.count == 1 { return .work(Work(procedure: procedure(held[0]), sample: sample)) }
    if held.isEmpty, notHeld {
      return .unknown(
        rule: .workNotHeld, found: "ВПР \(year) года, \(grade) класс: по календарю не проводилась", known: hints)
    }
    return .unknown(rule: .workUnknown, found: "не найдено: период (весна или осень \(year) года)", known: hints)
  }

  private func contradiction(_ parts: [String], _ here: String, _ there: String, known: WorkHints) -> Outcome {
    .unknown(
      rule: .workContradiction, found: "\(parts.joined(separator: ", ")) \(here) и \(there) различаются", known: known)
  }

  /// The date inside the sheet against the year and the period that names state: the trap of a file under the wrong year.
  private func contradiction(of season: Season, _ hints: WorkHints) -> Outcome? {
    var dated = WorkHints()
    dated.year = season.year
    dated.session = season.session
    let wrong = hints.contradictions(with: dated)
    return wrong.isEmpty
      ? nil
      : contradiction(wrong, "по дате внутри файла", "в названии работы, имени файла или папок", known: hints)
  }

  /// What the folders say together; the innermost that speaks of a part decides it.
  private func folders(_ names: some BidirectionalCollection<String>) -> WorkHints {
    var hints = WorkHints()
    for name in names.reversed() { hints.fill(from: folderHints(name)) }
    return hints
  }

  /// A folder speaks of the work only when its whole name is a year, a grade, a season or a subject.
  private func folderHints(_ name: String) -> WorkHints {
    var hints = WorkHints()
    let key = nameKey(name)
    if let number = Int(key) {
      if (2000...2100).contains(number) { hints.year = number }
      if (1...11).contains(number) { hints.grade = number }
    } else if key.hasSuffix("класс"), let number = Int(clean(key.dropLast(5))) {
      hints.grade = number
    } else {
      hints.session = Session(words: name)
      hints.subject = book.subjects.subject(named: name)
    }
    return hints
  }
}

extension Session {
  /// The season in Russian, as a heading uses it.
  public var words: String {
    switch self {
    case .spring: "весна"
    case .autumn: "осень"
    case .main: "основной период"
    }
  }
}
