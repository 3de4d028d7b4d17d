import RapportFormats
import RapportModel

/// Reads a call log in CSV as one preset says, and makes calls of its rows.
struct CallLogImporter<Preset: CallLogPreset>: SourceImporter {
  static var description: ImporterDescription { Preset.description }

  /// Rows looked at before columns and the order of day and month are decided; four times as many where that can't
  /// be told from them, up to `mostRowsToDecide`.
  private static var rowsToDecide: Int { 200 }
  private static var mostRowsToDecide: Int { 51_200 }
  /// Bytes of rows held for that at most.
  private static var bytesToDecide: Int { 16 << 20 }

  private let context: ImportContext
  private var reader: CSVReader
  private var preset: Preset?
  private var fields: CallFields
  private var assembler = CallAssembler()
  private var waiting: [CSVRow] = []
  private var waitingBytes = 0
  private var wanted = Self.rowsToDecide
  private var isRefused = false
  private var isDialectTold = false

  init(context: ImportContext) {
    self.context = context
    reader = CSVReader(options: CSVOptions(context.spec.table, languages: context.languages))
    fields = CallFields(context: context, format: Preset.description.id)
  }

  static func sniff(_ head: ArraySlice<UInt8>, path: String) -> SniffVerdict? {
    CallLogTable(head: head).flatMap { Preset.fit($0) }
  }

  mutating func push(_ bytes: ArraySlice<UInt8>, into sink: inout some ImportSink) {
    guard !isRefused else { return }
    reader.push(bytes)
    drain(into: &sink)
  }

  mutating func finish(into sink: inout some ImportSink) {
    guard !isRefused else { return }
    reader.finish()
    drain(into: &sink)
    if preset == nil { decide(isFinal: true, into: &sink) }
    assembler.finish(into: &sink)
  }

  private mutating func drain(into sink: inout some ImportSink) {
    while !isRefused, let event = reader.next() {
      switch event {
      case .defect(let defect): sink.report(defect.issue(path: context.path, format: Self.description.id))
      case .row(let row):
        switch row.kind {
        case .preamble, .header: break
        case .repeatedHeader: sink.skip(reason: "header repeated")
        case .summary: sink.skip(reason: "totals")
        case .record: take(row, into: &sink)
        }
      }
    }
  }

  private mutating func take(_ row: CSVRow, into sink: inout some ImportSink) {
    if let preset {
      read(row, preset, into: &sink)
      return
    }
    waiting.append(row)
    waitingBytes += row.length
    if waiting.count >= wanted || waitingBytes >= Self.bytesToDecide { decide(isFinal: false, into: &sink) }
  }

  private mutating func decide(isFinal: Bool, into sink: inout some ImportSink) {
    guard let dialect = reader.dialect else { return }
    if !isDialectTold {
      isDialectTold = true
      sink.note(dialect.summary)
    }
    if waiting.isEmpty, reader.header == nil { return }
    let table = CallLogTable(dialect: dialect, header: reader.header.map { CSVHeader($0) }, rows: waiting)
    do {
      let preset = try Preset(table: table, context: context)
      for decision in preset.decisions { sink.note(decision) }
      if let doubt = preset.doubt { report(doubt, .notice, table, into: &sink) }
      self.preset = preset
      let rows = waiting
      waiting = []
      for row in rows { read(row, preset, into: &sink) }
    } catch {
      if error.mayResolve, !isFinal, waiting.count < Self.mostRowsToDecide, waitingBytes < Self.bytesToDecide {
        wanted = waiting.count * 4
        return
      }
      isRefused = true
      waiting = []
      report(error, .refused, table, into: &sink)
    }
  }

  private func report(
    _ mismatch: CallLogMismatch, _ outcome: ImportIssue.Outcome, _ table: CallLogTable, into sink: inout some ImportSink
  ) {
    let line = reader.header?.line ?? table.rows.first?.line
    let position = SourcePosition(path: context.path, format: Self.description.id, line: line)
    sink.report(
      ImportIssue(
        outcome: outcome, position: position, found: mismatch.found, expected: mismatch.expected,
        remedy: mismatch.remedy))
  }

  private mutating func read(_ row: CSVRow, _ preset: Preset, into sink: inout some ImportSink) {
    guard (0..<row.count).contains(where: { !row.isEmpty($0) }) else {
      sink.skip(reason: "empty row")
      return
    }
    switch preset.leg(row, &fields) {
    case .leg(var leg):
      leg.repairs.formUnion(row.repairs)
      assembler.add(leg, into: &sink)
    case .skip(let reason): sink.skip(reason: reason)
    case .broken(let found, let expected):
      sink.report(
        ImportIssue(
          outcome: .quarantined, position: fields.position(row), found: found, expected: expected,
          remedy: "correct the row or remove it"))
    }
  }
}
