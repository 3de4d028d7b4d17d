/// The character references that HTML accepts without a semicolon (WHATWG section 13.5), which libxml2 does not.
enum HTMLEntities {
  private static let names: Set<UInt64> = {
    let list: StaticString = """
      amp lt gt quot nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 \
      sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
      Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
      times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave \
      eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute \
      ucirc uuml yacute thorn yuml
      """
    let words = "\(list)".split(whereSeparator: \.isWhitespace)
    return Set(words.map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
  }()

  /// The end of the name that begins at `start`, if it is one of these and neither a semicolon nor a word follows.
  static func endOfUnterminated(_ html: [UInt8], at start: Int, limit: Int) -> Int? {
    var key: UInt64 = 0
    var index = start
    while index < limit, index - start < 8, html[index].isLetter || html[index].isDigit {
      key = key << 8 | UInt64(html[index])
      index += 1
    }
    guard index > start, index == limit || !(html[index].isLetter || html[index].isDigit) else { return nil }
    if index < limit, html[index] == .semicolon || html[index] == .equals { return nil }
    return names.contains(key) ? index : nil
  }
}
