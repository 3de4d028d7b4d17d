/// Something the exports seem to lack, for `rapport doctor` and the reports' note on what was covered.
public enum CoverageProblem: Hashable, Sendable {
  /// A mailbox with mail that came in and none that went out: its answers can't be seen.
  case noSentMail(owner: String, received: Int)
  /// A mailbox with sent mail only.
  case noInbox(owner: String, sent: Int)
  /// A colleague who takes part in others' mail and whose own mailbox isn't among the exports.
  case noMailbox(person: String, seen: Int)
  /// Working days without a record, first to last, in a holding that has more before and after.
  case gap(owner: String, kind: Coverage.Holding.Kind, from: CivilDate, to: CivilDate, workingDays: Int)
  /// A holding that stops before the exports do; the first working day without a record.
  case endsEarly(owner: String, kind: Coverage.Holding.Kind, from: CivilDate, workingDays: Int)

  /// What is missing and what it means, in a sentence. Names addresses: not for logs.
  public var explanation: String {
    func what(_ owner: String, _ kind: Coverage.Holding.Kind) -> String {
      let things: [Coverage.Holding.Kind: String] = [
        .inbox: "received mail", .sent: "sent mail", .calls: "calls", .texts: "text messages", .tickets: "tickets",
      ]
      return (things[kind] ?? kind.rawValue) + (owner.isEmpty ? "" : " of \(owner)")
    }
    switch self {
    case .noSentMail(let owner, let received):
      return "\(owner) has \(received) received messages and no sent mail: export the sent folder too, or its"
        + " answers can't be seen"
    case .noInbox(let owner, let sent):
      return "\(owner) has \(sent) sent messages and no received mail: export the inbox too"
    case .noMailbox(let person, let seen):
      return "\(person) takes part in \(seen) messages and their mailbox is not among the exports"
    case .gap(let owner, let kind, let from, let to, let days):
      return "no \(what(owner, kind)) from \(from) to \(to) (\(days) working days): is a part of the export missing?"
    case .endsEarly(let owner, let kind, let from, let days):
      return "no \(what(owner, kind)) from \(from) on (\(days) working days before the other exports end)"
    }
  }
}
