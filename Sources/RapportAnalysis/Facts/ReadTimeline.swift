import RapportModel

/// A timeline with what each interaction says by itself, read once for every moment that is looked from.
struct ReadTimeline: Sendable {
  let account: Account
  /// Without duplicates, in timeline order, none after the moment it was read for.
  let interactions: [Interaction]
  let entries: [Entry]
  let matters: [Matter]
  let readings: [ReplyReading?]
  let roster: Roster

  init(_ timeline: AccountTimeline, upTo moment: Instant, _ context: AnalysisContext) {
    account = timeline.account
    var seen: Set<String> = []
    // Sorted again if need be: nothing here may depend on the order in which a caller held them.
    let isSorted = zip(timeline.interactions, timeline.interactions.dropFirst()).allSatisfy {
      !Interaction.inTimelineOrder($1, $0)
    }
    let ordered = isSorted ? timeline.interactions : timeline.interactions.sorted(by: Interaction.inTimelineOrder)
    let visible = ordered.filter { $0.instant <= moment && seen.insert($0.id).inserted }
    let minTalk = ParameterValues(
      Unanswered.description.parameters, context.configuration.analyzers[Unanswered.description.id])["min_talk"]
    var roster = Roster(context.configuration)
    var subjects: [String: SubjectLine] = [:]
    var entries: [Entry] = []
    var matters: [Matter] = []
    var readings: [ReplyReading?] = []
    entries.reserveCapacity(visible.count)
    matters.reserveCapacity(visible.count)
    readings.reserveCapacity(visible.count)
    for interaction in visible {
      let entry = Entry(interaction, account: account.name, minTalk: minTalk, roster: &roster)
      entries.append(entry)
      matters.append(Matter(interaction, &subjects))
      readings.append(entry.direction == .outbound || entry.isTalk ? ReplyReading(interaction, entry) : nil)
    }
    interactions = visible
    self.entries = entries
    self.matters = matters
    self.readings = readings
    self.roster = roster
  }

  /// How many interactions were seen by a moment.
  func count(upTo moment: Instant) -> Int {
    var low = 0
    var high = interactions.count
    while low < high {
      let middle = (low + high) / 2
      if interactions[middle].instant <= moment { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
