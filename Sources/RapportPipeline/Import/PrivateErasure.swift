import Crypto
import RapportDirectory
import RapportImport
import RapportModel
import RapportStore

/// Erases from the store what the configuration calls private since it was stored (`privacy: private`).
///
/// What is private is skipped before storing; an address or folder that is named later must not keep what came before,
/// not even of sources that are gone. The store is looked through only when the list changed.
struct PrivateErasure {
  let workspace: Workspace
  let store: Store

  private static let key = "private_with"

  func run() throws {
    let privacy = workspace.configuration.privacy
    let selection = PrivateSelection(folders: privacy.privateFolders, addresses: privacy.privateAddresses)
    let current = Self.digest(privacy)
    let known = try store.meta(Self.key)
    if known == current || (known == nil && selection.isEmpty) { return }
    if !selection.isEmpty {
      _ = try store.erase { selection.holds($0) }
      let addresses = Set(privacy.privateAddresses.map { $0.lowercased() })
      for source in try store.sources() where !addresses.isEmpty && !source.evidence.isEmpty {
        var evidence = try PipelineJSON.value(DirectoryEvidence.self, source.evidence)
        evidence.forget(addresses: addresses)
        let text = try PipelineJSON.text(evidence)
        if text != source.evidence { try store.setEvidence(text, ofSource: source.path) }
      }
    }
    // Last, so that a run killed before is completed by the next.
    try store.setMeta(Self.key, current)
  }

  /// The list itself is not kept: it names people.
  private static func digest(_ privacy: Privacy) -> String {
    var hash = SHA256()
    for part in privacy.privateFolders.sorted() + [""] + privacy.privateAddresses.sorted() {
      hash.update(data: Array("\(part.utf8.count):\(part)".utf8))
    }
    return hash.finalize().prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
  }
}
