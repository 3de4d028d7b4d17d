/// What the XML reader lets through to libxml2. The reasons stand with each.
enum XMLLimits {
  /// Open elements, the record's ancestors included: libxml2's own default, and no export is a tenth as deep.
  static let depth = 256
  /// Attributes of one tag: libxml2 2.9 is quadratic in them (50,000 take 27 s).
  static let attributes = 256
  /// Bytes of one tag without its attribute values.
  static let tag = 64 << 10
  /// Bytes of one attribute value, text or CDATA section; pictures in MMS are larger and are cut. libxml2 stops at
  /// 10,000,000.
  static let value = 8_000_000
  /// Bytes of one record after mending: an MMS with seven cut pictures. Past it the record is passed over.
  static let record = 64 << 20
  /// Bytes looked at for encoding and magic numbers.
  static let head = 1024
  /// Bytes of a bare `<!DOCTYPE name>`.
  static let doctype = 256
  /// Bytes of a character reference, from `&` to `;`.
  static let reference = 32
  /// Bytes handed to libxml2 at once.
  static let batch = 256 << 10
}
