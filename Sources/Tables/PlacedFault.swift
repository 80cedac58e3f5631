/// A fault and where it was found: a sheet, part or row, in Russian.
struct PlacedFault: Error {
  let fault: Fault
  let place: String?

  /// Runs `body` and says where a fault of it was found.
  static func at<Value>(_ place: String?, _ body: () throws(Fault) -> Value) throws(PlacedFault) -> Value {
    do throws(Fault) {
      return try body()
    } catch {
      throw PlacedFault(fault: error, place: place)
    }
  }

  static func inPart(_ name: String) -> String { "часть «\(name)»" }

  static func afterRow(_ row: Int, ofSheet name: String) -> String {
    row == 0 ? "лист «\(name)»" : "лист «\(name)», после строки \(row)"
  }
}
