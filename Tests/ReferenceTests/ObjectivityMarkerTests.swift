import Reference
import Testing
import Vocabulary

@Suite struct ObjectivityMarkerTests {
  @Test func `the published list has fourteen markers in four algorithms, grade 9 from the exam alone`() throws {
    let markers = try Book.builtIn().objectivityMarkers.markers(of: .fioko)
    #expect(markers.map(\.id) == (1...14).map { "O\($0)" })
    let counts = Dictionary(grouping: markers, by: \.algorithm).mapValues(\.count)
    #expect(counts == [.meanAboveRegion: 6, .negativeRankCorrelation: 4, .sharpRise: 2, .sharpFall: 2])
    let stages = Set(markers.map(\.stage))
    #expect(stages.filter { $0.assessment == .oge }.allSatisfy { $0.programmeGrade == 9 })
    #expect(stages.filter { $0.assessment == .vpr }.allSatisfy { [4, 5].contains($0.programmeGrade) })
    #expect(Set(stages.map(\.subject)) == [Subject("russian"), Subject("mathematics")])
    #expect(markers.compactMap(\.next).allSatisfy { $0.assessment == .vpr && $0.programmeGrade == 5 })
    #expect(markers[8].title == "несоответствие результатов и школьных отметок: ВПР, русский язык, 5 класс")
  }

  @Test func `signs of two works know both, those of one only one`() throws {
    for marker in try Book.builtIn().objectivityMarkers.all {
      let isOfTwo = marker.algorithm == .sharpRise || marker.algorithm == .sharpFall
      #expect((marker.next != nil) == isOfTwo, "\(marker.id)")
    }
  }

  private static let header =
    "id,list,title,algorithm,assessment,subject,programme_grade,then_assessment,then_grade,source,confidence\n"

  @Test func `the list is extended and changed by rows`() throws {
    let markers = try Book.with([
      "objectivity_markers.csv": Self.header
        + "O15,fioko,новый признак,mean-above-region,vpr,МА,6,,,письмо 2023 года,high\n"
        + "O1,additional,только рядом,mean-above-region,vpr,РУ,4,,,решение региона,high\n"
    ]).objectivityMarkers
    #expect(markers.markers(of: .fioko).count == 14)
    #expect(markers.all.first?.stage.matches(Book.vpr(2023, .spring, "mathematics", 6)) == true)
    #expect(markers.markers(of: .additional).map(\.id).contains("O1"))
  }

  @Test func `a row that cannot be understood says what it should say`() {
    #expect(
      Book.complaint(
        about: "objectivity_markers.csv", Self.header + "O1,fioko,признак,high-mean,vpr,РУ,4,,,источник,high\n")
        == "objectivity_markers.csv, строка 2, «algorithm»: ожидается одно из: mean-above-region, "
        + "negative-rank-correlation, sharp-rise, sharp-fall; найдено: «high-mean». Исправьте значение.")
    #expect(
      Book.complaint(
        about: "objectivity_markers.csv", Self.header + "O1,fioko,признак,sharp-rise,vpr,РУ,4,vpr,,источник,high\n")
        == "objectivity_markers.csv, строка 2, «then_grade»: ожидается целое число от 1 до 11; найдено: пусто. "
        + "Исправьте значение.")
  }
}
