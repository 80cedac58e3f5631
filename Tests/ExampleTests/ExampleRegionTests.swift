import Example
import Foundation
import Reference
import TestSupport
import Testing

@Suite(.serialized) struct ExampleRegionTests {
  /// `Datasets/example` of the repository: the region of seed 500.
  static let committed = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Datasets/example")

  private func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: ExampleRegionTests.committed.appendingPathComponent(path))
  }

  private func committedPaths() throws -> [String] {
    let all = try FileManager.default.subpathsOfDirectory(atPath: ExampleRegionTests.committed.path)
    return all.map(\.precomposedStringWithCanonicalMapping).filter { !$0.hasSuffix("/") && $0.contains(".") }.sorted()
  }

  @Test func `the same seed gives the same bytes, another seed other results`() throws {
    let book = try ReferenceBook.load()
    let (first, second, other) = (try ScratchFolder(), try ScratchFolder(), try ScratchFolder())
    let paths = try ExampleRegion(seed: 7, book: book).write(to: first.path)
    #expect(try ExampleRegion(seed: 7, book: book).write(to: second.path) == paths)
    #expect(paths == paths.sorted() && Set(paths).count == paths.count)
    for path in paths {
      let written = try first.bytes(of: path)
      let again = try second.bytes(of: path)
      #expect(!written.isEmpty && written == again, "\(path)")
    }
    let work = "участники/2020/5/Математика.xlsx"
    _ = try ExampleRegion(seed: 8, book: book).write(to: other.path)
    #expect(try first.bytes(of: work) != other.bytes(of: work))
  }

  @Test func `the committed example is what the generator writes`() throws {
    let folder = try ScratchFolder()
    let paths = try ExampleRegion(seed: 500, book: try ReferenceBook.load()).write(to: folder.path)
    #expect(try committedPaths() == paths)
    for path in paths {
      let written = try folder.bytes(of: path)
      #expect(try bytes(path) == written, "\(path): write the example anew with «spravka example --seed 500»")
    }
  }

  @Test func `the example stays below five megabytes`() throws {
    let size = try committedPaths().reduce(0) { $0 + (try bytes($1)).count }
    #expect((500_000..<5_000_000).contains(size))
  }

  @Test func `one file is there twice with the same bytes`() throws {
    let copy = try #require(try committedPaths().first { $0.contains("копия ") })
    let original = try bytes(copy.replacingOccurrences(of: "копия ", with: ""))
    #expect(try bytes(copy) == original)
  }

  @Test func `the folder says that its data are synthetic`() throws {
    let note = try #require(try committedPaths().first { $0.contains("синтетические") })
    #expect(String(decoding: try bytes(note), as: UTF8.self).contains("не существует"))
  }

  @Test func `a file in the place of the folder is an error with a remedy`() throws {
    let folder = try ScratchFolder()
    try Data().write(to: URL(fileURLWithPath: folder.file("занято")))
    let region = ExampleRegion(seed: 1, book: try ReferenceBook.load())
    #expect(throws: (any Error).self) { try region.write(to: folder.file("занято")) }
  }
}
