import Foundation
import TestSupport
import Testing

@testable import Reference

@Suite struct FactFilesTests {
  @Test(arguments: ReferenceFiles.names)
  func `what is built in is what lies in Datasets`(name: String) throws {
    let onDisk = try Data(contentsOf: Repository.folder.appendingPathComponent("Datasets/reference/" + name))
    #expect(try ReferenceFiles(folder: nil).embedded(name) == [UInt8](onDisk))
  }

  @Test(arguments: ReferenceFiles.names.filter { $0.hasSuffix(".csv") })
  func `every row names its source and how far to trust it`(name: String) throws {
    let bytes = try ReferenceFiles(folder: nil).embedded(name)
    let header = try #require(String(decoding: bytes, as: UTF8.self).split(separator: "\n").first)
    let rows = try ReferenceCSV.rows(of: bytes, file: name, columns: header.split(separator: ",").map(String.init))
    #expect(!rows.isEmpty)
    for row in rows {
      let origin = try row.origin()
      #expect(origin.source.contains { "а"..."я" ~= $0 || "a"..."z" ~= $0 }, "\(name):\(row.line)")
    }
  }

  @Test func `Datasets has no file of facts that is not built in`() throws {
    let folder = Repository.folder.appendingPathComponent("Datasets/reference")
    let present = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".yml") }
    #expect(Set(present) == Set(ReferenceFiles.names))
  }
}
