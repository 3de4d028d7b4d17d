import RapportModel

/// What every report builder needs: input, words, mask, and the pieces that reports have in common.
struct ReportContext {
  let input: ReportInput
  let texts: Texts
  let masking: Masking
  let words: FindingWords
  let slugs: Slugs

  init(_ input: ReportInput) {
    self.input = input
    self.texts = Texts(input.language)
    var parties = PartyCollector()
    for interaction in input.interactions.values { parties.add(interaction) }
    for party in input.parties { parties.add(party) }
    for interaction in input.timeline?.interactions ?? [] { parties.add(interaction) }
    for account in input.accounts {
      for finding in account.findings {
        finding.staff.forEach { parties.add($0) }
        if let client = finding.client { parties.add(client) }
        for evidence in finding.evidence + finding.counterEvidence {
          if let author = evidence.author { parties.add(author) }
        }
      }
      for contact in account.facts.contacts {
        parties.add(contact.client)
        if let staff = contact.reactedBy { parties.add(staff) }
      }
      account.facts.promises.forEach { parties.add($0.staff) }
    }
    self.masking = Masking(
      configuration: input.configuration, labels: input.labels, showsNames: input.showsNames, language: input.language,
      participants: parties.sorted,
      contacts: input.accounts.flatMap(\.account.contacts))
    self.words = FindingWords(texts: texts, masking: masking, zone: input.calendar.zone)
    let masking = self.masking
    self.slugs = Slugs(input.accounts.map { masking.account($0.account.name) })
  }

  var asOfDay: CivilDate { input.calendar.date(at: input.asOf) }

  func day(_ time: Timestamp) -> CivilDate { input.calendar.date(at: time.instant) }

  func account(_ name: String) -> Inline { .foreign(masking.short(masking.account(name))) }

  /// The slug of an account's page: from the name as shown, so that a pseudonym stays one.
  func slug(_ name: String) -> String { slugs[masking.account(name)] }

  func time(_ time: Timestamp) -> Inline { words.time(time) }

  func clockTime(_ time: Timestamp) -> Inline {
    let local = input.calendar.zone.timestamp(time.instant)
    return .time(texts.dateTime(local), iso: local.iso8601)
  }

  /// Channel and outcome of a contact: "Call, missed", "E-mail".
  func channel(_ interaction: Interaction?, _ channel: Channel) -> String {
    var text = texts.capitalized(texts.channel(interaction?.channel ?? channel))
    guard let interaction, interaction.channel == .call || interaction.channel == .voicemail else { return text }
    if let result = interaction.result { text += ", " + texts("result.\(result.rawValue)") }
    if interaction.result == .answered, let duration = interaction.duration, duration > 0 {
      text += " (" + talk(duration) + ")"
    }
    return text
  }

  private func talk(_ seconds: Int) -> String {
    seconds < 60
      ? texts("unit.seconds", ["n": .count(max(0, seconds))]) : texts.wall(WallDuration(seconds: Int64(seconds)))
  }

  /// Where an interaction's bytes are; the path is masked too, since exports are named after people.
  func source(_ interaction: Interaction?) -> [Inline] {
    guard let interaction else { return [] }
    return [.code(masking.short(interaction.source.clickable))]
  }

  /// Lines under every report: purpose, period, sources, basis, retention, computation of names.
  ///
  /// - Parameter namesSources: false where the page says already what was read.
  func footer(period: String, namesSources: Bool = true) -> [[Inline]] {
    let privacy = input.configuration.privacy
    var lines: [[Inline]] = []
    lines.append(texts.inlines("footer.purpose", ["company": .foreign(Limits.cut(input.configuration.company.name))]))
    let asOf = input.calendar.zone.timestamp(input.asOf)
    lines.append(
      texts.inlines(
        "footer.period",
        [
          "period": .text(period), "time": .inlines([.time(texts.dateTime(asOf), iso: asOf.iso8601)]),
          "zone": .text(input.calendar.zone.identifier),
        ]))
    if namesSources { lines.append([.text(ledgerLine)]) }
    if let basis = privacy.basis {
      var values: [String: TextValue] = ["document": .foreign(Limits.cut(basis.document))]
      if let date = basis.date { values["date"] = .text(texts.date(date)) }
      if let scope = basis.scope { values["scope"] = .foreign(Limits.cut(scope)) }
      lines.append(texts.inlines("footer.basis", values))
    } else {
      lines.append(texts.inlines("footer.no-basis"))
    }
    if let months = privacy.retentionMonths {
      lines.append(texts.inlines("footer.retention", ["n": .count(months)]))
    } else {
      lines.append(texts.inlines("footer.no-retention"))
    }
    lines.append(
      texts.inlines(
        input.showsNames ? "footer.names" : "footer.masked",
        [
          "staff": .text(texts("naming.\(privacy.staff.rawValue)")),
          "clients": .text(texts("naming.\(privacy.clients.rawValue)")),
        ]))
    return lines
  }

