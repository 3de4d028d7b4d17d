import RapportAnalysis
import RapportDirectory
import RapportModel
import RapportStore
import Synchronization

/// Analyzes the stored timelines, account by account: memory follows the largest account, not the store.
struct AnalyzeStep {
  let workspace: Workspace
  let store: Store
  let progress: Progress
  let directory: Directory
  let verdicts: Verdicts

  /// What an analysis brings: the accounts, the interactions that evidence, blocks and promises name, and everybody
  /// who takes part in any of it.
  struct Result: Sendable {
    var accounts: [AccountAnalysis] = []
    var interactions: [String: Interaction] = [:]
    var parties: Set<Participant> = []
    var people = Pseudonyms.People()

    /// Every finding, in the order of a list: by severity, then time, then id.
    var findings: [Finding] {
      let all = accounts.flatMap(\.findings)
      // Places are sorted, not findings: moving one costs a count on each of its two dozen fields.
      let places = all.indices.sorted { a, b in
        (all[b].severity, all[a].firstSeen.instant, all[a].id)
          < (all[a].severity, all[b].firstSeen.instant, all[b].id)
      }
      return places.map { all[$0] }
    }
  }

  /// The analysis of every account, or of those named, by name.
  ///
  /// - Parameter horizon: the first day of which reports show more than what still waits; what is older and settled is
  ///   then left out of the facts, so that memory does not follow the years that are stored. Nil keeps everything.
  func run(accounts names: [String]? = nil, horizon: CivilDate? = nil) throws -> Result {
    let everybody = Mutex((parties: Set<Participant>(), people: Pseudonyms.People()))
    let parts = try eachAccount(names) { timeline, analysis in
      var analysis = analysis
      analysis.findings = analysis.findings.map { directory.completing(verdicts.applied(to: $0)) }
      var named = analysis.namedInteractions
      let seen = analysis.parties(in: timeline.interactions, named: named)
      let people = Pseudonyms.People(in: analysis)
      everybody.withLock {
        $0.parties.formUnion(seen)
        $0.people.formUnion(people)
      }
      if let horizon {
        analysis.facts = analysis.facts.kept(from: horizon, calendar: workspace.calendar)
        named = analysis.namedInteractions
      }
      return (analysis, timeline.interactions.filter { named.contains($0.id) }.map(\.withoutWords))
    }
    var result = Result()
    (result.parties, result.people) = everybody.withLock { $0 }
    for (analysis, interactions) in parts {
      result.accounts.append(analysis)
      for interaction in interactions { result.interactions[interaction.id] = interaction }
    }
    return result
  }

  /// What `counts()` counts by.
  struct CountKey: Hashable, Sendable {
    var analyzer: String
    var severity: Severity
  }

  /// How many findings hold at `--as-of` that nobody dismissed; nothing else of an account is kept.
  func counts() throws -> [CountKey: Int] {
    let parts = try eachAccount(nil) { _, analysis in
      var counts: [CountKey: Int] = [:]
      for finding in analysis.findings where finding.status != .resolved {
        guard verdicts.applied(to: finding).verdict != .dismissed else { continue }
        counts[CountKey(analyzer: finding.analyzer, severity: finding.severity), default: 0] += 1
      }
      return counts
    }
    return parts.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }

  /// Analyzes every account, or those named, on all threads; what `body` takes of each, in the order of the names.
  private func eachAccount<T: Sendable>(
    _ names: [String]?, _ body: @Sendable (AccountTimeline, AccountAnalysis) throws -> T
  ) throws -> [T] {
    let context = try context()
    let stored = try names ?? store.accountNames()
    // Configured accounts without a single interaction have a place too: silence is what nobody notices.
    let configured = workspace.configuration.accounts.map(\.name)
    let all = names ?? Set(stored).union(configured).sorted()
    return try parallelMap(all.count, threads: workspace.threads) { index in
      progress.step("analyzing", index, of: all.count)
      let timeline = try timeline(account: all[index])
      return try body(timeline, analyze(timeline, context: context))
    }
  }

  /// Everything of one account, with people, directions and cues; conversations are the analysis' own.
  func timeline(account name: String) throws -> AccountTimeline {
    let account = directory.account(named: name)
    var interactions = try store.interactions(account: name)
    for index in interactions.indices { directory.resolve(&interactions[index]) }
    return AccountTimeline(account: account, interactions: interactions)
  }

  /// The context that every account is analyzed in.
  func context() throws -> AnalysisContext {
    AnalysisContext(
      asOf: workspace.asOf, since: workspace.since, configuration: workspace.configuration,
      calendar: workspace.calendar, coverage: try coverageBuilder().coverage())
  }

  /// What the exports hold, put together of every source, and what seems to be missing.
  func coverageBuilder() throws -> CoverageBuilder {
    var evidence = CoverageEvidence()
    for source in try store.sources() where !source.coverage.isEmpty {
      evidence.merge(try PipelineJSON.value(CoverageEvidence.self, source.coverage))
    }
    return CoverageBuilder(directory: directory, evidence: evidence)
  }
}

extension AccountAnalysis {
  /// Ids of the interactions that its findings, waiting blocks and promises name.
  var namedInteractions: Set<String> {
    var ids: Set<String> = []
    for finding in findings { ids.formUnion((finding.evidence + finding.counterEvidence).map(\.interaction)) }
    for block in facts.blocks { ids.formUnion(block.contacts + block.attempts + [block.reaction].compactMap { $0 }) }
    for promise in facts.promises { ids.formUnion([promise.interaction, promise.keptBy].compactMap { $0 }) }
    return ids
  }

  /// Everybody who takes part in the interactions `named`, is in a contact, or made a promise.
  func parties(in interactions: [Interaction], named: Set<String>) -> Set<Participant> {
    var parties: Set<Participant> = []
    for interaction in interactions where named.contains(interaction.id) {
      for list in [interaction.from, interaction.to, interaction.cc, interaction.bcc, interaction.hops] {
        for party in list { parties.insert(party) }
      }
    }
    for contact in facts.contacts {
      parties.insert(contact.client)
      if let party = contact.reactedBy { parties.insert(party) }
    }
    for promise in facts.promises { parties.insert(promise.staff) }
    return parties
  }
}

extension Interaction {
  /// The interaction as a report names it: parties, subject and place. The words that matter are in the evidence, and
  /// keeping all of them would make memory follow the store.
  var withoutWords: Interaction {
    var interaction = self
    interaction.text = ""
    interaction.quoted = []
    interaction.signature = nil
    interaction.cues = []
    interaction.references = []
    return interaction
  }
}
