import RapportModel

// Start and end tags, byte by byte.
extension XMLByteFilter {
  /// Takes a start tag that is all there and has nothing in it to mend, in one piece. False where it isn't so: then
  /// nothing is taken, and it goes byte by byte.
  mutating func wholeTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ stops: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let start = i
    var end = i
    switch bytes[end] {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: break
    default: return false
    }
    while end < bytes.count, bytes[end] > 0x20, bytes[end] != 0x3E, bytes[end] != 0x2F {
      if stops[Int(bytes[end])] != 0 || bytes[end] == 0x3D { return false }
      end += 1
    }
    let nameEnd = end
    var values = 0
    var lines = 0
    var markup = 0
    while end < bytes.count, bytes[end] != 0x3E {
      let byte = bytes[end]
      if byte == 0x22 || byte == 0x27 {
        values += 1
        guard skipValue(bytes, &end, byte, &lines, stops) else { return false }
        continue
      }
      if byte == 0x0A {
        lines += 1
      } else if byte == 0x3C || byte >= 0x80 || byte < 0x20 && byte != 0x09 && byte != 0x0D {
        return false
      }
      markup += 1
      end += 1
    }
    guard end < bytes.count, values <= XMLLimits.attributes, markup <= XMLLimits.tag, nameEnd - start <= XMLLimits.tag
    else { return false }
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<nameEnd]))
    unitEnded = false
    beginTag()
    hasSlash = bytes[end - 1] == 0x2F && end - 1 >= nameEnd
    write(UnsafeBufferPointer(rebasing: bytes[nameEnd..<(hasSlash ? end - 1 : end)]), counted: false)
    line += lines
    state = .text
    endStartTag()
    i = end + 1
    return true
  }

  /// Passes over a quoted value that has nothing in it to mend; false where it has, or doesn't end here.
  private func skipValue(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: inout Int, _ quote: UInt8, _ lines: inout Int,
    _ stops: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = end + 1
    while index < bytes.count {
      let byte = bytes[index]
      if stops[Int(byte)] & 2 == 0 {
        index += 1
        continue
      }
      switch byte {
      case quote:
        end = index + 1
        return true
      case 0x22, 0x27, 0x09, 0x0D: index += 1
      case 0x0A:
        lines += 1
        index += 1
      case 0x26:
        guard let length = plainReference(bytes, index) else { return false }
        index += length
      case 0x80...:
        let length = UTF8Check.length(bytes, at: index)
        if length <= 0 || byte == 0xEF { return false }
        index += length
      default: return false
      }
    }
    return false
  }

  /// Bytes of a reference that needs no mending: one of the five entities, or a number of up to four digits that
  /// can't be a surrogate's. Any other goes byte by byte.
  private func plainReference(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    guard start + 6 < bytes.count else { return nil }
    switch (bytes[start + 1], bytes[start + 2], bytes[start + 3], bytes[start + 4], bytes[start + 5]) {
    case (0x61, 0x6D, 0x70, 0x3B, _): return 5
    case (0x6C, 0x74, 0x3B, _, _), (0x67, 0x74, 0x3B, _, _): return 4
    case (0x71, 0x75, 0x6F, 0x74, 0x3B), (0x61, 0x70, 0x6F, 0x73, 0x3B): return 6
    case (0x23, 0x31, 0x30, 0x3B, _), (0x23, 0x31, 0x33, 0x3B, _): return 5
    case (0x23, 0x33...0x39, 0x30...0x39, 0x3B, _): return 5
    default: return nil
    }
  }
  mutating func tagName(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    while i < bytes.count {
      switch bytes[i] {
      case 0x00...0x20, 0x2F, 0x3E, 0x3C, 0x22, 0x27, 0x3D:
        beginTag()
        return
      default:
        name.append(bytes[i])
        i += 1
        if name.count > XMLLimits.tag { return refuse(.tagTooLong) }
      }
    }
  }

  /// The name of a start tag is known.
  mutating func beginTag() {
    state = .tag
    if mode == .record {
      // A record inside a record of the same name: the outer one was never closed.
      if stack.count > recordDepth, stack.isNamed(recordDepth, name) {
        abandon(.illFormed, at: markupOffset)
        stack.pop(to: recordDepth)
        beginUnit(.record)
        return
      }
      write(0x3C)
      name.withUnsafeBufferPointer { write($0, counted: false) }
      return
    }
    let depth = stack.count
    if depth == 0, rootsClosed > 0 { hasTrailingContent = true }
    var isAncestor = false
    for path in paths where path.steps.count > depth && matches(path, depth) {
      if path.steps.count == depth + 1 {
        recordDepth = depth
        beginUnit(.record)
        return
      }
      isAncestor = true
    }
    if isAncestor { beginUnit(.context(depth: depth)) }
  }

  func matches(_ path: XMLRecordPath, _ depth: Int) -> Bool {
    if let step = path.steps[depth], !XMLNameStack.local(name[...]).elementsEqual(step) { return false }
    for index in 0..<depth {
      if let step = path.steps[index], !stack.isLocally(index, step) { return false }
    }
    return true
  }

  mutating func beginUnit(_ kind: XMLUnit.Kind) {
    mode = kind == .record ? .record : .context
    isStrayTold = false
    isBroken = false
    isOverlong = false
    unit = XMLUnit(
      kind: kind, offset: markupOffset, line: markupLine, depth: stack.count, output: output.count..<output.count)
    write(0x3C)
    name.withUnsafeBufferPointer { write($0, counted: false) }
  }

  mutating func tag(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    unitEnded = false
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte == 0x3E {
        state = .text
        endStartTag()
        return
      }
      if hasSlash {
        write(0x2F)
        hasSlash = false
      }
      switch byte {
      case 0x22, 0x27:
        attributeCount += 1
        if attributeCount > XMLLimits.attributes { return refuse(.tooManyAttributes) }
        quote = byte
        beginValue()
        write(byte)
        state = .value
        return
      case 0x3C:
        state = .open
        return
      case 0x2F: hasSlash = true
      default:
        if byte == 0x0A { line += 1 }
        write(byte)
        markupLength += 1
        if markupLength > XMLLimits.tag { return refuse(.tagTooLong) }
      }
    }
  }

  /// `<` in an attribute's value: text if what follows can't be markup, else the value was never closed.
  mutating func valueLess(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    switch bytes[i] {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0x21, 0x2F, 0x3F, 0x80...:
      markupOffset = lessOffset
      markupLine = line
      brokenTag()
      state = .open
    default:
      mend(.xml, "&lt;")
      state = .value
    }
  }

  /// A start tag ends where the next markup begins.
  mutating func brokenTag() {
    switch mode {
    case .nothing: stray(at: markupOffset, length: 0)
    case .context:
      output.removeSubrange(unit.output.lowerBound...)
      mode = .nothing
      stack.push(name)
    case .record:
      if stack.count == recordDepth {
        abandon(.illFormed, at: markupOffset)
      } else {
        isBroken = true
      }
    }
  }

  mutating func endStartTag() {
    let isEmpty = hasSlash
    hasSlash = false
    switch mode {
    case .nothing:
      if isEmpty {
        if stack.count == 0 { rootsClosed += 1 }
        return
      }
    case .context:
      write("/>")
      unitEnded = true
      if isEmpty {
        if stack.count == 0 { rootsClosed += 1 }
        return
      }
    case .record:
      if isEmpty {
        write("/>")
        unitEnded = stack.count == recordDepth
        if stack.count == 0 { rootsClosed += 1 }
        return
      }
      write(0x3E)
    }
    beginValue()
    if unitEnded, ancestors == stack.count { ancestors += 1 }
    if mode == .nothing, ancestors == stack.count {
      skippedOffset = markupOffset
      skippedLine = markupLine
    }
    stack.push(name)
    if stack.count > XMLLimits.depth { refuse(.tooDeep) }
  }

  mutating func endTag(_ bytes: UnsafeBufferPointer<UInt8>, _ i: inout Int) {
    while i < bytes.count {
      let byte = bytes[i]
      i += 1
      if byte == 0x3E {
        state = .text
        return
      }
      if byte == 0x0A { line += 1 }
      if byte > 0x20 {
        name.append(byte)
        if name.count > XMLLimits.tag { return refuse(.tagTooLong) }
      }
    }
  }
}
