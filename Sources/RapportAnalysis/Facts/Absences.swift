import RapportModel

/// When members of staff were away: from the configuration's leave and from their own automatic answers.
struct Absences: Sendable {
  /// One absence.
  struct Absence: Sendable {
    var from: Instant
    var to: Instant
    /// Address of the cover.
    var cover: String?
    /// The automatic answer that tells of it, by index of the timeline.
    var toldBy: Int?
  }

  private var byKey: [String: [Absence]] = [:]

  /// How long an automatic answer speaks for its author where it names no end.
  static let untold = WallDuration.days(1)

  init(_ interactions: [Interaction], _ entries: [Entry], _ configuration: Configuration, _ calendar: WorkingCalendar) {
    for person in configuration.staff {
      for leave in person.leave {
        let zone = calendar.zone
        let absence = Absence(
          from: zone.reading(of: leave.from, secondOfDay: 0).instant,
          to: zone.reading(of: leave.to.adding(days: 1), secondOfDay: 0).instant, cover: leave.cover)
        for key in [person.id] + person.emails { byKey[key.lowercased(), default: []].append(absence) }
      }
    }
    for (index, i) in interactions.enumerated() where i.flags.contains(.autoreply) && entries[index].authorIsStaff {
      guard let instant = entries[index].instant, let author = i.from.first else { continue }
      // Its days and its cover may stand in different sentences.
      let cues = i.cues.filter { $0.kind == .absence && $0.block == nil }
      if cues.isEmpty { continue }
      let start = cues.lazy.compactMap { $0.due?.start }.first ?? instant
      let absence = Absence(
        from: start, to: cues.lazy.compactMap { $0.due?.instant }.first ?? max(start, instant) + Self.untold,
        cover: cues.lazy.compactMap { $0.target }.first { $0 != "automatic" }, toldBy: index)
      for key in Set([author.person, author.email].compactMap { $0?.lowercased() }) {
        // Automatic answers come in hundreds; the newest few tell all there is.
        if byKey[key, default: []].count < 64 { byKey[key, default: []].append(absence) }
      }
    }
  }

  /// How long before an absence a message to the cover counts as handing over.
  static let handoverAhead = WallDuration.days(7)

  /// Whether a message goes from a member of staff to their named cover shortly before or during the absence.
  func isHandover(_ i: Interaction, at instant: Instant) -> Bool {
    guard let author = i.from.first else { return false }
    for key in [author.person, author.email].compactMap({ $0?.lowercased() }) {
      for absence in byKey[key] ?? [] {
        guard let cover = absence.cover?.lowercased(), absence.from - Self.handoverAhead <= instant,
          instant < absence.to
        else { continue }
        if i.to.contains(where: { $0.email == cover || $0.person?.lowercased() == cover }) { return true }
      }
    }
    return false
  }

  /// The absence of a member of staff at an instant.
  func absence(of staff: Participant, at instant: Instant) -> Absence? {
    for key in [staff.person, staff.email].compactMap({ $0?.lowercased() }) {
      if let found = byKey[key]?.first(where: { $0.from <= instant && instant < $0.to }) { return found }
    }
    return nil
  }
}
