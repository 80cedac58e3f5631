// The days of fixtures are written out and exist.
// swift-format-ignore-file: NeverForceUnwrap

import Aggregation
import Foundation
import Indicators
import Loading
import Reference
import ReportModel
import Testing
import TextWriters
import Typesetting
import Vocabulary

@testable import Composition
@testable import Disclosure

/// A district with one project school and one with two: the public page is read, the working page is whole.
@Suite struct SmallDistrictTests {
  private static let places = [
    "Галицкий район", "Камышкинский район", "Камышкинский район", "город Большой", "город Большой",
  ]
  private static let names = ["Галицкая СОШ", "СОШ № 1", "СОШ Камышки", "Гимназия", "СОШ № 5"]

  /// Marks by school: mathematics and Russian of autumn 2020, then of spring 2021.
  private static let marks = [
    [[3, 2, 1, 0], [2, 3, 1, 0], [2, 3, 1, 0], [3, 2, 1, 0]],
    [[6, 9, 5, 2], [7, 9, 4, 2], [5, 10, 5, 2], [6, 9, 5, 2]],
    [[1, 2, 1, 0], [0, 2, 1, 0], [2, 1, 1, 0], [1, 1, 1, 0]],
    [[4, 30, 30, 16], [5, 30, 30, 15], [6, 28, 30, 16], [7, 29, 28, 16]],
    [[9, 22, 18, 8], [8, 24, 17, 8], [9, 21, 18, 9], [7, 22, 19, 8]],
  ]

  private static func school(_ place: Int) -> SchoolID { SchoolID(space: .general, code: "99000\(place + 1)") }

  private static let works = [
    (2020, Session.autumn, "mathematics"), (2020, .autumn, "russian"), (2021, .spring, "mathematics"),
    (2021, .spring, "russian"),
  ].map { year, session, subject in
    Work(
      procedure: Procedure(
        campaign: Campaign(.vpr, year, session), subject: Subject(subject), programmeGrade: 5))
  }

  private static let input = Result { try input(isProject: false) }

  /// The same with a list of participants: the three schools of the two districts.
  private static let project = Result { try input(isProject: true) }

  private static func input(isProject: Bool) throws -> ReportInput {
    let claims = zip(marks.indices, marks).flatMap { place, works in
      zip(Self.works, works).flatMap { work, marks -> [Claim] in
        let parts: [Claim.Part] = [
          .participation(Participation(participants: marks.reduce(0, +), absent: 2)), .marks(MarkCounts(marks)),
        ]
        return parts.map { Claim(work: work, of: .school(school(place)), part: $0, kind: .participants, source: 0) }
      }
    }
    let facts = places.indices.map { place in
      SchoolFact(
        school: school(place), name: names[place], municipality: places[place], municipalityCode: nil, year: 2021,
        source: 0)
    }
    let source = SourceFile(
      path: "участники.xlsx", state: .used, layouts: [.participants2021], works: [], sha256: "0", byteCount: 1,
      rowsRead: 1, rowsKept: 1)
    var facts500 = ProjectFacts()
    for place in 0...2 where isProject {
      facts500.participants.append(
        Participant(
          school: school(place), municipality: places[place], cohort: 2021, curator: nil, risks: [], isListed: true,
          place: Place(file: "участники проекта.xlsx")))
    }
    let folder = LoadedFolder(sources: [source], claims: claims, facts: facts, project: facts500, issues: [])
    return ReportInput(
      Analysis(of: Region(folder), book: try ReferenceBook.load(), asOf: CalendarDay("2022-09-15")!), version: "0")
  }

  /// The справка over all schools, and a page of each municipality: its sentence, its schools' sentences, its works.
  private static func documents() throws -> [Document] {
    let input = try input.get()
    let names = Names(book: input.book, region: input.region)
    let sentences = Sentences(names: names)
    let pages = input.region.municipalities.map { place -> Document in
      let schools = input.region.schools.filter { $0.municipality == place }
      let said = schools.compactMap { school in
        sentences.pooledWorks(.school(school.id), works, in: input.region).map { text in
          var named: Text = "\(school.name). "
          named += text
          return text.substitutes.reduce(named) { $0.otherwise("\(school.name). " + $1) }
        }
      }
      let whole = sentences.pooledWorks(.municipality(place), works, in: input.region)
      let rows = works.compactMap { work -> [Value]? in
        input.region.cell(work, .municipality(place)).map { cell in
          [
            .words(names.work(work)),
            .quantity(Figures.count(cell.participants, .municipality(place), work, "participants")),
          ]
            + markCountsAndShares(cell, .municipality(place), work)
        }
      }
      return Document(
        id: "page", title: "\(place.name): результаты ВПР", subtitle: "", date: input.asOf, stamp: "", keywords: [],
        sections: [
          Section(id: "seen", title: "Что видно", blocks: [.list((whole.map { [$0] } ?? []) + said, numbered: false)]),
          Section(
            id: "works", title: "Работы",
            blocks: [
              .table(
                Table(
                  id: "page-works", title: "Работы муниципалитета", summary: "",
                  columns: [Column("Работа", .words), .count("Участников")] + markColumns, rows: rows))
            ]),
        ], provenance: Provenance(tool: "spravka", version: "0"))
    }
    return ReportPlan(input, kinds: [DocumentKind(.reference)]).documents.map { $0.compose() } + pages
  }

