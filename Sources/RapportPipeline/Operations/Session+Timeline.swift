import Foundation
import RapportAnalysis
import RapportDirectory
import RapportModel
import RapportReport

/// How a timeline is printed.
public enum TimelineFormat: String, Sendable, CaseIterable {
  /// For a terminal.
  case text
  /// The timeline format of the contract, one interaction a line.
  case ndjson
  /// For notes.
  case markdown
  /// One self-contained page.
  case html
}

extension Session {
  /// `rapport timeline`: everything of one account in order.
  public func timeline(account: String, format: TimelineFormat, why: Bool) throws -> Outcome {
    let step = try analysis()
    let name = try accountName(account, step: step)
    let result = try step.run(accounts: [name])
    let timeline = try timelineWithConversations(of: name, step: step)
    let masking = words(for: result).masking
    switch format {
    case .ndjson:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let lines = try timeline.interactions.map {
        String(decoding: try encoder.encode(masking.masked($0)), as: UTF8.self) + "\n"
      }
      return Outcome(lines.joined())
    case .html, .markdown:
      var input = try reportInput(result, step: step)
      input.timeline = timeline
      let report = ReportBuilder.timeline(name, input)
      let bytes = format == .html ? htmlRenderer.render(report) : MarkdownRenderer().render(report)
      return Outcome(String(decoding: bytes, as: UTF8.self))
    case .text:
      let facts = result.accounts.first?.facts ?? AccountFacts()
      let reasons = why ? try conversationReasons(of: name, step: step) : [:]
      return Outcome(
        TimelineListing(
          timeline: timeline, facts: facts, texts: workspace.texts, masking: masking, directory: step.directory,
          conversationReasons: reasons,
          showsWhy: why
        ).text)
    }
  }
}

extension Session {
  /// The timeline of an account as the analysis sees it at `--as-of`, conversations assigned.
  func timelineWithConversations(of account: String, step: AnalyzeStep) throws -> AccountTimeline {
    let course = Course(try step.timeline(account: account), upTo: workspace.asOf, context: try step.context())
    return AccountTimeline(account: course.account, interactions: course.interactions)
  }
}

extension Session {
  /// Why each interaction of an account stands in its conversation, by id.
  private func conversationReasons(of account: String, step: AnalyzeStep) throws -> [String: String] {
    Course(try step.timeline(account: account), upTo: workspace.asOf, context: try step.context()).conversationReasons
  }
}

/// A timeline as lines for a terminal.
struct TimelineListing {
  let timeline: AccountTimeline
  let facts: AccountFacts
  let texts: Texts
  let masking: Masking
  let directory: Directory
  let conversationReasons: [String: String]
  let showsWhy: Bool

  var text: String {
    let contacts = Dictionary(facts.contacts.map { ($0.interaction, $0) }) { first, _ in first }
    return timeline.interactions.map { entry($0, contact: contacts[$0.id]) }.joined(separator: "\n")
  }

  private func entry(_ interaction: Interaction, contact: ContactFact?) -> String {
    func names(_ parties: [Participant]) -> String {
      parties.map { masking.party($0).label }.joined(separator: ", ")
    }
    var head = interaction.time?.iso8601 ?? texts("cli.timeline.no-time")
    head += "  " + texts.word(interaction.channel.rawValue, of: "channel")
    head += "  " + texts.word(interaction.direction.rawValue, of: "direction")
    if let result = interaction.result { head += "  " + texts.word(result.rawValue, of: "result") }
    if let duration = interaction.duration { head += "  \(duration) s" }
    head += "  \(names(interaction.from)) -> \(names(interaction.to))"
    if !interaction.cc.isEmpty {
      head += "  " + texts.line("cli.timeline.cc", ["names": .foreign(names(interaction.cc))])
    }
    if !interaction.flags.isEmpty { head += "  [\(interaction.flags.names.joined(separator: ", "))]" }
    var lines = [VisibleText.lines(head)]
    if let subject = interaction.subject { lines.append("  " + VisibleText.line(masking.short(subject))) }
    let quoted = VisibleText.lines(masking.quote(interaction.text))
    lines += quoted.split(separator: "\n").map { "  | " + $0 }
    if let contact { lines.append("  = " + texts.word(contact.status.rawValue, of: "status")) }
    if showsWhy { lines += reasons(for: interaction, contact: contact) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why the contact has its status, the parties are who they are and the interaction stands in its conversation.
  private func reasons(for interaction: Interaction, contact: ContactFact?) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ values: [String: TextValue]) { lines.append("    " + texts.line(key, values)) }
    if let contact { add("cli.who.because", ["reason": .text(texts.word(contact.reason, of: "because"))]) }
    let words = DirectoryWords(texts: texts)
    for reason in directory.reasons(for: interaction) {
      let explanation = masking.text(words.explanation(of: reason.reason))
      lines.append("    " + VisibleText.line("\(masking.text(reason.party)): \(explanation)"))
    }
    if let reason = conversationReasons[interaction.id] {
      add("cli.timeline.conversation-why", ["reason": .text(texts.word(reason, of: "because"))])
    }
    add(
      "cli.timeline.ids",
      [
        "conversation": .text(interaction.conversation ?? texts("cli.none")), "interaction": .text(interaction.id),
      ])
    for cue in interaction.cues {
      var values: [String: TextValue] = ["cue": .text(cue.kind.rawValue), "rule": .text(cue.rule)]
      if let block = cue.block { values["block"] = .text(String(block)) }
      add("cli.timeline.cue", values)
    }
    return lines
  }
}
