/// A run of words in a report. What a run is decides how each renderer shows and escapes it.
public indirect enum Inline: Hashable, Sendable {
  /// Words of our own.
  case text(String)
  /// Words of others (names, subjects): isolated from the direction of the text around, marks made visible.
  case foreign(String)
  /// Words of others as a quotation, in the language's quotation marks.
  case quote(String)
  /// Stressed words.
  case strong([Inline])
  /// An id, a path or a command of our own making.
  case code(String)
  /// A point in time with its machine-readable form.
  case time(String, iso: String)
  /// A word with a tone.
  case badge(String, Tone)
  /// A link.
  case link([Inline], LinkTarget)
  /// A line of figures drawn small, with its words.
  case sparkline([Double?], label: String)

  /// What a badge says.
  public enum Tone: String, Hashable, Sendable, CaseIterable {
    /// Nothing special.
    case neutral
    /// Worth a look.
    case low
    /// Worth an hour.
    case medium
    /// Worth the morning.
    case high
    /// Good news.
    case good
  }

  /// The run as plain text, nothing escaped, quotations in the marks of `language`.
  public static func plainText(_ inlines: [Inline], language: ReportLanguage) -> String {
    var result = ""
    for inline in inlines {
      switch inline {
      case .text(let text), .foreign(let text), .code(let text), .time(let text, _), .badge(let text, _):
        result += text
      case .quote(let text): result += language.quotationMarks.open + text + language.quotationMarks.close
      case .strong(let inner), .link(let inner, _): result += plainText(inner, language: language)
      case .sparkline(_, let label): result += label
      }
    }
    return result
  }
}

/// Where a link leads: never anywhere but into reports of our own.
public enum LinkTarget: Hashable, Sendable {
  /// A place on the same page.
  case anchor(Anchor)
  /// Another report in the same folder, and a place in it.
  case report(ReportFileName, Anchor?)
}

/// The name of a place on a page: letters a–z, digits and `-`, so that it can stand in every format.
public struct Anchor: Hashable, Sendable {
  /// The name.
  public let name: String

  /// The place `prefix` with what distinguishes it; other characters of `id` are written as hexadecimal, so that
  /// different ids stay different.
  public init(_ prefix: String, _ id: String = "") {
    var name = ""
    for scalar in prefix.unicodeScalars where Self.isAllowed(scalar) { name.unicodeScalars.append(scalar) }
    if !id.isEmpty { name += "-" }
    for byte in id.utf8.prefix(200) {
      let scalar = Unicode.Scalar(byte)
      if Self.isAllowed(scalar) {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_" + String(byte, radix: 16)
      }
    }
    self.name = name
  }

  private static func isAllowed(_ s: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(s) || ("0"..."9").contains(s) || s == "-"
  }
}
