import Statistics
public import Vocabulary

extension InventedRegion {
  /// Works of two kinds, two campaigns of an exam and four cohorts of pupils: what tells a lasting level.
  public static let lastingWorks: [Work] =
    [vpr(2021, .spring, "mathematics", 5), vpr(2021, .spring, "russian", 7)]
    + [2021, 2022].flatMap { year in ["mathematics", "russian"].map { oge(year, $0) } }

  /// Sixty schools of 30 pupils a work whose shares of «2» go from a tenth to a half and hardly differ between works;
  /// school 61 is what the test says.
  ///
  /// - Parameters:
  ///   - own: the marks 2…5 of school 61; works that are not named it did not write.
  ///   - hasContexts: whether every school answered the form, all under the same conditions but for the settlement.
  public static func lasting(_ own: [Work: [Int]], hasContexts: Bool = false) -> InventedRegion {
    var region = InventedRegion()
    for number in 1...61 where hasContexts {
      region.context(
        number, answers(village: number % 2 == 0, size: number % 4 + 1, access: 2, pupils: 300))
    }
    for (place, work) in lastingWorks.enumerated() {
      for number in 1...60 {
        let two = 3 + 3 * (number % 5) + (number / 5 + place) % 3 - 1
        region.add(number, work, spread(two))
      }
    }
    for (work, marks) in own.sorted(by: { $0.key < $1.key }) { region.add(61, work, marks) }
    return region
  }

  /// Marks of 30 pupils of whom so many have «2»: a normal ability, the borders of «4» and «5» 1 and 1,9 above that of «3».
  public static func spread(_ two: Int) -> [Int] {
    let place = Normal.standard.quantile((Double(two) + 0.5) / 31)
    let upTo = [1, 1.9].map { max(two, Int((30 * Normal.standard.lowerTail(at: place + $0)).rounded())) }
    return [two, upTo[0] - two, upTo[1] - upTo[0], 30 - upTo[1]]
  }

  /// The marks of school 61 with so many «2» of 30 in each of the lasting works, in their order.
  public static func ownMarks(_ twos: [Int]) -> [Work: [Int]] {
    Dictionary(uniqueKeysWithValues: zip(lastingWorks, twos.map(spread)))
  }
}
