extension Texts {
  /// The sentence `key` for a terminal: on one line, control characters visible, commands between backticks as the table
  /// has them.
  public func line(_ key: String, _ values: [String: TextValue] = [:]) -> String {
    let parts = inlines(key, values).map { inline in
      if case .code(let command) = inline { return "`\(command)`" }
      return Inline.plainText([inline], language: language)
    }
    return VisibleText.line(parts.joined())
  }

  /// The word of a vocabulary that the contract fixes (a channel, a status, a reason of the analysis …). English keeps the contract's word, so
  /// that what a person reads is what scripts and the configuration say; the other languages have it from the table.
  public func word(_ raw: String, of vocabulary: String) -> String {
    let key = "\(vocabulary).\(raw)"
    return language == .en || !has(key) ? raw : self(key)
  }

  /// `items` in a row with the language's "and" before the last.
  public func list(_ items: [String]) -> String {
    Inline.plainText(list(items.map { [.foreign($0)] }), language: language)
  }
}
