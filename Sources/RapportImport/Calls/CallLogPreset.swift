import RapportFormats
import RapportModel

/// One kind of call log. A kind is one file: how it is known, which column is what, and a sample row.
protocol CallLogPreset: Sendable {
  /// What it reads.
  static var description: ImporterDescription { get }

  /// A few rows as such a log has them, for documentation and tests.
  static var sample: String { get }

  /// How well a table fits; nil if it doesn't.
  static func fit(_ table: CallLogTable) -> SniffVerdict?

  /// Finds the columns; throws where one that is needed is missing, doubled, or can't be told.
  init(table: CallLogTable, context: ImportContext) throws(CallLogMismatch)

  /// What was decided about columns and times, for the ledger.
  var decisions: [String] { get }

  /// What speaks against a decision without being reason enough for another one.
  var doubt: CallLogMismatch? { get }

  /// Makes a leg of a row.
  func leg(_ row: CSVRow, _ fields: inout CallFields) -> CallRow
}

extension CallLogPreset {
  var doubt: CallLogMismatch? { nil }
}

/// What a row of a call log is.
enum CallRow {
  /// A leg of a call.
  case leg(CallLeg)
  /// Left out on purpose.
  case skip(reason: String)
  /// Not readable.
  case broken(found: String, expected: String)
}

/// Reads the fields of rows: numbers, names, times.
struct CallFields: Sendable {
  let context: ImportContext
  var phones: PhoneNumberReader
  var times: TimeResolver
  let format: String

  init(context: ImportContext, format: String) {
    self.context = context
    self.format = format
    phones = PhoneNumberReader(region: context.region)
    times = TimeResolver(zone: context.zone, latest: context.latestBelievable)
  }

  /// Where `row` stands.
  func position(_ row: CSVRow) -> SourcePosition {
    SourcePosition(path: context.path, format: format, offset: row.offset, length: row.length, line: row.line)
  }

  /// A party by its number, as a log writes it, and its name.
  mutating func party(_ number: String, name: String? = nil, extension own: String? = nil) -> Participant {
    var party = Participant()
    if number.utf8.contains(0x40), !number.lowercased().hasPrefix("sip"), let first = number.first, !first.isNumber,
      first != "+"
    {
      party.email = number.lowercased()
    } else if !number.isEmpty {
      switch phones.read(number) {
      case .e164(let phone, let digits):
        party.phone = phone
        party.extension = digits
      case .extension(let digits): party.extension = digits
      case .withheld: break
      case .unknown(let text): party.phone = text
      }
    }
    if let own, !own.isEmpty { party.extension = own }
    if let name = name.map(Self.tidy), !name.isEmpty, name != number, !PhoneNumberReader.isPlaceholder(name) {
      party.name = name
    }
    return party
  }

  /// Longest name kept, in bytes.
  private static let longestName = 400

  /// A name without control characters and blanks at its ends, and not without end.
  private static func tidy(_ name: String) -> String {
    // Most are tidy already.
    let isTidy =
      name.utf8.count <= longestName && name.utf8.first ?? 0 > 0x20 && name.utf8.last ?? 0 > 0x20
      && !name.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    if isTidy { return name }
    var result = String.UnicodeScalarView()
    var room = longestName
    for scalar in name.unicodeScalars {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    return String(result).trimmingBlanks
  }

  /// A party written as `Cassa 04 (59004)` or `"Name" <number>`.
  mutating func namedParty(_ text: String) -> Participant {
    let (name, number) = Self.splitNameAndNumber(text)
    return party(number, name: name)
  }

  /// `"Name" <number>`, `Name (number)`, `204 - Name` or `number`, as name and number.
  static func splitNameAndNumber(_ text: String) -> (name: String?, number: String) {
    let text = text.trimmingBlanks
    let digits = text.prefix { ("0"..."9").contains($0) }
    if (2...6).contains(digits.count), text.dropFirst(digits.count).hasPrefix(" - ") {
      return (String(text.dropFirst(digits.count + 3)).trimmingBlanks, String(digits))
    }
    for (open, close) in [("<", ">"), ("(", ")")] as [(Character, Character)] {
      guard text.last == close, let start = text.lastIndex(of: open) else { continue }
      let number = text[text.index(after: start)...].dropLast()
      var name = String(text[..<start]).trimmingBlanks
      // `(22) 123 45 67` is a number, not a name; and `+44 (0)` can't end so.
      guard !number.isEmpty, !name.isEmpty || open == "<" else { continue }
      if name.count >= 2, name.first == "\"", name.last == "\"" { name = String(name.dropFirst().dropLast()) }
      return (name, String(number))
    }
    return (nil, text)
  }
}

extension String {
  /// The text without blanks of any width at both ends.
  var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
