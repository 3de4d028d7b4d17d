import RapportFormats
import RapportModel

/// Reads the tickets of Zendesk's XML export.
///
/// The export's element names are not documented publicly: what stands here is a mapping like any other, and
/// `xml_mapping` corrects it field by field. Authors are ids of users: `people` says who they are.
struct ZendeskImporter: SourceImporter {
  static let description = ImporterDescription(
    id: "zendesk", reads: "Zendesk tickets (XML export, tickets.xml)",
    references: ["support.zendesk.com 4408886165402: exporting data"])

  /// Where the fields stand, unless the configuration says otherwise.
  static let mapping = XMLMapping(
    record: "tickets/ticket/comments/comment",
    fields: [
      "time": "created-at", "from": "author-id", "text": "value", "id": "id", "public": "is-public",
      "subject": "../../subject",
      "ticket": "../../nice-id", "requester": "../../requester-id",
    ])

  private let context: ImportContext

  init(context: ImportContext) { self.context = context }

  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    guard let root = XMLExport.rootTag(head), root.name == "tickets" else { return nil }
    return SniffVerdict(confidence: 70, reason: "root element tickets")
  }

  mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    var mapping = Self.mapping
    if let given = context.spec.xmlMapping {
      if !given.record.isEmpty { mapping.record = given.record }
      mapping.fields.merge(given.fields) { $1 }
    }
    sink.note(
      "the names of this export's elements are not documented; if something is wrong, correct it with `xml_mapping`")
    if context.spec.people.isEmpty {
      sink.note("authors are numbers of users: say who they are with `people: {\"NUMBER\": ADDRESS}` for this source")
    }
    try XMLExport.readMapped(source, mapping, channel: .ticket, context, Self.description.id, into: &sink)
  }
}
