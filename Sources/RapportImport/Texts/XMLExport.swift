import RapportFormats
import RapportModel

/// What importers of XML exports have in common.
enum XMLExport {
  /// Reads the records at `paths` of a source; what is no record goes to the sink as an issue.
  static func read<Sink: ImportSink>(
    _ source: any ByteSource, paths: [String], context: ImportContext, format: String, into sink: inout Sink,
    _ body: (XMLRecord, inout Sink) -> Void
  ) throws(ByteSourceError) {
    let reader = XMLRecordReader(
      paths: paths.compactMap { XMLRecordPath($0) }, fallback: CodePageHint.page(for: context.languages))
    func drain(_ sink: inout Sink) {
      while let event = reader.next() {
        switch event {
        case .record(let record): body(record, &sink)
        case .defect(let defect): sink.report(defect.issue(path: context.path, format: format))
        }
      }
    }
    var source = source
    var block: [UInt8] = []
    while !reader.isRefused {
      block.removeAll(keepingCapacity: true)
      guard try source.read(appendingTo: &block, upTo: 256 << 10) > 0 else { break }
      reader.push(block[...])
      drain(&sink)
    }
    reader.finish()
    drain(&sink)
  }

  /// The name, without prefix, and the text of the first tag of an XML file; nil where `head` is none. Before a document
  /// type with declarations of its own, which is refused when it is read, that type's name and no text.
  static func rootTag(_ head: ArraySlice<UInt8>) -> (name: String, tag: String)? {
    // UTF-16 of ASCII is ASCII with zeros between.
    let text = Array(head.prefix(4096).filter { $0 != 0 && $0 != 0xFE && $0 != 0xFF })
    var index = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while index < text.count {
      guard text[index] == 0x3C else {
        guard text[index] <= 0x20 else { return nil }
        index += 1
        continue
      }
      guard index + 1 < text.count else { return nil }
      let end: [UInt8]
      switch text[index + 1] {
      case 0x3F: end = Array("?>".utf8)
      case 0x21:
        if let name = nameOfDeclaredType(text[index...]) { return (name, "") }
        end = text[index...].starts(with: Array("<!--".utf8)) ? Array("-->".utf8) : Array(">".utf8)
      default:
        let stop = text[index...].firstIndex(of: 0x3E) ?? text.count
        let tag = text[(index + 1)..<stop]
        let name = tag.prefix { $0 > 0x20 && $0 != 0x2F }
        let local = name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name
        return (String(decoding: local, as: UTF8.self), String(decoding: tag, as: UTF8.self))
      }
      var next = index + 2
      while next < text.count, !text[next...].starts(with: end) { next += 1 }
      index = next + end.count
    }
    return nil
  }
}

extension XMLExport {
  /// The name in `<!DOCTYPE name … [`; nil for any other markup.
  private static func nameOfDeclaredType(_ markup: ArraySlice<UInt8>) -> String? {
    let opening = Array("<!DOCTYPE".utf8)
    guard markup.starts(with: opening), let stop = markup.firstIndex(where: { $0 == 0x3E || $0 == 0x5B }),
      markup[stop] == 0x5B
    else { return nil }
    let words = markup[..<stop].dropFirst(opening.count).split { $0 <= 0x20 }
    return words.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// What keeps a source from being read as XML at all, looking at its beginning only.
  static func refusal(_ source: any ByteSource) throws(ByteSourceError) -> XMLDefect? {
    var source = source
    let block = try source.readAll(limit: 64 << 10).bytes
    let reader = XMLRecordReader(paths: [XMLRecordPath("*/*")].compactMap { $0 })
    reader.push(block[...])
    // What is shorter than the reader wants to see before it decides.
    if !reader.isRefused { reader.finish() }
    guard reader.isRefused else { return nil }
    while let event = reader.next() {
      if case .defect(let defect) = event, defect.issue(path: "", format: "").outcome == .refused { return defect }
    }
    return nil
  }
}

extension CSVOptions {
  /// What the configuration says about a table, and what the company's languages suggest.
  init(_ layout: TableLayout, languages: [String]) {
    self.init(
      encoding: layout.encoding.flatMap { CSVEncoding(rawValue: $0) },
      fallbackEncoding: CodePageHint.page(for: languages), delimiter: layout.delimiter, quote: layout.quote,
      hasHeader: layout.hasHeader, preambleRows: layout.rowsBefore)
  }
}

/// The code page that exports of a company are likely to be in where they are not UTF-8.
enum CodePageHint {
  /// By the company's first language that has a code page of its own.
  static func page(for languages: [String]) -> CSVEncoding? {
    for language in languages {
      switch language {
      case "pl": return .windows1250
      case "ru": return .windows1251
      case "nb", "nn", "no": return .windows1252
      default: continue
      }
    }
    return nil
  }
}
