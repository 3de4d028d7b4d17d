import RapportModel

/// Where and when the company works: from its domain, its numbers, the offsets and hours of its own mail.
struct PlaceGuess {
  let region: Guess<String>?
  let timeZone: Guess<String>?
  let languages: [Guess<String>]
  let workingHours: Guess<WeeklyHours>?

  init(
    evidence: DirectoryEvidence, company: CompanyGuess, readPhone: @Sendable (String, String) -> PhoneReading
  ) {
    var own = DirectoryEvidence.DomainFacts()
    for guess in company.domains { own.add(evidence.domains[guess.value] ?? DirectoryEvidence.DomainFacts()) }
    let winter = own.winterOffsets.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let summer = own.summerOffsets.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let region = Self.region(
      evidence: evidence, company: company, own: own, winter: winter?.key, readPhone: readPhone)
    self.region = region
    timeZone = Self.timeZone(region: region?.value, winter: winter, summer: summer)
    languages = Self.languages(own, region: region?.value)
    workingHours = Self.workingHours(own.hours)
  }

  // MARK: Country

  private static let callingCodes: [(code: String, region: String)] = [
    ("+47", "NO"), ("+48", "PL"), ("+44", "GB"), ("+7", "RU"), ("+1", "US"),
  ]

  /// Numbers that are read in each country; more would only cost time.
  private static let maximumNumbers = 2_000

  /// The country of a number: by its code, else the only one in which it can be dialled as it is written.
  private static func country(of number: String, readPhone: (String, String) -> PhoneReading) -> String? {
    if number.hasPrefix("+") { return callingCodes.first { number.hasPrefix($0.code) }?.region }
    let fitting = callingCodes.filter { code, region in
      if case .e164(let read, _) = readPhone(number, region) { read.hasPrefix(code) } else { false }
    }
    return fitting.count == 1 ? fitting[0].region : nil
  }

  private static func region(
    evidence: DirectoryEvidence, company: CompanyGuess, own: DirectoryEvidence.DomainFacts, winter: Int?,
    readPhone: (String, String) -> PhoneReading
  ) -> Guess<String>? {
    for guess in company.domains {
      let top = guess.value.split(separator: ".").last.map(String.init) ?? ""
      let regions = ["no": "NO", "pl": "PL", "uk": "GB", "ru": "RU", "su": "RU", "рф": "RU", "us": "US"]
      if let region = regions[top] {
        return Guess(region, confidence: 0.95, reason: "the domain \(guess.value) ends in .\(top)")
      }
    }
    var numbers: [String: Int] = [:]
    for (number, facts) in evidence.numbers.sorted(by: { $0.key < $1.key }).prefix(maximumNumbers) {
      guard let region = country(of: number, readPhone: readPhone) else { continue }
      numbers[region, default: 0] += facts.incoming + facts.outgoing
    }
    for (number, writers) in evidence.signatureNumbers.sorted(by: { $0.key < $1.key }).prefix(maximumNumbers) {
      guard writers.keys.contains(where: { MailAddress($0).map(company.contains) ?? false }),
        let region = country(of: number, readPhone: readPhone)
      else { continue }
      numbers[region, default: 0] += writers.values.reduce(0, +)
    }
    let total = numbers.values.reduce(0, +)
    if let best = numbers.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 > total {
      return Guess(best.key, confidence: 0.8, reason: "\(best.value) of \(total) telephone numbers are of this country")
    }
    // A language of one country; English is written everywhere.
    let written = own.languages.values.reduce(0, +)
    for (language, region, name) in [("nb", "NO", "Norwegian"), ("pl", "PL", "Polish"), ("ru", "RU", "Russian")] {
      if let count = own.languages[language], count * 2 > written {
        return Guess(region, confidence: 0.45, reason: "\(count) of \(written) own messages are in \(name)")
      }
    }
    guard let winter else { return nil }
    switch winter {
    case 0: return Guess("GB", confidence: 0.5, reason: "mail is sent at Greenwich time in winter")
    case 180: return Guess("RU", confidence: 0.5, reason: "mail is sent at Moscow time in winter")
    case -600 ... -300: return Guess("US", confidence: 0.5, reason: "mail is sent at an American time in winter")
    default: return nil
    }
  }

