/// Decides delimiter, quoting, preamble and header of a file from its first rows.
struct CSVDialectDetector {
  private let text: UnsafeBufferPointer<UInt8>
  private let isWhole: Bool
  private let options: CSVOptions

  /// `text` is the start of the file in UTF-8 or a code page, without byte order mark and `sep=` line.
  init(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool, options: CSVOptions) {
    self.text = text
    self.isWhole = isWhole
    self.options = options
  }

  /// Delimiters tried. Where two fit equally the earlier wins: a tab or semicolon is rarely text, a comma often is a
  /// decimal comma.
  private static let delimiters: [UInt8] = [0x09, 0x3B, 0x7C, 0x2C]

  private struct Candidate {
    var dialect: CSVDialect
    var rows: [[ArraySlice<UInt8>]]
    var fitting: Int
    var score: Double
  }

  func decide(encoding: CSVEncodingDetector.Decision, separatorLine: UInt8?) -> CSVDialect {
    let quote = options.quote ?? detectQuote()
    let delimiters = (options.delimiter ?? separatorLine).map { [$0] } ?? Self.delimiters
    var best: Candidate?
    for delimiter in delimiters {
      let plain = candidate(delimiter, quote, escape: nil)
      var candidates = [plain]
      if containsEscapedQuote(quote) { candidates.append(candidate(delimiter, quote, escape: 0x5C)) }
      if containsSpacedQuote(delimiter, quote) {
        candidates += candidates.map { self.candidate(delimiter, quote, escape: $0.dialect.escape, spaced: true) }
      }
      for next in candidates where next.score > (best?.score ?? -1) { best = next }
    }
    var chosen = best ?? candidate(0x2C, quote, escape: nil)
    chosen.dialect.encoding = encoding.encoding
    chosen.dialect.hasByteOrderMark = encoding.markLength > 0
    chosen.dialect.hasSeparatorLine = separatorLine != nil
    findTable(&chosen)
    chosen.dialect.reasons = [encoding.reason] + chosen.dialect.reasons
    return chosen.dialect
  }

