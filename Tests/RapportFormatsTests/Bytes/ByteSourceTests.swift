import CZlib
import Foundation
import Testing

@testable import RapportFormats

@Suite struct ByteSourceTests {
  /// A folder of its own for a test, removed afterwards.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rapport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private func readAll(_ source: any ByteSource, limit: Int = 1 << 20) throws -> [UInt8] {
    var source = source
    return try source.readAll(limit: limit).bytes
  }

  @Test func readsAFileWhole() throws {
    try withFolder { folder in
      let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try write(bytes, to: folder + "/a")
      let file = try FileByteSource(path: folder + "/a")
      #expect(file.size == bytes.count)
      #expect(try readAll(file) == bytes)
    }
  }

  @Test func namesWhatCannotBeOpened() throws {
    try withFolder { folder in
      try write([1], to: folder + "/file")
      symlink(folder + "/file", folder + "/link")
      mkfifo(folder + "/pipe", 0o600)
      func error(_ name: String) -> ByteSourceError? {
        do throws(ByteSourceError) {
          _ = try FileByteSource(path: folder + name)
          return nil
        } catch { return error }
      }
      #expect(error("/none") == .missing)
      #expect(error("/file/none") == .missing)
      #expect(error("") == .directory)
      #expect(error("/link") == .symbolicLink)
      #expect(error("/pipe") == .notRegularFile)
      chmod(folder + "/file", 0)
      if getuid() != 0 { #expect(error("/file") == .permissionDenied) }
    }
  }

  @Test func readsOnlyWhatWasThereWhenOpened() throws {
    try withFolder { folder in
      try write(Array("first".utf8), to: folder + "/a")
      let file = try FileByteSource(path: folder + "/a")
      try write(Array("first and more".utf8), to: folder + "/a")
      #expect(try readAll(file).count <= 5)
    }
  }

  private func deflated(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let version = ZLIB_VERSION
    try #require(
      deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, version, Int32(MemoryLayout<z_stream>.size))
        == Z_OK)
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1_000)
    let produced = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        _ = deflate(&stream, Z_FINISH)
        return target.count - Int(stream.avail_out)
      }
    }
    deflateEnd(&stream)
    return Array(output[..<produced])
  }

  @Test func inflatesGzipInBlocksOfAnySize() throws {
    let text = (0..<5_000).flatMap { Array("line \($0)\n".utf8) }
    let packed = try deflated(text)
    for size in [1, 2, 7, 1_000, .max] {
      #expect(try readAll(GzipByteSource(ArrayByteSource(packed, blockSize: size))) == text)
    }
  }

  @Test func membersOneAfterTheOtherAreOneText() throws {
    let packed = try deflated(Array("one ".utf8)) + deflated(Array("two".utf8)) + [0, 0, 0]
    #expect(try readAll(GzipByteSource(ArrayByteSource(packed))) == Array("one two".utf8))
  }

  @Test func passesOnWhatIsNotCompressed() throws {
    for text in ["", "a", "From a", "\u{1F}x"] {
      #expect(try readAll(GzipByteSource(ArrayByteSource(Array(text.utf8), blockSize: 1))) == Array(text.utf8))
    }
  }

  @Test func damagedAndCutDataIsAnError() throws {
    let packed = try deflated(Array("some text that is long enough to be cut somewhere".utf8))
    for cut in [3, 11, packed.count - 1] {
      #expect(throws: ByteSourceError.damagedCompression) {
        try readAll(GzipByteSource(ArrayByteSource(Array(packed[..<cut]))))
      }
    }
    #expect(throws: ByteSourceError.damagedCompression) {
      try readAll(GzipByteSource(ArrayByteSource(packed + Array("junk".utf8))))
    }
  }

  @Test func aBombIsNotInflated() throws {
    let packed = try deflated([UInt8](repeating: 0, count: GzipByteSource.freeBytes + (8 << 20)))
    #expect(throws: ByteSourceError.excessiveCompression) {
      try readAll(GzipByteSource(ArrayByteSource(packed)), limit: .max)
    }
  }
}
