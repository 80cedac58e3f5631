import Findings
import Indicators
import ReportModel
import Vocabulary

/// The median of similar schools for a measure of context, without names.
func neighbourMedian(_ measure: String, _ school: School, _ input: ReportInput) -> Value { .missing(.noData) }

/// 4. Risks of the profile against the data.
func passportRisks(_ school: School, _ input: ReportInput) -> [Section] { [] }

/// 5. The skills that most pupils have not mastered.
func passportSkills(_ school: School, _ input: ReportInput, _ names: Names) -> [Section] { [] }

/// 6. What to do.
func passportMeasures(_ school: School, _ input: ReportInput) -> Section {
  Section(id: "passport-measures", title: "Что сделать", blocks: [.paragraph("Мер по имеющимся данным нет.")])
}
