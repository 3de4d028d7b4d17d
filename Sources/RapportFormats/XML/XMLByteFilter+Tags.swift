import RapportModel

// Start and end tags, byte by byte.
extension XMLByteFilter {
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
    case .nothing: stack.push(name)
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
