/// Undoes the transfer encodings of RFC 2045 section 6, as far as damaged data lets it.
enum TransferDecoder {
  /// Decoded bytes, and whether the data was ill-formed.
  struct Decoded {
    var bytes: [UInt8]
    var isDamaged = false
  }

  private static let base64Values: [UInt8] = {
    var table = [UInt8](repeating: 0xFF, count: 256)
    let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for index in 0..<64 { table[Int(alphabet.utf8Start[index])] = UInt8(index) }
    // The alphabet for file names (RFC 4648 section 5), which some programs use.
    table[Int(UInt8.hyphen)] = 62
    table[Int(UInt8.underscore)] = 63
    return table
  }()

  /// Decodes base64. White space is passed over; so is anything else that does not belong, but then the data counts
  /// as damaged. Padding in the middle ends a stretch, not the data: concatenated encodings are read on.
  static func base64(_ bytes: [UInt8], in range: Range<Int>) -> Decoded {
    var isDamaged = false
    let input = range.clamped(to: 0..<bytes.count)
    let result = [UInt8](unsafeUninitializedCapacity: input.count / 4 * 3 + 3) { output, count in
      bytes.withUnsafeBufferPointer { source in
        base64Values.withUnsafeBufferPointer { values in
          var index = input.lowerBound
          let end = input.upperBound
          var written = 0
          var pending: UInt32 = 0
          var digits = 0
          while index < end {
            // Four digits in a row become three bytes; `written` stays below three quarters of what was read.
            while digits == 0, index + 4 <= end {
              let a = values[Int(source[index])]
              let b = values[Int(source[index + 1])]
              let c = values[Int(source[index + 2])]
              let d = values[Int(source[index + 3])]
              guard (a | b | c | d) < 64, written + 3 <= output.count else { break }
              let word = UInt32(a) << 18 | UInt32(b) << 12 | UInt32(c) << 6 | UInt32(d)
              output[written] = UInt8(truncatingIfNeeded: word >> 16)
              output[written + 1] = UInt8(truncatingIfNeeded: word >> 8)
              output[written + 2] = UInt8(truncatingIfNeeded: word)
              written += 3
              index += 4
            }
            guard index < end else { break }
            let byte = source[index]
            index += 1
            let value = values[Int(byte)]
            if value < 64 {
              pending = pending << 6 | UInt32(value)
              digits += 1
              if digits == 4, written + 3 <= output.count {
                output[written] = UInt8(truncatingIfNeeded: pending >> 16)
                output[written + 1] = UInt8(truncatingIfNeeded: pending >> 8)
                output[written + 2] = UInt8(truncatingIfNeeded: pending)
                written += 3
                (pending, digits) = (0, 0)
              }
            } else if byte == .equals {
              if digits == 1 { isDamaged = true }
              written += flush(pending, digits, to: output, at: written)
              (pending, digits) = (0, 0)
            } else if !byte.isWhitespace {
              isDamaged = true
            }
          }
          if digits > 0 {
            isDamaged = true
            written += flush(pending, digits, to: output, at: written)
          }
          count = written
        }
      }
    }
    return Decoded(bytes: result, isDamaged: isDamaged)
  }

  /// Writes the whole bytes that two or three digits hold.
  private static func flush(
    _ pending: UInt32, _ digits: Int, to output: UnsafeMutableBufferPointer<UInt8>, at index: Int
  )
    -> Int
  {
    switch digits {
    case 2 where index < output.count:
      output[index] = UInt8(truncatingIfNeeded: pending >> 4)
      return 1
    case 3 where index + 1 < output.count:
      output[index] = UInt8(truncatingIfNeeded: pending >> 10)
      output[index + 1] = UInt8(truncatingIfNeeded: pending >> 2)
      return 2
    default: return 0
    }
  }

  /// Decodes quoted-printable. A `=` that begins no valid escape stays as it is, and the data counts as damaged.
  static func quotedPrintable(_ bytes: [UInt8], in range: Range<Int>) -> Decoded {
    let range = range.clamped(to: 0..<bytes.count)
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var isDamaged = false
    var line = range.lowerBound
    while line < range.upperBound {
      let newline = bytes.firstIndex(of: .lf, in: line..<range.upperBound)
      var end = newline ?? range.upperBound
      let hasCR = newline != nil && end > line && bytes[end - 1] == .cr
      if hasCR { end -= 1 }
      // White space at the end of a line was added on the way (RFC 2045 section 6.7, rule 3).
      if newline != nil { while end > line, bytes[end - 1].isWSP { end -= 1 } }
      var isSoft = false
      var index = line
      while let escape = bytes.firstIndex(of: .equals, in: index..<end) {
        result.append(contentsOf: bytes[index..<escape])
        index = escape + 1
        if index == end {
          isSoft = true
          if newline == nil { isDamaged = true }
        } else if index + 1 < end, let high = bytes[index].hexValue, let low = bytes[index + 1].hexValue {
          result.append(high << 4 | low)
          index += 2
        } else {
          result.append(.equals)
          isDamaged = true
        }
      }
      result.append(contentsOf: bytes[index..<end])
      guard let newline else { break }
      if !isSoft {
        if hasCR { result.append(.cr) }
        result.append(.lf)
      }
      line = newline + 1
    }
    return Decoded(bytes: result, isDamaged: isDamaged)
  }

  /// Decodes the first uuencoded file (POSIX `uuencode`) in the range.
  static func uuencode(_ bytes: [UInt8], in range: Range<Int>) -> Decoded {
    guard let block = UuencodedBlock.first(in: bytes, range: range) else {
      return Decoded(bytes: Array(bytes[range.clamped(to: 0..<bytes.count)]), isDamaged: true)
    }
    return block.decode(bytes)
  }
}
