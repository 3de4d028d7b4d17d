import RapportModel

extension MailMessage {
  /// Pieces of one parameter kept (RFC 2231 section 3). Dovecot's limit.
  private static let maximumPieces = 128
  /// Bytes of a parameter's value kept.
  private static let maximumParameter = 4_096

  /// The decoded value of a parameter (RFC 2231: charset, percent encoding and continuations; also encoded words and
  /// raw bytes, which the RFC forbids and mail has); nil if there is none.
  func parameter(_ name: StaticString, of field: Int?, repairs: inout Set<Repair>) -> String? {
    guard let field else { return nil }
    let value = fields[field].value
    let (_, _, end) = MIMETree.mediaType(bytes, in: value)
    var plain: HeaderParameters.Parameter?
    var pieces: [ParameterPiece] = []
    for parameter in HeaderParameters(bytes, from: end, limit: value.upperBound) {
      guard bytes.hasLowercasePrefix(name, at: parameter.name.lowerBound, limit: parameter.name.upperBound) else {
        continue
      }
      let suffix = parameter.name.lowerBound + name.utf8CodeUnitCount..<parameter.name.upperBound
      if suffix.isEmpty {
        if plain == nil { plain = parameter }
      } else if let piece = ParameterPiece(bytes, suffix: suffix, parameter: parameter) {
        if pieces.count < Self.maximumPieces { pieces.append(piece) } else { repairs.insert(.count) }
      }
    }
    if let text = joined(pieces, repairs: &repairs) { return Self.visibleFileName(text) }
    guard let plain else { return nil }
    let raw = bytes.unescaped(in: plain.value).prefix(Self.maximumParameter)
    guard !raw.isEmpty else { return nil }
    return Self.visibleFileName(headerText.decode(Array(raw), in: 0..<raw.count, repairs: &repairs))
  }

  /// Joins the pieces `name*0*`, `name*1` in the order of their numbers.
  private func joined(_ pieces: [ParameterPiece], repairs: inout Set<Repair>) -> String? {
    guard !pieces.isEmpty else { return nil }
    var seen: Set<Int> = []
    let ordered = pieces.sorted { $0.number < $1.number }.filter { seen.insert($0.number).inserted }
    if ordered.count < pieces.count { repairs.insert(.encodedWord) }
    var charset: Charset?
    var isLabelUnknown = false
    var result: [UInt8] = []
    for (position, piece) in ordered.enumerated() {
      var raw = bytes.unescaped(in: piece.value)
      guard piece.isEncoded else {
        result.append(contentsOf: raw)
        continue
      }
      if position == 0 {
        let marks = raw.indices.filter { raw[$0] == .apostrophe }
        if marks.count >= 2 {
          charset = Charset(label: raw[..<marks[0]])
          isLabelUnknown = charset == nil && marks[0] > 0
          raw.removeSubrange(...marks[1])
        } else {
          repairs.insert(.encodedWord)
        }
      }
      var index = 0
      while index < raw.count {
        if raw[index] == .percent, index + 2 < raw.count, let high = raw[index + 1].hexValue,
          let low = raw[index + 2].hexValue
        {
          result.append(high << 4 | low)
          index += 3
        } else {
          result.append(raw[index])
          index += 1
        }
      }
      if result.count > Self.maximumParameter { break }
    }
    guard !result.isEmpty else { return nil }
    let decoded = charsets.decode(
      result, in: 0..<result.count, declared: charset ?? .utf8, isLabelUnknown: isLabelUnknown)
    repairs.formUnion(decoded.repairs)
    return String(decoding: decoded.bytes, as: UTF8.self)
  }

  /// The last component of a file's name, with spaces for control characters.
  static func visibleFileName(_ text: String) -> String {
    var bytes = Array(text.utf8)
    if let cut = bytes.lastIndex(where: { $0 == .slash || $0 == .backslash }), cut + 1 < bytes.count {
      bytes.removeSubrange(...cut)
    }
    for index in bytes.indices where bytes[index] < 0x20 || bytes[index] == 0x7F { bytes[index] = .space }
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}

/// One piece of a parameter: the number and star in `filename*1*=`.
private struct ParameterPiece {
  var number: Int
  var isEncoded: Bool
  var value: Range<Int>

  init?(_ bytes: [UInt8], suffix: Range<Int>, parameter: HeaderParameters.Parameter) {
    guard bytes[suffix.lowerBound] == .asterisk else { return nil }
    var digits = suffix.lowerBound + 1..<suffix.upperBound
    isEncoded = suffix.count == 1 || bytes[suffix.upperBound - 1] == .asterisk
    if suffix.count > 1, isEncoded { digits = digits.lowerBound..<digits.upperBound - 1 }
    number = bytes.decimal(in: digits) ?? 0
    value = parameter.value
  }
}
