/// What a domain looks like to a hurried reader: letters of other alphabets that look Latin become Latin, and pairs
/// that run together one. Two domains of one look are two domains (hostile-inputs, case 52); the likeness is noted.
///
/// The confusables are those of Unicode Technical Standard 39 that occur in domain names.
enum LookAlikeDomain {
  /// The look of `domain`.
  static func look(of domain: String) -> String {
    var bytes: [UInt8] = []
    for scalar in domain.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let latin = confusable[scalar.value] {
        bytes.append(latin)
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    var look: [UInt8] = []
    for byte in bytes {
      switch (look.last, byte) {
      case (UInt8(ascii: "r"), UInt8(ascii: "n")): look[look.count - 1] = UInt8(ascii: "m")
      case (UInt8(ascii: "v"), UInt8(ascii: "v")): look[look.count - 1] = UInt8(ascii: "w")
      case (_, UInt8(ascii: "0")): look.append(UInt8(ascii: "o"))
      case (_, UInt8(ascii: "1")), (_, UInt8(ascii: "i")): look.append(UInt8(ascii: "l"))
      case (_, UInt8(ascii: "-")), (_, UInt8(ascii: "_")): break
      default: look.append(byte)
      }
    }
    return String(decoding: look, as: UTF8.self)
  }

  private static let confusable: [UInt32: UInt8] = {
    var map: [UInt32: UInt8] = [:]
    // Cyrillic, Armenian and Greek letters, then Latin letters with marks that are easily overlooked.
    let pairs: [(letters: String, latin: String)] = [
      ("авсԁеһіјкӏмнորорԛгѕтԝху", "abcdehljklmhnpopqrstwxy"), ("αβεικνορτυχγ", "abelkvoptuxy"),
      ("ёєıłøąęśćńóżźåäöüéèàñ", "eelloaescnozzaaoueean"),
    ]
    for (letters, latin) in pairs {
      for (letter, byte) in zip(letters.unicodeScalars, latin.utf8) { map[letter.value] = byte }
    }
    return map
  }()
}
