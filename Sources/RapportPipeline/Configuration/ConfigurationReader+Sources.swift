import RapportFormats
import RapportModel

extension ConfigurationReader {
  func readSources(_ value: YAMLValue) throws(ConfigurationError) -> [SourceSpec] {
    var sources: [SourceSpec] = []
    for entry in try value.list() {
      if entry.isScalar {
        sources.append(SourceSpec(path: try entry.string(expected: "a path"), line: entry.line))
        continue
      }
      let keys = try entry.section([
        "path", "format", "owner", "columns", "time_format", "time_zone", "xml_mapping", "region", "people", "encoding",
        "delimiter", "quote", "header", "rows_before",
      ])
      guard let path = keys["path"] else { throw entry.error(found: "no path", expected: "`path:`") }
      var source = SourceSpec(path: try path.string(expected: "a path"), line: entry.line)
      if let format = keys["format"] { source.format = try format.string() }
      source.owner = try keys["owner"]?.string()
      for (name, column) in try keys["columns"]?.entries() ?? [] { source.columns[name] = try column.string() }
      source.timeFormat = try keys["time_format"]?.string()
      source.timeZone = try keys["time_zone"]?.timeZone()
      source.region = try keys["region"]?.region()
      for (name, person) in try keys["people"]?.entries() ?? [] { source.people[name] = try person.string() }
      source.table = try readTableLayout(keys)
      if let mapping = keys["xml_mapping"] { source.xmlMapping = try readMapping(mapping) }
      sources.append(source)
    }
    return sources
  }

  private func readMapping(_ mapping: YAMLValue) throws(ConfigurationError) -> XMLMapping {
    let keys = try mapping.section(["record", "fields"])
    guard let record = keys["record"] else { throw mapping.error(found: "no record", expected: "`record:`") }
    var fields: [String: String] = [:]
    for (name, path) in try keys["fields"]?.entries() ?? [] { fields[name] = try path.string() }
    return XMLMapping(record: try record.string(), fields: fields)
  }

  private func readTableLayout(_ keys: [String: YAMLValue]) throws(ConfigurationError) -> TableLayout {
    var layout = TableLayout()
    if let encoding = keys["encoding"] {
      layout.encoding = try encoding.choice(CSVEncoding.allCases.map(\.rawValue))
    }
    if let mark = keys["delimiter"] { layout.delimiter = try readMark(mark) }
    if let mark = keys["quote"] { layout.quote = try readMark(mark) }
    layout.hasHeader = try keys["header"]?.switchValue()
    layout.rowsBefore = try keys["rows_before"]?.number(0...1_000)
    return layout
  }

  /// One ASCII character, or `tab`.
  private func readMark(_ value: YAMLValue) throws(ConfigurationError) -> UInt8 {
    let text = try value.string()
    if text == "tab" || text == "\\t" { return 0x09 }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte < 0x80, byte != 0x0A, byte != 0x0D else {
      throw value.error(found: "\"\(text)\"", expected: "one character, or `tab`")
    }
    return byte
  }
}
