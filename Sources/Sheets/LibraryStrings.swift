#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// C strings for the structs of the library, alive as long as this object.
final class LibraryStrings {
  private var strings: [UnsafeMutablePointer<CChar>] = []

  func pointer(_ text: String) -> UnsafeMutablePointer<CChar> {
    guard let copy = strdup(text) else { preconditionFailure("no memory for a string of \(text.utf8.count) bytes") }
    strings.append(copy)
    return copy
  }

  deinit { for one in strings { free(one) } }
}
