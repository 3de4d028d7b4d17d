import RapportModel

extension MailMessage {
  /// The parts that hold signatures or what only their recipient can read: S/MIME (RFC 8551), PGP/MIME (RFC 3156), and
  /// PGP within the text, which stands as a part of type `application/pgp-encrypted` or `application/pgp-signature`.
  /// Those that `attachments` gives as files are not among them.
  public func sealedParts(_ reading: MailReading) -> [MailAttachment] {
    let files = Set(reading.attachments.map(\.part))
    var repairs: Set<Repair> = []
    var result: [MailAttachment] = []
    for (index, part) in parts.enumerated() where !files.contains(index) {
      let isSealed =
        part.kind == .signature || part.kind == .smime
        || part.kind == .other && part.parent.map { parts[$0].kind == .encrypted } ?? false
      // What a forwarded message carries is that one's.
      if isSealed, !isInsideMessage(index) { result.append(attachment(index, repairs: &repairs)) }
    }
    if let part = reading.body.parts.first, reading.body.inlinePGP != .none {
      let type = reading.body.inlinePGP == .encrypted ? "application/pgp-encrypted" : "application/pgp-signature"
      result.append(
        MailAttachment(name: nil, mediaType: type, byteCount: parts[part].body.count, part: part, isInline: true))
    }
    return result
  }

  private func isInsideMessage(_ index: Int) -> Bool {
    var current = parts[index].parent
    while let parent = current {
      if parts[parent].kind == .message { return true }
      current = parts[parent].parent
    }
    return false
  }
}
