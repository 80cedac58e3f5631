// swift-tools-version: 6.2
// The targets stand in the order in which data flow: files → rows → claims → cells → indicators → findings
// → document → files. Sources/README.md tells the journey, Tests/ArchitectureTests holds the same table.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: [.byName(name: room), "TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "spravka",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "spravka", targets: ["spravka"]),
    .library(name: "Statistics", targets: ["Statistics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-numerics", exact: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
  ],
  targets: [
    // MARK: Libraries of the system
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CFreexl", pkgConfig: "freexl", providers: [.apt(["libfreexl-dev"])]),

    // MARK: The ground floor: no imports among themselves
    room("Vocabulary"),
    room("Tables", ["CZlib", "CFreexl", "CScan", .product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "CScan"),
    room("Statistics", [.product(name: "RealModule", package: "swift-numerics")]),
    room("ReportModel"),
    room("Wording"),

    // MARK: Facts
    .target(name: "ReferenceData"),
    room("Reference", ["Vocabulary", "ReferenceData", "Yams"]),

    // MARK: From files to findings
    room("Loading", ["Vocabulary", "Tables", "Reference"]),
    room("Aggregation", ["Vocabulary", "Reference", "Loading"]),
    room("Indicators", ["Vocabulary", "Reference", "Aggregation", "Statistics"]),

    room("Findings", ["Vocabulary", "Reference", "Aggregation", "Indicators"]),

    // MARK: From findings to documents
    room(
      "Composition",
      [
        "Vocabulary", "Reference", "Loading", "Aggregation", "Indicators", "Findings", "ReportModel",
        "Wording",
      ]),
    room("Disclosure", ["ReportModel"]),
    room("Delivery"),
    room("Typesetting", ["ReportModel", "Wording", "Delivery"]),
    room("TextWriters", ["ReportModel", "Delivery", "Typesetting"]),
    .target(name: "OfficeData"),
    room("OfficeWriter", ["CZlib", "OfficeData", "ReportModel", "Delivery", "Typesetting", "TextWriters"]),
    room("Sheets", ["CXlsxWriter", "Delivery"]),
    room("WorkbookWriter", ["ReportModel", "Delivery", "Typesetting", "Sheets"]),
    room("DatabaseWriter", ["ReportModel", "Delivery", "Typesetting", .product(name: "GRDB", package: "GRDB.swift")]),

    // MARK: Beside the pipeline
    room("Forms", ["Reference", "Delivery", "Sheets"]),
    room("Example", ["Vocabulary", "Reference", "Delivery", "Sheets"]),
    .executableTarget(
      name: "spravka",
      dependencies: [
        "Vocabulary", "Tables", "Reference", "Loading", "Aggregation", "Indicators", "ReportModel", "Wording",
        "Composition", "Disclosure", "Delivery", "Typesetting", "TextWriters", "OfficeWriter", "WorkbookWriter",
        "DatabaseWriter", "Forms", "Example",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // MARK: Benchmarks
    .executableTarget(
      name: "reading-benchmark", dependencies: ["Tables"], path: "Benchmarks/reading",
      exclude: ["README.md", "compare.py"], swiftSettings: strict),

    .executableTarget(
      name: "disclosure-benchmark",
      dependencies: [
        "Vocabulary", "Reference", "Loading", "Aggregation", "Indicators", "Composition", "ReportModel", "Disclosure",
        "TextWriters",
      ], path: "Benchmarks/disclosure", exclude: ["README.md"], swiftSettings: strict),
    .executableTarget(
      name: "analysis-benchmark",
      dependencies: ["Aggregation", "Findings", "Indicators", "Loading", "Reference", "Vocabulary"],
      path: "Benchmarks/analysis", exclude: ["README.md"], swiftSettings: strict),

    .target(
      name: "OracleCommands", dependencies: ["Statistics"], path: "Benchmarks/oracles/Commands", swiftSettings: strict),
    .executableTarget(
      name: "statistics-oracle", dependencies: ["OracleCommands"], path: "Benchmarks/oracles/Program",
      swiftSettings: strict),

    .target(name: "AllocationCounter", path: "Benchmarks/statistics/AllocationCounter"),
    .executableTarget(
      name: "statistics-benchmark", dependencies: ["Statistics", "AllocationCounter"],
      path: "Benchmarks/statistics/Program", swiftSettings: strict),

    // MARK: Tests
    tests("Vocabulary"),
    tests("Loading", ["Vocabulary", "Tables", "Reference", "Aggregation", "Indicators"]),
    .target(
      name: "RegionSupport",
      dependencies: ["Vocabulary", "Reference", "Loading", "Aggregation", "Indicators", "Statistics"],
      path: "Tests/RegionSupport", swiftSettings: strict),
    tests("Indicators", ["Vocabulary", "Reference", "Loading", "Aggregation", "Statistics", "RegionSupport"]),
    .target(name: "TestSupport", dependencies: ["ReportModel"], path: "Tests/TestSupport", swiftSettings: strict),
    .systemLibrary(
      name: "CExpat", path: "Tests/CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    tests("Tables", ["CExpat", "CZlib"]),
    .testTarget(
      name: "StatisticsTests", dependencies: ["Statistics", "OracleCommands"], exclude: ["Fixtures"],
      swiftSettings: strict),
    tests("Reference", ["Vocabulary"]),
    tests("Aggregation", ["Vocabulary", "Reference", "Loading"]),
    tests(
      "Composition",
      [
        "Vocabulary", "Reference", "Loading", "Aggregation", "Indicators", "Findings", "ReportModel", "Typesetting",
        "TextWriters", "RegionSupport",
      ],
      exclude: ["__Snapshots__"]),
    tests("Findings", ["Vocabulary", "Reference", "Loading", "Aggregation", "Indicators", "RegionSupport"]),
    tests(
      "Disclosure",
      [
        "Vocabulary", "Reference", "Loading", "Aggregation", "Indicators", "Composition", "ReportModel", "Typesetting",
        "TextWriters",
      ]),
    tests("DatabaseWriter", ["ReportModel", "Delivery"]),
    tests("Forms", ["Vocabulary", "Reference", "Loading", "Delivery"]),
    tests("ReportModel"),
    tests("Wording"),
    tests("Delivery"),
    tests("Typesetting", ["ReportModel", "Wording"]),
    tests("TextWriters", ["ReportModel", "Typesetting", "Delivery"]),
    tests("OfficeWriter", ["ReportModel", "Delivery"]),
    tests("Sheets", ["Delivery"]),
    tests("WorkbookWriter", ["ReportModel", "Typesetting", "Delivery", "Sheets", "TextWriters"]),
    tests("Example", ["Vocabulary", "Reference", "Sheets", "Delivery"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "spravka", "Composition", "Delivery", "Loading", "Reference", "TestSupport", "Vocabulary",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .testTarget(name: "EndToEndTests", dependencies: ["spravka", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)
