import RapportAnalysis
import RapportModel
import Testing

/// A whole ordinary month: 150 contacts, full of words that look like trouble and are none.
@Suite struct CleanCompanyTests {
  /// Courses of one matter; `%` stands for the client.
  private static let courses = [
    """
    @ 09:00 mail! "Pumpe #" % -> kari: Når kommer pumpen? [ask]
    @ 10:30 mail "Pumpe #" kari -> %: I morgen klokka ti. [substance]
    @ 10:45 mail "Pumpe #" % -> kari: Jeg vet ikke hvordan jeg skal takke! [thanks_close] [uncertainty]
    """,
    """
    @ 09:00 mail! "Rabatt #" % -> support: Czy dostaniemy rabat? [ask]
    @ 11:00 mail "Rabatt #" ola -> %: Jeszcze nie wiem. [uncertainty] Zapytałam Annę, odpiszę dziś do 15. [commitment due=@ 15:00]
    @ 14:00 mail "Rabatt #" anna -> %: Tak, pięć procent. [substance]
    """,
    """
    @ 08:50 call missed % -> kari
    @ 09:30 call 5m kari -> %
    """,
    """
    @ 12:00 text % -> ola: Is the shop open until six? It's urgent, I am nearly there. [ask] [urgency]
    @ 12:04 text ola -> %: Yes, until half past. [substance]
    """,
    """
    @ 10:00 mail! "Счёт #" % -> anna: Где счёт? Уже второй раз пишу. [ask] [chase 2]
    @ 10:40 mail "Счёт #" anna -> %: Простите, моя ошибка, счёт во вложении. [apology] [done]
    @ 10:50 mail "Счёт #" % -> anna: Вопрос снят, спасибо. [withdraw] [thanks_close]
    """,
    """
    @ 13:00 mail! "Server #" % -> kari: Er serveren nede? [ask]
    @ 13:10 mail "Server #" kari -> %: Ja, systemet vårt er nede. [complaint_internal system 0.5] Oppe igjen klokka 14, beklager. [commitment due=@ 14:00] [apology]
    @ 13:12 mail "Server #" kari -> ola: Dette systemet er håpløst. [complaint_internal system]
    @ 14:05 mail "Server #" kari -> %: Nå er det oppe. [done]
    """,
    """
    @ 11:00 call 6m % -> ola: Asks for the drawing. [ask] Sent it while we spoke. [done]
    @ 11:20 bulk kari -> %: Our autumn offers, answer as soon as possible! [vague_promise]
    @ 11:30 mail! "Meeting #" % -> eva cc kari: My boss wants to see this, can you send it? [ask]
    """,
  ]

  @Test func givesNothingOfWeight() throws {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri"].flatMap { day in [0, 1, 2, 3, 4].map { "\(day)+\($0)" } }
    let clients = ["per", "eva", "olga", "zoe", "jan"]
    var text = ""
    var number = 0
    for day in days.sorted() {
      for client in clients {
        let course = Self.courses[number % Self.courses.count]
        for character in course {
          switch character {
          case "@": text += day
          case "#": text += "\(number)"
          case "%": text += client
          default: text.append(character)
          }
        }
        text += "\n"
        number += 1
      }
    }
    let scenario = try Scenario(text)
    let analysis = analyze(scenario.timeline, context: try scenario.context(asOf: "Fri+5 16:00"))
    #expect(analysis.facts.contacts.count >= 150)
    let heavy = analysis.findings.filter { $0.severity >= .medium }
    #expect(heavy.isEmpty, "\(heavy.map { "\($0.analyzer)/\($0.variant ?? "") \($0.evidence.map(\.interaction))" })")
  }
}
