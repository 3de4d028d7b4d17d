import RapportModel

/// Reads a CSV file of any size from chunks of bytes: RFC 4180, and what real exports make of it.
///
/// Push bytes as they come, take events until there is none, push on; at the end call `finish()` and take the rest.
/// The events are the same however the bytes are cut. Memory is bounded by one row (16 MiB), not by the file.
///
///     var reader = CSVReader()
///     reader.push(chunk)
///     while let event = reader.next() { … }
public struct CSVReader: Sendable {
  /// What was decided about the file; nil until enough of it was seen or `finish()` was called.
  public private(set) var dialect: CSVDialect?
  /// The row that names the columns; nil until it was read.
  public private(set) var header: CSVRow?

  private let options: CSVOptions
  private var raw: [UInt8] = []
  private var buffer: [UInt8] = []
  private var head = 0
  private var isFinished = false
  private var transcoder: UTF16Transcoder?
  private var scanner = CSVRowScanner(delimiter: 0x2C, quote: 0x22, escape: nil, skipsInitialSpace: false)
  private var pageTable: [UInt16]?
  private var sourceOffset = 0
  private var line = 1
  private var rowIndex = 0
  private var state = State.rows
  /// The next scan waits for this many bytes: a row that did not end is not scanned again for every chunk.
  private var wanted = 0
  private var suspectAfter = 0

  private enum State {
    case rows
    /// Looking for the next line that fits, after a quote that was never closed. What is passed over grows.
    case resynchronising(CSVDefect)
    /// Passing over a line that is too long.
    case discarding(CSVDefect)
  }

  /// A reader that decides whatever `options` leaves open.
  public init(options: CSVOptions = CSVOptions()) { self.options = options }

  /// Takes the next bytes of the file.
  public mutating func push(_ bytes: UnsafeRawBufferPointer) {
    bytes.withMemoryRebound(to: UInt8.self) { append($0) }
  }

