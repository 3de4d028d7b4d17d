import RapportModel

/// Finds who signed a message sent from a shared mailbox.
struct StaffSignatures: Sendable {
  private let fullNames: [(words: [[UInt8]], id: String)]
  /// First names that one member of staff has alone.
  private let firstNames: [[UInt8]: String]
  private let addresses: [(address: String, id: String)]

  /// Machines and shared mailboxes sign nothing.
  init(staff: [Person]) {
    let people = staff.filter { $0.role != .shared && $0.role != .system }
    fullNames = people.compactMap { person in
      let words = FoldedText.words(person.name ?? "")
      return words.count >= 2 ? (words, person.id) : nil
    }
    var first: [[UInt8]: String] = [:]
    var doubled: Set<[UInt8]> = []
    for person in people {
      guard let word = FoldedText.words(person.name ?? "").first else { continue }
      if first.updateValue(person.id, forKey: word) != nil { doubled.insert(word) }
    }
    for word in doubled { first[word] = nil }
    firstNames = first
    addresses = people.flatMap { person in person.emails.map { ($0, person.id) } }
  }

  /// Lines at the end of a text in which a name counts as a signature, where none was taken off.
  static let closingLines = 4
  /// Bytes of a signature or of a text's end that are looked at.
  static let maximumBytes = 2048

  /// Id of the only member of staff that the signature names by full name or address, else of the one whose first name
  /// stands alone on a closing line. Nil where nobody is named, or two are.
  func author(signature: String?, text: String) -> String? {
    let closing = Self.closing(of: text)
    for part in [signature.map { String($0.prefix(Self.maximumBytes)) } ?? "", closing] where !part.isEmpty {
      var found: Set<String> = []
      let words = FoldedText.words(part)
      for (name, id) in fullNames where Self.contains(words, name) { found.insert(id) }
      if found.isEmpty {
        AddressesInText.forEach(in: part) { word in
          let lowered = Domain.lowercased(word)
          for (address, id) in addresses where address == lowered { found.insert(id) }
        }
      }
      if found.isEmpty {
        for line in part.split(whereSeparator: \.isNewline) {
          let words = FoldedText.words(String(line))
          if words.count == 1, let id = firstNames[words[0]] { found.insert(id) }
        }
      }
      if found.count == 1 { return found.first }
      if found.count > 1 { return nil }
    }
    return nil
  }

  private static func closing(of text: String) -> String {
    let lines = text.utf8.suffix(maximumBytes).split(separator: UInt8(ascii: "\n")).suffix(closingLines)
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  private static func contains(_ words: [[UInt8]], _ name: [[UInt8]]) -> Bool {
    guard words.count >= name.count else { return false }
    return (0...words.count - name.count).contains { start in
      name.indices.allSatisfy { words[start + $0] == name[$0] }
    }
  }
}
