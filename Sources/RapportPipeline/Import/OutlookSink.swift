import RapportFormats
import RapportImport
import RapportModel

/// Says of what comes out of a converted folder where it stands: in the Outlook store, in that folder.
struct OutlookSink<Base: ImportSink>: ImportSink {
  var base: Base
  let folder: String

  mutating func accept(_ interaction: Interaction, records: Int) {
    var interaction = interaction
    interaction.source = placed(interaction.source)
    base.accept(interaction, records: records)
  }

  mutating func skip(reason: String, records: Int) { base.skip(reason: reason, records: records) }

  mutating func report(_ issue: ImportIssue) {
    var issue = issue
    issue.position = placed(issue.position)
    base.report(issue)
  }

  mutating func note(_ decision: String) { base.note("\(folder): \(decision)") }

  /// Bytes and lines are those of the converted mailbox, which is gone afterwards; the folder and the order stay.
  private func placed(_ position: SourcePosition) -> SourcePosition {
    var position = position
    position.format = OutlookStore.format
    position.element = folder
    return position
  }
}

extension OutlookStore {
  /// Reads `folders` into `sink`, then tells of `failure`; `context` is that of the store's own file.
  static func read(
    _ folders: [Folder], failure: Failure?, context: ImportContext, into sink: inout some ImportSink
  ) throws(ByteSourceError) {
    for folder in folders {
      var context = context
      context.folder = folder.name
      var importer = MboxImporter(context: context)
      var folderSink = OutlookSink(base: sink, folder: folder.name)
      defer { sink = folderSink.base }
      try importer.read(FileByteSource(path: folder.path), into: &folderSink)
    }
    if let failure {
      sink.report(
        ImportIssue(
          outcome: .truncated, position: SourcePosition(path: context.path, format: format), found: failure.found,
          expected: "a store that can be read to its end", remedy: failure.remedy))
    }
  }
}
