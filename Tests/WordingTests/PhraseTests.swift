import Testing
import Wording

@Suite struct PhraseTests {
  @Test(arguments: [
    (0, "школ"), (1, "школа"), (2, "школы"), (4, "школы"), (5, "школ"), (10, "школ"), (11, "школ"), (12, "школ"),
    (14, "школ"), (21, "школа"), (22, "школы"), (25, "школ"), (101, "школа"), (111, "школ"), (112, "школ"),
    (1001, "школа"), (-1, "школа"),
  ])
  func `a noun agrees with the number before it`(number: Int, noun: String) {
    #expect(Noun.school.form(after: number) == noun)
    #expect(Plural(number).choose("школа", "школы", "школ") == noun)
  }

  @Test func `a fraction governs the genitive singular`() {
    #expect(Plural(12.4).choose("участник", "участника", "участников") == "участника")
    #expect(Plural(21.0) == .one)
  }

  @Test(arguments: [
    (1, GrammaticalCase.genitive, "1 участника"), (5, .genitive, "5 участников"), (21, .genitive, "21 участника"),
    (2, .genitive, "2 участников"), (5, .dative, "5 участникам"), (1, .instrumental, "1 участником"),
    (11, .prepositional, "11 участниках"), (21, .prepositional, "21 участнике"), (3, .nominative, "3 участника"),
  ])
  func `a counted noun stands in the case of its phrase`(number: Int, grammaticalCase: GrammaticalCase, words: String) {
    #expect(Noun.participant.counted(number, grammaticalCase) == words.replacingSpaces)
  }

  @Test func `a participle has its own form after two`() {
    #expect([1, 2, 5].map { Noun.pupil.form(after: $0) } == ["обучающийся", "обучающихся", "обучающихся"])
    #expect(Noun.school.counted(1, .accusative) == "1\u{A0}школу")
  }

  @Test(arguments: [
    Noun.school, .participant, .pupil, .work, .procedure, .municipality, .generation, .mark, .file, .row, .issue,
    .schoolClass, .task,
  ])
  func `every noun of the dictionary has twelve forms of one stem`(noun: Noun) {
    let stem = noun.form(.nominative).prefix(3)
    for grammaticalCase in GrammaticalCase.allCases {
      #expect(noun.form(grammaticalCase).hasPrefix(stem))
      #expect(noun.form(grammaticalCase, plural: true).hasPrefix(stem))
    }
  }

  @Test func `days have two manners`() {
    #expect(DateText.short(year: 2022, month: 9, day: 5) == "05.09.2022")
    #expect(DateText.long(year: 2022, month: 9, day: 15) == "15\u{A0}сентября 2022\u{A0}года")
  }

  @Test func `a list of words ends with an and`() {
    #expect(Enumeration.joined([]) == "")
    #expect(Enumeration.joined(["а"]) == "а")
    #expect(Enumeration.joined(["а", "б"]) == "а и б")
    #expect(Enumeration.joined(["а", "б", "в"]) == "а, б и в")
    #expect(Enumeration.capitalised("ёлка") == "Ёлка")
  }
}
