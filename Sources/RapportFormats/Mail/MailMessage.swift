public import RapportModel

/// A mail message (RFC 5322, MIME RFC 2045–2049) whose structure is known and whose content is decoded when asked for.
///
/// Parsing is one linear pass over the bytes that copies nothing; it accepts any bytes. What had to be mended on the
/// way is in `structureRepairs`; what decoding mends is in the results of decoding, all of it together in `read()`.
public struct MailMessage: Sendable {
  /// How text is decoded where the message does not tell.
  public struct Options: Sendable {
    /// Languages whose legacy charsets are likely where a label is missing or wrong, best first (`pl`, `ru`, `nb`).
    public var languages: [String]
    /// Options with these languages.
    public init(languages: [String] = []) { self.languages = languages }
  }

  /// The bytes of the message.
  public let bytes: [UInt8]
  /// The header fields of all parts in the order of the bytes; each part has a range of them.
  public let fields: [MailHeaderField]
  /// The parts, each after the one that contains it; the first is the message itself.
  public let parts: [MailPart]
  /// What had to be mended to find the structure.
  public let structureRepairs: Set<Repair>
  /// Whether the bytes end in the middle of a multipart whose parts had begun: perhaps the message was cut off.
  public let endsInsideMultipart: Bool
  /// How text is decoded.
  public let options: Options

  /// Finds headers and parts of the message in `bytes`. Never fails: any bytes are a message, if a broken one.
  public static func parse(_ bytes: [UInt8], options: Options = Options()) -> MailMessage {
    let tree = MIMETree(withLineFeeds(bytes))
    return MailMessage(
      bytes: tree.bytes, fields: tree.fields, parts: tree.parts, structureRepairs: tree.repairs,
      endsInsideMultipart: tree.isCut, options: options)
  }

