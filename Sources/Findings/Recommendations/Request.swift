public import Vocabulary

/// What is asked, one case a rule, with the slots that its grounds do not hold.
public enum Request: Hashable, Sendable {
  case reviewResults
  case absenceReasons
  case requestDocuments
  case individualPlans
  case staffTraining
  /// Once the results of a campaign are known.
  case recalculate(after: Campaign)
  /// A diagnosis in these subjects with at least so many works of pupils.
  case diagnostics(subjects: [Subject], works: Int)
  case mendFiles
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
  /// A decision for every school that is named.
  case decisions
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
  /// All steps that are named.
  case steps(Int)
  /// The paper itself.
  case proof
}
