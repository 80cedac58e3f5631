/// Builds small workbooks from the XML of their sheets.
struct WorkbookBuilder {
  var sheets: [(name: String, attributes: String, xml: String)] = []
  var sharedStrings: String?
  var styles: String?
  var workbookProperties = ""
  /// Lets a test change the parts before they are packed.
  var change: (inout [ZipBuilder.Part]) -> Void = { _ in }

  init(rows: String = "", sharedStrings: String? = nil, styles: String? = nil) {
    sheets = [("Лист1", "", Self.sheet(rows))]
    self.sharedStrings = sharedStrings
    self.styles = styles
  }

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  static func sheet(_ rows: String) -> String {
    declaration + "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"
  }

  static func sharedStrings(_ items: String) -> String {
    declaration + "<sst xmlns=\"\(main)\">\(items)</sst>"
  }

  static func styles(formats: String, cells: String) -> String {
    declaration
      + "<styleSheet xmlns=\"\(main)\"><numFmts>\(formats)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs>\(cells)</cellXfs></styleSheet>"
  }

  func build() -> [UInt8] {
    var list = ""
    var relations = ""
    var parts: [ZipBuilder.Part] = []
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.attributes) r:id=\"rId\(index + 1)\"/>"
      relations +=
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
      parts.append(ZipBuilder.Part(name: "xl/worksheets/sheet\(index + 1).xml", bytes: Array(sheet.xml.utf8)))
    }
    if let sharedStrings {
      relations += "<Relationship Id=\"s\" Type=\"\(Self.office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
      parts.append(ZipBuilder.Part(name: "xl/sharedStrings.xml", bytes: Array(sharedStrings.utf8)))
    }
    if let styles {
      relations += "<Relationship Id=\"t\" Type=\"\(Self.office)/styles\" Target=\"/xl/styles.xml\"/>"
      parts.append(ZipBuilder.Part(name: "xl/styles.xml", bytes: Array(styles.utf8)))
    }
    let contentTypes =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" "
      + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
    let root =
      "<Relationships xmlns=\"\(Self.package)\"><Relationship Id=\"rId1\" Type=\"\(Self.office)/officeDocument\" "
      + "Target=\"xl/workbook.xml\"/></Relationships>"
    let workbook =
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\">\(workbookProperties)<sheets>\(list)</sheets></workbook>"
    let texts = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", root), ("xl/workbook.xml", workbook),
      ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(Self.package)\">\(relations)</Relationships>"),
    ]
    parts += texts.map { ZipBuilder.Part(name: $0.0, bytes: Array((Self.declaration + $0.1).utf8)) }
    change(&parts)
    return ZipBuilder(parts: parts).build()
  }
}
