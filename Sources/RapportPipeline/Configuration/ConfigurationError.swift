/// A mistake in the configuration; the run stops with exit status 2.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// Path of the file as the user named it.
  public var file: String
  /// Line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// Path of the key, e.g. `company.time_zone`; empty where no key is meant.
  public var key: String
  /// What was found.
  public var found: String
  /// What was expected.
  public var expected: String

  /// `rapport.yml:7: company.time_zone: found "Europe/Olso", expected an IANA time zone such as Europe/Oslo`.
  public var message: String {
    var text = file
    if let line { text += ":\(line)" }
    if !key.isEmpty { text += ": \(key)" }
    return text + ": found \(found), expected \(expected)"
  }
}
