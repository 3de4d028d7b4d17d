public import RapportModel

/// Words that reach a client and run down the own side.
public enum InternalComplaint: Analyzer {
  /// See `AnalyzerDescription`.
  public static let description = AnalyzerDescription(
    id: "internal-complaint",
    finds: "Words that reach a client and run down a colleague, a department, the management, a system or a rule.",
    why: "The client buys from a firm; whoever hears it quarrel stops trusting all of it.",
    decides:
      "A message or call of a person on the staff to a client complains about the own side, in its own words or in an internal message that it quotes or forwards.",
    variants: [
      ("leaked", "in a quoted or forwarded internal message that goes to a client"),
      ("written", "in the author's own text"),
      ("said", "in the note or transcript of a call"),
    ],
    base: .medium,
    parameters: [],
    blindSpots: [
      "Attached files, pictures and what was said without a note.",
      "Irony, and whether a name belongs to a colleague or to an outside firm.",
      "Whether an unseen message had shown the quoted words to the client before.",
    ],
    triggering: InternalComplaintExamples.triggering, innocent: InternalComplaintExamples.innocent)

  private struct Passage {
    var cue: Cue
    /// The internal message whose words were passed on, where it is held.
    var original: Int?
    var confidence: Double
    var targetConfidence: Double
    var target: ComplaintTarget?
  }

