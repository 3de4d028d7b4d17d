public import RapportModel

/// Which interactions are private by the configuration (`privacy: private`), for those that are stored already.
public struct PrivateSelection: Sendable {
  private let folders: [String]
  private let addresses: Set<String>

  /// - Parameters:
  ///   - folders: names of folders, in any case.
  ///   - addresses: mail addresses, in any case.
  public init(folders: [String], addresses: [String]) {
    self.folders = folders
    self.addresses = Set(addresses.map { $0.lowercased() })
  }

  /// Whether nothing is private.
  public var isEmpty: Bool { folders.isEmpty && addresses.isEmpty }

  /// Whether a party of the interaction has a private address, or its mail lies in a private folder.
  public func holds(_ interaction: Interaction) -> Bool {
    if interaction.participants.contains(where: { $0.email.map { addresses.contains($0.lowercased()) } ?? false }) {
      return true
    }
    guard !folders.isEmpty, interaction.channel == .email else { return false }
    let path = MailboxPath(interaction.source.path, folder: interaction.source.element)
    return MailSelection(path: path, privateFolders: folders, privateAddresses: []).folderSkip == .isPrivate
  }
}
