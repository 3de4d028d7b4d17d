/// Everything of one account in timeline order, with the people in it: all an analyzer may look at besides the facts.
public struct AccountTimeline: Hashable, Sendable {
  /// The account.
  public var account: Account
  /// Its interactions, internal ones about it included, in timeline order, annotated, with conversations.
  public var interactions: [Interaction]

  /// A timeline; sorts the interactions.
  public init(account: Account, interactions: [Interaction]) {
    self.account = account
    self.interactions = interactions.sorted(by: Interaction.inTimelineOrder)
  }
}
