public import RapportModel

/// A mail body taken apart: what its author newly wrote, what is quoted or forwarded, and what is neither.
public struct SplitBody: Hashable, Sendable {
  /// The author's own words in their order, answers between quotes included.
  public var text: String
  /// Quoted and forwarded messages in the order of the body; one block a message, also where answers interrupt it.
  public var quoted: [QuotedBlock]
  /// The signature, closing formula included; nil where none is found.
  public var signature: String?
  /// Legal disclaimers, footers of mailing lists and warnings of mail gateways; nil where there are none.
  public var boilerplate: String?
}

/// Takes a mail body apart.
///
/// Works on lines with their quote marks (HTML mail turned into text has them too), attribution lines, header blocks
/// and separators of the usual mail programs; never loses a line: each goes to the author, to one quoted block, to
/// the signature or to the boilerplate, or it is the marker that names a block's author and time. Time and memory are
/// linear in the body.
public struct QuoteSplitter: Sendable {
  /// Minutes east of Greenwich for times that attribution lines give without a zone: the replying author's.
  public var offsetMinutes: Int
  /// Whether the subject says that the mail is a forward.
  public var isForward: Bool
  /// The author's display name and address, so that their own name below a text is known as a signature.
  public var authorNames: [String]

  /// A splitter for mail of one author.
  public init(offsetMinutes: Int = 0, isForward: Bool = false, authorNames: [String] = []) {
    self.offsetMinutes = offsetMinutes
    self.isForward = isForward
    self.authorNames = authorNames
  }

  /// Takes `body` apart: UTF-8 with LF or CRLF line ends.
  public func split(_ body: [UInt8]) -> SplitBody {
    var scan = QuoteScan(bytes: body, splitter: self)
    scan.run()
    return scan.assembled()
  }

  /// Takes `body` apart.
  public func split(_ body: String) -> SplitBody { split(Array(body.utf8)) }

  /// Words of the author's names that are long enough to tell one person from another.
  var authorWords: Set<String> {
    var result: Set<String> = []
    for name in authorNames {
      let text = FoldedText(Array(name.utf8), in: 0..<min(name.utf8.count, 200))
      let end = text.bytes.firstIndex(of: MailByte.at) ?? text.bytes.count
      for word in text.words(in: 0..<end) where word.text.utf8.count >= 3 { result.insert(word.text) }
    }
    return result
  }
}
