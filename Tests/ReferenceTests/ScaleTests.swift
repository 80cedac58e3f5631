import Reference
import Testing
import Vocabulary

@Suite struct ScaleTests {
  @Test func `mathematics 5 of 2021 is marked by 7, 11 and 15 of 20`() throws {
    let scale = try #require(
      try Book.builtIn().scales.scale(for: Work(procedure: Book.vpr(2021, .spring, "mathematics", 5))))
    #expect([scale.maximum, scale.minimum3, scale.minimum4, scale.minimum5] == [20, 7, 11, 15])
    #expect(scale.confidence == .high)
    #expect(
      (0...20).map { scale.mark(of: $0)?.rawValue } == [
        2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5,
      ])
  }

  @Test func `a score outside of the scale has no mark`() throws {
    let scale = MarkScale(maximum: 20, minimum3: 7, minimum4: 11, minimum5: 15, confidence: .high, source: "test")
    #expect(scale.mark(of: -1) == nil)
    #expect(scale.mark(of: 21) == nil)
  }

  @Test func `a work of which only the maximum is known has scores but no marks`() throws {
    let work = Work(procedure: Book.vpr(2022, .autumn, "history", 6))
    let scale = try #require(try Book.builtIn().scales.scale(for: work))
    #expect(scale.maximum == 16)
    #expect(!scale.hasMarks)
    #expect(scale.mark(of: 10) == nil)
  }

  @Test func `a work by the sample of another grade is marked by the scale of that grade`() throws {
    let scales = try Book.builtIn().scales
    let biology = Book.vpr(2021, .spring, "biology", 7)
    let standard = try #require(scales.scale(for: Work(procedure: biology)))
    let sample = try #require(scales.scale(for: Work(procedure: biology, sample: .ofGrade(8))))
    #expect([standard.maximum, standard.minimum3, standard.minimum4, standard.minimum5] == [28, 10, 17, 23])
    #expect([sample.maximum, sample.minimum3, sample.minimum4, sample.minimum5] == [36, 13, 21, 29])
    #expect(scales.scale(for: Work(procedure: biology, sample: .ofGrade(7))) == standard)
  }

  @Test func `the misprint of geography 8 is resolved and noted`() throws {
    let scale = try #require(
      try Book.builtIn().scales.scale(for: Work(procedure: Book.vpr(2021, .spring, "geography", 8))))
    #expect(scale.mark(of: 34) == .four)
    #expect(scale.mark(of: 35) == .five)
    #expect(scale.note.contains("опечатка"))
  }

  @Test func `a scale of 2022 holds for both sessions`() throws {
    let scales = try Book.builtIn().scales
    for session in [Session.spring, .autumn] {
      #expect(scales.scale(for: Work(procedure: Book.vpr(2022, session, "mathematics", 6)))?.maximum == 16)
    }
  }

  @Test func `no scale is invented for a computer form, an unknown year or a subject of another grade`() throws {
    let scales = try Book.builtIn().scales
    #expect(scales.scale(for: Work(procedure: Book.vpr(2021, .spring, "english", 7), sample: .computer)) == nil)
    #expect(scales.scale(for: Work(procedure: Book.vpr(2023, .spring, "mathematics", 5))) == nil)
    #expect(scales.scale(for: Work(procedure: Book.vpr(2021, .spring, "chemistry", 5))) == nil)
    #expect(scales.scale(for: Work(procedure: Book.vpr(2021, .autumn, "mathematics", 5))) == nil)
  }

  @Test func `ОГЭ and basic mathematics of ЕГЭ have scales, other ЕГЭ minimum scores`() throws {
    let scales = try Book.builtIn().scales
    let russian = try #require(scales.scale(for: Work(procedure: Book.oge(2021, "russian"))))
    #expect([russian.maximum, russian.minimum3, russian.minimum4, russian.minimum5] == [33, 15, 23, 29])
    #expect(scales.scale(for: Work(procedure: Book.oge(2022, "mathematics")))?.mark(of: 7) == .two)
    #expect(scales.scale(for: Work(procedure: Book.oge(2020, "mathematics"))) == nil)
    #expect(scales.scale(for: Work(procedure: Book.ege(2022, "mathematics-base")))?.mark(of: 17) == .five)
    #expect(scales.scale(for: Work(procedure: Book.ege(2022, "russian"))) == nil)
    #expect(scales.minima.minimum(for: Book.ege(2022, "russian"))?.pass == 24)
    #expect(scales.minima.minimum(for: Book.ege(2021, "mathematics-profile"))?.pass == 27)
    #expect(scales.minima.minimum(for: Book.ege(2022, "chemistry"))?.maximumPrimary == 56)
    #expect(scales.minima.minimum(for: Book.ege(2020, "russian"))?.ministry == nil)
    #expect(scales.minima.minimum(for: Book.oge(2022, "russian")) == nil)
  }

  @Test(arguments: [4, 5, 6, 7, 8])
  func `russian and mathematics have marks in every campaign of 2020 to 2022`(grade: Int) throws {
    let scales = try Book.builtIn().scales
    for subject in ["russian", "mathematics"] {
      for (year, session) in [(2020, Session.autumn), (2021, .spring), (2022, .spring), (2022, .autumn)] {
        let scale = scales.scale(for: Work(procedure: Book.vpr(year, session, subject, grade)))
        #expect(scale?.hasMarks == true, "\(subject) \(grade) \(year)")
      }
    }
  }
}
