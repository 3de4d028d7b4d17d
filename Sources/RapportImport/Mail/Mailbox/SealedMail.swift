import RapportModel

/// Counts the mails of a source whose words can't be read, and says so once.
struct SealedMail {
  private var encrypted = 0
  private var packed = 0
  private var first: SourcePosition?

  private static let packages: Set<String> = [
    "application/pkcs7-mime", "application/x-pkcs7-mime", "application/ms-tnef", "application/vnd.ms-tnef",
  ]

  mutating func note(_ mail: Interaction) {
    let isPacked =
      mail.text.isEmpty && mail.quoted.isEmpty && mail.attachments.contains { Self.packages.contains($0.type) }
    if mail.flags.contains(.encrypted) {
      encrypted += 1
    } else if isPacked {
      packed += 1
    } else {
      return
    }
    first = first ?? mail.source
  }

  /// Says how many there were; nothing where there were none.
  func report(into sink: inout some ImportSink) {
    guard let first else { return }
    if encrypted > 0 {
      sink.report(
        ImportIssue(
          outcome: .notice, position: first, found: "encrypted mail: \(encrypted), the first one here",
          expected: "words that can be read",
          remedy: "sender, time and parts were read; export it decrypted to add words"))
    }
    if packed > 0 {
      sink.report(
        ImportIssue(
          outcome: .notice, position: first,
          found: "mail whose words lie in a signed package or a winmail.dat: \(packed)",
          expected: "words that can be read",
          remedy: "sender, time and parts were read; export it from the program that wrote it to add words"))
    }
  }
}
