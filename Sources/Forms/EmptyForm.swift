public import Delivery
public import Reference
import Sheets

/// An empty form as a workbook: the sheet to fill, with one worked row, and a sheet that explains each column.
public struct EmptyForm: Sendable {
  /// Rows that can be filled below the worked one.
  static let rows = 1000

  private let form: HandForm

  public init(_ kind: FormKind) { form = kind.form }

  /// Adds the workbook to a folder in the making; the same kind gives the same bytes.
  public func add(to folder: inout OutputFolder) throws(OutputError) {
    try folder.add(form.kind.fileName) { (place) throws(OutputError) in
      let workbook = try Workbook(path: place, properties: properties)
      write(to: workbook)
      try workbook.close()
    }
  }

  /// Names and texts are our own, so that a limit of the format is our own error.
  private func write(to workbook: Workbook) {
    do throws(SheetError) {
      try InputSheet(form: form).write(to: workbook)
      try ColumnGuide(form: form).write(to: workbook)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// The day is fixed, so that the bytes are.
  private var properties: WorkbookProperties {
    WorkbookProperties(
      title: form.title, subject: "Форма для заполнения", author: "spravka template", category: "форма",
      comments: form.purpose, created: SheetDate(year: 2022, month: 1, day: 1))
  }
}
