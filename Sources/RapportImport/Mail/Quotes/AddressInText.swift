/// Mail addresses inside running text.
enum AddressInText {
  /// The last address in `range`.
  static func last(in text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    var found: Range<Int>?
    var lower = range.lowerBound
    while let next = first(in: text, lower..<range.upperBound) {
      found = next
      lower = next.upperBound
    }
    return found
  }

  /// The first address in `range`: the longest run of address characters around an `@`.
  static func first(in text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard text.bytes[index] == MailByte.at else {
        index += 1
        continue
      }
      var lower = index
      while lower > range.lowerBound, MailByte.isAddress(text.bytes[lower - 1]) { lower -= 1 }
      while lower < index, text.bytes[lower] == MailByte.apostrophe { lower += 1 }
      var upper = index + 1
      while upper < range.upperBound, isDomain(text.bytes[upper]) { upper += 1 }
      while upper > index + 1, text.bytes[upper - 1] == MailByte.dot || text.bytes[upper - 1] == MailByte.hyphen {
        upper -= 1
      }
      if lower < index, upper > index + 1 { return lower..<upper }
      index += 1
    }
    return nil
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    MailByte.isLetter(byte) || MailByte.isDigit(byte) || byte >= 0x80 || byte == MailByte.dot || byte == MailByte.hyphen
  }
}
