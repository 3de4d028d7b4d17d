import RapportFormats

/// `"Name" <number>` as exchanges write a caller id, read from bytes.
struct CallerID {
  let name: String?
  private let numberBytes: ArraySlice<UInt8>

  /// The number.
  var number: String { String(decoding: numberBytes, as: UTF8.self) }

  init(_ text: ArraySlice<UInt8>) {
    guard text.last == 0x3E, let open = text.lastIndex(of: 0x3C) else {
      name = nil
      numberBytes = text
      return
    }
    numberBytes = text[(open + 1)..<(text.endIndex - 1)]
    var shown = text[..<open]
    while let last = shown.last, last <= 0x20 { shown.removeLast() }
    shown = shown.drop { $0 <= 0x20 }
    if shown.count >= 2, shown.first == 0x22, shown.last == 0x22 { shown = shown.dropFirst().dropLast() }
    name = shown.isEmpty ? nil : String(decoding: shown, as: UTF8.self)
  }
}

extension CSVRow {
  /// Whether a field is `word`, whatever its case. `word` is ASCII.
  func holds(_ column: Int, _ word: StaticString) -> Bool {
    withField(column) { field in
      guard field.count == word.utf8CodeUnitCount else { return false }
      return word.withUTF8Buffer { word in
        for index in 0..<field.count where field[index] != word[index] {
          guard field[index] | 0x20 == word[index] | 0x20, (0x61...0x7A).contains(word[index] | 0x20) else {
            return false
          }
        }
        return true
      }
    }
  }
}