  /// Takes the next bytes of the file.
  public mutating func push(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Says that no more bytes follow.
  public mutating func finish() {
    guard !isFinished else { return }
    isFinished = true
    wanted = 0
    if dialect == nil { decide() }
    transcoder?.finish(into: &buffer)
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty, !isFinished else { return }
    if dialect == nil {
      raw.append(contentsOf: bytes)
      if raw.count > CSVLimits.detection { decide() }
      return
    }
    if head > 0 {
      buffer.removeSubrange(0..<head)
      head = 0
    }
    feed(bytes)
  }

  private mutating func feed(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { feed($0) } }

  private mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) {
    if transcoder != nil {
      transcoder?.transcode(bytes, into: &buffer)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// The next row or defect; nil where more bytes are needed or, after `finish()`, at the end.
  public mutating func next() -> CSVEvent? {
    guard dialect != nil else { return nil }
    while head < buffer.count, isFinished || buffer.count - head >= wanted {
      switch state {
      case .rows:
        switch readRow() {
        case .event(let event): return event
        case .again: continue
        case .needsMore: return nil
        }
      case .resynchronising(var defect):
        let found = resynchronise(&defect)
        if found || isFinished {
          state = .rows
          return .defect(defect)
        }
        if case .discarding = state { continue }
        state = .resynchronising(defect)
        return nil
      case .discarding(var defect):
        if discardLine(&defect) || isFinished {
          state = .rows
          return .defect(defect)
        }
        state = .discarding(defect)
        return nil
      }
    }
    if isFinished {
      switch state {
      case .rows: return nil
      case .resynchronising(let defect), .discarding(let defect):
        state = .rows
        return .defect(defect)
      }
    }
    return nil
  }

  /// Bytes held back, for tests of the bound.
  var bufferedBytes: Int { raw.count + buffer.count }

  // MARK: - Deciding

  private mutating func decide() {
    // Exactly so many bytes, however they came: the decision must not hang on how the file was cut.
    let isWhole = raw.count <= CSVLimits.detection
    let window = raw[..<min(raw.count, CSVLimits.detection)]
    var decision = window.withUnsafeBufferPointer {
      CSVEncodingDetector.decide($0, preferred: options.fallbackEncoding)
    }
    if let given = options.encoding {
      if given != decision.encoding { decision.markLength = 0 }
      decision.encoding = given
      decision.reason = "encoding \(given.rawValue): as configured"
    }
    sourceOffset = decision.markLength
    switch decision.encoding {
    case .utf16LittleEndian: transcoder = UTF16Transcoder(isBigEndian: false)
    case .utf16BigEndian: transcoder = UTF16Transcoder(isBigEndian: true)
    default: break
    }
    feed(window[decision.markLength...])
    pageTable = SingleByteCharset.table(of: decision.encoding)
    let separator = takeSeparatorLine()
    let found = buffer.withUnsafeBufferPointer {
      CSVDialectDetector(UnsafeBufferPointer(rebasing: $0[head...]), isWhole: isWhole, options: options)
        .decide(encoding: decision, separatorLine: separator)
    }
    feed(raw[window.endIndex...])
    raw = []
    scanner = CSVRowScanner(
      delimiter: found.delimiter, quote: found.quote, escape: found.escape,
      skipsInitialSpace: found.skipsInitialSpace)
    dialect = found
  }

  /// Passes over a first line `sep=;` (or `"sep=;"`) and returns the delimiter it names.
  private mutating func takeSeparatorLine() -> UInt8? {
    let start = buffer.prefix(16)
    var index = start.first == 0x22 ? 1 : 0
    for expected in Array("sep=".utf8) {
      guard index < start.count, start[index] | 0x20 == expected | 0x20 else { return nil }
      index += 1
    }
    guard index < start.count else { return nil }
    let delimiter = start[index]
    index += 1
    if index < start.count, start[index] == 0x22 { index += 1 }
    guard delimiter < 0x80, index < start.count, start[index] == 0x0A || start[index] == 0x0D else { return nil }
    if start[index] == 0x0D, index + 1 < start.count, start[index + 1] == 0x0A { index += 1 }
    consume(upTo: index + 1, lines: 1)
    return delimiter
  }

  // MARK: - Rows

  private enum Step {
    case event(CSVEvent)
    case again
    case needsMore
  }

  private mutating func readRow() -> Step {
    let start = head
    let isFinal = isFinished
    let suspectFrom = start + suspectAfter
    let outcome = buffer.withUnsafeBufferPointer {
      scanner.scan($0, from: start, isFinal: isFinal, suspectFrom: suspectFrom)
    }
    switch outcome {
    case .complete(let next):
      wanted = 0
      suspectAfter = 0
      if scanner.fieldCount == 1, scanner.contentEnd == start {
        consume(upTo: next, lines: 1)
        return .again
      }
      return completeRow(start, next)
    case .incomplete:
      let available = buffer.count - start
      if available > CSVLimits.row { return giveUp(from: start, kind: .tooLarge) }
      wanted = available * 2
      return .needsMore
    case .suspicious(let at):
      let lineEnd = buffer[at...].firstIndex { $0 == 0x0A || $0 == 0x0D }
      if lineEnd == nil, !isFinal, buffer.count - start <= CSVLimits.row {
        wanted = (buffer.count - start) * 2
        return .needsMore
      }
      if let fit = fittingLine(after: start, before: lineEnd ?? buffer.count) {
        return .event(.defect(takeDefect(.unclosedQuote, upTo: fit)))
      }
      suspectAfter = (at - start) * 2
      return .again
    case .unclosedQuote:
      return giveUp(from: start, kind: .unclosedQuote)
    case .tooLarge:
      return giveUp(from: start, kind: scanner.innerLines > 0 ? .unclosedQuote : .tooLarge)
    }
  }

  private mutating func completeRow(_ start: Int, _ next: Int) -> Step {
    if scanner.fieldCount > CSVLimits.columns {
      return .event(.defect(takeDefect(.tooManyColumns, upTo: next)))
    }
    if next - start > CSVLimits.row { return .event(.defect(takeDefect(.tooLarge, upTo: next))) }
    let lines = scanner.innerLines + 1
    let columns = dialect?.columns ?? 1
    let count = scanner.fieldCount
    if scanner.innerLines > 0, count != columns {
      // Wrong number of fields over several lines: if one of them is a whole row, a quote before it was left open.
      if let fit = fittingLine(after: start, before: next) {
        return .event(.defect(takeDefect(.unclosedQuote, upTo: fit)))
      }
      _ = buffer.withUnsafeBufferPointer {
        scanner.scan($0, from: start, isFinal: isFinished, suspectFrom: .max)
      }
    }
    var row = makeRow(start)
    if rowIndex < dialect?.preambleRows ?? 0 {
      row.kind = .preamble
    } else if header == nil, dialect?.hasHeader == true {
      row.kind = .header
      header = row
    } else if let header, header.bytes == row.bytes, header.count == row.count {
      row.kind = .repeatedHeader
    } else if CSVSummaryWords.isSummary(row, columns: columns) {
      row.kind = .summary
    }
    if row.kind == .record, count != columns { row.repairs.insert(.fieldCount) }
    consume(upTo: next, lines: lines)
    rowIndex += 1
    return .event(.row(row))
  }

  /// The row `scanner` has found, as UTF-8 and without quotes.
  private mutating func makeRow(_ start: Int) -> CSVRow {
    let end = scanner.contentEnd
    var row = CSVRow(
      kind: .record, offset: sourceOffset, length: sourceLength(start..<end), line: line, index: rowIndex,
      repairs: [], bytes: [], marks: [])
    if scanner.isIrregular { row.repairs.insert(.quoting) }
    if scanner.hasNUL { row.repairs.insert(.invalidBytes) }
    var table: [UInt16]?
    if scanner.bits & 0x80 != 0, transcoder == nil { table = codePage(start..<end, &row.repairs) }
    if table == nil, !scanner.hasEscapes, !scanner.hasNUL {
      row.bytes = Array(buffer[start..<end])
      row.marks.reserveCapacity(scanner.fields.count)
      for field in scanner.fields {
        row.marks.append(CSVRow.Mark(start: UInt32(field.start - start), end: UInt32(field.end - start)))
      }
      return row
    }
    row.bytes.reserveCapacity(end - start)
    let quote = dialect?.quote ?? 0x22
    let escape = dialect?.escape
    buffer.withUnsafeBufferPointer { buffer in
      for field in scanner.fields {
        let from = row.bytes.count
        let source = UnsafeBufferPointer(rebasing: buffer[field.start..<field.end])
        if field.hasEscapes || scanner.hasNUL || table != nil {
          Self.appendField(source, field, quote, escape, table, into: &row.bytes)
        } else {
          row.bytes.append(contentsOf: source)
        }
        row.marks.append(CSVRow.Mark(start: UInt32(from), end: UInt32(row.bytes.count)))
      }
    }
    return row
  }

  /// Appends a field without escapes and NUL bytes, read by `table` where there is one.
  private static func appendField(
    _ source: UnsafeBufferPointer<UInt8>, _ field: CSVRowScanner.Field, _ quote: UInt8, _ escape: UInt8?,
    _ table: [UInt16]?, into output: inout [UInt8]
  ) {
    var index = 0
    while index < source.count {
      let byte = source[index]
      index += 1
      if byte == 0 { continue }
      if byte >= 0x80, let table {
        SingleByteCharset.appendUTF8(UInt32(table[Int(byte - 0x80)]), to: &output)
        continue
      }
      output.append(byte)
      guard field.hasEscapes, index < source.count else { continue }
      if byte == quote, source[index] == quote {
        index += 1
      } else if let escape, byte == escape, source[index] == quote || source[index] == escape {
        output[output.count - 1] = source[index]
        index += 1
      }
    }
  }

  /// The code page a row with bytes outside ASCII is to be read by; nil where it is UTF-8.
  private mutating func codePage(_ range: Range<Int>, _ repairs: inout Set<Repair>) -> [UInt16]? {
    let isUTF8 = buffer.withUnsafeBufferPointer { UTF8Bytes.isValid(UnsafeBufferPointer(rebasing: $0[range])) }
    if dialect?.encoding == .utf8 {
      if isUTF8 { return nil }
      repairs.insert(.charset)
      if pageTable == nil {
        // One decision for all such lines of the file: by configuration, or by the letters of the first of them.
        let found = buffer.withUnsafeBufferPointer {
          CSVEncodingDetector.codePage(UnsafeBufferPointer(rebasing: $0[range]), preferred: nil)
        }
        pageTable =
          options.fallbackEncoding.flatMap { SingleByteCharset.table(of: $0) } ?? SingleByteCharset.table(of: found)
      }
      return pageTable
    }
    // Several bytes that happen to be valid UTF-8 are hardly ever meant as letters of a code page.
    if isUTF8 {
      repairs.insert(.charset)
      return nil
    }
    return pageTable
  }

  // MARK: - Recovery

  /// The first line after the one at `start` that is a whole row with the file's number of fields and starts before
  /// `limit`.
  private mutating func fittingLine(after start: Int, before limit: Int) -> Int? {
    let columns = dialect?.columns ?? 1
    return buffer.withUnsafeBufferPointer { bytes in
      var position = start
      var isFirst = true
      while position < limit {
        var end = position
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        if end == bytes.count, !isFinished { return nil }
        if !isFirst, end > position, scanner.fieldsOfLine(bytes, position..<end) == columns { return position }
        isFirst = false
        position = end + 1
        if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
      }
      return nil
    }
  }

  /// Gives up the row at `start` and looks for the next line that fits.
  private mutating func giveUp(from start: Int, kind: CSVDefect.Kind) -> Step {
    wanted = 0
    suspectAfter = 0
    let defect = CSVDefect(kind: kind, offset: sourceOffset, length: 0, line: line)
    if kind == .tooLarge {
      state = .discarding(defect)
      return .again
    }
    // The broken row's own first line is never taken for the one that fits.
    guard let end = buffer[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
      state = .discarding(defect)
      return .again
    }
    var started = defect
    pass(upTo: end + 1, lines: 1, &started)
    state = .resynchronising(started)
    return .again
  }

  /// Passes over lines until one fits; false where the buffer ends before.
  private mutating func resynchronise(_ defect: inout CSVDefect) -> Bool {
    let columns = dialect?.columns ?? 1
    while head < buffer.count {
      let start = head
      let end = buffer.withUnsafeBufferPointer { bytes in
        var end = start
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
        return end
      }
      if end == buffer.count, !isFinished {
        if end - start > CSVLimits.row {
          state = .discarding(defect)
          return false
        }
        wanted = (end - start) * 2
        return false
      }
      let fits = buffer.withUnsafeBufferPointer { end > start && scanner.fieldsOfLine($0, start..<end) == columns }
      if fits {
        wanted = 0
        return true
      }
      pass(upTo: min(end + 1, buffer.count), lines: 1, &defect)
    }
    wanted = 0
    return false
  }

  /// Passes over bytes up to the next line end; false where the buffer ends before.
  private mutating func discardLine(_ defect: inout CSVDefect) -> Bool {
    let start = head
    let end = buffer.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      return end
    }
    let found = end < buffer.count
    pass(upTo: found ? end + 1 : end, lines: found ? 1 : 0, &defect)
    return found
  }

  private mutating func pass(upTo index: Int, lines: Int, _ defect: inout CSVDefect) {
    let before = sourceOffset
    consume(upTo: index, lines: lines)
    defect.length += sourceOffset - before
  }

  private mutating func takeDefect(_ kind: CSVDefect.Kind, upTo index: Int) -> CSVDefect {
    wanted = 0
    suspectAfter = 0
    var defect = CSVDefect(kind: kind, offset: sourceOffset, length: 0, line: line)
    var lines = 0
    buffer.withUnsafeBufferPointer { bytes in
      for position in head..<index where bytes[position] == 0x0A { lines += 1 }
      for position in head..<index where bytes[position] == 0x0D {
        if position + 1 >= index || bytes[position + 1] != 0x0A { lines += 1 }
      }
    }
    pass(upTo: index, lines: lines, &defect)
    return defect
  }

  // MARK: - Positions

  private mutating func consume(upTo index: Int, lines: Int) {
    sourceOffset += sourceLength(head..<index)
    line += lines
    head = index
  }

  private func sourceLength(_ range: Range<Int>) -> Int {
    guard transcoder != nil else { return range.count }
    return buffer.withUnsafeBufferPointer { UTF16Transcoder.sourceLength(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
