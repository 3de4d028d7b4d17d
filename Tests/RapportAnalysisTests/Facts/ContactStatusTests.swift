import RapportAnalysis
import RapportModel
import Testing

/// A course of contacts in which `=> status` stands behind each contact that is checked; `=> -` says that the line is
/// no contact.
struct StatusCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let asOf: String

  init(_ name: String, asOf: String = "Fri 16:00", _ text: String) {
    testDescription = name
    self.text = text
    self.asOf = asOf
  }

  /// The scenario and the expected status by interaction.
  func parts() throws -> (scenario: Scenario, expected: [(id: String, status: String)]) {
    var lines: [Substring] = []
    var expected: [(id: String, status: String)] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let parts = line.split(separator: "=>", maxSplits: 1)
      lines.append(parts.first ?? "")
      if parts.count == 2 {
        expected.append(("i\(number + 1)", parts[1].trimmingPrefix { $0 == " " }.description))
      }
    }
    return (try Scenario(lines.joined(separator: "\n")), expected)
  }

  static let all: [StatusCase] = [
    // What is a contact.
    StatusCase("a talk is no contact", "Mon 09:00 call 5m per -> kari => -"),
    StatusCase(
      "a call answered for three seconds is a contact, at twenty it is a talk", asOf: "Tue 16:00",
      """
      Mon 09:00 call 3s per -> kari => answered
      Mon 09:10 call 20s per -> kari => -
      Mon 10:00 call 19s per -> kari => unanswered
      """),
    StatusCase(
      "missed, busy, rejected and voicemail calls are contacts, failed ones are not", asOf: "Tue 16:00",
      """
      Mon 09:00 call missed per -> kari => unanswered
      Mon 09:05 call busy per -> kari => unanswered
      Mon 09:06 call rejected per -> kari => unanswered
      Mon 09:07 call voicemail per -> kari => unanswered
      Mon 09:08 call failed per -> kari => -
      """),
    StatusCase(
      "an answered call with an open ask waits like a missed one", asOf: "Tue 16:00",
      "Mon 09:00 call 4m per -> kari: Asks for the drawing. [ask] => unanswered"),
    StatusCase(
      "an answered call whose ask was met there is no contact",
      "Mon 09:00 call 4m per -> kari: Asks for the price. [ask] Told him 4000. [substance] => -"),
    StatusCase(
      "time that the client gave in the call is time", asOf: "Tue 16:00",
      "Mon 09:00 call 4m per -> kari: Asks for the drawing. [ask] Agreed on Thursday. [commitment due=Thu 12:00] => open"
    ),
    StatusCase("a machine's mail is no contact", "Mon 09:00 autoreply per -> kari: I am away. [absence] => -"),
    StatusCase("staff among themselves are no contact", "Mon 09:00 mail ola -> kari: Do you know? [ask] => -"),

    StatusCase(
      "a ticket's public comment is a contact, an internal note is neither contact nor reaction", asOf: "Wed 16:00",
      """
      Mon 09:00 ticket "T1" per -> support: It is broken. [ask] => unanswered
      Mon 09:30 note "T1" kari -> support: Per again. => -
      Mon 09:00 ticket "T2" eva -> support: It is broken. [ask] => answered
      Mon 10:00 ticket "T2" kari -> eva: It is mended. [substance]
      """),
    StatusCase(
      "a call that staff broke off is an attempt, at twenty seconds a talk", asOf: "Tue 16:00",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => attempted
      Mon 10:00 call 19s kari -> per => -
      Mon 09:00 mail "B" eva -> kari: When? [ask] => answered
      Mon 10:00 call 20s kari -> eva => -
      """),

    // Mon, Tue, Wed and Thursday's reply.
    StatusCase(
      "one matter: Thursday's reply to Wednesday's mail ends all three days",
      """
      Mon 09:00 mail "Pump" per -> kari: When does it come? [ask] => answered_late
      Tue 09:00 mail "Pump" per -> kari: When does it come? [ask] => answered_late
      Wed 14:00 mail "Pump" per -> kari: When does it come? [ask] => answered
      Thu 09:00 mail "Pump" kari -> per: On Friday. [substance]
      """),
    StatusCase(
      "three matters: Thursday's reply to Wednesday's mail leaves two waiting",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When does it come? [ask] => unanswered
      Tue 09:00 mail "Faktura" per -> kari: Is it right? [ask] => unanswered
      Wed 14:00 mail "Besøk" per -> kari: Who comes? [ask] => answered
      Thu 09:00 mail "Besøk" kari -> per: Anna. [substance]
      """),
    StatusCase(
      "a new thread with the same number goes on with the matter",
      """
      Mon 09:00 mail "Order 10422" per -> kari: When? [ask] => answered_late
      Tue 13:00 mail "10422 again" per -> kari: When? [ask] => answered_late
      Thu 09:00 mail "10422 again" kari -> per: On Friday. [substance]
      """),
    StatusCase(
      "as I wrote, in a new thread",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask] => answered_late
      Wed 13:00 mail "Purring" per -> kari: As I wrote on Monday. [said_before] => answered
      Thu 09:00 mail "Purring" kari -> per: On Friday. [substance]
      """),

    // Reactions.
    StatusCase(
      "voicemail then text",
      """
      Mon 09:00 voicemail per -> kari: Please call. [wants_call] => answered
      Mon 10:59 text kari -> per: It comes on Friday. [substance]
      """),
    StatusCase(
      "exactly at the level is in time, a minute more is late",
      """
      Mon 08:00 mail "A" per -> kari: One? [ask] => answered
      Mon 16:00 mail "A" kari -> per: Yes. [substance]
      Tue 08:00 mail "B" per -> kari: Two? [ask] => answered_late
      Wed 08:01 mail "B" kari -> per: Yes. [substance]
      """),
    StatusCase(
      "closed hours don't count: a reaction at night is in time",
      """
      Mon 08:00 mail per -> kari: One? [ask] => answered
      Tue 02:00 mail kari -> per: Yes. [substance]
      """),
    StatusCase(
      "reply from a colleague",
      """
      Mon 09:00 mail per -> kari: When? [ask] => answered
      Mon 11:00 mail anna -> per: On Friday. [substance]
      """),
    StatusCase(
      "reply to the wrong person",
      """
      Mon 09:00 mail per -> kari: When? [ask] => unanswered
      Mon 11:00 mail kari -> eva: On Friday. [substance]
      """),
    StatusCase(
      "reply to an agreed contact",
      """
      @contacts eva
      Mon 09:00 mail per -> kari: When? [ask] => answered
      Mon 11:00 mail kari -> eva: On Friday. [substance]
      """),
    StatusCase(
      "reply to somebody in the contact's own copy",
      """
      Mon 09:00 mail per -> kari cc eva: When? [ask] => answered
      Mon 11:00 mail kari -> eva: On Friday. [substance]
      """),
    StatusCase(
      "a mail in another running conversation ends nothing, a new one does",
      """
      Mon 08:00 mail "Offer" kari -> per: Our offer. [substance]
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask] => answered_late
      Mon 11:00 mail "Offer" kari -> per: Better offer. [substance]
      Wed 11:00 mail "Neue" kari -> per: The pump comes on Friday. [substance]
      """),
    StatusCase(
      "a reply with the client in copy only is one",
      """
      Mon 09:00 mail per -> kari: When? [ask] => answered
      Mon 11:00 mail kari -> eva cc per: On Friday. [substance]
      """),
    StatusCase(
      "a text ends all the person's blocks and nobody else's",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask] => answered
      Mon 09:30 mail "Faktura" per -> ola: Right? [ask] => answered
      Mon 09:40 mail "Besøk" eva -> ola: Who? [ask] => unanswered
      Mon 11:00 text anna -> per: All is well, Friday. [substance]
      """),
    StatusCase(
      "a colleague's leave never stops the client's clock",
      """
      @leave kari Mon…Fri cover ola
      Mon 09:00 mail "A" per -> kari: When? [ask] => unanswered
      Mon 09:00 mail "B" eva -> kari: When? [ask] => answered_late
      Tue 09:01 mail "B" ola -> eva: On Friday. [substance]
      """),
    StatusCase(
      "a contact outside hours starts at the next opening", asOf: "Mon+1 16:00",
      """
      Fri 20:00 mail "A" per -> kari: When? [ask] => answered
      Mon+1 15:59 mail "A" kari -> per: On Friday. [substance]
      Sat 03:00 call missed eva -> kari => answered_late
      Mon+1 10:01 call 2m kari -> eva
      """),
    StatusCase(
      "a talk ends all the person's blocks, whoever rang",
      """
      Mon 09:00 mail "Pumpe" per -> kari: When? [ask] => answered
      Mon 09:30 mail "Faktura" per -> ola: Right? [ask] => answered
      Mon 09:40 mail "Besøk" eva -> ola: Who? [ask] => unanswered
      Mon 11:00 call 6m per -> anna
      """),
    StatusCase(
      "a call nobody took is an attempt", asOf: "Tue 16:00",
      """
      Mon 09:00 mail per -> kari: When? [ask] => attempted
      Mon 11:00 call missed kari -> per
      Mon 11:05 voicemail kari -> per: Please ring back.
      """),
    StatusCase(
      "autoreply only", asOf: "Tue 16:00",
      """
      Mon 09:00 mail per -> kari: When? [ask] => autoreply_only
      Mon 09:01 autoreply kari -> per: I am away. [absence]
      """),
    StatusCase(
      "receipts, bulk mail and internal forwards are nothing", asOf: "Tue 16:00",
      """
      Mon 09:00 mail per -> kari: When? [ask] => unanswered
      Mon 09:10 receipt kari -> per: Read.
      Mon 09:20 bulk kari -> per: Our news.
      Mon 09:30 mail kari -> anna: Can you?
      Mon 09:40 note kari -> kari: Per asked.
      """),
    StatusCase(
      "confirmed, nothing on the matter", asOf: "Tue 16:00",
      """
      Mon 09:00 mail per -> kari: When? [ask] => acknowledged
      Mon 09:30 mail kari -> per: Thanks, received. [acknowledge]
      """),
    StatusCase(
      "confirmed with a time is an answer", asOf: "Tue 16:00",
      """
      Mon 09:00 mail per -> kari: When? [ask] => answered
      Mon 09:30 mail kari -> per: Thanks, received. [acknowledge] You have it on Thursday. [commitment due=Thu 16:00]
      """),
    StatusCase(
      "our answer came back", asOf: "Tue 16:00",
      """
      Mon 09:00 mail per -> kari: When? [ask] => bounced
      Mon 10:00 mail kari -> per: On Friday. [substance]
      Mon 10:01 bounce support -> kari: Mailbox full.
      """),
    StatusCase(
      "our answer came back, then another arrived", asOf: "Wed 16:00",
      """
      Mon 09:00 mail per -> kari: When? [ask] => answered
      Mon 10:00 mail "Our talk" kari -> per: On Friday. [substance]
      Mon 10:01 bounce support -> kari: Mailbox full.
      Mon 11:00 call 3m kari -> per
      """),
    StatusCase(
      "a staff mail that only the client's quotation shows",
      """
      Mon 09:00 mail per -> kari: When? [ask] => answered
      @unseen
      Mon 11:00 mail kari -> per: On Friday. [substance]
      Wed 09:00 mail per -> kari: And the second one? [ask] => unanswered
      > kari Mon 11:00: On Friday.
      """),
    StatusCase(
      "a staff mail that only the client's In-Reply-To shows",
      """
      Mon 09:00 mail per -> kari: When? [ask] => answered
      @unseen
      Mon 11:00 mail kari -> per: On Friday. [substance]
      Wed 09:00 mail per -> kari: And the second one? [ask] => unanswered
      """),
    StatusCase(
      "quoting a staff mail from before the question is no reaction", asOf: "Thu 16:00",
      """
      Mon 08:00 mail kari -> per: Our offer. [substance]
      Mon 09:00 mail per -> kari: When? [ask] => unanswered
      > kari Mon 08:00: Our offer.
      Wed 09:00 mail per -> kari: Still nothing. [chase] => unanswered
      > kari Mon 08:00: Our offer.
      """),

    // No answer needed, withdrawn.
    StatusCase(
      "thanks only",
      """
      Mon 08:00 mail kari -> per: On Friday. [substance]
      Mon 09:00 mail per -> kari: Thank you! [thanks_close] => no_answer_needed
      """),
    StatusCase(
      "thanks with an ask want an answer",
      """
      Mon 08:00 mail kari -> per: On Friday. [substance]
      Mon 09:00 mail per -> kari: Thank you! [thanks_close] And the other? [ask] => unanswered
      """),
    StatusCase(
      "a first mail that says thanks in advance wants an answer",
      "Mon 09:00 mail per -> kari: The pump that came last week leaks on one side. Thanks in advance. [thanks_close] => unanswered"
    ),
    StatusCase("copy only", "Mon 09:00 mail per -> eva cc kari: Can you check? [ask] => no_answer_needed"),
    StatusCase("list mail", "Mon 09:00 bulk per -> kari: News. [ask] => no_answer_needed"),
    StatusCase("calendar", "Mon 09:00 calendar per -> kari: Accepted. => no_answer_needed"),
    StatusCase(
      "the client owes the answer",
      "Mon 09:00 mail per -> kari: I'll send you the number tomorrow. [commitment due=Tue 16:00] => no_answer_needed"),
    StatusCase(
      "never with a threat to leave or anger",
      """
      Mon 09:00 mail "A" per -> eva cc kari: We are leaving them. [churn_threat] => unanswered
      Mon 09:00 calendar "B" per -> kari: Cancelled, this is outrageous. [anger 2] => unanswered
      Mon 09:00 mail "C" eva -> kari: Thanks for nothing. [thanks_close] [anger 2] => unanswered
      """),
    StatusCase(
      "mild annoyance alone doesn't undo thanks",
      """
      Mon 08:00 mail kari -> per: On Friday. [substance]
      Mon 09:00 mail per -> kari: Finally, thanks. [thanks_close] [anger 1] => no_answer_needed
      """),
    StatusCase(
      "never mind",
      """
      Mon 09:00 mail per -> kari: When? [ask] => withdrawn
      Wed 09:00 mail per -> kari: Never mind, found it. [withdraw] => no_answer_needed
      """),
    StatusCase(
      "never mind by text",
      """
      Mon 09:00 call missed per -> kari => withdrawn
      Mon 15:00 text per -> kari: No need to call any more. [withdraw] => no_answer_needed
      """),
    StatusCase(
      "never mind after the answer changes nothing",
      """
      Mon 09:00 mail per -> kari: When? [ask] => answered
      Mon 10:00 mail kari -> per: Friday. [substance]
      Wed 09:00 mail per -> kari: Never mind. [withdraw] => no_answer_needed
      """),
    StatusCase(
      "thanks right behind the question are thanks in advance", asOf: "Tue 16:00",
      """
      Mon 09:00 text per -> kari: Are you open on Friday? [ask] => unanswered
      Mon 09:01 text per -> kari: Thanks! [thanks_close] => no_answer_needed
      """),

    // Open, out of range.
    StatusCase(
      "within the level it is open, a minute later unanswered", asOf: "Tue 09:00",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => open
      Mon 08:59 mail "B" eva -> kari: When? [ask] => unanswered
      """),
    StatusCase(
      "the weekend is no waiting", asOf: "Mon+1 10:00", "Fri 12:00 mail per -> kari: When? [ask] => open"),
    StatusCase(
      "levels: a call two hours, a text four, urgent one", asOf: "Mon 11:30",
      """
      Mon 09:00 call missed per -> kari => unanswered
      Mon 09:00 text eva -> kari: When? [ask] => open
      Mon 10:20 mail olga -> kari: Urgent: the line stands. [urgency] => unanswered
      """),
    StatusCase(
      "urgent with a date further off keeps the ordinary level", asOf: "Mon 12:00",
      "Mon 09:00 mail per -> kari: We need it by Thursday, urgent. [urgency due=Thu 16:00] => open"),
    StatusCase(
      "just before and just after the end of the data",
      """
      @end Tue 12:00
      Mon 12:00 mail "A" per -> kari: When? [ask] => unanswered
      Mon 12:01 mail "B" eva -> kari: When? [ask] => out_of_range
      """),
    StatusCase(
      "the sent mail of the one who was asked is missing",
      """
      @held inbox kari until Fri 16:00
      @held sent ola until Fri 16:00
      Mon 09:00 mail "A" per -> kari: When? [ask] => out_of_range
      Mon 09:00 mail "B" eva -> ola: When? [ask] => unanswered
      Mon 09:00 mail "C" olga -> support: When? [ask] => unanswered
      """),
    StatusCase(
      "a mailbox exported weeks earlier",
      """
      @held sent kari until Mon-3 12:00
      @held sent ola until Fri 16:00
      Mon 09:00 mail "A" per -> kari: When? [ask] => out_of_range
      """),
    StatusCase(
      "an answer we hold counts whatever is missing",
      """
      @held inbox kari until Fri 16:00
      Mon 09:00 mail "A" per -> kari: When? [ask] => answered
      Mon 10:00 call 2m kari -> per
      """),
  ]
}

@Suite struct ContactStatusTests {
  @Test(arguments: StatusCase.all) func hasExactlyTheStatus(_ test: StatusCase) throws { try test.check() }
}

extension StatusCase {
  /// Checks that each contact has exactly its status, and a reason.
  func check() throws {
    let (scenario, expected) = try parts()
    #expect(!expected.isEmpty)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: asOf))
    let byID = Dictionary(grouping: analysis.facts.contacts, by: \.interaction)
    for (id, status) in expected {
      let found = byID[id] ?? []
      #expect(found.map(\.status.rawValue) == (status == "-" ? [] : [status]), "\(id): \(found.map(\.reason))")
      #expect(found.allSatisfy { !$0.reason.isEmpty })
    }
  }
}
