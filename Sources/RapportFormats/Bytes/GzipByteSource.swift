import CZlib

/// Inflates a source that starts like gzip (RFC 1952) and passes any other on unchanged.
///
/// Members that follow one another are one text, as `gzip -d` reads them. One layer only: gzip inside gzip stays
/// gzip. Zeros after the last member (tape padding) are ignored, anything else there is an error.
public struct GzipByteSource: ByteSource {
  /// Output may be this many times the input, once it is larger than `freeBytes`. Text rarely exceeds 20; deflate
  /// itself ends at 1,032, and a bomb lives near there.
  public static let maximumRatio = 200
  /// Output below which no ratio is enforced: 64 MiB harm nobody.
  public static let freeBytes = 64 << 20

  private var source: any ByteSource
  private var inflater: Inflater?
  private var started = false
  private var head: [UInt8] = []
  private var input: [UInt8] = []
  private var inputPosition = 0
  private var inputEnded = false
  private var finished = false
  private var betweenMembers = false
  private var consumed = 0
  private var produced = 0

  /// Reads from `source`, inflating if it is gzip.
  public init(_ source: any ByteSource) { self.source = source }

  /// Puts the next bytes at the start of `buffer` and says how many; 0 only at the end.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    guard buffer.count > 0 else { return 0 }
    if !started { try start() }
    guard let inflater else { return try passOn(into: buffer) }
    while !finished {
      if inputPosition == input.count, !inputEnded { try refill() }
      if betweenMembers {
        try skipPadding()
        continue
      }
      let step = inflater.step(input: input, from: inputPosition, output: buffer)
      inputPosition += step.consumed
      consumed += step.consumed
      produced += step.produced
      if produced > Self.freeBytes, produced / Self.maximumRatio > consumed { throw .excessiveCompression }
      switch step.status {
      case .ended: betweenMembers = true
      case .going: if step.consumed == 0, step.produced == 0, inputEnded { throw .damagedCompression }
      case .failed: throw .damagedCompression
      }
      if step.produced > 0 { return step.produced }
    }
    return 0
  }

  /// Looks at the first two bytes: 1F 8B is gzip's signature.
  private mutating func start() throws(ByteSourceError) {
    started = true
    while head.count < 2 {
      if try source.read(appendingTo: &head, upTo: 2 - head.count) == 0 { break }
    }
    guard head == [0x1F, 0x8B] else { return }
    guard let made = Inflater() else { throw .system(code: 12) }
    inflater = made
    input = head
    head = []
  }

  private mutating func passOn(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    guard !head.isEmpty else { return try source.read(into: buffer) }
    let count = min(head.count, buffer.count)
    buffer.copyBytes(from: head.prefix(count))
    head.removeFirst(count)
    return count
  }

  private mutating func refill() throws(ByteSourceError) {
    input.removeAll(keepingCapacity: true)
    inputPosition = 0
    inputEnded = try source.read(appendingTo: &input, upTo: 1 << 17) == 0
  }

  /// After a member: its successor, padding of zeros, or the end.
  private mutating func skipPadding() throws(ByteSourceError) {
    while inputPosition < input.count, input[inputPosition] == 0 {
      inputPosition += 1
      consumed += 1
    }
    guard inputPosition < input.count else {
      if inputEnded { finished = true }
      return
    }
    guard input[inputPosition] == 0x1F, let inflater, inflater.reset() else { throw .damagedCompression }
    betweenMembers = false
  }
}

/// Owns a `z_stream`, whose address must not change while zlib uses it.
private final class Inflater {
  enum Status { case going, ended, failed }
  private let stream: UnsafeMutablePointer<z_stream>

  init?() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard rapport_inflate_init(stream) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  func reset() -> Bool { inflateReset(stream) == Z_OK }

  func step(input: [UInt8], from start: Int, output: UnsafeMutableRawBufferPointer) -> (
    status: Status, consumed: Int, produced: Int
  ) {
    input.withUnsafeBufferPointer { all in
      let available = min(all.count - start, Int(UInt32.max))
      let room = min(output.count, Int(UInt32.max))
      guard available >= 0, let target = output.baseAddress else { return (.failed, 0, 0) }
      stream.pointee.next_in = all.baseAddress.map { UnsafeMutablePointer(mutating: $0 + start) }
      stream.pointee.avail_in = UInt32(available)
      stream.pointee.next_out = target.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(room)
      let code = inflate(stream, Z_NO_FLUSH)
      let consumed = available - Int(stream.pointee.avail_in)
      let produced = room - Int(stream.pointee.avail_out)
      switch code {
      case Z_STREAM_END: return (.ended, consumed, produced)
      case Z_OK, Z_BUF_ERROR: return (.going, consumed, produced)
      default: return (.failed, consumed, produced)
      }
    }
  }
}