  private static let published = Result {
    try LinkedDocuments(documents(), under: input.get().disclosureRules).fitted(for: .site)
  }

  private func page(of place: String) throws -> String {
    let document = try #require(
      try Self.published.get().first { Typesetter($0).plain($0.title).hasPrefix(place) })
    return MarkdownWriter.text(of: document).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private static func head(_ place: String) -> String {
    """
    # \(place): результаты ВПР

    > **Версия для размещения: показатели малых групп скрыты или даны полосами**

    По состоянию на 15 сентября 2022 года

    **Содержание**

    1. [Что видно](#1-что-видно)
    2. [Работы](#2-работы)

    ## 1. Что видно

    > **Важно.** Чтобы по справке нельзя было узнать результат отдельного ребёнка, показатели групп меньше 10 участников и числа меньше 3, кроме нуля, не печатаются, доли в группах меньше 20 участников даны полосами. Скрыты и те значения, по которым скрытое можно было бы вычислить.


    """
  }

  private static let tableHead = """

    ## 2. Работы

    <a id="page-works"></a>**Таблица 1.** Работы муниципалитета

    | Работа | Участников | «2», чел. | «2», % | «3», % | «4», % | «5», % |
    | :--- | ---: | ---: | ---: | ---: | ---: | ---: |

    """

  // Six pupils a work: none can be said alone; 24 works together can.
  @Test func `the public page of a district with one school`() throws {
    let expected =
      Self.head("Галицкий район") + """
        - За 2020–2021 годы по математике и русскому языку – 24 работы, с отметкой «2» – 10 (41,7 %).
        - Галицкая СОШ. За 2020–2021 годы по математике и русскому языку – 24 работы, с отметкой «2» – 10 (41,7 %).

        """ + Self.tableHead + """
        | Математика, 5 класс, осень 2020 года | 6 | м | м | м | м | м |
        | Русский язык, 5 класс, осень 2020 года | 6 | м | м | м | м | м |
        | Математика, 5 класс, весна 2021 года | 6 | м | м | м | м | м |
        | Русский язык, 5 класс, весна 2021 года | 6 | м | м | м | м | м |

        *Условные обозначения:* `м` – мало участников.

        """
    #expect(try page(of: "Галицкий район") == expected)
  }

  // 88 works of СОШ № 1 with 24 «2», 14 of Камышки with 4: of the sum 28 neither may be exact, so both are bands.
  @Test func `the public page of a district with two schools`() throws {
    let expected =
      Self.head("Камышкинский район") + """
        - За 2020–2021 годы по математике и русскому языку – 102 работы, с отметкой «2» – 28 (27,5 %).
        - СОШ Камышки. За 2020–2021 годы по математике и русскому языку – 14 работ; доля отметок «2» – от 20 до 40 %.
        - СОШ № 1. За 2020–2021 годы по математике и русскому языку – 88 работ; доля отметок «2» – от 25 до 30 %.

        """ + Self.tableHead + """
        | Математика, 5 класс, осень 2020 года | 26 | с | 20–40 % | 40–60 % | с | 0–20 % |
        | Русский язык, 5 класс, осень 2020 года | 25 | с | 20–40 % | 40–60 % | с | 0–20 % |
        | Математика, 5 класс, весна 2021 года | 26 | с | 20–40 % | 40–60 % | с | 0–20 % |
        | Русский язык, 5 класс, весна 2021 года | 25 | с | 20–40 % | 40–60 % | 20–40 % | 0–20 % |

        *Условные обозначения:* `с` – скрыто.

        """
    #expect(try page(of: "Камышкинский район") == expected)
  }

