internal import CXlsxWriter

/// A picture on a sheet.
public struct SheetPicture: Hashable, Sendable {
  /// PNG, JPEG, GIF or BMP.
  public let bytes: [UInt8]
  /// What a reader who does not see it must know; not empty.
  public let description: String
  /// Factor of the natural size.
  public var scale = 1.0

  /// A picture of its natural size.
  public init(bytes: [UInt8], description: String) {
    self.bytes = bytes
    self.description = description
  }

  /// The first bytes of PNG, JPEG, GIF and BMP.
  fileprivate static let beginnings: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x42, 0x4D],
  ]
}

extension Worksheet {
  /// Puts a picture with its upper left corner into a cell.
  public func insert(_ picture: SheetPicture, at position: CellPosition) throws(SheetError) {
    precondition(!picture.description.isEmpty, "a picture has a description")
    // Asked here, because the library would complain in English on its own.
    if !SheetPicture.beginnings.contains(where: { picture.bytes.starts(with: $0) }) {
      try check(LXW_ERROR_IMAGE_DIMENSIONS, position)
    }
    let strings = LibraryStrings()
    var options = lxw_image_options()
    options.x_scale = picture.scale
    options.y_scale = picture.scale
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = strings.pointer(try CellText.attribute(picture.description, at: place(of: position)))
    let (row, column) = try place(position)
    let code = picture.bytes.withUnsafeBufferPointer {
      worksheet_insert_image_buffer_opt(library, row, column, $0.baseAddress, $0.count, &options)
    }
    withExtendedLifetime(strings) {}
    if code == LXW_ERROR_IMAGE_DIMENSIONS || code == LXW_ERROR_PARAMETER_VALIDATION {
      try check(LXW_ERROR_IMAGE_DIMENSIONS, position)
    }
    try check(code, position)
  }
}
