import RapportModel

/// What stands between the bytes of a file and libxml2: finds the records, mends what a parser may not accept, and
/// refuses what it must not see.
///
/// Follows tags without building anything, so that a record that is not well-formed costs only itself. Its output
/// are units, each a well-bounded stretch of bytes. Comments, processing instructions and everything outside the
/// records are passed over. Takes bytes in pieces of any size.
struct XMLByteFilter {
  enum State {
    case text
    case open
    case bang
    case comment
    case instruction
    case cdata
    case doctype
    case tagName
    case tag
    case value
    case valueLess
    case endTag
    case reference
  }

  /// What is being written.
  enum Mode: Equatable {
    case nothing
    case context
    case record
  }

  let paths: [XMLRecordPath]
  let measure: XMLSourceMeasure
  /// Bytes that are not UTF-8 are read by this code page; nil: they become U+FFFD.
  let fallback: [UInt16]?

  var output: [UInt8] = []
  var units: [XMLUnit] = []
  var isRefused = false

  var state = State.text
  var mode = Mode.nothing
  var stack = XMLNameStack()
  var recordDepth = 0
  var unit = XMLUnit(kind: .record)
  var isBroken = false
  var isOverlong = false

  var offset: Int
  var line = 1
  var markupOffset = 0
  var markupLine = 1
  var lessOffset = 0
  var name: [UInt8] = []
  var markupLength = 0
  var attributeCount = 0
  var hasSlash = false
  var quote: UInt8 = 0
  var valueLength = 0
  var isValueCut = false
  var pending: [UInt8] = []
  var pendingHigh: UInt32?
  var referenceReturn = State.text
  /// Trailing bytes that match the end of a comment, instruction or CDATA section.
  var matched = 0
  var rootsClosed = 0
  /// Open elements, from the root, that records may stand in.
  var ancestors = 0
  /// Text between records in the bytes at hand.
  var strayIndex: Int?
  var isStrayTold = false
  /// Where the outermost open element began that is none of them.
  var skippedOffset = 0
  var skippedLine = 0
  var hasTrailingContent = false

  init(paths: [XMLRecordPath], measure: XMLSourceMeasure, fallback: [UInt16]?, offset: Int) {
    self.paths = paths
    self.measure = measure
    self.fallback = fallback
    self.offset = offset
  }

  /// Forgets the units that were taken, and their bytes; a record in the making stays.
  mutating func removeTakenUnits() {
    let start = mode == .nothing ? output.count : unit.output.lowerBound
    units.removeAll(keepingCapacity: true)
    output.removeSubrange(0..<start)
    unit.output = 0..<0
  }

  // MARK: - Bytes

  /// Bit 0: stops a run of text. Bit 1: stops a run of an attribute's value.
  private static let stops: [UInt8] = {
    var stops = [UInt8](repeating: 0, count: 256)
    for byte in 0..<0x20 { stops[byte] = 3 }
    for byte in 0x80..<0x100 { stops[byte] = 3 }
    for byte in [0x3C, 0x26] { stops[byte] = 3 }
    for byte in [0x22, 0x27] { stops[byte] |= 2 }
    stops[0x3E] |= 1
    return stops
  }()

