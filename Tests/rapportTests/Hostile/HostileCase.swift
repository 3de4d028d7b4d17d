import RapportModel
import Testing

/// A line of the catalogue of hostile and broken input: its number there, a generated file, and what must come of it.
struct HostileCase: Sendable, CustomTestStringConvertible {
  /// Number in the catalogue.
  let number: Int
  /// What is odd about the file.
  let name: String
  /// The file's bytes.
  private(set) var bytes: [UInt8]
  /// How the configuration names the format.
  var format = "auto"
  /// What else the configuration says of the file, after a comma.
  var more = ""
  /// Records that must be stored.
  var stored = 1
  /// Mails that must be duplicates of others in the file.
  var duplicates = 0
  /// Mails left out on purpose, by reason.
  var skipped: [String: Int] = [:]
  /// Records that must be quarantined.
  var quarantined = 0
  /// Mails that must count as mended; nil where that does not matter.
  var repaired: Int?
  /// The issue that must be reported, and no other: its outcome.
  var issue: String?
  /// Where there are several: the outcomes that must be reported, and how often each.
  var issues: [String: Int]?
  /// What must hold of the mails besides.
  var check: @Sendable ([Interaction]) -> Bool = { _ in true }

  var testDescription: String { "case \(number): \(name)" }

  /// Name of the file.
  var file: String {
    "case-\(number)-" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }

  init(_ number: Int, _ name: String, _ text: String) { self.init(number, name, bytes: Array(text.utf8)) }

  init(_ number: Int, _ name: String, bytes: [UInt8]) {
    self.number = number
    self.name = name
    self.bytes = bytes
  }

  /// The same with another client's telephone number, `911 2….`, so that its calls are no duplicates of other files'.
  func calling(_ number: Int) -> HostileCase {
    with { entry in
      for zeros in [[], [0]] as [[UInt8]] {
        func spread(_ text: String) -> [UInt8] { Array(text.utf8.map { [$0] }.joined(separator: zeros)) }
        entry.bytes = entry.bytes.replacing(spread("91122333"), with: spread("9112\(number)"))
      }
    }
  }
  func format(_ format: String) -> HostileCase { with { $0.format = format } }
  func stored(_ count: Int, duplicates: Int = 0) -> HostileCase {
    with {
      $0.stored = count
      $0.duplicates = duplicates
    }
  }
  func skipped(_ reason: String, _ count: Int = 1) -> HostileCase { with { $0.skipped = [reason: count] } }
  func configured(_ more: String) -> HostileCase { with { $0.more = ", " + more } }
  func quarantined(_ count: Int = 1) -> HostileCase {
    with {
      $0.quarantined = count
      $0.issues = ["quarantined": count]
    }
  }
  func issues(_ outcomes: [String: Int]) -> HostileCase { with { $0.issues = outcomes } }
  func mended(_ count: Int = 1) -> HostileCase { with { $0.repaired = count } }
  func issue(_ outcome: String) -> HostileCase { with { $0.issue = outcome } }
  func check(_ check: @escaping @Sendable ([Interaction]) -> Bool) -> HostileCase { with { $0.check = check } }
  /// All mails have this text.
  func text(_ text: String) -> HostileCase { check { $0.allSatisfy { $0.text == text } } }
  /// All mails have this subject.
  func subject(_ subject: String) -> HostileCase { check { $0.allSatisfy { $0.subject == subject } } }
  /// All mails have this time.
  func time(_ time: String?, _ quality: TimeQuality) -> HostileCase {
    check { $0.allSatisfy { $0.time?.iso8601 == time && $0.timeQuality == quality } }
  }

  private func with(_ change: (inout HostileCase) -> Void) -> HostileCase {
    var copy = self
    change(&copy)
    return copy
  }
}

/// Pieces that the generated mails are made of.
enum HostileMail {
  static let separator = "From per@client.example Mon Oct  7 09:00:00 2024\n"

  /// Headers of an ordinary mail, with further ones.
  static func head(_ id: String, _ more: String = "", subject: String? = "A question", date: Bool = true) -> String {
    """
    From: Per Hansen <per@client.example>
    To: kari@firm.example
    \(date ? "Date: Mon, 7 Oct 2024 09:00:00 +0200\n" : "")Message-ID: <\(id)@client.example>
    \(subject.map { "Subject: \($0)\n" } ?? "")\(more)
    """
  }

  /// An ordinary mail.
  static func mail(
    _ id: String, _ more: String = "", subject: String? = "A question", date: Bool = true,
    body: String = "When do you open?\n"
  ) -> String {
    head(id, more, subject: subject, date: date) + "\n" + body
  }

  /// A mail whose time or people are odd: nothing but the given headers and a sender.
  static func bare(_ id: String, _ headers: String, body: String = "When do you open?\n") -> String {
    "Message-ID: <\(id)@client.example>\nSubject: A question\n\(headers)\n\(body)"
  }

  /// Mails in a mailbox.
  static func mbox(_ mails: [String]) -> String { mails.map { separator + $0 + "\n" }.joined() }

  /// A mail with a content type and a body.
  static func part(_ id: String, _ type: String, _ body: String, _ more: String = "") -> String {
    head(id, "MIME-Version: 1.0\nContent-Type: \(type)\n\(more)") + "\n" + body
  }

  /// Bytes of a mail with raw bytes in the header `name` and in the body.
  static func raw(_ id: String, _ name: String, _ value: [UInt8], _ more: String = "") -> [UInt8] {
    Array((head(id, more, subject: nil) + "\(name): ").utf8) + value + Array("\n\n".utf8) + value + [10]
  }

  static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
}
