import Aggregation
import Reference
import Statistics
import Vocabulary

/// How much the gap of schools to the region changes between two works beyond the chance of who is in the class.
///
/// What is seen of one school in two years is judged against this: the results of a school vary from year to year more
/// than its number of pupils explains.
struct ChangeSpread: Hashable, Sendable {
  /// Schools with enough participants in both works.
  let schools: Int
  /// The variance of true changes, in squared shares.
  let variance: Double

  init(schools: Int, variance: Double) {
    self.schools = schools
    self.variance = variance
  }

  /// `nil` with fewer schools than the least.
  init?(
    fitting pair: WorkPair, _ works: [Work: WorkBackground], region: Region, book: ReferenceBook,
    conditions: Conditions, minimumSchools: Int
  ) {
    guard works[pair.earlier] != nil, works[pair.later] != nil else { return nil }
    var changes: [Double] = []
    var variances: [Double] = []
    for school in region.schools(of: pair.later) {
      guard let first = LowCount(pair.earlier, in: .school(school), of: region, book: book),
        let second = LowCount(pair.later, in: .school(school), of: region, book: book),
        min(first.participants, second.participants) >= conditions.minimumParticipants
      else { continue }
      // The regional shares move all schools alike: they drop out of the spread.
      changes.append(second.value - first.value)
      variances.append(first.samplingVariance + second.samplingVariance)
    }
    guard changes.count >= minimumSchools,
      let model = normalNormal(values: changes, variances: variances, method: .pauleMandel).value
    else { return nil }
    self.init(schools: changes.count, variance: model.betweenVariance)
  }
}

extension LowCount {
  /// The binomial variance of the share, one low and one other result added so that it is never 0.
  var samplingVariance: Double {
    let n = Double(participants + 2)
    let share = Double(low + 1) / n
    return share * (1 - share) / n
  }
}
