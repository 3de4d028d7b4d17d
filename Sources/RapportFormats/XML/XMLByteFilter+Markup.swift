import RapportModel

// Comments, instructions, CDATA sections and document types.
extension XMLByteFilter {
  mutating func open(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    switch bytes[i] {
    case 0x21:
      pending.removeAll(keepingCapacity: true)
      state = .bang
      i += 1
    case 0x3F:
      matched = 0
      state = .instruction
      i += 1
    case 0x2F:
      name.removeAll(keepingCapacity: true)
      state = .endTag
      i += 1
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x3A, 0x80...:
      name.removeAll(keepingCapacity: true)
      markupLength = 0
      attributeCount = 0
      hasSlash = false
      state = .tagName
    default:
      // A bare `<` in text.
      state = .text
      mend(.xml, "&lt;")
    }
  }

  mutating func bang(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    pending.append(bytes[i])
    i += 1
    let comment = Array("--".utf8)
    let section = Array("[CDATA[".utf8)
    let doctype = Array("DOCTYPE".utf8)
    if pending == comment {
      matched = 0
      state = .comment
    } else if pending == section {
      matched = 0
      state = .cdata
      if mode == .record { write("<![CDATA[") }
    } else if pending == doctype {
      pending.removeAll(keepingCapacity: true)
      state = .doctype
    } else if !comment.starts(with: pending), !section.starts(with: pending), !doctype.starts(with: pending) {
      // Any other declaration belongs into a document type and nowhere else.
      guard mode == .record else { return refuse(.documentType) }
      isBroken = true
      state = .text
    }
  }

  /// Passes over a comment or instruction.
  mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, until end: [UInt8]) {
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte == 0x0A { line += 1 }
      if byte == end[matched] {
        matched += 1
        if matched == end.count {
          state = .text
          return
        }
      } else if byte == end[0] {
        // `--->` ends too.
        matched = end[0] == end[1] && matched == end.count - 1 ? matched : 1
      } else {
        matched = 0
      }
    }
  }

  mutating func doctype(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    let byte = bytes[i]
    i += 1
    if byte == 0x0A { line += 1 }
    if byte == 0x3E {
      let words = pending.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
      if words.count <= 1 { state = .text } else { refuse(.documentType) }
      return
    }
    pending.append(byte)
    if byte == 0x5B || pending.count > XMLLimits.doctype { refuse(.documentType) }
  }

  /// Copies a CDATA section; false where bytes of a cut character are left.
  mutating func cdata(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ isFinal: Bool) -> Bool {
    while i < bytes.count {
      let byte = bytes[i]
      if byte == 0x5D {
        // `]]]>` ends too; of the brackets held back the first is text then.
        if matched == 2 { writeCounted(0x5D) } else { matched += 1 }
        i += 1
        continue
      }
      if byte == 0x3E, matched == 2 {
        i += 1
        matched = 0
        if mode == .record { write("]]>") }
        state = .text
        return true
      }
      while matched > 0 {
        writeCounted(0x5D)
        matched -= 1
      }
      if byte == 0x0A { line += 1 }
      if byte >= 0x80 {
        let length = UTF8Check.length(bytes, at: i)
        if length < 0, !isFinal { return false }
        if length <= 0 {
          invalid(byte)
          i += 1
        } else {
          write(UnsafeBufferPointer(rebasing: bytes[i..<i + length]), counted: true)
          i += length
        }
        continue
      }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        mend(.xml, "\u{FFFD}")
      } else {
        writeCounted(byte)
      }
      i += 1
    }
    return true
  }
}
