import Testing
import Vocabulary

@Suite struct SchoolIDTests {
  @Test func `the logins sch and edu with the same digits are one school`() {
    #expect(SchoolID(login: "sch223080") == SchoolID(login: "edu223080"))
    #expect(SchoolID(login: "SCH223080")?.description == "edu223080")
  }

  @Test func `ksh and spo are name spaces of their own`() {
    let all = ["edu220001", "ksh220001", "spo220001"].compactMap { SchoolID(login: $0) }
    #expect(Set(all).count == 3)
    #expect(all.map(\.description) == ["edu220001", "ksh220001", "spo220001"])
  }

  @Test(arguments: ["", "edu", "edu12", "edu123456789", "edu22308a", "223080", "школа 5", "edu٢٢٣٠٨٠"])
  func `anything else is no login`(_ text: String) { #expect(SchoolID(login: text) == nil) }

  @Test func `leading zeros are kept`() { #expect(SchoolID(login: "edu010205")?.code == "010205") }
}
