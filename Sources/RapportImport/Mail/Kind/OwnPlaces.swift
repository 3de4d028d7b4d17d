/// The company's domains and addresses, by which its own mailing lists are told from others: a shared mailbox run as
/// a group (Google Groups, Mailman) puts the headers of a list on every mail of a client.
public struct OwnPlaces: Hashable, Sendable {
  private let domains: [String]
  /// Addresses with the dot that list ids have for `@` (RFC 2919 section 2).
  private let lists: Set<String>
  private let addresses: Set<String>

  /// The places in `places`: domains (`firm.example`) and addresses (`sales@groups.example`).
  public init(_ places: [String]) {
    let lowered = places.map { $0.lowercased() }
    domains = lowered.filter { !$0.isEmpty && !$0.contains("@") }
    addresses = Set(lowered.filter { $0.contains("@") })
    lists = Set(addresses.map { String(decoding: $0.utf8.map { $0 == MailByte.at ? 46 : $0 }, as: UTF8.self) })
  }

  /// Whether there are none.
  public var isEmpty: Bool { domains.isEmpty && addresses.isEmpty }

  /// Whether the value of a `List-Id` header, lower case, names a list of the company.
  func holdsList(_ value: String) -> Bool {
    let id = Self.inBrackets(value)
    return lists.contains(id) || domains.contains { id == $0 || id.hasSuffix("." + $0) }
  }

  /// Whether a header's value, lower case, is an address of the company, also as `<mailto:list@firm.example>`.
  func holdsAddress(_ value: String) -> Bool {
    var address = Self.inBrackets(value)
    if address.hasPrefix("mailto:") { address = String(address.dropFirst(7).prefix { $0 != "?" }) }
    guard let at = address.utf8.lastIndex(of: MailByte.at) else { return false }
    let domain = address[address.utf8.index(after: at)...]
    return addresses.contains(address) || domains.contains { domain == $0 || domain.hasSuffix("." + $0) }
  }

  /// What stands between the last angle brackets; everything where there are none.
  private static func inBrackets(_ value: String) -> String {
    guard let open = value.lastIndex(of: "<") else { return value }
    return String(value[value.index(after: open)...].prefix { $0 != ">" })
  }
}