  /// One finding for each message and variant.
  public static func findings(in course: Course) -> [Finding] {
    var found: [Finding] = []
    var internalComplaints: [Int: [Int]] = [:]
    for index in course.interactions.indices {
      let i = course.interactions[index]
      let e = course.entries[index]
      let conversation = course.conversations.number[index]
      if e.direction == .internal, e.mask.has(.complaintInternal) {
        internalComplaints[conversation, default: []].append(index)
      }
      guard let instant = e.instant, !course.isHistory(instant),
        i.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt])
      else { continue }
      if i.channel == .call || i.channel == .voicemail {
        let isHeard = i.channel == .voicemail ? e.direction == .outbound : e.isTalk
        guard isHeard, e.direction == .inbound || e.direction == .outbound else { continue }
        add(&found, course, index, "said", own(course, index))
      } else if e.direction == .outbound {
        add(&found, course, index, "written", own(course, index))
        add(&found, course, index, "leaked", leaked(course, index, internalComplaints[conversation] ?? []))
      }
    }
    return found
  }

  // MARK: Passages

  private static func own(_ course: Course, _ index: Int) -> [Passage] {
    let cues = course.ownCues(index, CueMask(.complaintInternal))
    guard !cues.isEmpty else { return [] }
    let i = course.interactions[index]
    // "Our system is down, back at 14:00, I'm sorry" states a fact and a next step.
    let isNeutral =
      course.entries[index].mask.has(.apology) && i.cues.contains { $0.block == nil && ReplyReading.isNextStep($0) }
    return cues.compactMap { cue in
      let target = cue.target.flatMap(ComplaintTarget.init(rawValue:))
      if isNeutral, target == .system || target == .workload || target == .rule { return nil }
      return passage(cue, target, original: nil, confidence: cue.strength)
    }
  }

  private static func passage(_ cue: Cue, _ target: ComplaintTarget?, original: Int?, confidence: Double) -> Passage {
    Passage(
      cue: cue, original: original, confidence: max(0, min(0.95, confidence)),
      targetConfidence: target == nil ? 0 : max(0, min(0.95, cue.strength)), target: target)
  }

  /// How many internal messages of a conversation are compared with a quotation.
  private static let mostOriginals = 32

  /// Complaints in quoted words of the staff that no client had seen before.
  private static func leaked(_ course: Course, _ index: Int, _ originals: [Int]) -> [Passage] {
    let i = course.interactions[index]
    guard !i.quoted.isEmpty else { return [] }
    var passages: [Passage] = []
    var shown: Set<String> = []
    for cue in i.cues where cue.kind == .complaintInternal {
      guard let block = cue.block, i.quoted.indices.contains(block), !cue.quote.isEmpty else { continue }
      let quoted = i.quoted[block]
      let target = cue.target.flatMap(ComplaintTarget.init(rawValue:))
      if wasShown(course, before: index, cue.quote) { continue }
      switch origin(course, index, of: quoted, saying: cue.quote) {
      case .internal(let original):
        passages.append(passage(cue, target, original: original, confidence: max(cue.strength, 0.9)))
        shown.insert(cue.quote)
      case .unseenStaff: passages.append(passage(cue, target, original: nil, confidence: min(cue.strength, 0.7)))
      case .knownToClient: continue
      }
    }
    // The words of an internal message of this thread, quoted where no cue was found in the quotation itself.
    for original in originals.suffix(mostOriginals) where original < index {
      for cue in course.ownCues(original, CueMask(.complaintInternal))
      where !cue.quote.isEmpty && !shown.contains(cue.quote) {
        for (block, quoted) in i.quoted.enumerated() {
          guard let start = quoted.text.utf8Offset(of: cue.quote) else { continue }
          shown.insert(cue.quote)
          if wasShown(course, before: index, cue.quote) { break }
          var place = cue
          place.block = block
          place.start = start
          place.end = start + cue.quote.utf8.count
          let target = cue.target.flatMap(ComplaintTarget.init(rawValue:))
          passages.append(passage(place, target, original: original, confidence: max(cue.strength, 0.9)))
          break
        }
      }
    }
    return passages
  }

  /// Whether an earlier message of the conversation that a client wrote or got quotes the words already: every later
  /// reply carries the quotation on, but the words reached the client once.
  private static func wasShown(_ course: Course, before index: Int, _ words: String) -> Bool {
    let members = course.conversations.members[course.conversations.number[index]]
    let place = StatusRules.firstIndex(in: members, above: index - 1)
    return members[max(0, place - mostSearched)..<place].reversed().contains { earlier in
      let direction = course.entries[earlier].direction
      guard direction == .outbound || direction == .inbound else { return false }
      return course.interactions[earlier].quoted.contains { $0.text.utf8Offset(of: words) != nil }
    }
  }

  private enum Origin {
    case `internal`(Int)
    case unseenStaff
    case knownToClient
  }

  /// How many messages before a leak are searched for the quoted words.
  private static let mostSearched = 200

  private static func origin(
    _ course: Course, _ index: Int, of quoted: QuotedBlock, saying words: String
  ) -> Origin {
    let members = course.conversations.members[course.conversations.number[index]]
    let place = StatusRules.firstIndex(in: members, above: index - 1)
    let nearby = members[max(0, place - mostSearched)..<place].reversed()
    let others = max(0, index - mostSearched)..<index
    var held: Int?
    for candidate in Array(nearby) + others.reversed() {
      let isComplaint = course.entries[candidate].mask.has(.complaintInternal)
      guard isComplaint || quoted.messageID != nil else { continue }
      let i = course.interactions[candidate]
      guard i.channel == .email || i.channel == .ticket || i.channel == .note else { continue }
      let isSame = quoted.messageID != nil && quoted.messageID == i.messageID
      guard isSame || (isComplaint && i.text.utf8Offset(of: words) != nil) else { continue }
      // Words that went to a client before are not leaked again; what the client wrote is theirs.
      if course.entries[candidate].direction != .internal { return .knownToClient }
      held = held ?? candidate
    }
    if let held { return .internal(held) }
    guard let email = quoted.authorEmail else { return .knownToClient }
    return course.roster.isStaffAddress(email) ? .unseenStaff : .knownToClient
  }

  // MARK: The finding

  private static func rank(_ target: ComplaintTarget?) -> Int {
    switch target {
    case .management: return 0
    case .colleague: return 1
    case .department: return 2
    case .rule: return 3
    case .system: return 4
    case .workload: return 5
    case nil: return 6
    }
  }

  private static func add(
    _ found: inout [Finding], _ course: Course, _ index: Int, _ variant: String, _ passages: [Passage]
  ) {
    guard let gravest = passages.min(by: { (rank($0.target), $0.cue.start) < (rank($1.target), $1.cue.start) }) else {
      return
    }
    let i = course.interactions[index]
    guard let time = i.time else { return }
    let e = course.entries[index]
    let confidence = passages.map(\.confidence).max() ?? 0
    var severity = base(course)
    if variant == "leaked" || gravest.target == .colleague || gravest.target == .management {
      severity = severity.raised(by: 1)
    } else if gravest.target == .system || gravest.target == .workload, confidence < 0.6 {
      severity = severity.raised(by: -1)
    }
    severity = lowered(severity, confidence: confidence)
    let isTaken = i.channel == .call && e.direction == .inbound
    let staff = (isTaken ? i.to : i.from).filter(\.staff)
    let client = e.direction == .inbound ? i.from.first : (i.to + i.cc + i.bcc).first { !$0.staff }
    var values: [String: FindingSummary.Value] = [
      "time": .time(time), "channel": .channel(i.channel),
      "target": .term("target." + (gravest.target?.rawValue ?? "unknown")),
      "targetPercent": .count(Int((gravest.targetConfidence * 100).rounded())), "complaint": .quote(gravest.cue.quote),
    ]
    values["staff"] = staff.first.map { .party($0) }
    values["client"] = client.map { .party($0) }
    if passages.count > 1 { values["more"] = .count(passages.count - 1) }
    var evidence = passages.map { Evidence(i, role: .complaint, cue: $0.cue) }
    var originals: Set<Int> = []
    for passage in passages {
      guard let original = passage.original, originals.insert(original).inserted else { continue }
      evidence.append(course.evidence(original, .quoted, CueMask(.complaintInternal)))
      values["author"] = values["author"] ?? course.interactions[original].from.first.map { .party($0) }
      values["writtenAt"] = values["writtenAt"] ?? course.interactions[original].time.map { .time($0) }
    }
    if variant == "leaked", values["author"] == nil, let block = gravest.cue.block, i.quoted.indices.contains(block) {
      let quoted = i.quoted[block]
      values["author"] = .party(Participant(name: quoted.author, email: quoted.authorEmail, staff: true))
      values["writtenAt"] = quoted.time.map { .time($0) }
    }
    let suggestion =
      variant == "leaked"
      ? "leaked"
      : (gravest.target == .system || gravest.target == .workload || gravest.target == .rule ? "system" : "talk")
    values["suggestion"] = .term("suggestion.internal-complaint." + suggestion)
    let counter = course.ownCues(index, CueMask(.apology)).prefix(1).map { Evidence(i, role: .answer, cue: $0) }
    found.append(
      Finding(
        id: findingID(course, [variant, i.id]), analyzer: description.id, variant: variant, severity: severity,
        confidence: confidence, account: course.account.name, client: client, staff: Course.distinct(staff),
        conversation: i.conversation, from: time, to: time, story: course.story(of: index),
        summary: FindingSummary("internal-complaint." + variant, values), evidence: evidence, counterEvidence: counter,
        firstSeen: time, parameters: [:]))
  }
}

extension String {
  /// How much of a text is searched for quoted words.
  private static var mostSearchedBytes: Int { 65_536 }

  /// The UTF-8 offset of the first occurrence of `needle`, nil if there is none in the first 64 KiB.
  func utf8Offset(of needle: String) -> Int? {
    guard let first = needle.utf8.first else { return nil }
    var copy = self
    var other = needle
    return copy.withUTF8 { whole in
      other.withUTF8 { part in
        let hay = UnsafeBufferPointer(rebasing: whole.prefix(Self.mostSearchedBytes))
        guard hay.count >= part.count, part.count <= Self.longestNeedle else { return nil }
        var start = 0
        while start <= hay.count - part.count {
          if hay[start] == first {
            var offset = 1
            while offset < part.count, hay[start + offset] == part[offset] { offset += 1 }
            if offset == part.count { return start }
          }
          start += 1
        }
        return nil
      }
    }
  }

  /// Longest quotation searched for: a cue's words are a sentence.
  private static var longestNeedle: Int { 1024 }
}
