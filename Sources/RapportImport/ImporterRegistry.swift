import RapportFormats
public import RapportModel

/// Every importer; adding one adds one line.
public enum ImporterRegistry {
  /// All importers: mail, then everything else.
  public static let all: [any SourceImporter.Type] =
    [MboxImporter.self, EMLImporter.self, EMLXImporter.self] + RecordImporters.all

  /// Which importer reads a source.
  public enum Choice: Sendable {
    /// This one, for this reason.
    case importer(any SourceImporter.Type, reason: String)
    /// None: what was found and what can be done about it.
    case unknown(found: String, remedy: String)
  }

  /// The importer for a source that begins with `head`: the one its entry of the configuration names or maps, else
  /// the one whose content fits best. `path` is only a hint.
  public static func choose(spec: SourceSpec, head: ArraySlice<UInt8>, path: String) -> Choice {
    var format = spec.format
    if format == "auto", !spec.columns.isEmpty { format = "csv" }
    if format == "auto", spec.xmlMapping != nil { format = "xml" }
    if format != "auto" {
      if let importer = all.first(where: { $0.description.id == format }) {
        return .importer(importer, reason: "the configuration says so")
      }
      // A closure, since a key path through a metatype is more than the compiler takes.
      let known = all.map { $0.description.id }.sorted().joined(separator: ", ")
      return .unknown(found: "the unknown format \"\(format)\"", remedy: "use auto or one of \(known)")
    }
    var choice: Choice?
    var confidence = 0
    for importer in all {
      guard let verdict = importer.sniff(head, path: path), verdict.confidence > confidence else { continue }
      confidence = verdict.confidence
      choice = .importer(importer, reason: verdict.reason)
    }
    if let choice { return choice }
    if let container = MailContainer.sniff(head: Array(head), path: path), let remedy = container.remedy {
      return .unknown(found: container.title, remedy: remedy)
    }
    if let table = CallLogTable(head: head), table.isRegular {
      return .unknown(
        found: "a table whose columns are not known",
        remedy: "say which they are, by name or number: columns: {time: …, from: …, to: …, duration: …}")
    }
    return .unknown(
      found: "content of no known format", remedy: "name its `format:` in the configuration, or take the entry out")
  }

  /// Whether a source that begins with `head` is mail in a form that is not read, which must not be passed by even
  /// where it only lies in a folder.
  public static func holdsMail(_ head: ArraySlice<UInt8>) -> Bool {
    switch MailContainer.sniff(head: Array(head), path: "") {
    case .outlookStore, .outlookMessage, .binaryMbx: true
    default: false
    }
  }
}