  /// The ledger in one line.
  var ledgerLine: String {
    let total = input.ledger.reduce(into: LedgerEntry(path: "", format: "", bytes: 0)) { sum, row in
      sum.records += row.records
      sum.stored += row.stored
      sum.duplicates += row.duplicates
      sum.quarantined += row.quarantined
      for (reason, n) in row.skipped { sum.skipped[reason, default: 0] += n }
    }
    let skipped = total.skipped.values.reduce(0, +)
    return texts(
      input.ledger.allSatisfy(\.reconciles) ? "ledger.line" : "ledger.broken",
      [
        "sources": .count(input.ledger.count), "records": .count(total.records), "stored": .count(total.stored),
        "duplicates": .count(total.duplicates), "skipped": .count(skipped), "quarantined": .count(total.quarantined),
      ])
  }

  /// The head of the JSON form, the same for every report.
  func dataHead(kind: ReportKind, period: ReportPeriod?) -> [JSONValue.Member] {
    let zone = input.calendar.zone
    let privacy = input.configuration.privacy
    return [
      .init("schema", .string(ReportSchema.identifier)),
      .init("kind", .string(kind.rawValue)),
      .init("language", .string(input.language.rawValue)),
      .init("company", .string(input.configuration.company.name)),
      .init("as_of", .string(zone.timestamp(input.asOf).iso8601)),
      .init("since", .string(zone.timestamp(input.since).iso8601)),
      .init(
        "period",
        period.map {
          .members([
            "name": .string($0.name), "from": .string($0.first.description), "to": .string($0.last.description),
          ])
        } ?? .null),
      .init("notices", .array(input.notices.map { .string($0) })),
      .init(
        "basis",
        privacy.basis.map {
          .members([
            "document": .string($0.document), "date": .optional($0.date?.description), "scope": .optional($0.scope),
          ])
        } ?? .null),
      .init("retention_months", .optional(privacy.retentionMonths)),
      .init("ledger", ledgerData),
    ]
  }

  private var ledgerData: JSONValue {
    .array(
      input.ledger.map { row in
        .members([
          "path": .string(masking.short(row.path)), "format": .string(row.format), "bytes": .int(row.bytes),
          "records": .int(row.records), "stored": .int(row.stored), "duplicates": .int(row.duplicates),
          "repaired": .int(row.repaired), "quarantined": .int(row.quarantined),
          "skipped": .object(row.skipped.sorted { $0.key < $1.key }.map { .init($0.key, .int($0.value)) }),
          "interactions": .int(row.interactions), "reconciles": .bool(row.reconciles),
        ])
      })
  }

  /// The findings as data, dismissed ones included, in a fixed order.
  func findingsData(_ findings: [Finding]) -> JSONValue {
    .array(findings.map { FindingJSON.value($0, words: words) })
  }
}

/// Collects the distinct parties of many interactions; most are the same few people again.
private struct PartyCollector {
  private var byID: [String: [Participant]] = [:]

  mutating func add(_ interaction: Interaction) {
    for party in interaction.from { add(party) }
    for party in interaction.to { add(party) }
    for party in interaction.cc { add(party) }
    for party in interaction.bcc { add(party) }
    for party in interaction.hops { add(party) }
  }

  mutating func add(_ party: Participant) {
    let id = party.person ?? party.handle
    if byID[id]?.contains(party) == true { return }
    byID[id, default: []].append(party)
  }

  /// In an order that does not depend on the order of adding.
  var sorted: [Participant] {
    byID.keys.sorted().flatMap { id in
      (byID[id] ?? []).sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
    }
  }

  private static func order(_ p: Participant) -> [String] {
    [p.handle, p.name ?? "", p.person ?? "", p.phone ?? "", p.extension ?? "", p.account ?? "", p.staff ? "1" : ""]
  }
}