  /// Takes `bytes` and returns how many of them: those of a character that is cut off at the end are left, unless
  /// `isFinal`.
  mutating func process(_ bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> Int {
    Self.stops.withUnsafeBufferPointer { process(bytes, isFinal, $0) }
  }

  mutating func process(
    _ bytes: UnsafeBufferPointer<UInt8>, _ isFinal: Bool, _ stops: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var i = 0
    var measured = 0
    let start = offset
    /// Where in the source the byte at `i` stands.
    func position(_ i: Int) -> Int {
      if case .bytes = measure { return start + i }
      offset += measure.sourceLength(UnsafeBufferPointer(rebasing: bytes[measured..<i]))
      measured = i
      return offset
    }
    while i < bytes.count, !isRefused {
      switch state {
      case .text, .value:
        guard run(bytes, &i, isFinal, stops) else {
          offset = position(i)
          return i
        }
        if let stray = strayIndex {
          strayIndex = nil
          self.stray(at: position(stray), length: 0)
        }
        if state == .open {
          markupOffset = position(i - 1)
          markupLine = line
        } else if state == .valueLess {
          lessOffset = position(i - 1)
        }
      case .open:
        if wholeTag(bytes, &i, stops) {
          if unitEnded { endUnit(at: position(i)) }
        } else {
          open(bytes, &i)
        }
      case .bang: bang(bytes, &i)
      case .comment: pass(bytes, &i, until: [0x2D, 0x2D, 0x3E])
      case .instruction: pass(bytes, &i, until: [0x3F, 0x3E])
      case .doctype: doctype(bytes, &i)
      case .cdata:
        guard cdata(bytes, &i, isFinal) else {
          offset = position(i)
          return i
        }
      case .tagName: tagName(bytes, &i)
      case .tag:
        tag(bytes, &i)
        if state == .open {
          markupOffset = position(i - 1)
          markupLine = line
          brokenTag()
        } else if state == .text, unitEnded {
          endUnit(at: position(i))
        }
      case .valueLess: valueLess(bytes, &i)
      case .endTag:
        endTag(bytes, &i)
        if state == .text { close(at: position(i)) }
      case .reference: reference(bytes, &i)
      }
    }
    offset = position(i)
    return i
  }

  /// A unit's last tag was just read.
  var unitEnded = false

  /// Copies text or a value up to the next markup; false where bytes of a cut character are left.
  mutating func run(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ isFinal: Bool, _ stops: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let inText = state == .text
    let bit: UInt8 = inText ? 1 : 2
    let start = i
    var cut = 0
    scan: while i < bytes.count {
      let byte = bytes[i]
      if stops[Int(byte)] & bit == 0 {
        i += 1
        continue
      }
      switch byte {
      case 0x0A:
        line += 1
        i += 1
      case 0x09, 0x0D: i += 1
      case 0x22, 0x27:
        if byte == quote { break scan }
        i += 1
      case 0x3E:
        // `]]>` must not stand in text; its brackets may have come with an earlier run.
        if i - start < 2 || bytes[i - 1] == 0x5D && bytes[i - 2] == 0x5D { break scan }
        i += 1
      case 0x80...:
        cut = UTF8Check.length(bytes, at: i)
        if cut <= 0 { break scan }
        if cut == 3, byte == 0xEF, bytes[i + 1] == 0xBF, bytes[i + 2] >= 0xBE {
          cut = 0
          break scan
        }
        i += cut
      default: break scan
      }
    }
    if i > start {
      flushHigh()
      if inText, mode == .nothing, stack.count == ancestors,
        let stray = bytes[start..<i].firstIndex(where: { $0 > 0x20 })
      {
        if stack.count > 0 {
          strayIndex = stray
        } else if rootsClosed > 0 {
          hasTrailingContent = true
        }
      }
      write(UnsafeBufferPointer(rebasing: bytes[start..<i]), counted: true)
    }
    guard i < bytes.count else { return true }
    let byte = bytes[i]
    switch byte {
    case 0x26:
      pending.removeAll(keepingCapacity: true)
      referenceReturn = state
      state = .reference
      i += 1
    case 0x3C:
      flushHigh()
      state = inText ? .open : .valueLess
      i += 1
    case 0x22, 0x27:
      flushHigh()
      write(byte)
      state = .tag
      i += 1
    case 0x3E:
      flushHigh()
      if mode == .record, output.count >= 2, output[output.count - 1] == 0x5D, output[output.count - 2] == 0x5D {
        mend(.xml, "&gt;")
      } else {
        write(byte)
      }
      i += 1
    case 0x80...:
      if cut < 0, !isFinal { return false }
      flushHigh()
      invalid(byte)
      // What was U+FFFE or U+FFFF is one character, not three.
      if cut == 0, byte == 0xEF, i + 2 < bytes.count, bytes[i + 1] == 0xBF, bytes[i + 2] >= 0xBE { i += 2 }
      i += 1
    default:
      flushHigh()
      mend(.xml, "\u{FFFD}")
      i += 1
    }
    return true
  }

  mutating func invalid(_ byte: UInt8) {
    guard mode != .nothing else { return }
    if let fallback, byte >= 0x80 {
      unit.repairs.insert(.charset)
      SingleByteCharset.appendUTF8(UInt32(fallback[Int(byte - 0x80)]), to: &output)
    } else {
      mend(.invalidBytes, "\u{FFFD}")
    }
  }
}