  private func candidate(_ delimiter: UInt8, _ quote: UInt8, escape: UInt8?, spaced: Bool = false) -> Candidate {
    var scanner = CSVRowScanner(delimiter: delimiter, quote: quote, escape: escape, skipsInitialSpace: spaced)
    var rows: [[ArraySlice<UInt8>]] = []
    var position = 0
    var irregular = 0
    let copy = Array(text)
    while position < text.count, rows.count < CSVLimits.detectionRows {
      var outcome = scanner.scan(text, from: position, isFinal: isWhole, suspectFrom: 0)
      if case .complete = outcome {
      } else {
        // A row that isn't whole here is left out, unless it is all there is.
        guard rows.isEmpty || isUnclosed(outcome) else { break }
        irregular += 1
        guard let lineEnd = text[position...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { break }
        outcome = .complete(next: lineEnd + 1)
        position = lineEnd + 1
        continue
      }
      guard case .complete(let next) = outcome else { break }
      let isBlank = scanner.fieldCount == 1 && scanner.contentEnd == position
      if !isBlank {
        if scanner.isIrregular { irregular += 1 }
        rows.append(scanner.fields.map { copy[$0.start..<$0.end] })
      }
      position = next
    }
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.count, default: 0] += 1 }
    let modal = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
    let columns = modal?.key ?? 1
    let fitting = modal?.value ?? 0
    var dialect = CSVDialect(
      encoding: .utf8, hasByteOrderMark: false, delimiter: delimiter, quote: quote, escape: escape,
      skipsInitialSpace: spaced, columns: columns, preambleRows: 0, hasHeader: false, hasSeparatorLine: false,
      reasons: [])
    let total = rows.count + irregular
    let share = total == 0 ? 0 : Double(fitting) / Double(total)
    let regular = total == 0 ? 0 : 1 - Double(irregular) / Double(2 * total)
    let score = share * regular * cleanShare(rows, columns: columns) * (1 - 1 / Double(columns + 1))
    dialect.reasons.append("delimiter \(CSVDialect.name(delimiter)): \(columns) fields in \(fitting) of \(total) rows")
    if escape != nil { dialect.reasons.append("quotes are escaped with a backslash") }
    if spaced { dialect.reasons.append("blanks stand before quotes") }
    return Candidate(dialect: dialect, rows: rows, fitting: fitting, score: columns == 1 ? score * 0.1 : score)
  }

  private func isUnclosed(_ outcome: CSVRowScanner.Outcome) -> Bool {
    switch outcome {
    case .unclosedQuote, .suspicious: true
    default: false
    }
  }

  /// The share of fields that hold none of the other delimiters, or hold them as text does: a comma and a blank.
  private func cleanShare(_ rows: [[ArraySlice<UInt8>]], columns: Int) -> Double {
    var clean = 0
    var all = 0
    for row in rows where row.count == columns {
      for field in row {
        all += 1
        if isClean(field) { clean += 1 }
      }
    }
    return all == 0 ? 1 : Double(clean) / Double(all)
  }

  private func isClean(_ field: ArraySlice<UInt8>) -> Bool {
    var commas = 0
    for index in field.indices {
      switch field[index] {
      case 0x09, 0x3B, 0x7C: return false
      case 0x2C:
        if index + 1 < field.endIndex, field[index + 1] == 0x20 { continue }
        commas += 1
      default: continue
      }
    }
    return commas <= 1
  }

  private func detectQuote() -> UInt8 {
    var single = 0
    var double = 0
    for (index, byte) in text.enumerated() where byte == 0x22 || byte == 0x27 {
      let before = index == 0 ? 0x0A : text[index - 1]
      let opens = before == 0x0A || before == 0x0D || Self.delimiters.contains(before)
      if byte == 0x22 { double += 1 } else if opens { single += 1 }
    }
    // Apostrophes quote only where they open fields again and again and no double quote is to be seen.
    return double == 0 && single >= 4 ? 0x27 : 0x22
  }

  private func containsEscapedQuote(_ quote: UInt8) -> Bool {
    for index in text.indices.dropFirst() where text[index] == quote && text[index - 1] == 0x5C { return true }
    return false
  }

  private func containsSpacedQuote(_ delimiter: UInt8, _ quote: UInt8) -> Bool {
    for index in text.indices.dropFirst(2)
    where text[index] == quote && text[index - 1] == 0x20 && text[index - 2] == delimiter { return true }
    return false
  }

  /// Finds where the table begins and whether its first row names the columns.
  private func findTable(_ candidate: inout Candidate) {
    let rows = candidate.rows
    let columns = candidate.dialect.columns
    var preamble = 0
    if let given = options.preambleRows {
      preamble = given
    } else if columns >= 2 {
      while preamble < rows.count {
        let row = rows[preamble]
        let filled = row.count { !$0.isEmpty }
        let isTitle = row.count * 2 <= columns || filled <= 1 && columns >= 3
        guard isTitle, preamble + 1 < rows.count else { break }
        preamble += 1
      }
      // A whole file of such rows has no table below them.
      if preamble + 1 >= rows.count, rows.count > 1 { preamble = 0 }
    }
    candidate.dialect.preambleRows = preamble
    if preamble > 0 { candidate.dialect.reasons.append("\(preamble) rows before the table have too few fields") }
    if let given = options.hasHeader {
      candidate.dialect.hasHeader = given
      candidate.dialect.reasons.append("header: as configured")
      return
    }
    let body = rows.dropFirst(preamble + 1).filter { $0.count * 2 > columns }
    guard let first = rows.dropFirst(preamble).first else { return }
    candidate.dialect.hasHeader = isHeader(first, body: Array(body))
    candidate.dialect.reasons.append(
      candidate.dialect.hasHeader
        ? "header: the first row of the table has words only" : "no header: the first row of the table holds data")
  }

  private func isHeader(_ row: [ArraySlice<UInt8>], body: [[ArraySlice<UInt8>]]) -> Bool {
    var words = 0
    for field in row {
      if field.isEmpty { continue }
      if Self.looksLikeData(field) { return false }
      words += 1
    }
    guard words > 0, words * 2 >= row.count else { return false }
    if body.isEmpty { return true }
    for column in row.indices {
      let values = body.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
      if !values.isEmpty, values.count(where: Self.looksLikeData) * 2 >= values.count { return true }
    }
    // All words everywhere: names of columns aren't repeated below them, values are.
    return Set(row).count == row.count && !body.contains { zip($0, row).contains { !$0.isEmpty && $0 == $1 } }
  }

  /// Whether a field is a number, date, time or phone number rather than a name.
  static func looksLikeData(_ field: ArraySlice<UInt8>) -> Bool {
    var digits = 0
    var letters = 0
    for byte in field {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A, 0x61...0x7A, 0x80...: letters += 1
      default: break
      }
    }
    return digits > letters || digits == 0 && letters == 0 && !field.isEmpty
  }
}
