// Where records begin and end, and what becomes of broken ones.
extension XMLByteFilter {
  /// An end tag was read.
  mutating func close(at end: Int) {
    beginValue()
    let depth = stack.count - 1
    guard depth >= 0 else {
      hasTrailingContent = true
      return
    }
    if stack.isNamed(depth, name) {
      if mode == .record {
        write("</")
        name.withUnsafeBufferPointer { write($0, counted: false) }
        write(0x3E)
      }
      pop(to: depth, at: end)
      return
    }
    if mode == .record { isBroken = true }
    var open = depth - 1
    while open >= 0, !stack.isNamed(open, name) { open -= 1 }
    if open >= 0 {
      if mode == .nothing, stack.count > ancestors { skippedIsBroken(at: end) }
      pop(to: open, at: end)
    } else if mode == .nothing, stack.count > ancestors {
      // An end tag that fits nothing: of the two the start tag's name is the damaged one.
      skippedIsBroken(at: end)
      pop(to: depth, at: end)
    } else if mode == .nothing {
      stray(at: markupOffset, length: end - markupOffset)
    }
  }

  /// Says that something between records is no markup, once for each place: most likely half of a record.
  mutating func stray(at offset: Int, length: Int) {
    guard !isStrayTold else { return }
    isStrayTold = true
    units.append(XMLUnit(kind: .defect(XMLDefect(kind: .illFormed, offset: offset, length: length, line: line))))
  }

  /// Says that an element that is no record, but may have been one, is not well-formed.
  mutating func skippedIsBroken(at end: Int) {
    units.append(
      XMLUnit(
        kind: .defect(
          XMLDefect(kind: .illFormed, offset: skippedOffset, length: max(0, end - skippedOffset), line: skippedLine))))
  }

  mutating func pop(to depth: Int, at end: Int) {
    if mode == .record, depth <= recordDepth {
      if depth < recordDepth { isBroken = true }
      endUnit(at: end)
    }
    stack.pop(to: depth)
    ancestors = min(ancestors, depth)
    if depth == 0 { rootsClosed += 1 }
  }

  mutating func endUnit(at end: Int) {
    unitEnded = false
    if isOverlong { return abandon(.tooLarge, at: end) }
    if isBroken { return abandon(.illFormed, at: end) }
    unit.length = end - unit.offset
    unit.output = unit.output.lowerBound..<output.count
    units.append(unit)
    mode = .nothing
  }

  /// Gives up the record in the making.
  mutating func abandon(_ kind: XMLDefect.Kind, at end: Int) {
    output.removeSubrange(unit.output.lowerBound...)
    mode = .nothing
    isBroken = false
    isOverlong = false
    var defect = XMLDefect(kind: kind, offset: unit.offset, length: max(0, end - unit.offset), line: unit.line)
    defect.element = paths.first { $0.steps.count == recordDepth + 1 }?.names.last
    units.append(XMLUnit(kind: .defect(defect)))
  }

  mutating func refuse(_ kind: XMLDefect.Kind) {
    isRefused = true
    mode = .nothing
    units.append(XMLUnit(kind: .defect(XMLDefect(kind: kind, offset: markupOffset, length: 0, line: markupLine))))
  }

  /// Ends the file: says what was open.
  mutating func finish() {
    guard !isRefused else { return }
    if mode == .record {
      abandon(.truncated, at: offset)
    } else if stack.count > 0 || state != .text {
      units.append(XMLUnit(kind: .defect(XMLDefect(kind: .truncated, offset: offset, length: 0, line: line))))
    } else if hasTrailingContent {
      units.append(XMLUnit(kind: .defect(XMLDefect(kind: .trailingContent, offset: offset, length: 0, line: line))))
    }
    mode = .nothing
  }
}
