import RapportModel

extension ImportSink {
  /// Accepts `interaction`, or only counts it where an address of it is private by the configuration.
  mutating func acceptUnlessPrivate(_ interaction: Interaction, _ context: ImportContext) {
    if !context.privateAddresses.isEmpty {
      let wanted = Set(context.privateAddresses.map { $0.lowercased() })
      if interaction.participants.contains(where: { $0.email.map { wanted.contains($0) } ?? false }) {
        skip(reason: "private")
        return
      }
    }
    accept(interaction)
  }
}
