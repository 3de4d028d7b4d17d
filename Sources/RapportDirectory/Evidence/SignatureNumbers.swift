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
    // The last word before a number decides what it is.
    var isOther = false
    var word: [UInt8] = []
    var digits: [UInt8] = []
    var gap = 0
    func finishNumber() {
      defer {
        digits.removeAll(keepingCapacity: true)
        gap = 0
      }
      let count = digits.first == UInt8(ascii: "+") ? digits.count - 1 : digits.count
      guard (7...15).contains(count), !isOther, result.count < maximumNumbers else { return }
      let number = String(decoding: digits, as: UTF8.self)
      if !result.contains(number) { result.append(number) }
    }
    var bytes = Array(signature.utf8.prefix(maximumBytes))
    bytes.append(UInt8(ascii: "\n"))
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
        if !isBracketedZero { digits.append(byte) }
        gap = 0
      case UInt8(ascii: "+"):
        finishNumber()
        digits.append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."),
        UInt8(ascii: "/"), 0xC2, 0xA0:
        // Spaces, no-break ones too, dashes and dots stand in numbers, but not three in a row.
        if !digits.isEmpty {
          gap += 1
          if gap > 3 { finishNumber() }
        }
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") { finishWord(&word, isOther: &isOther) }
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        finishNumber()
        finishWord(&word, isOther: &isOther)
        isOther = false
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"):
        finishNumber()
        finishWord(&word, isOther: &isOther)
        isOther = false
      case UInt8(ascii: ":"):
        finishWord(&word, isOther: &isOther)
      default:
        finishNumber()
        word.append(byte)
      }
    }
    return result
  }

  private static func finishWord(_ word: inout [UInt8], isOther: inout Bool) {
    guard !word.isEmpty else { return }
    defer { word.removeAll(keepingCapacity: true) }
    let folded = FoldedText.fold(String(decoding: word, as: UTF8.self))
    let text = String(decoding: folded, as: UTF8.self)
    if others.contains(text) {
      isOther = true
    } else if telephones.contains(text) {
      isOther = false
    }
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
    "direkte", "office", "kom", "komorka", "komorkowi", "sentralbord", "tel:", "telefoni", "sot", "mobilni", "viber",
    "whatsapp", "telegram", "d", "o", "w", "c",
  ]
}
