import Foundation
import RapportFormats
import RapportModel

@testable import RapportImport

/// Keeps what an importer delivers.
struct CollectingSink: ImportSink {
  var interactions: [Interaction] = []
  var records = 0
  var skipped: [String: Int] = [:]
  var issues: [ImportIssue] = []
  var notes: [String] = []

  mutating func accept(_ interaction: Interaction, records: Int) {
    interactions.append(interaction)
    self.records += records
  }
  mutating func skip(reason: String, records: Int) { skipped[reason, default: 0] += records }
  mutating func report(_ issue: ImportIssue) { issues.append(issue) }
  mutating func note(_ decision: String) { notes.append(decision) }

  var quarantined: Int { issues.count { $0.outcome == .quarantined } }
  var outcomes: [ImportIssue.Outcome] { issues.map(\.outcome) }
  /// Records read: accepted, skipped and quarantined.
  var accounted: Int { records + skipped.values.reduce(0, +) + quarantined }
}

/// A context as a Norwegian company's configuration gives it.
func importContext(
  _ spec: SourceSpec = SourceSpec(path: "calls.csv"), region: String = "NO", zone: String = "Europe/Oslo",
  languages: [String] = ["nb", "en"]
) -> ImportContext {
  ImportContext(
    path: spec.path, spec: spec, region: region, languages: languages, zone: ZoneOffsets(identifier: zone) ?? .utc,
    latestBelievable: Instant(year: 2027, month: 1, day: 1))
}

/// Imports `bytes`, in blocks of `block` bytes.
func importing<Importer: SourceImporter>(
  _ type: Importer.Type, _ bytes: [UInt8], _ context: ImportContext = importContext(), block: Int = 65_536
) throws -> CollectingSink {
  var sink = CollectingSink()
  var importer = Importer(context: context)
  try importer.read(ArrayByteSource(bytes, blockSize: block), into: &sink)
  return sink
}

/// Imports `text`.
func importing<Importer: SourceImporter>(
  _ type: Importer.Type, _ text: String, _ context: ImportContext = importContext()
) throws -> CollectingSink {
  try importing(type, Array(text.utf8), context)
}

/// The bytes of a fixture of this target.
func importFixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name)))
}
