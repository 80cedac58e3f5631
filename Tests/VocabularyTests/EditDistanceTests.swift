import Testing
import Vocabulary

@Suite struct EditDistanceTests {
  @Test(arguments: [("", "abc", 3), ("report", "report", 0), ("reprot", "report", 2), ("лист", "листок", 2)])
  func `a distance counts the fewest changes`(left: String, right: String, distance: Int) {
    #expect(EditDistance.between(Array(left), Array(right)) == distance)
    #expect(EditDistance.between(Array(right), Array(left)) == distance)
  }
}
