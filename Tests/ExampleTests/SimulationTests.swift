import Reference
import Testing

@testable import Example

@Suite struct SimulationTests {
  let book: ReferenceBook
  let map = SchoolMap(seed: 500)

  init() throws { book = try ReferenceBook.load() }

  private func works() -> [SimulatedWork] {
    let programme = Programme(book)
    return (programme.autumn2020 + programme.spring2021).map { SimulatedWork($0, map: map, seed: 500) }
  }

  private func shareOfTwo(_ work: SimulatedWork, where fits: (InventedSchool) -> Bool) -> Double {
    var sum = WorkTally(maximum: work.planned.maximum)
    for records in work.schools where fits(records.school) { sum.add(WorkTally(records, planned: work.planned)) }
    return Double(sum.marks[0]) / Double(max(sum.participants, 1))
  }

  @Test func `sixty schools in eight municipalities, two of them tiny`() {
    #expect(map.schools.count == 60)
    let general = map.schools.filter { $0.ownPrefix == nil }
    let sizes = Dictionary(grouping: general) { $0.municipality.code }.mapValues(\.count)
    #expect(sizes.count == 8)
    #expect(sizes.values.sorted().prefix(2) == [1, 2])
    #expect(Set(map.schools.map(\.name)).count == 58 + 2 - doubledTownNames)
  }

  /// «СОШ № 4» stands in both towns, as it does in life.
  private var doubledTownNames: Int {
    let names = map.schools.filter { $0.municipality.isTown && $0.ownPrefix == nil }.map(\.name)
    return names.count - Set(names).count
  }

  @Test func `a boarding school and a college have the digits of general schools`() {
    let digits = Set(map.schools.filter { $0.ownPrefix == nil }.map(\.digits))
    #expect(digits.count == 58)
    #expect(map.schools.filter { $0.ownPrefix != nil }.allSatisfy { digits.contains($0.digits) })
  }

  @Test func `half of the classes have about seventeen participants, a quarter eight or fewer`() {
    let counts = works().flatMap { work in work.schools.map { WorkTally($0, planned: work.planned).participants } }
      .sorted()
    #expect((15...20).contains(counts[counts.count / 2]))
    #expect((6...10).contains(counts[counts.count / 4]))
    #expect((80...125).contains(counts.last ?? 0))
    #expect(counts.first ?? 0 >= 1)
  }

  @Test func `about twenty works of three years`() {
    let programme = Programme(book)
    let all =
      programme.autumn2020 + programme.spring2021 + programme.spring2022 + [
        programme.reportedOnly, programme.listed, programme.formed,
      ]
    #expect((19...25).contains(all.count))
    #expect(Set(all.map(\.work)).count == all.count)
    #expect(Set(all.map(\.year)) == [2020, 2021, 2022])
    #expect(Set(all.map(\.number)).count == all.count)
  }

  @Test func `the tasks of every work add up to its maximum`() {
    let programme = Programme(book)
    for planned in programme.autumn2020 + programme.spring2021 + programme.spring2022 {
      #expect(planned.tasks.reduce(0) { $0 + $1.maximum } == planned.maximum)
      #expect(planned.tasks.allSatisfy { $0.maximum >= 1 })
    }
  }

  @Test func `shares of «2» come out near to the plan`() {
    for work in works() {
      let share = shareOfTwo(work) { _ in true }
      #expect(abs(share - work.planned.shareOfTwo) < 0.25 * work.planned.shareOfTwo + 0.02, "\(work.planned.work)")
    }
  }

  @Test func `low schools are low in both campaigns, improving ones come nearer`() {
    let all = works()
    func gap(_ year: Int, _ character: InventedSchool.Character) -> Double {
      let chosen = all.filter { $0.planned.year == year && $0.planned.grade >= 5 }
      let gaps = chosen.map { work in shareOfTwo(work) { $0.character == character } - shareOfTwo(work) { _ in true } }
      return gaps.reduce(0, +) / Double(gaps.count)
    }
    #expect(gap(2020, .low) > 0.12)
    #expect(gap(2021, .low) > 0.08)
    #expect(gap(2020, .improving) > 0.08)
    #expect(gap(2021, .improving) < gap(2020, .improving) - 0.04)
    #expect(gap(2020, .inflated) < 0)
  }

  @Test func `the inflated school bunches at the borders and stands above its journal`() {
    var borders = (at: 0, below: 0)
    var journal = [0, 0, 0]
    for work in works() {
      for records in work.schools where records.school.character == .inflated {
        let tally = WorkTally(records, planned: work.planned)
        for border in work.planned.minima {
          borders = (borders.at + tally.scores[border], borders.below + tally.scores[border - 1])
        }
        for place in journal.indices { journal[place] += tally.journal[place] }
      }
    }
    #expect(borders.at > 3 * borders.below)
    #expect(journal[2] > journal[0])
  }

  @Test func `an absent pupil has no answers and no total`() {
    for pupil in works().flatMap(\.schools).flatMap(\.pupils) where pupil.isAbsent {
      #expect(pupil.answers.isEmpty && pupil.total == nil)
    }
  }

  @Test func `a score above the maximum and a missing total are not counted`() {
    var work = works()[2]
    let place = work.schools.indices.filter { work.schools[$0].pupils.count >= 12 }[0]
    let row = work.schools[place].pupils.indices.filter { !work.schools[place].pupils[$0].isAbsent }
    let before = WorkTally(work.schools[place], planned: work.planned).participants
    work.apply(.totalAboveMaximum, school: place, pupil: row[0])
    work.apply(.totalMissing, school: place, pupil: row[1])
    #expect(WorkTally(work.schools[place], planned: work.planned).participants == before - 2)
  }
}
