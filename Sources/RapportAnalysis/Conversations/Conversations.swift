import RapportModel

/// The interactions of one account sorted into conversations: a mail thread, or the calls and texts of one client
/// person with gaps of at most five working days.
struct Conversations: Sendable {
  /// Number of each interaction's conversation, by index of the timeline.
  var number: [Int]
  /// Members of each conversation, by index of the timeline, oldest first.
  var members: [[Int]]
  /// Stable id of each conversation: from its oldest interaction.
  var ids: [String]
  /// Why each interaction joined its conversation, in English.
  var reasons: [String]

  /// Longest pause within the calls and texts of one person, in working days.
  static let longestPause = 5

  init(
    _ interactions: [Interaction], _ entries: [Entry], _ matters: [Matter], calendar: WorkingCalendar
  ) {
    var threads = MailThreads(interactions, entries, matters)
    Self.joinCallsAndTexts(interactions, entries, calendar, &threads)
    number = Array(repeating: 0, count: interactions.count)
    members = []
    ids = []
    reasons = threads.reasons
    var byRoot: [Int: Int] = [:]
    for i in interactions.indices {
      let root = threads.sets.root(of: i)
      if let known = byRoot[root] {
        number[i] = known
        members[known].append(i)
      } else {
        byRoot[root] = members.count
        number[i] = members.count
        members.append([i])
        ids.append("conversation-" + StableHash.name([interactions[i].id]))
        reasons[i] = "first of its conversation"
      }
    }
  }

  /// Whether an interaction begins its conversation.
  func isFirst(_ index: Int) -> Bool { members[number[index]].first == index }

  /// A pause of up to this much wall time is surely within five working days.
  private static let surelyWithin = WallDuration.days(5)
  /// A pause beyond this much wall time is surely longer: no region's holidays fill five weeks.
  private static let surelyBeyond = WallDuration.days(35)

  private static func joinCallsAndTexts(
    _ interactions: [Interaction], _ entries: [Entry], _ calendar: WorkingCalendar, _ threads: inout MailThreads
  ) {
    var latest: [Int: Int] = [:]
    for (index, interaction) in interactions.enumerated() {
      guard [.call, .voicemail, .text].contains(interaction.channel), let time = entries[index].instant,
        let person = entries[index].clientPerson, entries[index].direction != .internal
      else { continue }
      defer { latest[person] = index }
      guard let before = latest[person], let then = entries[before].instant else { continue }
      let pause = time - then
      let isNear =
        pause <= surelyWithin
        || (pause <= surelyBeyond && time <= calendar.adding(workingDays: longestPause, to: then))
      guard isNear else { continue }
      threads.sets.join(before, index)
      threads.reasons[index] = "same person within five working days"
    }
  }
}
