import RapportModel

extension MailMessage {
  /// A field of a delivery report or receipt: its name in lower case and its value.
  public struct StatusField: Hashable, Sendable {
    /// The name, in lower case.
    public var name: String
    /// The value, unfolded and decoded.
    public var value: String
  }

  /// Groups kept of a report; a report on a mailing may list thousands of recipients.
  private static let maximumStatusGroups = 1_000

  /// The groups of fields in a delivery report (RFC 3464 section 2.1: the message first, then one for each recipient)
  /// or a read receipt (RFC 8098 section 3.1: one), or in returned headers.
  public func statusFields(of part: Int) -> [[StatusField]] {
    guard parts.indices.contains(part) else { return [] }
    switch parts[part].kind {
    case .deliveryStatus, .dispositionNotification, .returnedHeaders: break
    default: return []
    }
    let content = decodedContent(of: part).bytes
    var groups: [[StatusField]] = []
    var position = 0
    var repairs: Set<Repair> = []
    while position < content.count, groups.count < Self.maximumStatusGroups {
      if content[position] == .lf || content[position] == .cr {
        position += 1
        continue
      }
      var fields: [MailHeaderField] = []
      let next = HeaderScanner.scan(
        content, from: position, within: BoundaryStack(), into: &fields, repairs: &repairs)
      if !fields.isEmpty {
        groups.append(
          fields.map { field in
            StatusField(
              name: content.lowercasedString(in: field.name),
              value: headerText.decode(content, in: field.value, repairs: &repairs))
          })
      }
      // A line that is no field ends a block without a blank line: on to the next line.
      position =
        next > position ? next : (content.firstIndex(of: .lf, in: position..<content.count) ?? content.count) + 1
    }
    return groups
  }
}
