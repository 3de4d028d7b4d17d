import RapportModel

// Makes rows of the bytes at hand.
extension CSVReader {
  enum Step {
    case event(CSVEvent)
    case again
    case needsMore
  }

  mutating func readRow() -> Step {
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
    let isUTF8 = buffer.withUnsafeBufferPointer { UTF8Check(UnsafeBufferPointer(rebasing: $0[range])) != .invalid }
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
}
