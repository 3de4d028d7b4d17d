/// Turns UTF-16 that comes in pieces of any size into UTF-8 (RFC 2781).
///
/// A surrogate without its other half becomes U+FFFD, which is one unit of UTF-16 too: so lengths in the source can
/// be counted back from the UTF-8.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var pendingByte: UInt8?
  private var pendingHigh: UInt32?
  /// Whether the data ended within a unit: the last U+FFFD stands for one byte.
  private(set) var endsInHalfUnit = false

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// Appends `bytes` as UTF-8 to `output`.
  mutating func transcode(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    for byte in bytes {
      guard let first = pendingByte else {
        pendingByte = byte
        continue
      }
      pendingByte = nil
      let unit = isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      append(unit, to: &output)
    }
  }

  /// Ends the text: a half character becomes U+FFFD.
  mutating func finish(into output: inout [UInt8]) {
    if pendingHigh != nil { Self.append(0xFFFD, to: &output) }
    if pendingByte != nil {
      Self.append(0xFFFD, to: &output)
      endsInHalfUnit = true
    }
    pendingHigh = nil
    pendingByte = nil
  }

  private mutating func append(_ unit: UInt32, to output: inout [UInt8]) {
    if let high = pendingHigh {
      pendingHigh = nil
      if (0xDC00...0xDFFF).contains(unit) {
        Self.append(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), to: &output)
        return
      }
      Self.append(0xFFFD, to: &output)
    }
    switch unit {
    case 0xD800...0xDBFF: pendingHigh = unit
    case 0xDC00...0xDFFF: Self.append(0xFFFD, to: &output)
    default: Self.append(unit, to: &output)
    }
  }

  private static func append(_ scalar: UInt32, to output: inout [UInt8]) {
    if scalar < 0x10000 {
      SingleByteCharset.appendUTF8(scalar, to: &output)
    } else {
      output.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// Bytes of UTF-16 that `utf8` came from.
  static func sourceLength(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var units = 0
    for byte in utf8 where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    return units * 2
  }
}
