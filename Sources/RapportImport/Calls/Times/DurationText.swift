/// Reads lengths of time as call logs write them.
enum DurationText {
  /// Longest length believed: a week. A call that is longer was never hung up by the exchange.
  static let longest = 7 * 86_400

  /// Seconds that `text` says: `75`, `75.0`, `1:15`, `0:01:15`, `1.02:03:04` (days), `PT2M27S`, `1 h 02 min 03 s`.
  /// Nil where it says nothing of the kind, or more than a week.
  static func seconds(_ text: ArraySlice<UInt8>) -> Int? {
    if let value = number(text) { return value <= longest ? value : nil }
    let text = trimmed(text)
    guard !text.isEmpty, text.count <= 32 else { return nil }
    guard let value = plain(text) ?? clock(text) ?? iso8601(text) ?? words(text) else { return nil }
    return value <= longest ? value : nil
  }

  /// Seconds where `text` counts minutes: `1,5` is 90.
  static func minutes(_ text: ArraySlice<UInt8>) -> Int? {
    let text = trimmed(text)
    guard !text.isEmpty, text.count <= 16 else { return nil }
    let parts = text.split(whereSeparator: { $0 == 0x2E || $0 == 0x2C })
    guard parts.count <= 2, let whole = parts.first.flatMap(number) else { return nil }
    var seconds = whole * 60
    if parts.count == 2 {
      guard let fraction = number(parts[1].prefix(3)) else { return nil }
      var scale = 1
      for _ in 0..<min(3, parts[1].count) { scale *= 10 }
      seconds += (fraction * 60 + scale / 2) / scale
    }
    return seconds <= longest ? seconds : nil
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return text
  }

  /// A number of at most nine digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  private static func plain(_ text: ArraySlice<UInt8>) -> Int? {
    let whole = text.prefix { $0 != 0x2E && $0 != 0x2C }
    let fraction = text.dropFirst(whole.count)
    guard fraction.dropFirst().allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return number(whole)
  }

  private static func clock(_ text: ArraySlice<UInt8>) -> Int? {
    var text = text
    var days = 0
    if let dot = text.firstIndex(of: 0x2E), let colon = text.firstIndex(of: 0x3A), dot < colon {
      guard let value = number(text[..<dot]), value <= 7 else { return nil }
      days = value
      text = text[(dot + 1)...]
    }
    if let fraction = text.firstIndex(where: { $0 == 0x2E || $0 == 0x2C }) { text = text[..<fraction] }
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false).map(number)
    guard parts.count == 2 || parts.count == 3, parts.dropFirst().allSatisfy({ ($0 ?? 60) < 60 }) else { return nil }
    var value = 0
    for part in parts {
      guard let part, part < 100_000 else { return nil }
      value = value * 60 + part
    }
    return days * 86_400 + value
  }

  private static func iso8601(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.starts(with: Array("PT".utf8)), text.count > 2 else { return nil }
    return units(text.dropFirst(2)) { $0 == 0x48 ? 3600 : $0 == 0x4D ? 60 : $0 == 0x53 ? 1 : nil }
  }

  private static func words(_ text: ArraySlice<UInt8>) -> Int? {
    // `1 h 02 min 03 s`, `2m 5s`, `1 t 3 min` (Norwegian), `1 godz. 5 min`, `1 ч 2 мин 3 с`.
    let folded = Array(String(decoding: text, as: UTF8.self).lowercased().unicodeScalars)
    var value = 0
    var position = 0
    var found = false
    while position < folded.count {
      if folded[position] == " " || folded[position] == "." || folded[position] == "," {
        position += 1
        continue
      }
      var count = 0
      var digits = 0
      while position < folded.count, ("0"..."9").contains(folded[position]) {
        digits += 1
        guard digits <= 6 else { return nil }
        count = count * 10 + Int(folded[position].value - 0x30)
        position += 1
      }
      guard digits > 0 else { return nil }
      while position < folded.count, folded[position] == " " { position += 1 }
      var unit = ""
      while position < folded.count, folded[position].properties.isAlphabetic {
        unit.unicodeScalars.append(folded[position])
        position += 1
      }
      switch unit {
      case "h", "hr", "hrs", "hour", "hours", "g", "godz", "t", "time", "timer", "ч", "час": value += count * 3600
      case "m", "min", "mins", "minute", "minutes", "minut", "minutter", "мин", "м": value += count * 60
      case "s", "sec", "secs", "second", "seconds", "sek", "с", "сек": value += count
      default: return nil
      }
      found = true
    }
    return found ? value : nil
  }

  private static func units(_ text: ArraySlice<UInt8>, _ factor: (UInt8) -> Int?) -> Int? {
    var value = 0
    var digits: [UInt8] = []
    var isFraction = false
    for byte in text {
      if (0x30...0x39).contains(byte) {
        if !isFraction { digits.append(byte) }
      } else if byte == 0x2E {
        isFraction = true
      } else {
        guard let factor = factor(byte), let count = number(digits[...]), count < 1_000_000 else { return nil }
        value += count * factor
        digits = []
        isFraction = false
      }
    }
    return digits.isEmpty ? value : nil
  }
}
