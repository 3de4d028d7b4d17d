import RapportModel

// The output, and its limits.
extension XMLByteFilter {
  mutating func write(_ byte: UInt8) {
    if mode != .nothing, !isOverlong { output.append(byte) }
  }

  mutating func write(_ text: StaticString) {
    guard mode != .nothing, !isOverlong else { return }
    text.withUTF8Buffer { output.append(contentsOf: $0) }
  }

  /// Counts `length` more bytes of a value or text; false where they are past the limit or not wanted at all.
  mutating func makeRoom(_ length: Int) -> Bool {
    guard mode != .nothing, !isOverlong, !isValueCut else { return false }
    guard valueLength + length <= XMLLimits.value else {
      isValueCut = true
      unit.repairs.insert(.truncated)
      return false
    }
    valueLength += length
    return true
  }

  /// Writes bytes of a value or text, of which no more than the limit is kept, or of a name.
  mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, counted: Bool) {
    guard mode != .nothing, !isOverlong, !counted || !isValueCut else { return }
    if !counted || makeRoom(bytes.count) {
      output.append(contentsOf: bytes)
    } else {
      var room = XMLLimits.value - valueLength
      // Not in the middle of a character.
      while room > 0, bytes[room] & 0xC0 == 0x80 { room -= 1 }
      output.append(contentsOf: bytes[..<room])
      valueLength += room
    }
    if output.count - unit.output.lowerBound > XMLLimits.record {
      isOverlong = true
      output.removeSubrange(unit.output.lowerBound...)
    }
  }

  mutating func writeCounted(_ byte: UInt8) {
    if makeRoom(1) { output.append(byte) }
  }

  mutating func mend(_ repair: Repair, _ text: String) {
    guard mode != .nothing else { return }
    unit.repairs.insert(repair)
    if makeRoom(text.utf8.count) { output.append(contentsOf: text.utf8) }
  }

  mutating func beginValue() {
    valueLength = 0
    isValueCut = false
  }
}
