/// The names of a table's columns, found again whatever their case, blanks, accents and punctuation.
public struct CSVHeader: Hashable, Sendable {
  /// Where a name stands in a header.
  public enum Place: Hashable, Sendable {
    /// In this column, from 0.
    case column(Int)
    /// In none.
    case missing
    /// In several: which of them is meant can only be told by number.
    case ambiguous([Int])
  }

  /// The names as the file has them.
  public let names: [String]
  private let places: [String: [Int]]

  /// The header with these names.
  public init(names: [String]) {
    self.names = names
    var places: [String: [Int]] = [:]
    for (column, name) in names.enumerated() {
      let folded = Self.fold(name)
      if !folded.isEmpty { places[folded, default: []].append(column) }
    }
    self.places = places
  }

  /// The header that `row` holds.
  public init(_ row: CSVRow) { self.init(names: row.texts) }

  /// Where the column `name` stands.
  public func place(of name: String) -> Place {
    let columns = places[Self.fold(name)] ?? []
    switch columns.count {
    case 0: return .missing
    case 1: return .column(columns[0])
    default: return .ambiguous(columns)
    }
  }

  /// The column `name`; nil where there is none or more than one.
  public func column(_ name: String) -> Int? {
    if case .column(let column) = place(of: name) { return column }
    return nil
  }

  /// The column with the first of `names` that there is exactly once.
  public func column(anyOf names: [String]) -> Int? {
    for name in names { if let column = column(name) { return column } }
    return nil
  }

  /// Names that stand in more than one column, folded and sorted.
  public var duplicates: [String] { places.filter { $0.value.count > 1 }.keys.sorted() }

  /// `name` in small letters without accents, blanks and punctuation: `Czas trwania (s)` is `czastrwanias`.
  public static func fold(_ name: String) -> String {
    var folded = ""
    for scalar in name.lowercased().unicodeScalars {
      if let plain = accents[scalar] {
        folded += plain
      } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "#" {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded
  }

  /// Letters of the four languages with marks, and what people type for them.
  private static let accents: [Unicode.Scalar: String] = [
    "ą": "a", "ć": "c", "ę": "e", "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z", "æ": "ae", "ø": "o",
    "å": "a", "ё": "е", "é": "e", "è": "e", "ö": "o", "ä": "a", "ü": "u", "\u{300}": "", "\u{301}": "", "\u{302}": "",
    "\u{303}": "", "\u{304}": "", "\u{306}": "", "\u{307}": "", "\u{308}": "", "\u{30A}": "", "\u{30C}": "",
    "\u{327}": "", "\u{328}": "",
  ]
}