  // MARK: Time zone

  /// Zones of the countries we know, the most populous first, with their offsets in minutes in winter and summer.
  private static let zones: [(region: String, zone: String, winter: Int, summer: Int)] = [
    ("NO", "Europe/Oslo", 60, 120), ("PL", "Europe/Warsaw", 60, 120), ("GB", "Europe/London", 0, 60),
    ("RU", "Europe/Moscow", 180, 180), ("RU", "Europe/Kaliningrad", 120, 120), ("RU", "Europe/Samara", 240, 240),
    ("RU", "Asia/Yekaterinburg", 300, 300), ("RU", "Asia/Omsk", 360, 360), ("RU", "Asia/Novosibirsk", 420, 420),
    ("RU", "Asia/Irkutsk", 480, 480), ("RU", "Asia/Yakutsk", 540, 540), ("RU", "Asia/Vladivostok", 600, 600),
    ("RU", "Asia/Magadan", 660, 660), ("RU", "Asia/Kamchatka", 720, 720), ("US", "America/New_York", -300, -240),
    ("US", "America/Chicago", -360, -300), ("US", "America/Los_Angeles", -480, -420),
    ("US", "America/Denver", -420, -360), ("US", "America/Phoenix", -420, -420),
    ("US", "America/Anchorage", -540, -480), ("US", "Pacific/Honolulu", -600, -600),
  ]

  private static func timeZone(
    region: String?, winter: (key: Int, value: Int)?, summer: (key: Int, value: Int)?
  ) -> Guess<String>? {
    let own = zones.filter { region == nil || $0.region == region }
    let fitting = own.filter { (winter?.key ?? $0.winter) == $0.winter && (summer?.key ?? $0.summer) == $0.summer }
    guard winter != nil || summer != nil else {
      return region == nil
        ? nil : own.first.map { Guess($0.zone, confidence: 0.6, reason: "the main zone of the country") }
    }
    func offset(_ minutes: Int) -> String {
      let rest = abs(minutes) % 60
      return (minutes < 0 ? "-" : "+") + "\(abs(minutes) / 60)" + (rest == 0 ? "" : ":\(rest)")
    }
    let seen = [winter.map { "\(offset($0.key)) in winter" }, summer.map { "\(offset($0.key)) in summer" }]
      .compactMap(\.self).joined(separator: ", ")
    if let zone = fitting.first {
      let isSure = region != nil || fitting.count == 1
      return Guess(zone.zone, confidence: isSure ? 0.9 : 0.5, reason: "own mail is sent at \(seen)")
    }
    return own.first.map {
      Guess($0.zone, confidence: 0.4, reason: "the main zone of the country, though own mail is sent at \(seen): check")
    }
  }

  // MARK: Languages

  private static func languages(_ own: DirectoryEvidence.DomainFacts, region: String?) -> [Guess<String>] {
    let known = ["en", "pl", "ru", "nb"]
    let total = own.languages.values.reduce(0, +)
    let found = known.compactMap { language -> (String, Int)? in
      let count = own.languages[language, default: 0]
      return count * 50 >= max(total, 1) && count > 0 ? (language, count) : nil
    }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    if !found.isEmpty {
      return found.map { Guess($0.0, confidence: 0.9, reason: "\($0.1) of \(total) own messages") }
    }
    let byRegion = ["NO": "nb", "PL": "pl", "RU": "ru", "GB": "en", "US": "en"]
    guard let region, let language = byRegion[region] else { return [] }
    let first = Guess(language, confidence: 0.6, reason: "the language of the country")
    return language == "en" ? [first] : [first, Guess("en", confidence: 0.4, reason: "common in trade; remove if not")]
  }

