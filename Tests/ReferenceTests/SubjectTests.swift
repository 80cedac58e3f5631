import Reference
import Testing
import Vocabulary

@Suite struct SubjectTests {
  @Test(arguments: [
    ("Математика", "mathematics"), ("математике", "mathematics"), ("МАТЕМАТИКА", "mathematics"),
    ("МА", "mathematics"), ("MA", "mathematics"), ("Русский язык", "russian"), ("русскому языку", "russian"),
    ("Русский\u{00A0} язык ", "russian"), ("РУ", "russian"), ("RU", "russian"), ("Окружающий мир", "surrounding-world"),
    ("окружающему миру", "surrounding-world"), ("ОМ", "surrounding-world"), ("OKR", "surrounding-world"),
    ("ОКР", "surrounding-world"), ("История", "history"), ("ИС", "history"), ("биологии", "biology"), ("БИ", "biology"),
    ("BI", "biology"), ("География", "geography"), ("ГГ", "geography"), ("GG", "geography"),
    ("Обществознание", "social-studies"), ("обществознанию", "social-studies"), ("OB", "social-studies"),
    ("ФИ", "physics"), ("FI", "physics"), ("химии", "chemistry"), ("XI", "chemistry"), ("ХИ", "chemistry"),
    ("Иностранный язык (английский)", "english"), ("Английский  язык", "english"), ("АЯ", "english"),
    ("Английский язык (устный)", "english"), ("английскому языку", "english"), ("Иностранный язык", "foreign-language"),
    ("ин.яз", "foreign-language"), ("IN.YA", "foreign-language"), ("Математика профильная", "mathematics-profile"),
    ("Математика (профильный уровень)", "mathematics-profile"), ("Математика базовая", "mathematics-base"),
    ("Математика. Базовый уровень", "mathematics-base"), ("Информатика и ИКТ (КЕГЭ)", "informatics"),
    ("Немецкий язык", "german"), ("mathematics", "mathematics"), ("Литература", "literature"),
  ])
  func `a subject is known by any spelling met in files`(name: String, code: String) throws {
    #expect(try Book.builtIn().subjects.subject(named: name) == Subject(code))
  }

  @Test(arguments: ["", " ", "физкультура", "математика русский", "М"])
  func `what is no subject of ours is none`(name: String) throws {
    #expect(try Book.builtIn().subjects.subject(named: name) == nil)
  }

  @Test func `titles stand in the case that a sentence needs`() throws {
    let subjects = try Book.builtIn().subjects
    let world = Subject("surrounding-world")
    #expect(subjects.title(of: world) == "Окружающий мир")
    #expect(subjects.dative(of: world) == "окружающему миру")
    #expect(subjects.genitive(of: world) == "окружающего мира")
    #expect(subjects.abbreviation(of: world) == "ОМ")
    #expect(subjects.title(of: Subject("astronomy")) == "astronomy")
  }

  @Test func `subjects stand in the order of a school register`() throws {
    let codes = try Book.builtIn().subjects.all.map(\.code)
    #expect(codes.prefix(3) == ["russian", "literature", "mathematics"])
    #expect(codes.count == Set(codes).count)
  }

  @Test func `exam codes name the exam and its part`() throws {
    let subjects = try Book.builtIn().subjects
    #expect(subjects.subject(examCode: 12, in: .oge)?.subject == Subject("social-studies"))
    #expect(subjects.subject(examCode: 2, in: .oge)?.subject == Subject("mathematics"))
    #expect(subjects.subject(examCode: 2, in: .ege)?.subject == Subject("mathematics-profile"))
    #expect(subjects.subject(examCode: 22, in: .ege)?.subject == Subject("mathematics-base"))
    #expect(subjects.subject(examCode: 25, in: .ege)?.subject == Subject("informatics"))
    #expect(subjects.subject(examCode: 29, in: .ege)?.part == .oral)
    #expect(subjects.subject(examCode: 20, in: .ege)?.part == .admission)
    #expect(subjects.subject(examCode: 51, in: .gve)?.subject == Subject("russian"))
    #expect(subjects.subject(examCode: 1, in: .vpr) == nil)
  }
}
