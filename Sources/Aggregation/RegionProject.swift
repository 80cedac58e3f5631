import Loading
public import Vocabulary

/// What people filled in about the project, for the rooms that know a region but no file.
extension Region {
  /// What schools answered to the findings of their passports.
  public var remarks: [SchoolRemark] { project.remarks }

  /// What was decided on recommendations of earlier справки.
  public var decisions: [DecisionMark] { project.decisions }

  /// The region's own bank of measures.
  public var measures: [Measure] { project.measures }

  /// Schools of the project.
  public var participants: [Participant] { project.participants }

  /// The school that a file of the road map names, by login or by name within its municipality; a school that the
  /// region does not know keeps its words.
  public func school(named words: String, in municipality: Municipality?) -> SchoolID {
    let id = SchoolID(key: words)
    if id.space != .named { return id }
    let name = Quotation.russian(words)
    let same = schools.filter { $0.name == name }
    return (same.count == 1 ? same.first : same.first { $0.municipality == municipality })?.id ?? id
  }
}
