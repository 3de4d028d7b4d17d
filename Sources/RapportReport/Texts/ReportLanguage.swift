/// A language that reports and the command line are written in (contract, section 2: `reports.language`).
public enum ReportLanguage: String, Hashable, Sendable, CaseIterable {
  /// English.
  case en
  /// Polish.
  case pl
  /// Russian.
  case ru
  /// Norwegian bokmål.
  case nb

  /// The language of a code as the configuration writes it; English for any other.
  public init(code: String) { self = ReportLanguage(rawValue: code) ?? .en }

  /// Place of the language in a row of the text table.
  var index: Int {
    switch self {
    case .en: 0
    case .pl: 1
    case .ru: 2
    case .nb: 3
    }
  }

  /// Index of the plural form that goes with the whole number `n`, in the order in which the text table writes them.
  ///
  /// English and Norwegian: one, other. Polish and Russian: one, few, many. Source: Unicode CLDR 46, cardinal plural
  /// rules (for whole numbers, `v = 0`).
  public func pluralForm(_ n: Int) -> Int {
    let m = n.magnitude
    switch self {
    case .en, .nb: return m == 1 ? 0 : 1
    case .pl:
      if m == 1 { return 0 }
      return (2...4).contains(m % 10) && !(12...14).contains(m % 100) ? 1 : 2
    case .ru:
      if m % 10 == 1 && m % 100 != 11 { return 0 }
      return (2...4).contains(m % 10) && !(12...14).contains(m % 100) ? 1 : 2
    }
  }

  /// How many plural forms a word has in the text table.
  var pluralFormCount: Int { self == .en || self == .nb ? 2 : 3 }

  /// Opening and closing quotation mark.
  public var quotationMarks: (open: String, close: String) {
    switch self {
    case .en: ("“", "”")
    case .pl: ("„", "”")
    case .ru, .nb: ("«", "»")
    }
  }
}
