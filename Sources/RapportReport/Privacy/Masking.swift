public import RapportModel

/// Made-up labels of people and accounts, stable within one store, computed by the pipeline from a key that belongs to
/// the store (hostile-inputs.md, case 115): they can't be the same in two companies.
public struct PseudonymLabels: Hashable, Sendable {
  /// Label by `Person.id` (or the handle of a party that is nobody's yet).
  public var people: [String: String]
  /// Label by account name.
  public var accounts: [String: String]

  /// Labels of people and accounts.
  public init(people: [String: String] = [:], accounts: [String: String] = [:]) {
    self.people = people
    self.accounts = accounts
  }
}

/// How a party is shown after masking.
public struct MaskedParty: Hashable, Sendable {
  /// Id: the person's where shown by name, else the label; nil where people are not shown at all.
  public var id: String?
  /// Name, label or a general word: never empty.
  public var label: String
  /// Name, where shown by name.
  public var name: String?
  /// Address, where shown by name.
  public var email: String?
  /// Number, where shown by name.
  public var phone: String?
}

/// Takes people out of everything that is shown, as `privacy` says: parties become labels, and their names, addresses
/// and numbers inside quotations, subjects, attachment names, links and message ids are replaced.
public struct Masking: Sendable {
  private var privacy: Privacy
  private let labels: PseudonymLabels
  private var showsNames: Bool
  private let texts: Texts
  private let matcher: NameMatcher?
  private let staffIDs: Set<String>
  private let displayNames: [String: String]

  /// A mask for one report or listing.
  ///
  /// `participants` are the parties that occur in what will be shown, so that people whom no configuration names are
  /// masked too. `showsNames` is `--names`: nothing is masked, quotations are only shortened.
  public init(
    configuration: Configuration, labels: PseudonymLabels, showsNames: Bool, language: ReportLanguage,
    participants: some Sequence<Participant>, contacts: [Person] = []
  ) {
    self.privacy = configuration.privacy
    self.labels = labels
    self.showsNames = showsNames
    self.texts = Texts(language)
    self.staffIDs = Set(configuration.staff.map(\.id))
    var names: [String: String] = [:]
    for person in configuration.staff + configuration.accounts.flatMap(\.contacts) + contacts {
      if let name = person.name { names[person.id] = names[person.id] ?? name }
    }
    self.displayNames = names
    let masksStaff = !showsNames && configuration.privacy.staff != .names
    let masksClients = !showsNames && configuration.privacy.clients != .names
    guard masksStaff || masksClients else {
      self.matcher = nil
      return
    }
    let texts = self.texts
    var staff: [String: NameMatcher.Target] = [:]
    var clients: [String: NameMatcher.Target] = [:]
    func label(_ id: String, _ isStaff: Bool) -> String? {
      guard isStaff ? masksStaff : masksClients else { return nil }
      let general = texts(isStaff ? "party.staff" : "party.client")
      let naming = isStaff ? configuration.privacy.staff : configuration.privacy.clients
      return naming == .pseudonyms ? labels.people[id] ?? general : general
    }
    func add(
      _ table: inout [String: NameMatcher.Target], _ id: String, _ isStaff: Bool, _ names: [String?],
      _ emails: [String?],
      _ phones: [String?]
    ) {
      var target = table[id] ?? NameMatcher.Target(label: label(id, isStaff), names: [], emails: [], phones: [])
      for name in names.compactMap({ $0 }) where !target.names.contains(name) { target.names.append(name) }
      for email in emails.compactMap({ $0 }) where !target.emails.contains(email) { target.emails.append(email) }
      for phone in phones.compactMap({ $0 }) where !target.phones.contains(phone) { target.phones.append(phone) }
      table[id] = target
    }
    var shared: Set<String> = []
    for person in configuration.staff {
      // A shared mailbox or a machine is not a person: its name says nothing about anybody.
      if person.role == .shared || person.role == .system {
        shared.formUnion(person.emails.map(Folding.fold))
        continue
      }
      add(&staff, person.id, true, [person.name], person.emails, person.phones)
    }
    for person in configuration.accounts.flatMap(\.contacts) + contacts {
      add(&clients, person.id, false, [person.name], person.emails, person.phones)
    }
    var accountNames: Set<String> = Set(configuration.accounts.map(\.name))
    for party in participants {
      let id = party.person ?? party.handle
      if id.isEmpty { continue }
      if let email = party.email, shared.contains(Folding.fold(email)) { continue }
      if let account = party.account { accountNames.insert(account) }
      if party.staff {
        add(&staff, id, true, [party.name], [party.email], [party.phone])
      } else {
        add(&clients, id, false, [party.name], [party.email], [party.phone])
      }
    }
    var targets: [NameMatcher.Target] = []
    for key in staff.keys.sorted() { if let target = staff[key], masksStaff { targets.append(target) } }
    for key in clients.keys.sorted() { if let target = clients[key] { targets.append(target) } }
    if masksClients {
      for name in accountNames.sorted() {
        targets.append(
          NameMatcher.Target(
            label: labels.accounts[name] ?? texts("party.account"), names: [name], emails: [], phones: []))
      }
    }
    // "Nordlys Support <post@…>" must not mask the company's name in every text.
    let companyWords = WordScanner(
      ([configuration.company.name] + configuration.company.domains).joined(separator: " ")
    ).words.map(\.folded).filter { $0.count > 2 }
    var domains: [String] = masksStaff ? configuration.company.domains.map(Folding.fold) : []
    if masksClients { domains += configuration.accounts.flatMap(\.domains).map(Folding.fold) }
    self.matcher = NameMatcher(
      targets, maskedDomains: domains, keptAddresses: shared,
      generalLabel: texts(masksStaff ? "party.staff" : "party.client"),
      ignoredParts: masksClients ? NameForms.functionWords : NameForms.functionWords.union(companyWords))
  }

