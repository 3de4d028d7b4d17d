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
  public internal(set) var header: CSVRow?

  let options: CSVOptions
  private var raw: [UInt8] = []
  var buffer: [UInt8] = []
  var head = 0
  var isFinished = false
  var transcoder: UTF16Transcoder?
  var scanner = CSVRowScanner(delimiter: 0x2C, quote: 0x22, escape: nil, skipsInitialSpace: false)
  var pageTable: [UInt16]?
  var sourceOffset = 0
  var line = 1
  var rowIndex = 0
  var state = State.rows
  /// The next scan waits for this many bytes: a row that did not end is not scanned again for every chunk.
  var wanted = 0
  var suspectAfter = 0

  enum State {
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

  // MARK: - Positions

  mutating func consume(upTo index: Int, lines: Int) {
    sourceOffset += sourceLength(head..<index)
    line += lines
    head = index
  }

  func sourceLength(_ range: Range<Int>) -> Int {
    guard let transcoder else { return range.count }
    let length = buffer.withUnsafeBufferPointer {
      UTF16Transcoder.sourceLength(UnsafeBufferPointer(rebasing: $0[range]))
    }
    return length > 0 && range.upperBound == buffer.count && transcoder.endsInHalfUnit ? length - 1 : length
  }
}