  /// The bytes with line feeds, where lines end with carriage returns alone (Mac OS before 10).
  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    let all = 0..<bytes.count
    guard bytes.firstIndex(of: .lf, in: all) == nil, bytes.firstIndex(of: .cr, in: all) != nil else { return bytes }
    return bytes.map { $0 == .cr ? .lf : $0 }
  }

  var charsets: CharsetDecoder { CharsetDecoder(languages: options.languages) }

  // MARK: Headers

  /// Index of the first field called `name` in a part, or of the first one behind the field `previous`; `name` is
  /// written in lower case.
  func fieldIndex(_ name: StaticString, in part: Int = 0, after previous: Int? = nil) -> Int? {
    guard parts.indices.contains(part) else { return nil }
    let range = parts[part].fields
    let hash = MailHeaderField.hash(of: name)
    var index = previous.map { max(range.lowerBound, $0 + 1) } ?? range.lowerBound
    while index < range.upperBound {
      if fields[index].hash == hash, bytes.equalsLowercase(name, in: fields[index].name) { return index }
      index += 1
    }
    return nil
  }

  /// Indexes of all fields called `name` in a part; `name` is written in lower case.
  func fieldIndexes(_ name: StaticString, in part: Int = 0) -> [Int] {
    var result: [Int] = []
    var next = fieldIndex(name, in: part)
    while let index = next {
      result.append(index)
      next = fieldIndex(name, in: part, after: index)
    }
    return result
  }

  /// The values of all fields called `name` in a part, unfolded and decoded, in order; case does not matter.
  public func values(of name: String, in part: Int = 0) -> [String] {
    guard parts.indices.contains(part) else { return [] }
    let wanted = name.utf8.map(\.lowered)
    var repairs: Set<Repair> = []
    return parts[part].fields.compactMap { index in
      let field = fields[index]
      guard field.name.count == wanted.count, zip(bytes[field.name], wanted).allSatisfy({ $0.lowered == $1 }) else {
        return nil
      }
      return headerText.decode(bytes, in: field.value, repairs: &repairs)
    }
  }

  /// The value of the first field called `name` in a part, unfolded and decoded; case does not matter.
  public func value(of name: String, in part: Int = 0) -> String? {
    guard parts.indices.contains(part) else { return nil }
    let wanted = name.utf8.map(\.lowered)
    for index in parts[part].fields {
      let field = fields[index]
      guard field.name.count == wanted.count, zip(bytes[field.name], wanted).allSatisfy({ $0.lowered == $1 }) else {
        continue
      }
      var repairs: Set<Repair> = []
      return headerText.decode(bytes, in: field.value, repairs: &repairs)
    }
    return nil
  }

  /// The bytes of the value of the first field called `name` as they stand in the message.
  public func rawValue(of name: String, in part: Int = 0) -> ArraySlice<UInt8>? {
    guard parts.indices.contains(part) else { return nil }
    let wanted = name.utf8.map(\.lowered)
    for index in parts[part].fields {
      let field = fields[index]
      if field.name.count == wanted.count, zip(bytes[field.name], wanted).allSatisfy({ $0.lowered == $1 }) {
        return bytes[field.value]
      }
    }
    return nil
  }

  var headerText: HeaderText { HeaderText(charsets: charsets, message: self) }

  /// The charset of the first text part, a hint for raw bytes in headers.
  var bodyCharset: Charset? {
    for part in parts.indices.prefix(8) where parts[part].kind == .plainText || parts[part].kind == .html {
      if let charset = charset(of: part) { return charset }
    }
    return nil
  }

  /// The declared charset of a part; nil where there is none or an unknown one.
  func charset(of part: Int) -> Charset? {
    guard let parameter = rawParameter("charset", of: parts[part].typeField) else { return nil }
    return Charset(label: bytes[parameter.value])
  }

  /// The parameter of a field, its value still quoted; `name` is written in lower case.
  func rawParameter(_ name: StaticString, of field: Int?) -> HeaderParameters.Parameter? {
    guard let field else { return nil }
    let value = fields[field].value
    let (_, _, end) = MIMETree.mediaType(bytes, in: value)
    for parameter in HeaderParameters(bytes, from: end, limit: value.upperBound)
    where bytes.equalsLowercase(name, in: parameter.name) {
      return parameter
    }
    return nil
  }

  /// `type/subtype` of a part in lower case; `text/plain` where none is declared.
  public func mediaType(of part: Int) -> String {
    guard parts.indices.contains(part) else { return "" }
    guard let field = parts[part].typeField else {
      return parts[part].kind == .message
        ? "message/rfc822" : parts[part].kind == .other ? "application/octet-stream" : "text/plain"
    }
    let (type, subtype, _) = MIMETree.mediaType(bytes, in: fields[field].value)
    guard !type.isEmpty, !subtype.isEmpty, type.count + subtype.count < 256 else { return "text/plain" }
    return bytes.lowercasedString(in: type) + "/" + bytes.lowercasedString(in: subtype)
  }

  /// The name of the file a part holds, from `Content-Disposition` or `Content-Type`, decoded, without folders and
  /// control characters.
  public func fileName(of part: Int) -> String? {
    guard parts.indices.contains(part) else { return nil }
    var repairs: Set<Repair> = []
    return fileName(of: part, repairs: &repairs)
  }

  func fileName(of part: Int, repairs: inout Set<Repair>) -> String? {
    let sources: [(StaticString, Int?)] = [
      ("filename", parts[part].dispositionField), ("name", parts[part].typeField),
    ]
    for (name, field) in sources {
      if let text = parameter(name, of: field, repairs: &repairs) { return text }
    }
    return nil
  }

  /// Whether a part names a file, which makes it an attachment even where it is text.
  func hasFileName(_ part: Int) -> Bool {
    func has(_ name: StaticString, _ field: Int?) -> Bool {
      guard let field else { return false }
      let value = fields[field].value
      let (_, _, end) = MIMETree.mediaType(bytes, in: value)
      return HeaderParameters(bytes, from: end, limit: value.upperBound).contains {
        bytes.hasLowercasePrefix(name, at: $0.name.lowerBound, limit: $0.name.upperBound) && !$0.value.isEmpty
      }
    }
    return has("filename", parts[part].dispositionField) || has("name", parts[part].typeField)
  }
}
