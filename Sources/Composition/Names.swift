public import Aggregation
import Indicators
public import Reference
import ReportModel
public import Vocabulary

/// What works, campaigns and schools are called in sentences and tables.
public struct Names: Sendable {
  let book: ReferenceBook
  /// `nil` where only road maps were read: then schools are called as the files call them.
  let region: Region?

  public init(book: ReferenceBook, region: Region?) {
    self.book = book
    self.region = region
  }

  /// «весна 2021 года», «осень 2020 года».
  func campaign(_ campaign: Campaign) -> String {
    switch campaign.session {
    case .spring: "весна \(campaign.year) года"
    case .autumn: "осень \(campaign.year) года"
    case .main: "\(campaign.year) год"
    }
  }

  /// «весной 2021 года».
  func during(_ campaign: Campaign) -> String {
    switch campaign.session {
    case .spring: "весной \(campaign.year) года"
    case .autumn: "осенью \(campaign.year) года"
    case .main: "в \(campaign.year) году"
    }
  }

  /// «ВПР, весна 2021 года».
  func procedure(_ campaign: Campaign) -> String { assessment(campaign.assessment) + ", " + self.campaign(campaign) }

  func assessment(_ assessment: Assessment) -> String {
    switch assessment {
    case .vpr: "ВПР"
    case .oge: "ОГЭ"
    case .ege: "ЕГЭ"
    case .gve: "ГВЭ"
    }
  }

  /// «Математика, 5 класс», with the sample where there are several.
  func subjectAndGrade(_ work: Work) -> String {
    let name = "\(book.subjects.title(of: work.procedure.subject)), \(work.procedure.programmeGrade) класс"
    switch work.sample {
    case .standard: return name
    case .ofGrade(let grade): return name + " (по образцу \(grade) класса)"
    case .computer: return name + " (на компьютере)"
    }
  }

  /// «Математика, 5 класс, весна 2021 года».
  public func work(_ work: Work) -> String {
    work.procedure.campaign.assessment == .vpr
      ? subjectAndGrade(work) + ", " + campaign(work.procedure.campaign) : exam(work)
  }

  /// «ЕГЭ, 2021 год, Химия».
  func exam(_ work: Work) -> String {
    "\(procedure(work.procedure.campaign)), \(book.subjects.title(of: work.procedure.subject))"
  }

  /// «по математике в 5 классе»; for autumn the programme is named, as the pupils were a grade above.
  func inSubject(_ work: Work) -> String {
    let grade = work.procedure.programmeGrade
    let place =
      work.procedure.campaign.gradesAboveProgramme == 0 ? "в \(grade) классе" : "за \(grade) класс"
    return "по \(book.subjects.dative(of: work.procedure.subject)) \(place)"
  }

  /// «4–9 классов»: the grades that a campaign treats alike.
  func grades(_ grades: CampaignCoverage.Grades) -> String {
    switch grades {
    case .lower: "4–9 классов"
    case .upper: "10–11 классов"
    }
  }

  func school(_ id: SchoolID) -> String { region?.school(id)?.name ?? id.description }

  /// The municipality of a school, or the words for its absence.
  func municipality(of id: SchoolID) -> String { region?.school(id)?.municipality?.name ?? "муниципалитет не указан" }

  func region(_ region: Region) -> String { region.name ?? "регион" }
}

/// Addresses of numbers: stable strings that do not depend on names.
public enum Addresses {
  /// `vpr-2021-spring/mathematics/5`, with the sample where it is not the only one.
  public static func work(_ work: Work) -> String {
    let campaign = work.procedure.campaign
    let base =
      "\(campaign.assessment.rawValue)-\(campaign.year)-\(campaign.session.rawValue)/\(work.procedure.subject.code)/\(work.procedure.programmeGrade)"
    switch work.sample {
    case .standard: return base
    case .ofGrade(let grade): return base + "/sample-\(grade)"
    case .computer: return base + "/computer"
    }
  }

  static func campaign(_ coverage: CampaignCoverage) -> String {
    let campaign = coverage.campaign
    return "\(campaign.assessment.rawValue)-\(campaign.year)-\(campaign.session.rawValue)-\(coverage.grades)"
  }

  public static func territory(_ territory: Territory) -> String {
    switch territory {
    case .region: "region"
    case .municipality(let municipality): "municipality:\(municipality.key)"
    case .school(let school): "school:\(school)"
    }
  }
}
