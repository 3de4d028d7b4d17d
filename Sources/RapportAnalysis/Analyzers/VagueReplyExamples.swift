/// Examples of `VagueReply`: what it must find, and the nearest innocent courses.
enum VagueReplyExamples {
  static let triggering: [Example] = [
    Example(
      """
      Mon 09:00 mail per -> ola: ↓Where is order 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: ↓I don't know, nothing was left to me. [uncertainty] [no_information]
      """,
      variant: "no-information", severity: "medium"),
    Example(
      """
      Fri-1 14:00 mail "Handover" kari -> ola: ↓Order 10422 for Fjord ships on Tuesday, please tell Per. [handover] [topic 10422]
      Mon 09:00 mail! "Order" per -> ola: ↓Hvor er ordre 10422? [ask] [topic 10422]
      Mon 10:00 mail ola -> per: ↓Jeg har dessverre ikke fått beskjed om noe. [no_information]
      """,
      variant: "no-information", severity: "high"),
    Example(
      """
      Mon 09:00 mail per -> ola: ↓Kiedy będzie dostawa? [ask]
      Mon 10:00 mail ola -> per: ↓Trudno powiedzieć, powinno być niedługo. [uncertainty] [vague_promise]
      """,
      variant: "hedge", severity: "medium"),
    Example(
      """
      Mon 09:00 text per -> ola: ↓Кто может помочь с возвратом? [ask]
      Mon 09:30 text ola -> per: ↓Это не наш отдел. [brush_off]
      """,
      variant: "brush-off", severity: "medium"),
    Example(
      """
      Mon 09:00 mail per -> ola: ↓When do we get the refund? [ask]
      Mon 11:00 mail ola -> per: ↓Someone will come back to you as soon as possible. [vague_promise]
      """,
      variant: "open-ended", severity: "medium"),
    Example(
      """
      Mon 09:00 mail per -> ola: ↓Hva skjer med reklamasjonen? [ask]
      Mon 10:00 mail ola -> per: ↓Det vet jeg dessverre ikke. [uncertainty]
      Mon 11:00 mail anna -> per: Reklamasjonen er godkjent, pengene kommer torsdag. [substance]
      """,
      variant: "hedge", severity: "low"),
    Example(
      """
      Mon 09:00 call 3m per -> ola: ↓Asks about the repair. [ask] Told him that I have no information. [no_information]
      """,
      variant: "no-information"),
  ]

  static let innocent: [Example] = [
    Example(
      """
      Mon 09:00 mail per -> ola: Where is order 10422? [ask]
      Mon 10:00 mail ola -> per: I don't know yet. [uncertainty] I've asked Anna and write to you by Friday noon. [commitment anna due=Fri 12:00]
      """),
    Example(
      """
      Mon 09:00 mail per -> ola: Kan dere hjelpe? [ask]
      Mon 10:00 mail ola -> per: Jeg er ikke sikker på hva du mener. [uncertainty] Hvilken ordre gjelder det? [ask]
      """),
    Example(
      """
      Mon 09:00 mail per -> ola: Where is it? [ask]
      Mon 09:10 mail ola -> anna: I have no idea where it is, do you? [uncertainty] [ask]
      Mon 10:00 mail ola -> per: It is in Bergen, the driver has it. [substance]
      """),
    Example("Mon 10:00 mail ola -> per: Nie wiem, czy widzieli Państwo nasz nowy katalog. [uncertainty]"),
    Example(
      """
      Mon 09:00 mail per -> ola: Когда доставка? [ask]
      Mon 09:01 autoreply ola -> per: Ответим как можно скорее. [vague_promise]
      Mon 10:00 mail ola -> per: Завтра в десять. [substance]
      """),
    Example(
      """
      Mon 09:00 mail per -> ola: Is it the pump? [ask]
      Mon 10:00 mail ola -> per: Yes, it is the pump. [substance] It should hold another year. [uncertainty]
      """),
    Example(
      """
      Mon 09:00 mail per -> ola: Did you get it? [ask]
      Mon 10:00 mail ola -> per: Yes, thanks. [substance] [thanks_close]
      Mon 10:05 mail per -> ola: I don't know when we can pay. [uncertainty]
      """),
    Example(
      """
      Mon 09:00 mail per -> ola: Here is the cake that I owe you all, with many thanks from the whole office. [thanks_close] Hope you like it as much as we do here.
      Mon 10:00 mail ola -> per: No idea who ate it, but it is gone. [uncertainty]
      """),
    Example(
      """
      Mon 09:00 mail per -> ola: Who handles invoices? [ask]
      Mon 10:00 mail ola -> per: That isn't my department. [brush_off] Anna does, she will ring you today. [commitment anna due=Mon 16:00]
      """),
  ]
}
