import Tables
import Testing

@Suite("Delimited text")
struct DelimitedTests {
  private func read(_ text: String) throws -> [String] { try rows(of: Array(text.utf8)) }

  @Test func `a byte order mark is no part of the first cell`() throws {
    #expect(try read("\u{FEFF}Школа;Балл\n1;2\n") == ["1: «Школа» | «Балл»", "2: «1» | «2»"])
  }

  @Test func `Windows-1251 is found by content and decoded without loss`() throws {
    let bytes: [UInt8] = [
      0xD8, 0xEA, 0xEE, 0xEB, 0xE0, 0x3B, 0xAB, 0xB9, 0xA0, 0x31, 0xBB, 0x3B, 0x96, 0x3B, 0xB8, 0xA8, 0x98, 0x0D, 0x0A,
    ]
    #expect(try rows(of: bytes) == ["1: «Школа» | ««№\u{A0}1»» | «–» | «ёЁ\u{98}»"])
  }

  @Test func `UTF-8 with one broken letter stays UTF-8`() throws {
    let text = Array("Школа;Балл;Примечание\nСредняя;5;обрыв".utf8) + [0xD0]
    #expect(try rows(of: text).last == "2: «Средняя» | «5» | «обрыв\u{FFFD}»")
  }

  @Test func `every byte of Windows-1251 becomes one character`() throws {
    let letters = Array(repeating: UInt8(0xE0), count: 40)
    for byte in UInt8(0x80)...0xFF {
      let line = try #require(rows(of: letters + [0x3B, byte]).first)
      let cell = line.dropFirst("1: «".count + 40 + "» | «".count).dropLast()
      #expect(cell.unicodeScalars.count == 1 && cell != "\u{FFFD}")
    }
  }

  @Test(arguments: [
    ("a;b\n1,5;2,5\n3,5;4,5\n", 2), ("a,b,c\n1,2,3\n4,5,6\n", 3), ("a\tb\n1,5\t2\n", 2),
    ("Отчёт, школа, год\nСоставил: Ф. И. О., дата\nкод;балл;доля\n1;3,7;4,2\n2;4,7;5,1\n3;1,2;1,1\n", 3),
    ("\"a;b\",\"c;d\"\n\"e;f\",\"g;h\"\n", 2), ("одна колонка\n1\n2\n", 1), ("sep=,\na,b;c\n1,2\n", 2),
    ("name,note\nA,\"x; y; z\"\nB,\"u; v; w\"\nC,d\n", 2),
  ]) func `the delimiter is found by content`(text: String, columns: Int) throws {
    let last = try #require(read(text).last)
    #expect(last.components(" | ") == columns)
  }

  @Test func `quotes hold delimiters, doubled quotes and line ends`() throws {
    let text = "код;имя;n\r\n1;\"СОШ \"\"Лесная\"\"; № 1\";5\r\n2;\"две\r\nстроки\";6\r\n3;\"\";7\r\n"
    #expect(
      try read(text) == [
        "1: «код» | «имя» | «n»", "2: «1» | «СОШ \"Лесная\"; № 1» | «5»", "3: «2» | «две\r\nстроки» | «6»",
        "5: «3» | пусто | «7»",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func `each kind of line end counts one line`(end: String) throws {
    let text = ["a;b", "", ";", "1;2", "x;\"y\(end)z\"", "3;4"].joined(separator: end)
    let lines = try read(text)
    #expect(lines.map { $0.prefix(2) } == ["1:", "4:", "5:", "7:"])
  }

  @Test func `a quote inside a field is a character`() throws {
    #expect(try read("a;b\nшкола \"Луч\";2\n") == ["1: «a» | «b»", "2: «школа \"Луч\"» | «2»"])
  }

  @Test func `text behind a closing quote stays in its field`() throws {
    #expect(try read("a;b;c\n\"1\" ;\"2\"x;3\n") == ["1: «a» | «b» | «c»", "2: «1 » | «2x» | «3»"])
  }

  @Test func `trailing delimiters add no cells`() throws {
    #expect(try read("a;b;;\n1;;;\n;;2;") == ["1: «a» | «b»", "2: «1»", "3: пусто | пусто | «2»"])
  }

  @Test func `fields longer than a block of 64 bytes are whole`() throws {
    for length in [62, 63, 64, 65, 127, 128, 129, 1000] {
      let long = String(repeating: "я", count: length)
      #expect(try read("a;b\n\(long);\"\(long)\";1\n").last == "2: «\(long)» | «\(long)» | «1»")
    }
  }

  @Test func `a visit stops where the visitor says`() throws {
    try withFile(Array("a;1\nb;2\nc;3\n".utf8)) { path in
      var seen = 0
      try TableFile.open(path: path, name: "x").visitRows(ofSheet: 0) { row in
        seen += 1
        return row.number < 2
      }
      #expect(seen == 2)
    }
  }

  @Test func `the digest and the size are those of the bytes`() throws {
    try withFile(Array("abc".utf8)) { path in
      let file = try TableFile.open(path: path, name: "x.csv")
      #expect(file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
      #expect(file.byteCount == 3 && file.format == .csv && file.sheets.map(\.name) == [""])
    }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> Int {
    split(separator: separator, omittingEmptySubsequences: false).count
  }
}
