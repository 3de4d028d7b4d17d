import RapportModel

/// Until when the exports could show an answer to a contact.
struct CoverageRange: Sendable {
  /// What is known of one owner's exports of one kind of channel.
  private struct Held: Sendable {
    var first: Instant
    var last: Instant
    var records: Int
    var hasSent: Bool
  }

  private var mail: [String: Held] = [:]
  private var others: [Coverage.Holding.Kind: Held] = [:]
  private let end: Instant?
  private let isTold: Bool
  private let idsByAddress: [String: Person]

  /// A mailbox silent for less than this before the end of the data is simply quiet: its newest record says when it
  /// was last used, not when it was exported.
  static let quiet = WallDuration.days(7)
  /// A mailbox silent for more than this many of its usual gaps (and longer than `quiet`) was exported earlier.
  static let gaps: Int64 = 10

  init(_ coverage: Coverage, _ configuration: Configuration) {
    isTold = !coverage.holdings.isEmpty
    end = coverage.end ?? coverage.holdings.map(\.to).max()
    var byAddress: [String: Person] = [:]
    for person in configuration.staff {
      for address in person.emails { byAddress[address.lowercased()] = person }
    }
    idsByAddress = byAddress
    for holding in coverage.holdings {
      switch holding.kind {
      case .inbox, .sent:
        let key = byAddress[holding.owner.lowercased()]?.id ?? holding.owner.lowercased()
        mail[key] = Self.merge(mail[key], holding)
      case .calls, .texts, .tickets: others[holding.kind] = Self.merge(others[holding.kind], holding)
      }
    }
  }

  private static func merge(_ held: Held?, _ holding: Coverage.Holding) -> Held {
    guard var held else {
      return Held(
        first: holding.from, last: holding.to, records: holding.count, hasSent: holding.kind == .sent)
    }
    held.first = min(held.first, holding.from)
    held.last = max(held.last, holding.to)
    held.records += holding.count
    held.hasSent = held.hasSent || holding.kind == .sent
    return held
  }

  /// Why the exports cannot show whether the contact was answered by `deadline`; nil if they can.
  ///
  /// Without any holdings nobody has said what is held, and only `end` speaks. A mail's answer can come from any
  /// person in To, so the mailbox of each must be held, and sent mail of at least one (who never wrote has none); a
  /// shared mailbox is answered by whoever works in it, so anybody's sent mail will do. A call, text or ticket is judged by the logs of its own channel.
  func reasonAgainst(_ i: Interaction, deadline: Instant) -> String? {
    if let end, deadline > end { return "the data end before the service level" }
    guard isTold else { return nil }
    switch i.channel {
    case .email, .note:
      if let all = mail[""], all.hasSent { return reaches(all, deadline) ? nil : Self.endsEarly }
      guard mail.values.contains(where: \.hasSent) else { return Self.notHeld }
      var isSeen = false
      var isAddressed = false
      for participant in i.to.filter(\.staff) {
        let person = participant.email.flatMap { idsByAddress[$0] }
        guard person?.role != .shared, person?.role != .system else { continue }
        isAddressed = true
        let key = person?.id ?? participant.person ?? participant.handle
        guard let held = mail[key] ?? mail[participant.email ?? ""] else { return Self.notHeld }
        if !reaches(held, deadline) { return Self.endsEarly }
        isSeen = isSeen || held.hasSent
      }
      if isAddressed, !isSeen { return Self.notHeld }
      return nil
    case .call, .voicemail: return other(.calls, deadline)
    case .text: return other(.texts, deadline)
    case .ticket: return other(.tickets, deadline)
    }
  }

  private static let notHeld = "the sent mail of the addressed staff is not held"
  private static let endsEarly = "the export that could hold the answer ends too early"

  private func other(_ kind: Coverage.Holding.Kind, _ deadline: Instant) -> String? {
    guard let held = others[kind] else { return nil }
    return reaches(held, deadline) ? nil : Self.endsEarly
  }

  private func reaches(_ held: Held, _ deadline: Instant) -> Bool {
    if held.last >= deadline { return true }
    guard let end else { return false }
    let usual = (held.last - held.first).seconds / Int64(max(held.records - 1, 1))
    let (wide, overflow) = usual.multipliedReportingOverflow(by: Self.gaps)
    let allowed = max(Self.quiet.seconds, overflow ? .max : wide)
    return (end - held.last).seconds <= allowed
  }
}
