public import RapportModel

/// Finds out, from resolved interactions in any order, which mailboxes and lines the exports hold, from when to when,
/// and where something is missing.
public struct CoverageBuilder: Sendable {
  private let directory: Directory
  /// The holder looked up last, and whose it is: a source has one or few, and thousands of records of each in a row.
  private var known = (holder: "", owner: "")
  /// What was found so far.
  public private(set) var evidence: CoverageEvidence

  /// A builder that goes on from `evidence`.
  ///
  /// - Parameter directory: tells whose address a mailbox's holder is, so that aliases are one owner.
  public init(directory: Directory, evidence: CoverageEvidence = CoverageEvidence()) {
    self.directory = directory
    self.evidence = evidence
  }

  /// Adds a resolved interaction. One without a time tells nothing about when.
  public mutating func add(_ interaction: Interaction) {
    guard interaction.time != nil else { return }
    if interaction.holders.isEmpty { note(interaction, heldBy: "") }
    for holder in interaction.holders {
      if holder != known.holder { known = (holder, owner(holder)) }
      note(interaction, heldBy: known.owner)
    }
    evidence.end = max(evidence.end ?? .min, interaction.instant.seconds)
    guard interaction.channel == .email else { return }
    for parties in [interaction.from, interaction.to, interaction.cc] {
      for party in parties where party.staff && party.email != nil {
        if let person = party.person { evidence.staffSeen[person, default: 0] += 1 }
      }
    }
  }

  private mutating func note(_ interaction: Interaction, heldBy owner: String) {
    evidence.note(CoverageEvidence.Key(owner: owner, kind: kind(of: interaction, heldBy: owner)), interaction)
  }

  /// Adds what another builder found.
  public mutating func merge(_ other: CoverageBuilder) { evidence.merge(other.evidence) }

  /// What the exports hold.
  public func coverage() -> Coverage { evidence.coverage() }

  /// Id of the person whose address or number a holder is; the holder as written where nobody is known by it.
  private func owner(_ holder: String) -> String {
    let party = holder.contains("@") ? Participant(email: holder) : Participant(phone: holder)
    let verdict = directory.tables.verdict(for: party, channel: .call)
    return verdict.staff ? verdict.person ?? holder : holder
  }

  private func kind(of interaction: Interaction, heldBy owner: String) -> Coverage.Holding.Kind {
    switch interaction.channel {
    case .call, .voicemail: return .calls
    case .text: return .texts
    case .ticket, .note: return .tickets
    case .email: break
    }
    guard interaction.from.contains(where: \.staff) else { return .inbox }
    // A company-wide archive has no folders; what staff wrote is sent mail.
    if owner.isEmpty { return .sent }
    let isOwn = interaction.from.contains { party in
      party.person == owner || party.email.map { self.owner($0) == owner } ?? false
    }
    return isOwn ? .sent : .inbox
  }

  // MARK: What is missing

  /// Days with records from which on a rhythm can be spoken of.
  static let minimumActiveDays = 15
  /// Shortest silence, in working days, that is called a gap.
  static let minimumGap = 3
  /// A silence counts as a gap where it would come about by chance less often than once in a hundred thousand times.
  static let gapChance = 1e-5
  /// Messages from which on a colleague whose mailbox isn't there is missed.
  static let minimumSeen = 5

  /// What seems to be missing, in a fixed order.
  ///
  /// A gap is a run of the company's working days without a record, the owner's leave left out, too long for the
  /// rhythm of the rest; one at the end is a holding that ends early.
  public func problems(calendar: WorkingCalendar) -> [CoverageProblem] {
    typealias Key = CoverageEvidence.Key
    let records = evidence.records
    var result: [CoverageProblem] = []
    let owners = Set(records.keys.map(\.owner)).filter { !$0.isEmpty }.sorted()
    let mailOwners = owners.filter {
      records[Key(owner: $0, kind: .inbox)] != nil || records[Key(owner: $0, kind: .sent)] != nil
    }
    for owner in mailOwners {
      let inbox = records[Key(owner: owner, kind: .inbox)]?.count ?? 0
      let sent = records[Key(owner: owner, kind: .sent)]?.count ?? 0
      if sent == 0, inbox >= Self.minimumSeen { result.append(.noSentMail(owner: owner, received: inbox)) }
      if inbox == 0, sent >= Self.minimumSeen { result.append(.noInbox(owner: owner, sent: sent)) }
    }
    let hasArchive = records.keys.contains { $0.owner.isEmpty && ($0.kind == .inbox || $0.kind == .sent) }
    if !hasArchive, !mailOwners.isEmpty {
      for (person, count) in evidence.staffSeen.sorted(by: { $0.key < $1.key })
      where count >= Self.minimumSeen && !mailOwners.contains(person)
        && directory.staff(person)?.role != .system
      {
        result.append(.noMailbox(person: person, seen: count))
      }
    }
    for (key, record) in records.sorted(by: { $0.key < $1.key }) {
      result += gaps(key: key, record: record, calendar: calendar)
    }
    return result
  }

  private func gaps(
    key: CoverageEvidence.Key, record: CoverageEvidence.Record, calendar: WorkingCalendar
  ) -> [CoverageProblem] {
    guard let first = record.days.min(), let end = evidence.end else { return [] }
    let leave = directory.staff(key.owner)?.leave ?? []
    let last = calendar.date(at: Instant(seconds: end)).dayNumber
    // An export that reaches past 2100 or before 1990 has no working days to count there.
    guard first <= last, last - first < 40_000 else { return [] }
    let workdays = (first...last).map(CivilDate.init(dayNumber:)).filter { day in
      calendar.isWorkingDay(day) && !leave.contains { $0.from <= day && day <= $0.to }
    }
    let active = workdays.filter { record.days.contains($0.dayNumber) }.count
    guard active >= Self.minimumActiveDays, let lastActive = record.days.max() else { return [] }
    let within = workdays.filter { $0.dayNumber <= lastActive }.count
    // Silent days in a row by chance: (1 - share of active days) to the power of their number.
    let silent = max(0.01, 1 - Double(active) / Double(within))
    var length = 0
    var chance = 1.0
    while chance > Self.gapChance, length < within { (length, chance) = (length + 1, chance * silent) }
    let shortest = max(length, Self.minimumGap)
    var result: [CoverageProblem] = []
    var run: [CivilDate] = []
    for day in workdays {
      if record.days.contains(day.dayNumber) {
        if run.count >= shortest, let from = run.first, let to = run.last {
          result.append(.gap(owner: key.owner, kind: key.kind, from: from, to: to, workingDays: run.count))
        }
        run.removeAll()
      } else {
        run.append(day)
      }
    }
    if run.count >= shortest, let from = run.first {
      result.append(.endsEarly(owner: key.owner, kind: key.kind, from: from, workingDays: run.count))
    }
    return result
  }
}
