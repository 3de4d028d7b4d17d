/// Makes characters that play tricks with a reader visible, in one place for every format.
///
/// Control characters show as `\x1b`, characters that turn the direction of text as `\u202e`, and of invisible or
/// combining characters at most `maximumMarks` stay on one letter; the rest is counted (`\…9996`).
/// hostile-inputs.md, cases 36 and 103–105.
public enum VisibleText {
  /// Marks that real scripts put on one letter stay well below this (Vietnamese 2, polytonic Greek 3, Hebrew 4,
  /// an emoji family 7 with its joiners).
  public static let maximumMarks = 8

  /// `text` on one line: line ends and tabs become spaces, a run of spaces one.
  public static func line(_ text: String) -> String { clean(text, keepsLines: false) }

  /// `text` with its lines.
  public static func lines(_ text: String) -> String { clean(text, keepsLines: true) }

  private static func clean(_ text: String, keepsLines: Bool) -> String {
    if isPlain(text, keepsLines: keepsLines) { return text }
    var result = String.UnicodeScalarView()
    var marks = 0
    var hidden = 0
    var endsInSpace = false
    func flushHidden() {
      if hidden > 0 { result.append(contentsOf: "\\…\(hidden)".unicodeScalars) }
      hidden = 0
      marks = 0
    }
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 10, keepsLines {
        flushHidden()
        result.append(scalar)
        endsInSpace = false
        continue
      }
      if value == 32 || value == 9 || value == 10 || value == 13 {
        flushHidden()
        if !endsInSpace || keepsLines && value == 32 { result.append(" ") }
        endsInSpace = true
        continue
      }
      endsInSpace = false
      if value < 32 || (0x7F...0x9F).contains(value) {
        flushHidden()
        result.append(contentsOf: "\\x\(hex(value, 2))".unicodeScalars)
      } else if turnsDirection(value) || value == 0x2028 || value == 0x2029 || isNoncharacter(value) {
        flushHidden()
        result.append(contentsOf: "\\u\(hex(value, 4))".unicodeScalars)
      } else if (0xE0000...0xE007F).contains(value) {
        hidden += 1
      } else if value >= 0x300, Folding.isInvisible(scalar) {
        marks += 1
        if marks <= maximumMarks { result.append(scalar) } else { hidden += 1 }
      } else if value == 0xAD {
        hidden += 1
      } else {
        flushHidden()
        result.append(scalar)
      }
    }
    flushHidden()
    return String(result)
  }

  /// Whether nothing needs to be changed, by bytes: most text is ASCII or plain letters.
  private static func isPlain(_ text: String, keepsLines: Bool) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte < 32 {
        guard byte == 10, keepsLines else { return false }
      } else if byte == 0x7F || byte == 0xC2 || byte == 0xCC || byte == 0xCD || byte == 0xD2 || byte >= 0xD6 {
        // 0xC2: C1 controls and the soft hyphen; 0xCC, 0xCD, 0xD2: combining marks; 0xD6 and above: other scripts,
        // marks and signs. All go the long way.
        if byte != 0xE2 { return false }
      } else if byte == 32, previous == 32, !keepsLines {
        return false
      } else if previous == 0xE2, byte == 0x80 || byte == 0x81 {
        return false
      }
      previous = byte
    }
    return true
  }

  /// U+061C, U+200E–F, U+202A–E, U+2066–9: characters that turn the direction of the text around them (UAX #9).
  private static func turnsDirection(_ value: UInt32) -> Bool {
    value == 0x61C || (0x200E...0x200F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  private static func isNoncharacter(_ value: UInt32) -> Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }

  private static func hex(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
