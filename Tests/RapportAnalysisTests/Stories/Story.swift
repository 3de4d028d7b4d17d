import RapportAnalysis
import RapportModel

/// A longer course of contacts with everything that must and must not be found in it.
struct Story: Sendable {
  var title: String
  var text: String
  var asOf: String
  /// `analyzer/variant severity`, sorted; every other finding of severity medium or high is forbidden.
  var expected: [String]

  var asExample: ExampleCase {
    ExampleCase(analyzer: "story", example: Example(text, asOf: asOf))
  }

  static let all: [Story] = [
    Story(
      title: "the cover to whom nothing was left",
      text: """
        @leave kari Mon…Fri+1 cover ola
        @account at_risk
        Fri-1 15:00 mail "Overlevering" kari -> ola: Ordre 10422 til Fjord Fisk er forsinket, si fra til Per på mandag. [handover] [topic 10422]
        Mon 08:30 mail "Ordre 10422" per -> kari: Når kommer ordre 10422? [ask] [topic 10422]
        Mon 08:31 autoreply "Ordre 10422" kari -> per: Jeg er på ferie, Ola hjelper deg. [absence ola due=Fri+1 16:00]
        Mon 09:00 mail "Ordre 10422" per -> ola: Når kommer ordre 10422? [ask] [topic 10422]
        Mon 10:00 mail "Ordre 10422" ola -> per: Dessverre, det er ikke lagt igjen noe til meg. [no_information]
        Tue 09:00 mail "Ordre 10422" per -> ola: Dette er for dårlig, vi trenger svar! [anger 2] [chase]
        Tue 14:00 mail "Ordre 10422" ola -> per: Jeg vet dessverre ikke noe mer. [uncertainty]
        Wed 09:00 mail "Ordre 10422" per -> ola: Da går vi til en annen leverandør. [churn_threat]
        Wed 10:00 mail "Ordre 10422" ola -> per: Kari pleier å glemme slikt. [complaint_internal colleague] [uncertainty]
        """,
      asOf: "Fri 12:00",
      expected: [
        "internal-complaint/written high", "late-escalation/never high", "vague-reply/hedge high",
        "vague-reply/hedge high", "vague-reply/no-information high",
      ]),
    Story(
      title: "good service with many innocent words",
      text: """
        Mon 08:10 mail "Oferta" per -> support: Czy mogę prosić o ofertę na 20 pomp? [ask]
        Mon 09:00 mail "Oferta" ola -> per: Nie wiem jeszcze, jaki będzie rabat. [uncertainty] Zapytałam Annę i odpiszę do środy. [commitment anna due=Wed 16:00]
        Mon 09:05 mail "Oferta" ola -> anna: Nie mam pojęcia, jaki rabat możemy dać. [uncertainty] [ask]
        Wed 11:00 mail "Oferta" ola -> per: W załączniku oferta z rabatem 5 procent. [substance]
        Wed 11:30 mail "Oferta" per -> ola: Dziękuję bardzo! [thanks_close]
        Tue 10:00 call missed eva -> kari
        Tue 10:40 call 4m kari -> eva
        Thu 09:00 text eva -> kari: Kommer dere i dag? [ask]
        Thu 09:20 text kari -> eva: Ja, klokka to. [substance]
        Thu 13:00 mail "Reklamasjon" eva -> kari: Pumpen lekker, dette er ikke bra. [anger 1] [ask]
        Thu 14:00 mail "Reklamasjon" kari -> eva: Beklager, det var vår feil. [apology] Ny pumpe er sendt. [done]
        Fri 09:00 mail "Reklamasjon" eva -> kari: Supert, takk! [thanks_close]
        """,
      asOf: "Fri+1 16:00", expected: []),
    Story(
      title: "three tries by telephone, then the boss",
      text: """
        Mon 09:00 call missed per -> ola
        Mon 13:00 voicemail per -> ola: Перезвоните, пожалуйста, это срочно. [wants_call] [urgency]
        Tue 09:00 text per -> ola: Третий раз пытаюсь с вами связаться! [chase 3]
        Wed 09:30 mail "Жалоба" per -> nina: Мне никто не отвечает. [anger 2]
        Wed 10:00 call 12m nina -> per
        """,
      asOf: "Fri 12:00",
      expected: ["late-escalation/over-head medium", "unanswered/late medium"]),
    Story(
      title: "nobody told the cover, and nobody told the manager",
      text: """
        @leave anna Mon…Fri cover ola
        Fri-1 10:00 mail "Umowa" eva -> anna: Proszę o aneks do umowy 318. [ask] [topic 318]
        Fri-1 11:00 mail "Umowa" anna -> eva: Aneks będzie gotowy w środę. [commitment due=Wed 16:00] [topic 318]
        Mon 09:00 mail! "Aneks 318" eva -> ola: Co z aneksem? [ask]
        Mon 14:00 mail "Aneks 318" ola -> eva: Nic mi o tym nie wiadomo. [no_information]
        Mon 15:00 mail "Aneks 318" eva -> ola: To skandal, proszę o kierownika! [anger 2] [wants_manager]
        Tue 09:00 call missed eva -> ola
        Tue 10:00 text eva -> ola: Nikt nie odbiera! [chase 2]
        Thu 11:00 mail "Fjord" ola -> nina: Eva z Fjord jest bardzo zdenerwowana. [escalates]
        Thu 12:00 call 9m nina -> eva
        """,
      asOf: "Fri 16:00",
      expected: ["late-escalation/late medium", "vague-reply/no-information high"]),
    Story(
      title: "an internal thread that a client was added to",
      text: """
        Mon 09:00 mail "Lieferung" per -> kari: Where are the valves? [ask]
        Mon 09:20 mail "Lieferung" kari -> ola: Innkjøp har sovet igjen, som vanlig. [complaint_internal department]
        > per Mon 09:00: Where are the valves? [ask]
        Mon 10:00 mail "Lieferung" ola -> per cc kari: They come on Thursday at nine. [substance]
        > kari Mon 09:20: Innkjøp har sovet igjen, som vanlig. [complaint_internal department]
        Mon 10:30 mail "Lieferung" per -> ola: I see. Thanks for the honest words. [thanks_close]
        """,
      asOf: "Fri 16:00", expected: ["internal-complaint/leaked high"]),
    Story(
      title: "a hard week that was handled well",
      text: """
        Mon 08:05 mail "Авария" per -> support: Станок стоит, срочно нужна помощь! [ask] [urgency]
        Mon 08:40 call 11m ola -> per
        Mon 09:00 mail "Авария" ola -> nina: У Fjord стоит станок, мастер выехал. [escalates]
        Mon 13:00 mail "Авария" per -> ola: До сих пор не работает, это безобразие! [anger 2] [chase 1]
        Mon 13:30 mail "Авария" nina -> per: Приносим извинения, запасной станок у вас завтра в восемь. [apology] [commitment due=Tue 08:00]
        Tue 08:10 call 2m per -> nina
        Tue 09:00 mail "Авария" per -> nina: Спасибо, всё работает. [thanks_close]
        """,
      asOf: "Fri 16:00", expected: []),
  ]
}
