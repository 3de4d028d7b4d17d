import RapportModel
import Testing

@testable import RapportReport

/// Whatever stands in a text field, a page holds our own tags and attributes only.
@Suite struct EscapingTests {
  /// Reports with ten vectors in each field, made once: what leaks shows whatever stands beside it.
  static let attacked: [(vector: String, reports: [Report])] = stride(from: 0, to: InjectionVectors.all.count, by: 10)
    .map { start in
      let vectors = InjectionVectors.all[start..<min(start + 10, InjectionVectors.all.count)].joined(separator: " ")
      return (vectors, reports(with: vectors))
    }

  /// A report of each kind with `vector` in every field that a source or a configuration fills.
  static func reports(with vector: String) -> [Report] {
    let input = input(with: vector)
    return [
      ReportBuilder.weekly(input), ReportBuilder.nightly(input), ReportBuilder.account(vector + "0", input),
      ReportBuilder.index([.nightly(CivilDate(year: 2026, month: 10, day: 9))], input),
    ].compactMap { $0 }
  }

  /// The pages that single verbs print, with `vector` in every field: `timeline`, and `explain` of each finding.
  static func pages(with vector: String) -> [Report] {
    let input = input(with: vector)
    return [ReportBuilder.timeline(vector + "0", input)]
      + input.accounts.flatMap { $0.findings.map { ReportBuilder.explain($0, input) } }
  }

  private static func input(with vector: String) -> ReportInput {
    var input = ReportFixture().input
    input.configuration.company.name = vector
    input.configuration.privacy.basis = .init(document: vector, date: nil, scope: vector)
    input.configuration.privacy.staff = .names
    input.notices = [vector]
    for index in input.configuration.staff.indices {
      input.configuration.staff[index].team = vector
      input.configuration.staff[index].name = vector
    }
    func party(_ p: Participant) -> Participant {
      Participant(
        name: vector, email: vector, phone: vector, extension: vector, person: p.person.map { $0 + vector },
        account: vector,
        staff: p.staff)
    }
    for id in input.interactions.keys.sorted() {
      guard var interaction = input.interactions[id] else { continue }
      interaction.subject = vector
      interaction.text = vector
      interaction.source.path = vector
      interaction.source.format = vector
      interaction.messageID = vector
      interaction.inReplyTo = vector
      interaction.references = [vector]
      interaction.conversation = vector
      interaction.account = vector + "0"
      interaction.signature = vector
      interaction.holders = [vector]
      interaction.attachments = [Attachment(name: vector, type: vector, bytes: 1)]
      interaction.cc = interaction.to.map(party)
      interaction.from = interaction.from.map(party)
      interaction.to = interaction.to.map(party)
      input.interactions[id] = interaction
    }
    input.timeline?.interactions = input.interactions.keys.sorted().compactMap { input.interactions[$0] }
    for index in input.ledger.indices {
      input.ledger[index].path = vector
      input.ledger[index].format = vector
      input.ledger[index].skipped = [vector: 4]
    }
    for index in input.coverage.holdings.indices { input.coverage.holdings[index].owner = vector }
    for a in input.accounts.indices {
      input.accounts[a].account.name = vector + "\(a)"
      input.accounts[a].account.owner = vector
      for c in input.accounts[a].facts.contacts.indices {
        input.accounts[a].facts.contacts[c].client = party(input.accounts[a].facts.contacts[c].client)
      }
      for p in input.accounts[a].facts.promises.indices {
        input.accounts[a].facts.promises[p].cue.quote = vector
        input.accounts[a].facts.promises[p].staff = party(input.accounts[a].facts.promises[p].staff)
      }
      for f in input.accounts[a].findings.indices {
        var finding = input.accounts[a].findings[f]
        finding.id = vector + "\(f)"
        finding.story = finding.story.map { $0 + vector }
        finding.account = vector
        finding.client = finding.client.map(party)
        finding.staff = finding.staff.map(party)
        finding.conversation = vector
        finding.parameters = [vector: vector]
        finding.summary.values = finding.summary.values.mapValues { value in
          switch value {
          case .party(let p): .party(party(p))
          case .parties(let p): .parties(p.map(party))
          case .quote: .quote(vector)
          default: value
          }
        }
        for e in finding.evidence.indices {
          finding.evidence[e].quote = vector
          finding.evidence[e].messageID = vector
          finding.evidence[e].author = finding.evidence[e].author.map(party)
        }
        input.accounts[a].findings[f] = finding
      }
    }
    return input
  }

