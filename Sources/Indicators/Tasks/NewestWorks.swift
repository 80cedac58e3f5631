import Aggregation
public import Vocabulary

extension Analysis {
  /// The works that findings about tasks speak of: those of the newest ВПР campaign with a regional mean, and of the
  /// newest year of each exam. Older works stay in the sheets of methodists.
  public var newestTaskWorks: [Work] {
    let exams = [Assessment.oge, .ege].flatMap { assessment -> [Work] in
      let works = works(of: assessment)
      return works.filter { $0.procedure.campaign == works.last?.procedure.campaign }
    }
    return (newestWholeCampaign + exams).filter { region.cell($0, .region)?.tasks != nil }
  }
}
