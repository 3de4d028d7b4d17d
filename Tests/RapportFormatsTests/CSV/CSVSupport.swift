import Foundation
import Testing

@testable import RapportFormats

/// Reads `bytes` in chunks of `chunk` bytes.
func readCSV(_ bytes: [UInt8], chunk: Int = 65_536, options: CSVOptions = CSVOptions()) -> CSVResult {
  var reader = CSVReader(options: options)
  var result = CSVResult()
  func take(_ reader: inout CSVReader) {
    while let event = reader.next() {
      switch event {
      case .row(let row): result.rows.append(row)
      case .defect(let defect): result.defects.append(defect)
      }
    }
  }
  var position = 0
  while position < bytes.count {
    let end = min(bytes.count, position + chunk)
    reader.push(bytes[position..<end])
    take(&reader)
    position = end
  }
  reader.finish()
  take(&reader)
  result.dialect = reader.dialect
  return result
}

/// Everything a reader says about a file.
struct CSVResult {
  var rows: [CSVRow] = []
  var defects: [CSVDefect] = []
  var dialect: CSVDialect?

  var records: [[String]] { rows.filter { $0.kind == .record }.map(\.texts) }
  var kinds: [CSVRow.Kind] { rows.map(\.kind) }

  /// All of it as text, to compare two readings.
  var trace: String {
    rows.map { "\($0.offset)+\($0.length) line \($0.line) \($0.kind) \($0.texts) \($0.repairs.sorted())" }
      .joined(separator: "\n") + defects.map { "\n\($0)" }.joined()
  }
}

/// The bytes of a fixture in the folder `csv`.
func csvFixture(_ name: String) throws -> [UInt8] {
  try fixture("csv/" + name)
}

/// The bytes of a fixture of this target.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appendingPathComponent("Fixtures/" + name)))
}

/// The folder of real data beside the package; nil where it is missing.
func sharedData(_ name: String) -> URL? {
  var folder = URL(fileURLWithPath: #filePath)
  for _ in 0..<4 { folder.deleteLastPathComponent() }
  let path = folder.deletingLastPathComponent().appendingPathComponent("shared/data/" + name)
  return FileManager.default.fileExists(atPath: path.path) ? path : nil
}
