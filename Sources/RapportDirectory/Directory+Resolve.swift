public import RapportModel

extension Directory {
  /// Fills person, account and staff of every party, the interaction's account and its direction. Resolving again
  /// changes nothing.
  public func resolve(_ interaction: inout Interaction) {
    fillOwner(&interaction)
    let channel = interaction.channel
    for i in interaction.from.indices { resolve(&interaction.from[i], channel: channel) }
    for i in interaction.to.indices { resolve(&interaction.to[i], channel: channel) }
    for i in interaction.cc.indices { resolve(&interaction.cc[i], channel: channel) }
    for i in interaction.bcc.indices { resolve(&interaction.bcc[i], channel: channel) }
    for i in interaction.hops.indices { resolve(&interaction.hops[i], channel: channel) }
    nameAuthorOfSharedMailbox(&interaction)
    interaction.direction = direction(of: interaction)
    interaction.account = account(of: interaction)
  }

  private func resolve(_ party: inout Participant, channel: Channel) {
    if let email = party.email, let plain = MailAddress(email) {
      resolve(&party, address: plain)
      return
    }
    let verdict = tables.verdict(for: party, channel: channel)
    party.person = verdict.person
    party.account = verdict.account
    party.staff = verdict.staff
  }

  /// The short way for most parties: no verdict is made where the tables have one.
  private func resolve(_ party: inout Participant, address: MailAddress) {
    if let known = tables.byAddress[address.text] {
      party.person = known.person
      party.account = known.account
      party.staff = known.staff
    } else if let owner = tables.byDomain[address.domain], address.withoutTag == nil {
      party.person = address.text
      party.account = owner.account
      party.staff = owner.staff
    } else {
      let verdict = tables.verdict(for: address)
      party.person = verdict.person
      party.account = verdict.account
      party.staff = verdict.staff
    }
  }

  /// The other side of a telephone's own log is whoever the telephone belongs to.
  private func fillOwner(_ interaction: inout Interaction) {
    switch interaction.channel {
    case .call, .voicemail, .text: break
    case .email, .ticket, .note: return
    }
    guard interaction.from.isEmpty != interaction.to.isEmpty, interaction.holders.count == 1,
      let owner = interaction.holders.first
    else { return }
    // A caller who kept the number back is not the owner.
    guard interaction.direction != (interaction.from.isEmpty ? .inbound : .outbound) else { return }
    let party = owner.contains("@") ? Participant(email: owner) : Participant(phone: owner)
    guard tables.verdict(for: party, channel: interaction.channel).staff else { return }
    if interaction.from.isEmpty { interaction.from = [party] } else { interaction.to = [party] }
  }

  /// A message from a mailbox that several people use was written by the one who signed it.
  private func nameAuthorOfSharedMailbox(_ interaction: inout Interaction) {
    guard interaction.from.count == 1, interaction.from[0].staff, let person = interaction.from[0].person,
      staffByID[person]?.role == .shared,
      let author = signatures.author(signature: interaction.signature, text: interaction.text)
    else { return }
    interaction.from[0].person = author
    if let name = staffByID[author]?.name { interaction.from[0].name = name }
  }

  // MARK: Direction

  private func direction(of interaction: Interaction) -> Direction {
    switch interaction.channel {
    case .note: .internal
    case .email, .ticket: mailDirection(of: interaction)
    case .call, .voicemail, .text: callDirection(of: interaction)
    }
  }

  private func mailDirection(of interaction: Interaction) -> Direction {
    // "Undisclosed recipients" and other names without an address are nobody.
    func isOutside(_ party: Participant) -> Bool {
      !party.staff && (party.email != nil || party.phone != nil || interaction.channel == .ticket)
    }
    let from = interaction.from
    guard !from.isEmpty else { return .unknown }
    // Authors that are only ids of a ticket system are known to nobody but the export, which says who asked.
    if interaction.channel == .ticket, interaction.direction != .unknown,
      from.allSatisfy({ !$0.staff && $0.account == nil && $0.email == nil && $0.phone == nil })
    {
      return interaction.direction
    }
    if from.contains(where: \.staff) {
      if interaction.to.contains(where: isOutside) || interaction.cc.contains(where: isOutside)
        || interaction.bcc.contains(where: isOutside)
      {
        return .outbound
      }
      if interaction.to.contains(where: \.staff) || interaction.cc.contains(where: \.staff)
        || interaction.bcc.contains(where: \.staff)
      {
        return .internal
      }
      // Sent to people the header doesn't show.
      return interaction.channel == .ticket || interaction.flags.contains(.bulk) ? .outbound : .unknown
    }
    let isSystem = from.allSatisfy { $0.account == nil && !$0.staff }
    if isSystem, interaction.flags.contains(.bounce) || from.contains(where: isDeliverySystem) { return .internal }
    if interaction.to.contains(where: \.staff) { return .inbound }
    guard interaction.to.contains(where: isOutside) else { return .inbound }
    if interaction.cc.contains(where: \.staff) || interaction.bcc.contains(where: \.staff) { return .external }
    // No member of staff is named, yet it reached one: by a list, or as one of many in blind copy.
    if interaction.flags.contains(.bulk) { return .inbound }
    let authors = Set(from.compactMap(\.person))
    return interaction.to.allSatisfy { $0.person.map(authors.contains) ?? true } ? .inbound : .external
  }

