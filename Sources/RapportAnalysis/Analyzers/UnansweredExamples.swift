/// Examples of `Unanswered`: what it must find, and the nearest innocent courses.
enum UnansweredExamples {
  static let triggering: [Example] = [
    Example(
      "Mon 09:00 mail per -> kari: ↓Did the invoice go out? [ask]",
      asOf: "Wed 09:00", variant: "unanswered", severity: "medium"),
    Example(
      """
      Mon 09:00 call missed per -> kari ↓
      Mon 11:30 text per -> kari: ↓Ring meg, er du snill. [wants_call]
      Mon 13:40 voicemail per -> kari: ↓Det er tredje gang jeg prøver. [chase 3]
      """,
      asOf: "Tue 12:00", variant: "unanswered", severity: "high"),
    Example(
      """
      Mon 09:00 mail per -> kari: ↓Czy mogę zmienić adres dostawy? [ask]
      Wed 10:00 mail kari -> per: ↓Tak, adres już zmieniony. [done]
      """,
      variant: "late", severity: "low"),
    Example(
      """
      Mon 09:00 mail per -> kari: ↓Срочно: станок стоит, что делать? [ask] [urgency]
      Mon 14:00 call 6m kari -> per ↓
      """,
      variant: "late", severity: "medium"),
    Example(
      """
      Mon 09:00 mail per, -> kari, ola, anna: ↓Where is my order 10422? [ask] [topic 10422]
      Mon 09:01 autoreply kari -> per: ↓I am away until Friday, Ola covers for me. [absence ola due=Fri 16:00]
      """,
      asOf: "Thu 09:00", variant: "unanswered", severity: "medium"),
    Example(
      """
      Mon 09:00 mail per -> kari: ↓Can you send the drawing? [ask]
      Mon 10:00 mail kari -> per: ↓Here it is. [substance]
      Mon 10:01 bounce support -> kari: Mailbox full.
      """,
      asOf: "Wed 12:00", variant: "unanswered", severity: "medium"),
    Example(
      """
      Mon 09:00 call missed per -> kari ↓
      Mon 09:40 call missed kari -> per ↓
      """,
      asOf: "Tue 09:00", variant: "attempted", severity: "low"),
    Example(
      """
      Mon 09:00 mail per -> support: ↓The pump leaks, what now? [ask]
      Mon 09:30 mail ola -> per: ↓Thank you, we have received your message. [acknowledge]
      """,
      asOf: "Thu 09:00", variant: "acknowledged", severity: "low"),
    Example(
      """
      Mon 09:00 mail "Ramme" per -> kari: ↓Kan dere levere før helgen? [ask]
      Mon 09:30 mail "Helt annet" per -> kari: Hva koster en ny pumpe? [ask]
      Mon 10:30 mail "Helt annet" kari -> per: 4000 kroner. [substance]
      """,
      asOf: "Wed 09:00", variant: "unanswered", severity: "medium"),
    Example(
      """
      @account at_risk
      Mon 09:00 call 7s per -> kari ↓
      """,
      asOf: "Tue 12:00", variant: "unanswered", severity: "high"),
    Example(
      """
      Mon 09:00 mail per -> kari: ↓Thanks a lot. [thanks_close] We are done with you, I cancel. [churn_threat]
      """,
      asOf: "Wed 09:00", variant: "unanswered", severity: "high"),
  ]

  static let innocent: [Example] = [
    Example(
      """
      Mon 09:00 mail per -> kari: Did the invoice go out? [ask]
      Mon 15:10 mail kari -> per: Yes, just now. [substance]
      """),
    Example(
      """
      Mon 09:00 mail per -> kari: Kan du ringe meg? [wants_call]
      Mon 13:00 call 4m ola -> per
      """),
    Example(
      """
      Mon 09:00 call missed per -> kari
      Mon 09:20 voicemail per -> kari: Proszę o telefon. [wants_call]
      Mon 10:00 text kari -> per: Oddzwonię po obiedzie, około 13. [commitment due=Mon 13:00]
      """),
    Example(
      """
      Mon 09:00 mail per -> kari: Можно изменить заказ? [ask]
      Mon 11:00 mail per -> kari: Вопрос снят, разобрались сами. [withdraw]
      """),
    Example(
      """
      Mon 09:00 mail kari -> per: The new price list. [substance]
      Mon 09:30 mail per -> kari: Thank you, great. [thanks_close]
      """),
    Example("Mon 09:00 mail per -> eva cc kari: Can you check the delivery? [ask]"),
    Example("Mon 09:00 bulk per -> kari: Do you know our new offers? [ask]"),
    Example("Fri 15:00 mail per -> kari: Kommer varene? [ask]", asOf: "Mon+1 14:00"),
    Example(
      """
      @held inbox kari until Fri 16:00
      @held sent ola until Fri 16:00
      Mon 09:00 mail per -> kari: Did the invoice go out? [ask]
      """),
    Example(
      """
      @end Mon 15:00
      Mon 09:00 mail per -> kari: Did the invoice go out? [ask]
      """),
    Example(
      """
      Mon 09:00 mail per -> kari: Did the invoice go out? [ask]
      @unseen
      Mon 11:00 mail kari -> per: Yes, on Friday. [substance]
      Wed 09:00 mail per -> kari: Thanks, and the delivery note? [ask]
      > kari Mon 11:00: Yes, on Friday.
      Wed 10:00 mail kari -> per: Attached. [substance]
      """),
    Example(
      """
      @from Mon+1
      Mon 09:00 mail per -> kari: Did the invoice go out? [ask]
      """,
      asOf: "Fri+1 16:00"),
    Example(
      """
      Mon 09:00 mail per -> kari cc eva: Hvor er varene? [ask]
      Mon 10:00 mail kari -> eva: Varene kommer i morgen. [substance]
      """),
  ]
}
