import Vocabulary

extension PupilTally {
  /// The claims of every school: participation, scores, marks, journal, journal with scores, tasks.
  ///
  /// - Parameters:
  ///   - labels: label and largest score of each task.
  ///   - hasMarks: whether a scale gave marks; without one there are scores but no marks.
  func claims(
    work: Work, kind: Claim.Kind, source: Int, labels: [(label: String, maximum: Int)], hasMarks: Bool,
    uploaded: [SchoolID: Int]
  ) -> [Claim] {
    var claims: [Claim] = []
    claims.reserveCapacity(schools.count * 6)
    for (index, school) in schools.enumerated() {
      let pupils = self.pupils[index].sorted()
      func add(_ part: Claim.Part) {
        claims.append(
          Claim(
            work: work, of: .school(school), part: part, kind: kind, source: source, pupils: pupils,
            uploaded: uploaded[school] ?? 0))
      }
      add(.participation(Participation(participants: Int(participants[index]), absent: Int(absent[index]))))
      guard participants[index] > 0 else { continue }
      add(.scores(scores[(index * (maximum + 1))..<((index + 1) * (maximum + 1))].map(Int.init)))
      if hasMarks {
        add(.marks(MarkCounts(marks[(index * 4)..<(index * 4 + 4)].map(Int.init))))
        let table = JournalTable(journal[(index * 16)..<(index * 16 + 16)].map(Int.init))
        if table.triple.total > 0 { add(.journalTable(table)) }
      }
      let joint = joint(school: index)
      if !joint.places.isEmpty { add(.journalScores(joint)) }
      if !labels.isEmpty { add(.tasks(labels.indices.map { taskCounts(school: index, task: $0, label: labels[$0]) })) }
    }
    return claims
  }

  /// Journal marks and scores together; they need no scale.
  private func joint(school: Int) -> JournalScores {
    var places: [JournalScores.Place] = []
    for mark in Mark.allCases {
      let start = (school * 4 + mark.index) * (maximum + 1)
      for score in 0...maximum where journalScores[start + score] > 0 {
        places.append(.init(journal: mark, score: score, pupils: Int(journalScores[start + score])))
      }
    }
    return JournalScores(places)
  }

  private func taskCounts(school: Int, task: Int, label: (label: String, maximum: Int)) -> TaskCounts {
    var byPoints = [Int](repeating: 0, count: label.maximum + 1)
    var notStarted = 0
    var notTaught = 0
    var byMark: [TaskCounts.MarkGroup] = []
    for group in 0..<Self.groups {
      var pupils = 0
      var points = 0
      for state in 0...label.maximum {
        let count = answer(school: school, task: task, group: group, state: state)
        byPoints[state] += count
        pupils += count
        points += count * state
      }
      let crossed = answer(school: school, task: task, group: group, state: Int(TaskAnswer.notStarted))
      notStarted += crossed
      byPoints[0] += crossed
      pupils += crossed
      notTaught += answer(school: school, task: task, group: group, state: Int(TaskAnswer.notTaught))
      if group > 0 { byMark.append(.init(pupils: pupils, points: points)) }
    }
    return TaskCounts(
      label: label.label, maximum: label.maximum, byPoints: byPoints, notStarted: notStarted, notTaught: notTaught,
      byMark: byMark)
  }
}
