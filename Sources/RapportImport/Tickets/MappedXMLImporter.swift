import RapportFormats
import RapportModel

/// Reads any XML export by the configuration's `xml_mapping`.
struct MappedXMLImporter: SourceImporter {
  static let description = ImporterDescription(
    id: "xml", reads: "any XML export, by `xml_mapping:` (path of a record, and of each field in it)")

  private let context: ImportContext

  init(context: ImportContext) { self.context = context }

  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    guard let root = XMLExport.rootTag(head), root.name.lowercased() != "html" else { return nil }
    return SniffVerdict(confidence: 2, reason: "XML whose root element is of no known export")
  }

  mutating func read(_ source: any ByteSource, into sink: inout some ImportSink) throws(ByteSourceError) {
    guard let mapping = context.spec.xmlMapping else {
      if let defect = try XMLExport.refusal(source) {
        sink.report(defect.issue(path: context.path, format: Self.description.id))
        return
      }
      XMLExport.refuse(
        context, Self.description.id, found: "an XML export of no known kind", expected: "a kind that is known",
        remedy: "say where its records and fields stand: xml_mapping: {record: …, fields: {time: …, from: …, text: …}}",
        &sink)
      return
    }
    try XMLExport.readMapped(source, mapping, channel: .ticket, context, Self.description.id, into: &sink)
  }
}

extension XMLExport {
  /// Reads a source by a mapping.
  static func readMapped(
    _ source: any ByteSource, _ mapping: XMLMapping, channel: Channel, _ context: ImportContext, _ format: String,
    into sink: inout some ImportSink
  ) throws(ByteSourceError) {
    var log: MappedXMLLog
    do {
      log = try MappedXMLLog(mapping, channel: channel, format: format, context: context)
    } catch {
      refuse(context, format, found: error.found, expected: error.expected, remedy: error.remedy, &sink)
      return
    }
    sink.note(
      "records at \(mapping.record): "
        + mapping.fields.sorted { $0.key < $1.key }.map { "\($0) = \($1)" }.joined(separator: ", "))
    try read(source, paths: [log.recordPath], context: context, format: format, into: &sink) { record, sink in
      log.take(record, into: &sink)
    }
  }

  /// Says that a source is not read.
  static func refuse(
    _ context: ImportContext, _ format: String, found: String, expected: String, remedy: String,
    _ sink: inout some ImportSink
  ) {
    sink.report(
      ImportIssue(
        outcome: .refused, position: SourcePosition(path: context.path, format: format, line: 1), found: found,
        expected: expected, remedy: remedy))
  }
}
