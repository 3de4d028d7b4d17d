extension TextTable {
  /// Sentences of the four analyzers that rapport exists for, and the terms in them.
  ///
  /// Names stand in the nominative in every language, and no verb agrees with a person in gender, since neither is known.
  static let findings = #"""
    @ finding.other
    en {name}[[client|, client {client}]][[staff|, staff {staff}]]: the evidence shows how the contacts went.
    pl {name}[[client|, klient: {client}]][[staff|, pracownicy: {staff}]]: przebieg kontaktów pokazują dowody.
    ru {name}[[client|, клиент: {client}]][[staff|, сотрудники: {staff}]]: ход контактов виден из подтверждений.
    nb {name}[[client|, kunde {client}]][[staff|, medarbeidere {staff}]]: belegget viser hvordan kontakten forløp.
    @ unanswered.unanswered
    en {client} has been waiting for an answer since {since} ({channels}; {contacts} {contacts#contact|contacts}[[chases|, {chases} of them asking again]][[urgent|, urgent]]): {status} so far; working time {waitingWorking}, by the clock {waitingWall}, service level {level}[[attempts|; attempts to reach the client: {attempts}]][[holders|; who had it: {holders}]][[onLeave|; on leave then: {onLeave}]][[autoreply|; the automatic reply said {autoreply}]][[cover|; named as cover: {cover}]].
    pl {client} czeka na odpowiedź od {since} ({channels}; {contacts} {contacts#kontakt|kontakty|kontaktów}[[chases|, w tym ponownych pytań: {chases}]][[urgent|, pilne]]): jak dotąd {status}; czas pracy: {waitingWorking}, zegarowo: {waitingWall}, termin: {level}[[attempts|; próby dotarcia do klienta: {attempts}]][[holders|; u kogo to było: {holders}]][[onLeave|; na urlopie w tym czasie: {onLeave}]][[autoreply|; automatyczna odpowiedź mówiła: {autoreply}]][[cover|; wskazane zastępstwo: {cover}]].
    ru {client} ждёт ответа с {since} ({channels}; {contacts} {contacts#обращение|обращения|обращений}[[chases|, из них повторных: {chases}]][[urgent|, срочно]]): пока {status}; рабочее время: {waitingWorking}, по часам: {waitingWall}, срок: {level}[[attempts|; попытки связаться с клиентом: {attempts}]][[holders|; у кого было обращение: {holders}]][[onLeave|; в отпуске в это время: {onLeave}]][[autoreply|; автоответ гласил: {autoreply}]][[cover|; названа замена: {cover}]].
    nb {client} har ventet på svar siden {since} ({channels}; {contacts} {contacts#henvendelse|henvendelser}[[chases|, {chases} av dem {chases#purring|purringer}]][[urgent|, haster]]): foreløpig {status}; arbeidstid {waitingWorking}, etter klokken {waitingWall}, svarfrist {level}[[attempts|; forsøk på å nå kunden: {attempts}]][[holders|; hos hvem den lå: {holders}]][[onLeave|; på ferie da: {onLeave}]][[autoreply|; autosvaret sa {autoreply}]][[cover|; oppgitt vikar: {cover}]].
    @ unanswered.late
    en {client} got in touch on {since} ({channels}; {contacts} {contacts#contact|contacts}[[chases|, {chases} of them asking again]][[urgent|, urgent]]) and got an answer on {answeredAt} ({answerChannel}[[answeredBy|, {answeredBy}]]): working time {waitingWorking}, by the clock {waitingWall}, service level {level}[[attempts|; attempts to reach the client before: {attempts}]][[holders|; who had it: {holders}]][[onLeave|; on leave then: {onLeave}]].
    pl {client}: kontakt {since} ({channels}; {contacts} {contacts#kontakt|kontakty|kontaktów}[[chases|, w tym ponownych pytań: {chases}]][[urgent|, pilne]]), odpowiedź dopiero {answeredAt} ({answerChannel}[[answeredBy|, {answeredBy}]]); czas pracy: {waitingWorking}, zegarowo: {waitingWall}, termin: {level}[[attempts|; wcześniejsze próby dotarcia do klienta: {attempts}]][[holders|; u kogo to było: {holders}]][[onLeave|; na urlopie w tym czasie: {onLeave}]].
    ru {client}: обращение {since} ({channels}; {contacts} {contacts#обращение|обращения|обращений}[[chases|, из них повторных: {chases}]][[urgent|, срочно]]), ответ только {answeredAt} ({answerChannel}[[answeredBy|, {answeredBy}]]); рабочее время: {waitingWorking}, по часам: {waitingWall}, срок: {level}[[attempts|; попыток связаться до этого: {attempts}]][[holders|; у кого было обращение: {holders}]][[onLeave|; в отпуске в это время: {onLeave}]].
    nb {client} tok kontakt {since} ({channels}; {contacts} {contacts#henvendelse|henvendelser}[[chases|, {chases} av dem {chases#purring|purringer}]][[urgent|, haster]]) og fikk svar {answeredAt} ({answerChannel}[[answeredBy|, {answeredBy}]]): arbeidstid {waitingWorking}, etter klokken {waitingWall}, svarfrist {level}[[attempts|; forsøk på å nå kunden før det: {attempts}]][[holders|; hos hvem den lå: {holders}]][[onLeave|; på ferie da: {onLeave}]].
    @ unanswered.attempted
    en {client} has been waiting since {since} ({channels}); the staff tried to reach the client ({attemptChannel}, last on {lastAttempt}[[attempts|, {attempts} {attempts#attempt|attempts}]]) but nobody has spoken yet: working time {waitingWorking}, by the clock {waitingWall}, service level {level}[[chases|; asked again: {chases} {chases#time|times}]][[urgent|; urgent]].
    pl {client} czeka od {since} ({channels}); była próba kontaktu ({attemptChannel}, ostatnia {lastAttempt}[[attempts|, łącznie {attempts} {attempts#próba|próby|prób}]]), ale do rozmowy nie doszło; czas pracy: {waitingWorking}, zegarowo: {waitingWall}, termin: {level}[[chases|; ponowne pytania: {chases}]][[urgent|; pilne]].
    ru {client} ждёт с {since} ({channels}); была попытка связаться ({attemptChannel}, последняя {lastAttempt}[[attempts|, всего {attempts} {attempts#попытка|попытки|попыток}]]), но разговора не было; рабочее время: {waitingWorking}, по часам: {waitingWall}, срок: {level}[[chases|; повторных обращений: {chases}]][[urgent|; срочно]].
    nb {client} har ventet siden {since} ({channels}); det ble forsøkt å nå kunden ({attemptChannel}, sist {lastAttempt}[[attempts|, {attempts} forsøk]]), men ingen har snakket sammen ennå: arbeidstid {waitingWorking}, etter klokken {waitingWall}, svarfrist {level}[[chases|; purringer: {chases}]][[urgent|; haster]].
    @ unanswered.acknowledged
    en {client} has been waiting since {since} ({channels}); receipt was confirmed on {acknowledgedAt}[[acknowledgedBy| ({acknowledgedBy})]], an answer has not followed: working time {waitingWorking}, by the clock {waitingWall}, service level {level}[[chases|; asked again: {chases} {chases#time|times}]][[urgent|; urgent]].
    pl {client} czeka od {since} ({channels}); odbiór potwierdzono {acknowledgedAt}[[acknowledgedBy| ({acknowledgedBy})]], ale odpowiedzi nie ma; czas pracy: {waitingWorking}, zegarowo: {waitingWall}, termin: {level}[[chases|; ponowne pytania: {chases}]][[urgent|; pilne]].
    ru {client} ждёт с {since} ({channels}); получение подтверждено {acknowledgedAt}[[acknowledgedBy| ({acknowledgedBy})]], но ответа нет; рабочее время: {waitingWorking}, по часам: {waitingWall}, срок: {level}[[chases|; повторных обращений: {chases}]][[urgent|; срочно]].
    nb {client} har ventet siden {since} ({channels}); mottak ble bekreftet {acknowledgedAt}[[acknowledgedBy| ({acknowledgedBy})]], men svaret har ikke kommet: arbeidstid {waitingWorking}, etter klokken {waitingWall}, svarfrist {level}[[chases|; purringer: {chases}]][[urgent|; haster]].
    @ vague-reply.no-information
    en {client} asked {question} and was told on {time} ({channel}, {staff}) that no information was there: {answer}[[information|; it did exist ({informationKind}): {information}]][[others|; such replies also from {others}]][[onLeave|; away then: {onLeave}]][[noHandover|; no hand-over is held of {noHandover}]][[substanceAt|; an answer of substance followed on {substanceAt}]].
    pl {client}: pytanie {question}, a {time} ({channel}, {staff}) odpowiedź, że brak informacji: {answer}[[information|; informacja istniała ({informationKind}): {information}]][[others|; podobne odpowiedzi także: {others}]][[onLeave|; nieobecni w tym czasie: {onLeave}]][[noHandover|; nie ma śladu przekazania spraw: {noHandover}]][[substanceAt|; odpowiedź merytoryczna: {substanceAt}]].
    ru {client}: вопрос {question}, а {time} ({channel}, {staff}) ответ, что сведений нет: {answer}[[information|; сведения были ({informationKind}): {information}]][[others|; похожие ответы дали и {others}]][[onLeave|; отсутствовали в это время: {onLeave}]][[noHandover|; передачи дел не видно: {noHandover}]][[substanceAt|; ответ по существу: {substanceAt}]].
    nb {client} spurte {question} og fikk {time} ({channel}, {staff}) vite at det ikke fantes noen opplysninger: {answer}[[information|; de fantes ({informationKind}): {information}]][[others|; slike svar også fra {others}]][[onLeave|; borte da: {onLeave}]][[noHandover|; ingen overlevering er funnet fra {noHandover}]][[substanceAt|; et innholdsrikt svar kom {substanceAt}]].
    @ vague-reply.brush-off
    en {client} asked {question} and was sent away on {time} ({channel}, {staff}): {answer}[[information|; the answer did exist ({informationKind}): {information}]][[others|; such replies also from {others}]][[onLeave|; away then: {onLeave}]][[noHandover|; no hand-over is held of {noHandover}]][[substanceAt|; an answer of substance followed on {substanceAt}]].
    pl {client}: pytanie {question}, a {time} ({channel}, {staff}) odesłanie z niczym: {answer}[[information|; odpowiedź istniała ({informationKind}): {information}]][[others|; podobne odpowiedzi także: {others}]][[onLeave|; nieobecni w tym czasie: {onLeave}]][[noHandover|; nie ma śladu przekazania spraw: {noHandover}]][[substanceAt|; odpowiedź merytoryczna: {substanceAt}]].
    ru {client}: вопрос {question}, а {time} ({channel}, {staff}) отказ разбираться: {answer}[[information|; ответ существовал ({informationKind}): {information}]][[others|; похожие ответы дали и {others}]][[onLeave|; отсутствовали в это время: {onLeave}]][[noHandover|; передачи дел не видно: {noHandover}]][[substanceAt|; ответ по существу: {substanceAt}]].
    nb {client} spurte {question} og ble avvist {time} ({channel}, {staff}): {answer}[[information|; svaret fantes ({informationKind}): {information}]][[others|; slike svar også fra {others}]][[onLeave|; borte da: {onLeave}]][[noHandover|; ingen overlevering er funnet fra {noHandover}]][[substanceAt|; et innholdsrikt svar kom {substanceAt}]].
    @ vague-reply.hedge
    en {client} asked {question} and got an uncertain answer on {time} ({channel}, {staff}) without a next step that names who or when: {answer}[[information|; the information did exist ({informationKind}): {information}]][[others|; such replies also from {others}]][[onLeave|; away then: {onLeave}]][[noHandover|; no hand-over is held of {noHandover}]][[substanceAt|; an answer of substance followed on {substanceAt}]].
    pl {client}: pytanie {question}, a {time} ({channel}, {staff}) niepewna odpowiedź, bez kroku, który mówiłby, kto lub kiedy: {answer}[[information|; informacja istniała ({informationKind}): {information}]][[others|; podobne odpowiedzi także: {others}]][[onLeave|; nieobecni w tym czasie: {onLeave}]][[noHandover|; nie ma śladu przekazania spraw: {noHandover}]][[substanceAt|; odpowiedź merytoryczna: {substanceAt}]].
    ru {client}: вопрос {question}, а {time} ({channel}, {staff}) неопределённый ответ, без шага, в котором названо, кто или когда: {answer}[[information|; сведения были ({informationKind}): {information}]][[others|; похожие ответы дали и {others}]][[onLeave|; отсутствовали в это время: {onLeave}]][[noHandover|; передачи дел не видно: {noHandover}]][[substanceAt|; ответ по существу: {substanceAt}]].
    nb {client} spurte {question} og fikk et usikkert svar {time} ({channel}, {staff}) uten et neste steg som sier hvem eller når: {answer}[[information|; opplysningen fantes ({informationKind}): {information}]][[others|; slike svar også fra {others}]][[onLeave|; borte da: {onLeave}]][[noHandover|; ingen overlevering er funnet fra {noHandover}]][[substanceAt|; et innholdsrikt svar kom {substanceAt}]].
    @ vague-reply.open-ended
    en {client} asked {question} and was put off on {time} ({channel}, {staff}) without saying who or when: {answer}[[information|; the information did exist ({informationKind}): {information}]][[others|; such replies also from {others}]][[onLeave|; away then: {onLeave}]][[noHandover|; no hand-over is held of {noHandover}]][[substanceAt|; an answer of substance followed on {substanceAt}]].
    pl {client}: pytanie {question}, a {time} ({channel}, {staff}) odpowiedź bez terminu i bez osoby: {answer}[[information|; informacja istniała ({informationKind}): {information}]][[others|; podobne odpowiedzi także: {others}]][[onLeave|; nieobecni w tym czasie: {onLeave}]][[noHandover|; nie ma śladu przekazania spraw: {noHandover}]][[substanceAt|; odpowiedź merytoryczna: {substanceAt}]].
    ru {client}: вопрос {question}, а {time} ({channel}, {staff}) ответ без срока и без имени: {answer}[[information|; сведения были ({informationKind}): {information}]][[others|; похожие ответы дали и {others}]][[onLeave|; отсутствовали в это время: {onLeave}]][[noHandover|; передачи дел не видно: {noHandover}]][[substanceAt|; ответ по существу: {substanceAt}]].
    nb {client} spurte {question} og fikk {time} ({channel}, {staff}) et svar uten hvem og når: {answer}[[information|; opplysningen fantes ({informationKind}): {information}]][[others|; slike svar også fra {others}]][[onLeave|; borte da: {onLeave}]][[noHandover|; ingen overlevering er funnet fra {noHandover}]][[substanceAt|; et innholdsrikt svar kom {substanceAt}]].
    @ internal-complaint.written
    en {client} was told on {time} ({channel}, {staff}) words that run down the own side, about {target}: {complaint}[[more|; {more} more such {more#passage|passages} in the same message]].
    pl {client}: {time} ({channel}, {staff}) słowa, które źle mówią o własnej firmie ({target}): {complaint}[[more|; jeszcze {more} {more#takie miejsce|takie miejsca|takich miejsc} w tej samej wiadomości]].
    ru {client}: {time} ({channel}, {staff}) слова не в пользу своей стороны ({target}): {complaint}[[more|; ещё {more} {more#такое место|таких места|таких мест} в том же сообщении]].
    nb {client} fikk {time} ({channel}, {staff}) ord som taler nedsettende om egen side, om {target}: {complaint}[[more|; {more} {more#slikt sted|slike steder} til i samme melding]].
    @ internal-complaint.leaked
    en {client} got a message on {time} ({channel}, {staff}) that passes on internal words about {target}[[author|, written by {author}]][[writtenAt| on {writtenAt}]]: {complaint}[[more|; {more} more such {more#passage|passages}]].
    pl {client}: {time} ({channel}, {staff}) wiadomość, która przekazuje wewnętrzne słowa ({target})[[author|, autor: {author}]][[writtenAt|, napisane {writtenAt}]]: {complaint}[[more|; jeszcze {more} {more#takie miejsce|takie miejsca|takich miejsc}]].
    ru {client}: {time} ({channel}, {staff}) сообщение с внутренней перепиской ({target})[[author|, автор: {author}]][[writtenAt|, написано {writtenAt}]]: {complaint}[[more|; ещё {more} {more#такое место|таких места|таких мест}]].
    nb {client} fikk {time} ({channel}, {staff}) en melding som bringer videre interne ord om {target}[[author|, skrevet av {author}]][[writtenAt| {writtenAt}]]: {complaint}[[more|; {more} {more#slikt sted|slike steder} til]].
    @ internal-complaint.said
    en {client} heard on {time} ({channel}, {staff}), as the call's note says, words that run down the own side, about {target}: {complaint}[[more|; {more} more such {more#passage|passages}]].
    pl {client}: {time} ({channel}, {staff}) według notatki z rozmowy padły słowa źle mówiące o własnej firmie ({target}): {complaint}[[more|; jeszcze {more} {more#takie miejsce|takie miejsca|takich miejsc}]].
    ru {client}: {time} ({channel}, {staff}) по записи о звонке прозвучали слова не в пользу своей стороны ({target}): {complaint}[[more|; ещё {more} {more#такое место|таких места|таких мест}]].
    nb {client} hørte {time} ({channel}, {staff}), ifølge samtalenotatet, ord som taler nedsettende om egen side, om {target}: {complaint}[[more|; {more} {more#slikt sted|slike steder} til]].
    @ late-escalation.over-head
    en The case[[client| of {client}]] showed {signs} {signs#sign|signs}, the first on {firstSignAt} ({firstSign}); the client brought the manager in before anybody on staff did[[reachedAt|, on {reachedAt}]][[manager| ({manager})]]; due by {dueAt}[[leadSecondWorking|; from the second sign: working time {leadSecondWorking}]].
    pl Sprawa[[client| ({client})]]: {signs} {signs#sygnał|sygnały|sygnałów}, pierwszy {firstSignAt} ({firstSign}); to klient włączył kierownika, zanim zrobił to ktokolwiek z pracowników[[reachedAt|, {reachedAt}]][[manager| ({manager})]]; termin: {dueAt}[[leadSecondWorking|; od drugiego sygnału: {leadSecondWorking} czasu pracy]].
    ru Дело[[client| ({client})]]: {signs} {signs#сигнал|сигнала|сигналов}, первый {firstSignAt} ({firstSign}); руководителя привлёк сам клиент раньше, чем кто-либо из сотрудников[[reachedAt|, {reachedAt}]][[manager| ({manager})]]; срок: {dueAt}[[leadSecondWorking|; от второго сигнала: рабочее время {leadSecondWorking}]].
    nb Saken[[client| til {client}]] viste {signs} {signs#varsel|varsler}, det første {firstSignAt} ({firstSign}); kunden koblet inn lederen før noen av de ansatte gjorde det[[reachedAt|, {reachedAt}]][[manager| ({manager})]]; fristen var {dueAt}[[leadSecondWorking|; fra andre varsel: arbeidstid {leadSecondWorking}]].
    @ late-escalation.bomb
    en The case[[client| of {client}]] showed {signs} {signs#sign|signs}, the first on {firstSignAt} ({firstSign}); a manager[[manager| ({manager})]] was first told[[toldAt| on {toldAt}]] {bombKind}[[deadline| ({deadline})]][[leadFirstWall|; from the first sign: {leadFirstWall} by the clock]].
    pl Sprawa[[client| ({client})]]: {signs} {signs#sygnał|sygnały|sygnałów}, pierwszy {firstSignAt} ({firstSign}); kierownik[[manager| ({manager})]] dowiedział się[[toldAt| {toldAt}]] {bombKind}[[deadline| ({deadline})]][[leadFirstWall|; od pierwszego sygnału: {leadFirstWall} zegarowo]].
    ru Дело[[client| ({client})]]: {signs} {signs#сигнал|сигнала|сигналов}, первый {firstSignAt} ({firstSign}); руководителя[[manager| ({manager})]] впервые уведомили[[toldAt| {toldAt}]] {bombKind}[[deadline| ({deadline})]][[leadFirstWall|; от первого сигнала: {leadFirstWall} по часам]].
    nb Saken[[client| til {client}]] viste {signs} {signs#varsel|varsler}, det første {firstSignAt} ({firstSign}); en leder[[manager| ({manager})]] fikk først vite det[[toldAt| {toldAt}]] {bombKind}[[deadline| ({deadline})]][[leadFirstWall|; fra første varsel: {leadFirstWall} etter klokken]].
    @ late-escalation.late
    en The case[[client| of {client}]] showed {signs} {signs#sign|signs}, the second on {secondSignAt} ({secondSign}); a manager[[manager| ({manager})]] took part late[[toldAt|, first told on {toldAt}]][[toldBy| by {toldBy}]]; due by {dueAt}[[leadSecondWorking|; working time since the second sign: {leadSecondWorking}]][[leadSecondWall|, by the clock: {leadSecondWall}]][[firstWordAt|; first word to the client on {firstWordAt}]].
    pl Sprawa[[client| ({client})]]: {signs} {signs#sygnał|sygnały|sygnałów}, drugi {secondSignAt} ({secondSign}); kierownik[[manager| ({manager})]] włączony późno[[toldAt|, pierwsza wiadomość {toldAt}]][[toldBy| (od: {toldBy})]]; termin: {dueAt}[[leadSecondWorking|; czas pracy od drugiego sygnału: {leadSecondWorking}]][[leadSecondWall|, zegarowo: {leadSecondWall}]][[firstWordAt|; pierwsze słowo do klienta: {firstWordAt}]].
    ru Дело[[client| ({client})]]: {signs} {signs#сигнал|сигнала|сигналов}, второй {secondSignAt} ({secondSign}); руководитель[[manager| ({manager})]] подключён поздно[[toldAt|, первое уведомление {toldAt}]][[toldBy| (от: {toldBy})]]; срок: {dueAt}[[leadSecondWorking|; рабочее время от второго сигнала: {leadSecondWorking}]][[leadSecondWall|, по часам: {leadSecondWall}]][[firstWordAt|; первое слово клиенту: {firstWordAt}]].
    nb Saken[[client| til {client}]] viste {signs} {signs#varsel|varsler}, det andre {secondSignAt} ({secondSign}); en leder[[manager| ({manager})]] deltok sent[[toldAt|, først varslet {toldAt}]][[toldBy| av {toldBy}]]; fristen var {dueAt}[[leadSecondWorking|; arbeidstid siden andre varsel: {leadSecondWorking}]][[leadSecondWall|, etter klokken: {leadSecondWall}]][[firstWordAt|; første ord til kunden {firstWordAt}]].
    @ late-escalation.never
    en The case[[client| of {client}]] showed {signs} {signs#sign|signs}, the second on {secondSignAt} ({secondSign}), and no manager has taken part; due by {dueAt}[[leadSecondWorking|; working time since the second sign: {leadSecondWorking}]][[leadSecondWall|, by the clock: {leadSecondWall}]].
    pl Sprawa[[client| ({client})]]: {signs} {signs#sygnał|sygnały|sygnałów}, drugi {secondSignAt} ({secondSign}), a żaden kierownik się nie włączył; termin: {dueAt}[[leadSecondWorking|; czas pracy od drugiego sygnału: {leadSecondWorking}]][[leadSecondWall|, zegarowo: {leadSecondWall}]].
    ru Дело[[client| ({client})]]: {signs} {signs#сигнал|сигнала|сигналов}, второй {secondSignAt} ({secondSign}), и ни один руководитель не подключился; срок: {dueAt}[[leadSecondWorking|; рабочее время от второго сигнала: {leadSecondWorking}]][[leadSecondWall|, по часам: {leadSecondWall}]].
    nb Saken[[client| til {client}]] viste {signs} {signs#varsel|varsler}, det andre {secondSignAt} ({secondSign}), og ingen leder har deltatt; fristen var {dueAt}[[leadSecondWorking|; arbeidstid siden andre varsel: {leadSecondWorking}]][[leadSecondWall|, etter klokken: {leadSecondWall}]].
    @ target.colleague
    en a colleague
    pl współpracownik
    ru коллега
    nb en kollega
    @ target.department
    en another department
    pl inny dział
    ru другой отдел
    nb en annen avdeling
    @ target.management
    en management
    pl kierownictwo
    ru руководство
    nb ledelsen
    @ target.system
    en an own system
    pl własny system
    ru собственная система
    nb et eget system
    @ target.workload
    en the workload
    pl obciążenie pracą
    ru загрузка
    nb arbeidsmengden
    @ target.rule
    en an own rule
    pl własna zasada
    ru собственное правило
    nb en egen regel
    @ target.unknown
    en the own side
    pl własna firma
    ru своя сторона
    nb egen side
    @ sign.anger
    en anger
    pl złość
    ru раздражение
    nb sinne
    @ sign.churn_threat
    en talk of leaving
    pl zapowiedź odejścia
    ru угроза уйти
    nb varsel om å gå
    @ sign.wants_manager
    en asked for a manager
    pl prośba o kierownika
    ru просьба о руководителе
    nb ba om en leder
    @ sign.second_chase
    en asked again for the second time
    pl drugie ponowne pytanie
    ru второе повторное обращение
    nb purret for andre gang
    @ sign.missed_urgency
    en urgent and not answered in time
    pl pilne bez odpowiedzi w terminie
    ru срочное без ответа в срок
    nb hastesak uten svar i tide
    @ sign.broken_promise
    en a promise not kept
    pl niedotrzymana obietnica
    ru невыполненное обещание
    nb et løfte som ikke ble holdt
    @ flag.urgent
    en urgent
    pl pilne
    ru срочно
    nb haster
    @ flag.in_time
    en within the service level
    pl w terminie
    ru в срок
    nb innen fristen
    @ account.at_risk
    en client at risk
    pl klient zagrożony
    ru клиент под угрозой
    nb kunde i faresonen
    @ account.lost
    en lost client
    pl klient utracony
    ru потерянный клиент
    nb tapt kunde
    @ status.no_answer_needed
    en no answer needed
    pl odpowiedź niepotrzebna
    ru ответ не нужен
    nb trenger ikke svar
    @ status.withdrawn
    en withdrawn by the client
    pl wycofane przez klienta
    ru отозвано клиентом
    nb trukket tilbake av kunden
    @ status.answered
    en answered in time
    pl odpowiedź w terminie
    ru ответ в срок
    nb besvart i tide
    @ status.answered_late
    en answered late
    pl odpowiedź po terminie
    ru ответ с опозданием
    nb besvart for sent
    @ status.open
    en open, within the service level
    pl otwarte, w terminie
    ru открыто, срок не истёк
    nb åpen, innen fristen
    @ status.out_of_range
    en cannot be judged from the exports
    pl nie do oceny na podstawie eksportów
    ru по выгрузкам не оценить
    nb kan ikke bedømmes ut fra eksportene
    @ status.bounced
    en our answer came back undelivered
    pl nasza odpowiedź wróciła niedoręczona
    ru наш ответ вернулся недоставленным
    nb svaret vårt kom i retur
    @ status.acknowledged
    en receipt confirmed only
    pl tylko potwierdzenie odbioru
    ru только подтверждение получения
    nb bare bekreftet mottatt
    @ status.attempted
    en tried, not reached
    pl próba bez skutku
    ru попытка без результата
    nb forsøkt, ikke nådd
    @ status.autoreply_only
    en only an automatic reply
    pl tylko odpowiedź automatyczna
    ru только автоответ
    nb bare autosvar
    @ status.unanswered
    en no reaction
    pl brak reakcji
    ru никакой реакции
    nb ingen reaksjon
    @ information.handover
    en in a hand-over message
    pl w wiadomości przekazującej sprawy
    ru в письме о передаче дел
    nb i en overleveringsmelding
    @ information.internal
    en in an internal message
    pl w wiadomości wewnętrznej
    ru во внутреннем сообщении
    nb i en intern melding
    @ information.mail
    en in an earlier message
    pl we wcześniejszej wiadomości
    ru в более раннем сообщении
    nb i en tidligere melding
    @ bomb.deadline
    en less than two working hours before a deadline
    pl niecałe dwie godziny pracy przed terminem
    ru менее чем за два рабочих часа до срока
    nb mindre enn to arbeidstimer før en frist
    @ bomb.transfer
    en by a transferred call of the client
    pl przez przełączenie rozmowy klienta
    ru переводом звонка клиента
    nb da kundens samtale ble satt over
    @ analyzer.unanswered
    en Unanswered contact
    pl Kontakt bez odpowiedzi
    ru Обращение без ответа
    nb Ubesvart henvendelse
    @ analyzer.vague-reply
    en Vague reply
    pl Niejasna odpowiedź
    ru Расплывчатый ответ
    nb Vagt svar
    @ analyzer.internal-complaint
    en Internal complaint before a client
    pl Skarga na własną firmę wobec klienta
    ru Жалоба на своих перед клиентом
    nb Klage på egne overfor en kunde
    @ analyzer.late-escalation
    en Late escalation
    pl Późna eskalacja
    ru Поздняя эскалация
    nb Sen eskalering
    @ analyzer.broken-promise
    en Promise not kept
    pl Niedotrzymana obietnica
    ru Невыполненное обещание
    nb Løfte som ikke ble holdt
    @ analyzer.over-promise
    en Promise changed later
    pl Obietnica później zmieniona
    ru Обещание изменено потом
    nb Løfte som ble endret
    @ analyzer.missed-handover
    en Hand-over that did not work
    pl Nieudane przekazanie spraw
    ru Несостоявшаяся передача дел
    nb Overlevering som sviktet
    @ analyzer.missed-urgency
    en Urgency not met
    pl Pilność bez reakcji na czas
    ru Срочность без своевременного ответа
    nb Hastesak ikke fulgt opp
    @ analyzer.passed-around
    en Client passed around
    pl Klient odsyłany dalej
    ru Клиента передавали по кругу
    nb Kunde sendt rundt
    @ analyzer.repeated-request
    en Client had to repeat
    pl Klient musiał powtarzać
    ru Клиенту пришлось повторять
    nb Kunden måtte gjenta
    @ analyzer.blame-client
    en Blame put on the client
    pl Wina przypisana klientowi
    ru Вина возложена на клиента
    nb Skyld lagt på kunden
    @ analyzer.poor-apology
    en Missing or weak apology
    pl Brak lub słabe przeprosiny
    ru Нет извинения или оно слабое
    nb Manglende eller svak unnskyldning
    @ analyzer.good-recovery
    en Good recovery
    pl Dobrze naprawiona sprawa
    ru Хорошо исправленная ситуация
    nb God oppretting
    @ analyzer.partial-answer
    en Partial answer
    pl Odpowiedź częściowa
    ru Частичный ответ
    nb Delvis svar
    @ analyzer.going-quiet
    en Client going quiet
    pl Klient milknie
    ru Клиент замолкает
    nb Kunde som tier
    @ analyzer.heavy-client
    en Load from one client
    pl Obciążenie jednym klientem
    ru Нагрузка от одного клиента
    nb Belastning fra én kunde
    @ analyzer.overload
    en Overload
    pl Przeciążenie
    ru Перегрузка
    nb Overbelastning
    @ analyzer.unlogged-call
    en Call without a written word after it
    pl Rozmowa bez śladu na piśmie
    ru Разговор без записи
    nb Samtale uten noe skriftlig
    """#
}
