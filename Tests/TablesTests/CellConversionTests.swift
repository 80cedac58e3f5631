import Tables
import Testing

@Suite("Conversions of a cell")
struct CellConversionTests {
  private func with<Value>(_ text: String, _ body: (CellView) -> Value) -> Value {
    Array(text.utf8).withUnsafeBufferPointer {
      body(CellView(kind: .text, value: 0, bytes: $0, sharedIndex: -1))
    }
  }

  private func number(_ value: Double, _ kind: CellView.Kind = .number) -> CellView {
    CellView(kind: kind, value: value, bytes: UnsafeBufferPointer(start: nil, count: 0), sharedIndex: -1)
  }

  @Test(arguments: [
    ("3,7", 3.7), ("14.8", 14.8), ("1\u{A0}234,50", 1234.5), ("1\u{202F}234,50", 1234.5), ("1 234 567", 1_234_567),
    (" -3,25\u{A0}", -3.25), ("−2", -2), ("0", 0), ("007", 7), ("0,1", 0.1), ("37.219999999999999", 37.22),
    ("0.30000000000000004", 0.300_000_000_000_000_04), ("12.3599999999999994315658", 12.36),
    ("123456789012345678901234567890", 1.234_567_890_123_456_8e29),
  ]) func `a decimal is read with comma or point`(text: String, value: Double) {
    #expect(with(text) { $0.decimal } == value)
  }

  @Test(arguments: [
    "12,5 %", "", "-", "–", "—", "н/д", "1,2,3", "1.", ",5", "1 23", "12 3456", "1234 567", "1e5", "+1", "0x10", "1 ,5",
    "X", "не пройд.", "nan", "inf",
  ]) func `what is no decimal is nothing, never 0`(text: String) {
    #expect(with(text) { $0.decimal } == nil)
  }

  @Test func `a whole number has no fraction`() {
    #expect(with("12") { $0.integer } == 12)
    #expect(with("\u{A0}-4 ") { $0.integer } == -4)
    #expect(with("\u{202F}4") { $0.integer } == 4)
    #expect(with("4,0") { $0.integer } == nil)
    #expect(with("4 5") { $0.integer } == nil)
    #expect(with("9999999999999999999") { $0.integer } == nil)
    #expect(with("-") { $0.integer } == nil)
    #expect(number(7).integer == 7)
    #expect(number(7.5).integer == nil)
    #expect(number(1e300).integer == nil)
    #expect(number(1, .boolean).integer == nil)
  }

  @Test func `numbers become text in their shortest form`() {
    #expect(number(14.8).text == "14.8")
    #expect(number(9306).text == "9306")
    #expect(number(-0.5).text == "-0.5")
    #expect(number(1, .boolean).text == "1")
    #expect(number(44_562, .date).text == "44562")
    #expect(number(0.1).text == "0.1")
    #expect(number(1e21).text == "1e+21")
  }

  @Test func `white space of every kind is blank`() {
    #expect(with(" \t\u{A0}\u{202F}\r\n") { $0.isBlank })
    #expect(!with(" .") { $0.isBlank })
    #expect(CellView.blank.isBlank && !number(0).isBlank)
  }

  @Test func `comparison looks at the trimmed bytes`() {
    #expect(with("\u{A0}отсутствовал ") { $0.equals("отсутствовал") })
    #expect(!with("отсутствовала") { $0.equals("отсутствовал") })
    #expect(!number(1).equals("1"))
  }

  @Test func `broken UTF-8 is repaired`() {
    let text = [UInt8(0x41), 0xFF, 0x42].withUnsafeBufferPointer {
      CellView(kind: .text, value: 0, bytes: $0, sharedIndex: -1).text
    }
    #expect(text == "A\u{FFFD}B")
  }
}
