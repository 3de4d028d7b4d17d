import RapportFormats
import RapportImport
import RapportModel

/// Reading XML exports and address books.
enum XMLFuzzTargets {
  static let all = [vCard, xml, xmlExport]

  /// Records lie in the file one behind the other, the same in pieces of any size, which the first byte chooses.
  static let xml = FuzzTarget("xml", maximumLength: 64 << 10) { input in
    let size = input.first.map { Int($0) + 1 } ?? 1
    let text = Array(input.dropFirst())
    let whole = read(text, size: text.count)
    try BrokenProperty.unless(read(text, size: size) == whole, "records do not depend on pieces")
    var end = 0
    for item in whole where item.isRecord {
      try BrokenProperty.unless(item.offset >= end && item.length > 0, "records follow each other")
      end = item.offset + item.length
    }
    try BrokenProperty.unless(end <= text.count, "records lie in the file")
  }

  private struct Item: Equatable {
    var isRecord: Bool
    var offset: Int
    var length: Int
    var line: Int
    var text: String
  }

  private static func read(_ text: [UInt8], size: Int) -> [Item] {
    let paths = ["smses/sms", "smses/*/part", "rss/channel/item"].compactMap { XMLRecordPath($0) }
    let reader = XMLRecordReader(paths: paths, fallback: .windows1250)
    var items: [Item] = []
    func take() {
      while let event = reader.next() {
        switch event {
        case .record(let record):
          let words = record.root.attributes.map { "\($0.name)=\($0.value)" } + [record.root.allText]
          items.append(
            Item(
              isRecord: true, offset: record.offset, length: record.length, line: record.line,
              text: words.joined(separator: " ") + record.context.map(\.name).joined(separator: "/")))
        case .defect(let defect):
          items.append(
            Item(
              isRecord: false, offset: defect.offset, length: defect.length, line: defect.line, text: "\(defect.kind)"))
        }
      }
    }
    var position = 0
    while position < text.count {
      let end = min(text.count, position + max(1, size))
      reader.push(text[position..<end])
      take()
      position = end
    }
    reader.finish()
    take()
    return items
  }

  /// Every importer of XML, chosen by the first byte.
  static let xmlExport = FuzzTarget("xml-export", maximumLength: 32 << 10) { input in
    let importers = ["sms-backup", "zendesk", "jira", "xmpp", "freeswitch-xml", "google-voice", "xml"]
    let choice = Int(input.first ?? 0)
    var spec = SourceSpec(path: "x", owner: "kari@nordlys.example")
    if importers[choice % importers.count] == "xml" {
      spec.xmlMapping = XMLMapping(
        record: "log/case/m", fields: ["time": "@at", "from": "@by", "text": ".", "subject": "../title"])
    }
    try ImporterFuzzing.check(
      importers[choice % importers.count], Array(input.dropFirst()), size: choice / importers.count * 8 + 1, spec: spec)
  }

  /// Entries are counted, and none is without anything that tells who it is.
  static let vCard = FuzzTarget("vcard", maximumLength: 32 << 10) { input in
    var reader = VCardReader(region: "NO")
    let book = reader.read(input)
    try BrokenProperty.unless(book.cards.allSatisfy { !$0.isEmpty }, "entries have an address or number")
    let table = AddressBookCSVReader(region: "NO").read(input)
    try BrokenProperty.unless(table.cards.allSatisfy { !$0.isEmpty }, "rows have an address or number")
  }
}
