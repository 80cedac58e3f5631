import Testing

@Suite struct ManifestTests {
  @Test func `the package declares what the house plan allows, and what the sources import`() throws {
    let manifest = try Manifest.read()
    for target in manifest.targets where target.isRoom && !House.foundations.contains(target.name) {
      guard let room = House.rooms.first(where: { $0.name == target.name }) else {
        Issue.record("\(target.name) is not planned")
        continue
      }
      let extra = target.dependencies.subtracting(room.mayImport)
      #expect(extra.isEmpty, "\(room) declares \(extra.sorted())")
      let files = SourceFile.all(under: "Sources/" + room.name)
      let imported = files.reduce(into: Set<String>()) { $0.formUnion($1.imports) }.subtracting(House.toolchain)
      #expect(
        imported.isSubset(of: target.dependencies),
        "\(room) does not declare \(imported.subtracting(target.dependencies).sorted())")
      let unused = target.dependencies.subtracting(imported)
      #expect(files.isEmpty || unused.isEmpty, "\(room) declares \(unused.sorted()) and never imports it")
    }
  }

  @Test func `every Swift target is compiled by the strict settings`() throws {
    let strict: Set<String> = ["MemberImportVisibility", "InternalImportsByDefault", "ExistentialAny"]
    for target in try Manifest.read().targets where target.type != "system" && !House.foundations.contains(target.name)
    {
      #expect(target.features.isSuperset(of: strict), "\(target.name)")
      #expect(target.warningsAreErrors, "\(target.name)")
      #expect(!target.hasUnsafeFlags, "\(target.name): a package with unsafe flags cannot be a dependency")
    }
  }

  @Test func `dependencies stand at exact versions`() throws {
    let requirements = try Manifest.read().requirements
    #expect(!requirements.isEmpty)
    for (identity, requirement) in requirements { #expect(requirement == "exact", "\(identity)") }
  }
}
