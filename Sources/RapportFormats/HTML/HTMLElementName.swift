/// The elements of HTML that shape text; any other is `unknown`.
enum HTMLElementName: UInt8, Hashable, CaseIterable {
  case unknown
  case a, abbr, address, article, aside, b, big, blockquote, br, caption, center, cite, code, dd, del, div, dl, dt, em
  case fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, header, hr, i, img, ins, kbd, label
  case legend, li, main, menu, nav, ol, p, pre, q, s, samp, script, section, small, span, strike, strong, style, sub
  case sup, table, tbody, td, tfoot, th, thead, title, tr, tt, u, ul

  /// Names by their bytes, eight of them packed into a number; none is longer than ten.
  private static let packed: [UInt128: HTMLElementName] = {
    var table: [UInt128: HTMLElementName] = [:]
    for name in allCases where name != .unknown {
      var key: UInt128 = 0
      for byte in "\(name)".utf8 { key = key << 8 | UInt128(byte) }
      table[key] = name
    }
    return table
  }()

  private static let spelled: [[UInt8]] = allCases.map { Array("\($0)".utf8) }

  /// The name in `range`, in any case.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    guard range.count <= 10 else {
      self = .unknown
      return
    }
    var key: UInt128 = 0
    for byte in bytes[range] { key = key << 8 | UInt128(byte.lowered) }
    self = Self.packed[key] ?? .unknown
  }

  /// The name in a string of C.
  init(_ pointer: UnsafePointer<UInt8>) {
    var key: UInt128 = 0
    var length = 0
    while length < 11, pointer[length] != 0 {
      key = key << 8 | UInt128(pointer[length].lowered)
      length += 1
    }
    self = length > 10 ? .unknown : Self.packed[key] ?? .unknown
  }

  /// Appends the name in lower case.
  func append(to output: inout [UInt8]) { output.append(contentsOf: Self.spelled[Int(rawValue)]) }

  /// Whether its content is not markup.
  var isRawText: Bool { self == .script || self == .style || self == .title }

  /// Whether tags of it are passed on to the parser: those that change a text's form, or can hide it.
  var isPassed: Bool {
    switch self {
    case .unknown, .abbr, .b, .big, .cite, .code, .del, .em, .i, .img, .ins, .kbd, .label, .q, .s, .samp, .small,
      .strike, .strong, .sub, .sup, .tt, .u, .script, .style, .title:
      false
    default: true
    }
  }

  /// Whether its beginning and end break the line.
  var breaksLine: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .br, .caption, .center, .dd, .div, .dl, .dt, .fieldset, .figcaption,
      .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .legend, .li, .main, .menu, .nav, .ol, .p,
      .pre, .section, .table, .tbody, .tfoot, .thead, .tr, .ul:
      true
    default: false
    }
  }
}

/// The attributes of an element as libxml2 hands them over: names and values in turn, ended by a null.
struct HTMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  /// Pairs looked at; the guard lets four pass.
  private static let maximum = 8

  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.list = list }

  /// Whether the attribute `name` contains `text`, which is written in lower case.
  func value(_ name: StaticString, contains text: StaticString) -> Bool {
    guard let list else { return false }
    for pair in 0..<Self.maximum {
      guard let key = list[pair * 2] else { return false }
      guard Self.equals(key, name) else { continue }
      guard let value = list[pair * 2 + 1] else { return false }
      return Self.contains(value, text)
    }
    return false
  }

  private static func equals(_ string: UnsafePointer<UInt8>, _ text: StaticString) -> Bool {
    let start = text.utf8Start
    for offset in 0..<text.utf8CodeUnitCount where string[offset] != start[offset] { return false }
    return string[text.utf8CodeUnitCount] == 0
  }

  private static func contains(_ string: UnsafePointer<UInt8>, _ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    let start = text.utf8Start
    var index = 0
    while string[index] != 0 {
      var offset = 0
      while offset < length, string[index + offset] == start[offset] { offset += 1 }
      if offset == length { return true }
      index += 1
    }
    return false
  }
}
