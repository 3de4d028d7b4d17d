/// Mail addresses and domain names in running text.
enum AddressesInText {
  /// Calls `body` with each word that could be an address or a domain: it holds `@` or an inner `.`, and stands alone.
  static func forEach(in text: String, _ body: (String) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var hasMark = false
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"), 0x80...0xFF:
          continue
        case UInt8(ascii: "."), UInt8(ascii: "@"):
          hasMark = true
          continue
        default: break
        }
        if hasMark { emit(bytes[start..<index], body) }
        start = index + 1
        hasMark = false
      }
    }
  }

  private static func emit(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ body: (String) -> Void) {
    var word = word
    func isEdge(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "@")
    }
    while let first = word.first, isEdge(first) { word = word.dropFirst() }
    while let last = word.last, isEdge(last) { word = word.dropLast() }
    guard (4...MailAddress.maximumLength).contains(word.count),
      word.contains(UInt8(ascii: ".")) || word.contains(UInt8(ascii: "@"))
    else { return }
    body(Domain.lowercased(String(decoding: word, as: UTF8.self)))
  }
}
