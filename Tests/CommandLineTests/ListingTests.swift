import Testing

@testable import spravka

@Suite struct ListingTests {
  private let listing = Listing(
    columns: [("id", "Код"), ("count", "Сколько"), ("names", "Имена")],
    rows: [[.text("а"), .number(12), .list(["б", "в"])], [.text("длинный"), .number(3), .list([])]])

  @Test func `columns are aligned for people`() {
    #expect(
      listing.text == """
        Код      Сколько  Имена
        а        12       б; в
        длинный  3        \("")
        """)
  }

  @Test func `values keep their kind for machines`() {
    #expect(
      listing.json == """
        [
          {
            "count" : 12,
            "id" : "а",
            "names" : [
              "б",
              "в"
            ]
          },
          {
            "count" : 3,
            "id" : "длинный",
            "names" : [

            ]
          }
        ]
        """)
  }
}
