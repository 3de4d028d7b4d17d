/// A part of a message: its place in the tree and in the bytes. Nothing is decoded in it.
public struct MailPart: Sendable {
  /// What kind of content a part declares.
  public enum Kind: Hashable, Sendable {
    /// `text/plain`, also where nothing or nonsense is declared (RFC 2045 section 5.2).
    case plainText
    /// `text/html`.
    case html
    /// Any other `text/…`.
    case otherText
    /// `multipart/mixed`, and any multipart not named here.
    case mixed
    /// `multipart/alternative`: the same in several forms.
    case alternative
    /// `multipart/related`: a root and what it shows.
    case related
    /// `multipart/signed`: content and its signature (RFC 1847).
    case signed
    /// `multipart/encrypted` (RFC 1847).
    case encrypted
    /// `multipart/report`: a delivery report or receipt (RFC 6522).
    case report
    /// `message/rfc822` and `message/global`: a mail within the mail.
    case message
    /// `message/delivery-status` (RFC 3464).
    case deliveryStatus
    /// `message/disposition-notification` (RFC 8098).
    case dispositionNotification
    /// `text/calendar` (RFC 5545).
    case calendar
    /// `text/rfc822-headers`: headers of a returned mail (RFC 6522).
    case returnedHeaders
    /// Outlook's `winmail.dat` (TNEF).
    case tnef
    /// S/MIME (`application/pkcs7-mime`).
    case smime
    /// A detached signature (`application/pkcs7-signature`, `application/pgp-signature`).
    case signature
    /// Anything else.
    case other

    /// Whether parts of this kind contain parts.
    public var isMultipart: Bool {
      switch self {
      case .mixed, .alternative, .related, .signed, .encrypted, .report: true
      default: false
      }
    }
  }

  /// How a part's bytes are encoded for transfer (RFC 2045 section 6).
  public enum TransferEncoding: Hashable, Sendable {
    /// `7bit`, `8bit`, `binary`, nothing, or something unknown.
    case identity
    /// `quoted-printable`.
    case quotedPrintable
    /// `base64`.
    case base64
    /// `x-uuencode`.
    case uuencode
  }

  /// Index of the part that contains this one; nil for the message itself.
  public var parent: Int?
  /// Number of parts around it.
  public var depth: Int
  /// Its header fields, as indexes into the message's fields.
  public var fields: Range<Int>
  /// Its content in the message's bytes, still encoded.
  public var body: Range<Int>
  /// What it declares to be.
  public var kind: Kind
  /// How its content is encoded.
  public var encoding: TransferEncoding
  /// Whether `Content-Disposition` says `attachment`.
  public var isAttachment: Bool
  /// Index of `Content-Type` among the message's fields.
  var typeField: Int?
  /// Index of `Content-Disposition` among the message's fields.
  var dispositionField: Int?
}

extension MailPart.Kind {
  /// The kind that a Content-Type value (`type/subtype; …`) declares; nil if the value is ill-formed.
  init?(_ bytes: [UInt8], type: Range<Int>, subtype: Range<Int>) {
    guard !type.isEmpty, !subtype.isEmpty else { return nil }
    func isSubtype(_ name: StaticString) -> Bool { bytes.equalsLowercase(name, in: subtype) }
    if bytes.equalsLowercase("text", in: type) {
      if isSubtype("plain") {
        self = .plainText
      } else if isSubtype("html") {
        self = .html
      } else if isSubtype("calendar") {
        self = .calendar
      } else {
        self = isSubtype("rfc822-headers") ? .returnedHeaders : .otherText
      }
    } else if bytes.equalsLowercase("multipart", in: type) {
      let kinds: [(StaticString, MailPart.Kind)] = [
        ("alternative", .alternative), ("related", .related), ("signed", .signed), ("encrypted", .encrypted),
        ("report", .report),
      ]
      self = kinds.first { isSubtype($0.0) }?.1 ?? .mixed
    } else if bytes.equalsLowercase("message", in: type) {
      let kinds: [(StaticString, MailPart.Kind)] = [
        ("rfc822", .message), ("global", .message), ("news", .message), ("delivery-status", .deliveryStatus),
        ("global-delivery-status", .deliveryStatus), ("disposition-notification", .dispositionNotification),
        ("global-disposition-notification", .dispositionNotification), ("global-headers", .returnedHeaders),
      ]
      self = kinds.first { isSubtype($0.0) }?.1 ?? .other
    } else if bytes.equalsLowercase("application", in: type) {
      let kinds: [(StaticString, MailPart.Kind)] = [
        ("ms-tnef", .tnef), ("vnd.ms-tnef", .tnef), ("pkcs7-mime", .smime), ("x-pkcs7-mime", .smime),
        ("pkcs7-signature", .signature), ("x-pkcs7-signature", .signature), ("pgp-signature", .signature),
        ("ics", .calendar),
      ]
      self = kinds.first { isSubtype($0.0) }?.1 ?? .other
    } else {
      self = .other
    }
  }
}
