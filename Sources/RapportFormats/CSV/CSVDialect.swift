/// How the text of a CSV file is encoded.
public enum CSVEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8, with or without a byte order mark; plain ASCII is UTF-8 too.
  case utf8 = "utf-8"
  /// UTF-16, low byte first (what spreadsheets call "Unicode Text").
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, high byte first.
  case utf16BigEndian = "utf-16be"
  /// Central European Windows code page (Polish).
  case windows1250 = "windows-1250"
  /// Cyrillic Windows code page.
  case windows1251 = "windows-1251"
  /// Western European Windows code page (Norwegian, English).
  case windows1252 = "windows-1252"
  /// KOI8-R, Cyrillic.
  case koi8r = "koi8-r"
}

/// What was decided about a CSV file as a whole, and why. Decided once from its first rows, never row by row.
public struct CSVDialect: Hashable, Sendable {
  /// Encoding of the file; single lines that don't fit it are decoded on their own and marked.
  public var encoding: CSVEncoding
  /// Whether the file starts with a byte order mark.
  public var hasByteOrderMark: Bool
  /// The byte between fields.
  public var delimiter: UInt8
  /// The byte around quoted fields.
  public var quote: UInt8
  /// The byte that takes a quote's meaning away inside quotes (a backslash); nil where quotes are doubled (RFC 4180).
  public var escape: UInt8?
  /// Whether blanks between a delimiter and an opening quote are passed over.
  public var skipsInitialSpace: Bool
  /// Fields in most rows.
  public var columns: Int
  /// Rows before the table: report titles, periods, filters.
  public var preambleRows: Int
  /// Whether the first row of the table names the columns.
  public var hasHeader: Bool
  /// Whether the first line is a spreadsheet's `sep=;`.
  public var hasSeparatorLine: Bool
  /// One sentence for each decision.
  public var reasons: [String]

  /// `delimiter ';', quote '"', utf-8, 12 columns, header, 3 rows before it`: one line for a ledger.
  public var summary: String {
    var parts = [
      "delimiter \(Self.name(delimiter))", "quote \(Self.name(quote))", encoding.rawValue, "\(columns) columns",
      hasHeader ? "header" : "no header",
    ]
    if let escape { parts.append("escape \(Self.name(escape))") }
    if preambleRows > 0 { parts.append("\(preambleRows) rows before the table") }
    if hasSeparatorLine { parts.append("sep= line") }
    return parts.joined(separator: ", ")
  }

  static func name(_ byte: UInt8) -> String {
    byte == 9 ? "tab" : "'\(Character(Unicode.Scalar(byte)))'"
  }
}

/// What a user's configuration fixes about a CSV file. A nil field is found by looking at the file.
public struct CSVOptions: Hashable, Sendable {
  /// Encoding of the file.
  public var encoding: CSVEncoding?
  /// Encoding of lines that are not valid in the file's own: taken from the company's languages.
  public var fallbackEncoding: CSVEncoding?
  /// The byte between fields.
  public var delimiter: UInt8?
  /// The byte around quoted fields.
  public var quote: UInt8?
  /// Whether the first row of the table names the columns.
  public var hasHeader: Bool?
  /// Rows before the table.
  public var preambleRows: Int?

  /// Options, all of them to be found by looking at the file unless given.
  public init(
    encoding: CSVEncoding? = nil, fallbackEncoding: CSVEncoding? = nil, delimiter: UInt8? = nil,
    quote: UInt8? = nil, hasHeader: Bool? = nil, preambleRows: Int? = nil
  ) {
    self.encoding = encoding
    self.fallbackEncoding = fallbackEncoding
    self.delimiter = delimiter
    self.quote = quote
    self.hasHeader = hasHeader
    self.preambleRows = preambleRows
  }
}
