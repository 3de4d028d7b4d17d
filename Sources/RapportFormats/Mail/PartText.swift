import RapportModel

/// The text of one part: transfer encoding and charset undone, line ends made `\n`, flowed lines joined, HTML turned
/// into lines, files and armour taken out.
struct PartText {
  var bytes: [UInt8] = []
  var isHTML = false
  var files: [MailAttachment] = []
  var pgp = MailBody.InlinePGP.none
  var repairs: Set<Repair> = []

  /// Decodes a part of `message`.
  init(_ message: MailMessage, part index: Int) {
    let part = message.parts[index]
    let source: [UInt8]
    let range: Range<Int>
    switch part.encoding {
    case .identity: (source, range) = (message.bytes, part.body)
    default:
      let decoded = message.decodedContent(of: index)
      if decoded.isDamaged { repairs.insert(.transferEncoding) }
      (source, range) = (decoded.bytes, 0..<decoded.bytes.count)
    }
    let label = message.rawParameter("charset", of: part.typeField)
    let charset = label.flatMap { Charset(label: message.bytes[$0.value]) }
    isHTML = part.kind == .html || (part.kind == .plainText && Self.looksLikeHTML(source, range))
    let declared = charset ?? (isHTML ? HTMLText.declaredCharset(source, in: range) : nil)
    let isUnknown = declared == nil && label.map { !$0.value.isEmpty } ?? false
    // Data that yEnc writes is no text: it leaves before its bytes are taken for a charset.
    let (plain, plainRange) = takeOutYEnc(source, range, part: index)
    var text = message.charsets.decode(plain, in: plainRange, declared: declared, isLabelUnknown: isUnknown)
    if text.charset == .utf8, let mended = Mojibake.mended(text.bytes) {
      text.bytes = mended
      repairs.insert(.charset)
    }
    repairs.formUnion(text.repairs)
    if isHTML {
      bytes = HTMLText.plainText(text.bytes, repairs: &repairs)
      return
    }
    bytes = Self.withLineFeeds(text.bytes)
    if part.kind == .otherText, message.mediaType(of: index) == "text/enriched" {
      bytes = EnrichedText.plainText(bytes)
    }
    takeOutFiles(part: index)
    takeOutArmour()
    if let format = message.rawParameter("format", of: part.typeField),
      message.bytes.equalsLowercase("flowed", in: format.value)
    {
      let delSp = message.rawParameter("delsp", of: part.typeField)
      let deletesSpace = delSp.map { message.bytes.equalsLowercase("yes", in: $0.value) } ?? false
      bytes = FlowedText.joined(bytes, deletesSpace: deletesSpace)
    }
  }

  /// Whether a text that calls itself plain is a page of HTML.
  private static func looksLikeHTML(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range].firstIndex(where: { !$0.isWhitespace }), bytes[first] == .less else { return false }
    return bytes.hasLowercasePrefix("<html>", at: first, limit: range.upperBound)
      || bytes.hasLowercasePrefix("<html ", at: first, limit: range.upperBound)
      || bytes.hasLowercasePrefix("<!doctype html", at: first, limit: range.upperBound)
  }

  /// The text with `\n` for `\r\n` and lone `\r`, and without NUL.
  static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
    let all = 0..<text.count
    guard text.firstIndex(of: .cr, in: all) != nil || text.firstIndex(of: .nul, in: all) != nil else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    for index in text.indices {
      switch text[index] {
      case .nul: continue
      case .cr:
        let isPair = index + 1 < text.count && text[index + 1] == .lf
        if !isPair { result.append(.lf) }
      default: result.append(text[index])
      }
    }
    return result
  }

  /// Takes yEncoded files out of the text.
  private mutating func takeOutYEnc(_ source: [UInt8], _ range: Range<Int>, part: Int) -> ([UInt8], Range<Int>) {
    guard !isHTML, var block = YEncBlock.first(in: source, range: range) else { return (source, range) }
    var kept: [UInt8] = []
    var start = range.lowerBound
    while true {
      files.append(
        MailAttachment(
          name: MailMessage.visibleFileName(source.string(in: block.name.prefix(4_096))),
          mediaType: "application/octet-stream",
          byteCount: block.size ?? block.range.count, part: part, isInline: false))
      kept.append(contentsOf: source[start..<block.range.lowerBound])
      start = block.range.upperBound
      guard let next = YEncBlock.first(in: source, range: start..<range.upperBound) else { break }
      block = next
    }
    kept.append(contentsOf: source[start..<range.upperBound])
    return (kept, 0..<kept.count)
  }

  /// Takes uuencoded files out of the text.
  private mutating func takeOutFiles(part: Int) {
    var start = 0
    var kept: [UInt8] = []
    while let block = UuencodedBlock.first(in: bytes, range: start..<bytes.count) {
      let data = block.decode(bytes)
      if data.isDamaged { repairs.insert(.transferEncoding) }
      files.append(
        MailAttachment(
          name: MailMessage.visibleFileName(bytes.string(in: block.name.prefix(4_096))),
          mediaType: "application/octet-stream", byteCount: data.bytes.count,
          part: part, isInline: false))
      kept.append(contentsOf: bytes[start..<block.range.lowerBound])
      start = block.range.upperBound
    }
    guard start > 0 else { return }
    kept.append(contentsOf: bytes[start...])
    bytes = kept
  }

  /// Takes PGP armour out of the text (RFC 9580 sections 6.2 and 7): the signed text stays, the encrypted one is
  /// unreadable.
  private mutating func takeOutArmour() {
    guard let first = bytes.firstIndex(where: { !$0.isWhitespace }),
      bytes.hasPrefix("-----BEGIN PGP ", at: first, limit: bytes.count)
    else { return }
    if bytes.hasPrefix("-----BEGIN PGP MESSAGE-----", at: first, limit: bytes.count) {
      pgp = .encrypted
      bytes = []
      return
    }
    guard bytes.hasPrefix("-----BEGIN PGP SIGNED MESSAGE-----", at: first, limit: bytes.count) else { return }
    pgp = .signed
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var line = first
    var isInHeaders = true
    while line < bytes.count {
      let end = bytes.firstIndex(of: .lf, in: line..<bytes.count) ?? bytes.count
      if isInHeaders {
        if end == line { isInHeaders = false }
      } else if bytes.hasPrefix("-----BEGIN PGP SIGNATURE-----", at: line, limit: end) {
        break
      } else {
        // Dash-escaped lines (section 7.1).
        let start = bytes.hasPrefix("- ", at: line, limit: end) ? line + 2 : line
        result.append(contentsOf: bytes[start..<end])
        result.append(.lf)
      }
      line = end + 1
    }
    bytes = result
  }
}

/// `text/enriched` (RFC 1896): commands in angle brackets, `<<` for `<`, single line ends for spaces.
enum EnrichedText {
  static func plainText(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == .less, index + 1 < text.count, text[index + 1] == .less {
        result.append(.less)
        index += 2
      } else if byte == .less, let end = text.firstIndex(of: .greater, in: index..<min(text.count, index + 80)) {
        // The parameters of a command are no text.
        if text.hasLowercasePrefix("<param>", at: index, limit: text.count) {
          var scan = end
          while let next = text.firstIndex(of: .less, in: scan..<text.count) {
            scan = next + 1
            if text.hasLowercasePrefix("</param>", at: next, limit: text.count) {
              scan = next + 8
              break
            }
          }
          index = scan
        } else {
          index = end + 1
        }
      } else {
        result.append(byte)
        index += 1
      }
    }
    return result
  }
}
