/// Domain names: one form for each, and how much of a name one owner registers.
enum Domain {
  /// One form of a domain: lower case, no final dot, Unicode where it came as Punycode. Nil where it is none.
  static func canonical(_ text: some StringProtocol) -> String? {
    var isPlain = true
    var dots = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "."): dots += 1
      case 0...0x20, UInt8(ascii: "@"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ","), UInt8(ascii: ";"),
        UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), 0x7F:
        return nil
      default: isPlain = false
      }
    }
    var domain = isPlain ? String(text) : lowercased(text)
    while domain.utf8.last == UInt8(ascii: ".") { domain.removeLast() }
    guard !domain.isEmpty, domain.utf8.first != UInt8(ascii: ".") else { return nil }
    // Names longer than DNS allows (RFC 1035, section 2.3.4) are kept as they are: they belong to nobody else.
    if dots > 0 || domain.hasPrefix("xn--"), domain.utf8.count <= 253, domain.contains("xn--") {
      domain = domain.split(separator: ".", omittingEmptySubsequences: false)
        .map { label in label.hasPrefix("xn--") ? Punycode.decode(label.dropFirst(4)) ?? String(label) : String(label) }
        .joined(separator: ".")
    }
    return domain
  }

  /// Lower case by Unicode's simple mapping of each scalar, so that no locale matters.
  static func lowercased(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(65...90).contains($0) }) { return String(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars) }
    return String(scalars)
  }

  /// The part that one owner registers: `fjordfisk.example` of `mail.fjordfisk.example`, `firma.com.pl` of
  /// `poczta.firma.com.pl`. An address literal or a single label is itself.
  static func registrable(_ domain: Substring) -> Substring {
    if domain.utf8.first == UInt8(ascii: "[") { return domain }
    // Starts of the last three labels.
    guard let last = dot(in: domain, before: domain.endIndex), let second = dot(in: domain, before: last) else {
      return domain
    }
    let lastTwo = domain[domain.utf8.index(after: second)...]
    guard PublicSuffixes.contains(lastTwo) else { return lastTwo }
    guard let third = dot(in: domain, before: second) else { return domain }
    return domain[domain.utf8.index(after: third)...]
  }

  private static func dot(in domain: Substring, before end: String.Index) -> String.Index? {
    domain.utf8[..<end].lastIndex(of: UInt8(ascii: "."))
  }

  /// The first of `domain` and everything above it (`a.b.c`, `b.c`, `c`) that `body` has something for. At most 127
  /// labels are looked at (RFC 1035: 255 bytes).
  static func firstParent<Value>(of domain: Substring, _ body: (Substring) -> Value?) -> Value? {
    var rest = domain
    for _ in 0..<127 {
      if let value = body(rest) { return value }
      guard let dot = rest.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
      rest = rest[rest.utf8.index(after: dot)...]
    }
    return nil
  }
}

/// Decoding of internationalised labels (RFC 3492).
enum Punycode {
  /// The Unicode form of what follows `xn--`; nil where it is no Punycode.
  static func decode(_ label: Substring) -> String? {
    guard label.utf8.count <= 63 else { return nil }
    var output: [Unicode.Scalar] = []
    var rest = Array(label.utf8)[...]
    if let hyphen = rest.lastIndex(of: UInt8(ascii: "-")) {
      for byte in rest[..<hyphen] {
        guard byte < 0x80 else { return nil }
        output.append(Unicode.Scalar(byte))
      }
      rest = rest[(hyphen + 1)...]
    }
    var (code, index, bias) = (128, 0, 72)
    while !rest.isEmpty {
      let before = index
      var (weight, k) = (1, 36)
      while true {
        guard let byte = rest.popFirst(), let digit = digit(byte) else { return nil }
        let (product, overflow) = digit.multipliedReportingOverflow(by: weight)
        guard !overflow, index <= Int.max - product else { return nil }
        index += product
        let threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias
        if digit < threshold { break }
        let (next, tooLarge) = weight.multipliedReportingOverflow(by: 36 - threshold)
        guard !tooLarge else { return nil }
        weight = next
        k += 36
      }
      let count = output.count + 1
      var delta = before == 0 ? (index - before) / 700 : (index - before) / 2
      delta += delta / count
      var step = 0
      while delta > 455 {
        delta /= 35
        step += 36
      }
      bias = step + 36 * delta / (delta + 38)
      guard code <= 0x10FFFF, index / count <= 0x10FFFF else { return nil }
      code += index / count
      index %= count
      guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
      output.insert(scalar, at: index)
      index += 1
    }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: output)
    return Domain.lowercased(String(scalars))
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte) - 97
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte) - 65
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48 + 26
    default: nil
    }
  }
}
