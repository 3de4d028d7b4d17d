/// Evidence is kept between runs, and so between versions: a part that an older version did not know counts as empty.
extension DirectoryEvidence {
  /// Reads evidence of this or an older version.
  public init(from decoder: any Decoder) throws {
    self.init()
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    try parts.read(&addresses, .addresses)
    try parts.read(&numbers, .numbers)
    try parts.read(&domains, .domains)
    try parts.read(&signatureNumbers, .signatureNumbers)
    try parts.read(&callsBetweenNumbers, .callsBetweenNumbers)
    try parts.read(&interactions, .interactions)
    try parts.read(&cards, .cards)
  }

  /// Writes everything, cards in order.
  public func encode(to encoder: any Encoder) throws {
    var parts = encoder.container(keyedBy: CodingKeys.self)
    try parts.encode(addresses, forKey: .addresses)
    try parts.encode(numbers, forKey: .numbers)
    try parts.encode(domains, forKey: .domains)
    try parts.encode(signatureNumbers, forKey: .signatureNumbers)
    try parts.encode(callsBetweenNumbers, forKey: .callsBetweenNumbers)
    try parts.encode(interactions, forKey: .interactions)
    if !cards.isEmpty { try parts.encode(cards.sorted(), forKey: .cards) }
  }
}

extension DirectoryEvidence.AddressFacts {
  /// Reads facts of this or an older version.
  public init(from decoder: any Decoder) throws {
    self.init()
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    try parts.read(&names, .names)
    try parts.read(&sent, .sent)
    try parts.read(&sentAutomatically, .sentAutomatically)
    try parts.read(&received, .received)
    try parts.read(&sentAndHeld, .sentAndHeld)
    try parts.read(&held, .held)
    try parts.read(&arrivedAt, .arrivedAt)
    try parts.read(&managerWords, .managerWords)
    try parts.read(&askedToDecide, .askedToDecide)
    try parts.read(&copiedByColleagues, .copiedByColleagues)
    first = try parts.decodeIfPresent(Int64.self, forKey: .first)
    last = try parts.decodeIfPresent(Int64.self, forKey: .last)
  }

  /// Writes what there is; most facts of most parties are empty.
  public func encode(to encoder: any Encoder) throws {
    var parts = encoder.container(keyedBy: CodingKeys.self)
    try parts.write(names, .names)
    try parts.write(sent, .sent)
    try parts.write(sentAutomatically, .sentAutomatically)
    try parts.write(received, .received)
    try parts.write(sentAndHeld, .sentAndHeld)
    try parts.write(held, .held)
    try parts.write(arrivedAt, .arrivedAt)
    try parts.write(managerWords, .managerWords)
    try parts.write(askedToDecide, .askedToDecide)
    try parts.write(copiedByColleagues, .copiedByColleagues)
    try parts.encodeIfPresent(first, forKey: .first)
    try parts.encodeIfPresent(last, forKey: .last)
  }
}

extension DirectoryEvidence.NumberFacts {
  /// Reads facts of this or an older version.
  public init(from decoder: any Decoder) throws {
    self.init()
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    try parts.read(&names, .names)
    try parts.read(&outgoing, .outgoing)
    try parts.read(&incoming, .incoming)
    try parts.read(&betweenNumbers, .betweenNumbers)
    first = try parts.decodeIfPresent(Int64.self, forKey: .first)
    last = try parts.decodeIfPresent(Int64.self, forKey: .last)
  }

  /// Writes what there is; most facts of most parties are empty.
  public func encode(to encoder: any Encoder) throws {
    var parts = encoder.container(keyedBy: CodingKeys.self)
    try parts.write(names, .names)
    try parts.write(outgoing, .outgoing)
    try parts.write(incoming, .incoming)
    try parts.write(betweenNumbers, .betweenNumbers)
    try parts.encodeIfPresent(first, forKey: .first)
    try parts.encodeIfPresent(last, forKey: .last)
  }
}

extension DirectoryEvidence.DomainFacts {
  /// Reads facts of this or an older version.
  public init(from decoder: any Decoder) throws {
    self.init()
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    try parts.read(&messages, .messages)
    try parts.read(&sent, .sent)
    try parts.read(&hours, .hours)
    try parts.read(&winterOffsets, .winterOffsets)
    try parts.read(&summerOffsets, .summerOffsets)
    try parts.read(&languages, .languages)
  }

  /// Writes what there is; most facts of most parties are empty.
  public func encode(to encoder: any Encoder) throws {
    var parts = encoder.container(keyedBy: CodingKeys.self)
    try parts.write(messages, .messages)
    try parts.write(sent, .sent)
    try parts.write(hours, .hours)
    try parts.write(winterOffsets, .winterOffsets)
    try parts.write(summerOffsets, .summerOffsets)
    try parts.write(languages, .languages)
  }
}

extension KeyedDecodingContainer {
  /// Replaces `value` where there is one for `key`.
  fileprivate func read<Value: Decodable>(_ value: inout Value, _ key: Key) throws {
    if let found = try decodeIfPresent(Value.self, forKey: key) { value = found }
  }
}

extension KeyedEncodingContainer {
  /// Writes a count that isn't 0.
  fileprivate mutating func write(_ value: Int, _ key: Key) throws {
    if value != 0 { try encode(value, forKey: key) }
  }

  /// Writes counts, if there are any.
  fileprivate mutating func write<Name: Codable & Hashable>(_ value: [Name: Int], _ key: Key) throws {
    if !value.isEmpty { try encode(value, forKey: key) }
  }
}
