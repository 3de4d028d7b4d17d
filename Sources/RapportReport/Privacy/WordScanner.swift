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

  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Every character in order.
  var units: [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(bytes.count)
    forEachUnit { scalar, start, end in
      units.append(Unit(scalar: scalar, range: start..<end))
    } extend: { end in
      guard let last = units.popLast() else { return }
      units.append(Unit(scalar: last.scalar, range: last.range.lowerBound..<end))
    }
    return units
  }

  /// Whether there is an `@`, plain or escaped.
  var mayHoldAddress: Bool { bytes.contains(64) || bytes.contains(37) }

  /// Whether there are digits enough for a number.
  var mayHoldNumber: Bool {
    var digits = 0
    for byte in bytes where (48...57).contains(byte) {
      digits += 1
      if digits == 5 { return true }
    }
    return false
  }

  /// Every word in order.
  var words: [Word] { words { _, _ in true } }

  /// The words in order whose first two letters, folded, are wanted: so that no string is made of all the others.
  func words(where wants: (UInt32, UInt32) -> Bool) -> [Word] {
    var words: [Word] = []
    var folded: [UInt32] = []
    var start = 0
    var end = 0
    var isCapitalized = false
    var previousIsLower = false
    func flush() {
      if folded.count > 1 ? wants(folded[0], folded[1]) : folded.count == 1 && wants(folded[0], 0) {
        var text = String.UnicodeScalarView()
        for value in folded { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
        words.append(Word(folded: String(text), range: start..<end, isCapitalized: isCapitalized))
      }
      folded.removeAll(keepingCapacity: true)
    }
    forEachUnit { scalar, from, to in
      let value = scalar.value
      let isLetter: Bool
      let isUpper: Bool
      if value < 0x80 {
        isUpper = (65...90).contains(value)
        isLetter = isUpper || (97...122).contains(value)
      } else {
        isLetter = scalar.properties.isAlphabetic
        isUpper = isLetter && scalar.properties.isUppercase
      }
      guard isLetter else {
        flush()
        previousIsLower = false
        return
      }
      if isUpper, previousIsLower { flush() }
      if folded.isEmpty {
        start = from
        isCapitalized = isUpper
      }
      if value < 0x80 {
        folded.append(isUpper ? value + 32 : value)
      } else {
        for s in Folding.fold(scalar).unicodeScalars { folded.append(s.value) }
      }
      end = to
      previousIsLower = !isUpper
    } extend: { to in
      if !folded.isEmpty { end = to }
    }
    flush()
    return words
  }

  /// Calls `body` with each character and its bytes; `extend` where an invisible one belongs to the character before
  /// it, so that a name cannot be hidden by splitting it.
  private func forEachUnit(_ body: (Unicode.Scalar, Int, Int) -> Void, extend: (Int) -> Void) {
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      if byte < 0x80, byte != 37 {
        index += 1
        body(Unicode.Scalar(byte), start, index)
        continue
      }
      if byte == 37, let (scalar, end) = Self.percentDecoded(bytes, at: index) {
        index = end
        body(scalar, start, end)
        continue
      }
      let (scalar, length) = Self.scalar(bytes, at: index)
      index += length
      if Folding.isInvisible(scalar) { extend(index) } else { body(scalar, start, index) }
    }
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
