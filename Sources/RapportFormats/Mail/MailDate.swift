public import RapportModel

/// When a message was sent, and how well that is known.
public struct MailDate: Hashable, Sendable {
  /// Where the time comes from.
  public enum Quality: Hashable, Sendable {
    /// The `Date` header.
    case header
    /// The topmost usable `Received` header, since `Date` is missing, broken or absurd.
    case received
    /// The separator line of the mailbox, or what else the container says.
    case envelope
    /// Nowhere: there is no usable time.
    case missing
  }

  /// The time; nil if `quality` is `missing`.
  public var timestamp: Timestamp?
  /// Where it comes from.
  public var quality: Quality
  /// Whether the source names no zone, or an unknown one, so that UTC was assumed.
  public var isZoneAssumed: Bool
  /// Whether `Date` was there and not taken as it stands.
  public var isRepaired: Bool

  /// Earliest year believed: the first network mail was sent in 1971; 1970 is what unset clocks say.
  static let earliest = Instant(year: 1971, month: 1, day: 1)
  /// How far `Date` may be from the time of receipt before the receipt is believed instead.
  static let maximumDelay = WallDuration.days(7)
}

extension MailMessage {
  /// Received headers looked at; a mail passes a dozen servers, hostile mail claims thousands.
  private static let maximumReceived = 64

  /// When the message was sent.
  ///
  /// - Parameters:
  ///   - envelope: what the container says, a last resort.
  ///   - latest: the latest time believed, two days after now; later ones are clocks gone wrong.
  public func date(envelope: MboxFromLine? = nil, latest: Instant = .distantFuture) -> MailDate {
    func isBelievable(_ text: DateText) -> Bool {
      let instant = text.timestamp.instant
      return instant >= MailDate.earliest && instant <= latest
    }
    let dateField = dateField
    let written = dateField.flatMap { DateText(bytes, in: fields[$0].value) }
    let date = written.flatMap { isBelievable($0) ? $0 : nil }
    if let date {
      let sent = date.timestamp.instant
      var isReceived = false
      let receipt = firstReceipt { receipt in
        guard isBelievable(receipt) else { return false }
        isReceived = true
        let gap = receipt.timestamp.instant - sent
        return gap <= MailDate.maximumDelay && WallDuration(seconds: -gap.seconds) <= MailDate.maximumDelay
      }
      if receipt != nil || !isReceived {
        return MailDate(
          timestamp: date.timestamp, quality: .header, isZoneAssumed: date.offset == nil, isRepaired: !date.hasTime)
      }
    }
    if let receipt = firstReceipt(where: isBelievable) {
      return MailDate(
        timestamp: receipt.timestamp, quality: .received, isZoneAssumed: receipt.offset == nil,
        isRepaired: dateField != nil)
    }
    if let time = envelope?.date, time.instant >= MailDate.earliest, time.instant <= latest {
      return MailDate(
        timestamp: time, quality: .envelope, isZoneAssumed: envelope?.hasZone != true, isRepaired: dateField != nil)
    }
    return MailDate(timestamp: nil, quality: .missing, isZoneAssumed: false, isRepaired: dateField != nil)
  }

  /// The first `Date` that says anything.
  private var dateField: Int? {
    var next = fieldIndex("date")
    while let index = next, bytes.trimmed(fields[index].value).isEmpty { next = fieldIndex("date", after: index) }
    return next
  }

  /// What `Date` says, believable or not.
  var writtenDate: DateText? { dateField.flatMap { DateText(bytes, in: fields[$0].value) } }

  /// The first time of receipt that fits, the last server's first: what follows the last `;` of `Received` (RFC 5321
  /// section 4.4).
  private func firstReceipt(where fits: (DateText) -> Bool) -> DateText? {
    var next: Int?
    for _ in 0..<Self.maximumReceived {
      next = fieldIndex("received", after: next)
      guard let index = next else { break }
      let value = fields[index].value
      guard let mark = bytes[value].lastIndex(of: .semicolon) else { continue }
      if let date = DateText(bytes, in: mark + 1..<value.upperBound), date.hasTime, fits(date) { return date }
    }
    return nil
  }
}
