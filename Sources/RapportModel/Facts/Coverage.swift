/// Which mailboxes and lines the exports hold, from when to when. Nothing is called unanswered on the strength of a
/// mailbox that was never seen.
public struct Coverage: Hashable, Sendable, Codable {
  /// What a person's or line's export holds.
  public struct Holding: Hashable, Sendable, Codable {
    /// What is held.
    public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
      /// Mail that came in.
      case inbox
      /// Mail that went out.
      case sent
      /// Calls.
      case calls
      /// Text messages.
      case texts
      /// Tickets.
      case tickets
    }

    /// Whose: address of the member of staff or shared mailbox; empty for a company-wide source.
    public var owner: String
    /// What.
    public var kind: Kind
    /// First time seen in it.
    public var from: Instant
    /// Last time seen in it.
    public var to: Instant
    /// Records in it.
    public var count: Int

    /// A holding.
    public init(owner: String, kind: Kind, from: Instant, to: Instant, count: Int) {
      self.owner = owner
      self.kind = kind
      self.from = from
      self.to = to
      self.count = count
    }
  }

  /// Holdings, sorted by owner and kind.
  public var holdings: [Holding]
  /// When the exports were made, as far as the newest record of any source tells.
  public var end: Instant?

  /// What the exports hold.
  public init(holdings: [Holding] = [], end: Instant? = nil) {
    self.holdings = holdings
    self.end = end
  }
}
