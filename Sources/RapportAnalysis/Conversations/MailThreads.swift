import RapportModel

/// Mail threads by References, In-Reply-To, the mail program's own key, and last by subject (after J. Zawinski,
/// "message threading", 1997, without his tree: only who belongs together matters here).
///
/// Ids of messages that nobody holds ("ghosts") join their children. Order of import, missing parents and cycles of
/// references change nothing, since sets only grow together. A subject joins only a message that says it replies or
/// forwards, that names no parent anybody holds, and that shares a person with the thread; so a subject used again
/// for a new matter stays apart.
struct MailThreads {
  var sets: DisjointSets
  /// Why each interaction joined, by index of the timeline.
  var reasons: [String]

  /// Longest pause after which a subject alone still joins.
  static let longestSubjectPause = WallDuration.days(30)
  /// How many references of one message are read: RFC 5322 sets no bound, and a hostile one has a million.
  static let mostReferences = 512

  init(_ interactions: [Interaction], _ entries: [Entry], _ matters: [Matter]) {
    sets = DisjointSets(count: interactions.count)
    reasons = Array(repeating: "", count: interactions.count)
    var nodes: [String: Int] = [:]
    var indexKeys: [String: Int] = [:]
    var hasKin = Array(repeating: false, count: interactions.count)
    for (index, i) in interactions.enumerated() where Self.threads(i.channel) {
      if let id = i.messageID {
        if let node = nodes[id] { sets.join(node, index) } else { nodes[id] = index }
      }
    }
    for (index, i) in interactions.enumerated() where Self.threads(i.channel) {
      for parent in i.references.suffix(Self.mostReferences) + [i.inReplyTo].compactMap({ $0 }) {
        let node: Int
        if let known = nodes[parent] {
          node = known
        } else {
          node = sets.add()
          nodes[parent] = node
        }
        if sets.join(node, index) { reasons[index] = "References or In-Reply-To" }
      }
      // A bounce speaks about the mail it concerns.
      for concerned in i.concerns.prefix(Self.mostReferences) {
        if let node = nodes[concerned], sets.join(node, index) { reasons[index] = "report about a mail of it" }
      }
      if let key = i.threadIndex {
        if let first = indexKeys[key] {
          if sets.join(first, index) { reasons[index] = "same thread index" }
        } else {
          indexKeys[key] = index
        }
      }
    }
    // Which messages a header has already tied to another held one.
    var firstOfRoot: [Int: Int] = [:]
    for index in interactions.indices where Self.threads(interactions[index].channel) {
      let root = sets.root(of: index)
      if let first = firstOfRoot[root] {
        hasKin[index] = true
        hasKin[first] = true
      } else {
        firstOfRoot[root] = index
      }
    }
    joinBySubject(interactions, entries, matters, hasKin)
  }

  private static func threads(_ channel: Channel) -> Bool {
    channel == .email || channel == .ticket || channel == .note
  }

  /// How many earlier messages of one subject are looked at for a shared person: the newest are the likely parents.
  private static let mostCandidates = 8

  private mutating func joinBySubject(
    _ interactions: [Interaction], _ entries: [Entry], _ matters: [Matter], _ hasKin: [Bool]
  ) {
    var bySubject: [String: [Int]] = [:]
    for (index, i) in interactions.enumerated() where i.channel == .email || i.channel == .ticket {
      guard let base = matters[index].subject, let time = entries[index].instant else { continue }
      if matters[index].hasPrefix, !hasKin[index] {
        for earlier in (bySubject[base] ?? []).suffix(Self.mostCandidates).reversed() {
          guard let then = entries[earlier].instant, time - then <= Self.longestSubjectPause,
            Self.sharePerson(entries[earlier], entries[index])
          else { continue }
          sets.join(earlier, index)
          reasons[index] = "same subject and people, marked as reply or forward"
          break
        }
      }
      bySubject[base, default: []].append(index)
    }
  }

  /// Whether two messages share a client person, or, where one names none (an internal forward), any person.
  private static func sharePerson(_ a: Entry, _ b: Entry) -> Bool {
    func clients(_ e: Entry) -> [Int] { e.clientRecipients + (e.authorIsStaff ? [] : [e.author].compactMap { $0 }) }
    func everybody(_ e: Entry) -> [Int] {
      e.clientRecipients + e.staffTo + e.staffCopied + [e.author].compactMap { $0 }
    }
    let (ca, cb) = (clients(a), clients(b))
    if ca.isEmpty || cb.isEmpty {
      let people = Set(everybody(a))
      return everybody(b).contains { people.contains($0) }
    }
    return ca.contains { cb.contains($0) }
  }
}
