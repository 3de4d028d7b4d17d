/// A character set as named in mail, mapped to what its users really write.
public struct Charset: Hashable, Sendable {
  /// The name libc's iconv knows it by.
  public let name: String

  enum Family { case utf8, ascii, singleByte, multiByte }
  let family: Family

  private init(_ name: String, _ family: Family) {
    self.name = name
    self.family = family
  }

  /// UTF-8 (RFC 3629).
  public static let utf8 = Charset("UTF-8", .utf8)
  /// US-ASCII; also what an absent label means (RFC 2045 section 5.2).
  public static let ascii = Charset("US-ASCII", .ascii)
  /// Windows Western European; what `iso-8859-1` mostly is.
  public static let windows1252 = Charset("WINDOWS-1252", .singleByte)
  /// Windows Central European.
  public static let windows1250 = Charset("WINDOWS-1250", .singleByte)
  /// Windows Cyrillic.
  public static let windows1251 = Charset("WINDOWS-1251", .singleByte)
  /// ISO Central European.
  public static let iso8859_2 = Charset("ISO-8859-2", .singleByte)
  /// Russian of the Unix and early mail world (RFC 1489).
  public static let koi8r = Charset("KOI8-R", .singleByte)

  /// Longest label looked at; registered names have at most 45 characters.
  private static let maximumLabel = 64

  /// The charset a label means; nil for an unknown one. Case, quotes, spaces, `_` for `-` and what follows a `;` or
  /// `*` do not matter.
  public init?(label: some Sequence<UInt8>) {
    var text: [UInt8] = []
    for byte in label {
      if byte == .semicolon || byte == .asterisk || text.count > Self.maximumLabel { break }
      switch byte {
      case .quote, .apostrophe, .space, .tab, .cr, .lf, .less, .greater: continue
      case .underscore, .equals: text.append(.hyphen)
      default: text.append(byte.lowered)
      }
    }
    guard let found = Self.named(String(decoding: text, as: UTF8.self)) else { return nil }
    self = found
  }

  private static func named(_ label: String) -> Charset? {
    switch label {
    case "utf-8", "utf8", "unicode-2-0-utf-8", "x-utf-8", "utf-8n", "cp65001": return .utf8
    case "us-ascii", "ascii", "ansi-x3.4-1968", "iso646", "iso646-us", "8bit", "7bit", "unknown-8bit", "x-unknown",
      "unknown", "default", "default-charset", "none", "iso-8859-8-e":
      return .ascii
    case "iso-8859-1", "iso8859-1", "iso-88591", "latin1", "latin-1", "l1", "windows-1252", "windows1252", "cp1252",
      "cp-1252", "x-cp1252", "ansi", "win-1252", "iso-8859", "x-ansi":
      return .windows1252
    case "iso-8859-2", "iso8859-2", "iso-88592", "latin2", "l2": return .iso8859_2
    case "windows-1250", "windows1250", "cp1250", "cp-1250", "x-cp1250", "win-1250": return .windows1250
    case "windows-1251", "windows1251", "cp1251", "cp-1251", "x-cp1251", "win-1251": return .windows1251
    case "koi8-r", "koi8r", "koi8", "koi", "cskoi8r": return .koi8r
    case "koi8-u", "koi8u", "koi8-ru": return Charset("KOI8-U", .singleByte)
    case "gb2312", "gb-2312", "csgb2312", "gbk", "gb18030", "cp936", "x-gbk", "gb-2312-80", "euc-cn", "x-gb2312":
      return Charset("GB18030", .multiByte)
    case "big5", "big-5", "csbig5", "x-x-big5", "cn-big5": return Charset("BIG5-HKSCS", .multiByte)
    case "ks-c-5601-1987", "ks-c-5601", "euc-kr", "euckr", "korean", "ksc5601", "cp949", "windows-949", "ksc-5601":
      return Charset("CP949", .multiByte)
    case "iso-2022-jp", "iso-2022-jp-ms", "csiso2022jp", "jis": return Charset("ISO-2022-JP-3", .multiByte)
    case "iso-2022-jp-1", "iso-2022-jp-2": return Charset("ISO-2022-JP-2", .multiByte)
    case "shift-jis", "shiftjis", "sjis", "x-sjis", "ms-kanji", "windows-31j", "cp932", "csshiftjis":
      return Charset("CP932", .multiByte)
    case "euc-jp", "eucjp", "x-euc-jp", "cseucpkdfmtjapanese": return Charset("EUC-JP-MS", .multiByte)
    case "iso-2022-kr": return Charset("ISO-2022-KR", .multiByte)
    case "utf-7", "utf7", "unicode-1-1-utf-7", "csunicode11utf7", "x-unicode-2-0-utf-7":
      return Charset("UTF-7", .multiByte)
    case "utf-16", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2": return Charset("UTF-16", .multiByte)
    case "utf-16le", "utf16le": return Charset("UTF-16LE", .multiByte)
    case "utf-16be", "utf16be": return Charset("UTF-16BE", .multiByte)
    case "utf-32", "utf32": return Charset("UTF-32", .multiByte)
    case "hebrew", "iso-8859-8", "iso-8859-8-i", "logical", "visual": return Charset("ISO-8859-8", .singleByte)
    case "tis-620", "windows-874", "iso-8859-11", "cp874": return Charset("CP874", .singleByte)
    case "iso-8859-9", "latin5", "windows-1254", "cp1254": return Charset("WINDOWS-1254", .singleByte)
    case "macintosh", "mac", "x-mac-roman", "macroman": return Charset("MACINTOSH", .singleByte)
    case "mac-cyrillic", "x-mac-cyrillic": return Charset("MAC-CYRILLIC", .singleByte)
    case "mac-ce", "x-mac-ce", "x-mac-centraleurroman": return Charset("MAC-CENTRALEUROPE", .singleByte)
    default: return byPattern(label)
    }
  }

  /// `iso-8859-15`, `cp-850`, `windows-1257` and their misspellings.
  private static func byPattern(_ label: String) -> Charset? {
    let families: [(prefix: String, name: String, numbers: Set<Int>)] = [
      ("iso-8859", "ISO-8859-", Set([3, 4, 5, 6, 7, 10, 13, 14, 15, 16])),
      ("iso8859", "ISO-8859-", Set([3, 4, 5, 6, 7, 10, 13, 14, 15, 16])),
      ("windows", "WINDOWS-", Set(1250...1258)), ("win", "WINDOWS-", Set(1250...1258)),
      ("x-cp", "CP", Set(1250...1258)),
      ("cp", "CP", Set([437, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 865, 866, 869] + (1250...1258))),
      ("ibm", "CP", Set([437, 775, 850, 852, 855, 857, 862, 865, 866])),
    ]
    for family in families where label.hasPrefix(family.prefix) {
      var number = label.dropFirst(family.prefix.count)
      while number.first == "-" { number = number.dropFirst() }
      guard number.count <= 4, let value = Int(number.prefix { $0 != "-" }), family.numbers.contains(value) else {
        continue
      }
      return Charset(family.name + String(value), .singleByte)
    }
    return nil
  }
}
