import Composition
import ReportModel
import TestSupport
import Testing

/// The documents composed for a small region.
@Suite struct DocumentTests {
  private func documents() throws -> [Document] {
    let input = try SmallRegion.input.get()
    return ReportPlan(input).documents.map { $0.compose() }
  }

  @Test(arguments: [DocumentKind(.reference), DocumentKind(.quality)])
  func `the document is as recorded`(_ kind: DocumentKind) throws {
    for planned in ReportPlan(try SmallRegion.input.get(), kinds: [kind]).documents {
      let document = planned.compose()
      Snapshot.expect(DocumentDump.text(of: document.withoutCatalogues), named: "\(document.id).txt")
    }
  }

  @Test func `paths of planned documents differ, and a kind that the data do not allow has a reason`() throws {
    let plan = ReportPlan(try SmallRegion.input.get())
    #expect(Set(plan.documents.map(\.path)).count == plan.documents.count)
    let planned = Set(plan.documents.map(\.kind.base))
    #expect(planned.isSuperset(of: [.reference, .quality]))
    #expect(plan.absent.allSatisfy { !planned.contains($0.kind.base) && !$0.reason.isEmpty })
    #expect(plan.absent.first { $0.kind.base == .roadmaps }?.reason == "нет дорожной карты и отметок о её выполнении")
  }

  @Test func `a kind is read from its word, with a year where it takes one`() {
    #expect(DocumentKind("паспорт") == DocumentKind(.passport))
    #expect(DocumentKind("участники-2022") == DocumentKind(.participants, year: 2022))
    #expect(DocumentKind("дорожные-карты") == DocumentKind(.roadmaps))
    #expect(DocumentKind("паспорт-2022") == nil && DocumentKind("участники-22") == nil && DocumentKind("") == nil)
    for base in DocumentKind.Base.allCases { #expect(DocumentKind(DocumentKind(base).words) == DocumentKind(base)) }
  }

  @Test func `composing twice gives the same document`() throws {
    #expect(try documents() == documents())
  }

  @Test func `every row is as wide as the columns of its table`() throws {
    for document in try documents() {
      for table in document.tables {
        #expect(!table.columns.isEmpty, "\(table.id)")
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.id)")
      }
    }
  }

  @Test func `ids of sections, tables and charts are unique, and every reference leads to one`() throws {
    for document in try documents() {
      let ids = document.sections.map(\.id) + document.tables.map(\.id) + document.charts.map(\.id)
      #expect(Set(ids).count == ids.count)
      for text in document.texts {
        for case .reference(let id) in text.runs { #expect(ids.contains(id), "\(id)") }
      }
    }
  }

  @Test func `nothing that a reader reads is English`() throws {
    for document in try documents() {
      for text in document.texts {
        for case .words(let words) in text.runs {
          // Names of files stand in quotes, commands begin with the name of the program, logins with «edu».
          let prose = words.replacing(/«[^»]*\.(xlsx|csv|json)»|spravka [a-z ]+|edu[0-9…]*/, with: "")
          for match in prose.matches(of: /[A-Za-z]{2,}/) where !Self.latin.contains(String(match.0)) {
            Testing.Issue.record("«\(match.0)» in «\(words)»")
          }
        }
      }
    }
  }

  /// Names and codes that are written in Latin letters in Russian texts too.
  private static let latin: Set = ["SHA", "XLSX", "XLS", "CSV", "Excel", "xlsx", "spravka"]

  @Test func `a noun after a number agrees with it, so it never stands as plain words`() throws {
    let nouns = ["школ", "участник", "муниципал", "работ", "файл", "замечан", "процедур", "учащ", "ошиб"]
    for document in try documents() {
      for text in document.texts {
        for (first, second) in zip(text.runs, text.runs.dropFirst()) {
          guard case .quantity(let quantity) = first, quantity.unit == .count, case .words(let words) = second else {
            continue
          }
          #expect(!nouns.contains { words.hasPrefix(" " + $0) }, "\(words)")
        }
      }
    }
  }

  @Test func `verbs do not depend on numbers: one of twenty does not «получили»`() throws {
    let verbs = ["вошли", "получили", "отвечают", "провели", "показали"]
    for document in try documents() {
      for text in document.texts {
        for (first, second) in zip(text.runs, text.runs.dropFirst()) where second.isNumber {
          guard case .words(let words) = first else { continue }
          #expect(!verbs.contains { words.hasSuffix(" \($0) ") }, "\(words)")
        }
      }
    }
  }
}

extension Run {
  fileprivate var isNumber: Bool {
    switch self {
    case .quantity, .counted: true
    default: false
    }
  }
}

extension Document {
  /// Tables of the body and of the annexes.
  var tables: [Table] {
    blocks.compactMap { block in
      switch block {
      case .table(let table), .annex(let table): table
      default: nil
      }
    }
  }

  var charts: [Chart] { blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } } }

  /// Without the tables that list every rule, parameter and indicator: a new one is no change of the document.
  fileprivate var withoutCatalogues: Document {
    var document = self
    document.provenance.parameters = [:]
    for index in document.sections.indices {
      document.sections[index].blocks.removeAll { block in
        switch block {
        case .table(let table), .annex(let table): ["quality-rules", "parameters", "indicators"].contains(table.id)
        default: false
        }
      }
    }
    return document
  }

  private var blocks: [Block] { sections.flatMap(\.blocks) }

  /// All text but the cells of columns that hold codes, names of files and sources.
  var texts: [Text] {
    var texts = sections.map(\.title)
    for block in blocks {
      switch block {
      case .heading(let text), .paragraph(let text), .caution(let text): texts.append(text)
      case .list(let items, _): texts += items
      case .table(let table), .annex(let table): texts += Document.texts(of: table)
      case .chart(let chart): texts += [chart.title, chart.description]
      }
    }
    return texts
  }

  private static let codes: Set = [
    "Код", "Проверка", "Файл", "Источник", "Логин", "SHA-256", "Значение", "Источник шкалы", "Школа",
    "Код рекомендации",
  ]

  private static func texts(of table: Table) -> [Text] {
    var texts =
      [table.title, table.summary] + table.notes
      + table.columns.filter { $0.header != "SHA-256" }.map { Text(stringLiteral: $0.header) }
    for row in table.rows {
      for (value, column) in zip(row, table.columns) where !codes.contains(column.header) {
        if case .text(let text) = value { texts.append(text) }
      }
    }
    return texts
  }
}
