/// What can be wrong with a file, before it is worded; `FaultWording.swift` says it to the user.
enum Fault: Error, Hashable {
  // MARK: The disk
  case isMissing
  case isForbidden
  case isFolder
  case isNotAFile
  case isEmpty
  case system(String)

  // MARK: The kind of file
  case isOther(OtherFormat)
  case isUnknown
  case isEncrypted

  // MARK: Delimited text
  case hasZeroByte
  case hasOpenQuote

  // MARK: The archive
  case archiveIsTruncated
  case archiveIsDamaged
  case partIsMissing
  case partIsEncrypted
  case partHasMethod(Int)
  case partIsTruncated
  case partIsCorrupt
  case partHasOtherChecksum

  // MARK: Limits
  case partIsTooLarge(Int)
  case partIsTooDense(Int)
  case elementIsTooLong
  case hasTooManyColumns(Int)

  // MARK: XML of a workbook
  case hasDoctype
  case hasEncoding(String)
  case isMalformed
  case isCutOff
  case hasNoSheets
  case hasWrongReference(String)
  case hasWrongRow(String)
  case hasWrongStringIndex(String)

  // MARK: Old workbooks
  case oldWorkbookIsDamaged(Int)
}
