import RapportModel

/// Reads the records of an XML export of any size from chunks of bytes.
///
/// Push bytes as they come, take events until there is none, push on; at the end call `finish()` and take the rest.
/// A record that is not well-formed costs only itself. Memory is bounded by one record (64 MiB), not by the file.
public final class XMLRecordReader {
  /// Whether the rest of the file is not read.
  public private(set) var isRefused = false

  private let paths: [XMLRecordPath]
  private var head: [UInt8] = []
  private var isDecided = false
  private var isFinished = false
  private var kind = XMLSourceEncoding.Kind.utf8
  private var transcoder: UTF16Transcoder?
  private var carry: [UInt8] = []
  private var filter: XMLByteFilter
  private let fallback: [UInt16]?
  private let parser = XMLTreeParser()
  private var context: [Int: XMLElement] = [:]
  /// The elements around a record at `contextDepth`, as long as none of them changes.
  private var around: [XMLElement] = []
  private var contextDepth: Int?
  private var events: [XMLEvent] = []
  private var taken = 0
  /// Units handed to the parser at once.
  private var groupSize = Int.max

  /// A reader of the records at `paths`. Bytes that are not in the file's encoding are read as `fallback`.
  public init(paths: [XMLRecordPath], fallback: CSVEncoding? = nil) {
    self.paths = paths
    self.fallback = fallback.flatMap { SingleByteCharset.table(of: $0) }
    self.filter = XMLByteFilter(paths: paths, measure: .bytes, fallback: nil, offset: 0)
  }

  /// Takes the next bytes of the file.
  public func push(_ bytes: UnsafeRawBufferPointer) {
    bytes.withMemoryRebound(to: UInt8.self) { append($0) }
  }

  /// Takes the next bytes of the file.
  public func push(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Says that no more bytes follow.
  public func finish() {
    guard !isFinished else { return }
    isFinished = true
    if !isDecided { decide() }
    guard !isRefused else { return }
    if transcoder != nil {
      var rest: [UInt8] = []
      transcoder?.finish(into: &rest)
      rest.withUnsafeBufferPointer { process($0) }
    }
    let left = carry
    carry = []
    _ = left.withUnsafeBufferPointer { filter.process($0, isFinal: true) }
    filter.finish()
    deliver()
  }

  /// The next record or defect; nil where more bytes are needed or, after `finish()`, at the end.
  public func next() -> XMLEvent? {
    guard taken < events.count else {
      events.removeAll(keepingCapacity: true)
      taken = 0
      return nil
    }
    defer { taken += 1 }
    return events[taken]
  }

  /// Bytes held back, for tests of the bound.
  var bufferedBytes: Int { head.count + carry.count + filter.output.count }

  private func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty, !isFinished, !isRefused else { return }
    guard isDecided else {
      head.append(contentsOf: bytes)
      if head.count >= XMLLimits.head { decide() }
      return
    }
    decode(bytes)
  }

  private func decide() {
    isDecided = true
    let decision = XMLSourceEncoding.decide(head.prefix(XMLLimits.head))
    if let what = decision.refusal {
      isRefused = true
      events.append(.defect(XMLDefect(kind: .notXML(what), offset: 0, length: 0, line: 1)))
      return
    }
    kind = decision.kind
    let measure: XMLSourceMeasure
    switch kind {
    case .utf8: measure = .bytes
    case .utf16(let isBigEndian):
      measure = .utf16
      transcoder = UTF16Transcoder(isBigEndian: isBigEndian)
    case .page: measure = .scalars
    }
    filter = XMLByteFilter(paths: paths, measure: measure, fallback: fallback, offset: decision.markLength)
    let first = head[decision.markLength...]
    head = []
    first.withUnsafeBufferPointer { decode($0) }
  }

  /// Turns bytes of the file into UTF-8.
  private func decode(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .utf8: process(bytes)
    case .utf16:
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      transcoder?.transcode(bytes, into: &text)
      text.withUnsafeBufferPointer { process($0) }
    case .page(let table):
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      SingleByteCharset.decode(bytes, table: table, into: &text)
      text.withUnsafeBufferPointer { process($0) }
    }
  }

  private func process(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    // A character cut off at the end of the last piece: take its bytes together with the next few.
    while !carry.isEmpty, position < bytes.count {
      carry.append(bytes[position])
      position += 1
      let piece = carry
      let used = piece.withUnsafeBufferPointer { filter.process($0, isFinal: false) }
      carry.removeFirst(used)
    }
    while position < bytes.count, !filter.isRefused {
      let end = min(bytes.count, position + XMLLimits.batch)
      let piece = UnsafeBufferPointer(rebasing: bytes[position..<end])
      let used = filter.process(piece, isFinal: false)
      position += used
      if used < piece.count {
        carry = Array(bytes[position..<end])
        position = end
        if position < bytes.count {
          let rest = UnsafeBufferPointer(rebasing: bytes[position...])
          deliver()
          return process(rest)
        }
      }
      deliver()
    }
  }

  /// Parses the units the filter has found and turns them into events.
  private func deliver() {
    let units = filter.units
    guard !units.isEmpty else {
      filter.removeTakenUnits()
      return
    }
    var next = 0
    while next < units.count {
      next = parse(units, from: next)
    }
    filter.removeTakenUnits()
    if filter.isRefused { isRefused = true }
  }

  /// Parses the units from `first` on up to one that isn't well-formed; returns the index to go on at.
  private func parse(_ units: [XMLUnit], from first: Int) -> Int {
    // After a failure few units at a time, so that a file of broken records isn't copied again for each of them.
    let end = first + min(groupSize, units.count - first)
    let withBytes = units[first..<end].filter { !$0.output.isEmpty }
    var elements: ArraySlice<XMLElement> = []
    if let start = withBytes.first?.output.lowerBound, let last = withBytes.last?.output.upperBound {
      elements = parser.parse(filter.output[start..<last], count: withBytes.count)[...]
      groupSize = elements.count == withBytes.count ? min(groupSize, .max / 2) * 2 : 1
    }
    for index in first..<end {
      let unit = units[index]
      switch unit.kind {
      case .defect(let defect): events.append(.defect(defect))
      case .context(let depth):
        contextDepth = nil
        guard let element = elements.popFirst() else {
          context[depth] = nil
          return index + 1
        }
        context[depth] = element
      case .record:
        guard let element = elements.popFirst() else {
          events.append(.defect(illFormed(unit)))
          return index + 1
        }
        events.append(.record(record(unit, element)))
      }
    }
    return end
  }

  private func illFormed(_ unit: XMLUnit) -> XMLDefect {
    XMLDefect(
      kind: .illFormed, offset: unit.offset, length: unit.length, line: unit.line, element: paths.first?.names.last)
  }

  private func record(_ unit: XMLUnit, _ element: XMLElement) -> XMLRecord {
    if contextDepth != unit.depth {
      contextDepth = unit.depth
      around = context.keys.sorted().filter { $0 < unit.depth }.compactMap { context[$0] }
    }
    return XMLRecord(
      root: element, context: around, offset: unit.offset, length: unit.length, line: unit.line, repairs: unit.repairs)
  }
}
