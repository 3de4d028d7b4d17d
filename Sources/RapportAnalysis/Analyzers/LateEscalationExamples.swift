/// Examples of `LateEscalation`: what it must find, and the nearest innocent courses.
enum LateEscalationExamples {
  static let triggering: [Example] = [
    Example(
      """
      Mon 09:00 mail per -> ola: ↓This is a disgrace, where is order 10422? [anger 2] [ask]
      Mon 15:00 mail per -> ola: I am still waiting. [chase]
      Tue 09:00 mail per -> ola: ↓Third time I'm writing! [chase 3]
      """,
      asOf: "Fri 16:00", variant: "never", severity: "high"),
    Example(
      """
      Mon 09:00 mail per -> ola: ↓Jeg vil gjerne snakke med lederen på avdelingen. [wants_manager]
      Mon 10:00 mail ola -> per: Takk for meldingen. [thanks_close]
      Wed 11:00 mail "Fjord Fisk" ola -> nina: ↓Per hos Fjord Fisk er sint. [escalates]
      """,
      variant: "late", severity: "medium"),
    Example(
      """
      Mon 09:00 mail per -> ola: ↓To skandal, odchodzimy do konkurencji. [anger 2] [churn_threat]
      Thu 09:00 mail per -> nina: ↓Nikt mi nie odpowiada. [chase]
      """,
      variant: "over-head", severity: "medium"),
    Example(
      """
      Mon 09:00 mail per -> ola: ↓Мы недовольны, это уже второй раз. [anger 2] Нам нужно к четвергу, к полудню. [urgency due=Thu 12:00]
      Tue 10:00 mail per -> ola: ↓Так работать нельзя, мы уйдём. [churn_threat]
      Thu 11:15 mail ola -> nina: ↓Nina, Fjord needs it at noon. [escalates]
      """,
      variant: "bomb", severity: "high"),
    Example(
      """
      Mon 09:00 call missed per -> ola
      Mon 14:00 mail per -> ola: ↓I am really angry, nobody picks up. [anger 2] [chase]
      Tue 09:00 mail per -> ola: ↓I want your manager. [wants_manager]
      Wed 13:00 call 6m per -> nina via ola ↓
      """,
      variant: "bomb", severity: "high"),
    Example(
      """
      @account lost
      Mon 09:00 mail per -> ola: ↓We cancel unless this is solved. [churn_threat]
      Wed 15:00 mail ola -> nina: ↓Fjord Fisk has threatened to cancel. [escalates]
      """,
      variant: "late", severity: "high"),
  ]

  static let innocent: [Example] = [
    Example(
      """
      Mon 09:00 mail per -> ola: I want to speak to your manager. [wants_manager]
      Mon 10:00 mail ola -> nina: Per asks for you. [escalates]
      """),
    Example(
      """
      Mon 09:00 mail per -> ola: Vi sier opp avtalen. [churn_threat]
      Mon 14:00 mail ola -> per: Beklager, ny pumpe er sendt og er hos dere i morgen. [apology] [substance]
      """),
    Example(
      """
      @owner nina
      Mon 09:00 mail per -> ola: We cancel. [churn_threat]
      """),
    Example(
      """
      Mon 08:30 mail nina -> per: I look after you myself. [substance]
      Mon 09:00 mail per -> nina: Jestem zły. [anger 2]
      Mon 15:00 mail per -> nina: Nadal nic. [chase]
      Tue 15:00 mail per -> nina: Odchodzimy. [churn_threat]
      """),
    Example("Mon 09:00 mail per -> ola: Это безобразие! [anger 2]"),
    Example(
      """
      @manager none
      Mon 09:00 mail per -> ola: We cancel. [churn_threat]
      """),
    Example("Thu 15:00 mail per -> ola: We cancel. [churn_threat]", asOf: "Fri 14:00"),
    Example(
      """
      Mon 09:00 mail per -> ola: Where is it? I am angry. [anger 2] [ask]
      Mon 09:30 mail per -> ola: We will leave. [churn_threat]
      Mon 10:30 call 8m ola -> per
      """),
  ]
}
