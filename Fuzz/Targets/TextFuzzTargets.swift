import RapportFormats
import RapportImport
import RapportModel

/// Making sense of the text of messages.
enum TextFuzzTargets {
  static let all = [html, quotes]

  static let html = FuzzTarget("html", maximumLength: 64 << 10) { input in
    let head = Array("Content-Type: text/html; charset=utf-8\n\n".utf8)
    let text = MailMessage.parse(head + input).body().text
    // A quote mark for each level before each line is all that is added.
    try BrokenProperty.unless(text.utf8.count <= 4_096 + input.count * 512, "text of HTML does not blow up")
  }

  /// Every word of the body goes somewhere; the first byte chooses what the splitter knows.
  static let quotes = FuzzTarget("quotes", maximumLength: 64 << 10) { input in
    let choice = input.first ?? 0
    let body = String(decoding: input.dropFirst(), as: UTF8.self)
    let splitter = QuoteSplitter(
      offsetMinutes: Int(choice >> 4) * 60, isForward: choice & 1 == 1,
      authorNames: choice & 2 == 2 ? ["Ada Lovelace", "ada@example.org"] : [])
    let split = splitter.split(body)
    let pieces = [split.text, split.signature ?? "", split.boilerplate ?? ""] + split.quoted.map(\.text)
    let count = pieces.reduce(0) { $0 + $1.utf8.count }
    try BrokenProperty.unless(count <= body.utf8.count + 16, "nothing is told twice")
    try BrokenProperty.unless(splitter.split(body) == split, "the same body splits the same way")
  }
}
