import RapportModel

/// Calls, voicemails and texts by client person: they name no matter, so they may be about any of that person's.
struct Talks: Sendable {
  private var byPerson: [Int: [Int]] = [:]

  /// How many interactions after one are searched for what followed: it follows soon or never.
  static let mostSearched = 200

  init(_ interactions: [Interaction], _ entries: [Entry]) {
    for (index, i) in interactions.enumerated() {
      guard [.call, .voicemail, .text].contains(i.channel), entries[index].direction != .internal,
        let person = entries[index].clientPerson
      else { continue }
      byPerson[person, default: []].append(index)
    }
  }

  /// The next interactions after `index` (or from `instant` on, where given) in a case or with a person by telephone.
  func following(
    _ index: Int, case members: [Int], person: Int?, entries: [Entry], from instant: Instant?
  ) -> [Int] {
    let talks = person.flatMap { byPerson[$0] } ?? []
    func next(_ list: [Int]) -> ArraySlice<Int> {
      guard let instant else {
        return list[StatusRules.firstIndex(in: list, above: index)...].prefix(Self.mostSearched)
      }
      var low = 0
      var high = list.count
      while low < high {
        let middle = (low + high) / 2
        if (entries[list[middle]].instant ?? .distantPast) < instant { low = middle + 1 } else { high = middle }
      }
      return list[low...].prefix(Self.mostSearched)
    }
    let own = next(members)
    let other = next(talks)
    guard !other.isEmpty else { return Array(own) }
    return Set(own).union(other).sorted()
  }
}
