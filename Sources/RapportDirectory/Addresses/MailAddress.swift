/// A mail address in the one form that identifies its owner: lower case, domain in Unicode and without a final dot.
struct MailAddress: Hashable {
  /// `local@domain`.
  let text: String
  private let at: String.Index

  /// Everything before the domain.
  var local: Substring { text[..<at] }
  /// Domain.
  var domain: Substring { text[text.utf8.index(after: at)...] }

  /// Longest address believed: RFC 5321 allows 254 bytes, real systems some more.
  static let maximumLength = 1024

  /// Reads an address as an importer gives it: the domain follows the last `@` that no quotes enclose (hostile-inputs,
  /// case 49). Nil where there is no domain, no local part, or something in the domain that no domain has.
  init?(_ text: String) {
    guard text.utf8.count <= Self.maximumLength else { return nil }
    if let at = Self.plainAt(text) {
      self.text = text
      self.at = text.utf8.index(text.utf8.startIndex, offsetBy: at)
      return
    }
    guard let at = Self.unquotedAt(text), at > text.startIndex,
      let domain = Domain.canonical(text[text.utf8.index(after: at)...])
    else { return nil }
    let local = Domain.lowercased(text[..<at])
    self.text = local + "@" + domain
    self.at = self.text.utf8.index(self.text.utf8.startIndex, offsetBy: local.utf8.count)
  }

  private init(text: String, at: String.Index) {
    self.text = text
    self.at = at
  }

  /// Where the `@` is in an address that already has its one form, which is nearly all of them.
  private static func plainAt(_ text: String) -> Int? {
    let found: Int?? = text.utf8.withContiguousStorageIfAvailable { bytes in
      var at: Int?
      var last: UInt8 = 0
      for index in bytes.indices {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "."): if last == UInt8(ascii: "@") { return nil }
        // Two hyphens may be Punycode's.
        case UInt8(ascii: "-"): if at != nil, last == byte { return nil }
        case UInt8(ascii: "@"):
          if at != nil || index == 0 { return nil }
          at = index
        case UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "'"): if at != nil { return nil }
        default: return nil
        }
        last = byte
      }
      return last == UInt8(ascii: ".") || last == UInt8(ascii: "@") ? nil : at
    }
    return found ?? nil
  }

  private static func unquotedAt(_ text: String) -> String.Index? {
    var isQuoted = false
    var isEscaped = false
    var unquoted: String.Index?
    var any: String.Index?
    for index in text.utf8.indices {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch text.utf8[index] {
      case UInt8(ascii: "\\"): isEscaped = isQuoted
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "@"):
        any = index
        if !isQuoted { unquoted = index }
      default: break
      }
    }
    // Quotes that never close enclose nothing.
    return isQuoted ? any : unquoted ?? any
  }

  /// The address without a `+tag` before the domain (RFC 5233); nil where it has none.
  var withoutTag: MailAddress? {
    guard let plus = local.utf8.firstIndex(of: UInt8(ascii: "+")), plus > local.startIndex else { return nil }
    let short = text[..<plus]
    let whole = short + text[at...]
    return MailAddress(text: String(whole), at: whole.utf8.index(whole.utf8.startIndex, offsetBy: short.utf8.count))
  }

  /// Whether mail systems, not people, write from it: a delivery report's sender (RFC 3464, RFC 5321 section 4.5.5).
  var isDeliverySystem: Bool {
    switch text.utf8.first {
    case UInt8(ascii: "m"), UInt8(ascii: "p"), UInt8(ascii: "b"): break
    default: return false
    }
    switch local {
    case "mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "maildaemon", "mdaemon", "bounce", "bounces":
      return true
    default:
      return local.hasPrefix("bounce+") || local.hasPrefix("bounces+") || local.hasPrefix("microsoftexchange")
    }
  }

  /// Whether nobody reads what is sent to it, by its name alone: a guess for `init`.
  var isNoReply: Bool { Self.noReply.contains(local.filter { $0 != "-" && $0 != "." && $0 != "_" }) }

  private static let noReply: Set<String> = [
    "noreply", "donotreply", "ikkesvar", "nieodpowiadaj", "notifications", "notification", "alerts", "alert",
    "autoreply", "automat", "robot", "newsletter",
  ]

  /// Whether several people read it, by its name alone: a guess for `init`, never proof.
  var isSharedByName: Bool { Self.shared.contains(String(local)) }

  private static let shared: Set<String> = [
    "info", "office", "support", "help", "helpdesk", "service", "servicedesk", "contact", "hello", "sales", "orders",
    "order", "billing", "accounts", "invoices", "finance", "team", "mail", "post", "admin", "jobs", "hr", "marketing",
    "biuro", "kontakt", "pomoc", "serwis", "sprzedaz", "zamowienia", "faktury", "ksiegowosc", "sekretariat", "bok",
    "reklamacje", "firmapost", "kundeservice", "kundesenter", "salg", "ordre", "faktura", "regnskap", "drift",
    "resepsjon", "zakaz", "zakazy", "sale", "buh", "buhgalteria", "otdel", "podderzhka", "klient", "reception",
  ]
}
