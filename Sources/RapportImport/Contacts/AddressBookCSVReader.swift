import RapportFormats
public import RapportModel

/// Reads address books in CSV as Google, Outlook and phones export them, by the names of their columns in English,
/// Polish, Russian and Norwegian.
public struct AddressBookCSVReader {
  private enum Field {
    case name, given, family, organisation, title, email, phone
  }

  private static let names: [(Field, [String])] = [
    (
      .name,
      ["name", "full name", "display name", "file as", "nazwa", "imię i nazwisko", "имя", "фио", "navn", "fullt navn"]
    ),
    (.given, ["first name", "given name", "imię", "fornavn"]),
    (.family, ["last name", "family name", "surname", "nazwisko", "фамилия", "etternavn"]),
    (
      .organisation,
      [
        "company", "organization", "organisation", "organization name", "organization 1 - name", "firma", "organizacja",
        "компания", "организация", "bedrift", "selskap",
      ]
    ),
    (
      .title,
      ["job title", "title", "organization title", "organization 1 - title", "stanowisko", "должность", "stilling"]
    ),
  ]

  private let region: String
  private let options: CSVOptions

  /// A reader; numbers are dialled in `region`, and the file is written as `layout` says.
  public init(region: String, languages: [String] = [], layout: TableLayout = TableLayout()) {
    self.region = region
    options = CSVOptions(layout, languages: languages)
  }

  /// The entries of a file.
  public func read(_ bytes: [UInt8]) -> AddressBook {
    var reader = CSVReader(options: options)
    reader.push(bytes[...])
    reader.finish()
    var phones = PhoneNumberReader(region: region)
    var book = AddressBook()
    var columns: [(Field, Int)]?
    if let dialect = reader.dialect { book.decisions.append(dialect.summary) }
    while let event = reader.next() {
      switch event {
      case .defect(let defect): book.brokenLines.append(defect.line)
      case .row(let row):
        if row.kind == .header { columns = Self.columns(CSVHeader(row)) }
        guard row.kind == .record else { continue }
        guard let columns else {
          book.brokenLines.append(row.line)
          continue
        }
        let card = Self.card(row, columns, &phones)
        if card.isEmpty { book.skipped += 1 } else { book.cards.append(card) }
      }
    }
    return book
  }

  private static func columns(_ header: CSVHeader) -> [(Field, Int)] {
    var columns: [(Field, Int)] = []
    for (column, name) in header.names.enumerated() {
      let folded = CSVHeader.fold(name)
      if let field = names.first(where: { $0.1.contains { CSVHeader.fold($0) == folded } })?.0 {
        columns.append((field, column))
      } else if folded.hasSuffix("type") || folded.hasSuffix("label") || folded.contains("fax")
        || folded.contains("faks")
      {
        continue
      } else if ["email", "mail", "epost", "почта"].contains(where: { folded.contains($0) }) {
        columns.append((.email, column))
      } else if ["phone", "mobile", "telefon", "telephone", "numer", "телефон", "мобильный", "mobil"].contains(where: {
        folded.contains($0)
      }) {
        columns.append((.phone, column))
      }
    }
    return columns
  }

  private static func card(_ row: CSVRow, _ columns: [(Field, Int)], _ phones: inout PhoneNumberReader) -> ContactCard {
    var card = ContactCard(name: "", line: row.line)
    var given = ""
    var family = ""
    for (field, column) in columns {
      let text = row.text(column).trimmingBlanks
      if text.isEmpty { continue }
      switch field {
      case .name: if card.name.isEmpty { card.name = text }
      case .given: given = text
      case .family: family = text
      case .organisation: if card.organisation == nil { card.organisation = text }
      case .title: if card.title == nil { card.title = text }
      case .email:
        // Google puts several into one cell.
        for part in text.components(at: ":::") where part.contains("@") { card.add(email: part.lowercased()) }
      case .phone:
        for part in text.components(at: ":::") {
          if let number = phones.cardNumber(part) { card.add(phone: number) }
        }
      }
    }
    if card.name.isEmpty { card.name = [given, family].filter { !$0.isEmpty }.joined(separator: " ") }
    return card
  }
}

extension String {
  /// The parts between `separator`, without blanks at their ends.
  fileprivate func components(at separator: String) -> [String] {
    split(separator: separator).map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
  }
}
