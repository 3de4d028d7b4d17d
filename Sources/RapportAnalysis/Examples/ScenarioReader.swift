import RapportModel

/// Reads the lines of a scenario, one after the other.
struct ScenarioReader {
  var configuration: Configuration
  var account: Account
  var coverage = Coverage()
  var marked: Set<String> = []
  var interactions: [Interaction] = []

  /// A mail of the scenario, for the threads that later lines go on with.
  private struct Mail {
    var id: String
    var references: [String]
    var subject: String
  }

  private var latest: Mail?
  private var bySubject: [String: Mail] = [:]
  /// Whether the line before was an interaction that quotations may follow.
  private var isQuotable = false
  private var nextIsUnseen = false

  static let staffNames = ["kari", "ola", "anna", "nina", "support"]

  init() {
    var company = Company(name: "Nordlys", domains: ["nordlys.example"], timeZone: "Europe/Oslo", region: "NO")
    company.workingHours = WeeklyHours(
      blocks: Dictionary(uniqueKeysWithValues: (1...5).map { ($0, [.init(start: 480, end: 960)]) }))
    configuration = Configuration(company: company)
    configuration.staff = Self.staffNames.map { name in
      Person(
        name: name.prefix(1).uppercased() + name.dropFirst(), emails: ["\(name)@nordlys.example"],
        role: name == "nina" ? .manager : (name == "support" ? .shared : .agent))
    }
    account = Account(name: "Fjord Fisk", domains: ["fjordfisk.example"])
  }

  static func participant(_ name: some StringProtocol) -> Participant {
    let name = String(name)
    let isStaff = staffNames.contains(name)
    let email = "\(name)@\(isStaff ? "nordlys" : "fjordfisk").example"
    return Participant(
      name: name.prefix(1).uppercased() + name.dropFirst(), email: email, person: email,
      account: isStaff ? nil : "Fjord Fisk", staff: isStaff)
  }

  mutating func read(_ line: Substring, number: Int) throws(Scenario.Problem) {
    var rest = line[...]
    trim(&rest)
    if rest.isEmpty || rest.hasPrefix("#") { return }
    if rest.hasPrefix("@") { return try direct(rest.dropFirst(), number) }
    if rest.hasPrefix("> ") || rest.hasPrefix(">:") || rest.hasPrefix(">>") || rest.hasPrefix("↓>") {
      return try quote(rest, number)
    }
    try contact(rest, number)
  }

  // MARK: The scene

  private mutating func direct(_ text: Substring, _ line: Int) throws(Scenario.Problem) {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    guard let verb = words.first else { throw Scenario.Problem(line: line, expected: "a word after @") }
    let rest = words.dropFirst().joined(separator: " ")[...]
    switch verb {
    case "account":
      guard words.count > 1, let status = Account.Status(rawValue: words[1]) else {
        throw Scenario.Problem(line: line, expected: "active, at_risk or lost")
      }
      account.status = status
    case "owner": account.owner = words.count > 1 ? Self.participant(words[1]).email : nil
    case "contacts":
      account.contacts = words.dropFirst().map { Person(name: $0, emails: ["\($0)@fjordfisk.example"]) }
    case "manager":
      for index in configuration.staff.indices where configuration.staff[index].role == .manager {
        configuration.staff[index].role = .agent
      }
      for index in configuration.staff.indices
      where words.dropFirst().contains(where: { configuration.staff[index].emails == ["\($0)@nordlys.example"] }) {
        configuration.staff[index].role = .manager
      }
    case "leave":
      guard words.count >= 3,
        let person = configuration.staff.firstIndex(where: { $0.emails == ["\(words[1])@nordlys.example"] }),
        case let days = words[2].split(separator: "…"), days.count == 2
      else { throw Scenario.Problem(line: line, expected: "leave NAME Mon…Fri cover NAME") }
      var leave = Person.Leave(
        from: try Scenario.date(days[0], line: line), to: try Scenario.date(days[1], line: line))
      if words.count > 4, words[3] == "cover" { leave.cover = "\(words[4])@nordlys.example" }
      configuration.staff[person].leave.append(leave)
    case "held":
      guard words.count >= 5, let kind = Coverage.Holding.Kind(rawValue: words[1]), words[3] == "until" else {
        throw Scenario.Problem(line: line, expected: "held sent NAME until Wed 12:00")
      }
      let owner = words[2] == "all" ? "" : "\(words[2])@nordlys.example"
      let until = try Scenario.instant(words[4...].joined(separator: " ")[...], line: line)
      coverage.holdings.append(
        Coverage.Holding(owner: owner, kind: kind, from: until - .days(90), to: until, count: 400))
    case "end": coverage.end = try Scenario.instant(rest, line: line)
    case "from": configuration.analyzeFrom = try Scenario.date(rest, line: line)
    case "unseen": nextIsUnseen = true
    default:
      throw Scenario.Problem(
        line: line, expected: "account, owner, contacts, manager, leave, held, end, from or unseen")
    }
  }

