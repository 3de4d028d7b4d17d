@testable import RapportFormats

/// Everything an XML reader says about a file.
struct XMLResult {
  var records: [XMLRecord] = []
  var defects: [XMLDefect] = []

  var kinds: [XMLDefect.Kind] { defects.map(\.kind) }

  /// All of it as text, to compare two readings.
  var trace: String {
    records.map { record in
      let around = record.context.map { "\($0.name)\($0.attributes)" }.joined(separator: "/")
      let own = "\(record.root.name) \(record.root.attributes) \(record.root.allText)"
      return "\(record.offset)+\(record.length) line \(record.line) \(around) \(own) \(record.repairs.sorted())"
    }.joined(separator: "\n") + defects.map { "\n\($0)" }.joined()
  }
}

/// Reads the records at `paths` of `bytes` in chunks of `chunk` bytes.
func readXML(
  _ bytes: [UInt8], _ paths: String..., chunk: Int = 65_536, fallback: CSVEncoding? = nil
) -> XMLResult {
  let reader = XMLRecordReader(paths: paths.compactMap { XMLRecordPath($0) }, fallback: fallback)
  var result = XMLResult()
  func take() {
    while let event = reader.next() {
      switch event {
      case .record(let record): result.records.append(record)
      case .defect(let defect): result.defects.append(defect)
      }
    }
  }
  var position = 0
  while position < bytes.count {
    let end = min(bytes.count, position + chunk)
    reader.push(bytes[position..<end])
    take()
    position = end
  }
  reader.finish()
  take()
  return result
}

/// Reads the records at `paths` of `text`.
func readXML(_ text: String, _ path: String = "smses/sms", chunk: Int = 65_536) -> XMLResult {
  readXML(Array(text.utf8), path, chunk: chunk)
}
