extension TextTable {
  /// Words of the account page and of the list of reports.
  static let account = #"""
    @ account.subtitle
    en Everything the exports hold about this client, as of {day}
    pl Wszystko, co eksporty mówią o tym kliencie; stan na: {day}
    ru Всё, что есть в выгрузках об этом клиенте; состояние на: {day}
    nb Alt eksportene inneholder om denne kunden, per {day}
    @ account.glance
    en At a glance
    pl W skrócie
    ru Кратко
    nb I korte trekk
    @ account.status
    en Status
    pl Status
    ru Статус
    nb Status
    @ account.lost-on
    en Lost on
    pl Utracony dnia
    ru Потерян
    nb Tapt den
    @ account.owner
    en Owner
    pl Opiekun
    ru Ответственный
    nb Ansvarlig
    @ account.interactions
    en Interactions
    pl Kontakty łącznie
    ru Всего контактов
    nb Kontakter i alt
    @ account.lanes
    en Timeline
    pl Oś czasu
    ru Ход контактов
    nb Tidslinje
    @ account.stories
    en What happened
    pl Co się wydarzyło
    ru Что произошло
    nb Det som skjedde
    @ account.ladder
    en How cases grew hot
    pl Jak sprawy się zaostrzały
    ru Как обострялись дела
    nb Hvordan saker ble hete
    @ account.open
    en Open asks
    pl Otwarte pytania
    ru Открытые вопросы
    nb Åpne spørsmål
    @ account.open.none
    en Nothing waits for an answer.
    pl Nic nie czeka na odpowiedź.
    ru Ничто не ждёт ответа.
    nb Ingenting venter på svar.
    @ account.promises
    en Promises
    pl Obietnice
    ru Обещания
    nb Løfter
    @ account.promises.none
    en No promise with words that can be checked later was found.
    pl Nie znaleziono obietnic, które można później sprawdzić.
    ru Обещаний, которые можно проверить, не найдено.
    nb Ingen løfter som kan kontrolleres senere, ble funnet.
    @ account.promises.caption
    en Promises to this client, newest first
    pl Obietnice dane temu klientowi, od najnowszych
    ru Обещания этому клиенту, сначала новые
    nb Løfter til denne kunden, nyeste først
    @ account.people
    en People
    pl Osoby
    ru Люди
    nb Personer
    @ account.people.none
    en Nobody on the client's side is known.
    pl Nie znamy nikogo po stronie klienta.
    ru Со стороны клиента никто не известен.
    nb Ingen hos kunden er kjent.
    @ account.people.caption
    en Who gets in touch
    pl Kto się kontaktuje
    ru Кто обращается
    nb Hvem som tar kontakt
    @ account.person
    en Person
    pl Osoba
    ru Человек
    nb Person
    @ account.address
    en Address and number
    pl Adres i numer
    ru Адрес и номер
    nb Adresse og nummer
    @ account.rhythm
    en Rhythm
    pl Rytm
    ru Ритм
    nb Rytme
    @ account.timeline
    en All contacts
    pl Wszystkie kontakty
    ru Все контакты
    nb Alle kontakter
    @ rhythm.none
    en The client has not been in touch in these exports.
    pl W tych eksportach klient się nie kontaktował.
    ru В этих выгрузках клиент не обращался.
    nb Kunden har ikke tatt kontakt i disse eksportene.
    @ rhythm.once
    en The client was in touch on one day only, {silence} {silence#day|days} ago.
    pl Klient kontaktował się tylko jednego dnia, {silence} {silence#dzień|dni|dni} temu.
    ru Клиент обращался только в один день, {silence} {silence#день|дня|дней} назад.
    nb Kunden tok kontakt bare én dag, for {silence} {silence#dag|dager} siden.
    @ rhythm.gap
    en Usually {gap} {gap#day|days} pass between days with contacts (median); the last was {silence} {silence#day|days} ago.
    pl Między dniami z kontaktem mija zwykle {gap} {gap#dzień|dni|dni} (mediana); ostatni był {silence} {silence#dzień|dni|dni} temu.
    ru Между днями с обращениями обычно проходит {gap} {gap#день|дня|дней} (медиана); последнее было {silence} {silence#день|дня|дней} назад.
    nb Det går vanligvis {gap} {gap#dag|dager} mellom dager med kontakt (median); siste var for {silence} {silence#dag|dager} siden.
    @ rhythm.title
    en Contacts from the client, week by week
    pl Kontakty od klienta, tydzień po tygodniu
    ru Обращения клиента по неделям
    nb Henvendelser fra kunden, uke for uke
    @ rhythm.summary
    en {n} {n#contact|contacts} in {weeks} weeks, by the Monday each week begins with.
    pl Kontaktów: {n} w ciągu {weeks} tygodni; podano poniedziałki.
    ru Обращений: {n} за {weeks} недель; указаны понедельники.
    nb {n} {n#henvendelse|henvendelser} på {weeks} uker, etter mandagen uken begynner med.
    @ rhythm.week
    en Week from
    pl Tydzień od
    ru Неделя с
    nb Uke fra
    @ lanes.title
    en Contacts over time: in above the line, out below
    pl Kontakty w czasie: przychodzące nad linią, wychodzące pod nią
    ru Контакты во времени: входящие над линией, исходящие под ней
    nb Kontakter over tid: inn over linjen, ut under
    @ lanes.summary
    en {n} {n#contact|contacts} and {findings} {findings#finding|findings}.
    pl Kontaktów: {n}, ustaleń: {findings}.
    ru Контактов: {n}, находок: {findings}.
    nb {n} {n#kontakt|kontakter} og {findings} {findings#funn|funn}.
    @ lanes.findings
    en Findings
    pl Ustalenia
    ru Находки
    nb Funn
    @ ladder.title
    en Case from {day}
    pl Sprawa od {day}
    ru Дело с {day}
    nb Sak fra {day}
    @ ladder.summary
    en {n} {n#sign|signs}; a manager was told or took part.
    pl Sygnałów: {n}; kierownik dowiedział się lub wziął udział.
    ru Сигналов: {n}; руководителя уведомили или он участвовал.
    nb {n} {n#varsel|varsler}; en leder ble varslet eller deltok.
    @ ladder.summary.never
    en {n} {n#sign|signs}; no manager was told or took part.
    pl Sygnałów: {n}; żaden kierownik nie wiedział ani nie brał udziału.
    ru Сигналов: {n}; ни одного руководителя не уведомили, никто не участвовал.
    nb {n} {n#varsel|varsler}; ingen leder ble varslet eller deltok.
    @ ladder.step
    en Step
    pl Krok
    ru Шаг
    nb Steg
    @ ladder.passed
    en Working time since the first
    pl Czas pracy od pierwszego
    ru Рабочее время от первого
    nb Arbeidstid siden det første
    @ manager.told
    en A manager was told
    pl Powiadomiono kierownika
    ru Руководителя уведомили
    nb En leder ble varslet
    @ manager.client_reached_out
    en The client turned to a manager
    pl Klient zwrócił się do kierownika
    ru Клиент обратился к руководителю
    nb Kunden henvendte seg til en leder
    @ manager.took_part
    en A manager took part
    pl Kierownik wziął udział
    ru Руководитель подключился
    nb En leder deltok
    @ direction.inbound
    en in
    pl przychodzące
    ru входящие
    nb inn
    @ direction.outbound
    en out
    pl wychodzące
    ru исходящие
    nb ut
    @ direction.internal
    en internal
    pl wewnętrzne
    ru внутренние
    nb internt
    @ direction.external
    en among clients
    pl między klientami
    ru между клиентами
    nb mellom kunder
    @ direction.unknown
    en unknown
    pl nieznany
    ru неизвестно
    nb ukjent
    @ timeline.none
    en No interactions are held.
    pl Brak kontaktów w danych.
    ru Контактов в данных нет.
    nb Ingen kontakter er lagret.
    @ timeline.caption
    en Contacts, newest first
    pl Kontakty, od najnowszych
    ru Контакты, сначала новые
    nb Kontakter, nyeste først
    @ timeline.time
    en Time
    pl Czas
    ru Время
    nb Tid
    @ timeline.no-time
    en no time known
    pl czas nieznany
    ru время неизвестно
    nb ukjent tid
    @ timeline.direction
    en Direction
    pl Kierunek
    ru Направление
    nb Retning
    @ timeline.channel
    en Channel
    pl Kanał
    ru Канал
    nb Kanal
    @ timeline.from
    en From
    pl Od kogo
    ru От кого
    nb Fra
    @ timeline.words
    en Words
    pl Treść
    ru Слова
    nb Ord
    @ timeline.findings
    en Findings
    pl Ustalenia
    ru Находки
    nb Funn
    @ timeline.more
    en {n} earlier {n#contact|contacts} in the JSON form and in `rapport timeline`.
    pl Wcześniejsze kontakty: {n}, w postaci JSON i w `rapport timeline`.
    ru Более ранних контактов: {n}, в форме JSON и в `rapport timeline`.
    nb {n} tidligere {n#kontakt|kontakter} i JSON-utgaven og i `rapport timeline`.
    @ index.title
    en Reports
    pl Raporty
    ru Отчёты
    nb Rapporter
    @ index.none
    en No report has been written yet.
    pl Nie zapisano jeszcze żadnego raportu.
    ru Отчётов пока нет.
    nb Ingen rapporter er skrevet ennå.
    @ index.week
    en Week {week}, {year}
    pl Tydzień {week}/{year}
    ru Неделя {week}, {year}
    nb Uke {week}, {year}
    @ index.nightly
    en Nightly
    pl Nocne
    ru Ночные
    nb Nattlige
    @ index.weekly
    en Weekly
    pl Tygodniowe
    ru Недельные
    nb Ukentlige
    @ index.account
    en Accounts
    pl Klienci
    ru Клиенты
    nb Kunder
    @ index.post-mortem
    en Post-mortems
    pl Analizy po utracie klienta
    ru Разборы
    nb Etterpåanalyser
    """#

  /// Sentences of the analyzers besides the four.
  static let findingsMore = ""
}
