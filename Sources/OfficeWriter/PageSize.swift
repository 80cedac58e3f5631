import ReportModel

/// A4 with the margins of an official paper, in millimetres; Scripts/office-references.py sets the same.
enum PageSize {
  static let short = 210
  static let long = 297
  static let left = 30
  static let right = 15
  static let above = 20
  static let below = 20

  /// Width of a figure between the margins; on a page on its side no higher than the page.
  static func figureWidth(in page: Section.Page) -> Int {
    page == .landscape ? 190 : short - left - right
  }

  /// Twentieths of a point.
  static func twips(_ millimetres: Int) -> Int { Int((Double(millimetres) / 25.4 * 1440).rounded()) }
}

/// Ends of pages as raw parts of a paper of Word.
enum PageBreak {
  static let page = raw(
    "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr>"
      + "<w:r><w:br w:type=\"page\"/></w:r></w:p>")

  /// What stands above keeps upright pages; new pages follow.
  static let endOfUpright = end(isOnSide: false)
  /// What stands above lies on its side.
  static let endOfSide = end(isOnSide: true)

  /// Size and margins of a page; on its side the binding is above.
  static func setUp(isOnSide: Bool) -> String {
    let (width, height) = isOnSide ? (PageSize.long, PageSize.short) : (PageSize.short, PageSize.long)
    let turn = isOnSide ? " w:orient=\"landscape\"" : ""
    let (top, right, bottom, left) =
      isOnSide
      ? (PageSize.left, PageSize.above, PageSize.right, PageSize.below)
      : (PageSize.above, PageSize.right, PageSize.below, PageSize.left)
    return
      "<w:pgSz w:w=\"\(PageSize.twips(width))\" w:h=\"\(PageSize.twips(height))\"\(turn)/><w:pgMar w:top=\"\(PageSize.twips(top))\" w:right=\"\(PageSize.twips(right))\" w:bottom=\"\(PageSize.twips(bottom))\" w:left=\"\(PageSize.twips(left))\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
  }

  private static func end(isOnSide: Bool) -> String {
    raw(
      "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>"
        + "<w:sectPr>\(setUp(isOnSide: isOnSide))</w:sectPr></w:pPr></w:p>")
  }

  private static func raw(_ xml: String) -> String { "```{=openxml}\n\(xml)\n```" }
}
