public import RapportModel

/// Tells which member of staff a name, address or number in a text means, whatever its case ending or script.
public struct StaffFinder: Sendable {
  private let matcher: NameMatcher
  private let extensions: [String: String]

  /// A finder for `staff`.
  public init(_ staff: [Person]) {
    matcher = NameMatcher(
      staff.map {
        NameMatcher.Target(label: $0.id, names: $0.name.map { [$0] } ?? [], emails: $0.emails, phones: $0.phones)
      }, maskedDomains: [], keptAddresses: [], generalLabel: "")
    var extensions: [String: String] = [:]
    for person in staff { for number in person.extensions { extensions[number] = extensions[number] ?? person.id } }
    self.extensions = extensions
  }

  /// Id of the one person that `text` names; nil where it names nobody, several, or one of several with that name.
  public func person(in text: String) -> String? {
    if let person = extensions[text.filter { $0.isNumber }], text.allSatisfy({ !$0.isLetter }) { return person }
    let found = Set(matcher.matches(in: text).map(\.label))
    guard let only = found.first, found.count == 1, !only.isEmpty else { return nil }
    return only
  }
}
