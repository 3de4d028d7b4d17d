import RapportModel

/// The five lines that end a run (contract, section 1): what was read, what needs an answer, what is new, what was
/// promised for today, where to look.
public enum ClosingLines {
  /// The lines for `input`; `newInteractions` came in with this run, `reports` are the files written, as shown to the
  /// user.
  public static func lines(_ input: ReportInput, newInteractions: Int, reports: [String]) -> [String] {
    let context = ReportContext(input)
    let texts = context.texts
    let work = OpenWork(context, accounts: input.accounts, since: NightlyReport.window(context))
    let stories = input.accounts.flatMap { Story.stories(of: $0) { $0.status == .new || $0.status == .worse } }
      .filter { !$0.isGood }
    let records = input.ledger.reduce(0) { $0 + $1.records }
    let longest = work.waiting.map(\.contact.response.working).max()
    return [
      texts(
        "closing.read",
        ["sources": .count(input.ledger.count), "records": .count(records), "new": .count(newInteractions)]),
      longest.map {
        texts("closing.answer", ["n": .count(work.waiting.count), "time": .text(texts.workingFigure($0))])
      } ?? texts("closing.answer.none"),
      texts(
        "closing.new", ["n": .count(stories.count), "high": .count(stories.count { $0.severity == .high })]),
      texts(
        "closing.promised",
        ["n": .count(work.promises.count { !$0.isOverdue }), "overdue": .count(work.promises.count { $0.isOverdue })]),
      reports.isEmpty
        ? texts("closing.look.none") : texts("closing.look", ["files": .text(reports.joined(separator: ", "))]),
    ].map(VisibleText.line)
  }
}
