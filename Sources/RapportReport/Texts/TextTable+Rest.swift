extension TextTable {
  static let nightly = ""
  static let account = ""
  static let findingsMore = ""
  static let commandLine = ""
}
