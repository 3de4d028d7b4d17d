/// Finds the fields of one row. Knows bytes and the dialect, nothing of files.
struct CSVRowScanner {
  /// Where a field stands, and whether its quotes need undoing.
  struct Field {
    var start: Int
    var end: Int
    /// Doubled or escaped quotes are inside.
    var hasEscapes: Bool
    /// A quote stands where none may.
    var isIrregular: Bool
  }

  enum Outcome {
    /// The row ends; the next one starts here.
    case complete(next: Int)
    /// More bytes are needed.
    case incomplete
    /// The data ends inside a quoted field.
    case unclosedQuote
    /// A quote that looks like an opening one stands inside a quoted field that has passed a line end.
    case suspicious(at: Int)
    /// A field is longer than the limit.
    case tooLarge
  }

  private let delimiter: UInt8
  private let quote: UInt8
  private let escape: UInt8?
  private let skipsInitialSpace: Bool
  /// Bit 0: ends an unquoted stretch. Bit 1: ends a quoted stretch.
  private let stops: [UInt8]

  /// Fields of the row last scanned, at most the limit; `fieldCount` counts all.
  private(set) var fields: [Field] = []
  private(set) var fieldCount = 0
  /// Where the row's last field ends, its closing quote included.
  private(set) var contentEnd = 0
  /// All bytes of the row or-ed: 0x80 is set where one is not ASCII.
  private(set) var bits: UInt8 = 0
  private(set) var hasNUL = false
  private(set) var hasEscapes = false
  private(set) var isIrregular = false
  /// Line ends inside quoted fields.
  private(set) var innerLines = 0

  init(delimiter: UInt8, quote: UInt8, escape: UInt8?, skipsInitialSpace: Bool) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.skipsInitialSpace = skipsInitialSpace
    var stops = [UInt8](repeating: 0, count: 256)
    for byte in [delimiter, 0x0A, 0x0D, 0] { stops[Int(byte)] |= 1 }
    for byte in [quote, 0x0A, 0x0D, 0] { stops[Int(byte)] |= 2 }
    if let escape { stops[Int(escape)] |= 2 }
    self.stops = stops
  }

  /// Scans the row that starts at `start` of `bytes`. `isFinal` says that no more bytes follow. Quotes before
  /// `suspectFrom` never make a row suspicious.
  mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isFinal: Bool, suspectFrom: Int
  ) -> Outcome {
    fields.removeAll(keepingCapacity: true)
    fieldCount = 0
    bits = 0
    hasNUL = false
    hasEscapes = false
    isIrregular = false
    innerLines = 0
    return stops.withUnsafeBufferPointer { stops in
      scan(bytes, start, isFinal, suspectFrom, stops)
    }
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ isFinal: Bool, _ suspectFrom: Int,
    _ stops: UnsafeBufferPointer<UInt8>
  ) -> Outcome {
    let end = bytes.count
    var i = start
    var bits: UInt8 = 0
    while true {
      var field = Field(start: i, end: i, hasEscapes: false, isIrregular: false)
      var opening = i
      if skipsInitialSpace {
        while opening < end, bytes[opening] == 0x20 { opening += 1 }
        if opening >= end, !isFinal { return .incomplete }
      }
      if opening < end, bytes[opening] == quote {
        i = opening + 1
        field.start = i
        switch scanQuoted(bytes, &i, &field, &bits, isFinal, suspectFrom, stops) {
        case .complete: break
        case let other: return other
        }
      } else {
        while i < end {
          let byte = bytes[i]
          bits |= byte
          if stops[Int(byte)] & 1 != 0 {
            if byte != 0 { break }
            hasNUL = true
          }
          i += 1
        }
        if i == end, !isFinal { return i - field.start > CSVLimits.field ? .tooLarge : .incomplete }
        field.end = i
      }
      if field.end - field.start > CSVLimits.field { return .tooLarge }
      fieldCount += 1
      if fields.count < CSVLimits.columns { fields.append(field) }
      contentEnd = i
      self.bits = bits
      if i == end { return .complete(next: end) }
      if bytes[i] == delimiter {
        i += 1
        continue
      }
      if bytes[i] == 0x0D {
        if i + 1 == end { return isFinal ? .complete(next: end) : .incomplete }
        return .complete(next: bytes[i + 1] == 0x0A ? i + 2 : i + 1)
      }
      return .complete(next: i + 1)
    }
  }

  /// Scans from behind an opening quote to behind the closing one.
  private mutating func scanQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ field: inout Field, _ bits: inout UInt8, _ isFinal: Bool,
    _ suspectFrom: Int, _ stops: UnsafeBufferPointer<UInt8>
  ) -> Outcome {
    let end = bytes.count
    let linesBefore = innerLines
    while true {
      var byte: UInt8 = 0
      while i < end {
        byte = bytes[i]
        bits |= byte
        if stops[Int(byte)] & 2 != 0 { break }
        i += 1
      }
      if i >= end {
        if i - field.start > CSVLimits.field { return .tooLarge }
        return isFinal ? .unclosedQuote : .incomplete
      }
      if i - field.start > CSVLimits.field { return .tooLarge }
      if byte == quote {
        if i + 1 >= end {
          guard isFinal else { return .incomplete }
          field.end = i
          i += 1
          return .complete(next: i)
        }
        let next = bytes[i + 1]
        if next == delimiter || next == 0x0A || next == 0x0D {
          field.end = i
          i += 1
          return .complete(next: i)
        }
        if next == quote, !field.isIrregular {
          field.hasEscapes = true
          hasEscapes = true
          i += 2
          continue
        }
        if next == 0x20 {
          // Blanks between a closing quote and the delimiter.
          var after = i + 1
          while after < end, bytes[after] == 0x20 { after += 1 }
          if after >= end, !isFinal { return .incomplete }
          if after >= end || bytes[after] == delimiter || bytes[after] == 0x0A || bytes[after] == 0x0D {
            field.end = i
            isIrregular = true
            i = after
            return .complete(next: i)
          }
        }
        // A quote inside the text: `"Cafe "De Tuin""`. From here on quotes aren't doubled in this field.
        let before = bytes[i - 1]
        if innerLines > linesBefore, i >= suspectFrom, before == delimiter || before == 0x0A || before == 0x0D {
          return .suspicious(at: i)
        }
        field.isIrregular = true
        isIrregular = true
        i += 1
      } else if byte == 0x0A {
        innerLines += 1
        i += 1
      } else if byte == 0x0D {
        if i + 1 >= end, !isFinal { return .incomplete }
        if i + 1 >= end || bytes[i + 1] != 0x0A { innerLines += 1 }
        i += 1
      } else if byte == 0 {
        hasNUL = true
        i += 1
      } else {
        // The escape byte. At the very end it is text.
        if i + 1 >= end, !isFinal { return .incomplete }
        if i + 1 < end, bytes[i + 1] == quote || bytes[i + 1] == byte {
          field.hasEscapes = true
          hasEscapes = true
          i += 2
        } else {
          i += 1
        }
      }
    }
  }

  /// Number of fields of the line `range`, taken for a row of its own; nil where its quotes don't close in it or
  /// stand where none may.
  mutating func fieldsOfLine(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let line = UnsafeBufferPointer(rebasing: bytes[range])
    guard case .complete(let next) = scan(line, from: 0, isFinal: true, suspectFrom: .max),
      next == line.count, !isIrregular, innerLines == 0
    else { return nil }
    return fieldCount
  }
}
