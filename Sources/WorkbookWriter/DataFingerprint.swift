import ReportModel

extension Provenance {
  /// Sixteen hexadecimal digits that differ when any input file differs.
  ///
  /// FNV-1a with 64 bits over the sorted SHA-256 of the files: the sums themselves protect against forgery, this one only
  /// tells two editions apart at a glance. <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>
  var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for sum in sources.map(\.sha256).sorted() {
      for byte in sum.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
