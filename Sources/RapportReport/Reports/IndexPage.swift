import RapportModel

/// The list of reports in the output folder.
struct IndexPage {
  private let context: ReportContext
  private let files: [ReportFileName]

  init(_ input: ReportInput, files: [ReportFileName]) {
    self.context = ReportContext(input)
    // Newest first: names end in a date or a week, so the order of their bytes is the order of time.
    self.files = Set(files).sorted { $0.stem.utf8.lexicographicallyPrecedes($1.stem.utf8) }.reversed()
  }

  /// Bytes of `2026-10-09`.
  private static let dayLength = 10

  /// What a link says: the account as reports show it and its day, the week, the day. A page of an account that is no
  /// longer known keeps the name of its file.
  private func label(_ name: Substring, _ kind: ReportKind, accounts: [String: Inline]) -> [Inline] {
    let texts = context.texts
    switch kind {
    case .account, .postMortem:
      guard let day = CivilDate(iso8601: String(name.suffix(Self.dayLength))),
        let account = accounts[String(name.dropLast(Self.dayLength + 1))]
      else { break }
      return [account, .text(", " + texts.date(day))]
    case .weekly:
      if let week = ReportPeriod(isoWeek: String(name))?.isoWeek {
        return texts.inlines("index.week", ["week": .text(String(week.week)), "year": .text(String(week.year))])
      }
      if let first = CivilDate(iso8601: String(name.prefix(Self.dayLength))),
        let last = CivilDate(iso8601: String(name.suffix(Self.dayLength)))
      {
        return [.text(texts.dateRange(first, last))]
      }
    default:
      if let day = CivilDate(iso8601: String(name)) { return [.text(texts.dayAndDate(day))] }
    }
    return [.text(String(name))]
  }

  /// Reports of one kind, newest first; those of accounts by account, and each account's newest first.
  private func items(_ kind: ReportKind) -> [ReportFileName] {
    let own = files.filter { $0.stem.hasPrefix(kind.rawValue + "-") }
    guard kind == .account || kind == .postMortem else { return own }
    return own.sorted { a, b in
      let (x, y) = (a.stem.dropLast(Self.dayLength), b.stem.dropLast(Self.dayLength))
      return x == y ? b.stem < a.stem : x < y
    }
  }

  func report() -> Report {
    let texts = context.texts
    var sections: [Section] = []
    var accounts: [String: Inline] = [:]
    for analysis in context.input.accounts {
      accounts[context.slug(analysis.account.name)] = context.account(analysis.account.name)
    }
    for kind in [ReportKind.nightly, .weekly, .account, .postMortem] {
      let items = items(kind)
      if items.isEmpty { continue }
      sections.append(
        Section(
          Anchor(kind.rawValue), texts("index.\(kind.rawValue)"),
          [
            .bullets(
              items.map { file in
                let name = file.stem.dropFirst(kind.rawValue.count + 1)
                return [.link(label(name, kind, accounts: accounts), .report(file, nil))]
              })
          ]))
    }
    if sections.isEmpty {
      sections.append(Section(Anchor("none"), texts("index.title"), [.paragraph(texts.inlines("index.none"))]))
    }
    return Report(
      kind: .index, language: context.input.language, fileName: .index,
      title: texts.inlines("index.title"), subtitle: [.foreign(Limits.cut(context.input.configuration.company.name))],
      sections: sections,
      footer: [
        texts.inlines("footer.purpose", ["company": .foreign(Limits.cut(context.input.configuration.company.name))])
      ],
      data: .object(
        context.dataHead(kind: .index, period: nil) + [.init("reports", .array(files.map { .string($0.stem) }))]))
  }
}
