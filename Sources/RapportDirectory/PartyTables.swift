import RapportModel

/// What is known of addresses, domains, numbers and extensions, and the rules for those of which nothing is known.
struct PartyTables: Sendable {
  /// Addresses in one form (`MailAddress.text`).
  var byAddress: [String: Verdict] = [:]
  /// Domains; sub-domains of one belong to it.
  var byDomain: [Substring: Verdict] = [:]
  /// Numbers in E.164, or as written where they could not be read.
  var byNumber: [String: Verdict] = [:]
  /// Extensions and ring groups.
  var byExtension: [String: Verdict] = [:]

  /// Who a party is taken for.
  func verdict(for party: Participant, channel: Channel) -> Verdict {
    if let email = party.email {
      guard let address = MailAddress(email) else {
        return Verdict(person: email, account: nil, staff: false, reason: .unreadable)
      }
      return verdict(for: address)
    }
    if let phone = party.phone {
      switch PhoneReading(imported: phone) {
      case .e164(let number, _):
        if let known = byNumber[number] {
          // Behind the company's main number, the extension tells who.
          if known.staff, let own = party.extension.flatMap({ byExtension[$0] }) { return own }
          return known
        }
        if let own = party.extension.flatMap({ byExtension[$0] }) { return own }
        return Verdict(person: number, account: number, staff: false, reason: .unlistedNumber)
      case .extension(let number):
        return verdict(forExtension: party.extension ?? number, channel: channel)
      case .withheld:
        if let own = party.extension { return verdict(forExtension: own, channel: channel) }
        return Verdict(person: nil, account: nil, staff: false, reason: .withheldNumber)
      case .unknown(let text):
        if let own = party.extension { return verdict(forExtension: own, channel: channel) }
        return byNumber[text] ?? Verdict(person: text, account: nil, staff: false, reason: .unreadable)
      }
    }
    if let own = party.extension { return verdict(forExtension: own, channel: channel) }
    return Verdict(person: nil, account: nil, staff: false, reason: party.name == nil ? .withheldNumber : .nameOnly)
  }

  func verdict(for address: MailAddress) -> Verdict {
    if let known = byAddress[address.text] { return known }
    if let plain = address.withoutTag, let known = byAddress[plain.text] {
      return known.because(.taggedAddress(plain.text))
    }
    if let owner = Domain.firstParent(of: address.domain, { byDomain[$0] }) { return owner.of(person: address.text) }
    return Self.verdict(forUnlisted: address)
  }

  /// The account that stands for an address of which nothing is known.
  private static func verdict(forUnlisted address: MailAddress) -> Verdict {
    if address.isDeliverySystem {
      return Verdict(person: address.text, account: nil, staff: false, reason: .deliverySystem)
    }
    let domain = Domain.registrable(address.domain)
    // A provider's sub-domain belongs to the provider.
    if FreeMailProviders.contains(address.domain) || FreeMailProviders.contains(domain) {
      return Verdict(
        person: address.text, account: address.text, staff: false, reason: .freeMailAddress(provider: String(domain)))
    }
    let name = String(domain)
    return Verdict(person: address.text, account: name, staff: false, reason: .unlistedDomain(name))
  }

  private func verdict(forExtension number: String, channel: Channel) -> Verdict {
    if let known = byExtension[number] { return known }
    if channel == .text { return Verdict(person: number, account: nil, staff: false, reason: .serviceNumber) }
    return Verdict(person: Self.personID(forExtension: number), account: nil, staff: true, reason: .unlistedExtension)
  }

  /// Id of the colleague behind an extension that nobody is listed with.
  static func personID(forExtension number: String) -> String { "extension \(number)" }
}
