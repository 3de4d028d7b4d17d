/// Charsets of one byte a character, for readers that look up scalars while they go: byte 0x80 + n is the n-th scalar of
/// a table. A byte without a character is U+FFFD.
enum SingleByteCharset {
  /// The table of `encoding`; nil where it is no code page of one byte.
  static func table(of encoding: CSVEncoding) -> [UInt16]? { table(named: encoding.rawValue) }

  /// The table of the charset with this label; nil where it isn't one byte a character or not known.
  static func table(named name: String) -> [UInt16]? {
    guard let charset = Charset(label: name.utf8), charset.family == .singleByte else { return nil }
    return CharsetDecoder.table(of: charset).utf8.dropFirst(0x80).map { bytes in
      String(decoding: bytes, as: UTF8.self).unicodeScalars.first.flatMap { UInt16(exactly: $0.value) } ?? 0xFFFD
    }
  }

  /// Appends `bytes`, read as `table` says, to `output` as UTF-8.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, table: [UInt16], into output: inout [UInt8]) {
    for byte in bytes {
      if byte < 0x80 {
        output.append(byte)
      } else {
        appendUTF8(UInt32(table[Int(byte - 0x80)]), to: &output)
      }
    }
  }

  /// Appends the UTF-8 form of a scalar below U+10000.
  static func appendUTF8(_ scalar: UInt32, to output: inout [UInt8]) {
    if scalar < 0x80 {
      output.append(UInt8(scalar))
    } else if scalar < 0x800 {
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    } else {
      output.append(UInt8(0xE0 | scalar >> 12 & 0x0F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
