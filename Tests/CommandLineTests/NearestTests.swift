import Testing

@testable import spravka

@Suite struct NearestTests {
  @Test func `a part of a name finds it, a typing error finds the nearest, nonsense finds nothing`() {
    let names = ["share-of-two", "success-rate", "low-share-vpr", "low-share-oge"]
    #expect(Nearest.suggestions(for: "low-share", among: names) == ["low-share-oge", "low-share-vpr"])
    #expect(Nearest.suggestions(for: "shareoftwo", among: names) == ["share-of-two"])
    #expect(Nearest.suggestions(for: "xyz", among: names) == [])
    #expect(Nearest.question("xyz", among: names) == nil)
    #expect(Nearest.question("sucess-rate", among: names) == "Возможно, имелось в виду: «success-rate»?")
  }

  @Test func `the words of a short name find the long one`() {
    let names = ["Лесной муниципальный район", "Лесноозёрский муниципальный район", "город Светлый"]
    #expect(Nearest.suggestions(for: "Лесной район", among: names) == ["Лесной муниципальный район"])
    #expect(Nearest.suggestions(for: "Светлый", among: names) == ["город Светлый"])
    #expect(Nearest.suggestions(for: "Лесная", among: names) == [])
  }
}
