import RapportModel

/// One thing the filter hands on to the parser: a record, or the start tag of an element around records.
struct XMLUnit {
  enum Kind: Equatable {
    case record
    /// The start tag of an ancestor at this depth, closed at once.
    case context(depth: Int)
    /// Not read: the place and reason.
    case defect(XMLDefect)
  }

  var kind: Kind
  var offset = 0
  var length = 0
  var line = 0
  /// Open elements around it.
  var depth = 0
  var repairs: Set<Repair> = []
  /// Bytes in the filter's output.
  var output = 0..<0
}

/// How lengths of the filter's input count back to bytes of the source it was decoded from.
enum XMLSourceMeasure {
  /// The input is the source.
  case bytes
  /// The source has one byte a character.
  case scalars
  /// The source is UTF-16.
  case utf16

  func sourceLength(_ utf8: UnsafeBufferPointer<UInt8>) -> Int {
    switch self {
    case .bytes: utf8.count
    case .scalars: utf8.count { $0 & 0xC0 != 0x80 }
    case .utf16: UTF16Transcoder.sourceLength(utf8)
    }
  }
}

/// The names of the open elements, without an allocation for each.
struct XMLNameStack {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  var count: Int { starts.count }

  mutating func push(_ name: [UInt8]) {
    starts.append(bytes.count)
    bytes.append(contentsOf: name)
  }

  mutating func pop(to depth: Int) {
    guard depth < starts.count else { return }
    bytes.removeSubrange(starts[depth]...)
    starts.removeSubrange(depth...)
  }

  func isNamed(_ depth: Int, _ name: [UInt8]) -> Bool {
    let range = range(depth)
    guard range.count == name.count else { return false }
    return bytes[range].elementsEqual(name)
  }

  /// Whether the name at `depth` without its prefix is `name`.
  func isLocally(_ depth: Int, _ name: [UInt8]) -> Bool {
    let slice = bytes[range(depth)]
    return XMLNameStack.local(slice).elementsEqual(name)
  }

  private func range(_ depth: Int) -> Range<Int> {
    starts[depth]..<(depth + 1 < starts.count ? starts[depth + 1] : bytes.count)
  }

  static func local(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let colon = name.firstIndex(of: 0x3A) else { return name }
    return name[(colon + 1)...]
  }
}
