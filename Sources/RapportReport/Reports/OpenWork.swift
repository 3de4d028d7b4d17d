import RapportModel

/// What waits at `asOf`: contacts without an answer, promises due, in the order in which they matter. Shared by the
/// nightly report, the account page and the closing lines of a run.
struct OpenWork {
  /// A client who waits.
  struct Waiting {
    var account: Account
    var block: WaitingBlock
    var contact: ContactFact
    var channels: [Channel]
    var severity: Severity
    var isDueToday: Bool
  }

  /// A promise that falls due.
  struct Promise {
    var account: Account
    var fact: PromiseFact
    var isOverdue: Bool
  }

  private(set) var waiting: [Waiting] = []
  /// Waits that began before the window.
  private(set) var older = 0
  private(set) var promises: [Promise] = []

  /// Everything that waits; with `window` only what began on its first day or later, the rest counted.
  init(_ context: ReportContext, accounts: [AccountAnalysis], since window: CivilDate? = nil) {
    let today = context.asOfDay
    for analysis in accounts {
      let contacts = Dictionary(analysis.facts.contacts.map { ($0.interaction, $0) }, uniquingKeysWith: { a, _ in a })
      var severities: [String: Severity] = [:]
      var dismissed: Set<String> = []
      for finding in analysis.findings where finding.analyzer == "unanswered" && finding.status != .resolved {
        for evidence in finding.evidence where evidence.role == .question || evidence.role == .chase {
          if finding.verdict == .dismissed {
            dismissed.insert(evidence.interaction)
          } else {
            severities[evidence.interaction] = max(severities[evidence.interaction] ?? .info, finding.severity)
          }
        }
      }
      for block in analysis.facts.blocks {
        guard let first = block.contacts.first, let contact = contacts[first], !dismissed.contains(first) else {
          continue
        }
        let isOpen = block.status == .open
        let isDueToday = isOpen && context.input.calendar.date(at: contact.deadline) <= today
        guard isDueToday || block.status.isWaiting && !isOpen else { continue }
        if let window, context.day(contact.time) < window {
          older += 1
          continue
        }
        var channels: [Channel] = []
        for id in block.contacts {
          if let channel = contacts[id]?.channel, !channels.contains(channel) { channels.append(channel) }
        }
        waiting.append(
          Waiting(
            account: analysis.account, block: block, contact: contact, channels: channels,
            severity: severities[first] ?? .info, isDueToday: isDueToday))
      }
      for promise in analysis.facts.promises {
        let day = context.day(promise.due)
        if promise.outcome == .pending, day == today {
          promises.append(Promise(account: analysis.account, fact: promise, isOverdue: false))
        } else if promise.outcome == .broken, window.map({ day >= $0 }) ?? true {
          promises.append(Promise(account: analysis.account, fact: promise, isOverdue: true))
        }
      }
    }
    waiting.sort {
      (
        $1.severity, $1.contact.isUrgent ? 1 : 0, $1.contact.response.working, $0.contact.time.instant, $0.block.id
      ) < (
        $0.severity, $0.contact.isUrgent ? 1 : 0, $0.contact.response.working, $1.contact.time.instant, $1.block.id
      )
    }
    promises.sort {
      ($0.fact.due.instant, $0.fact.interaction, $0.fact.cue.start)
        < ($1.fact.due.instant, $1.fact.interaction, $1.fact.cue.start)
    }
  }

  /// Rows of who waits, at most `limit`.
  func waitingTable(_ context: ReportContext, limit: Int) -> Table {
    let texts = context.texts
    let rows = waiting.prefix(limit).map { item -> Table.Row in
      var name: [Inline] = [context.account(item.account.name), .text(" · "), context.words.party(item.contact.client)]
      if item.contact.isUrgent { name += [.text(" · "), .badge(texts("flag.urgent"), .high)] }
      let interaction = context.input.interactions[item.contact.interaction]
      if let subject = interaction?.subject, !subject.isEmpty {
        name += [.text(" · "), .foreign(VisibleText.line(context.masking.short(subject)))]
      }
      var state = item.isDueToday ? texts("nightly.due-today") : texts("status.\(item.contact.status.rawValue)")
      if !item.block.chases.isEmpty { state += ", " + texts("nightly.chases", ["n": .count(item.block.chases.count)]) }
      let wait = item.contact.response
      let since = texts.inlines(
        "nightly.since-for", ["since": .inlines([context.time(item.contact.time)]), "wait": .text(texts.waiting(wait))])
      let channels = texts.list(item.channels.map { [.text(texts.channel($0))] })
      return .init([
        .init(name), .init(since, sortKey: Double(wait.working.seconds)), .init([.text(state + "; ")] + channels),
        .init(holders(item, context)), .init(context.source(interaction)),
      ])
    }
    return Table(
      caption: texts("nightly.waiting.caption"),
      columns: [
        .init(texts("nightly.client")), .init(texts("nightly.since")), .init(texts("nightly.state")),
        .init(texts("nightly.holders")), .init(texts("explain.evidence")),
      ], rows: rows, isSortable: true)
  }

  /// Who has the contact: the staff addressed, else whose mailbox holds it.
  private func holders(_ item: Waiting, _ context: ReportContext) -> [Inline] {
    guard let interaction = context.input.interactions[item.contact.interaction] else { return [.text("–")] }
    let shared = Set(
      context.input.configuration.staff.filter { $0.role == .shared || $0.role == .system }.flatMap(\.emails))
    var names: [[Inline]] = []
    for party in interaction.to + interaction.cc where party.staff {
      let name: [Inline]
      if let email = party.email, shared.contains(email) {
        name = [.foreign(Limits.cut(party.name ?? email))]
      } else {
        name = [context.words.party(party)]
      }
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? [.text("–")] : texts(context, names)
  }

  private func texts(_ context: ReportContext, _ names: [[Inline]]) -> [Inline] {
    guard names.count > 4 else { return context.texts.list(names) }
    return context.texts.list(
      Array(names.prefix(3)) + [context.texts.inlines("nightly.others", ["n": .count(names.count - 3)])])
  }

  /// Promises as lines, at most `limit`.
  func promiseLines(_ context: ReportContext, limit: Int) -> [[Inline]] {
    promises.prefix(limit).map { item in
      let quote = context.masking.quote(item.fact.cue.quote)
      var line: [Inline] = item.isOverdue ? [.badge(context.texts("promise.overdue"), .high), .text(" ")] : []
      var values: [String: TextValue] = [
        "account": .inlines([context.account(item.account.name)]),
        "staff": .inlines([context.words.party(item.fact.staff)]),
        "due": .inlines([context.time(item.fact.due)]),
      ]
      if !quote.isEmpty { values["quote"] = .quote(VisibleText.line(quote)) }
      line += context.texts.inlines("promise.line", values)
      return line
    }
  }
}
