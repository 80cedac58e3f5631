public import Indicators
public import Vocabulary

/// What is asked, one case a rule, with the slots that its grounds do not hold.
public enum Request: Hashable, Sendable {
  case reviewResults
  case methodicalPlan
  /// On the skills of a work; schools of the municipality that show how it is done.
  case practicum(work: Work, examples: [SchoolID])
  case observers(subjects: [Subject])
  case riskMeasures
  case refineRisks
  case visitQuestions
  /// To be repeated after so many weeks.
  case skillCheck(weeks: Int)
  case courseContent(Subject)
  case absenceReasons
  case requestDocuments
  case individualPlans
  case staffTraining
  /// Once the results of a campaign are known.
  case recalculate(after: Campaign)
  /// A diagnosis in these subjects with at least so many works of pupils.
  case diagnostics(subjects: [Subject], works: Int)
  case mendFiles
  case matchSchools
  case lateDocuments
  /// Documents whose term is not over on the day of the examination.
  case repeatExamination
  case listDocuments
  case placeDocuments
  case confirmDocuments
  /// What the examination of documents recommends, in its own words.
  case followExamination(String)
  case completeSteps
  case mendRoadmap
  case holdInterview
  /// What a school was recommended in its interview.
  case followInterview(String)
  case trackInterviews
}

/// What is expected to come of it: checked on exams, on skills or on papers, never on a share of «2» in ВПР.
public enum Target: Hashable, Sendable {
  /// A decision for every school that is named, and for some a level on the next ОГЭ.
  case decisions([ExamTarget])
  /// So many cope with the skill of as many as wrote, as in similar schools or in the region.
  case skill(atLeast: Int, of: Int, level: Level)
  /// The skills of a municipality are done no worse than in the region on the same work.
  case skills([SkillTarget])
  /// The skill is measured again.
  case remeasured
  /// The order of the next work was watched and the marks were checked.
  case checkedOrder
  /// The share of those who write the next work.
  case coverage(atLeast: Double)
  /// All documents of the stage, so many of them.
  case documents(Int)
  case trained(Int, of: Int)
  /// A plan for every pupil with «2», by the school's own data.
  case planForEach
  /// Works of pupils that were checked independently.
  case checkedWorks(atLeast: Int)
  /// Conclusions from the new data.
  case newConclusions
  case noErrors
  /// Every school of the files has its login or is known to have none.
  case allMatched
  /// All steps that are named.
  case steps(Int)
  /// The paper itself.
  case proof

  /// Whose level it is.
  public enum Level: Hashable, Sendable {
    case similarSchools, region
  }
}

/// The share of points that a region has on the tasks of a skill: what a municipality below it can be expected to reach.
public struct SkillTarget: Hashable, Sendable {
  public let work: Work
  public let skill: WorkSkill
  /// 0…1.
  public let atLeast: Double

  public init(work: Work, skill: WorkSkill, atLeast: Double) {
    self.work = work
    self.skill = skill
    self.atLeast = atLeast
  }

  /// Those of the systemic deficits among some grounds.
  static func all(_ grounds: Grounds) -> [SkillTarget] {
    grounds.all.compactMap { finding in
      guard case .sharedDeficit(let slots) = finding.statement else { return nil }
      return SkillTarget(
        work: slots.work, skill: slots.deficit.skill, atLeast: slots.deficit.regionalCompletion)
    }
  }
}
