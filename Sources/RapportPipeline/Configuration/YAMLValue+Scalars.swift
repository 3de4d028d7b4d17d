import RapportModel

extension YAMLValue {
  /// One of `choices`.
  func choice(_ choices: [String], aliases: [String: String] = [:]) throws(ConfigurationError) -> String {
    let text = try string(expected: "one of \(choices.joined(separator: ", "))")
    let lower = text.lowercased()
    if let alias = aliases[lower] { return alias }
    guard choices.contains(lower) else { throw error(expected: "one of \(choices.joined(separator: ", "))") }
    return lower
  }

  /// A whole number in `range`.
  func number(_ range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let number = Int(try string(expected: expected)), range.contains(number) else {
      throw error(expected: expected)
    }
    return number
  }

  /// `on` or `off`.
  func switchValue() throws(ConfigurationError) -> Bool {
    switch try string(expected: "on, off or a section").lowercased() {
    case "on", "yes", "true": return true
    case "off", "no", "false": return false
    default: throw error(expected: "on, off or a section such as {severity: medium}")
    }
  }

  /// A day, `2026-07-06`.
  func date() throws(ConfigurationError) -> CivilDate {
    guard let date = CivilDate(iso8601: try string(expected: "a day such as 2026-07-06")) else {
      throw error(expected: "a day such as 2026-07-06")
    }
    return date
  }

  /// A mail address, lower case.
  func address() throws(ConfigurationError) -> String {
    let text = try string(expected: "a mail address").lowercased()
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !text.contains(" ") else {
      throw error(expected: "a mail address such as name@firm.example")
    }
    return text
  }

  /// A mail domain, lower case, without a leading `@` or dot.
  func domain() throws(ConfigurationError) -> String {
    var text = try string(expected: "a domain").lowercased()
    while let first = text.first, first == "@" || first == "." { text.removeFirst() }
    guard !text.isEmpty, !text.contains("@"), !text.contains(" "), !text.contains("/") else {
      throw error(expected: "a domain such as firm.example")
    }
    return text
  }

  /// An IANA time zone that this machine knows.
  func timeZone() throws(ConfigurationError) -> String {
    let text = try string(expected: "an IANA time zone")
    guard ZoneOffsets(identifier: text) != nil else {
      throw error(expected: "an IANA time zone such as Europe/Oslo")
    }
    return text
  }

  /// An ISO 3166 region.
  func region() throws(ConfigurationError) -> String {
    let text = try string(expected: "an ISO 3166 region").uppercased()
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw error(expected: "an ISO 3166 region such as NO")
    }
    return text
  }

  /// Working time: `8h`, `90m`, `1h30m`.
  func workingDuration() throws(ConfigurationError) -> WorkingDuration {
    let expected = "a length of working time such as 8h, 90m or 1h30m"
    guard let seconds = durationSeconds(try string(expected: expected)), seconds > 0 else {
      throw error(expected: expected)
    }
    return WorkingDuration(seconds: seconds)
  }

  /// `24 months`, `2 years`.
  func months() throws(ConfigurationError) -> Int {
    let expected = "a length such as 24 months or 2 years"
    let parts = try string(expected: expected).lowercased().split(separator: " ")
    guard parts.count == 2, let number = Int(parts[0]), (1...1200).contains(number) else {
      throw error(expected: expected)
    }
    switch parts[1] {
    case "month", "months": return number
    case "year", "years": return number * 12
    default: throw error(expected: expected)
    }
  }

  /// A block of opening hours: `08:00-16:00`, `22:00-06:00`.
  func hoursBlock() throws(ConfigurationError) -> WeeklyHours.Block {
    let expected = "hours such as \"08:00-16:00\""
    let ends = try string(expected: expected).split(separator: "-").map { minutes(String($0.trimmed)) }
    guard ends.count == 2, let start = ends[0], let end = ends[1], start < 1440, start != end else {
      throw error(expected: expected)
    }
    return WeeklyHours.Block(start: start, end: end > start ? end : end + 1440)
  }

  /// Blocks of opening hours, one or a list, in order and apart; messages call their day `day` and stand at `section`.
  func hoursBlocks(of day: String, in section: YAMLValue) throws(ConfigurationError) -> [WeeklyHours.Block] {
    var blocks: [WeeklyHours.Block] = []
    for block in try list() { blocks.append(try block.hoursBlock()) }
    blocks.sort { $0.start < $1.start }
    for (a, b) in zip(blocks, blocks.dropFirst()) where b.start < a.end {
      throw section.error(found: "blocks of \(day) that overlap", expected: "blocks one after another")
    }
    return blocks
  }

  private func minutes(_ text: String) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute), hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}

/// Seconds of `8h`, `90m`, `1h30m`, `45s`; nil for anything else or more than a year.
func durationSeconds(_ text: String) -> Int64? {
  var total: Int64 = 0
  var number: Int64?
  for character in text.trimmed.utf8 {
    switch character {
    case 48...57:
      let next = (number ?? 0) * 10 + Int64(character - 48)
      guard next <= 31_536_000 else { return nil }
      number = next
    case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"), UInt8(ascii: "d"):
      guard let value = number else { return nil }
      let unit: Int64
      switch character {
      case UInt8(ascii: "d"): unit = 86_400
      case UInt8(ascii: "h"): unit = 3600
      case UInt8(ascii: "m"): unit = 60
      default: unit = 1
      }
      total += value * unit
      number = nil
    case UInt8(ascii: " "): continue
    default: return nil
    }
  }
  return number == nil && total > 0 && total <= 31_536_000 ? total : nil
}

extension StringProtocol {
  /// Without spaces and tabs at both ends.
  var trimmed: Substring {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
    while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
    return Substring(text)
  }
}
