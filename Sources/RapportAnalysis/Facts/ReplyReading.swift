import RapportModel

/// What a message of the staff gives its client, read off its cues and the length of the rest.
enum ReplyReading: Sendable {
  /// Bulk mail, a receipt or a report: no person wrote it to this client.
  case automatic
  /// An automatic answer, by its headers or by its words.
  case autoreply
  /// Receipt confirmed, nothing said on the matter and no time named.
  case acknowledgement
  /// "I don't know", with no next step that says who or when.
  case vague
  /// Greetings and thanks only, or a question back only.
  case courtesy
  /// Something on the matter.
  case substance

  /// Words beside an acknowledgement's own sentences that make it say something on the matter.
  static let wordsBesideAcknowledgement = 9
  /// Words beside vague sentences that make the whole an answer of substance all the same.
  static let wordsBesideVague = 25
  /// Words beside courtesies that make a message more than a courtesy.
  static let wordsBesideCourtesy = 2

  /// Reads a message or call of the staff.
  init(_ i: Interaction, _ e: Entry) {
    let m = e.mask
    if i.flags.contains(.autoreply) || Self.isAutomaticByWords(i, m) {
      self = .autoreply
      return
    }
    if !i.flags.isDisjoint(with: [.bulk, .bounce, .receipt]) {
      self = .automatic
      return
    }
    if m.hasAny(CueMask(.substance, .done, .denial)) {
      self = .substance
      return
    }
    let names = i.cues.contains { $0.block == nil && Self.isNextStep($0) }
    if i.channel == .call {
      self = m.hasAny(.vague) && !names ? .vague : .substance
      return
    }
    let isCourtesy = i.cues.filter { $0.block == nil && CueMask.courtesy.has($0.kind) }
    if m.hasAny(CueMask(.acknowledge)) || Self.soundsAutomatic(i),
      !e.asksBack, !m.hasAny(CueMask(.uncertainty, .noInformation, .brushOff, .passOn))
    {
      let hasTime = i.cues.contains { $0.block == nil && $0.kind == .commitment && Self.namesTime($0) }
      let promises = i.cues.filter { $0.block == nil && $0.kind == .commitment }
      if hasTime {
        self = .substance
      } else {
        let rest = PlainWords.count(in: i.text, outside: isCourtesy + promises)
        self = rest < Self.wordsBesideAcknowledgement ? .acknowledgement : .substance
      }
      return
    }
    if m.hasAny(.vague), !names {
      let vague = i.cues.filter { $0.block == nil && (CueMask.vague.has($0.kind) || CueMask.courtesy.has($0.kind)) }
      let rest = PlainWords.count(in: i.text, outside: vague)
      self = rest < Self.wordsBesideVague || i.text.isEmpty ? .vague : .substance
      return
    }
    if i.text.isEmpty || !i.attachments.allSatisfy(\.isSignature) || m.has(.commitment) {
      // Without words to read (encrypted, erased, a file) the staff gets the benefit of the doubt.
      self = .substance
      return
    }
    let empty = i.cues.filter {
      $0.block == nil && (CueMask.courtesy.has($0.kind) || $0.kind == .ask || $0.kind == .passOn)
    }
    let rest = PlainWords.count(in: i.text, outside: empty)
    self = rest < Self.wordsBesideCourtesy && !empty.isEmpty ? .courtesy : .substance
  }

  /// Words beside an out-of-office note that make it a person's answer.
  static let wordsBesideAbsence = 25

  /// "Your mail has been received" without a machine's headers: whoever or whatever wrote it, receipt is confirmed.
  private static func soundsAutomatic(_ i: Interaction) -> Bool {
    i.cues.contains { $0.block == nil && $0.kind == .boilerplate && $0.target == "automatic" }
  }

  /// The text of a machine whose headers were lost on the way: it says nothing but that somebody is away.
  private static func isAutomaticByWords(_ i: Interaction, _ m: CueMask) -> Bool {
    guard i.channel == .email, m.has(.absence), !m.hasAny(CueMask(.substance, .done, .denial, .ask, .apology)) else {
      return false
    }
    let empty = i.cues.filter { $0.block == nil && ($0.kind == .absence || CueMask.courtesy.has($0.kind)) }
    return PlainWords.count(in: i.text, outside: empty) < wordsBesideAbsence
  }

  /// Whether a cue names a next step with who or when: any commitment that can be checked, or sending on to somebody
  /// named.
  static func isNextStep(_ cue: Cue) -> Bool {
    cue.kind == .commitment || (cue.kind == .passOn && cue.target?.isEmpty == false)
  }

  private static func namesTime(_ cue: Cue) -> Bool {
    guard let due = cue.due else { return false }
    return due.instant != nil && !due.stretch.isEmpty
  }
}
