extension TextTable {
  /// Words of the weekly report.
  static let weekly = #"""
    @ weekly.title
    en Week {week}, {year}: contacts with clients
    pl Tydzień {week}/{year}: kontakty z klientami
    ru Неделя {week}, {year}: контакты с клиентами
    nb Uke {week}, {year}: kontakt med kundene
    @ weekly.title.days
    en Contacts with clients
    pl Kontakty z klientami
    ru Контакты с клиентами
    nb Kontakt med kundene
    @ weekly.short
    en In short
    pl W skrócie
    ru Коротко
    nb Kort fortalt
    @ weekly.short.contacts
    en {contacts} {contacts#contact|contacts} came in. Of {expected} that called for an answer and can be judged, {answered} {answered#was|were} answered within the service level.
    pl Liczba kontaktów przychodzących: {contacts}. Odpowiedzi w terminie: {answered} z {expected}, które jej wymagały i które można ocenić.
    ru Входящих обращений: {contacts}. Из {expected}, которые требовали ответа и поддаются оценке, в срок получили ответ {answered}.
    nb Det kom inn {contacts} {contacts#henvendelse|henvendelser}. Av {expected} som krevde svar og kan bedømmes, ble {answered} besvart innen fristen.
    @ weekly.short.stories
    en {fresh} {fresh#story|stories} from this week, {high} of them of high severity; {older} still open from before.
    pl Sprawy z tego tygodnia: {fresh}, w tym o wysokiej wadze: {high}; nadal otwarte z wcześniejszych: {older}.
    ru Историй за эту неделю: {fresh}, из них высокой важности: {high}; ещё открыты с прежних недель: {older}.
    nb {fresh} {fresh#sak|saker} fra denne uken, {high} av dem med høy alvorlighet; {older} fortsatt {older#åpen|åpne} fra før.
    @ weekly.figures
    en Figures
    pl Liczby
    ru Показатели
    nb Tall
    @ weekly.care
    en Accounts that need care first
    pl Klienci, którymi trzeba się zająć najpierw
    ru Клиенты, которым нужно внимание в первую очередь
    nb Kunder som trenger omsorg først
    @ weekly.stories
    en What happened this week
    pl Co się wydarzyło w tym tygodniu
    ru Что произошло за неделю
    nb Det som skjedde denne uken
    @ weekly.stories.none
    en Nothing that a rule of this report would tell.
    pl Nic, o czym mówiłyby reguły tego raportu.
    ru Ничего, о чём говорили бы правила этого отчёта.
    nb Ingenting som reglene i denne rapporten forteller om.
    @ weekly.older
    en Still open from before
    pl Nadal otwarte z wcześniejszych tygodni
    ru Ещё открыто с прежних недель
    nb Fortsatt åpent fra før
    @ weekly.older.note
    en These became true before this week and nothing has settled them yet.
    pl Te sprawy zaczęły się przed tym tygodniem i nic ich jeszcze nie załatwiło.
    ru Эти истории начались до этой недели, и пока ничто их не уладило.
    nb Disse begynte før denne uken, og ingenting har løst dem ennå.
    @ weekly.older.more
    en {n} {n#story that has|stories that have} been open for more than {weeks} weeks before this one {n#is|are} not told here; the account pages and the JSON form hold {n#it|them}.
    pl Spraw otwartych dłużej niż {weeks} tygodnie przed tym tygodniem: {n}. Są na stronach klientów i w postaci JSON.
    ru Историй, открытых дольше {weeks} недель до этой: {n}. Они на страницах клиентов и в форме JSON.
    nb {n} {n#sak|saker} som har vært {n#åpen|åpne} i mer enn {weeks} uker før denne, er ikke fortalt her; kundesidene og JSON-utgaven har {n#den|dem}.
    @ weekly.good
    en What went well
    pl Co się udało
    ru Что получилось хорошо
    nb Det som gikk bra
    @ weekly.monday
    en Three suggestions for Monday
    pl Trzy propozycje na poniedziałek
    ru Три предложения на понедельник
    nb Tre forslag til mandag
    @ weekly.teams
    en Teams
    pl Zespoły
    ru Команды
    nb Team
    @ weekly.coverage
    en What the exports covered
    pl Co obejmowały eksporty
    ru Что охватывали выгрузки
    nb Det eksportene dekket
    @ good.in-time
    en {n} of {of} contacts {n#was|were} answered within the service level.
    pl Odpowiedzi w terminie: {n} z {of}.
    ru Ответы в срок: {n} из {of}.
    nb {n} av {of} henvendelser ble besvart innen fristen.
    @ good.promises
    en {n} {n#promise|promises} to clients {n#was|were} seen to be kept.
    pl Obietnice dane klientom i widocznie dotrzymane: {n}.
    ru Обещания клиентам, выполнение которых видно: {n}.
    nb {n} {n#løfte|løfter} til kunder ble synlig holdt.
    @ good.resolved
    en {n} {n#story|stories} from before {n#was|were} settled: {accounts}.
    pl Załatwione sprawy z wcześniejszych tygodni: {n} ({accounts}).
    ru Улажено прежних историй: {n} ({accounts}).
    nb {n} {n#sak|saker} fra før ble løst: {accounts}.
    @ good.none
    en The exports show no example this week. That is no judgement: most good service leaves nothing to report.
    pl Eksporty nie pokazują w tym tygodniu przykładu. To nie ocena: dobra obsługa zwykle nie zostawia śladów.
    ru За эту неделю выгрузки не показывают примера. Это не оценка: хорошая работа чаще всего не оставляет следов.
    nb Eksportene viser ikke noe eksempel denne uken. Det er ingen dom: god service etterlater sjelden spor.
    @ monday.more
    en  and {n} more
    pl  i {n} {n#inny|inne|innych}
    ru  и ещё {n}
    nb  og {n} til
    @ monday.thanks
    en Thank those who put things right ({account}): the client noticed.
    pl Podziękować tym, którzy naprawili sprawę ({account}): klient to zauważył.
    ru Поблагодарить тех, кто исправил положение ({account}): клиент это заметил.
    nb Takk dem som rettet opp ({account}): kunden merket det.
    @ monday.coverage
    en Export the sent mail that is missing, so that next week's report can say more.
    pl Wyeksportować brakującą pocztę wysłaną, aby kolejny raport mógł powiedzieć więcej.
    ru Выгрузить недостающую исходящую почту, чтобы следующий отчёт сказал больше.
    nb Eksporter den sendte posten som mangler, så neste rapport kan si mer.
    @ monday.none
    en Nothing presses. A short call to the client heard from least would be time well spent.
    pl Nic nie nagli. Krótki telefon do klienta, który odzywa się najrzadziej, będzie dobrze spędzonym czasem.
    ru Ничего срочного. Короткий звонок клиенту, который давно молчит, будет кстати.
    nb Ingenting haster. En kort telefon til kunden dere hører minst fra, er vel anvendt tid.
    @ care.none
    en No account has an open story or a waiting contact.
    pl Żaden klient nie ma otwartej sprawy ani czekającego kontaktu.
    ru Ни у одного клиента нет открытых историй и ожидающих обращений.
    nb Ingen kunde har en åpen sak eller en henvendelse som venter.
    @ care.caption
    en Accounts, those that need care most first
    pl Klienci, od tych, którzy najbardziej wymagają uwagi
    ru Клиенты, сначала те, кому внимание нужнее
    nb Kunder, de som trenger mest omsorg først
    @ care.account
    en Account
    pl Klient
    ru Клиент
    nb Kunde
    @ care.severity
    en Gravest
    pl Najwyższa waga
    ru Высшая важность
    nb Alvorligst
    @ care.open
    en Open stories
    pl Otwarte sprawy
    ru Открытые истории
    nb Åpne saker
    @ care.waiting
    en Waiting now
    pl Czeka teraz
    ru Ждут сейчас
    nb Venter nå
    @ care.longest
    en Longest wait (working time)
    pl Najdłużej (czas pracy)
    ru Дольше всего (рабочее время)
    nb Lengste ventetid (arbeidstid)
    @ care.last
    en Last contact
    pl Ostatni kontakt
    ru Последний контакт
    nb Siste kontakt
    @ care.more
    en {n} more {n#account|accounts} with open stories in the JSON form.
    pl Jeszcze {n} {n#klient|klientów|klientów} z otwartymi sprawami w postaci JSON.
    ru Ещё {n} {n#клиент|клиента|клиентов} с открытыми историями в форме JSON.
    nb {n} {n#kunde|kunder} til med åpne saker i JSON-utgaven.
    @ care.quiet
    en {n} other {n#account has|accounts have} nothing open.
    pl U {n} {n#innego klienta|innych klientów|innych klientów} nie ma nic otwartego.
    ru Ещё у {n} {n#клиента|клиентов|клиентов} ничего не открыто.
    nb {n} {n#annen kunde|andre kunder} har ingenting åpent.
    @ teams.caption
    en Teams, by name
    pl Zespoły, według nazw
    ru Команды, по названиям
    nb Team, etter navn
    @ teams.team
    en Team
    pl Zespół
    ru Команда
    nb Team
    @ teams.members
    en Members
    pl Osoby
    ru Участники
    nb Medlemmer
    @ teams.answered
    en Contacts answered
    pl Kontakty z odpowiedzią
    ru Обращения с ответом
    nb Besvarte henvendelser
    @ teams.hidden
    en Teams of fewer than {n} get no figures of their own, nor such that could be computed as a difference.
    pl Zespoły mniejsze niż {n} {n#osoba|osoby|osób} nie mają własnych liczb, także takich, które dałoby się wyliczyć z różnicy.
    ru Для команд меньше {n} {n#человека|человек|человек} показателей нет, в том числе таких, которые можно вычислить как разность.
    nb Team med færre enn {n} får ingen egne tall, heller ikke slike som kan regnes ut som en differanse.
    """#

  /// Names of figures and how each is computed.
  static let weeklyFigures = #"""
    @ figure.name
    en Figure
    pl Liczba
    ru Показатель
    nb Tall
    @ figure.caption
    en The week beside the weeks before
    pl Tydzień na tle poprzednich
    ru Неделя рядом с предыдущими
    nb Uken ved siden av ukene før
    @ figure.interval
    en 95% interval
    pl Przedział 95%
    ru Интервал 95 %
    nb 95 %-intervall
    @ figure.interval.how
    en Where the true value would lie in 95 of 100 such weeks: Wilson's interval for shares, Byar's for counts, Brookmeyer and Crowley's for times. Wide means: few contacts, little known.
    pl Gdzie leżałaby prawdziwa wartość w 95 na 100 takich tygodni: przedział Wilsona dla udziałów, Byara dla liczności, Brookmeyera i Crowleya dla czasów. Szeroki znaczy: mało kontaktów, mało wiadomo.
    ru Где лежало бы истинное значение в 95 из 100 таких недель: интервал Уилсона для долей, Байара для количеств, Брукмейера и Кроули для времён. Широкий значит: обращений мало, известно мало.
    nb Der den sanne verdien ville ligge i 95 av 100 slike uker: Wilsons intervall for andeler, Byars for antall, Brookmeyer og Crowleys for tider. Bredt betyr: få henvendelser, lite kunnskap.
    @ figure.trend
    en Trend
    pl Przebieg
    ru Динамика
    nb Utvikling
    @ figure.trend.label
    en Oldest to newest: {values}
    pl Od najstarszego: {values}
    ru От старых к новым: {values}
    nb Eldste til nyeste: {values}
    @ figure.how
    en How each figure is computed
    pl Jak policzono każdą liczbę
    ru Как вычислен каждый показатель
    nb Hvordan hvert tall er regnet ut
    @ figure.beyond
    en over {time}
    pl ponad {time}
    ru более {time}
    nb over {time}
    @ figure.out-of-range
    en {n} {n#contact|contacts} cannot be judged, since the exports end before an answer was due or hold no sent mail of those asked; {n#it counts|they count} in no share.
    pl Kontakty, których nie można ocenić: {n}. Eksporty kończą się przed terminem odpowiedzi albo nie zawierają poczty wysłanej pytanych osób; nie wchodzą do żadnego udziału.
    ru Обращений, которые нельзя оценить: {n}. Выгрузки кончаются раньше срока ответа или не содержат исходящей почты адресатов; ни в одну долю они не входят.
    nb {n} {n#henvendelse|henvendelser} kan ikke bedømmes, fordi eksportene slutter før svarfristen eller mangler sendt post fra dem som ble spurt; de inngår ikke i noen andel.
    @ figure.unverifiable
    en {n} {n#promise|promises} cannot be checked in the exports and {n#counts|count} neither as kept nor as broken.
    pl Obietnice, których nie da się sprawdzić w eksportach: {n}. Nie liczą się ani jako dotrzymane, ani jako niedotrzymane.
    ru Обещаний, которые по выгрузкам не проверить: {n}. Они не считаются ни выполненными, ни нарушенными.
    nb {n} {n#løfte|løfter} kan ikke kontrolleres i eksportene og regnes verken som holdt eller brutt.
    @ interval.plain
    en {low} – {high}
    pl {low} – {high}
    ru {low} – {high}
    nb {low} – {high}
    @ count.of
    en {n} of {of}
    pl {n} z {of}
    ru {n} из {of}
    nb {n} av {of}
    @ figure.contacts
    en Contacts in
    pl Kontakty przychodzące
    ru Входящие обращения
    nb Henvendelser inn
    @ figure.contacts.how
    en E-mails, missed calls, voicemails, texts and ticket comments from clients, and answered calls that left a question open.
    pl E-maile, nieodebrane połączenia, nagrania, SMS-y i komentarze w zgłoszeniach od klientów oraz odebrane rozmowy, po których pytanie pozostało otwarte.
    ru Письма, пропущенные звонки, голосовые сообщения, SMS и комментарии к заявкам от клиентов, а также принятые звонки, после которых вопрос остался открытым.
    nb E-poster, ubesvarte anrop, talebeskjeder, tekstmeldinger og saksinnlegg fra kunder, og besvarte anrop som etterlot et åpent spørsmål.
    @ figure.in-time
    en Answered in time
    pl Odpowiedzi w terminie
    ru Ответы в срок
    nb Besvart i tide
    @ figure.in-time.how
    en Contacts with a human reaction on any channel within the service level, out of those that called for an answer, are past their level or answered, and can be judged.
    pl Kontakty, na które człowiek zareagował w terminie na dowolnym kanale, spośród wymagających odpowiedzi, których termin minął lub które ją dostały, i które można ocenić.
    ru Обращения, на которые человек ответил в срок по любому каналу, из тех, что требовали ответа, уже отвечены или просрочены и поддаются оценке.
    nb Henvendelser som fikk en menneskelig reaksjon i en hvilken som helst kanal innen fristen, av dem som krevde svar, er besvart eller over fristen, og kan bedømmes.
    @ figure.answered
    en Answered at all
    pl Odpowiedzi w ogóle
    ru Ответы вообще
    nb Besvart i det hele tatt
    @ figure.answered.how
    en The same contacts, answered in time or late.
    pl Te same kontakty, z odpowiedzią w terminie lub późniejszą.
    ru Те же обращения, с ответом в срок или позже.
    nb De samme henvendelsene, besvart i tide eller sent.
    @ figure.median
    en First response, median
    pl Pierwsza odpowiedź, mediana
    ru Первый ответ, медиана
    nb Første svar, median
    @ figure.median.how
    en The working time within which half of the waits had ended (Kaplan–Meier). Waits still unanswered stay in as unfinished, so silence cannot improve the figure.
    pl Czas pracy, w którym skończyła się połowa oczekiwań (Kaplan–Meier). Oczekiwania bez odpowiedzi pozostają jako niezakończone, więc milczenie nie poprawia wyniku.
    ru Рабочее время, за которое закончилась половина ожиданий (Каплан–Мейер). Ожидания без ответа остаются в расчёте как незаконченные, так что молчание показатель не улучшает.
    nb Arbeidstiden der halvparten av ventetidene var over (Kaplan–Meier). Ubesvarte teller med som uavsluttede, så taushet kan ikke gjøre tallet bedre.
    @ figure.p90
    en First response, 90% within
    pl Pierwsza odpowiedź, 90% w ciągu
    ru Первый ответ, 90 % за
    nb Første svar, 90 % innen
    @ figure.p90.how
    en The same estimate for nine waits in ten; “over” where so many were never answered.
    pl To samo oszacowanie dla dziewięciu oczekiwań na dziesięć; „ponad”, gdy tylu odpowiedzi nie było.
    ru Та же оценка для девяти ожиданий из десяти; «более», если столько ответов так и не было.
    nb Samme anslag for ni av ti ventetider; «over» der så mange aldri ble besvart.
    @ figure.vague
    en Vague replies
    pl Niejasne odpowiedzi
    ru Расплывчатые ответы
    nb Vage svar
    @ figure.vague.how
    en Findings of that kind that became true in the week; dismissed ones are left out.
    pl Ustalenia tego rodzaju z danego tygodnia; bez odrzuconych.
    ru Находки этого вида за неделю; отклонённые не считаются.
    nb Funn av dette slaget som ble sanne i uken; avviste er utelatt.
    @ figure.complaints
    en Internal complaints before clients
    pl Skargi na własną firmę wobec klientów
    ru Жалобы на своих перед клиентами
    nb Klager på egne overfor kunder
    @ figure.complaints.how
    en Findings of that kind that became true in the week; dismissed ones are left out.
    pl Ustalenia tego rodzaju z danego tygodnia; bez odrzuconych.
    ru Находки этого вида за неделю; отклонённые не считаются.
    nb Funn av dette slaget som ble sanne i uken; avviste er utelatt.
    @ figure.promises
    en Promises kept, as far as known
    pl Dotrzymane obietnice, o ile wiadomo
    ru Выполненные обещания, насколько известно
    nb Løfter holdt, så langt kjent
    @ figure.promises.how
    en Promises due in the week that were kept in time, out of those whose outcome the exports show.
    pl Obietnice z terminem w danym tygodniu dotrzymane na czas, spośród tych, których wynik widać w eksportach.
    ru Обещания со сроком в эту неделю, выполненные вовремя, из тех, чей исход виден в выгрузках.
    nb Løfter med frist i uken som ble holdt i tide, av dem der eksportene viser utfallet.
    @ figure.escalation
    en Second sign to a manager taking part, median
    pl Od drugiego sygnału do udziału kierownika, mediana
    ru От второго сигнала до участия руководителя, медиана
    nb Fra andre varsel til en leder deltar, median
    @ figure.escalation.how
    en Working time from a case's second sign (or a request for a manager, or a threat to leave) until a manager was told or took part; cases without one stay in as unfinished.
    pl Czas pracy od drugiego sygnału w sprawie (albo prośby o kierownika lub groźby odejścia) do powiadomienia lub udziału kierownika; sprawy bez tego pozostają jako niezakończone.
    ru Рабочее время от второго сигнала (или просьбы о руководителе, или угрозы уйти) до уведомления или участия руководителя; случаи без него остаются как незаконченные.
    nb Arbeidstid fra sakens andre varsel (eller ønske om en leder, eller trussel om å gå) til en leder ble varslet eller deltok; saker uten teller med som uavsluttede.
    @ chart.trend
    en Answered in time, week by week
    pl Odpowiedzi w terminie, tydzień po tygodniu
    ru Ответы в срок по неделям
    nb Besvart i tide, uke for uke
    @ chart.trend.summary
    en From {from} in week {first} to {to} in week {last}; the bars are 95% intervals.
    pl Od {from} (tydz. {first}) do {to} (tydz. {last}); słupki to przedziały 95%.
    ru От {from} (неделя {first}) до {to} (неделя {last}); полосы – интервалы 95 %.
    nb Fra {from} i uke {first} til {to} i uke {last}; stolpene er 95 %-intervaller.
    @ chart.week
    en Week
    pl Tydzień
    ru Неделя
    nb Uke
    @ chart.count
    en Count
    pl Liczba
    ru Число
    nb Antall
    @ chart.waits
    en How long clients waited for the first response (working time)
    pl Jak długo klienci czekali na pierwszą odpowiedź (czas pracy)
    ru Сколько клиенты ждали первого ответа (рабочее время)
    nb Hvor lenge kundene ventet på første svar (arbeidstid)
    @ chart.waits.summary
    en {n} {n#wait|waits}: {hour} ended within a working hour, {open} not yet.
    pl Oczekiwań: {n}. W ciągu godziny pracy zakończyło się {hour}, jeszcze trwa {open}.
    ru Ожиданий: {n}. За один рабочий час закончились: {hour}, ещё нет: {open}.
    nb {n} {n#ventetid|ventetider}: {hour} var over innen en arbeidstime, {open} ikke ennå.
    @ chart.wait
    en First response
    pl Pierwsza odpowiedź
    ru Первый ответ
    nb Første svar
    @ chart.up-to
    en up to {time}
    pl do {time}
    ru до {time}
    nb inntil {time}
    @ chart.over
    en over {time}
    pl ponad {time}
    ru более {time}
    nb over {time}
    @ chart.unanswered
    en no answer yet
    pl jeszcze bez odpowiedzi
    ru пока без ответа
    nb ikke svart ennå
    """#
}
