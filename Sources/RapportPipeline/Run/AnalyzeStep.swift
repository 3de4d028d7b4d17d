import RapportAnalysis
import RapportDirectory
import RapportModel
import RapportStore

/// Analyzes the stored timelines, account by account: memory follows the largest account, not the store.
struct AnalyzeStep {
  let workspace: Workspace
  let store: Store
  let progress: Progress
  let directory: Directory
  let verdicts: Verdicts

  /// What an analysis brings: the accounts, and the interactions that evidence, blocks and promises name.
  struct Result: Sendable {
    var accounts: [AccountAnalysis] = []
    var interactions: [String: Interaction] = [:]

    /// Every finding, in the order of a list: by severity, then time, then id.
    var findings: [Finding] {
      accounts.flatMap(\.findings).sorted {
        ($1.severity, $0.firstSeen.instant, $0.id) < ($0.severity, $1.firstSeen.instant, $1.id)
      }
    }
  }

  /// The analysis of every account, or of those named, by name.
  func run(accounts names: [String]? = nil) throws -> Result {
    let context = try context()
    let stored = try names ?? store.accountNames()
    // Configured accounts without a single interaction have a place too: silence is what nobody notices.
    let configured = workspace.configuration.accounts.map(\.name)
    let all = names ?? Set(stored).union(configured).sorted()
    let parts = try parallelMap(all.count, threads: workspace.threads) { index in
      progress.step("analyzing", index, of: all.count)
      let timeline = try timeline(account: all[index])
      var analysis = analyze(timeline, context: context)
      analysis.findings = analysis.findings.map { directory.completing(verdicts.applied(to: $0)) }
      let named = analysis.namedInteractions
      return (analysis, timeline.interactions.filter { named.contains($0.id) }.map(\.withoutWords))
    }
    var result = Result()
    for (analysis, interactions) in parts {
      result.accounts.append(analysis)
      for interaction in interactions { result.interactions[interaction.id] = interaction }
    }
    return result
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
      calendar: workspace.calendar, coverage: try coverage())
  }

  /// What the exports hold, put together of every source.
  func coverage() throws -> Coverage { try coverageBuilder().coverage() }

  /// The same with what seems to be missing.
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
