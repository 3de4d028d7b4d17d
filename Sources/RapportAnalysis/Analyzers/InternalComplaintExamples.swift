/// Examples of `InternalComplaint`: what it must find, and the nearest innocent courses.
enum InternalComplaintExamples {
  static let triggering: [Example] = [
    Example(
      """
      Mon 09:00 mail per -> ola: Where is the offer? [ask]
      Mon 10:00 mail ola -> per: ↓Kari never gets anything done on time. [complaint_internal colleague]
      """,
      variant: "written", severity: "high"),
    Example(
      """
      Mon 09:00 mail ola -> per: ↓Niestety ledelsen, to znaczy kierownictwo, nie ma o tym pojęcia. [complaint_internal management]
      """,
      variant: "written", severity: "high"),
    Example(
      """
      Mon 09:00 mail ola -> per: ↓Vårt system er håpløst og går ned hver uke. [complaint_internal system]
      """,
      variant: "written", severity: "medium"),
    Example(
      """
      Mon 09:00 text ola -> per: ↓У нас тут сумасшедший дом. [complaint_internal workload 0.5]
      """,
      variant: "written", severity: "low"),
    Example(
      """
      Mon 09:00 mail "Pump" ola -> anna: ↓The warehouse has slept again. [complaint_internal department]
      Mon 10:00 mail "Pump" anna -> per: ↓See below, it comes on Friday. [substance]
      > ola Mon 09:00: The warehouse has slept again. [complaint_internal department]
      """,
      variant: "leaked", severity: "high"),
    Example(
      """
      Mon 09:00 mail "Pump" ola -> anna: ↓The warehouse has slept again. [complaint_internal department]
      Mon 10:00 mail "Pump" anna -> ola cc per: ↓Per, here is what we know.
      > ola Mon 09:00: The warehouse has slept again.
      """,
      variant: "leaked", severity: "high"),
    Example(
      """
      Mon 09:00 call 5m per -> ola: ↓Told him that our accounts department never answers. [complaint_internal department]
      """,
      variant: "said", severity: "medium"),
  ]

  static let innocent: [Example] = [
    Example(
      """
      Mon 10:00 mail ola -> per: Our system is down. [complaint_internal system] It is back at 14:00. [commitment due=Mon 14:00] I'm sorry. [apology]
      """),
    Example("Mon 10:00 mail ola -> anna: Kari never gets anything done. [complaint_internal colleague]"),
    Example(
      """
      Mon 09:00 mail per -> ola: Your colleague Kari is useless. [complaint_internal colleague]
      Mon 10:00 mail ola -> per: I am sorry to hear that. [apology]
      > per Mon 09:00: Your colleague Kari is useless. [complaint_internal colleague]
      """),
    Example(
      """
      Mon 09:00 mail ola -> anna: Systemet er håpløst. [complaint_internal system]
      Mon 10:00 mail anna -> ola: Enig.
      > ola Mon 09:00: Systemet er håpløst. [complaint_internal system]
      """),
    Example("Mon 10:00 mail ola -> per: To mój błąd, przepraszam. [apology]"),
    Example("Mon 10:00 note ola -> ola: Начальство опять всё решило без нас. [complaint_internal management]"),
    Example("Mon 10:00 call missed ola -> per: Wanted to say that our system is a mess. [complaint_internal system]"),
  ]
}
