/// Where the records of an XML export stand: names from the root down, without prefixes, `*` for any name.
public struct XMLRecordPath: Hashable, Sendable {
  /// The names, the record's own last.
  public let names: [String]
  let steps: [[UInt8]?]

  /// The path `smses/sms`; blank steps are left out, so `/smses/sms` is the same. Nil where no step is left.
  public init?(_ text: String) {
    names = text.split(separator: "/").map(String.init)
    guard !names.isEmpty, names.count < XMLLimits.depth else { return nil }
    steps = names.map { $0 == "*" ? nil : Array($0.utf8) }
  }
}
