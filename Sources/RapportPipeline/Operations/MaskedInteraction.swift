import RapportModel
import RapportReport

extension Masking {
  /// The interaction with everybody masked who has to be: parties, and names in every text of it. The quotes of cues
  /// stay substrings of the masked text only where nothing in them was masked; their places count in the text before.
  func masked(_ interaction: Interaction) -> Interaction {
    var interaction = interaction
    func parties(_ list: [Participant]) -> [Participant] {
      list.map { party in
        let shown = self.party(party)
        return Participant(
          name: shown.name, email: shown.email, phone: shown.phone,
          extension: shown.email == nil && shown.phone == nil
            && party.staff ? nil : party.extension, person: shown.id, account: party.account.map(account),
          staff: party.staff)
      }
    }
    interaction.from = parties(interaction.from)
    interaction.to = parties(interaction.to)
    interaction.cc = parties(interaction.cc)
    interaction.bcc = parties(interaction.bcc)
    interaction.hops = parties(interaction.hops)
    interaction.subject = interaction.subject.map(text)
    interaction.text = text(interaction.text)
    interaction.signature = interaction.signature.map(text)
    interaction.account = interaction.account.map(account)
    interaction.quoted = interaction.quoted.map { block in
      var block = block
      block.author = block.author.map(text)
      block.authorEmail = identifier(block.authorEmail)
      block.messageID = identifier(block.messageID)
      block.text = text(block.text)
      return block
    }
    interaction.attachments = interaction.attachments.map {
      Attachment(name: $0.name.map(text), type: $0.type, bytes: $0.bytes)
    }
    interaction.messageID = identifier(interaction.messageID)
    interaction.inReplyTo = identifier(interaction.inReplyTo)
    interaction.references = interaction.references.compactMap(identifier)
    interaction.concerns = interaction.concerns.compactMap(identifier)
    interaction.conversation = identifier(interaction.conversation)
    interaction.holders = interaction.holders.map(text)
    interaction.cues = interaction.cues.map { cue in
      var cue = cue
      cue.quote = text(cue.quote)
      cue.target = cue.target.map(text)
      return cue
    }
    return interaction
  }
}
