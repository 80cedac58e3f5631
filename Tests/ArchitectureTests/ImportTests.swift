import Foundation
import TestSupport
import Testing

@Suite struct ImportTests {
  @Test(arguments: House.rooms)
  func `a room imports only what the house plan allows`(room: House.Room) {
    let allowed = room.mayImport.union(House.toolchain)
    for file in SourceFile.all(under: "Sources/" + room.name) {
      #expect(
        file.imports.subtracting(allowed).isEmpty, "\(file) imports \(file.imports.subtracting(allowed).sorted())")
    }
  }

  @Test func `a room may import only rooms above it, so there are no circles`() {
    var above = House.foundations.union(House.outside)
    for room in House.rooms {
      #expect(room.mayImport.isSubset(of: above), "\(room): \(room.mayImport.subtracting(above).sorted())")
      above.insert(room.name)
    }
  }

  @Test func `every folder of Sources is a room of the plan`() throws {
    let folder = Repository.folder.appendingPathComponent("Sources")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.contains(".") }
    #expect(Set(names).isSubset(of: House.foundations.union(House.rooms.map(\.name))))
  }

  @Test(arguments: House.withoutFoundation.sorted())
  func `plain values and mathematics do without Foundation`(room: String) {
    for file in SourceFile.all(under: "Sources/" + room) {
      #expect(file.imports.isDisjoint(with: ["Foundation", "FoundationEssentials"]), "\(file)")
    }
  }

  @Test(arguments: [
    ("CXlsxWriter", "Sheets"), ("CFreexl", "Tables"), ("Crypto", "Tables"), ("Yams", "Reference"),
    ("GRDB", "DatabaseWriter"), ("ArgumentParser", "spravka"), ("RealModule", "Statistics"),
  ])
  func `a library of others has one room that knows it`(library: String, owner: String) {
    #expect(House.rooms.filter { $0.mayImport.contains(library) }.map(\.name) == [owner])
  }

  @Test func `zlib is known to the reader of archives and to the one that packs them`() {
    #expect(House.rooms.filter { $0.mayImport.contains("CZlib") }.map(\.name) == ["Tables", "OfficeWriter"])
  }

  @Test func `the table itself knows an import of any form`() {
    let file = SourceFile(
      path: "x.swift",
      text: """
        import A
        public import B
        @testable import C
        @preconcurrency internal import D
        import struct E.F
        // import G
        let text = "import H"

        """)
    #expect(file.imports == ["A", "B", "C", "D", "E"])
  }
}
