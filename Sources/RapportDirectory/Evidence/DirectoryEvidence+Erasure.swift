extension DirectoryEvidence {
  /// Erases everything about these addresses and numbers (right to erasure): their facts, their names, and the numbers
  /// found in their signatures. Counts of domains stay: they name nobody.
  ///
  /// - Parameters:
  ///   - addresses: mail addresses in any form.
  ///   - numbers: numbers and extensions as importers wrote them, also in E.164.
  public mutating func forget(addresses: Set<String> = [], numbers: Set<String> = []) {
    let forgotten = addresses.union(addresses.compactMap { MailAddress($0)?.text })
    for address in forgotten { self.addresses[address] = nil }
    for address in self.addresses.keys {
      for mailbox in forgotten { self.addresses[address]?.arrivedAt[mailbox] = nil }
    }
    let digits = Set(numbers.map(Self.digits))
    for number in self.numbers.keys where numbers.contains(number) || digits.contains(Self.digits(number)) {
      self.numbers[number] = nil
    }
    cards = cards.filter { card in
      forgotten.isDisjoint(with: card.emails) && digits.isDisjoint(with: card.phones.map(Self.digits))
    }
    for (number, writers) in signatureNumbers {
      let left = digits.contains(Self.digits(number)) ? [:] : writers.filter { !forgotten.contains($0.key) }
      signatureNumbers[number] = left.isEmpty ? nil : left
    }
  }

  private static func digits(_ number: String) -> String { String(number.filter { ("0"..."9").contains($0) }) }
}

extension CoverageEvidence {
  /// Erases the holdings and appearances of these people (right to erasure).
  public mutating func forget(people: Set<String>) {
    for person in people { staffSeen[person] = nil }
    for key in records.keys where people.contains(key.owner) { records[key] = nil }
  }
}
