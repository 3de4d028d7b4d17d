import RapportModel

/// Cues of an interaction as the store keeps them: a byte with the version, then each cue. No cues are no bytes.
enum StoredCues {
  private static let version: UInt8 = 1

  static func bytes(_ cues: [Cue]) -> [UInt8] {
    guard !cues.isEmpty else { return [] }
    var writer = ByteWriter()
    writer.add(byte: version)
    writer.add(count: cues.count)
    for cue in cues {
      var parts: UInt8 = 0
      if cue.block != nil { parts |= 1 }
      if cue.due != nil { parts |= 2 }
      if cue.due?.instant != nil { parts |= 4 }
      if cue.due?.isUncertain == true { parts |= 8 }
      if cue.level != nil { parts |= 16 }
      if cue.strength != 1 { parts |= 32 }
      if cue.due?.start != nil { parts |= 64 }
      writer.add(byte: parts)
      writer.add(cue.kind.rawValue)
      if let block = cue.block { writer.add(signed: Int64(block)) }
      writer.add(cue.quote)
      writer.add(signed: Int64(cue.start))
      writer.add(signed: Int64(cue.end))
      if cue.strength != 1 { writer.add(cue.strength) }
      writer.add(cue.target)
      if let due = cue.due {
        writer.add(due.stretch)
        if let instant = due.instant { writer.add(signed: instant.seconds) }
        if let start = due.start { writer.add(signed: start.seconds) }
      }
      if let level = cue.level { writer.add(signed: Int64(level)) }
      writer.add(cue.rule)
    }
    return writer.bytes
  }

  static func cues(_ bytes: UnsafeRawBufferPointer) throws -> [Cue] {
    guard !bytes.isEmpty else { return [] }
    var reader = ByteReader(bytes)
    guard try reader.byte() == version else { throw DamagedValue() }
    let cues = try reader.list(cue)
    guard reader.isAtEnd else { throw DamagedValue() }
    return cues
  }

  private static func cue(_ reader: inout ByteReader) throws -> Cue {
    let parts = try reader.byte()
    guard let kind = CueKind(rawValue: try reader.text()) else { throw DamagedValue() }
    let block = parts & 1 != 0 ? try reader.int() : nil
    var cue = Cue(
      kind: kind, block: block, quote: try reader.text(), start: try reader.int(), end: try reader.int(), rule: "")
    if parts & 32 != 0 { cue.strength = try reader.double() }
    cue.target = try reader.optionalText()
    if parts & 2 != 0 {
      var due = DueTime(instant: nil, stretch: try reader.text(), isUncertain: parts & 8 != 0)
      if parts & 4 != 0 { due.instant = Instant(seconds: try reader.signed()) }
      if parts & 64 != 0 { due.start = Instant(seconds: try reader.signed()) }
      cue.due = due
    }
    if parts & 16 != 0 { cue.level = try reader.int() }
    cue.rule = try reader.text()
    return cue
  }
}
