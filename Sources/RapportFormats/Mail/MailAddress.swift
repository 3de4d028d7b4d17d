/// A mailbox as a header names it (RFC 5322 section 3.4).
public struct MailAddress: Hashable, Sendable {
  /// The display name, decoded; nil where there is none.
  public var name: String?
  /// `local@domain` as written, without comments, routes and angle brackets. Empty where only a name is given, as
  /// readpst writes recipients; without `@` for local users such as `MAILER-DAEMON`.
  public var address: String
  /// The group the mailbox stands in (`team: a@b, c@d;`).
  public var group: String?

  /// A mailbox with these parts.
  public init(name: String? = nil, address: String, group: String? = nil) {
    self.name = name
    self.address = address
    self.group = group
  }

  /// What stands before the last `@`; a quoted local part keeps its quotes.
  public var localPart: String {
    guard let at = address.utf8.lastIndex(of: UInt8.at) else { return address }
    return String(address[..<at])
  }

  /// What stands after the last `@`, in lower case (ASCII), without a final dot; empty where there is none.
  public var domain: String {
    guard let at = address.utf8.lastIndex(of: UInt8.at) else { return "" }
    var bytes = address.utf8[address.utf8.index(after: at)...].map(\.lowered)
    while bytes.last == .dot { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
