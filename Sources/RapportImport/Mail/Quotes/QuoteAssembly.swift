import RapportModel

extension QuoteScan {
  /// The texts made of the lines by their roles.
  func assembled() -> SplitBody {
    var own = LineJoiner()
    var signature = LineJoiner()
    var boilerplate = LineJoiner()
    var quotes = [LineJoiner](repeating: LineJoiner(), count: blocks.count)
    own.reserve(bytes.count / 4)
    for (number, role) in roles.enumerated() {
      let line = body.lines[number]
      switch role {
      case .blank, .marker: break
      case .own: own.add(bytes, line.content..<line.end, number)
      case .quoted(let block): quotes[block].add(bytes, line.content..<line.end, number)
      case .signature: signature.add(bytes, line.content..<line.end, number)
      case .boilerplate: boilerplate.add(bytes, line.content..<line.end, number)
      }
    }
    if body.end < bytes.count {
      // Past the limit of lines everything belongs to whoever wrote the last of them.
      let rest = body.end..<bytes.count
      if case .quoted(let block)? = roles.last {
        quotes[block].add(bytes, rest, roles.count)
      } else {
        own.add(bytes, rest, roles.count)
      }
    }
    var result: [QuotedBlock] = []
    for (index, block) in blocks.enumerated() {
      var block = block
      block.text = quotes[index].text
      if !block.text.isEmpty || block.author != nil || block.time != nil { result.append(block) }
    }
    return SplitBody(
      text: own.text, quoted: result, signature: signature.isEmpty ? nil : signature.text,
      boilerplate: boilerplate.isEmpty ? nil : boilerplate.text)
  }
}

/// Joins lines; one empty line wherever there were empty lines, or lines of others, in between.
private struct LineJoiner {
  private var bytes: [UInt8] = []
  private var last: Int?

  var isEmpty: Bool { bytes.isEmpty }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func add(_ source: [UInt8], _ range: Range<Int>, _ number: Int) {
    if let last {
      bytes.append(MailByte.lf)
      if number > last + 1 { bytes.append(MailByte.lf) }
    }
    last = number
    bytes.append(contentsOf: source[range])
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