  // MARK: A contact

  private mutating func contact(_ line: Substring, _ number: Int) throws(Scenario.Problem) {
    var isMarked = false
    var rest = line
    var day = word(&rest)
    if day.hasPrefix("↓") {
      isMarked = true
      day = day.dropFirst()
    }
    let time = word(&rest)
    let instant = try Scenario.instant("\(day) \(time)"[...], line: number)
    var kind = word(&rest)
    let startsThread = kind.hasSuffix("!")
    if startsThread { kind = kind.dropLast() }
    var interaction = try blank(kind, &rest, instant, number)
    var subject: String?
    trim(&rest)
    if rest.first == "\"" {
      rest = rest.dropFirst()
      guard let end = rest.firstIndex(of: "\"") else {
        throw Scenario.Problem(line: number, expected: "a closing quote")
      }
      subject = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    let parties: Substring
    let words: Substring
    if let colon = rest.firstIndex(of: ":") {
      parties = rest[..<colon]
      words = rest[rest.index(after: colon)...]
    } else {
      parties = rest
      words = ""
    }
    try address(&interaction, parties, &isMarked, number)
    if words.contains("↓") { isMarked = true }
    let (text, cues) = try Self.said(words, block: nil, line: number)
    interaction.text = text
    interaction.cues = cues
    if !text.isEmpty { interaction.language = "en" }
    interaction.id = "i\(number)"
    interaction.source.line = number
    if interaction.channel == .email || interaction.channel == .ticket { thread(&interaction, subject, startsThread) }
    if nextIsUnseen {
      nextIsUnseen = false
      isQuotable = false
      return
    }
    if isMarked { marked.insert(interaction.id) }
    interactions.append(interaction)
    isQuotable = true
  }

  private func blank(
    _ kind: Substring, _ rest: inout Substring, _ instant: Instant, _ line: Int
  ) throws(Scenario.Problem) -> Interaction {
    let flags: [Substring: InteractionFlags] = [
      "autoreply": .autoreply, "bounce": .bounce, "receipt": .receipt, "bulk": .bulk, "calendar": .calendar,
    ]
    let channel: Channel? = flags[kind] != nil || kind == "mail" ? .email : Channel(rawValue: String(kind))
    guard let channel else { throw Scenario.Problem(line: line, expected: "a channel such as mail or call") }
    var i = Interaction(
      id: "", channel: channel, time: Scenario.calendar.zone.timestamp(instant), timeQuality: .exact,
      source: SourcePosition(path: "scenario", format: "scenario"))
    if let flag = flags[kind] { i.flags = flag }
    if channel == .call {
      let outcome = word(&rest)
      if let result = CallResult(rawValue: String(outcome)) {
        i.result = result
        i.ring = 20
      } else if let unit = outcome.last, let count = Int(outcome.dropLast()), unit == "s" || unit == "m" {
        i.result = .answered
        i.duration = unit == "m" ? count * 60 : count
      } else {
        throw Scenario.Problem(line: line, expected: "missed, busy, rejected, voicemail, failed, 20s or 3m after call")
      }
    }
    return i
  }

  private func address(
    _ i: inout Interaction, _ parties: Substring, _ isMarked: inout Bool, _ line: Int
  ) throws(Scenario.Problem) {
    var section = "from"
    for part in parties.split(whereSeparator: { $0 == " " || $0 == "," }) {
      switch part {
      case "->": section = "to"
      case "cc", "bcc", "via", "held": section = String(part)
      case "by": continue
      case "↓": isMarked = true
      default:
        let person = Self.participant(part)
        switch section {
        case "from": i.from.append(person)
        case "to": i.to.append(person)
        case "cc": i.cc.append(person)
        case "bcc": i.bcc.append(person)
        case "via": i.hops.append(person)
        default: i.holders.append(person.email ?? "")
        }
      }
    }
    guard let author = i.from.first, !i.to.isEmpty else {
      throw Scenario.Problem(line: line, expected: "AUTHOR -> RECIPIENT")
    }
    let recipients = i.to + i.cc + i.bcc
    if author.staff {
      i.direction = recipients.contains { !$0.staff } ? .outbound : .internal
    } else {
      i.direction = recipients.contains(where: \.staff) ? .inbound : .external
    }
    if i.channel == .note { i.direction = .internal }
  }

  private mutating func thread(_ i: inout Interaction, _ subject: String?, _ startsThread: Bool) {
    let domain = i.from.first?.staff == true ? "nordlys" : "fjordfisk"
    let messageID = "\(i.id)@\(domain).example"
    i.messageID = messageID
    let parent = startsThread ? nil : (subject.map { bySubject[$0] } ?? latest)
    let name = subject ?? parent?.subject ?? "Our talk"
    if let parent {
      i.subject = "Re: \(parent.subject)"
      i.inReplyTo = parent.id
      i.references = parent.references + [parent.id]
      if i.flags.contains(.bounce) { i.concerns = [parent.id] }
    } else {
      i.subject = name
    }
    let mail = Mail(id: messageID, references: i.references, subject: parent?.subject ?? name)
    if !i.flags.contains(.bounce) { latest = mail }
    bySubject[name] = mail
  }

  // MARK: Words

  private mutating func quote(_ line: Substring, _ number: Int) throws(Scenario.Problem) {
    guard isQuotable, var i = interactions.popLast() else {
      throw Scenario.Problem(line: number, expected: "a contact before a quotation")
    }
    var rest = line
    if rest.hasPrefix("↓") {
      marked.insert(i.id)
      rest = rest.dropFirst()
    }
    let isForwarded = rest.hasPrefix(">>")
    rest = rest.drop { $0 == ">" }
    guard let end = rest.range(ofFirst: ": ") ?? rest.lastIndex(of: ":").map({ $0..<rest.index(after: $0) }) else {
      throw Scenario.Problem(line: number, expected: "> NAME: words")
    }
    let head = rest[..<end.lowerBound].split(separator: " ")
    let words = rest[end.upperBound...]
    if words.contains("↓") { marked.insert(i.id) }
    let (text, cues) = try Self.said(words, block: i.quoted.count, line: number)
    var block = QuotedBlock(text: text, isForwarded: isForwarded)
    if let name = head.first {
      let author = Self.participant(name)
      block.author = author.name
      block.authorEmail = author.email
    }
    if head.count >= 3 {
      let instant = try Scenario.instant(head[1...2].joined(separator: " ")[...], line: number)
      block.time = Scenario.calendar.zone.timestamp(instant)
    }
    if isForwarded { i.flags.insert(.forwarded) }
    i.quoted.append(block)
    i.cues += cues
    interactions.append(i)
  }

  /// Takes the cues out of what was said; each stands for the sentence before it.
  static func said(_ words: Substring, block: Int?, line: Int) throws(Scenario.Problem) -> (String, [Cue]) {
    var text = ""
    var cues: [Cue] = []
    var sentence = 0
    var rest = words[...]
    while let character = rest.first {
      if character == "[" {
        guard let close = rest.firstIndex(of: "]") else { throw Scenario.Problem(line: line, expected: "a closing ]") }
        while text.last == " " { text.removeLast() }
        cues.append(
          try cue(rest[rest.index(after: rest.startIndex)..<close], text, from: sentence, block: block, line: line))
        rest = rest[rest.index(after: close)...]
        // Several cues of one sentence stand side by side.
        if rest.drop(while: { $0 == " " }).first != "[" { sentence = text.utf8.count }
        continue
      }
      rest = rest.dropFirst()
      if character == "↓" || (character == " " && text.isEmpty) { continue }
      if (character == " "), text.utf8.count > sentence, let last = text.last, ".!?".contains(last),
        rest.drop(while: { $0 == " " }).first != "["
      {
        sentence = text.utf8.count
      }
      text.append(character)
    }
    while text.last == " " { text.removeLast() }
    return (text, cues)
  }

  private static func cue(
    _ inside: Substring, _ text: String, from sentence: Int, block: Int?, line: Int
  ) throws(Scenario.Problem) -> Cue {
    var words = inside.split(separator: " ")
    guard let name = words.first, let kind = CueKind(rawValue: String(name)) else {
      throw Scenario.Problem(line: line, expected: "the name of a cue in [ ]")
    }
    words.removeFirst()
    var start = text.utf8.index(text.startIndex, offsetBy: min(sentence, text.utf8.count))
    while start < text.endIndex, text[start] == " " { start = text.index(after: start) }
    let quote = String(text[start...])
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    var cue = Cue(
      kind: kind, block: block, quote: quote, start: offset, end: offset + quote.utf8.count, strength: 0.9,
      rule: "scenario/\(kind.rawValue)")
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.hasPrefix("due=") {
        let day = word.dropFirst(4)
        let time = index + 1 < words.count ? words[index + 1] : "16:00"
        index += 1
        cue.due = DueTime(instant: try Scenario.instant("\(day) \(time)"[...], line: line), stretch: "\(day) \(time)")
      } else if kind == .topic {
        cue.target = String(word)
      } else if let level = Int(word) {
        cue.level = level
      } else if word.contains("."), let strength = Double(word) {
        cue.strength = strength
      } else {
        cue.target = String(word)
      }
      index += 1
    }
    return cue
  }

  private func trim(_ text: inout Substring) { text = text.drop { $0 == " " } }

  private func word(_ text: inout Substring) -> Substring {
    trim(&text)
    let word = text.prefix { $0 != " " }
    text = text.dropFirst(word.count)
    return word
  }
}

extension Substring {
  /// Range of the first occurrence of a short text.
  fileprivate func range(ofFirst needle: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(needle) { return index..<self.index(index, offsetBy: needle.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
