import RapportModel

/// A pattern of times in the letters of Unicode TR 35 (`dd.MM.yyyy HH:mm:ss`), with `[…]` around what may be missing.
///
/// A blank in a pattern is any run of blanks, no-break ones too; one digit will do where two are written.
struct TimeFormat: Hashable, Sendable {
  private indirect enum Element: Hashable, Sendable {
    case year4, year2, month, monthName, day, hour24, hour12, minute, second, fraction, half, zone, weekday, blanks
    case epochSeconds, epochMilliseconds
    case literal(UInt8)
    case optional([Element])
  }

  /// The pattern as it was written.
  let pattern: String
  private let elements: [Element]

  /// Seconds since 1970.
  static let epochSeconds = TimeFormat(pattern: "seconds since 1970", elements: [.epochSeconds])
  /// Milliseconds since 1970.
  static let epochMilliseconds = TimeFormat(pattern: "milliseconds since 1970", elements: [.epochMilliseconds])

  private init(pattern: String, elements: [Element]) {
    self.pattern = pattern
    self.elements = elements
  }

  /// The format that `pattern` describes; nil where it holds letters that mean nothing, or no day, month and year.
  init?(_ pattern: String) {
    switch pattern {
    case "epoch", "epoch seconds", "unix": self = .epochSeconds
    case "epoch milliseconds", "unix milliseconds": self = .epochMilliseconds
    default:
      let letters = Array(pattern.unicodeScalars)
      var position = 0
      guard let elements = Self.elements(letters, &position, isNested: false), position == letters.count else {
        return nil
      }
      func contains(_ wanted: Element) -> Bool { elements.contains(wanted) }
      guard contains(.day), contains(.month) || contains(.monthName), contains(.year4) || contains(.year2) else {
        return nil
      }
      self.pattern = pattern
      self.elements = elements
    }
  }

  private static func elements(_ letters: [Unicode.Scalar], _ position: inout Int, isNested: Bool) -> [Element]? {
    var elements: [Element] = []
    while position < letters.count {
      let letter = letters[position]
      var length = 1
      while position + length < letters.count, letters[position + length] == letter { length += 1 }
      switch letter {
      case "y", "u": elements.append(length == 2 ? .year2 : .year4)
      case "M", "L": elements.append(length >= 3 ? .monthName : .month)
      case "d": elements.append(.day)
      case "H", "k": elements.append(.hour24)
      case "h", "K": elements.append(.hour12)
      case "m": elements.append(.minute)
      case "s": elements.append(.second)
      case "S": elements.append(.fraction)
      case "a": elements.append(.half)
      case "Z", "X", "x", "z", "O", "V": elements.append(.zone)
      case "E", "e", "c": elements.append(.weekday)
      case " ", "\u{A0}", "\u{202F}", "\t": elements.append(.blanks)
      case "[":
        guard !isNested else { return nil }
        position += 1
        guard let inner = Self.elements(letters, &position, isNested: true), position < letters.count else {
          return nil
        }
        elements.append(.optional(inner))
        length = 1
      case "]":
        return isNested ? elements : nil
      case "'":
        position += 1
        while position < letters.count, letters[position] != "'" {
          guard letters[position].isASCII else { return nil }
          elements.append(.literal(UInt8(letters[position].value)))
          position += 1
        }
        length = 1
      default:
        guard letter.isASCII, !letter.properties.isAlphabetic else { return nil }
        elements += Array(repeating: .literal(UInt8(letter.value)), count: length)
      }
      position += length
    }
    return elements
  }

  /// The time `text` says, read to its end but for blanks; nil where it doesn't fit. The result may still be no valid day.
  func read(_ text: ArraySlice<UInt8>) -> WrittenTime? {
    var scanner = TimeScanner(text)
    var time = WrittenTime()
    scanner.skipBlanks()
    guard Self.read(elements, &scanner, &time) else { return nil }
    scanner.skipBlanks()
    guard scanner.isAtEnd else { return nil }
    if let isAfternoon = scanner.isAfternoon {
      guard time.hour >= 1, time.hour <= 12 else { return nil }
      time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
    }
    return time
  }

  private static func read(_ elements: [Element], _ scanner: inout TimeScanner, _ time: inout WrittenTime) -> Bool {
    for element in elements {
      switch element {
      case .year4:
        guard let value = scanner.number(4...4) else { return false }
        time.year = value
      case .year2:
        guard let value = scanner.number(2...2) else { return false }
        time.year = value < 70 ? 2000 + value : 1900 + value
      case .month:
        guard let value = scanner.number(1...2), (1...12).contains(value) else { return false }
        time.month = value
      case .monthName:
        guard let value = scanner.monthName() else { return false }
        time.month = value
      case .day:
        guard let value = scanner.number(1...2), (1...31).contains(value) else { return false }
        time.day = value
      case .hour24, .hour12:
        guard let value = scanner.number(1...2), value <= 24 else { return false }
        time.hour = value
      case .minute:
        guard let value = scanner.number(2...2), value <= 59 else { return false }
        time.minute = value
      case .second:
        guard let value = scanner.number(2...2), value <= 60 else { return false }
        time.second = value
      case .fraction: guard scanner.skipDigits() else { return false }
      case .half: guard scanner.half() else { return false }
      case .zone:
        guard let value = scanner.zone() else { return false }
        time.offsetMinutes = value
      case .weekday:
        guard let value = scanner.weekday() else { return false }
        time.weekday = value.number
      case .blanks: guard scanner.skipBlanks() else { return false }
      case .literal(let byte): guard scanner.skip(byte) else { return false }
      case .optional(let inner):
        var attempt = scanner
        var changed = time
        if read(inner, &attempt, &changed) {
          scanner = attempt
          time = changed
        }
      case .epochSeconds, .epochMilliseconds:
        guard let value = scanner.epoch() else { return false }
        time.instant = Instant(seconds: element == .epochSeconds ? value : value / 1000)
      }
    }
    return true
  }
}
