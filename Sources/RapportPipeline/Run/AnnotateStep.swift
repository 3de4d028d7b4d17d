import Crypto
import RapportAnalysis
import RapportDirectory
import RapportLanguage
import RapportModel
import RapportReport
import RapportStore

/// Works out, for every interaction that has not been annotated yet, what it says and whose timelines it belongs to.
///
/// Batches are transactions of their own: a run killed in the middle is completed by the next. When the
/// configuration, the lexicons or what is known of people changed, everything is annotated anew.
struct AnnotateStep {
  let workspace: Workspace
  let store: Store
  let progress: Progress

  private static let key = "annotated_with"

  /// Part of the fingerprint, so that a new version of the language stage annotates everything again.
  private static let version = "5"
  /// Interactions a transaction; a few MB of text at a time.
  private static let batch = 2_000

  /// Longest text, bytes, whose language the account's habit may settle.
  private static let shortText = 64

  /// What was worked out is filed under this: another value means anew.
  private func fingerprint(directory: Directory, lexicons: [Lexicon.UserFile]) throws -> String {
    var hash = SHA256()
    hash.update(data: Array(Self.version.utf8))
    hash.update(data: workspace.configurationBytes)
    // Numbers in signatures decide whose calls belong to whom; how often each was seen does not.
    let links = directory.evidence.signatureNumbers.mapValues { $0.keys.sorted() }
    hash.update(data: Array(try PipelineJSON.text(links).utf8))
    hash.update(data: Array(try PipelineJSON.text(directory.evidence.cards.sorted()).utf8))
    for file in lexicons { hash.update(data: file.bytes) }
    return hash.finalize().prefix(8).map { String($0, radix: 16) }.joined(separator: ".")
  }

  /// Has everything in `store` annotated anew the next time.
  static func forget(_ store: Store) throws { try store.setMeta(key, "") }

  /// Whether anything is left to annotate.
  func isDue(directory: Directory) throws -> Bool {
    let current = try fingerprint(directory: directory, lexicons: workspace.lexiconFiles())
    if try store.meta(Self.key) != current { return true }
    return try store.hasUnannotated()
  }

  /// Annotates what is due.
  func run(directory: Directory) throws {
    let lexiconFiles = try workspace.lexiconFiles()
    let current = try fingerprint(directory: directory, lexicons: lexiconFiles)
    if try store.meta(Self.key) != current {
      try store.dropAnnotations(keepsCues: workspace.configuration.privacy.content == .cues)
      try store.setMeta(Self.key, current)
    }
    let annotator = try workspace.annotator(lexiconFiles)
    let staff = StaffFinder(workspace.configuration.staff)
    let total = try store.interactionCount()
    var languages = AccountLanguages(try store.languageCounts())
    var last: Int64 = 0
    var done = 0
    while true {
      let batch = try store.unannotated(after: last, limit: Self.batch)
      guard let end = batch.last?.row else { break }
      var annotations = try parallelMap(batch.count, threads: workspace.threads) { index in
        annotate(
          batch[index].interaction, row: batch[index].row, directory: directory, annotator: annotator, staff: staff)
      }
      for annotation in annotations { languages.add(annotation.language, accounts: annotation.accounts) }
      // "ok" and "Jutro?" are read in the language the account writes in.
      for index in batch.indices where batch[index].interaction.text.utf8.count <= Self.shortText {
        guard let usual = languages.usual(annotations[index].accounts), usual.rawValue != annotations[index].language
        else { continue }
        annotations[index] = annotate(
          batch[index].interaction, row: batch[index].row, directory: directory, annotator: annotator, staff: staff,
          usual: usual)
      }
      try store.save(annotations, dropsText: workspace.configuration.privacy.content != .text)
      last = end
      done += batch.count
      progress.step("reading", done, of: total)
    }
    if done > 0 { try store.spreadConcerns() }
  }

  private func annotate(
    _ stored: Interaction, row: Int64, directory: Directory, annotator: Annotator, staff: StaffFinder,
    usual: LexiconLanguage? = nil
  ) -> RapportStore.Annotation {
    var interaction = stored
    directory.resolve(&interaction)
    if workspace.configuration.privacy.content == .cues, hasNoWords(interaction),
      !stored.cues.isEmpty || stored.language != nil
    {
      // Its words were dropped when it was annotated; what they said stays.
      return RapportStore.Annotation(
        row: row, language: stored.language, cues: stored.cues, accounts: directory.accounts(concernedBy: interaction),
        isInternal: interaction.direction == .internal, numbers: [])
    }
    let blocks = interaction.quoted.map { block -> SpeechDirection? in
      guard let email = block.authorEmail else { return nil }
      var author = Interaction(
        id: "", channel: .email, time: nil, timeQuality: .missing, source: SourcePosition(path: "", format: ""))
      author.from = [Participant(email: email)]
      directory.resolve(&author)
      return author.from.first?.staff == true ? nil : .clientToStaff
    }
    // Bulk mail speaks to nobody: it has no cues, and no time is lost on newsletters. Autoreplies keep theirs, since
    // they name absences and covers.
    var cues =
      interaction.flags.contains(.bulk)
      ? RapportLanguage.Annotation(language: nil, cues: [])
      : annotator.annotate(
        text: interaction.text, quoted: interaction.quoted.map(\.text), subject: interaction.subject,
        // A call's note holds the words of either side.
        direction: interaction.channel == .call ? nil : SpeechDirection(interaction.direction),
        quotedDirections: blocks, usual: usual, sent: interaction.time, calendar: workspace.calendar,
        names: [interaction.account].compactMap { $0 })
    for index in cues.cues.indices where cues.cues[index].kind == .absence {
      // "Please ask Anna": whom of the staff it means, so that hand-overs to her are known as such.
      if let cover = cues.cues[index].target, let person = staff.person(in: cover) { cues.cues[index].target = person }
    }
    interaction.cues = cues.cues
    return RapportStore.Annotation(
      row: row, language: cues.language, cues: cues.cues, accounts: directory.accounts(concernedBy: interaction),
      isInternal: interaction.direction == .internal, numbers: matterNumbers(of: interaction))
  }

  private func hasNoWords(_ interaction: Interaction) -> Bool {
    interaction.text.isEmpty && interaction.quoted.isEmpty && interaction.subject == nil
  }
}
