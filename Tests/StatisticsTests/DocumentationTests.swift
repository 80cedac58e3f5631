import Foundation
import Testing

/// The library is read without its authors: what a function says of itself is complete, and true.
@Suite struct DocumentationTests {
  private let declarations: [PublicDeclaration]
  private let estimators: [PublicDeclaration]

  init() throws {
    declarations = try PublicDeclaration.all()
    estimators = declarations.filter { $0.isFunction && ($0.isFree || $0.isEstimate) }
  }

  @Test func `the sources are read`() {
    #expect(declarations.count > 250)
    #expect(estimators.contains { $0.name == "wilsonInterval" && $0.documentation.contains("E. B. Wilson") })
    #expect(estimators.contains { $0.name == "cochranArmitageTest" && $0.isFree })
  }

  @Test func `every public name is documented`() {
    let silent = declarations.filter { $0.documentation.isEmpty }
    #expect(silent.isEmpty, "\(silent)")
  }

  @Test func `every estimator states its cost`() {
    let silent = estimators.filter { !$0.documentation.contains("- Complexity:") }
    #expect(silent.isEmpty, "\(silent)")
  }

  @Test func `every estimator that may be undefined says when`() {
    let silent = estimators.filter { $0.isEstimate && !$0.documentation.contains("Undefined") }
    #expect(silent.isEmpty, "\(silent)")
  }

  @Test func `every file of estimators names a source`() {
    let cited = Set(declarations.filter { $0.documentation.contains(/doi:10\.\d{4}|https:/) }.map(\.file))
    let silent = estimators.filter { !cited.contains($0.file) }
    #expect(silent.isEmpty, "\(silent)")
  }

  @Test func `a source has an identifier that leads to it`() {
    let cited = declarations.filter { $0.documentation.contains("Reference:") }
    #expect(cited.count > 40)
    let lost = cited.filter { !$0.documentation.contains(/doi:10\.\d{4}|https:/) }
    #expect(lost.isEmpty, "\(lost)")
  }

  @Test func `whatever claims to allocate nothing is measured`() throws {
    let benchmark = PublicDeclaration.repository.appending(path: "Benchmarks/statistics/Program/ClosedForms.swift")
    let measured = try String(contentsOf: benchmark, encoding: .utf8)
    let claims = declarations.filter { $0.isFunction && $0.documentation.contains("nothing is allocated") }
    #expect(claims.count > 30)
    let unmeasured = claims.filter { !measured.contains("\($0.name)(") }
    #expect(unmeasured.isEmpty, "\(unmeasured)")
  }
}
