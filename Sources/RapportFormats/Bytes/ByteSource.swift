/// Bytes that come one block after the other: a file, an inflated file, an array.
public protocol ByteSource {
  /// Puts the next bytes at the start of `buffer` and says how many; 0 only at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int
}

/// Why a source could not be opened or read to its end. Carries no path and no content: the caller knows the place.
public enum ByteSourceError: Error, Hashable, Sendable {
  /// There is no file of that name.
  case missing
  /// The file, or a folder on the way to it, may not be read by this user.
  case permissionDenied
  /// It is a folder.
  case directory
  /// It is a symbolic link, which is not followed.
  case symbolicLink
  /// It is a pipe, socket or device.
  case notRegularFile
  /// The operating system failed with this `errno`.
  case system(code: Int32)
  /// The compressed data is ill-formed or ends in the middle.
  case damagedCompression
  /// The compressed data inflates by more than `GzipByteSource.maximumRatio`.
  case excessiveCompression

  /// What was found, in plain words, for messages to the user.
  public var found: String {
    switch self {
    case .missing: "no such file"
    case .permissionDenied: "no permission to read it"
    case .directory: "it is a folder"
    case .symbolicLink: "it is a symbolic link"
    case .notRegularFile: "it is a pipe, socket or device"
    case .system(let code): "reading failed with system error \(code)"
    case .damagedCompression: "compressed data is damaged or ends in the middle"
    case .excessiveCompression: "compressed data inflates more than \(GzipByteSource.maximumRatio) times"
    }
  }

  /// What the user can do about it.
  public var remedy: String {
    switch self {
    case .missing: "check the path"
    case .permissionDenied: "give this user permission to read it"
    case .directory: "name a file"
    case .symbolicLink: "name the file it points to"
    case .notRegularFile: "name a regular file"
    case .system: "check the disk and try again"
    case .damagedCompression: "export or copy the file again"
    case .excessiveCompression: "inflate it by hand if it is trusted"
    }
  }
}

/// An array as a source, delivered in blocks of a chosen size; for data already in memory, and for tests.
public struct ArrayByteSource: ByteSource {
  private let bytes: [UInt8]
  private let blockSize: Int
  private var position = 0

  /// The bytes of `bytes`, at most `blockSize` (at least one) in a block.
  public init(_ bytes: [UInt8], blockSize: Int = .max) {
    self.bytes = bytes
    self.blockSize = max(1, blockSize)
  }

  /// Puts the next bytes at the start of `buffer` and says how many; 0 only at the end.
  public mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    let count = min(blockSize, buffer.count, bytes.count - position)
    guard count > 0 else { return 0 }
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

extension ByteSource {
  /// Appends the next block, at most `count` bytes, to `bytes` and says how many came; 0 only at the end.
  public mutating func read(appendingTo bytes: inout [UInt8], upTo count: Int) throws(ByteSourceError) -> Int {
    guard count > 0 else { return 0 }
    // The block is copied once rather than zeroed first within the array, which costs more.
    let result = withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { room -> Result<Int, ByteSourceError> in
      do throws(ByteSourceError) {
        let received = min(max(0, try read(into: room)), room.count)
        bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: room[..<received]))
        return .success(received)
      } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// The whole source, but not more than `limit` bytes; `isComplete` is false where it goes on.
  public mutating func readAll(limit: Int) throws(ByteSourceError) -> (bytes: [UInt8], isComplete: Bool) {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let received = try read(appendingTo: &bytes, upTo: min(1 << 18, limit - bytes.count))
      if received == 0 { return (bytes, true) }
    }
    var beyond: [UInt8] = []
    return (bytes, try read(appendingTo: &beyond, upTo: 1) == 0)
  }
}
