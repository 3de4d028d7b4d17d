import RapportDirectory
import RapportModel
import RapportReport

/// Words for what the directory believes and for what looks wrong, from the one text table. They name addresses: not for
/// logs.
struct DirectoryWords {
  let texts: Texts

  /// Why a party is taken for whom it is, in a sentence.
  func explanation(of reason: Reason) -> String {
    func say(_ key: String, _ values: [String: TextValue] = [:]) -> String { texts.line("reason.\(key)", values) }
    return switch reason {
    case .listedStaffAddress: say("listed-staff-address")
    case .listedStaffNumber: say("listed-staff-number")
    case .listedStaffExtension: say("listed-staff-extension")
    case .companyDomain(let domain): say("company-domain", ["domain": .foreign(domain)])
    case .unlistedExtension: say("unlisted-extension")
    case .companyLine(let calls): say("company-line", ["n": .count(calls)])
    case .listedContactAddress: say("listed-contact-address")
    case .listedContactNumber: say("listed-contact-number")
    case .accountDomain(let domain): say("account-domain", ["domain": .foreign(domain)])
    case .taggedAddress(let address): say("tagged-address", ["address": .foreign(address)])
    case .signatureNumber(let address, let messages):
      say("signature-number", ["address": .foreign(address), "n": .count(messages)])
    case .addressBook(let address): say("address-book", ["address": .foreign(address)])
    case .sharedMailboxSignature(let person): say("shared-mailbox-signature", ["person": .foreign(person)])
    case .unlistedDomain(let domain): say("unlisted-domain", ["domain": .foreign(domain)])
    case .freeMailAddress(let provider): say("free-mail-address", ["provider": .foreign(provider)])
    case .unlistedNumber: say("unlisted-number")
    case .deliverySystem: say("delivery-system")
    case .serviceNumber: say("service-number")
    case .withheldNumber: say("withheld-number")
    case .nameOnly: say("name-only")
    case .unreadable: say("unreadable")
    }
  }

  /// What to write in `rapport.yml` where the reason is wrong; nil where the configuration can't say otherwise.
  func remedy(for reason: Reason) -> String? {
    let key: String? =
      switch reason {
      case .listedStaffAddress, .listedStaffNumber, .listedStaffExtension: "staff-entry"
      case .companyDomain: "contact-emails"
      case .unlistedExtension: "extension"
      case .companyLine: "line"
      case .listedContactAddress, .listedContactNumber: "contact-entry"
      case .accountDomain: "other-account"
      case .taggedAddress: "tagged"
      case .addressBook: "card"
      case .signatureNumber: "number"
      case .sharedMailboxSignature: "shared-mailbox"
      case .unlistedDomain: "domain"
      case .freeMailAddress: "free-mail"
      case .unlistedNumber: "phone"
      case .deliverySystem, .serviceNumber, .withheldNumber, .nameOnly, .unreadable: nil
      }
    return key.map { texts.line("remedy.\($0)") }
  }

  /// What is wrong about who is who, and what to do.
  func explanation(of problem: DirectoryProblem) -> String {
    func say(_ key: String, _ values: [String: TextValue]) -> String { texts.line("problem.\(key)", values) }
    func named(_ name: String?, _ values: [String: TextValue]) -> [String: TextValue] {
      guard let name else { return values }
      return values.merging(["name": .foreign(name)]) { first, _ in first }
    }
    switch problem {
    case .partyInTwoAccounts(let party, let accounts):
      let owners = accounts.map { $0.isEmpty ? texts("problem.company") : $0 }
      return say("two-accounts", ["party": .foreign(party), "owners": .foreign(texts.list(owners))])
    case .sharedAddress(let party, let people):
      return say("shared-address", ["party": .foreign(party), "people": .foreign(texts.list(people))])
    case .freeMailDomain(let domain, let owner?):
      return say("free-mail-account", ["domain": .foreign(domain), "owner": .foreign(owner)])
    case .freeMailDomain(let domain, nil): return say("free-mail-company", ["domain": .foreign(domain)])
    case .staffOnPrivateAddress(let address, let person, let messages):
      return say("private-address", ["address": .foreign(address), "person": .foreign(person), "n": .count(messages)])
    case .unlistedColleague(let address, let name, let messages):
      return say("unlisted-colleague", named(name, ["address": .foreign(address), "n": .count(messages)]))
    case .unlistedAlias(let address, let mailbox, let messages):
      return say("unlisted-alias", ["address": .foreign(address), "mailbox": .foreign(mailbox), "n": .count(messages)])
    case .unlistedExtension(let number, let name, let calls):
      return say("unlisted-extension", named(name, ["number": .foreign(number), "n": .count(calls)]))
    case .unlistedCompanyLine(let number, let calls):
      return say("company-line", ["number": .foreign(number), "n": .count(calls)])
    case .lookAlikeDomain(let domain, let other):
      return say("look-alike", ["domain": .foreign(domain), "other": .foreign(other)])
    case .samePersonInTwoAccounts(let name, let addresses, let accounts):
      var values: [String: TextValue] = ["name": .foreign(name), "addresses": .foreign(texts.list(addresses))]
      // A private address is an account by itself; naming both would say it twice.
      if !accounts.allSatisfy(addresses.contains) { values["accounts"] = .foreign(texts.list(accounts)) }
      return say("two-account-person", values)
    case .silentAccount(let account): return say("silent-account", ["account": .foreign(account)])
    }
  }

  /// What the exports lack, and what it means.
  func explanation(of problem: CoverageProblem) -> String {
    func say(_ key: String, _ values: [String: TextValue]) -> String { texts.line("problem.\(key)", values) }
    func holding(
      _ owner: String, _ kind: Coverage.Holding.Kind, _ values: [String: TextValue]
    ) -> [String: TextValue] {
      var values = values
      values["what"] = .text(texts("problem.what.\(kind.rawValue)"))
      if !owner.isEmpty { values["owner"] = .foreign(owner) }
      return values
    }
    switch problem {
    case .noSentMail(let owner, let received): return say("no-sent", ["owner": .foreign(owner), "n": .count(received)])
    case .noInbox(let owner, let sent): return say("no-inbox", ["owner": .foreign(owner), "n": .count(sent)])
    case .noMailbox(let person, let seen): return say("no-mailbox", ["person": .foreign(person), "n": .count(seen)])
    case .gap(let owner, let kind, let from, let to, let days):
      return say(
        "gap",
        holding(owner, kind, ["from": .text(from.description), "to": .text(to.description), "n": .count(days)]))
    case .endsEarly(let owner, let kind, let from, let days):
      return say("ends-early", holding(owner, kind, ["from": .text(from.description), "n": .count(days)]))
    }
  }
}
