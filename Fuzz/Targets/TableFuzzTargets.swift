import RapportFormats
import RapportImport
import RapportModel

/// Reading call logs and telephone numbers.
enum TableFuzzTargets {
  static let all = [callLog, csv, phone]

  /// Rows and defects lie in the file one behind the other, the same in pieces of any size. The first byte chooses the
  /// size of the pieces, the second what is known of the file.
  static let csv = FuzzTarget("csv", maximumLength: 64 << 10) { input in
    let size = input.first.map { Int($0) + 1 } ?? 1
    let choice = input.dropFirst().first ?? 0
    var options = CSVOptions()
    if choice & 1 == 1 { options.delimiter = 0x2C }
    if choice & 2 == 2 { options.hasHeader = choice & 4 == 4 }
    if choice & 8 == 8 { options.fallbackEncoding = .windows1250 }
    let text = Array(input.dropFirst(2))
    let whole = read(text, size: text.count, options)
    try BrokenProperty.unless(read(text, size: size, options) == whole, "rows do not depend on pieces")
    var end = 0
    for item in whole {
      try BrokenProperty.unless(item.offset >= end && item.length >= 0, "rows follow each other")
      end = item.offset + item.length
      // A byte of a code page has up to three in UTF-8.
      try BrokenProperty.unless(item.bytes <= item.length * 3 + 3, "fields are no larger than their row")
    }
    try BrokenProperty.unless(end <= text.count, "rows lie in the file")
  }

  private struct Item: Equatable {
    var offset: Int
    var length: Int
    var line: Int
    var texts: [String]
    var isDefect: Bool
    var bytes: Int { texts.reduce(0) { $0 + $1.utf8.count } }
  }

  private static func read(_ text: [UInt8], size: Int, _ options: CSVOptions) -> [Item] {
    var reader = CSVReader(options: options)
    var items: [Item] = []
    func take(_ reader: inout CSVReader) {
      while let event = reader.next() {
        switch event {
        case .row(let row):
          items.append(
            Item(offset: row.offset, length: row.length, line: row.line, texts: row.texts, isDefect: false))
        case .defect(let defect):
          items.append(Item(offset: defect.offset, length: defect.length, line: defect.line, texts: [], isDefect: true))
        }
      }
    }
    var position = 0
    while position < text.count {
      let end = min(text.count, position + max(1, size))
      reader.push(text[position..<end])
      take(&reader)
      position = end
    }
    reader.finish()
    take(&reader)
    return items
  }

  /// Every importer of tables: each record in one column of the ledger, the same in pieces of any size.
  static let callLog = FuzzTarget("call-log", maximumLength: 32 << 10) { input in
    let importers = ["asterisk", "csv", "freepbx", "freeswitch", "3cx", "teams", "cucm", "ringcentral", "twilio"]
    let choice = Int(input.first ?? 0)
    try ImporterFuzzing.check(
      importers[choice % importers.count], Array(input.dropFirst()), size: choice / importers.count * 8 + 1)
  }

  /// A number has the form of its kind, and reading what was read changes nothing.
  static let phone = FuzzTarget("phone", maximumLength: 1 << 10) { input in
    let regions = ["NO", "PL", "RU", "GB", "US", "", "XX"]
    var reader = PhoneNumberReader(region: regions[Int(input.first ?? 0) % regions.count])
    let text = String(decoding: input.dropFirst(), as: UTF8.self)
    let party = reader.read(text)
    try BrokenProperty.unless(reader.read(text) == party, "the same text is the same number")
    func areDigits(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    switch party {
    case .e164(let number, let inside):
      try BrokenProperty.unless(
        number.first == "+" && areDigits(number.dropFirst()) && (3...18).contains(number.utf8.count),
        "public numbers are a plus and digits")
      try BrokenProperty.unless(inside.map { areDigits($0) && !$0.isEmpty } ?? true, "extensions are digits")
      guard case .e164(let again, _) = reader.read(number) else {
        throw BrokenProperty(description: "a public number is a public number")
      }
      try BrokenProperty.unless(again == number, "a public number stays what it is")
    case .extension(let digits):
      try BrokenProperty.unless(areDigits(digits) && (2...6).contains(digits.utf8.count), "extensions are short")
    case .withheld: break
    case .unknown(let rest): try BrokenProperty.unless(rest.utf8.count <= 64, "what is unknown is cut")
    }
  }
}
