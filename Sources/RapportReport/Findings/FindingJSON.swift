public import RapportModel

/// A finding as the contract's JSON (section 6): every key always there, words in the language of `words`, people
/// masked as it says.
public enum FindingJSON {
  /// The finding as a value.
  public static func value(_ finding: Finding, words: FindingWords) -> JSONValue {
    let words = words.forFinding(finding)
    let masking = words.masking
    return .members([
      "id": .string(finding.id),
      "analyzer": .string(finding.analyzer),
      "variant": .optional(finding.variant),
      "severity": .string(finding.severity.rawValue),
      "confidence": .double(finding.confidence),
      "status": .string(finding.status.rawValue),
      "verdict": .optional(finding.verdict?.rawValue),
      "account": .string(masking.account(finding.account)),
      "client": finding.client.map { party($0, masking) } ?? .null,
      "staff": .array(finding.staff.map { party($0, masking) }),
      "conversation": .optional(masking.identifier(finding.conversation)),
      "from": .string(finding.from.iso8601),
      "to": .string(finding.to.iso8601),
      "waiting": finding.waiting.map {
        .members(["wall_seconds": .int(Int($0.wall.seconds)), "working_seconds": .int(Int($0.working.seconds))])
      } ?? .null,
      "story": .optional(finding.story),
      "summary": .string(words.summaryText(of: finding)),
      "why": .string(words.why(of: finding)),
      "evidence": .array(finding.evidence.map { evidence($0, masking) }),
      "counter_evidence": .array(finding.counterEvidence.map { evidence($0, masking) }),
      "suggestion": .string(words.suggestion(of: finding)),
      "first_seen": .string(finding.firstSeen.iso8601),
      "parameters": .object(
        finding.parameters.sorted { $0.key < $1.key }.map { .init($0.key, .string(masking.text($0.value))) }),
    ])
  }

  /// A party as `{id, name, email, phone}`, masked.
  public static func party(_ party: Participant, _ masking: Masking) -> JSONValue {
    let shown = masking.party(party)
    return .members([
      "id": .optional(shown.id), "name": .optional(shown.name), "email": .optional(shown.email),
      "phone": .optional(shown.phone),
    ])
  }

  /// A place in an interaction, its words masked and shortened; `start` and `end` count in the text before that.
  static func evidence(_ evidence: Evidence, _ masking: Masking) -> JSONValue {
    .members([
      "interaction": .string(evidence.interaction),
      "message_id": .optional(masking.identifier(evidence.messageID)),
      "time": .optional(evidence.time?.iso8601),
      "channel": .string(evidence.channel.rawValue),
      "author": evidence.author.map { party($0, masking) } ?? .null,
      "block": .optional(evidence.block),
      "quote": .string(masking.quote(evidence.quote)),
      "start": .int(evidence.start),
      "end": .int(evidence.end),
      "role": .string(evidence.role.rawValue),
    ])
  }
}
