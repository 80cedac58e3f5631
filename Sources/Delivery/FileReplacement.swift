#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file written beside its target and then renamed over it: a reader sees the old file or the whole new one.
public struct FileReplacement: Sendable {
  /// Where the file will stand.
  public let target: String
  /// Where its bytes go until then: the same folder, so that renaming is one step of the system.
  public let temporary: String

  /// Checks that the target can be written and reserves the temporary name; nothing of the target changes.
  ///
  /// - Throws: `OutputError`, when the target is a folder, its folder is missing or not writable, or the disk is full.
  public init(of target: String) throws(OutputError) {
    self.target = target
    let slash = target.lastIndex(of: "/")
    let folder = slash.map { String(target[...$0]) } ?? ""
    let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
    if name.isEmpty || name == "." || name == ".." { throw .system(EISDIR, at: target) }
    var status = stat()
    if stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .system(EISDIR, at: target) }
    // The name is cut because a long name with a tail could pass the limit of 255 bytes where the target does not.
    var stem = name
    while stem.utf8.count > 200 { stem.removeLast() }
    temporary = "\(folder).\(stem).часть"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw .system(errno, at: target) }
    _ = close(descriptor)
  }

  /// Writes the bytes to the temporary file and waits until the disk has them.
  public func write(_ bytes: borrowing Span<UInt8>) throws(OutputError) {
    let descriptor = open(temporary, O_WRONLY | O_TRUNC | O_CLOEXEC)
    if descriptor < 0 { throw .system(errno, at: target) }
    let code = bytes.withUnsafeBytes { buffer -> Int32 in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Int(systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest)))
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(count)
      }
      return 0
    }
    // A network disk may report only on closing that the bytes did not fit.
    let closing = close(descriptor) == 0 ? 0 : errno
    if code != 0 || closing != 0 {
      discard()
      throw .system(code != 0 ? code : closing, at: target)
    }
  }

  /// Puts the temporary file in the place of the target.
  public func commit() throws(OutputError) {
    let descriptor = open(temporary, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .system(errno, at: target) }
    let synced = fsync(descriptor) == 0 ? 0 : errno
    _ = close(descriptor)
    // Some file systems cannot sync; only a full or failing disk matters here.
    if synced == ENOSPC || synced == EDQUOT || synced == EIO {
      discard()
      throw .system(synced, at: target)
    }
    if rename(temporary, target) != 0 {
      let code = errno
      discard()
      throw .system(code, at: target)
    }
  }

  /// Removes the temporary file; the target stays as it was.
  public func discard() { _ = unlink(temporary) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
