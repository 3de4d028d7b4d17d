import Foundation
import RapportModel
import Testing

@testable import RapportLanguage

@Suite("Lexicons")
struct LexiconTests {
  static let lexicon = Result { try Lexicon.load() }

  @Test("every file below Lexicons is built in, ordered by path")
  func everyFileIsBuiltIn() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/CLexicons/Lexicons")
    var onDisk: [String] = []
    for language in LexiconLanguage.allCases {
      let folder = root.appending(path: language.rawValue)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".yml") {
        onDisk.append("\(language.rawValue)/\(name)")
      }
    }
    #expect(Lexicon.builtInFiles().map(\.path) == onDisk.sorted())
  }

  @Test("every language knows every cue that rules can find")
  func everyLanguageKnowsEveryCue() throws {
    let lexicon = try Self.lexicon.get()
    let foundByCode: Set<CueKind> = [.greeting]
    for language in LexiconLanguage.allCases {
      let kinds = Set(lexicon.rules.filter { $0.id.hasPrefix(language.rawValue + "/") }.compactMap(\.cue))
      #expect(Set(CueKind.allCases).subtracting(kinds).subtracting(foundByCode).isEmpty, "\(language)")
    }
  }

  @Test("rule ids are unique")
  func idsAreUnique() throws {
    let ids = try Self.lexicon.get().rules.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("examples match and look-alikes don't")
  func examplesHold() throws {
    let lexicon = try Self.lexicon.get()
    let annotator = Annotator(lexicon: lexicon)
    var examples = 0
    for rule in lexicon.rules {
      guard let cue = rule.cue, let direction = rule.directions.first else { continue }
      for text in rule.matches {
        examples += 1
        let cues = annotator.annotate(text: text, direction: direction).cues
        #expect(cues.contains { $0.kind == cue }, "\(rule.id) should find its cue in “\(text)”")
      }
      for text in rule.lookAlikes {
        examples += 1
        let found = annotator.annotate(text: text, direction: direction).cues.filter { $0.kind == cue }
        #expect(found.isEmpty, "\(rule.id): no rule may find its cue in “\(text)”, but \(found.map(\.rule)) did")
      }
    }
    #expect(examples > 500)
  }

  @Test("a user's file adds rules and switches others off")
  func userFileAddsAndSwitchesOff() throws {
    let file = Lexicon.UserFile(
      name: "ours.yml",
      bytes: Array(
        """
        language: en
        cue: chase
        patterns:
          - id: bump
            say: ["bumpety bump"]
        off: [en/wants_call/call-me]
        """.utf8))
    let annotator = Annotator(lexicon: try Lexicon.load(languages: [.en], userFiles: [file]))
    let cues = annotator.annotate(text: "Bumpety-bump! Please call me back.", direction: .clientToStaff).cues
    #expect(cues.contains { $0.rule == "en/ours/bump" })
    #expect(!cues.contains { $0.kind == .wantsCall })
  }

  @Test(
    "mistakes name file and line",
    arguments: [
      ("language: en\ncue: chase\npatterns:\n  - id: a\n    sya: [x]\n", 5, "unknown key “sya”"),
      ("language: en\ncue: chasing\n", 2, "unknown cue"),
      ("cue: chase\n", 1, "no “language:”"),
      ("language: en\ncue: chase\npatterns:\n  - id: a\n    say: [\"@nobody_here\"]\n", 5, "unknown class"),
      ("language: en\ncue: chase\npatterns:\n  - id: a\n    say: [\"(a|b\"]\n", 5, "“(” without “)”"),
      ("language: en\ncue: chase\npatterns:\n  - id: a\n    say: [\"_3\"]\n", 5, "matches nothing"),
      ("language: en\ncue: chase\npatterns:\n  - id: a\n    say: [x]\n    unless: [nosuch]\n", 6, "no marker"),
      ("language: en\noff: [en/none/such]\n", 2, "names no pattern"),
      ("language: en\ncue: [chase\n", 3, "ill-formed"),
    ])
  func mistakesNameLines(_ text: String, _ line: Int, _ reason: String) {
    let error = #expect(throws: LexiconError.self) {
      try Lexicon.load(languages: [], userFiles: [.init(name: "mine.yml", bytes: Array(text.utf8))])
    }
    #expect(error?.file == "mine.yml")
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }
}
