import RapportModel

extension ConfigurationReader {
  // MARK: Staff

  func readStaff(_ value: YAMLValue) throws(ConfigurationError) -> [Person] {
    var staff: [Person] = []
    var owners: [String: String] = [:]
    for entry in try value.list() {
      let keys = try entry.section(["name", "emails", "phones", "extensions", "role", "team", "leave"])
      var person = try readPerson(entry, keys)
      person.extensions = try keys["extensions"]?.strings() ?? []
      person.role = .agent
      if let role = keys["role"] {
        person.role = Person.Role(rawValue: try role.choice(Person.Role.allCases.map(\.rawValue)))
      }
      person.team = try keys["team"]?.string()
      for leave in try keys["leave"]?.list() ?? [] { person.leave.append(try readLeave(leave)) }
      for email in person.emails {
        if let other = owners.updateValue(entry.key, forKey: email) {
          throw entry.error(found: "an address that \(other) has too", expected: "each address at one person")
        }
      }
      staff.append(person)
    }
    return staff
  }

  private func readPerson(_ entry: YAMLValue, _ keys: [String: YAMLValue]) throws(ConfigurationError) -> Person {
    var emails: [String] = []
    for email in try keys["emails"]?.list() ?? [] { emails.append(try email.address()) }
    let name = try keys["name"]?.string()
    let person = Person(name: name, emails: emails, phones: try keys["phones"]?.strings() ?? [])
    guard !person.id.isEmpty || keys["extensions"] != nil else {
      throw entry.error(found: "nobody", expected: "a name, `emails:` or `phones:`")
    }
    return person
  }

  private func readLeave(_ value: YAMLValue) throws(ConfigurationError) -> Person.Leave {
    let keys = try value.section(["from", "to", "cover"])
    guard let from = try keys["from"]?.date(), let to = try keys["to"]?.date() else {
      throw value.error(found: "no days", expected: "`from:` and `to:`")
    }
    guard from <= to else {
      throw value.error(found: "\(from) to \(to)", expected: "the first day before the last")
    }
    return Person.Leave(from: from, to: to, cover: try keys["cover"]?.address())
  }

  // MARK: Accounts

  func readAccounts(_ value: YAMLValue) throws(ConfigurationError) -> [Account] {
    var accounts: [Account] = []
    var claims: [String: String] = [:]
    for entry in try value.list() {
      let keys = try entry.section(["name", "domains", "contacts", "status", "lost_on", "owner"])
      guard let name = keys["name"] else { throw entry.error(found: "no name", expected: "`name:`") }
      var account = Account(name: try name.string())
      for domain in try keys["domains"]?.list() ?? [] {
        let text = try domain.domain()
        try claim(text, "the domain", for: account.name, at: domain, in: &claims)
        account.domains.append(text)
      }
      for contact in try keys["contacts"]?.list() ?? [] {
        let keys = try contact.section(["name", "emails", "phones"])
        let person = try readPerson(contact, keys)
        for email in person.emails { try claim(email, "an address", for: account.name, at: contact, in: &claims) }
        for phone in person.phones {
          try claim(phone.filter(\.isNumber), "a number", for: account.name, at: contact, in: &claims)
        }
        account.contacts.append(person)
      }
      if let status = keys["status"] {
        account.status =
          Account.Status(rawValue: try status.choice(Account.Status.allCases.map(\.rawValue))) ?? .active
      }
      account.lostOn = try keys["lost_on"]?.date()
      account.owner = try keys["owner"]?.address()
      try claim("name:" + account.name.lowercased(), "the name", for: account.name, at: name, in: &claims)
      accounts.append(account)
    }
    return accounts
  }

  /// Notes that an account claims `text`; an error if another one does already, since then nothing could decide to
  /// whom a message belongs.
  private func claim(
    _ text: String, _ what: String, for account: String, at value: YAMLValue, in claims: inout [String: String]
  ) throws(ConfigurationError) {
    if let other = claims[text], other != account || text.hasPrefix("name:") {
      throw value.error(found: "\(what) that the account \"\(other)\" has too", expected: "each at one account")
    }
    claims[text] = account
  }
}
