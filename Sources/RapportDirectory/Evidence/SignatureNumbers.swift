/// Telephone numbers in the lines of a signature, as digits with a leading `+` where one was written.
///
/// Not every number of a signature is one to call: numbers after a word for fax, a register, a tax or bank account
/// are passed over.
enum SignatureNumbers {
  /// At most this many of one signature are taken; nobody has more.
  static let maximumNumbers = 8
  /// A signature is short; of a longer text only this many bytes are looked at.
  static let maximumBytes = 4096

  static func numbers(in signature: String) -> [String] {
    var result: [String] = []
    // The last telling word before a number, on its line, decides what it is; words are read only when one comes.
    var clause = 0
    var digits: [UInt8] = []
    var gap = 0
    var numberStart = 0
    var bytes = Array(signature.utf8.prefix(maximumBytes))
    bytes.append(UInt8(ascii: "\n"))
    func finishNumber() {
      defer {
        digits.removeAll(keepingCapacity: true)
        gap = 0
      }
      let count = digits.first == UInt8(ascii: "+") ? digits.count - 1 : digits.count
      guard (7...15).contains(count), result.count < maximumNumbers, !isOther(bytes[clause..<numberStart]) else {
        return
      }
      let number = String(decoding: digits, as: UTF8.self)
      if !result.contains(number) { result.append(number) }
    }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      defer { index += 1 }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // `+47 (0)22 …`: the zero in brackets is not dialled with the country code.
        let isBracketedZero =
          byte == UInt8(ascii: "0") && digits.first == UInt8(ascii: "+") && index > 0
          && bytes[index - 1] == UInt8(ascii: "(") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ")")
        if digits.isEmpty { numberStart = index }
        if !isBracketedZero { digits.append(byte) }
        gap = 0
      case UInt8(ascii: "+"):
        finishNumber()
        numberStart = index
        digits.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."),
        UInt8(ascii: "/"), 0xC2, 0xA0:
        // Spaces, no-break ones too, dashes and dots stand in numbers, but not three in a row.
        if !digits.isEmpty {
          gap += 1
          if gap > 3 { finishNumber() }
        }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"):
        finishNumber()
        clause = index + 1
      default:
        finishNumber()
      }
    }
    return result
  }

  /// Whether the last telling word of what stands before a number says that it is no telephone's.
  private static func isOther(_ before: ArraySlice<UInt8>) -> Bool {
    guard !before.isEmpty else { return false }
    let text = FoldedText(String(decoding: before, as: UTF8.self))
    for word in text.words.reversed() {
      let word = String(decoding: text.bytes(of: word), as: UTF8.self)
      if others.contains(word) { return true }
      if telephones.contains(word) { return false }
    }
    return false
  }

  /// Words, folded, after which a number is not a telephone's.
  private static let others: Set<String> = [
    "fax", "faks", "telefax", "telefaks", "f", "org", "orgnr", "organisasjonsnummer", "nr", "nip", "regon", "krs",
    "bdo",
    "vat", "mva", "iban", "konto", "kontonr", "kontonummer", "bank", "swift", "bic", "inn", "kpp", "ogrn", "okpo",
    "bik",
    "schet", "p", "s", "company", "registration", "registered", "reg", "no", "number", "ein", "duns", "account", "sort",
    "icq", "id", "invoice", "order", "ref", "ticket", "kapital", "zakladowi",
  ]
  /// Words, folded, after which it is.
  private static let telephones: Set<String> = [
    "tel", "telefon", "telephone", "phone", "t", "m", "mob", "mobil", "mobile", "mobiltlf", "tlf", "cell", "direct",
    "direkte", "office", "kom", "komorka", "komorkowi", "sentralbord", "telefoni", "sot", "mobilni", "viber",
    "whatsapp", "telegram", "d", "o", "w", "c",
  ]
}
