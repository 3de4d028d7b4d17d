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
  /// The bit of one direction.
  static func bit(_ direction: SpeechDirection) -> UInt8 {
    switch direction {
    case .staffToClient: 1
    case .clientToStaff: 2
    case .staffToStaff: 4
    }
  }

  /// The bits of all directions.
  static let allBits: UInt8 = 7

  /// A bit for each direction of a set.
  static func bits(_ directions: Set<SpeechDirection>) -> UInt8 { directions.reduce(0) { $0 | bit($1) } }
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

  /// Its place in `allCases`.
  var index: Int {
    switch self {
    case .en: 0
    case .nb: 1
    case .pl: 2
    case .ru: 3
    }
  }

  /// Ordered by code.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
