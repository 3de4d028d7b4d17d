extension TextTable {
  /// The rule behind each finding, in words.
  static let rules = #"""
    @ why.other
    en A rule of rapport fits this course of contacts; `rapport rules` describes it.
    pl Do tego przebiegu kontaktów pasuje reguła rapportu; opis: `rapport rules`.
    ru К этому ходу контактов подходит правило rapport; описание: `rapport rules`.
    nb En regel i rapport passer på dette forløpet; `rapport rules` beskriver den.
    @ why.unanswered
    en A contact of a client got no human reaction on any channel within the service level, counted in working time.
    pl Kontakt klienta nie doczekał się reakcji człowieka na żadnym kanale w terminie liczonym w czasie pracy.
    ru На обращение клиента ни по одному каналу не было ответа человека в срок, считая рабочее время.
    nb En henvendelse fra en kunde fikk ingen menneskelig reaksjon i noen kanal innen fristen, regnet i arbeidstid.
    @ why.unanswered.late
    en A contact of a client was answered, but later than the service level, counted in working time.
    pl Kontakt klienta doczekał się odpowiedzi, ale po terminie liczonym w czasie pracy.
    ru На обращение клиента ответили, но позже срока, считая рабочее время.
    nb En henvendelse fra en kunde ble besvart, men senere enn fristen, regnet i arbeidstid.
    @ why.unanswered.attempted
    en The staff tried to reach the client; an attempt nobody picked up does not end the wait.
    pl Próbowano dotrzeć do klienta; nieodebrana próba nie kończy oczekiwania.
    ru С клиентом пытались связаться; попытка без ответа ожидания не прекращает.
    nb Det ble forsøkt å nå kunden; et forsøk ingen tar imot, avslutter ikke ventetiden.
    @ why.unanswered.acknowledged
    en Receipt was confirmed; a confirmation without substance does not end the wait.
    pl Potwierdzono odbiór; potwierdzenie bez treści nie kończy oczekiwania.
    ru Получение подтверждено; подтверждение без ответа по существу ожидания не прекращает.
    nb Mottak ble bekreftet; en bekreftelse uten innhold avslutter ikke ventetiden.
    @ why.vague-reply
    en A reply to a client says that nothing is known or can be done, without a next step that names who or when.
    pl Odpowiedź dla klienta mówi, że nic nie wiadomo lub nic się nie da, bez kroku, który mówiłby, kto lub kiedy.
    ru Ответ клиенту говорит, что ничего не известно или ничего нельзя сделать, без шага с именем или сроком.
    nb Et svar til kunden sier at ingenting er kjent eller kan gjøres, uten et neste steg som sier hvem eller når.
    @ why.vague-reply.no-information
    en A reply to a client says that no information was left or is there, without a next step that names who or when.
    pl Odpowiedź dla klienta mówi, że nie zostawiono informacji lub jej nie ma, bez kroku, który mówiłby, kto lub kiedy.
    ru Ответ клиенту говорит, что сведений не оставили или их нет, без шага с именем или сроком.
    nb Et svar til kunden sier at ingen opplysninger er gitt eller finnes, uten et neste steg som sier hvem eller når.
    @ why.vague-reply.brush-off
    en A reply sends the client away without taking the matter over or naming who does.
    pl Odpowiedź odsyła klienta, nie przejmując sprawy i nie wskazując, kto ją przejmie.
    ru Ответ отсылает клиента, не беря вопрос на себя и не называя того, кто возьмёт.
    nb Et svar sender kunden bort uten å ta over saken eller si hvem som gjør det.
    @ why.vague-reply.hedge
    en A reply to a client is uncertain and has no next step that names who or when.
    pl Odpowiedź dla klienta jest niepewna i nie ma kroku, który mówiłby, kto lub kiedy.
    ru Ответ клиенту неуверенный, и в нём нет шага с именем или сроком.
    nb Et svar til kunden er usikkert og har ikke noe neste steg som sier hvem eller når.
    @ why.vague-reply.open-ended
    en A reply puts the client off with words such as “soon”, which nobody can check later.
    pl Odpowiedź zbywa klienta słowami takimi jak „wkrótce”, których nikt później nie sprawdzi.
    ru Ответ откладывает дело словами вроде «скоро», которые потом никто не проверит.
    nb Et svar utsetter kunden med ord som «snart», som ingen kan kontrollere siden.
    @ why.internal-complaint
    en Words that run down a colleague, a department, management, a system, the workload or a rule of the own firm reached a client.
    pl Do klienta dotarły słowa źle mówiące o współpracowniku, dziale, kierownictwie, systemie, obciążeniu lub zasadach własnej firmy.
    ru До клиента дошли слова не в пользу коллеги, отдела, руководства, системы, загрузки или правил своей компании.
    nb Ord som taler nedsettende om en kollega, en avdeling, ledelsen, et system, arbeidsmengden eller en regel i eget firma, nådde en kunde.
    @ why.internal-complaint.leaked
    en Internal words that run down the own side stand in a quoted or forwarded message that went to a client.
    pl Wewnętrzne słowa źle mówiące o własnej firmie są w cytowanej lub przekazanej wiadomości wysłanej do klienta.
    ru Внутренние слова не в пользу своей стороны стоят в процитированном или пересланном сообщении, которое ушло клиенту.
    nb Interne ord som taler nedsettende om egen side, står i en sitert eller videresendt melding som gikk til en kunde.
    @ why.late-escalation
    en A case showed signs of growing hot, and a manager took part later than one working day after the second sign, or not at all.
    pl Sprawa dawała sygnały zaostrzenia, a kierownik włączył się później niż dzień roboczy po drugim sygnale albo wcale.
    ru По делу были сигналы обострения, а руководитель подключился позже рабочего дня после второго сигнала или не подключился.
    nb En sak viste tegn til å bli het, og en leder deltok senere enn én arbeidsdag etter andre varsel, eller ikke i det hele tatt.
    @ why.late-escalation.over-head
    en The client turned to a manager before anybody on staff had told one.
    pl Klient zwrócił się do kierownika, zanim ktokolwiek z pracowników go powiadomił.
    ru Клиент обратился к руководителю раньше, чем его уведомил кто-либо из сотрудников.
    nb Kunden henvendte seg til en leder før noen av de ansatte hadde varslet en.
    @ why.late-escalation.bomb
    en A manager was first told when hardly any time was left to act.
    pl Kierownik dowiedział się, gdy prawie nie było już czasu na działanie.
    ru Руководителя уведомили, когда времени на действия почти не осталось.
    nb En leder fikk først vite det da det nesten ikke var tid igjen til å handle.
    @ why.late-escalation.never
    en The case showed two signs or a grave one, one working day passed, and no manager has taken part.
    pl Sprawa dała dwa sygnały lub jeden poważny, minął dzień roboczy, a żaden kierownik się nie włączył.
    ru По делу было два сигнала или один тяжёлый, прошёл рабочий день, и ни один руководитель не подключился.
    nb Saken viste to varsler eller ett alvorlig, én arbeidsdag gikk, og ingen leder har deltatt.
    @ why.broken-promise
    en A commitment to a client was not followed by the promised thing by its due time.
    pl Po zobowiązaniu wobec klienta obiecana rzecz nie nastąpiła w terminie.
    ru За обязательством перед клиентом обещанное в срок не последовало.
    nb Et løfte til en kunde ble ikke fulgt av det lovede innen fristen.
    @ why.over-promise
    en Something promised to a client was later denied or changed by the company.
    pl Coś obiecanego klientowi firma później cofnęła lub zmieniła.
    ru Обещанное клиенту компания потом отменила или изменила.
    nb Noe som ble lovet en kunde, ble senere avslått eller endret av firmaet.
    @ why.missed-handover
    en During an absence the named cover gave nothing, or said that nothing was there.
    pl W czasie nieobecności wskazane zastępstwo nie odpowiedziało lub nie miało informacji.
    ru Во время отсутствия названная замена не ответила или не располагала сведениями.
    nb Under et fravær svarte ikke den oppgitte vikaren, eller manglet opplysninger.
    @ why.missed-urgency
    en An urgent contact was reacted to later than the urgent level, or on a slower channel than asked.
    pl Na pilny kontakt zareagowano po terminie dla spraw pilnych lub wolniejszym kanałem, niż proszono.
    ru На срочное обращение ответили позже срока для срочных или более медленным каналом, чем просили.
    nb En hastehenvendelse fikk reaksjon senere enn hastefristen, eller i en tregere kanal enn ønsket.
    @ why.passed-around
    en The client was sent on twice or more in one case without being taken over.
    pl W jednej sprawie klienta odesłano dalej co najmniej dwa razy, nie przejmując jej.
    ru В одном деле клиента отсылали дальше два раза или больше, не беря вопрос на себя.
    nb Kunden ble sendt videre to eller flere ganger i én sak uten at noen tok den over.
    @ why.repeated-request
    en The client had to give the same information again, or was asked for what an earlier message holds.
    pl Klient musiał ponownie podać tę samą informację lub proszono go o to, co jest we wcześniejszej wiadomości.
    ru Клиенту пришлось сообщать то же ещё раз, или у него просили то, что есть в прежнем сообщении.
    nb Kunden måtte gi samme opplysning igjen, eller ble bedt om det en tidligere melding inneholder.
    @ why.blame-client
    en Words to a client put the blame on the client, lecture or humiliate.
    pl Słowa do klienta obwiniają go, pouczają lub poniżają.
    ru Слова клиенту обвиняют, поучают или унижают его.
    nb Ord til en kunde legger skylden på kunden, belærer eller ydmyker.
    @ why.poor-apology
    en After a complaint the first two reactions hold no apology, or one that takes itself back.
    pl Po skardze w pierwszych dwóch reakcjach nie ma przeprosin albo są takie, które same się cofają.
    ru После жалобы в первых двух ответах нет извинения или оно само себя отменяет.
    nb Etter en klage har de to første reaksjonene ingen unnskyldning, eller en som tar seg selv tilbake.
    @ why.good-recovery
    en A fault was owned and repaired, and the client was content afterwards.
    pl Błąd uznano i naprawiono, a klient był potem zadowolony.
    ru Ошибку признали и исправили, и клиент остался доволен.
    nb En feil ble erkjent og rettet opp, og kunden var fornøyd etterpå.
    @ why.partial-answer
    en A message with several asks got a reply that touched only some of them.
    pl Na wiadomość z kilkoma prośbami odpowiedziano tylko częściowo.
    ru На сообщение с несколькими вопросами ответили лишь частично.
    nb En melding med flere spørsmål fikk et svar som bare tok opp noen av dem.
    @ why.going-quiet
    en A client with a regular rhythm fell silent after something had gone wrong.
    pl Klient o regularnym rytmie zamilkł po tym, jak coś poszło źle.
    ru Клиент с ровным ритмом замолчал после того, как что-то пошло не так.
    nb En kunde med jevn rytme ble taus etter at noe hadde gått galt.
    @ why.heavy-client
    en The load from one client grew well beyond that client's own past.
    pl Obciążenie ze strony klienta wzrosło znacznie ponad jego własną przeszłość.
    ru Нагрузка от клиента выросла намного по сравнению с его же прошлым.
    nb Belastningen fra én kunde vokste langt utover kundens egen fortid.
    @ why.overload
    en Inflow or work outside hours rose far above its own past.
    pl Napływ spraw lub praca poza godzinami wzrosły znacznie ponad własną przeszłość.
    ru Поток обращений или работа вне рабочего времени намного превысили прежний уровень.
    nb Tilstrømningen eller arbeidet utenfor åpningstid steg langt over egen fortid.
    @ why.unlogged-call
    en A longer call on a case with open asks was not followed by any written word.
    pl Po dłuższej rozmowie w sprawie z otwartymi pytaniami nie ma żadnego śladu na piśmie.
    ru После долгого разговора по делу с открытыми вопросами не осталось ни слова письменно.
    nb Etter en lengre samtale i en sak med åpne spørsmål kom ikke noe skriftlig.
    """#

  /// What could be done.
  static let suggestions = #"""
    @ suggestion.unanswered.answer
    en Write or call today, and say who takes the matter on.
    pl Napisać lub zadzwonić dzisiaj i powiedzieć, kto przejmuje sprawę.
    ru Написать или позвонить сегодня и сказать, кто берёт вопрос на себя.
    nb Skriv eller ring i dag, og si hvem som tar saken.
    @ suggestion.unanswered.call
    en Call back today: the client asked for a call or only tried by phone.
    pl Oddzwonić dzisiaj: klient prosił o telefon lub próbował tylko telefonicznie.
    ru Перезвонить сегодня: клиент просил о звонке или пытался связаться только по телефону.
    nb Ring tilbake i dag: kunden ba om en telefon eller prøvde bare å ringe.
    @ suggestion.unanswered.resend
    en The answer came back: check the address, send it again or call.
    pl Odpowiedź wróciła: sprawdzić adres, wysłać ponownie lub zadzwonić.
    ru Ответ вернулся: проверить адрес, отправить снова или позвонить.
    nb Svaret kom i retur: sjekk adressen, send på nytt eller ring.
    @ suggestion.unanswered.cover
    en The person addressed is away: the cover should answer today.
    pl Adresat jest nieobecny: dzisiaj powinno odpowiedzieć zastępstwo.
    ru Адресат отсутствует: сегодня должен ответить замещающий.
    nb Den som ble spurt, er borte: vikaren bør svare i dag.
    @ suggestion.unanswered.late
    en Say sorry for the delay if that has not been done, and look at who covers such contacts.
    pl Przeprosić za zwłokę, jeśli tego nie zrobiono, i sprawdzić, kto odpowiada za takie kontakty.
    ru Извиниться за задержку, если этого ещё не сделали, и посмотреть, кто отвечает за такие обращения.
    nb Beklag forsinkelsen hvis det ikke er gjort, og se på hvem som dekker slike henvendelser.
    @ suggestion.unanswered.try-again
    en Try again at another time of day, or write.
    pl Spróbować ponownie o innej porze dnia albo napisać.
    ru Попробовать ещё раз в другое время дня или написать.
    nb Prøv igjen på et annet tidspunkt, eller skriv.
    @ suggestion.unanswered.follow-up
    en Receipt is confirmed: now send the answer itself.
    pl Odbiór potwierdzono: teraz wysłać właściwą odpowiedź.
    ru Получение подтверждено: теперь нужен сам ответ.
    nb Mottak er bekreftet: nå trengs selve svaret.
    @ suggestion.vague-reply.give-information
    en The information exists: send it to the client, and tell the colleague where it is.
    pl Informacja istnieje: wysłać ją klientowi i powiedzieć współpracownikowi, gdzie jest.
    ru Сведения есть: отправить их клиенту и сказать коллеге, где они лежат.
    nb Opplysningen finnes: send den til kunden, og fortell kollegaen hvor den er.
    @ suggestion.vague-reply.name-step
    en Tell the client who does what by when.
    pl Powiedzieć klientowi, kto co zrobi i do kiedy.
    ru Сказать клиенту, кто, что и к какому сроку сделает.
    nb Si til kunden hvem som gjør hva innen når.
    @ suggestion.vague-reply.one-voice
    en Let one person take the matter over and answer for everybody.
    pl Niech jedna osoba przejmie sprawę i odpowie za wszystkich.
    ru Пусть один человек возьмёт вопрос на себя и ответит за всех.
    nb La én person ta over saken og svare for alle.
    @ suggestion.vague-reply.done
    en An answer of substance followed: nothing to do but to learn from it.
    pl Odpowiedź merytoryczna nadeszła: pozostaje wyciągnąć wnioski.
    ru Ответ по существу последовал: осталось сделать выводы.
    nb Et innholdsrikt svar kom: det er bare å lære av det.
    @ suggestion.internal-complaint.talk
    en Talk with the author in private, and raise the matter inside, where it can be solved.
    pl Porozmawiać z autorem na osobności i poruszyć sprawę wewnątrz firmy, gdzie można ją rozwiązać.
    ru Поговорить с автором наедине и поднять вопрос внутри компании, где его можно решить.
    nb Snakk med forfatteren på tomannshånd, og ta saken opp internt, der den kan løses.
    @ suggestion.internal-complaint.leaked
    en Talk with the client first, then check what was passed on and how.
    pl Najpierw porozmawiać z klientem, potem sprawdzić, co i jak zostało przekazane.
    ru Сначала поговорить с клиентом, затем проверить, что и как было переслано.
    nb Snakk med kunden først, og sjekk så hva som ble sendt videre og hvordan.
    @ suggestion.internal-complaint.system
    en Mend what does not work, or agree on neutral words for it.
    pl Naprawić to, co nie działa, albo uzgodnić neutralne słowa.
    ru Исправить то, что не работает, или договориться о нейтральных словах.
    nb Rett det som ikke virker, eller bli enige om nøytrale ord for det.
    @ suggestion.late-escalation.take-over
    en A manager takes part today and tells the client so.
    pl Kierownik włącza się dzisiaj i mówi o tym klientowi.
    ru Руководитель подключается сегодня и сообщает об этом клиенту.
    nb En leder deltar i dag og sier det til kunden.
    @ suggestion.late-escalation.agree
    en Agree in the team at which sign a manager is told.
    pl Uzgodnić w zespole, przy jakim sygnale powiadamia się kierownika.
    ru Договориться в команде, при каком сигнале уведомлять руководителя.
    nb Bli enige i teamet om ved hvilket varsel en leder skal få vite det.
    @ suggestion.late-escalation.call-client
    en The manager calls the client back and names one contact person.
    pl Kierownik oddzwania do klienta i wskazuje jedną osobę do kontaktu.
    ru Руководитель перезванивает клиенту и называет одно контактное лицо.
    nb Lederen ringer kunden tilbake og oppgir én kontaktperson.
    """#
}
