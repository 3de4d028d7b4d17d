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

  func report() -> Report {
    let texts = context.texts
    var sections: [Section] = []
    for kind in [ReportKind.nightly, .weekly, .account, .postMortem] {
      let prefix = kind.rawValue + "-"
      let items = files.filter { $0.stem.hasPrefix(prefix) }
      if items.isEmpty { continue }
      sections.append(
        Section(
          Anchor(kind.rawValue), texts("index.\(kind.rawValue)"),
          [.bullets(items.map { [.link([.text(String($0.stem.dropFirst(prefix.count)))], .report($0, nil))] })]))
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