  @Test func `nothing hidden can be computed from the справка and the three pages together`() throws {
    let rules = try Self.input.get().disclosureRules
    #expect(try audit(Self.published.get(), of: Self.documents(), under: rules).isEmpty)
    // The справка as it is, put beside the public pages, gives nearly everything away.
    let careless = try [Self.documents()[0]] + Self.published.get().dropFirst()
    #expect(try audit(careless, of: Self.documents(), under: rules).count > 20)
  }

  // Autumn 2020 is no part of it. Of 12 works of the only school of a district a band, of 7 works only that they are few.
  @Test func `acceptance 3: the public справка of the project names each school and gives nothing away`() throws {
    let input = try Self.project.get()
    let planned = ReportPlan(input).documents.filter { $0.audience == .site }
    #expect(planned.map(\.path) == ["сайт/итоги-2022"])
    let originals = planned.map { $0.compose() }
    let published = try LinkedDocuments(originals, under: input.disclosureRules).fitted(for: .site)
    #expect(try audit(published, of: originals, under: input.disclosureRules).isEmpty)
    let text = MarkdownWriter.text(of: published[0]).replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    #expect(
      text.contains(
        """
        | Муниципалитет | Школа | Работ | Работ с отметкой «2» |
        | :--- | :--- | ---: | ---: |
        | Галицкий район | Галицкая СОШ | 12 | 25–50 % |
        | Камышкинский район | СОШ Камышки | 7 | м |
        | Камышкинский район | СОШ № 1 | 44 | 25,0 % |

        """))
    #expect(text.contains("В проекте – 3 школы в 2 муниципалитетах."))
    #expect(text.contains("по двум предметам вместе (весна 2021 года)"))
  }

  // A table of the project schools of a district with one of them is a table of that school, whatever it is called.
  @Test func `M23: numbers of a district with one school follow the rules of a school`() throws {
    let input = try Self.project.get()
    let rules = input.disclosureRules
    let published = try LinkedDocuments(Self.documents(), under: rules).fitted(for: .site)
    for work in Self.works {
      for measure in ["marks-two", "share-of-two", "success-rate", "average-mark"] {
        for territory in [
          Territory.school(Self.school(0)), .municipality(try #require(input.region.municipalities.first)),
        ] {
          #expect(!published.says(Figures.address(territory, work, measure)), "\(territory) \(measure)")
        }
      }
    }
    // Put back by hand, it is found, and the run fails.
    let district = try #require(input.region.municipalities.first)
    let share = Quantity(
      0.5, .share, n: 6, address: Figures.address(.municipality(district), Self.works[0], "share-of-two"))
    let found = try audit(
      published.adding(.paragraph("Доля «2» – \(share).")), of: Self.documents(), under: rules)
    #expect(found.map(\.address).contains(Figures.address(.school(Self.school(0)), Self.works[0], "marks-two")))
  }

  @Test func `acceptance 3: the papers of both districts and of their schools are whole, and name no neighbour`() throws
  {
    let input = try Self.project.get()
    let views = AudienceViews(under: input.disclosureRules)
    var kinds: Set<DocumentKind.Base> = []
    for planned in ReportPlan(input).documents where planned.audience != .region && planned.audience != .site {
      let document = planned.compose()
      let working = try views.fitted(document, for: planned.audience)
      let text = MarkdownWriter.text(of: working)
      #expect(text == MarkdownWriter.text(of: document), "\(planned.path)")
      #expect(working.stamp == "Рабочая версия. Не для размещения: содержит данные по малым группам")
      kinds.insert(planned.kind.base)
      guard case .school(let own) = planned.audience else { continue }
      for place in Self.names.indices where own != "school:" + Self.school(place).description {
        #expect(!text.contains(Self.names[place]), "\(planned.path)")
      }
      if planned.kind.base == .passport {
        #expect(text.contains("Русский язык, 5 класс, весна 2021 года"))
      }
    }
    #expect(kinds.isSuperset(of: [.municipality, .passport, .curator, .interview, .request, .decisions, .august]))
  }

  // Districts in which one other school wrote: what the region shows beside them is not that school alone.
  @Test func `the page of a district keeps its own numbers and those of the region`() throws {
    let documents = try Self.documents()
    let rules = try Self.input.get().disclosureRules
    let titles = documents.map { Typesetter($0).plain($0.title) }
    for (title, name) in [("Галицкий район", "галицкий"), ("Камышкинский район", "камышкинский")] {
      let place = try #require(titles.firstIndex { $0.hasPrefix(title) })
      let working = try AudienceViews(under: rules).fitted(documents[place], for: .municipality("municipality:" + name))
      var original = documents[place]
      original.stamp = rules.workingStamp
      #expect(MarkdownWriter.text(of: working) == MarkdownWriter.text(of: original))
    }
  }
}
