// Finds back to the table after a row that is none: an open quote, a field without end.
extension CSVReader {
  /// The first line after the one at `start` that is a whole row with the file's number of fields and starts before
  /// `limit`.
  mutating func fittingLine(after start: Int, before limit: Int) -> Int? {
    let columns = dialect?.columns ?? 1
    return buffer.withUnsafeBufferPointer { bytes in
      var position = start
      var isFirst = true
      while position < limit {
        let end = Self.lineEnd(bytes, from: position)
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
  mutating func giveUp(from start: Int, kind: CSVDefect.Kind) -> Step {
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
  mutating func resynchronise(_ defect: inout CSVDefect) -> Bool {
    let columns = dialect?.columns ?? 1
    while head < buffer.count {
      let start = head
      let end = buffer.withUnsafeBufferPointer { Self.lineEnd($0, from: start) }
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
  mutating func discardLine(_ defect: inout CSVDefect) -> Bool {
    let start = head
    let end = buffer.withUnsafeBufferPointer { Self.lineEnd($0, from: start) }
    let found = end < buffer.count
    pass(upTo: found ? end + 1 : end, lines: found ? 1 : 0, &defect)
    return found
  }

  /// The first CR or LF from `start` on, or the end of the bytes.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return end
  }

  private mutating func pass(upTo index: Int, lines: Int, _ defect: inout CSVDefect) {
    let before = sourceOffset
    consume(upTo: index, lines: lines)
    defect.length += sourceOffset - before
  }

  mutating func takeDefect(_ kind: CSVDefect.Kind, upTo index: Int) -> CSVDefect {
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
}
