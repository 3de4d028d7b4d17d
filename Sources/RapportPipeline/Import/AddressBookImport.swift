import RapportDirectory
import RapportFormats
import RapportImport
import RapportModel
import RapportStore

/// Reads address books (vCard, or CSV where the configuration says `format: contacts`): they bring no interactions,
/// only what the directory is told about people.
struct AddressBookImport {
  /// Bytes of the largest address book: a company's has a few MB with pictures left out.
  static let sizeLimit = 256 << 20
  /// Format of a CSV address book in the configuration.
  static let csvFormat = "contacts"

  let workspace: Workspace
  let store: Store

  /// Whether `file`, which begins with `head`, is an address book.
  static func fits(_ file: SourceFile, head: ArraySlice<UInt8>) -> Bool {
    file.spec.format == csvFormat || file.spec.format == "vcard"
      || (file.spec.format == "auto" && VCardReader.sniff(head))
  }

  /// Reads `file` in one transaction; a card counts as a record.
  func read(_ file: SourceFile, size: Int, fingerprint: String) throws -> LedgerEntry {
    let (cards, entry) = try Self.parse(file, size: size, workspace: workspace)
    var evidence = DirectoryEvidence()
    for card in cards { evidence.add(card) }
    let text = try PipelineJSON.text(evidence)
    return try store.replaceSource(path: file.shown) { _ in
      SourceRecord(path: file.shown, fingerprint: fingerprint, ledger: entry, evidence: text, coverage: "")
    }.ledger
  }

  /// The entries of `file` in its order, and its ledger row.
  static func parse(
    _ file: SourceFile, size: Int, workspace: Workspace
  ) throws(ByteSourceError) -> (cards: [AddressCard], entry: LedgerEntry) {
    var source = try FileByteSource.openInflating(path: file.path)
    let bytes = try source.readAll(limit: sizeLimit).bytes
    let region = file.spec.region ?? workspace.configuration.company.region
    let isCSV = file.spec.format == csvFormat
    var vCards = VCardReader(region: region)
    let table = AddressBookCSVReader(
      region: region, languages: workspace.configuration.company.languages, layout: file.spec.table)
    let book = isCSV ? table.read(bytes) : vCards.read(bytes)
    let cards = book.cards.map {
      AddressCard(name: $0.name, organization: $0.organisation ?? "", emails: $0.emails, phones: $0.phones)
    }
    var entry = LedgerEntry(path: file.shown, format: isCSV ? csvFormat : "vcard", bytes: size)
    entry.decisions = book.decisions
    entry.stored = cards.count
    if book.skipped > 0 { entry.skipped["no address or number"] = book.skipped }
    entry.quarantined = book.brokenLines.count
    entry.records = entry.stored + book.skipped + entry.quarantined
    entry.issues = book.brokenLines.map { line in
      ImportIssue(
        outcome: .quarantined, position: SourcePosition(path: file.shown, format: entry.format, line: line),
        found: "an entry that can't be read", expected: "a whole entry", remedy: "export the address book again")
    }
    return (cards, entry)
  }
}
