/// What had to be mended while a record was read. The record is stored all the same.
///
/// The raw value is what the ledger, `repairs` in the timeline format and the tests show.
public enum Repair: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A wrong, missing or unknown charset label; the text was decoded as the bytes suggest.
  case charset
  /// Bytes that fit no decoding became U+FFFD.
  case invalidBytes = "invalid_bytes"
  /// Damaged base64, quoted-printable or uuencode.
  case transferEncoding = "transfer_encoding"
  /// A broken encoded word (RFC 2047) or parameter (RFC 2231).
  case encodedWord = "encoded_word"
  /// A malformed or junk header line was skipped, or a header doubled.
  case header
  /// A malformed address.
  case address
  /// A date that could not be, or was not, taken from `Date`.
  case date
  /// A missing, wrong or repeated multipart boundary.
  case boundary
  /// More nesting than the limit; the rest is one opaque part.
  case depth
  /// More parts, headers, addresses or attributes than the limit.
  case count
  /// The record ends in the middle, or is larger than the limit.
  case truncated
  /// A separator that is not where it should be.
  case separator
  /// A row with too few or too many fields.
  case fieldCount = "field_count"
  /// A quote in a CSV row closed or placed wrongly.
  case quoting
  /// A number out of range or not a number.
  case number
  /// Ill-formed XML: character references, control characters, junk after the root.
  case xml

  /// Ordered by name.
  public static func < (a: Repair, b: Repair) -> Bool { a.rawValue < b.rawValue }
}
