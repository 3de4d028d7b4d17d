import RapportAnalysis
import RapportModel
import RapportTestSupport

/// Courses of contacts of any length, made from a seed: ordinary ones, and shapes that would hang a careless analysis.
enum GeneratedCourse {
  static let start = Instant(year: 2024, month: 1, day: 8, hour: 8)

  static func party(_ number: Int, staff: Bool) -> Participant {
    let email = staff ? "staff\(number)@nordlys.example" : "client\(number)@fjordfisk.example"
    return Participant(
      name: "P\(number)", email: email, person: email, account: staff ? nil : "Fjord Fisk", staff: staff)
  }

  private static func interaction(_ id: Int, _ channel: Channel, _ instant: Instant) -> Interaction {
    Interaction(
      id: "g\(id)", channel: channel, time: Timestamp(instant, offsetMinutes: 60), timeQuality: .exact,
      source: SourcePosition(path: "generated", format: "generated"))
  }

  /// An ordinary account: threads of mails, calls, texts, internal mails, with cues here and there.
  static func ordinary(count: Int, seed: UInt64) -> AccountTimeline {
    var random = SeededRandom(seed: seed)
    var interactions: [Interaction] = []
    interactions.reserveCapacity(count)
    var threads: [(id: String, references: [String], subject: String, client: Int)] = []
    var now = start
    for number in 0..<count {
      now = now + .minutes(Int64.random(in: 5...400, using: &random))
      let client = party(Int.random(in: 0..<6, using: &random), staff: false)
      let staff = party(Int.random(in: 0..<8, using: &random), staff: true)
      let isInbound = Bool.random(using: &random)
      let kind = Int.random(in: 0..<10, using: &random)
      var i = interaction(number, kind < 6 ? .email : (kind < 8 ? .call : .text), now)
      i.direction = isInbound ? .inbound : .outbound
      i.from = [isInbound ? client : staff]
      i.to = [isInbound ? staff : client]
      if i.channel == .email {
        i.messageID = "m\(number)@x"
        if let thread = threads.last(where: { _ in Int.random(in: 0..<3, using: &random) == 0 }) {
          i.subject = "Re: \(thread.subject)"
          i.inReplyTo = thread.id
          i.references = Array((thread.references + [thread.id]).suffix(8))
          i.to = isInbound ? [staff] : [party(thread.client, staff: false)]
          threads.append(("m\(number)@x", i.references, thread.subject, thread.client))
        } else {
          i.subject = "Order \(10_000 + number / 4) for pumps and valves"
          threads.append(("m\(number)@x", [], i.subject ?? "", Int.random(in: 0..<6, using: &random)))
        }
        if threads.count > 20 { threads.removeFirst(10) }
        if Int.random(in: 0..<12, using: &random) == 0 {
          i.direction = .internal
          i.from = [staff]
          i.to = [party(9, staff: true)]
        }
      } else if i.channel == .call {
        let isAnswered = Bool.random(using: &random)
        i.result = isAnswered ? .answered : .missed
        i.duration = isAnswered ? Int.random(in: 2...600, using: &random) : 0
      }
      if i.channel != .call {
        i.text = "Good day. Here is what we wanted to say about it, with a few more words. Kind regards"
        let kinds: [CueKind] = [.ask, .substance, .uncertainty, .chase, .topic, .thanksClose, .commitment, .anger]
        for place in 0..<Int.random(in: 0...3, using: &random) {
          let kind = kinds[Int.random(in: 0..<kinds.count, using: &random)]
          let start = place * 10
          let quote = String(i.text.dropFirst(start).prefix(9))
          i.cues.append(
            Cue(
              kind: kind, quote: quote, start: start, end: start + 9, strength: 0.9,
              target: kind == .topic ? "\(10_000 + number / 5)" : nil, level: kind == .anger ? 2 : nil,
              rule: "generated/\(kind.rawValue)"))
        }
      }
      interactions.append(i)
    }
    return AccountTimeline(account: Account(name: "Fjord Fisk"), interactions: interactions)
  }

  /// Shapes that make quadratic work where lists are read again and again.
  enum Hostile: String, CaseIterable, Sendable {
    /// Every mail asks, none is answered, each in a thread of its own.
    case neverAnswered
    /// One thread, everybody another person, every reply to another stranger.
    case oneThreadOfStrangers
    /// A chain of references in which each mail names all before it.
    case longReferences
    /// Missed calls only, in both directions.
    case ringing
    /// The same number in every subject, vague answers all the way.
    case vagueForever
    /// Mails that each quote an internal complaint.
    case quotedComplaints
    /// Angry chases and promises in one case.
    case promises
  }

  static func hostile(_ shape: Hostile, count: Int) -> AccountTimeline {
    var interactions: [Interaction] = []
    let staff = party(0, staff: true)
    for number in 0..<count {
      let isOdd = number % 2 == 1
      var i = interaction(number, shape == .ringing ? .call : .email, start + .minutes(Int64(number) * 20))
      i.direction = isOdd ? .outbound : .inbound
      let client = party(shape == .oneThreadOfStrangers ? number / 2 * 3 + (isOdd ? 1 : 0) : 0, staff: false)
      i.from = [isOdd ? staff : client]
      i.to = [isOdd ? client : staff]
      i.messageID = "h\(number)@x"
      i.text = "Where is it? I don't know."
      func cue(_ kind: CueKind, block: Int? = nil, target: String? = nil) -> Cue {
        Cue(
          kind: kind, block: block, quote: "Where is it?", start: 0, end: 12, strength: 0.9, target: target, rule: "h/x"
        )
      }
      switch shape {
      case .neverAnswered:
        i.direction = .inbound
        i.from = [client]
        i.to = [staff]
        i.subject = "Matter \(number)x"
        i.cues = [cue(.ask)]
      case .oneThreadOfStrangers:
        i.subject = "Re: All of us"
        i.inReplyTo = "root@x"
        i.cues = [cue(isOdd ? .substance : .ask)]
      case .longReferences:
        i.references = (max(0, number - 400)..<number).map { "h\($0)@x" }
        i.cues = [cue(.ask)]
      case .ringing: i.result = .missed
      case .vagueForever:
        i.subject = "Order 10422"
        i.cues = [cue(isOdd ? .noInformation : .ask), cue(.topic, target: "10422")]
      case .quotedComplaints:
        i.subject = "Order"
        i.inReplyTo = "root@x"
        if isOdd {
          i.quoted = [
            QuotedBlock(author: "P1", authorEmail: "staff1@nordlys.example", text: "Where is it? Never done.")
          ]
          i.cues = [cue(.complaintInternal, block: 0, target: "colleague")]
        }
      case .promises:
        i.subject = "Order 10422"
        i.inReplyTo = "root@x"
        i.cues = isOdd ? [cue(.commitment)] : [cue(.chase), cue(.ask)]
        i.cues.append(Cue(kind: .anger, quote: "Where is it?", start: 0, end: 12, level: 2, rule: "h/x"))
      }
      interactions.append(i)
    }
    return AccountTimeline(account: Account(name: "Fjord Fisk"), interactions: interactions)
  }

  static func context(asOf: Instant) -> AnalysisContext {
    var configuration = Configuration(company: Company(name: "Nordlys", domains: ["nordlys.example"]))
    configuration.staff = (0..<10).map {
      Person(name: "P\($0)", emails: ["staff\($0)@nordlys.example"], role: $0 == 9 ? .manager : .agent)
    }
    return AnalysisContext(
      asOf: Timestamp(asOf), since: Timestamp(asOf - .days(1)), configuration: configuration,
      calendar: Scenario.calendar)
  }
}
