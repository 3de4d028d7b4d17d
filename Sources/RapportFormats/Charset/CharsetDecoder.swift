import Glibc
public import RapportModel
import Synchronization

/// Turns bytes with a declared charset, often a wrong one or none, into UTF-8.
public struct CharsetDecoder: Sendable {
  /// Languages whose legacy charsets are likely where a label is missing or wrong, best first (`pl`, `ru`, `nb`, …).
  public var languages: [String]

  /// A decoder that expects `languages` where a label does not help.
  public init(languages: [String] = []) { self.languages = languages }

  /// Text in UTF-8, and what had to be mended to get it.
  public struct Decoded: Sendable {
    /// Well-formed UTF-8.
    public var bytes: [UInt8]
    /// The charset that was really used.
    public var charset: Charset
    /// `charset` where the label did not fit, `invalidBytes` where something became U+FFFD.
    public var repairs: Set<Repair> = []
  }

  /// Decodes the bytes in `range`, declared to be in `declared` (nil: no or an unknown label).
  public func decode(_ bytes: [UInt8], in range: Range<Int>, declared: Charset?, isLabelUnknown: Bool = false)
    -> Decoded
  {
    let range = range.clamped(to: 0..<bytes.count)
    let charset = declared ?? .ascii
    if charset.family == .multiByte {
      let converted = Self.convert(bytes, in: range, from: charset)
      if !converted.hadErrors {
        return Decoded(bytes: converted.bytes, charset: charset, repairs: isLabelUnknown ? [.charset] : [])
      }
      if UTF8Check(bytes, in: range) == .valid {
        return Decoded(bytes: Array(bytes[range]), charset: .utf8, repairs: [.charset])
      }
      return Decoded(bytes: converted.bytes, charset: charset, repairs: [.invalidBytes])
    }
    switch UTF8Check(bytes, in: range) {
    case .ascii:
      return Decoded(bytes: Array(bytes[range]), charset: charset, repairs: isLabelUnknown ? [.charset] : [])
    case .valid:
      return Decoded(bytes: Array(bytes[range]), charset: .utf8, repairs: charset.family == .utf8 ? [] : [.charset])
    case .invalid: break
    }
    switch charset.family {
    case .singleByte:
      return Decoded(bytes: Self.convertSingleByte(bytes, in: range, from: charset), charset: charset)
    case .utf8 where Self.isMostlyUTF8(bytes, in: range):
      return Decoded(bytes: Self.replacingInvalid(bytes, in: range), charset: .utf8, repairs: [.invalidBytes])
    default:
      let guess = likelyCharset(bytes, in: range)
      return Decoded(bytes: Self.convertSingleByte(bytes, in: range, from: guess), charset: guess, repairs: [.charset])
    }
  }

  /// Whether bytes that are not quite UTF-8 are damaged UTF-8 rather than something else.
  static func isMostlyUTF8(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    var good = 0
    var bad = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let length = validLength(bytes, at: index, limit: range.upperBound)
      if length > 1 { good += 1 }
      if length == 0 {
        // A character cut at the end is no sign of another charset.
        if range.upperBound - index < 4, (0xC2...0xF4).contains(bytes[index]),
          bytes[(index + 1)..<range.upperBound].allSatisfy({ $0 & 0xC0 == 0x80 })
        {
          break
        }
        bad += 1
      }
      index += max(length, 1)
    }
    return good >= bad * 2
  }

  /// Bytes of the well-formed character at `index`; 0 if there is none.
  @inline(__always)
  static func validLength(_ bytes: [UInt8], at index: Int, limit: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    guard index + 1 < limit else { return 0 }
    let length = UTF8Check.sequenceLength(first: first, second: bytes[index + 1])
    guard length > 0, index + length <= limit else { return 0 }
    var offset = 2
    while offset < length {
      if bytes[index + offset] & 0xC0 != 0x80 { return 0 }
      offset += 1
    }
    return length
  }

  /// The bytes with U+FFFD for each that belongs to no character.
  static func replacingInvalid(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    // The standard library replaces maximal ill-formed subsequences as the Unicode standard recommends (3.9).
    Array(String(decoding: bytes[range], as: UTF8.self).utf8)
  }
}