  private func isDeliverySystem(_ party: Participant) -> Bool {
    party.email.flatMap(MailAddress.init)?.isDeliverySystem ?? false
  }

  private func callDirection(of interaction: Interaction) -> Direction {
    let fromStaff = interaction.from.contains(where: \.staff)
    let reached = [interaction.to, interaction.cc, interaction.bcc, interaction.hops]
    let toStaff = reached.contains { $0.contains(where: \.staff) }
    let toOutside = reached.contains { $0.contains { !$0.staff } }
    switch (fromStaff, toStaff, toOutside) {
    case (true, _, true): return .outbound
    case (true, true, false): return .internal
    case (true, false, false): return interaction.direction == .unknown ? .outbound : interaction.direction
    case (false, true, _): return .inbound
    // Neither side is known: what the log itself said stands.
    case (false, false, _): return interaction.direction
    }
  }

  // MARK: Accounts

  private func account(of interaction: Interaction) -> String? {
    func first(_ parties: [Participant]) -> String? { parties.lazy.compactMap(\.account).first }
    switch interaction.direction {
    case .internal: return nil
    case .inbound, .external: return first(interaction.from)
    case .outbound:
      return first(interaction.to) ?? first(interaction.cc) ?? first(interaction.bcc) ?? first(interaction.hops)
    case .unknown:
      return first(interaction.from) ?? first(interaction.to) ?? first(interaction.cc) ?? first(interaction.bcc)
    }
  }

  /// Every account that a resolved interaction concerns, its own first, the others sorted: those of its parties, and
  /// for internal messages and delivery reports those that they mention or quote.
  ///
  /// A mention is an account's name, a contact's full name (in either script, inflected), or an address or domain of an
  /// account; of unlisted parties, an address that also took part in something.
  public func accounts(concernedBy interaction: Interaction) -> [String] {
    var found: Set<String> = []
    for parties in [interaction.from, interaction.to, interaction.cc, interaction.bcc, interaction.hops] {
      for party in parties { if let account = party.account { found.insert(account) } }
    }
    if interaction.direction == .internal || interaction.flags.contains(.bounce) {
      addMentions(in: interaction.text, to: &found)
      if let subject = interaction.subject { addMentions(in: subject, to: &found) }
      for block in interaction.quoted {
        addMentions(in: block.text, to: &found)
        if let author = block.authorEmail {
          addAddress(author, to: &found)
        } else if let author = block.author {
          addMentions(in: author, to: &found)
        }
      }
    }
    if let own = interaction.account { found.remove(own) }
    return (interaction.account.map { [$0] } ?? []) + found.sorted()
  }

  private func addMentions(in text: String, to found: inout Set<String>) {
    guard !text.isEmpty else { return }
    mentions.forEachMention(in: text) { found.insert(accounts[$0].name) }
    AddressesInText.forEach(in: text) { word in
      if word.contains("@") {
        addAddress(word, to: &found)
      } else if let domain = Domain.canonical(word.hasPrefix("www.") ? String(word.dropFirst(4)) : word) {
        if let account = Domain.firstParent(of: domain[...], { tables.byDomain[$0] })?.account { found.insert(account) }
      }
    }
  }

  private func addAddress(_ text: String, to found: inout Set<String>) {
    guard let address = MailAddress(text) else { return }
    let verdict = tables.verdict(for: address)
    guard let account = verdict.account else { return }
    if verdict.isProvisional, evidence.addresses[address.text] == nil { return }
    found.insert(account)
  }
}
