/// Words of a text as a mask looks at them, each with its bytes: letters only, split where `KariNordmann` changes case,
/// percent-escapes read as the letters they stand for, invisible characters passed over.
struct WordScanner {
  /// A word and its place.
  struct Word {
    var folded: String
    /// First byte and the byte after it in the text.
    var range: Range<Int>
    var isCapitalized: Bool
  }

  /// A character as a reader sees it, with the bytes it takes.
  struct Unit {
    var scalar: Unicode.Scalar
    var range: Range<Int>
  }

  let units: [Unit]

  init(_ text: String) {
    var units: [Unit] = []
    units.reserveCapacity(text.utf8.count)
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[index] == 37, let (scalar, end) = Self.percentDecoded(bytes, at: index) {
        units.append(Unit(scalar: scalar, range: start..<end))
        index = end
        continue
      }
      let (scalar, length) = Self.scalar(bytes, at: index)
      index += length
      if Folding.isInvisible(scalar) {
        // Part of the character before it, so that a name cannot be hidden by splitting it.
        if var last = units.popLast() {
          last.range = last.range.lowerBound..<index
          units.append(last)
        }
        continue
      }
      units.append(Unit(scalar: scalar, range: start..<index))
    }
    self.units = units
  }

  /// The words in order.
  var words: [Word] {
    var words: [Word] = []
    var folded = ""
    var start = 0
    var end = 0
    var isCapitalized = false
    var previousIsLower = false
    func flush() {
      if !folded.isEmpty { words.append(Word(folded: folded, range: start..<end, isCapitalized: isCapitalized)) }
      folded = ""
    }
    for unit in units {
      guard unit.scalar.properties.isAlphabetic else {
        flush()
        previousIsLower = false
        continue
      }
      let isUpper = unit.scalar.properties.isUppercase
      if isUpper, previousIsLower { flush() }
      if folded.isEmpty {
        start = unit.range.lowerBound
        isCapitalized = isUpper
      }
      folded += Folding.fold(unit.scalar)
      end = unit.range.upperBound
      previousIsLower = !isUpper
    }
    flush()
    return words
  }

  /// The character of one or more `%XX` at `index`, and the index after it; nil where they are none.
  private static func percentDecoded(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
    var decoded: [UInt8] = []
    var position = index
    while decoded.count < 4, position + 2 < bytes.count, bytes[position] == 37, let high = hex(bytes[position + 1]),
      let low = hex(bytes[position + 2])
    {
      decoded.append(high << 4 | low)
      position += 3
      let (scalar, length) = scalar(decoded, at: 0)
      if scalar.value != 0xFFFD, length == decoded.count { return (scalar, position) }
    }
    return nil
  }

  private static func hex(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }

  /// The scalar that starts at `index`, U+FFFD for bytes that are none, and its length.
  private static func scalar(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[(index + 1)..<(index + length)] {
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
