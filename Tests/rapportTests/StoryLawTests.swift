import Foundation
import RapportTestSupport
import Testing

/// The stories told differently by the built program: shuffled, imported twice, shown at another offset, everybody
/// under another name and among strangers, all at once; the same must be found. (Whole weeks later would move what the
/// letters say of dates and holidays: that law is kept by the examples of the analyzers.)
@Suite struct StoryLawTests {
  /// What must stay the same of a finding; ids follow the addresses, which are others.
  struct Fingerprint: Hashable, Comparable, CustomStringConvertible {
    var description: String

    init(_ finding: PrintedFinding) {
      let roles = (finding.evidence + finding.counter_evidence).map(\.role).joined(separator: " ")
      description =
        "\(finding.analyzer)/\(finding.variant ?? "") \(finding.severity) \(finding.status), \(finding.account): \(roles)"
    }

    static func < (a: Fingerprint, b: Fingerprint) -> Bool { a.description < b.description }
  }

  @Test(arguments: StoryFolderTests.stories) func findTheSameToldDifferently(_ story: String) throws {
    let temporary = try TemporaryFolder()
    let copy = temporary.file(story)
    try FileManager.default.copyItem(atPath: PackageFiles.root + "/Tests/rapportTests/Stories/" + story, toPath: copy)
    let expected = try JSONDecoder().decode(
      StoryFolderTests.Expectations.self, from: Data(contentsOf: URL(fileURLWithPath: copy + "/expected.json")))
    let moments = ["--as-of", expected.as_of] + (expected.since.map { ["--since", $0] } ?? [])
    let configuration = try String(contentsOfFile: copy + "/rapport.yml", encoding: .utf8)
    let names = Self.names(in: configuration)
    #expect(names.people.count >= 3 && names.mailboxes.count >= 5)
    try Self.among(strangers: names.renamed(configuration)).write(
      toFile: copy + "/told.yml", atomically: true, encoding: .utf8)
    let stranger = try #require(names.mailboxes.first)
    try Self.letter(to: stranger).write(toFile: copy + "/stranger.eml", atomically: true, encoding: .utf8)

    func lines(_ paths: [String]) throws -> [String] {
      let result = try BuiltProgram().run(["normalize"] + paths + ["--config", "rapport.yml"] + moments, in: copy)
      #expect(result.status == 0, Comment(rawValue: result.errors))
      return result.output.split(separator: "\n").map(String.init)
    }
    func findings(_ lines: [String], _ configuration: String) throws -> [Fingerprint] {
      let result = try BuiltProgram().run(
        ["analyze", "--stdin", "--config", configuration] + moments, in: copy,
        input: lines.joined(separator: "\n") + "\n")
      #expect(result.status == 0, Comment(rawValue: result.errors))
      return try result.output.split(separator: "\n")
        .map { try JSONDecoder().decode(PrintedFinding.self, from: Data($0.utf8)) }
        .filter { $0.account != Self.strangers }.map(Fingerprint.init).sorted()
    }

    let folders = try FileManager.default.contentsOfDirectory(atPath: copy).filter { !$0.contains(".") }.sorted()
    let told = try lines(folders)
    var other = try names.renamed(lines(folders + ["stranger.eml"]).joined(separator: "\n")).split(separator: "\n")
      .map { try Self.shown(String($0)) }
    var random = SeededRandom(seed: 11)
    other = (other + other).shuffled(using: &random)
    let found = try findings(told, "rapport.yml")
    #expect(!found.isEmpty)
    #expect(try findings(other, "told.yml") == found)
  }

  // MARK: Another telling

  private static let strangers = "Unrelated Zebra"

  private static func among(strangers configuration: String) -> String {
    configuration.replacingOccurrences(
      of: "\naccounts:",
      with: "\naccounts:\n  - name: \(strangers)\n    domains: [unrelated-zebra.example]\n    status: lost")
  }

  private static func letter(to address: String) -> String {
    """
    From: Zoe Zebra <zoe@unrelated-zebra.example>
    To: <\(address)>
    Date: Mon, 05 Jan 2026 10:00:00 +0000
    Message-ID: <stranger@unrelated-zebra.example>
    Subject: Quarterly brochure

    Which colours does the brochure come in?

    """
  }

  /// The line with its time shown at another offset.
  private static func shown(_ line: String) throws -> String {
    guard var object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { return line }
    let formatter = ISO8601DateFormatter()
    formatter.timeZone = TimeZone(secondsFromGMT: -8 * 3600)
    if let text = object["time"] as? String, let date = formatter.date(from: text) {
      object["time"] = formatter.string(from: date)
    }
    return String(
      decoding: try JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes]), as: UTF8.self)
  }

  private struct Names {
    /// Full names of staff and contacts. Last names alone may be words of the language ("Hope", "Wrona").
    var people: [String] = []
    /// Addresses of theirs.
    var mailboxes: [String] = []

    func renamed(_ text: String) -> String {
      var text = text
      for address in mailboxes {
        let parts = address.split(separator: "@")
        text = text.replacingOccurrences(of: address, with: "zx" + parts[0].reversed() + "@" + parts[1])
      }
      for name in people {
        let parts = name.split(separator: " ")
        text = text.replacingOccurrences(of: name, with: parts[0] + " Zx" + parts[1].lowercased().reversed())
      }
      return text
    }
  }

  /// Everybody whom the configuration names with an address, the longest first: one may be part of another. A
  /// private client is an account by the same name, which stays.
  private static func names(in configuration: String) -> Names {
    func unique(_ list: [String]) -> [String] { Set(list).sorted { ($1.count, $0) < ($0.count, $1) } }
    let accounts = configuration.matches(of: /- name: (.+)\n\s+(?:domains|contacts):/).map(\.1)
    let people = configuration.matches(of: /name: (\S+ \p{Lu}\p{Ll}+),?\s+emails:/).map { String($0.1) }
      .filter { name in !accounts.contains { $0.contains(name) } }
    let mailboxes = configuration.matches(of: /[a-z0-9._\-]+@[a-z0-9.\-]+\.example/).map { String($0.0) }
    return Names(people: unique(people), mailboxes: unique(mailboxes))
  }
}
