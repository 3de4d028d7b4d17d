import RapportModel

/// Who probably decides, by what colleagues do: they ask that person for decisions and pass matters up, or keep that
/// person informed by copies. Only somebody who stands out is named, and only as a guess.
enum ManagerGuess {
  /// Messages in which colleagues ask for a decision, from which on somebody stands out.
  static let minimumRequests = 2
  /// Copies from colleagues from which on somebody stands out.
  static let minimumCopies = 5
  /// How many times the next colleague's count somebody's must be.
  static let lead = 2

  /// Gives the one who stands out the role of a manager, if the signature has not, with the reason.
  static func mark(_ people: inout [(messages: Int, guess: Guess<Person>)], evidence: DirectoryEvidence) {
    let candidates = people.indices.filter { [.agent, .manager].contains(people[$0].guess.value.role ?? .agent) }
    guard candidates.count > 1 else { return }
    func facts(_ index: Int) -> DirectoryEvidence.AddressFacts {
      people[index].guess.value.emails.first.flatMap { evidence.addresses[$0] } ?? .init()
    }
    let requests = candidates.map { (index: $0, count: facts($0).askedToDecide) }
    let copies = candidates.map { (index: $0, count: facts($0).copiedByColleagues) }
    if let first = outstanding(requests, minimum: minimumRequests) {
      let count = facts(first).askedToDecide
      mark(
        &people[first].guess, "colleagues ask for a decision in \(count) messages to them, more than to anybody else")
    } else if let first = outstanding(copies, minimum: minimumCopies),
      // Copies alone say less than a title.
      !people.contains(where: { $0.guess.value.role == .manager }) || people[first].guess.value.role == .manager
    {
      mark(&people[first].guess, "gets copies of colleagues' mail, \(lead) times as many as anybody else")
    }
  }

  private static func outstanding(_ counts: [(index: Int, count: Int)], minimum: Int) -> Int? {
    let sorted = counts.sorted { $0.count > $1.count }
    guard sorted.count > 1, sorted[0].count >= minimum, sorted[0].count >= lead * sorted[1].count else { return nil }
    return sorted[0].index
  }

  private static func mark(_ guess: inout Guess<Person>, _ reason: String) {
    let isKnown = guess.value.role == .manager
    guess.value.role = .manager
    guess.reason += "; " + (isKnown ? reason : "a manager only by mail: \(reason)")
    if !isKnown { guess.confidence = min(guess.confidence, 0.4) }
  }
}
