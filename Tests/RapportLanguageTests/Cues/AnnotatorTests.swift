import RapportModel
import RapportTestSupport
import Testing

@testable import RapportLanguage

@Suite("Annotator")
struct AnnotatorTests {
  private func annotator() throws -> Annotator { Annotator(lexicon: try LexiconTests.lexicon.get()) }

  @Test("quotes are substrings of their text, in it and in quoted blocks")
  func quotesAreSubstrings() throws {
    let text = "Hi Jo,\nwe don't know when it comes. Nobody over there picks up the phone — as usual…"
    let quoted = ["Принтер сломан, перезвоните, пожалуйста!"]
    let annotation = try annotator().annotate(text: text, quoted: quoted, direction: nil)
    #expect(annotation.language == "en")
    #expect(annotation.cues.contains { $0.kind == .uncertainty && $0.block == nil })
    #expect(annotation.cues.contains { $0.kind == .wantsCall && $0.block == 0 })
    for cue in annotation.cues {
      let source = Array((cue.block.map { quoted[$0] } ?? text).utf8)
      #expect(String(decoding: source[cue.start..<cue.end], as: UTF8.self) == cue.quote)
    }
  }

  @Test("negated phrases, signatures and words in quotation marks don't count")
  func leavesOut() throws {
    let annotator = try annotator()
    func kinds(_ text: String) -> Set<CueKind> {
      Set(annotator.annotate(text: text, direction: .clientToStaff).cues.map(\.kind))
    }
    #expect(kinds("It is urgent, the server is down.").contains(.urgency))
    #expect(!kinds("It is not urgent.").contains(.urgency))
    #expect(!kinds("The button says \"urgent help\" in red.").contains(.urgency))
    #expect(!kinds("The keys are here.\nKind regards\nAnna Furious").contains(.anger))
  }

  @Test(
    "a text too short to name its language is in the account's, one that names it isn't",
    arguments: [
      ("Ok", LexiconLanguage.nb, "nb"), ("ok", .pl, "pl"), ("Hei", .nb, "nb"), ("Jutro?", .pl, "pl"),
      ("Mandag 10:00", .nb, "nb"), ("Спасибо", .nb, "ru"), ("Can you call me please", .pl, "en"),
      ("Dziękuję za odpowiedź", .en, "pl"), ("Vi sees i morgen da, ha det bra så lenge", .pl, "nb"),
    ])
  func takesTheUsualLanguage(_ text: String, _ usual: LexiconLanguage, _ expected: String) throws {
    let annotation = try annotator().annotate(text: text, direction: .clientToStaff, usual: usual)
    #expect(annotation.language == expected)
  }

  @Test("the account's language decides what a short text says")
  func usualLanguageDecides() throws {
    let text = "Jutro o 10?"
    let kinds = Set(
      try annotator().annotate(text: text, direction: .clientToStaff, usual: .pl).cues.map(\.kind))
    #expect(kinds.contains(.ask))
  }

  @Test("a client's name is no word of the message")
  func leavesNamesOut() throws {
    let annotator = try annotator()
    func isUrgent(_ text: String) -> Bool {
      annotator.annotate(text: text, direction: .clientToStaff, names: ["Saltby Urgent Parcels"]).cues
        .contains { $0.kind == .urgency }
    }
    #expect(!isUrgent("We ordered 200 labels for Urgent Parcels."))
    #expect(!isUrgent("Urgent Parcels would like two more rolls."))
    #expect(!isUrgent("Two rolls with the word Urgent on them."))
    #expect(isUrgent("This is urgent, the server is down."))
    #expect(isUrgent("Urgent: the server is down."))
  }

  @Test("a title in quotation marks behind a name is no remark")
  func leavesTitlesOut() throws {
    func complains(_ text: String) throws -> Bool {
      try annotator().annotate(text: text, direction: .staffToClient).cues.contains { $0.kind == .complaintInternal }
    }
    #expect(try complains("Marek jak zwykle nic nie wie i znowu zapomniał zamówić."))
    #expect(try !complains("Marek, \"Nikt nic nie wie\" jedzie już do Gdyni."))
  }

  @Test("mixed messages are read sentence by sentence")
  func readsMixedLanguages() throws {
    let text =
      "Dziękujemy za wiadomość, faktura jest w załączniku i czeka na Państwa.\nWe don't know when it will be there."
    let cues = try annotator().annotate(text: text, direction: .staffToClient).cues
    #expect(cues.contains { $0.rule.hasPrefix("en/uncertainty/") })
    #expect(cues.contains { $0.rule.hasPrefix("pl/") })
  }

  @Test("a language nobody expects gets its code and no cues")
  func namesOtherLanguages() throws {
    let german =
      "Sehr geehrte Damen und Herren, wir freuen uns auf Ihre Rückmeldung und verbleiben mit freundlichen Grüßen."
    let annotation = try annotator().annotate(text: german, direction: .clientToStaff)
    #expect(annotation.language == "de")
    #expect(annotation.cues.isEmpty)
  }

  @Test("topics carry their numbers")
  func findsTopics() throws {
    let cues = try annotator().annotate(text: "Where is my order W-3381?", direction: .clientToStaff).cues
    #expect(cues.contains { $0.kind == .topic && $0.target == "W-3381" })
  }

  @Test("a month is nobody who covers")
  func monthsCoverNobody() throws {
    let text = "I am away from 5 October 2026 to 9 October 2026."
    let cues = try annotator().annotate(text: text, direction: .staffToClient).cues.filter { $0.kind == .absence }
    #expect(cues.map(\.target) == [nil])
    #expect(cues.first?.due?.stretch == "5 October 2026 to 9 October 2026")
  }

  @Test("an absence names its end and its cover")
  func findsAbsence() throws {
    let text = "I am out of the office until 14 August. For urgent matters please contact Jane Poole."
    let cues = try annotator().annotate(text: text, direction: .staffToClient).cues.filter { $0.kind == .absence }
    #expect(cues.contains { $0.due?.stretch == "14 August" })
    #expect(cues.contains { $0.target == "Jane Poole" })
  }

  @Test("any bytes are annotated without harm")
  func survivesAnyText() throws {
    let annotator = try annotator()
    var random = SeededRandom(seed: 11)
    let pieces = [
      "do not know ", "nie wiem ", "не знаю ", "vet ikke ", "\"", "\n", "5", ".", "å", "\u{200B}", "🙂", "?", ":)", "'",
    ]
    for _ in 0..<300 {
      let text = (0..<40).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
      for cue in annotator.annotate(text: text, direction: nil).cues {
        #expect(cue.start >= 0 && cue.start <= cue.end && cue.end <= text.utf8.count)
      }
    }
  }

  @Test("the same text gives the same cues on many threads")
  func servesThreads() async throws {
    let annotator = try annotator()
    let text = "We'll keep you posted. Nie wiem, kiedy. До сих пор жду ответа. Ingen her vet hvor den er."
    let expected = annotator.annotate(text: text, direction: nil)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<50 { group.addTask { annotator.annotate(text: text, direction: nil) == expected } }
      for await same in group { #expect(same) }
    }
  }
}
