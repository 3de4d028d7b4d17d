/// What the analysis says about one account at one moment.
public struct AccountAnalysis: Hashable, Sendable {
  /// The account.
  public var account: Account
  /// Its facts.
  public var facts: AccountFacts
  /// Its findings with statuses, resolved ones included, by severity (highest first), time and id.
  public var findings: [Finding]
  /// How many interactions its timeline has.
  public var interactionCount: Int
  /// First interaction.
  public var first: Timestamp?
  /// Last interaction.
  public var last: Timestamp?

  /// An account's analysis.
  public init(
    account: Account, facts: AccountFacts, findings: [Finding], interactionCount: Int, first: Timestamp?,
    last: Timestamp?
  ) {
    self.account = account
    self.facts = facts
    self.findings = findings
    self.interactionCount = interactionCount
    self.first = first
    self.last = last
  }
}

/// The ledger of one source: what became of every record (contract, section 6).
public struct LedgerEntry: Hashable, Sendable, Codable {
  /// Path of the source, relative to the configuration's folder.
  public var path: String
  /// What it was read as.
  public var format: String
  /// Its size.
  public var bytes: Int
  /// Records in it: stored + duplicates + quarantined + all skipped.
  public var records = 0
  /// Stored (legs merged into a call included).
  public var stored = 0
  /// Already known from this or another source.
  public var duplicates = 0
  /// Stored after mending; part of `stored` or `duplicates`.
  public var repaired = 0
  /// Not stored, place remembered.
  public var quarantined = 0
  /// Left out on purpose, by reason.
  public var skipped: [String: Int] = [:]
  /// Interactions made of its records.
  public var interactions = 0
  /// What was wrong, and what is worth knowing.
  public var issues: [ImportIssue] = []
  /// What was decided about the source (dialect, columns, times, zone); nil in rows written before this was kept.
  public var decisions: [String]? = []

  /// An empty ledger row.
  public init(path: String, format: String, bytes: Int) {
    self.path = path
    self.format = format
    self.bytes = bytes
  }

  /// Whether every record is accounted for.
  public var reconciles: Bool {
    records == stored + duplicates + quarantined + skipped.values.reduce(0, +)
  }
}
