import ReportModel

/// A reader with all that is shown to it.
struct Reader: Hashable {
  let audience: Audience
}
