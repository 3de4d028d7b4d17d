/// Limits of reports (hostile-inputs.md, section 2: 10 MB of HTML, the first 500 findings in full). What is past them is
/// counted on the page and complete in the JSON form.
enum Limits {
  /// Stories told in full in one report.
  static let stories = 500
  /// Exhibits of one story: more than a person reads, and 500 × 12 of the default length stay below 10 MB.
  static let exhibits = 12
  /// Rows of the timeline on an account page; 100,000 would make no page that anybody can use.
  static let timelineRows = 1500
  /// Rows of a table on the one screen of the nightly report.
  static let nightlyRows = 12
  /// Working days back that the nightly report looks.
  static let nightlyWorkingDays = 20
  /// Longest quotation whatever the configuration says.
  static let quoteCharacters = 2000
  /// Longest subject, name or file name.
  static let subjectCharacters = 160
  /// Words of a configuration, cut like a subject; they are the user's own and not masked.
  static func cut(_ text: String) -> String {
    guard text.utf8.count > subjectCharacters else { return text }
    let head = text.prefix(utf8Bytes: subjectCharacters * 4).prefix(subjectCharacters)
    return head.utf8.count < text.utf8.count ? head + "…" : String(head)
  }
  /// Bytes of quotations in one page; past them exhibits are only counted. Leaves 3 MB for everything else, since a
  /// quotation of `<` alone grows fourfold.
  static let quoteBytes = 1_600_000
}
