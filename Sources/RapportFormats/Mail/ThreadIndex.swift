/// Outlook's and Exchange's `Thread-Index` header (MS-OXOMSG section 2.2.1.3): a key of the conversation and the
/// number of replies since its start. Its times are not reliable and not read.
public struct ThreadIndex: Hashable, Sendable {
  /// The conversation's GUID, 16 bytes in hexadecimal.
  public var conversation: String
  /// Number of replies and forwards between the first message and this one.
  public var depth: Int
  /// The whole index in hexadecimal, at most the first 22 bytes and a hundred replies; a parent's is a prefix of it.
  public var path: String

  private static let header = 22
  private static let block = 5
  private static let maximumBlocks = 100

  init?(_ bytes: [UInt8], in range: Range<Int>) {
    let limited = range.lowerBound..<min(range.upperBound, range.lowerBound + 16_384)
    let decoded = TransferDecoder.base64(bytes, in: limited).bytes
    guard decoded.count >= Self.header, decoded[0] == 1 else { return nil }
    conversation = Self.hex(decoded[6..<Self.header])
    let blocks = (decoded.count - Self.header) / Self.block
    depth = blocks
    path = Self.hex(decoded[..<(Self.header + min(blocks, Self.maximumBlocks) * Self.block)])
  }

  private static func hex(_ bytes: ArraySlice<UInt8>) -> String {
    let digits: StaticString = "0123456789abcdef"
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits.utf8Start[Int(byte >> 4)])
      text.append(digits.utf8Start[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
