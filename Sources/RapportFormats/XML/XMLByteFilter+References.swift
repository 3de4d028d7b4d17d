import RapportModel

// Character and entity references.
extension XMLByteFilter {
  mutating func reference(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    let byte = bytes[i]
    switch byte {
    case 0x3B:
      i += 1
      state = referenceReturn
      endReference()
    case 0x23, 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      pending.append(byte)
      i += 1
      if pending.count > XMLLimits.reference { bareAmpersand() }
    default:
      bareAmpersand()
    }
  }

  /// An ampersand that begins no reference: text that was not escaped.
  mutating func bareAmpersand() {
    flushHigh()
    state = referenceReturn
    mend(.xml, "&amp;")
    pending.withUnsafeBufferPointer { write($0, counted: true) }
  }

  mutating func endReference() {
    if pending.first == 0x23 {
      guard let value = characterNumber() else { return bareReference() }
      switch value {
      case 0xD800...0xDBFF:
        flushHigh()
        pendingHigh = value
      case 0xDC00...0xDFFF:
        if let high = pendingHigh, let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (value - 0xDC00)) {
          pendingHigh = nil
          mend(.xml, String(Character(scalar)))
        } else {
          mend(.xml, "\u{FFFD}")
        }
      case 9, 10, 13, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF:
        flushHigh()
        writeReference()
      default:
        flushHigh()
        mend(.xml, "\u{FFFD}")
      }
      return
    }
    flushHigh()
    switch String(decoding: pending, as: UTF8.self) {
    case "amp", "lt", "gt", "quot", "apos":
      writeReference()
    case "nbsp": mend(.xml, "\u{A0}")
    default: bareReference()
    }
  }

  /// A reference to something XML doesn't know: text that was not escaped.
  mutating func bareReference() {
    bareAmpersand()
    writeCounted(0x3B)
  }

  mutating func writeReference() {
    guard makeRoom(pending.count + 2) else { return }
    output.append(0x26)
    output.append(contentsOf: pending)
    output.append(0x3B)
  }

  func characterNumber() -> UInt32? {
    let isHex = pending.count > 1 && pending[1] | 0x20 == 0x78
    let digits = pending.dropFirst(isHex ? 2 : 1)
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt32
      switch byte {
      case 0x30...0x39: digit = UInt32(byte - 0x30)
      case 0x41...0x46 where isHex: digit = UInt32(byte - 0x41 + 10)
      case 0x61...0x66 where isHex: digit = UInt32(byte - 0x61 + 10)
      default: return nil
      }
      // Past the last character it stays there: no overflow, and no character either.
      value = min(value * (isHex ? 16 : 10) + digit, 0x0011_0000)
    }
    return value
  }

  /// Half a surrogate pair was not followed by its other half.
  mutating func flushHigh() {
    guard pendingHigh != nil else { return }
    pendingHigh = nil
    mend(.xml, "\u{FFFD}")
  }
}
