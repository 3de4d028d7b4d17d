/// Who speaks to whom: the direction a phrase is said in.
public enum SpeechDirection: String, Hashable, Sendable, CaseIterable {
  /// A staff member writes to a client.
  case staffToClient = "staff_to_client"
  /// A client writes to staff.
  case clientToStaff = "client_to_staff"
  /// Staff among themselves.
  case staffToStaff = "staff_to_staff"
}

extension SpeechDirection {
  /// A bit for each direction of a set.
  static func bits(_ directions: Set<SpeechDirection>) -> UInt8 {
    allCases.enumerated().reduce(0) { directions.contains($1.element) ? $0 | 1 << UInt8($1.offset) : $0 }
  }
}

/// A language rapport has lexicons for.
public enum LexiconLanguage: String, Hashable, Sendable, CaseIterable, Comparable {
  /// English.
  case en
  /// Norwegian bokmål.
  case nb
  /// Polish.
  case pl
  /// Russian.
  case ru

  /// Ordered by code.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
