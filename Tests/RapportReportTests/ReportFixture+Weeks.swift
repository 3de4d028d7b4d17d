import RapportModel
import RapportReport

extension ReportFixture {
  /// Monday 12 October 2026, 06:00 in Oslo: the week before is 2026-W41.
  static let asOf = at(12, 6)

  init(language: ReportLanguage = .en) {
    typealias F = ReportFixture
    var interactions: [Interaction] = []
    func add(_ interaction: Interaction) -> Interaction {
      interactions.append(interaction)
      return interaction
    }

    // Fjord Fisk: asked, was told that nothing had been left, asked again; a leak; a manager never took part.
    let ask = add(
      F.mail(
        "i01", F.at(5, 9, 12), from: F.per, to: F.ola, .inbound, subject: "Order 4711",
        "Hei Ola, when does order 4711 arrive? We need it before the weekend. Regards, Per", line: 12))
    let vague = add(
      F.mail(
        "i02", F.at(5, 10, 2), from: F.ola, to: F.per, .outbound, subject: "Re: Order 4711",
        "Hi Per, I'm sorry, Kari Nordmann is away and nothing was left to me. Someone will get back to you. Ola Berntsen, ola@nordlys.example, 22 12 34 56",
        line: 40))
    let handover = add(
      F.mail(
        "i03", F.at(2, 15, 30), from: F.kari, to: F.ola, .internal, subject: "While I am away",
        "Ola, order 4711 for Fjord Fisk leaves the warehouse on Wednesday; please tell Per.", line: 70))
    let chase = add(
      F.mail(
        "i04", F.at(7, 8, 5), from: F.per, to: F.ola, .inbound, subject: "Re: Order 4711",
        "This is the second time I am asking. If nobody can tell me, I want to talk to your manager.", line: 96))
    let missed = add(F.call("i05", F.at(7, 13, 20), from: F.per, to: F.ola, .inbound, .missed))
    let anger = add(
      F.mail(
        "i06", F.at(8, 16, 40), from: F.per, to: F.ola, .inbound, subject: "Re: Order 4711",
        "We are ordering elsewhere from now on. This is unbelievable.", line: 130))

    // Bałtyk Handel: answered late, with words about the own system.
    let plAsk = add(
      F.mail(
        "i10", F.at(6, 8, 30), from: F.anna, to: F.kari, .inbound, subject: "Faktura 88/2026",
        "Dzień dobry Pani Kari, proszę o korektę faktury 88/2026.", line: 160))
    let plAnswer = add(
      F.mail(
        "i11", F.at(8, 9, 0), from: F.kari, to: F.anna, .outbound, subject: "Re: Faktura 88/2026",
        "Przepraszam za zwłokę. Nasz system fakturowania znowu nie działa, to chyba nigdy się nie zmieni. Proszę pytać Marka Zielińskiego.",
        line: 190))

    // Север Снаб: a fault owned and repaired.
    let ruAsk = add(
      F.mail(
        "i20", F.at(6, 10, 0), from: F.olga, to: F.kari, .inbound, subject: "Заказ 92",
        "Добрый день! В заказе 92 не хватает трёх коробок.", line: 220))
    let ruAnswer = add(
      F.mail(
        "i21", F.at(6, 10, 45), from: F.kari, to: F.olga, .outbound, subject: "Re: Заказ 92",
        "Это наша ошибка, простите. Коробки уедут сегодня, я позвоню завтра до 12.", line: 250))
    let ruThanks = add(
      F.mail(
        "i22", F.at(7, 12, 0), from: F.olga, to: F.kari, .inbound, subject: "Re: Заказ 92",
        "Спасибо, Кари, всё получили. Очень быстро!", line: 280))

    // Ordinary service in the weeks before, so that the figures have something to stand beside.
    var background: [ContactFact] = []
    var blocks: [WaitingBlock] = []
    for week in 0..<6 {
      for n in 0..<(10 + week % 3) {
        let day = 5 - 7 * week + n % 5
        let start =
          Instant(year: 2026, month: 10, day: 1, hour: 9, minute: (n * 7) % 60, offsetSeconds: 7200)
          + .days(Int64(day - 1))
        let time = F.zone.timestamp(start)
        let id = "b\(week)-\(n)"
        let answered = n % 9 != 8
        let end = answered ? start + .minutes(Int64(20 + n * 35 + week * 10)) : F.asOf.instant
        let late = answered && n % 6 == 5
        background.append(
          ContactFact(
            interaction: id, client: F.anna, time: time, channel: .email, conversation: "c\(id)",
            status: answered ? (late ? .answeredLate : .answered) : (week == 0 ? .open : .unanswered), reason: "test",
            level: .hours(8), deadline: F.calendar.adding(.hours(8), to: start), reaction: answered ? "r\(id)" : nil,
            reactedBy: answered ? F.ola : nil, reactionChannel: answered ? .email : nil,
            response: F.waiting(time, F.zone.timestamp(end)), isUrgent: false, isChase: false))
        blocks.append(
          WaitingBlock(
            id: "w\(id)", client: F.anna, contacts: [id], chases: [], reaction: answered ? "r\(id)" : nil, attempts: [],
            acknowledgements: [], conversations: ["c\(id)"],
            status: answered ? .answered : (week == 0 ? .open : .unanswered), caseID: "k\(id)"))
      }
    }

    var fjord = AccountFacts()
    fjord.contacts = [
      F.contact(ask, F.per, status: .answered, reaction: vague, asOf: F.asOf),
      F.contact(chase, F.per, status: .unanswered, asOf: F.asOf, urgent: true, chase: true),
      F.contact(missed, F.per, status: .unanswered, level: 2, asOf: F.asOf),
      F.contact(anger, F.per, status: .unanswered, asOf: F.asOf),
    ]
    fjord.blocks = [
      WaitingBlock(
        id: "w1", client: F.per, contacts: ["i01"], chases: [], reaction: "i02", attempts: [], acknowledgements: [],
        conversations: ["c1"], status: .answered, caseID: "k1"),
      WaitingBlock(
        id: "w2", client: F.per, contacts: ["i04", "i05", "i06"], chases: ["i05", "i06"], reaction: nil, attempts: [],
        acknowledgements: [], conversations: ["c1"], status: .unanswered, caseID: "k1"),
    ]
    fjord.signs = [
      SignFact(
        kind: .wantsManager, kinds: [.wantsManager], time: F.at(7, 8, 5), interaction: "i04", cue: nil, caseID: "k1"),
      SignFact(
        kind: .churnThreat, kinds: [.churnThreat, .anger], time: F.at(8, 16, 40), interaction: "i06", cue: nil,
        caseID: "k1"),
    ]
    fjord.promises = [
      PromiseFact(
        interaction: "i02", cue: F.cue(.commitment, "Someone will get back to you", in: vague), staff: F.ola,
        client: F.per,
        due: F.at(6, 16), outcome: .broken)
    ]
    fjord.cases = [
      CaseFact(id: "k1", interactions: ["i01", "i02", "i04", "i05", "i06"], conversations: ["c1"], topics: ["4711"])
    ]
    var baltyk = AccountFacts()
    baltyk.contacts = [F.contact(plAsk, F.anna, status: .answeredLate, reaction: plAnswer, asOf: F.asOf)] + background
    baltyk.blocks =
      [
        WaitingBlock(
          id: "w3", client: F.anna, contacts: ["i10"], chases: [], reaction: "i11", attempts: [], acknowledgements: [],
          conversations: ["c10"], status: .answeredLate, caseID: "k10")
      ] + blocks
    var sever = AccountFacts()
    sever.contacts = [
      F.contact(ruAsk, F.olga, status: .answered, reaction: ruAnswer, asOf: F.asOf),
      F.contact(ruThanks, F.olga, status: .noAnswerNeeded, asOf: F.asOf),
    ]
    sever.blocks = [
      WaitingBlock(
        id: "w20", client: F.olga, contacts: ["i20"], chases: [], reaction: "i21", attempts: [], acknowledgements: [],
        conversations: ["c20"], status: .answered, caseID: "k20")
    ]
    sever.promises = [
      PromiseFact(
        interaction: "i21", cue: F.cue(.commitment, "я позвоню завтра до 12", in: ruAnswer), staff: F.kari,
        client: F.olga,
        due: F.at(7, 12), outcome: .kept, keptBy: "i22"),
      PromiseFact(
        interaction: "i21", cue: F.cue(.commitment, "Коробки уедут сегодня", in: ruAnswer), staff: F.kari,
        client: F.olga,
        due: F.at(12, 16), outcome: .pending),
    ]

    let wait = F.waiting(F.at(7, 8, 5), F.asOf)
    let findings = [
      Finding(
        id: "f-unanswered-1", analyzer: "unanswered", variant: "unanswered", severity: .high, confidence: 0.95,
        account: "Fjord Fisk", client: F.per, staff: [F.ola], conversation: "c1", from: F.at(7, 8, 5), to: F.asOf,
        waiting: wait, story: "s-fjord",
        summary: FindingSummary(
          "unanswered.unanswered",
          [
            "client": .party(F.per), "channel": .channel(.email), "channels": .channels([.email, .call]),
            "since": .time(F.at(7, 8, 5)), "contacts": .count(3), "chases": .count(2), "waitingWall": .wall(wait.wall),
            "waitingWorking": .working(wait.working), "level": .working(.hours(1)), "urgent": .term("flag.urgent"),
            "status": .term("status.unanswered"), "holders": .parties([F.ola]),
            "suggestion": .term("suggestion.unanswered.call"),
          ]),
        evidence: [Evidence(chase, role: .question), Evidence(missed, role: .chase), Evidence(anger, role: .chase)],
        firstSeen: F.at(7, 9, 5), parameters: ["urgent": "1h", "min_talk": "20s"]),
      Finding(
        id: "f-vague-1", analyzer: "vague-reply", variant: "no-information", severity: .high, confidence: 0.9,
        account: "Fjord Fisk", client: F.per, staff: [F.ola], conversation: "c1", from: F.at(5, 9, 12),
        to: F.at(5, 10, 2),
        story: "s-fjord",
        summary: FindingSummary(
          "vague-reply.no-information",
          [
            "client": .party(F.per), "staff": .party(F.ola), "time": .time(F.at(5, 10, 2)), "channel": .channel(.email),
            "question": .quote("when does order 4711 arrive?"),
            "answer": .quote("Kari Nordmann is away and nothing was left to me"),
            "information": .quote("order 4711 for Fjord Fisk leaves the warehouse on Wednesday; please tell Per"),
            "informationFrom": .party(F.kari), "informationKind": .term("information.handover"),
            "suggestion": .term("suggestion.vague-reply.give-information"),
          ]),
        evidence: [
          Evidence(ask, role: .question, cue: F.cue(.ask, "when does order 4711 arrive?", in: ask)),
          Evidence(
            vague, role: .answer,
            cue: F.cue(
              .noInformation, "Kari Nordmann is away and nothing was left to me. Someone will get back to you",
              in: vague)),
          Evidence(
            handover, role: .information,
            cue: F.cue(
              .handover, "order 4711 for Fjord Fisk leaves the warehouse on Wednesday; please tell Per", in: handover)),
        ],
        firstSeen: F.at(5, 10, 2), parameters: [:]),
      Finding(
        id: "f-escalation-1", analyzer: "late-escalation", variant: "never", severity: .high, confidence: 0.85,
        account: "Fjord Fisk", client: F.per, staff: [F.ola], conversation: "c1", from: F.at(7, 8, 5), to: F.asOf,
        story: "s-fjord",
        summary: FindingSummary(
          "late-escalation.never",
          [
            "client": .party(F.per), "signs": .count(2), "firstSign": .term("sign.wants_manager"),
            "firstSignAt": .time(F.at(7, 8, 5)),
            "secondSign": .term("sign.churn_threat"), "secondSignAt": .time(F.at(8, 16, 40)),
            "within": .working(.hours(8)),
            "dueAt": .time(F.at(8, 8, 5)), "leadSecondWorking": .working(.hours(9)),
            "leadSecondWall": .wall(.hours(85)),
            "suggestion": .term("suggestion.late-escalation.take-over"),
          ]),
        evidence: [Evidence(chase, role: .sign), Evidence(anger, role: .sign)], firstSeen: F.at(8, 8, 5),
        parameters: ["escalate_within": "1 working day"]),
    ]
    let complaint = Finding(
      id: "f-complaint-1", analyzer: "internal-complaint", variant: "written", severity: .medium, confidence: 0.8,
      account: "Bałtyk Handel", client: F.anna, staff: [F.kari], conversation: "c10", from: F.at(8, 9), to: F.at(8, 9),
      story: "s-baltyk",
      summary: FindingSummary(
        "internal-complaint.written",
        [
          "client": .party(F.anna), "staff": .party(F.kari), "time": .time(F.at(8, 9)), "channel": .channel(.email),
          "target": .term("target.system"), "targetPercent": .count(90),
          "complaint": .quote("Nasz system fakturowania znowu nie działa, to chyba nigdy się nie zmieni"),
          "suggestion": .term("suggestion.internal-complaint.system"),
        ]),
      evidence: [
        Evidence(
          plAnswer, role: .complaint,
          cue: F.cue(
            .complaintInternal,
            "Nasz system fakturowania znowu nie działa, to chyba nigdy się nie zmieni. Proszę pytać Marka Zielińskiego",
            in: plAnswer))
      ],
      counterEvidence: [Evidence(plAnswer, role: .answer, cue: F.cue(.apology, "Przepraszam za zwłokę", in: plAnswer))],
      firstSeen: F.at(8, 9))
    let lateWait = F.waiting(F.at(6, 8, 30), F.at(8, 9))
    let late = Finding(
      id: "f-late-1", analyzer: "unanswered", variant: "late", severity: .low, confidence: 1, account: "Bałtyk Handel",
      client: F.anna, staff: [F.kari], conversation: "c10", from: F.at(6, 8, 30), to: F.at(8, 9), waiting: lateWait,
      story: "s-baltyk",
      summary: FindingSummary(
        "unanswered.late",
        [
          "client": .party(F.anna), "channel": .channel(.email), "channels": .channels([.email]),
          "since": .time(F.at(6, 8, 30)),
          "contacts": .count(1), "waitingWall": .wall(lateWait.wall), "waitingWorking": .working(lateWait.working),
          "level": .working(.hours(8)), "answeredBy": .party(F.kari), "answerChannel": .channel(.email),
          "answeredAt": .time(F.at(8, 9)), "suggestion": .term("suggestion.unanswered.late"),
        ]),
      evidence: [Evidence(plAsk, role: .question), Evidence(plAnswer, role: .answer)], firstSeen: F.at(7, 8, 30))
    let recovery = Finding(
      id: "f-good-1", analyzer: "good-recovery", variant: nil, severity: .info, confidence: 0.9, account: "Север Снаб",
      client: F.olga, staff: [F.kari], conversation: "c20", from: F.at(6, 10), to: F.at(7, 12), story: "s-sever",
      summary: FindingSummary("good-recovery", ["client": .party(F.olga), "staff": .party(F.kari)]),
      evidence: [
        Evidence(ruAsk, role: .complaint), Evidence(ruAnswer, role: .answer), Evidence(ruThanks, role: .sign),
      ],
      firstSeen: F.at(7, 12))

    var ledger = LedgerEntry(path: "mail/support.mbox", format: "mbox", bytes: 48_000)
    ledger.records = 2530
    ledger.stored = 2510
    ledger.duplicates = 15
    ledger.skipped = ["private": 4]
    ledger.quarantined = 1
    ledger.interactions = 2510
    var calls = LedgerEntry(path: "calls/pbx.csv", format: "asterisk", bytes: 9000)
    calls.records = 310
    calls.stored = 310
    calls.interactions = 280
    let coverage = Coverage(
      holdings: [
        .init(owner: "", kind: .calls, from: F.at(1, 8).instant, to: F.at(11, 18).instant, count: 310),
        .init(
          owner: "kari@nordlys.example", kind: .sent, from: F.at(1, 8).instant, to: F.at(11, 18).instant, count: 900),
        .init(
          owner: "support@nordlys.example", kind: .inbox, from: F.at(1, 8).instant, to: F.at(11, 18).instant,
          count: 1610),
        .init(
          owner: "support@nordlys.example", kind: .sent, from: F.at(1, 8).instant, to: F.at(11, 18).instant, count: 20),
      ], end: F.at(11, 18).instant)
    func analysis(_ index: Int, _ facts: AccountFacts, _ findings: [Finding], _ last: Timestamp) -> AccountAnalysis {
      AccountAnalysis(
        account: F.configuration.accounts[index], facts: facts, findings: findings,
        interactionCount: facts.contacts.count,
        first: F.at(2, 15, 30), last: last)
    }
    input = ReportInput(
      configuration: F.configuration, calendar: F.calendar, asOf: F.asOf.instant, language: language,
      accounts: [
        analysis(0, fjord, findings, F.at(8, 16, 40)), analysis(1, baltyk, [complaint, late], F.at(8, 9)),
        analysis(2, sever, [recovery], F.at(7, 12)),
      ], ledger: [ledger, calls], coverage: coverage,
      interactions: Dictionary(uniqueKeysWithValues: interactions.map { ($0.id, $0) }), labels: F.labels)
    input.timeline = AccountTimeline(
      account: F.configuration.accounts[0],
      interactions: interactions.filter { $0.account == "Fjord Fisk" || $0.id == "i03" })
  }
}