  // MARK: Working hours

  /// Messages from which on hours can be read from a histogram.
  static let minimumMessages = 50
  /// A working day has four hours with this many messages each.
  static let minimumHourly = 5
  /// An hour belongs to the working day if it has this share, in percent, of a busy hour's mail.
  static let hourShare = 25
  /// A day is worked if it has this share, in percent, of the busiest day's mail.
  static let dayShare = 25

  private static func workingHours(_ histogram: [Int: Int]) -> Guess<WeeklyHours>? {
    let total = histogram.values.reduce(0, +)
    guard total >= minimumMessages else { return nil }
    let days = (0..<7).map { day in (0..<24).reduce(0) { $0 + histogram[day * 24 + $1, default: 0] } }
    guard let busiest = days.max(), busiest > 0 else { return nil }
    let worked = (0..<7).filter { days[$0] * 100 >= busiest * dayShare }
    // Days of one pattern share their hours; Friday often ends earlier.
    func hours(_ group: [Int]) -> WeeklyHours.Block? {
      let counts = (0..<24).map { hour in group.reduce(0) { $0 + histogram[$1 * 24 + hour, default: 0] } }
      // The fourth busiest hour is the measure: a machine that writes at one hour must not stand for the day.
      let measure = counts.sorted(by: >)[3]
      guard measure >= minimumHourly else { return nil }
      let busy = (0..<24).filter { counts[$0] * 100 >= measure * hourShare }
      guard let first = busy.first, let last = busy.last else { return nil }
      return .init(start: first * 60, end: (last + 1) * 60)
    }
    guard let usual = hours(worked) else { return nil }
    var blocks: [Int: [WeeklyHours.Block]] = [:]
    for day in worked { blocks[day + 1] = [usual] }
    if worked.contains(4), let end = earlyEnd(of: 4, among: worked, usual: usual, histogram) {
      blocks[5] = [.init(start: usual.start, end: end)]
    }
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let text = worked.map { names[$0] }.joined(separator: ", ")
    return Guess(
      WeeklyHours(blocks: blocks), confidence: total >= 500 ? 0.8 : 0.6,
      reason: "when \(total) own messages were sent (\(text)); mail starts after opening and ends before closing: check"
    )
  }

  /// Messages that the other days' habit lets expect after an early end, from which on their absence says something:
  /// by chance alone none of three comes in one week-day of twenty (Poisson).
  static let minimumExpected = 3.0

  /// When `day` ends, in minutes, if it sends nearly nothing in hours in which the other days let expect some mail.
  private static func earlyEnd(
    of day: Int, among worked: [Int], usual: WeeklyHours.Block, _ histogram: [Int: Int]
  ) -> Int? {
    let hours = usual.start / 60..<usual.end / 60
    func count(_ day: Int, _ hours: Range<Int>) -> Int { hours.reduce(0) { $0 + histogram[day * 24 + $1, default: 0] } }
    let others = worked.filter { $0 != day }
    let total = others.reduce(0) { $0 + count($1, hours) }
    let own = count(day, hours)
    guard total > 0, own > 0 else { return nil }
    func expected(_ part: Range<Int>) -> Double {
      Double(own) * Double(others.reduce(0) { $0 + count($1, part) }) / Double(total)
    }
    func isQuiet(_ part: Range<Int>) -> Bool { Double(count(day, part) * 100) <= expected(part) * Double(hourShare) }
    // The earliest hour behind which all hours, each by itself, are quiet.
    var end = hours.upperBound
    while end - 1 > hours.lowerBound, isQuiet(end - 1..<end) { end -= 1 }
    let rest = end..<hours.upperBound
    return !rest.isEmpty && expected(rest) >= minimumExpected ? end * 60 : nil
  }
}
