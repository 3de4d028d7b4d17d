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
}
