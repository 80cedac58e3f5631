import Foundation
import Reference
import TestSupport
import Testing
import Vocabulary

@testable import Aggregation
@testable import Loading

@Suite struct SchoolRegistryTests {
  private let matching = SchoolMatching(ReferenceBook.builtIn.methodology)

  private func known(_ login: String, _ name: String, _ municipality: String) -> SchoolProposals.Known {
    SchoolProposals.Known(
      school: SchoolID(key: login), names: [name],
      municipality: Municipality(key: MunicipalityName.key(municipality), name: municipality), address: nil)
  }

  private func named(_ name: String, _ address: String, _ locality: String? = nil) -> SchoolProposals.Known {
    SchoolProposals.Known(
      school: SchoolID(key: name), names: [name], municipality: nil,
      address: SchoolAddress(address: address, locality: locality))
  }

  @Test func `the legal form, quotes, spaces and the person a school is named after change no distance`() {
    let short = SchoolNameParts("МКОУ Топчихинская СОШ №2")
    let full = SchoolNameParts(
      "Муниципальное казённое общеобразовательное учреждение \"Топчихинская средняя школа № 2\" имени Героя")
    #expect(short.distance(to: full, by: matching) == 0)
  }

  @Test func `another number is another school`() {
    #expect(SchoolNameParts("МБОУ СОШ №2").distance(to: SchoolNameParts("МБОУ СОШ №12"), by: matching) == nil)
  }

  @Test func `a school is proposed in the district of its address, whatever the same name stands elsewhere`() {
    let schools = [
      known("edu1001", "МБОУ Первомайская СОШ", "Мамонтовский район"),
      known("edu1002", "МОУ Первомайская СОШ", "Егорьевский район"),
    ]
    let nearest = SchoolProposals(matching: matching).nearest(
      [named("МОУ \"Первомайская СОШ \"", "край, Егорьевский р-н, село Первомайское")], among: schools)
    #expect(nearest.first??.candidate == 1)
  }

  @Test func `two candidates that are as near propose nothing`() {
    let schools = [known("edu1001", "Лесная СОШ", "Алейский район"), known("edu1002", "Лесная СОШ", "Алейский район")]
    #expect(
      SchoolProposals(matching: matching).nearest([named("Лесная СОШ", "Алейский район")], among: schools).compactMap(
        \.self
      ).isEmpty)
  }

  @Test func `a name joins nothing, a code joins, and a person's word rules over it`() {
    let school = SchoolID(key: "edu1001")
    let other = SchoolID(key: "edu1002")
    let context = SchoolContext(school: school, year: 2022, answers: [.ogeCode: .words("05811")], pupilsByGrade: [:])
    let code = SchoolID(key: "oge5811")
    let plain = SchoolLinks(contexts: [context], decisions: [])
    #expect(plain.canonical(code) == school)
    #expect(plain.canonical(SchoolID(key: "Лесная СОШ")) == SchoolID(key: "Лесная СОШ"))

    let decided = SchoolLinks(
      contexts: [context],
      decisions: [SchoolDecision(school: code, login: other, place: Place(file: "соответствие.csv", row: 2))])
    #expect(decided.canonical(code) == other)
    #expect(decided.issues.map(\.rule) == ["school-link-differs"])
  }

  @Test func `a code that two schools state in different years joins neither`() {
    let contexts = [2021, 2022].map {
      SchoolContext(
        school: SchoolID(key: "edu\($0)"), year: $0, answers: [.egeCode: .words("5811")], pupilsByGrade: [:])
    }
    let links = SchoolLinks(contexts: contexts, decisions: [])
    #expect(links.canonical(SchoolID(key: "ege5811")) == SchoolID(key: "ege5811"))
  }

  @Test(.requireShared("real/altai/context/contextual_2021.csv"))
  func `with the logins removed at least 95 % of a real region is proposed right and nothing wrong or joined`() throws {
    let folder = try ScratchFolder()
    let form = try #require(Shared.url("real/altai/context/contextual_2021.csv"))
    let list = try #require(Shared.url("real/altai/schools.xlsx"))
    try FileManager.default.copyItem(atPath: list.path, toPath: folder.file("школы.xlsx"))
    let logins = try Python.run(
      """
      import csv,sys
      rows=list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline=''),delimiter=';'))
      csv.writer(open(sys.argv[2],'w',encoding='utf-8-sig',newline=''),delimiter=';').writerows(r[1:] for r in rows)
      print('\\n'.join(r[0]+'\\t'+' '.join(r[2].split())+' | '+' '.join(r[4].split()) for r in rows[1:]))
      """, [form.path, folder.file("форма.csv")])
    var truth: [String: SchoolID] = [:]
    for line in logins.split(separator: "\n") {
      let parts = line.split(separator: "\t", maxSplits: 1)
      truth[String(parts[1])] = SchoolID(key: parts[0])
    }
    let loaded = try FolderLoader(book: ReferenceBook.load(), threads: 1).load(folder: folder.path)
    let region = Region(loaded)
    #expect(region.contexts.keys.allSatisfy { $0.space == .named })
    #expect(region.unmatchedSchools.count == 733)
    let listed = Set(region.schools.map(\.id))
    var right = 0
    var wrong: [String] = []
    for proposal in region.unmatchedSchools {
      let school = truth[proposal.school.code]
      #expect(school != nil)
      guard let nearest = proposal.nearest else { continue }
      if nearest.school == school { right += 1 } else { wrong.append(proposal.name) }
    }
    let findable = truth.values.filter { listed.contains($0) }.count
    #expect(findable == 688)
    #expect(wrong.isEmpty)
    #expect(Double(right) / Double(findable) >= 0.95, "\(right) of \(findable)")
    print("proposed right: \(right) of \(findable)")
  }
}
