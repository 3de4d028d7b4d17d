import RapportModel

/// Topics that need no noun: reference codes of capitals and digits ("BRZ/1187", "PO-7771") say themselves that they
/// number an order, a file or a ticket, in any language.
enum CodeTopics {
  /// Fewest digits of a code's number: "A4" and "B-12" are sizes and rooms.
  static let fewestDigits = 3
  /// Most letters in front.
  static let mostLetters = 6
  /// Sure, but less so than "order 1187".
  static let strength = 0.7
  static let rule = "any/topic/code"

  /// Adds a topic for each code in the tokens `range` of `text`.
  static func add(in range: Range<Int>, of text: TokenizedText, to cues: inout [Cue]) {
    for index in range.dropFirst() where text.tokens[index].kind == .number {
      let number = text.tokens[index]
      let letters = text.tokens[index - 1]
      guard letters.kind == .word, letters.isShouted, letters.end + 1 == number.start,
        Int(letters.lettersEnd - letters.lettersStart) <= mostLetters,
        number.end - number.start >= Int32(fewestDigits)
      else { continue }
      switch text.bytes[Int(letters.end)] {
      case 0x2D, 0x2F, 0x5F: break  // - / _
      default: continue
      }
      let (start, end) = (Int(letters.start), Int(number.end))
      cues.append(
        Cue(
          kind: .topic, quote: "", start: start, end: end, strength: strength, target: text.string(start, end),
          rule: rule))
    }
  }
}