  /// The same mask with staff under labels even where they are shown by name.
  var withStaffUnderLabels: Masking {
    var copy = self
    if copy.privacy.staff == .names || showsNames { copy.privacy.staff = .pseudonyms }
    copy.showsNames = false
    return copy
  }

  /// How a party is shown.
  public func party(_ party: Participant) -> MaskedParty {
    let id = party.person ?? party.handle
    let isStaff = party.staff || staffIDs.contains(id)
    let naming = showsNames ? .names : isStaff ? privacy.staff : privacy.clients
    let general = texts(isStaff ? "party.staff" : "party.client")
    switch naming {
    case .names:
      let name = party.name ?? displayNames[id]
      return MaskedParty(
        id: id, label: name ?? (party.handle.isEmpty ? general : party.handle), name: name, email: party.email,
        phone: party.phone)
    case .pseudonyms:
      let label = labels.people[id] ?? general
      return MaskedParty(id: labels.people[id], label: label, name: labels.people[id], email: nil, phone: nil)
    case .none:
      return MaskedParty(id: nil, label: general, name: nil, email: nil, phone: nil)
    }
  }

  /// How an account is shown.
  public func account(_ name: String) -> String {
    if showsNames || privacy.clients == .names { return name }
    return labels.accounts[name] ?? texts("party.account")
  }

  /// `text` with everybody masked who has to be; its length is not limited.
  public func text(_ text: String) -> String {
    guard let matcher, !text.isEmpty else { return text }
    let matches = matcher.matches(in: text)
    if matches.isEmpty { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for match in matches {
      result += bytes[position..<match.range.lowerBound]
      result += match.label.utf8
      position = match.range.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  /// `text`, or nil where it had to be masked: for ids, which a label would only garble.
  public func identifier(_ text: String?) -> String? {
    guard let text else { return nil }
    return self.text(text) == text ? text : nil
  }

  /// A quotation: masked first, then cut at a whole character to `privacy.quotes`; empty where that is 0.
  public func quote(_ text: String) -> String { shortened(text, to: min(privacy.quotes, Limits.quoteCharacters)) }

  /// A subject, file name or other short text: masked, then cut.
  public func short(_ text: String) -> String { shortened(text, to: Limits.subjectCharacters) }

  private func shortened(_ text: String, to limit: Int) -> String {
    guard limit > 0 else { return "" }
    // Masking looks at no more than could be shown, so that a text of megabytes costs nothing.
    let window = text.prefix(utf8Bytes: limit * 16 + 512)
    let isCut = window.utf8.count < text.utf8.count
    let masked = VisibleText.lines(self.text(window))
    if masked.utf8.count <= limit, !isCut { return masked }
    // Plain letters are one byte and one character each.
    let head = masked.utf8.prefix(limit + 1)
    if head.count > limit, head.allSatisfy({ $0 < 0x80 && $0 != 13 }) {
      return String(decoding: head.dropLast(), as: UTF8.self) + "…"
    }
    var end = masked.startIndex
    var count = 0
    while end < masked.endIndex, count < limit {
      end = masked.index(after: end)
      count += 1
    }
    if end == masked.endIndex, !isCut { return masked }
    return String(masked[..<end]) + "…"
  }
}

extension String {
  /// The longest prefix of whole characters that takes at most `count` UTF-8 bytes.
  func prefix(utf8Bytes count: Int) -> String {
    guard utf8.count > count else { return self }
    var index = utf8.index(utf8.startIndex, offsetBy: count)
    // Step back to the start of a scalar, then of a word where one begins near: a name must not be cut in two.
    while index > startIndex, index.samePosition(in: unicodeScalars) == nil { index = utf8.index(before: index) }
    var wordStart = index
    var steps = 0
    while wordStart > startIndex, steps < 200 {
      let previous = unicodeScalars.index(before: wordStart)
      if unicodeScalars[previous].properties.isWhitespace { return String(self[..<wordStart]) }
      wordStart = previous
      steps += 1
    }
    return String(self[..<index])
  }
}
