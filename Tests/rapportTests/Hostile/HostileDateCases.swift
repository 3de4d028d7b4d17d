import RapportModel

/// Cases 39–45: dates; 46 is in `ClockSetBackTests`.
enum HostileDateCases {
  typealias Mail = HostileMail

  static let all: [HostileCase] = [
    date(39, "two digits", "Mon, 7 Oct 24 09:00:00 +0200", "2024-10-07T09:00:00+02:00"),
    date(39, "two digits of the century before", "Fri, 7 Oct 94 09:00:00 +0100", "1994-10-07T09:00:00+01:00"),
    received(39, "year 49 is 2049", "Mon, 7 Oct 49 09:00:00 +0200"),
    received(39, "year 50 is 1950", "Mon, 7 Oct 50 09:00:00 +0200"),
    received(39, "year 0", "Mon, 7 Oct 0000 09:00:00 +0200"),
    received(39, "year 1900", "Mon, 7 Oct 1900 09:00:00 +0200"),
    received(39, "year 1969", "Mon, 7 Oct 1969 09:00:00 +0200"),
    received(39, "year 9999", "Mon, 7 Oct 9999 09:00:00 +0200"),
    received(39, "year of 19 digits", "Mon, 7 Oct 1000000000000000000 09:00:00 +0200"),
    // A hyphen before the year is how old programs wrote dates.
    date(39, "negative year", "Mon, 7 Oct -2024 09:00:00 +0200", "2024-10-07T09:00:00+02:00"),
    missing(39, "year 9999 and nothing else", "Date: Mon, 7 Oct 9999 09:00:00 +0200\n"),
    received(40, "31 February", "Sat, 31 Feb 2024 09:00:00 +0200"),
    received(40, "25:61:61", "Mon, 7 Oct 2024 25:61:61 +0200"),
    date(40, "leap second", "Mon, 7 Oct 2024 08:59:60 +0200", "2024-10-07T08:59:59+02:00"),
    date(41, "zone +9999", "Mon, 7 Oct 2024 09:00:00 +9999", nil),
    date(41, "zone -2400", "Mon, 7 Oct 2024 09:00:00 -2400", nil),
    date(41, "zone -0000", "Mon, 7 Oct 2024 07:00:00 -0000", "2024-10-07T07:00:00Z"),
    date(41, "zone CEST", "Mon, 7 Oct 2024 09:00:00 CEST", "2024-10-07T09:00:00+02:00"),
    HostileCase(
      41, "comment in raw bytes",
      bytes: Array(
        "Message-ID: <41-c@client.example>\nFrom: per@client.example\nTo: kari@firm.example\nSubject: A question\nDate: Mon, 7 Oct 2024 09:00:00 +0200 (Mitteleurop"
          .utf8)
        + [0xE4] + Array("ische Zeit)\n\nHi\n".utf8)
    ).time("2024-10-07T09:00:00+02:00", .header),
    assumed(41, "military letter", "Mon, 7 Oct 2024 09:00:00 A", "2024-10-07T09:00:00+02:00"),
    assumed(41, "no zone", "Mon, 7 Oct 2024 09:00:00", "2024-10-07T09:00:00+02:00"),
    received(42, "day and month of numbers", "12/03/24 09:00"),
    HostileCase(43, "no Date", Mail.bare("43a", people + trace)).mended().time("2024-10-07T09:00:05+02:00", .received),
    HostileCase(43, "no Date, in a mailbox", Mail.mbox([Mail.bare("43b", people)])).mended()
      .time("2024-10-07T09:00:00+02:00", .assumedZone),
    missing(43, "no date at all", ""),
    received(43, "an address for a date", "Per <per@client.example>"),
    date(43, "AM and PM without zone", "10/7/2024 9:00:00 PM", nil),
    received(44, "future, and Received earlier", "Fri, 7 Oct 2061 09:00:00 +0200"),
    assumed(45, "02:30 that does not exist", "Sun, 31 Mar 2024 02:30:00", "2024-03-31T03:30:00+02:00"),
    assumed(45, "02:30 that is there twice", "Sun, 27 Oct 2024 02:30:00", "2024-10-27T02:30:00+02:00"),
  ]

  private static let people = "From: Per <per@client.example>\nTo: kari@firm.example\n"
  private static let trace = "Received: from a by b; Mon, 7 Oct 2024 09:00:05 +0200\n"

  private static func id(_ number: Int, _ name: String) -> String {
    "\(number)-" + name.split(separator: " ").joined(separator: ".")
  }

  /// A `Date` that is believed, with this result; nil: any but a trap.
  private static func date(_ number: Int, _ name: String, _ value: String, _ time: String?) -> HostileCase {
    let entry = HostileCase(
      number, "date: \(name)", Mail.bare(id(number, name), people + "Date: \(value)\n" + (time == nil ? trace : "")))
    return entry.check { mails in
      time.map { mails[0].time?.iso8601 == $0 && mails[0].timeQuality == .header } ?? (mails[0].time != nil)
    }
  }

  private static func assumed(_ number: Int, _ name: String, _ value: String, _ time: String) -> HostileCase {
    HostileCase(number, "date: \(name)", Mail.bare(id(number, name), people + "Date: \(value)\n")).time(
      time, .assumedZone)
  }

  /// A `Date` that is not believed while `Received` is there.
  private static func received(_ number: Int, _ name: String, _ value: String) -> HostileCase {
    HostileCase(number, "date: \(name)", Mail.bare(id(number, name), people + trace + "Date: \(value)\n"))
      .mended().time("2024-10-07T09:00:05+02:00", .received)
  }

  private static func missing(_ number: Int, _ name: String, _ header: String) -> HostileCase {
    HostileCase(number, "date: \(name)", Mail.bare(id(number, name), people + header)).mended().time(nil, .missing)
  }
}
