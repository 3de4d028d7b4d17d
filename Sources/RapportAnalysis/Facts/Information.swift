import RapportModel

/// Where inside the firm the information stood that a client asked for: a hand-over note, an internal message, an
/// earlier mail that holds the number or the words asked about.
struct Information: Sendable {
  enum Kind: String, Sendable {
    case handover, `internal`, mail
  }

  var index: Int
  var kind: Kind
  var cue: Cue?
  /// Whether a number, not only words, ties it to the question.
  var isExact: Bool

  /// How far back information is looked for: what is older, nobody remembers to look for.
  static let longestBack = WallDuration.days(180)
  /// Words beside its questions that make an internal message more than a question.
  static let wordsOfMereQuestion = 15
  /// How many earlier messages are looked at for one question.
  static let mostSearched = 400

  /// The best place before the answer at `answer` for what `questions` ask about, or nil.
  ///
  /// Questions themselves are no information: neither the client's own mails nor a colleague's question inside. A
  /// hand-over to the author of the answer about this account counts without a number where it names none.
  static func find(_ course: Course, questions: [Int], answer: Int) -> Information? {
    var asked = MatterSet()
    for question in questions { asked.add(course.matters[question]) }
    guard let answered = course.entries[answer].instant else { return nil }
    let author =
      course.entries[answer].direction == .inbound
      ? course.interactions[answer].to.first { $0.staff }.map(Roster.key)
      : course.interactions[answer].from.first.map(Roster.key)
    let caseNumber = course.caseNumber(of: answer)
    let oldestQuestion = questions.min() ?? answer
    var best: (rank: Int, information: Information)?
    var searched = 0
    var index = answer - 1
    while index >= 0, searched < mostSearched {
      defer { index -= 1 }
      guard let instant = course.entries[index].instant, answered - instant <= longestBack else { break }
      searched += 1
      // Looked at before anything is copied: most messages are neither.
      switch course.entries[index].direction {
      case .internal: break
      case .outbound where index < oldestQuestion: break
      default: continue
      }
      let i = course.interactions[index]
      let e = course.entries[index]
      guard i.flags.isDisjoint(with: [.autoreply, .bulk, .bounce, .receipt]) else { continue }
      let isInternal = e.direction == .internal
      let isStaffMail = e.direction == .outbound && i.channel != .call && index < oldestQuestion
      guard isInternal || isStaffMail else { continue }
      if isStaffMail, case .substance? = course.readings[index] {} else if isStaffMail { continue }
      let isToCover = isInternal && course.absences.isHandover(i, at: instant)
      let isHandover = e.mask.has(.handover) || isToCover
      // A colleague asking around knows no more than the one who answered.
      if isInternal, !isHandover, e.mask.has(.ask), !e.mask.hasAny(CueMask(.substance, .done)),
        PlainWords.count(in: i.text, outside: course.ownCues(index, CueMask(.ask, .greeting))) < wordsOfMereQuestion
      {
        continue
      }
      let matter = course.matters[index]
      let number = asked.sharesNumber(matter)
      let words = asked.sharesWords(matter)
      let isSameCase = course.caseNumber(of: index) == caseNumber
      let differs = number == nil && !matter.numbers.isEmpty && !asked.numbers.isEmpty
      func offer(_ rank: Int, _ kind: Kind) {
        guard best.map({ rank > $0.rank }) ?? true else { return }
        // Which words hold it is asked only of the place that is taken.
        let cue =
          topicCue(i, number: number, asked: asked)
          ?? course.ownCues(index, CueMask(.handover, .substance, .done)).first
        best = (rank, Information(index: index, kind: kind, cue: cue, isExact: number != nil))
      }
      if isHandover, i.to.contains(where: { Roster.key($0) == author }) || number != nil, !differs || words {
        offer(number != nil ? 6 : 5, .handover)
      } else if isInternal, number != nil {
        offer(4, .internal)
      } else if isInternal, words || (isSameCase && asked.sharesAny(matter)), !differs || isSameCase {
        offer(2, .internal)
      } else if isStaffMail, number != nil {
        offer(3, .mail)
      } else if isStaffMail, words, !differs, isSameCase {
        offer(1, .mail)
      }
    }
    return best?.information
  }

  private static func topicCue(_ i: Interaction, number: String?, asked: MatterSet) -> Cue? {
    i.cues.first { cue in
      guard cue.kind == .topic, cue.block == nil else { return false }
      return TopicKey.keys(of: cue.target ?? cue.quote).contains { key in
        switch key {
        case .number(let own): return own == number || (number == nil && asked.numbers.contains(own))
        case .word(let own): return number == nil && (asked.words.contains(own) || asked.nouns.contains(own))
        }
      }
    }
  }
}
