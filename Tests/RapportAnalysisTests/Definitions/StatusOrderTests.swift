import Testing

/// "Status of a contact, the first that fits": wherever two fit, the earlier one of the list is taken.
@Suite struct StatusOrderTests {
  @Test(arguments: cases) func takesTheFirstThatFits(_ test: StatusCase) throws { try test.check() }

  static let cases: [StatusCase] = [
    StatusCase(
      "no answer needed, although it was answered",
      """
      Mon 08:00 mail "A" kari -> per: On Friday. [substance]
      Mon 09:00 mail "A" per -> kari: Thank you! [thanks_close] => no_answer_needed
      Mon 10:00 mail "A" kari -> per: With pleasure. [substance]
      """),
    StatusCase(
      "no answer needed, although it takes something back",
      "Mon 09:00 mail \"A\" per -> eva cc kari: Never mind. [withdraw] => no_answer_needed"),
    StatusCase(
      "withdrawn, although the level had run out and our answer came back",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => withdrawn
      Mon 10:00 mail "A" kari -> per: On Friday. [substance]
      Mon 10:01 bounce support -> kari: Mailbox full.
      Thu 09:00 mail "A" per -> kari: Never mind. [withdraw] => no_answer_needed
      """),
    StatusCase(
      "answered, although confirmed and tried before",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => answered
      Mon 09:10 mail "A" kari -> per: Received. [acknowledge]
      Mon 10:00 call missed kari -> per
      Mon 11:00 mail "A" kari -> per: On Friday. [substance]
      """),
    StatusCase(
      "answered late, although the data end before the level",
      """
      @end Thu 10:00
      Thu 09:00 call missed per -> kari => out_of_range
      Mon 09:00 mail "A" eva -> kari: When? [ask] => answered_late
      Wed 09:00 mail "A" kari -> eva: On Friday. [substance]
      """),
    StatusCase(
      "open, although the data end before the level", asOf: "Mon 15:00",
      "@end Mon 12:00\nMon 09:00 mail \"A\" per -> kari: When? [ask] => open"),
    StatusCase(
      "open, although our answer came back", asOf: "Mon 15:00",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => open
      Mon 10:00 mail "A" kari -> per: On Friday. [substance]
      Mon 10:01 bounce support -> kari: Mailbox full.
      """),
    StatusCase(
      "out of range, although our answer came back",
      """
      @end Mon 12:00
      Mon 09:00 mail "A" per -> kari: When? [ask] => out_of_range
      Mon 10:00 mail "A" kari -> per: On Friday. [substance]
      Mon 10:01 bounce support -> kari: Mailbox full.
      """),
    StatusCase(
      "out of range, although tried",
      "@end Mon 10:00\nMon 09:00 call missed per -> kari => out_of_range\nMon 09:30 call missed kari -> per"),
    StatusCase(
      "our answer came back, although receipt was confirmed",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => bounced
      Mon 09:10 mail "A" ola -> per: Received. [acknowledge]
      Mon 10:00 mail "A" kari -> per: On Friday. [substance]
      Mon 10:01 bounce support -> kari: Mailbox full.
      """),
    StatusCase(
      "receipt confirmed, although tried",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => acknowledged
      Mon 09:10 mail "A" ola -> per: Received. [acknowledge]
      Mon 10:00 call missed kari -> per
      """),
    StatusCase(
      "tried, although a machine answered",
      """
      Mon 09:00 mail "A" per -> kari: When? [ask] => attempted
      Mon 09:01 autoreply "A" kari -> per: I am away. [absence]
      Mon 10:00 voicemail kari -> per: Please ring back.
      """),
    StatusCase(
      "tried before the contact is not tried after it",
      "Mon 08:30 call missed kari -> per\nMon 09:00 mail \"A\" per -> kari: When? [ask] => unanswered"),
    StatusCase(
      "a log of calls that ends too early",
      """
      @held calls all until Mon-4 12:00
      @held sent kari until Fri 16:00
      @held inbox kari until Fri 16:00
      Mon 09:00 call missed per -> kari => out_of_range
      Mon 09:00 mail "A" eva -> kari: When? [ask] => unanswered
      """),
  ]
}
