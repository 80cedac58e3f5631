import Aggregation
import Foundation
import Indicators
import Reference
import RegionSupport
import TestSupport
import Testing
import Vocabulary

/// «Фон региона»: what a regional run writes and a municipal run reads.
@Suite struct BackgroundTests {
  private let generated = GeneratedRegion(works: GeneratedRegion.springs(2023...2024))

  private func reread(_ analysis: Analysis) throws -> BackgroundRecord {
    try BackgroundRecord(bytes: Array(try #require(analysis.backgroundText()).utf8))
  }

  @Test func `what is read back is what was written, to the last digit`() throws {
    let text = try #require(try generated.analysis().backgroundText())
    let record = try BackgroundRecord(bytes: Array(text.utf8))
    #expect(record.text == text)
    #expect(record.works.count == 8 && record.schools == 60 && record.municipalities == 6)
    #expect(record.works.allSatisfy { $0.spread?.schools == 60 && $0.priors.count >= 2 && $0.scale != nil })
    #expect(RegionalBackground(record).record(asOf: record.asOf, book: try Given.book.get())?.text == text)
  }

  @Test func `the file names no school and holds no result of one`() throws {
    let text = try #require(try generated.analysis().backgroundText())
    #expect(!text.contains("Школа №") && !text.contains("2200") && text.firstMatch(of: /edu\d/) == nil)
    let record = try BackgroundRecord(bytes: Array(text.utf8))
    #expect(record.works.allSatisfy { $0.schools == nil })
  }

  @Test func `a file of version 1 is read: its works compare, what it lacks is left out`() throws {
    let region = try generated.analysis()
    let text = try older(region)
    let record = try BackgroundRecord(bytes: Array(text.utf8))
    #expect(record.version == 1 && record.fits == nil && record.works.allSatisfy { $0.schools?.count == 60 })
    let own = Analysis(
      of: Region(generated.folder(only: "Район № 3")), book: try Given.book.get(), asOf: region.asOf,
      background: .record(record))
    let (school, work) = (own.region.schools[0].id, own.region.works[0])
    #expect(own.belowRegion(school, work) == region.belowRegion(school, work))
    #expect(own.lowResults.first == region.lowResults.first { $0.school == own.lowResults[0].school })
    #expect(own.clusteredShare(of: .region, work) == region.clusteredShare(of: .region, work))
    #expect(own.conditionIndex == nil && own.objectivity.indices.isEmpty)
  }

  /// The file as version 1 wrote it: results of schools a row each, nothing else fitted.
  private func older(_ analysis: Analysis) throws -> String {
    let text = try #require(analysis.backgroundText())
    var object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    object["version"] = 1
    object["fits"] = nil
    let works = try #require(object["works"] as? [[String: Any]])
    object["works"] = zip(works, generated.works.sorted()).map { old, work in
      var old = old
      old["spread"] = nil
      old["schools"] = analysis.region.schools(of: work).compactMap { school in
        analysis.region.cell(work, .school(school))?.marks.map {
          [$0[.two], $0.total, 0, analysis.priorConditions(school).kind?.rawValue ?? 0]
        }
      }
      return old
    }
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  @Test func `a municipal run with the background says the same of a school as the regional run`() throws {
    let region = try generated.analysis()
    let municipality = "Район № 3"
    let own = Analysis(
      of: Region(generated.folder(only: municipality)), book: try Given.book.get(), asOf: region.asOf,
      background: .record(try reread(region)))
    #expect(own.background.origin == .file && region.background.origin == .own)
    #expect(own.region.schools.count == 10)
    for school in own.region.schools.map(\.id) {
      for work in own.region.works {
        #expect(own.belowRegion(school, work) == region.belowRegion(school, work))
        #expect(own.aboveThreshold(school, work) == region.aboveThreshold(school, work))
      }
      #expect(
        own.lowResults.first { $0.school == school } == region.lowResults.first { $0.school == school })
      #expect(own.schoolTypes.first { $0.school == school } == region.schoolTypes.first { $0.school == school })
      #expect(own.trends.changes(of: .school(school)) == region.trends.changes(of: .school(school)))
      #expect(own.trends.trends(of: .school(school)) == region.trends.trends(of: .school(school)))
      #expect(own.trends.cohortPaths(of: .school(school)) == region.trends.cohortPaths(of: .school(school)))
    }
    let place = try #require(own.region.municipalities.first)
    for work in own.region.works {
      #expect(own.regionalCell(work)?.marks == region.regionalCell(work)?.marks)
      #expect(
        own.clusteredShare(of: .municipality(place), work) == region.clusteredShare(of: .municipality(place), work))
    }
    #expect(own.campaigns == region.campaigns)
  }

  @Test func `a folder of one municipality without a background gives intervals only`() throws {
    let own = Analysis(
      of: Region(generated.folder(only: "Район № 3")), book: try Given.book.get(),
      asOf: try #require(CalendarDay("2024-08-01")))
    #expect(own.background.origin == .none && own.backgroundText() == nil)
    let work = own.region.works[0]
    #expect(!own.hasRegionalMean(work) && own.regionalCell(work) == nil)
    #expect(own.belowRegion(own.region.schools[0].id, work) == nil)
    #expect(own.lowResults.allSatisfy { $0.evidence == nil && $0.available.allSatisfy { $0.share.interval != nil } })
    #expect(own.schoolTypes.allSatisfy { $0.kind == .insufficient && $0.reason == .noBackground })
    #expect(own.changes.allSatisfy { $0.gapChange.value == nil && $0.word == nil })
  }

  @Test func `many schools of one municipality are no region, few municipalities of many schools neither`() throws {
    var city = generated
    city.municipalities = 1
    #expect(try city.analysis().background.origin == .none)
    city.municipalities = 2
    #expect(try city.analysis().background.origin == .none)
    city.municipalities = 3
    #expect(try city.analysis().background.origin == .own)
    city.schools = 29
    #expect(try city.analysis().background.origin == .none)
  }

  @Test func `M13: the file of another school changes no sentence about a school`() throws {
    let record = try reread(try generated.analysis())
    func own(_ folder: GeneratedRegion) throws -> Analysis {
      Analysis(
        of: Region(folder.folder(only: "Район № 3")), book: try Given.book.get(),
        asOf: try #require(CalendarDay("2024-08-01")), background: .record(record))
    }
    var without = generated
    for work in generated.works { without.given[8, default: [:]][work] = [0, 0, 0, 0] }
    let all = try own(generated)
    let fewer = try own(without)
    #expect(all.region.schools(of: generated.works[0]).count == fewer.region.schools(of: generated.works[0]).count + 1)
    for result in fewer.lowResults where result.school != Given.school(8) {
      #expect(all.lowResults.contains(result))
    }
    for type in fewer.schoolTypes where type.school != Given.school(8) { #expect(all.schoolTypes.contains(type)) }
  }

  @Test func `other indicators keep their regional distributions in the file`() throws {
    var background = try generated.analysis().background
    background.add([3, 1, 2], of: "mean-score", generated.works[0])
    background.add([0.5], of: "index")
    let day = try #require(CalendarDay("2024-08-01"))
    let text = try #require(background.record(asOf: day, book: try Given.book.get())?.text)
    let read = RegionalBackground(try BackgroundRecord(bytes: Array(text.utf8)))
    #expect(read.distribution("mean-score", generated.works[0]) == [1, 2, 3])
    #expect(read.distribution("index") == [0.5] && read.distribution("index", generated.works[0]) == nil)
  }

  @Test func `a background of the folder is read by its content, the later day counts`() throws {
    let text = try #require(try generated.analysis().backgroundText())
    let later = text.replacing("\"month\":8", with: "\"month\":9")
    #expect(later != text)
    let folder = generated.folder(only: "Район № 3")
    let region = Region(
      folder.with(backgrounds: [("а.json", later), ("б/что-то.json", text), ("в.json", "{\"format\":")]))
    #expect(region.background?.asOf == CalendarDay("2024-09-01"))
    let words = region.issues.map { "\($0.rule) | \($0.place.file) | \($0.found) | \($0.remedy)" }
    #expect(
      words.contains(
        "background-repeated | б/что-то.json | использован файл «а.json» | Уберите из папки прежние файлы."))
    #expect(
      words.contains(
        "background-unusable | в.json | содержание не читается: файл обрывается или изменён | Запросите у регионального оператора файл «фон-региона.json» заново."
      ))
  }

  @Test(arguments: [
    ("\"format\":\"spravka-regional-background\"", "\"format\":\"другое\"", "другой формат: «другое»"),
    ("\"version\":2", "\"version\":3", "версия 3, программа знает версию 2"),
    ("\"schools\":60,", "", "не хватает сведений или они другого вида"),
    ("\"precision\":", "\"precision\":-", "числа не согласованы между собой"),
  ])
  func `a file that cannot be used says why`(_ part: String, _ other: String, _ found: String) throws {
    let text = try #require(try generated.analysis().backgroundText()).replacing(part, with: other)
    do throws(BackgroundFault) {
      _ = try BackgroundRecord(bytes: Array(text.utf8))
      Testing.Issue.record("was read")
    } catch {
      #expect(error.found == found)
    }
  }

  @Test(arguments: [0.12, 0])
  func `the project beside its peers is told from the file as from the region`(_ effect: Double) throws {
    let invented = InventedRegion.project(effect: effect, seed: 1)
    let region = try invented.analysis()
    #expect(region.projectEffect.contains { !$0.schools.isEmpty })
    let own = Analysis(
      of: invented.region, book: region.book, asOf: region.asOf, background: .record(try reread(region)))
    #expect(own.background.origin == .file)
    #expect(own.projectEffect.map(\.standing) == region.projectEffect.map(\.standing))
    #expect(own.projectEffect.map(\.schools) == region.projectEffect.map(\.schools))
    #expect(own.projectEffect.map(\.pairs) == region.projectEffect.map(\.pairs))
  }
}
