/// A mail address split into what identifies its owner.
struct MailAddress: Hashable {
  /// Everything before the domain, lower case.
  var local: String
  /// Domain in lower case, Unicode form, without a final dot.
  var domain: String

  /// `local@domain`.
  var text: String { local + "@" + domain }

  /// Reads an address as an importer gives it: the domain follows the last `@` that no quotes enclose (hostile-inputs,
  /// case 49). Nil where there is no domain, no local part, or something in the domain that no domain has.
  init?(_ text: String) {
    var isQuoted = false
    var isEscaped = false
    var unquoted: String.Index?
    var any: String.Index?
    var length = 0
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      length += 1
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = isQuoted
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "@"):
        any = index
        if !isQuoted { unquoted = index }
      default: break
      }
    }
    // Quotes that never close enclose nothing.
    guard length <= Self.maximumLength, let at = isQuoted ? any : unquoted ?? any, at > text.startIndex,
      let domain = Domain.canonical(text[text.utf8.index(after: at)...])
    else { return nil }
    local = Domain.lowercased(text[..<at])
    self.domain = domain
  }

  /// Longest address believed: RFC 5321 allows 254 bytes, real systems some more.
  static let maximumLength = 1024

  /// The address without a `+tag` before the domain (RFC 5233); nil where it has none.
  var withoutTag: MailAddress? {
    guard let plus = local.firstIndex(of: "+"), plus > local.startIndex else { return nil }
    var copy = self
    copy.local = String(local[..<plus])
    return copy
  }

  /// Whether mail systems, not people, write from it: a delivery report's sender (RFC 3464, RFC 5321 section 4.5.5).
  var isDeliverySystem: Bool {
    switch local {
    case "mailer-daemon", "postmaster", "mail-daemon", "mailerdaemon", "maildaemon", "mdaemon", "bounce", "bounces":
      true
    default: local.hasPrefix("bounce+") || local.hasPrefix("bounces+") || local.hasPrefix("microsoftexchange")
    }
  }

  /// Whether nobody reads what is sent to it.
  var isNoReply: Bool { Self.noReply.contains(local.filter { $0.isLetter || $0.isNumber }) }

  private static let noReply: Set<String> = [
    "noreply", "donotreply", "ikkesvar", "nieodpowiadaj", "notifications", "notification", "alerts", "alert",
    "autoreply", "automat", "robot", "newsletter",
  ]

  /// Whether several people read it, by its name alone: a guess for `init`, never proof.
  var isSharedByName: Bool { Self.shared.contains(local) }

  private static let shared: Set<String> = [
    "info", "office", "support", "help", "helpdesk", "service", "servicedesk", "contact", "hello", "sales", "orders",
    "order", "billing", "accounts", "invoices", "finance", "team", "mail", "post", "admin", "jobs", "hr", "marketing",
    "biuro", "kontakt", "pomoc", "serwis", "sprzedaz", "zamowienia", "faktury", "ksiegowosc", "sekretariat", "bok",
    "reklamacje", "firmapost", "kundeservice", "kundesenter", "salg", "ordre", "faktura", "regnskap", "drift",
    "resepsjon", "zakaz", "zakazy", "sale", "buh", "buhgalteria", "otdel", "podderzhka", "klient", "reception",
  ]
}
