/// Names of IMAP folders (RFC 3501 section 5.1.3): UTF-16 in base64 between `&` and `-`, with `,` for `/`.
public enum ModifiedUTF7 {
  /// The name; bytes that are neither this nor UTF-8 become U+FFFD.
  public static func decode(_ name: [UInt8]) -> String {
    guard name.contains(UInt8(ascii: "&")) else { return String(decoding: name, as: UTF8.self) }
    var result = ""
    var index = 0
    while index < name.count {
      let mark = name.firstIndex(of: UInt8(ascii: "&"), in: index..<name.count) ?? name.count
      result += String(decoding: name[index..<mark], as: UTF8.self)
      guard mark < name.count else { break }
      guard let end = name.firstIndex(of: .hyphen, in: mark..<name.count) else {
        return result + String(decoding: name[mark...], as: UTF8.self)
      }
      if end == mark + 1 {
        result += "&"
      } else {
        let base64 = name[(mark + 1)..<end].map { $0 == .comma ? UInt8.slash : $0 }
        let bytes = TransferDecoder.base64(base64, in: 0..<base64.count).bytes
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
        result += String(decoding: units, as: UTF16.self)
      }
      index = end + 1
    }
    return result
  }
}
