/// What a field of a call log or text export says about one side.
public enum PhoneParty: Hashable, Sendable {
  /// A public number in E.164 form (`+4722123456`), with the extension behind it where one was given.
  case e164(String, extension: String?)
  /// A short number of 2–6 digits: an extension or service number of the exchange it comes from, never a public one.
  case `extension`(String)
  /// The caller kept the number back, or the exchange had none.
  case withheld
  /// Something else: a name, a number of no known country, a number that a spreadsheet rounded. Kept as it is, without
  /// the blanks and punctuation of numbers where it is nothing but a number; at most 64 bytes.
  case unknown(String)
}
