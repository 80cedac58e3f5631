/// The rooms of the house in the order in which data flow, each with all that it may import.
///
/// `Package.swift` declares the same; the tests hold the sources and the package to this table. A room may import only
/// rooms that stand above it, so there are no circles.
enum House {
  struct Room: Sendable, CustomStringConvertible {
    let name: String
    let mayImport: Set<String>
    var description: String { name }
  }

  /// Modules in C, without Swift files of their own.
  static let foundations: Set<String> = [
    "AllocationCounter", "CFreexl", "CScan", "CXlsxWriter", "CZlib", "OfficeData", "ReferenceData",
  ]

  /// Libraries of others.
  static let outside: Set<String> = ["ArgumentParser", "Crypto", "GRDB", "RealModule", "Yams"]

  /// Modules of the toolchain, free for every room but those of `withoutFoundation`.
  static let toolchain: Set<String> = [
    "Darwin", "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Musl", "Synchronization",
  ]

  /// Rooms of plain values and mathematics: fast to start, publishable alone.
  static let withoutFoundation: Set<String> = ["ReportModel", "Statistics", "Vocabulary"]

  static let rooms: [Room] = [
    Room(name: "Vocabulary", mayImport: []),
    Room(name: "Tables", mayImport: ["CFreexl", "CScan", "CZlib", "Crypto"]),
    Room(name: "Statistics", mayImport: ["RealModule"]),
    Room(name: "ReportModel", mayImport: []),
    Room(name: "Wording", mayImport: []),
    Room(name: "Reference", mayImport: ["ReferenceData", "Vocabulary", "Yams"]),
    Room(name: "Loading", mayImport: ["Reference", "Tables", "Vocabulary"]),
    Room(name: "Aggregation", mayImport: ["Loading", "Reference", "Vocabulary"]),
    Room(name: "Indicators", mayImport: ["Aggregation", "Reference", "Statistics", "Vocabulary"]),
    Room(name: "Findings", mayImport: ["Aggregation", "Indicators", "Reference", "Statistics", "Vocabulary"]),
    Room(
      name: "Composition",
      mayImport: [
        "Aggregation", "Findings", "Indicators", "Loading", "Reference", "ReportModel", "Statistics", "Vocabulary",
        "Wording",
      ]),
    Room(name: "Disclosure", mayImport: ["ReportModel"]),
    Room(name: "Delivery", mayImport: []),
    Room(name: "Typesetting", mayImport: ["Delivery", "ReportModel", "Wording"]),
    Room(name: "TextWriters", mayImport: ["Delivery", "ReportModel", "Typesetting", "Wording"]),
    Room(
      name: "OfficeWriter",
      mayImport: ["CZlib", "Delivery", "OfficeData", "ReportModel", "TextWriters", "Typesetting"]),
    Room(name: "Sheets", mayImport: ["CXlsxWriter", "Delivery"]),
    Room(name: "WorkbookWriter", mayImport: ["Delivery", "ReportModel", "Sheets", "Typesetting", "Wording"]),
    Room(name: "DatabaseWriter", mayImport: ["Delivery", "GRDB", "ReportModel", "Typesetting", "Wording"]),
    Room(name: "Forms", mayImport: ["Delivery", "Reference", "Sheets", "Vocabulary"]),
    Room(name: "Example", mayImport: ["Delivery", "Reference", "Sheets", "Vocabulary"]),
    Room(
      name: "spravka",
      mayImport: [
        "Aggregation", "ArgumentParser", "Composition", "DatabaseWriter", "Delivery", "Disclosure",
        "Example",
        "Findings", "Forms",
        "Indicators", "Loading", "OfficeWriter", "Reference", "ReportModel", "Tables", "TextWriters", "Typesetting",
        "Vocabulary", "Wording", "WorkbookWriter",
      ]),
  ]
}
