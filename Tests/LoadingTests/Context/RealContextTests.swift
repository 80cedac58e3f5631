import Foundation
import Loading
import Reference
import TestSupport
import Testing
import Vocabulary

@Suite(.requireShared("real/altai/context/contextual_2021.csv"))
struct RealContextTests {
  private func load(_ names: [String]) throws -> LoadedFolder {
    let folder = try ScratchFolder()
    for name in names {
      let url = try #require(Shared.url("real/altai/" + name))
      try FileManager.default.copyItem(atPath: url.path, toPath: folder.file(url.lastPathComponent))
    }
    return try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
  }

  @Test func `every school that wrote mathematics 4 in 2021 is joined to its context by login`() throws {
    let loaded = try load(["context/contextual_2021.csv", "fisoko/Ф3_Статистика_по_отметкам_2021_4_МА.xlsx"])
    let schools = Set(
      loaded.claims.compactMap { claim -> SchoolID? in if case .school(let school) = claim.of { school } else { nil } })
    let contexts = Set(loaded.contexts.map(\.school))
    #expect(contexts.count == 733)
    #expect(schools.count > 600)
    #expect(schools.subtracting(contexts).isEmpty)
  }

  @Test func `the form of 2021 answers every question that is understood, and odd answers have a place`() throws {
    let loaded = try load(["context/contextual_2021.csv"])
    let asked = Set(loaded.contexts.flatMap { $0.answers.keys })
    let later: Set<ContextField> = [
      .taxNumber, .ogeCode, .egeCode, .teachersFirstOrHighest, .languages,
      .secondCohortAdapted,
    ]
    #expect(asked == Set(ContextField.allCases).subtracting(later))
    let rules = Dictionary(grouping: loaded.issues, by: \.rule).mapValues(\.count)
    #expect(rules["context-size-impossible"] == 5)
    #expect(rules["context-no-teachers"] == 50)
    #expect(loaded.issues.allSatisfy { $0.place.row != nil && $0.place.column != nil })
  }

  @Test func `both sheets of 2022 are of one school year, as two files and as one workbook`() throws {
    let names = ["context/contextual_2022_general.csv", "context/contextual_2022_activity.csv"]
    let loaded = try load(names)
    #expect(loaded.contexts.count == 2 * 678)
    #expect(Set(loaded.contexts.map(\.year)) == [2022])

    let folder = try ScratchFolder()
    let paths = try names.map { try #require(Shared.url("real/altai/" + $0)).path }
    _ = try Python.run(
      """
      import csv,sys,openpyxl
      book=openpyxl.Workbook(); book.remove(book.active)
      for title,path in zip(['Общая информация об ОО','ОБРАЗОВАТЕЛЬНАЯ ДЕЯТЕЛЬНОСТЬ ОО'],sys.argv[1:3]):
        sheet=book.create_sheet(title)
        for row in csv.reader(open(path,encoding='utf-8-sig',newline=''),delimiter=';'): sheet.append(row)
      book.save(sys.argv[3])
      """, paths + [folder.file("книга.xlsx")])
    let book = try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
    // Files are read in the order of their names, sheets in the order of the workbook.
    #expect(Set(book.contexts) == Set(loaded.contexts))
    #expect(book.sources.first?.layouts == [.context2022General, .context2022Activity])
  }
}
