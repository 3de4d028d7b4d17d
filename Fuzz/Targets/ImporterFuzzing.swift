import RapportFormats
import RapportImport
import RapportModel

/// What must hold of any importer and any bytes.
enum ImporterFuzzing {
  /// Reads `bytes` as the format `id`, whole and in blocks of `size` bytes.
  static func check(_ id: String, _ bytes: [UInt8], size: Int, spec: SourceSpec = SourceSpec(path: "x")) throws {
    guard let importer = ImporterRegistry.all.first(where: { $0.description.id == id }),
      let zone = ZoneOffsets(identifier: "Europe/Warsaw")
    else { throw BrokenProperty(description: "the importer exists") }
    let context = ImportContext(
      path: "x", spec: spec, region: "PL", languages: ["pl"], zone: zone,
      latestBelievable: Instant(year: 2026, month: 12, day: 31))
    let whole = try read(importer, context, ArrayByteSource(bytes))
    let pieces = try read(importer, context, ArrayByteSource(bytes, blockSize: max(1, size)))
    try BrokenProperty.unless(whole == pieces, "what is read does not depend on blocks")
    for interaction in whole.interactions {
      try BrokenProperty.unless(!interaction.id.isEmpty, "every interaction has an id")
      try BrokenProperty.unless(
        interaction.source.offset >= 0 && interaction.source.offset + interaction.source.length <= bytes.count,
        "records lie in the file")
      try BrokenProperty.unless(interaction.duration ?? 0 >= 0 && interaction.ring ?? 0 >= 0, "lengths are positive")
    }
    _ = importer.sniff(bytes[...], path: "x")
  }

  private static func read(
    _ importer: any SourceImporter.Type, _ context: ImportContext, _ source: ArrayByteSource
  ) throws -> Sink {
    var sink = Sink()
    var reader = importer.init(context: context)
    try reader.read(source, into: &sink)
    return sink
  }

  private struct Sink: ImportSink, Equatable {
    var interactions: [Interaction] = []
    var records: [Int] = []
    var skipped: [String: Int] = [:]
    var issues: [ImportIssue] = []

    mutating func accept(_ interaction: Interaction, records: Int) {
      interactions.append(interaction)
      self.records.append(records)
    }
    mutating func skip(reason: String, records: Int) { skipped[reason, default: 0] += records }
    mutating func report(_ issue: ImportIssue) { issues.append(issue) }
    mutating func note(_ decision: String) {}
  }
}
