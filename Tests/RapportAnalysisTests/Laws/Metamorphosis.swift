import RapportAnalysis
import RapportModel
import RapportTestSupport

/// A course of contacts told differently, so that the same must be found.
struct Telling {
  var timeline: AccountTimeline
  var context: AnalysisContext

  init(_ example: Example) throws {
    let scenario = try Scenario(example.text)
    timeline = scenario.timeline
    context = try scenario.context(asOf: example.asOf)
  }

  /// What must stay the same of a finding, whatever the telling.
  struct Fingerprint: Hashable, CustomStringConvertible {
    var id: String
    var analyzer: String
    var variant: String?
    var severity: String
    var confidence: Double
    var status: String
    var working: Int64?
    var story: String?
    var evidence: [String]
    var counterEvidence: [String]
    var staff: Int

    var description: String { "\(analyzer)/\(variant ?? "") \(severity) \(status) \(id) \(evidence)" }

    init(_ finding: Finding) {
      id = finding.id
      analyzer = finding.analyzer
      variant = finding.variant
      severity = finding.severity.rawValue
      confidence = finding.confidence
      status = finding.status.rawValue
      working = finding.waiting?.working.seconds
      story = finding.story
      evidence = finding.evidence.map { "\($0.interaction) \($0.role.rawValue) \($0.start) \($0.end)" }
      counterEvidence = finding.counterEvidence.map { "\($0.interaction) \($0.role.rawValue)" }
      staff = finding.staff.count
    }
  }

  func fingerprints() -> Set<Fingerprint> {
    Set(analyze(timeline, context: context).findings.map(Fingerprint.init))
  }

  // MARK: Other tellings

  /// Every time moved, through `move` for times and `moveDay` for days.
  func moved(_ move: (Timestamp) -> Timestamp, day moveDay: (CivilDate) -> CivilDate) -> Telling {
    var copy = self
    copy.timeline = AccountTimeline(
      account: timeline.account,
      interactions: timeline.interactions.map { interaction in
        var i = interaction
        i.time = i.time.map(move)
        for index in i.quoted.indices { i.quoted[index].time = i.quoted[index].time.map(move) }
        for index in i.cues.indices {
          if let due = i.cues[index].due?.instant { i.cues[index].due?.instant = move(Timestamp(due)).instant }
        }
        return i
      })
    copy.context.asOf = move(context.asOf)
    copy.context.since = move(context.since)
    copy.context.coverage.end = context.coverage.end.map { move(Timestamp($0)).instant }
    for index in context.coverage.holdings.indices {
      copy.context.coverage.holdings[index].from = move(Timestamp(context.coverage.holdings[index].from)).instant
      copy.context.coverage.holdings[index].to = move(Timestamp(context.coverage.holdings[index].to)).instant
    }
    copy.context.configuration.analyzeFrom = context.configuration.analyzeFrom.map(moveDay)
    for person in copy.context.configuration.staff.indices {
      for leave in copy.context.configuration.staff[person].leave.indices {
        let old = copy.context.configuration.staff[person].leave[leave]
        copy.context.configuration.staff[person].leave[leave] = Person.Leave(
          from: moveDay(old.from), to: moveDay(old.to), cover: old.cover)
      }
    }
    return copy
  }

  /// Whole weeks later (or earlier), at the same time of the company's clock.
  func shifted(weeks: Int) -> Telling {
    let zone = Scenario.calendar.zone
    return moved(
      { time in
        let local = zone.timestamp(time.instant).civil
        let second = local.hour * 3600 + local.minute * 60 + local.second
        let instant = zone.reading(of: local.date.adding(days: 7 * weeks), secondOfDay: second).instant
        return zone.timestamp(instant)
      }, day: { $0.adding(days: 7 * weeks) })
  }

  /// The same instants, shown at another offset.
  func shown(atMinutes minutes: Int) -> Telling {
    moved({ Timestamp($0.instant, offsetMinutes: minutes) }, day: { $0 })
  }

  /// Everybody under another name and address.
  func renamed() -> Telling {
    func name(_ text: String) -> String { "zx" + String(text.reversed()) }
    func address(_ text: String) -> String {
      guard let at = text.lastIndex(of: "@") else { return name(text) }
      return name(String(text[..<at])) + text[at...]
    }
    func party(_ p: Participant) -> Participant {
      var p = p
      p.name = p.name.map(name)
      p.email = p.email.map(address)
      p.person = p.person.map(address)
      return p
    }
    func person(_ p: Person) -> Person {
      var p = p
      p.id = address(p.id)
      p.name = p.name.map(name)
      p.emails = p.emails.map(address)
      for index in p.leave.indices { p.leave[index].cover = p.leave[index].cover.map(address) }
      return p
    }
    var copy = self
    var account = timeline.account
    account.contacts = account.contacts.map(person)
    account.owner = account.owner.map(address)
    copy.timeline = AccountTimeline(
      account: account,
      interactions: timeline.interactions.map { interaction in
        var i = interaction
        i.from = i.from.map(party)
        i.to = i.to.map(party)
        i.cc = i.cc.map(party)
        i.bcc = i.bcc.map(party)
        i.hops = i.hops.map(party)
        i.holders = i.holders.map(address).sorted()
        for index in i.quoted.indices {
          i.quoted[index].author = i.quoted[index].author.map(name)
          i.quoted[index].authorEmail = i.quoted[index].authorEmail.map(address)
        }
        return i
      })
    copy.context.configuration.staff = context.configuration.staff.map(person)
    for index in context.coverage.holdings.indices where !context.coverage.holdings[index].owner.isEmpty {
      copy.context.coverage.holdings[index].owner = address(context.coverage.holdings[index].owner)
    }
    return copy
  }

  /// In another order and with every interaction twice.
  func shuffledAndDoubled(seed: UInt64) -> Telling {
    var copy = self
    var random = SeededRandom(seed: seed)
    copy.timeline.interactions = (timeline.interactions + timeline.interactions).shuffled(using: &random)
    return copy
  }

  /// With a second account in the configuration, and an answered question of another client person on another matter.
  func withStrangers() throws -> Telling {
    let other = try Scenario(
      """
      Mon 08:10 mail "Kantine" zoe -> anna: Wann essen wir? [ask]
      Mon 08:40 mail "Kantine" anna -> zoe: Um zwölf. [substance]
      """)
    var copy = self
    var account = Account(name: "Another", domains: ["another.example"])
    account.status = .lost
    copy.context.configuration.accounts.append(account)
    copy.timeline = AccountTimeline(
      account: timeline.account,
      interactions: timeline.interactions
        + other.timeline.interactions.map { interaction in
          var i = interaction
          func strange(_ id: String) -> String { "stranger-" + id }
          i.id = strange(i.id)
          i.messageID = i.messageID.map(strange)
          i.inReplyTo = i.inReplyTo.map(strange)
          i.references = i.references.map(strange)
          return i
        })
    return copy
  }
}
