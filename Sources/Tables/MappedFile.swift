import Crypto

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file, mapped read-only for as long as this object lives.
///
/// Unchecked: the mapping is never written to and is only released with the last reference.
final class MappedFile: @unchecked Sendable {
  let base: UnsafePointer<UInt8>
  let count: Int
  private let mapping: UnsafeMutableRawPointer

  private init(mapping: UnsafeMutableRawPointer, count: Int) {
    self.mapping = mapping
    self.count = count
    base = UnsafePointer(mapping.assumingMemoryBound(to: UInt8.self))
  }

  deinit { munmap(mapping, count) }

  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

  /// SHA-256 of the bytes, 64 lower-case hexadecimal digits.
  var sha256: String {
    var hash = SHA256()
    hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in hash.finalize() { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  static func map(_ path: String) throws(Fault) -> MappedFile {
    // Not blocking: a named pipe among the files must not stop the run.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Fault(errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Fault(errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .isNotAFile }
    guard status.st_size > 0 else { throw .isEmpty }
    guard let count = Int(exactly: status.st_size),
      let mapping = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), mapping != MAP_FAILED
    else { throw Fault(errno: errno) }
    return MappedFile(mapping: mapping, count: count)
  }
}

extension Fault {
  fileprivate init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .isMissing
    case EACCES, EPERM: self = .isForbidden
    default: self = .system(String(cString: strerror(code)))
    }
  }
}