  @Test func onlyOurOwnTagsAndAttributes() {
    let ownTags = Set(HTMLTag.allCases.map { $0.rawValue.lowercased() }).union(["style", "script"])
    let ownAttributes = Set(HTMLAttribute.Name.allCases.map { $0.rawValue.lowercased() })
    for (vector, reports) in Self.attacked {
      #expect(reports.count == 4)
      for report in reports {
        let page = HTMLRenderer { _ in "hash" }.render(report)
        let tokens = HTMLTokens(page)
        let foreignTags = Set(tokens.tags.map(\.name)).subtracting(ownTags)
        #expect(foreignTags.isEmpty, "\(foreignTags) from \(vector.prefix(60).debugDescription)")
        let foreignAttributes = Set(tokens.tags.flatMap { Array($0.attributes.keys) }).subtracting(ownAttributes)
        #expect(foreignAttributes.isEmpty, "\(foreignAttributes) from \(vector.prefix(60).debugDescription)")
        #expect(tokens.scripts == [HTMLScript.code.text], "one script, ours")
        #expect(!tokens.hasComment)
        let opened = tokens.tags.filter { !$0.isEnd && $0.name != "meta" }.map(\.name).sorted()
        #expect(opened == tokens.tags.filter(\.isEnd).map(\.name).sorted(), "every tag is closed")
        for tag in tokens.tags {
          if let link = tag.attributes["href"] {
            #expect(link.hasPrefix("#") || link.hasSuffix(".html") && !link.contains(":") && !link.contains("/"))
          }
          if let id = tag.attributes["id"] {
            #expect(id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 })
          }
        }
        #expect(page.count < 1_000_000, "\(page.count) bytes from \(vector.prefix(60).debugDescription)")
      }
    }
  }

  @Test func nothingInvisibleReachesAReader() {
    for (vector, reports) in Self.attacked {
      for report in reports {
        for bytes in [
          HTMLRenderer { _ in "hash" }.render(report), MarkdownRenderer().render(report), TextRenderer().render(report),
        ] {
          let text = String(decoding: bytes, as: UTF8.self)
          for scalar in text.unicodeScalars {
            let value = scalar.value
            if value >= 32 && value < 0x7F || value == 10 { continue }
            let isAllowed =
              value >= 0xA0 && !(0x202A...0x202E).contains(value) && value != 0x2066 && value != 0x2067
              && value != 0x61C
              && value != 0x2028 && !(0xE0000...0xE007F).contains(value)
            #expect(isAllowed, "U+\(String(value, radix: 16)) from \(vector.prefix(40).debugDescription)")
            if !isAllowed { return }
          }
        }
      }
    }
  }

  @Test func wordsComeThroughUnchanged() {
    for vector in InjectionVectors.all where vector.count < 200 {
      var output: [UInt8] = []
      HTMLNode.of(.p, [.title: vector], [.text(vector)]).write(into: &output)
      let tokens = HTMLTokens(output)
      #expect(tokens.tags.count == 2)
      #expect(tokens.tags.first?.attributes["title"] == VisibleText.lines(vector))
      #expect(tokens.text == VisibleText.lines(vector) + "\n")
    }
  }

  @Test func visibleText() {
    #expect(VisibleText.line("a\u{1B}[31mb") == "a\\x1b[31mb")
    #expect(VisibleText.line("invoice\u{202E}fdp.exe") == "invoice\\u202efdp.exe")
    #expect(VisibleText.line("a\nb\t\tc") == "a b c")
    #expect(VisibleText.lines("a\nb") == "a\nb")
    #expect(
      VisibleText.line("e" + String(repeating: "\u{301}", count: 10_004)) == "e"
        + String(repeating: "\u{301}", count: 8) + "\\…9996")
    #expect(VisibleText.line("👨‍👩‍👧‍👦 ok") == "👨‍👩‍👧‍👦 ok", "a family stays one")
    #expect(VisibleText.line("Zażółć gęślą jaźń, ёлка, Ærø – “x”") == "Zażółć gęślą jaźń, ёлка, Ærø – “x”")
    #expect(VisibleText.line("so\u{AD}ft") == "so\\…1ft")
  }
}
