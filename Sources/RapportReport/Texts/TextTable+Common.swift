extension TextTable {
  /// Words that every report shares.
  static let common = #"""
    @ list.last
    en  and 
    pl  i 
    ru  и 
    nb  og 
    @ unit.days
    en {n} {n#day|days}
    pl {n} {n#dzień|dni|dni}
    ru {n} {n#день|дня|дней}
    nb {n} {n#døgn|døgn}
    @ unit.hours
    en {n} h
    pl {n} godz.
    ru {n} ч
    nb {n} t
    @ unit.minutes
    en {n} min
    pl {n} min
    ru {n} мин
    nb {n} min
    @ unit.seconds
    en {n} s
    pl {n} s
    ru {n} с
    nb {n} s
    @ working.none
    en outside hours
    pl poza godzinami pracy
    ru вне рабочего времени
    nb utenfor åpningstid
    @ waiting.both
    en {working} of working time ({wall} by the clock)
    pl {working} czasu pracy ({wall} zegarowo)
    ru {working} рабочего времени ({wall} по часам)
    nb {working} arbeidstid ({wall} etter klokken)
    @ waiting.outside
    en outside hours ({wall} by the clock)
    pl poza godzinami pracy ({wall} zegarowo)
    ru вне рабочего времени ({wall} по часам)
    nb utenfor åpningstid ({wall} etter klokken)
    @ week.name
    en week {week}
    pl tydz. {week}
    ru неделя {week}
    nb uke {week}
    @ channel.email
    en e-mail
    pl e-mail
    ru письмо
    nb e-post
    @ channel.call
    en call
    pl telefon
    ru звонок
    nb anrop
    @ channel.voicemail
    en voicemail
    pl poczta głosowa
    ru голосовая почта
    nb telefonsvarer
    @ channel.text
    en text message
    pl SMS
    ru SMS
    nb tekstmelding
    @ channel.ticket
    en ticket
    pl zgłoszenie
    ru заявка
    nb sak
    @ channel.note
    en note
    pl notatka
    ru заметка
    nb notat
    @ result.answered
    en answered
    pl odebrane
    ru принят
    nb besvart
    @ result.missed
    en missed
    pl nieodebrane
    ru пропущен
    nb ubesvart
    @ result.busy
    en line busy
    pl zajęte
    ru занято
    nb opptatt
    @ result.rejected
    en declined
    pl odrzucone
    ru отклонён
    nb avvist
    @ result.voicemail
    en went to voicemail
    pl przekazane na pocztę głosową
    ru ушёл на голосовую почту
    nb gikk til telefonsvarer
    @ result.failed
    en did not get through
    pl nie doszło do skutku
    ru не состоялся
    nb kom ikke fram
    @ severity.high
    en High
    pl Wysoka
    ru Высокая
    nb Høy
    @ severity.medium
    en Medium
    pl Średnia
    ru Средняя
    nb Middels
    @ severity.low
    en Low
    pl Niska
    ru Низкая
    nb Lav
    @ severity.info
    en Good news
    pl Dobra wiadomość
    ru Хорошая новость
    nb Gode nyheter
    @ finding.status.new
    en new
    pl nowe
    ru новое
    nb ny
    @ finding.status.open
    en still open
    pl nadal otwarte
    ru ещё открыто
    nb fortsatt åpen
    @ finding.status.worse
    en got worse
    pl pogorszyło się
    ru стало хуже
    nb forverret
    @ finding.status.resolved
    en settled
    pl załatwione
    ru улажено
    nb løst
    @ verdict.confirmed
    en confirmed
    pl potwierdzone
    ru подтверждено
    nb bekreftet
    @ verdict.dismissed
    en dismissed
    pl odrzucone
    ru отклонено
    nb avvist
    @ account.status.active
    en client
    pl klient
    ru клиент
    nb kunde
    @ account.status.at_risk
    en at risk
    pl zagrożony
    ru под угрозой
    nb i faresonen
    @ account.status.lost
    en lost
    pl utracony
    ru потерян
    nb tapt
    @ party.staff
    en a member of staff
    pl pracownik
    ru сотрудник
    nb en medarbeider
    @ party.client
    en a client contact
    pl osoba po stronie klienta
    ru представитель клиента
    nb en kundekontakt
    @ party.account
    en a client
    pl klient
    ru клиент
    nb en kunde
    @ naming.names
    en by name
    pl z imienia i nazwiska
    ru по именам
    nb med navn
    @ naming.pseudonyms
    en by made-up labels
    pl pod pseudonimami
    ru под условными обозначениями
    nb med pseudonymer
    @ naming.none
    en not at all
    pl wcale
    ru не показаны
    nb ikke i det hele tatt
    @ page.skip
    en Skip to the report
    pl Przejdź do raportu
    ru Перейти к отчёту
    nb Hopp til rapporten
    @ page.contents
    en Contents
    pl Spis treści
    ru Содержание
    nb Innhold
    @ control.search
    en Search the stories
    pl Szukaj w sprawach
    ru Поиск по историям
    nb Søk i sakene
    @ control.severity
    en Severity
    pl Waga
    ru Важность
    nb Alvorlighet
    @ control.all
    en all
    pl wszystkie
    ru любая
    nb alle
    @ control.collapse
    en Fold evidence
    pl Zwiń dowody
    ru Свернуть подтверждения
    nb Skjul belegg
    @ control.expand
    en Unfold evidence
    pl Rozwiń dowody
    ru Развернуть подтверждения
    nb Vis belegg
    @ control.shown
    en Shown:
    pl Pokazano:
    ru Показано:
    nb Vist:
    @ control.sortHint
    en Sort by this column
    pl Sortuj według tej kolumny
    ru Сортировать по этому столбцу
    nb Sorter etter denne kolonnen
    @ chart.table
    en The figures behind the picture
    pl Liczby do wykresu
    ru Числа к рисунку
    nb Tallene bak figuren
    @ story.evidence
    en Evidence: {n} {n#item|items}
    pl Dowody: {n} {n#wpis|wpisy|wpisów}
    ru Подтверждения: {n} {n#запись|записи|записей}
    nb Belegg: {n} {n#innslag|innslag}
    @ story.hidden
    en {n} more {n#item|items} in the JSON form.
    pl Jeszcze {n} {n#wpis|wpisy|wpisów} w postaci JSON.
    ru Ещё {n} {n#запись|записи|записей} в форме JSON.
    nb {n} {n#innslag|innslag} til i JSON-utgaven.
    @ story.left
    en {n} more {n#story is|stories are} not told here; the JSON form holds {n#it|all of them}.
    pl {n} {n#dalsza sprawa nie została|dalsze sprawy nie zostały|dalszych spraw nie zostało} tu opisanych; pełny zestaw jest w postaci JSON.
    ru Ещё {n} {n#история|истории|историй} здесь не {n#рассказана|рассказаны|рассказано}; полный список есть в форме JSON.
    nb {n} {n#sak til er ikke fortalt her; den står|saker til er ikke fortalt her; de står} i JSON-utgaven.
    @ story.counter
    en What speaks for the staff
    pl Co przemawia za pracownikami
    ru Что говорит в пользу сотрудников
    nb Det som taler for medarbeiderne
    @ story.exposure
    en For scale: those concerned answered {n} {n#contact|contacts} in the last {weeks} weeks.
    pl Dla porównania: osoby, których to dotyczy, odpowiedziały w ostatnich {weeks} tygodniach na {n} {n#kontakt|kontakty|kontaktów}.
    ru Для масштаба: за последние {weeks} недели эти сотрудники ответили на {n} {n#обращение|обращения|обращений}.
    nb Til sammenligning: de det gjelder, besvarte {n} {n#henvendelse|henvendelser} de siste {weeks} ukene.
    @ story.suggestion
    en Suggestion:
    pl Propozycja:
    ru Предложение:
    nb Forslag:
    @ story.how
    en Why this is here
    pl Dlaczego to tu jest
    ru Почему это здесь
    nb Hvorfor dette står her
    @ story.basis
    en Certainty {confidence}, true since {time}.
    pl Pewność {confidence}, stan od: {time}.
    ru Уверенность {confidence}, верно с: {time}.
    nb Sikkerhet {confidence}, sant siden {time}.
    @ story.parameters
    en Parameters:
    pl Parametry:
    ru Параметры:
    nb Parametre:
    @ exhibit.quoted
    en in a quoted message
    pl w cytowanej wiadomości
    ru в процитированном сообщении
    nb i en sitert melding
    @ role.question
    en Asked
    pl Pytanie
    ru Вопрос
    nb Spurte
    @ role.answer
    en Answered
    pl Odpowiedź
    ru Ответ
    nb Svarte
    @ role.chase
    en Asked again
    pl Ponowne pytanie
    ru Повторный вопрос
    nb Purret
    @ role.attempt
    en Tried to reach
    pl Próba kontaktu
    ru Попытка связаться
    nb Prøvde å nå
    @ role.promise
    en Promised
    pl Obietnica
    ru Обещание
    nb Lovet
    @ role.complaint
    en Ran down the own side
    pl Skarga na własną firmę
    ru Жалоба на своих
    nb Klaget på egne
    @ role.complaint.client
    en Complained
    pl Skarga
    ru Жалоба
    nb Klaget
    @ role.sign
    en Sign
    pl Sygnał
    ru Сигнал
    nb Varsel
    @ role.escalation
    en Manager brought in
    pl Włączenie kierownika
    ru Подключён руководитель
    nb Leder koblet inn
    @ role.handover
    en Handed over
    pl Przekazanie
    ru Передача дел
    nb Overlevert
    @ role.information
    en Information that existed
    pl Informacja, która była
    ru Сведения, которые были
    nb Opplysning som fantes
    @ role.quoted
    en Quoted words
    pl Cytowane słowa
    ru Процитированные слова
    nb Siterte ord
    @ footer.purpose
    en Purpose: that no client of {company} waits in vain. The report is about contacts, not about anybody's character, and is no basis for rating people.
    pl Cel: żaden klient firmy {company} nie powinien czekać na próżno. Raport dotyczy kontaktów, nie cech ludzi, i nie służy do oceniania pracowników.
    ru Цель: чтобы ни один клиент компании {company} не ждал напрасно. Отчёт говорит о контактах, а не о качествах людей, и не служит для оценки сотрудников.
    nb Formål: at ingen kunde hos {company} venter forgjeves. Rapporten handler om kontakter, ikke om noens egenskaper, og skal ikke brukes til å vurdere ansatte.
    @ footer.period
    en Period: {period}. State of things: {time}, {zone}.
    pl Okres: {period}. Stan na: {time}, {zone}.
    ru Период: {period}. Состояние на: {time}, {zone}.
    nb Periode: {period}. Status per {time}, {zone}.
    @ footer.basis
    en Basis: {document}[[date|, {date}]][[scope|, for {scope}]].
    pl Podstawa: {document}[[date|, {date}]][[scope|, zakres: {scope}]].
    ru Основание: {document}[[date|, {date}]][[scope|, область: {scope}]].
    nb Grunnlag: {document}[[date|, {date}]][[scope|, gjelder {scope}]].
    @ footer.no-basis
    en Basis: none named in the configuration (privacy, basis).
    pl Podstawa: nie podano w konfiguracji (privacy, basis).
    ru Основание: в настройках не указано (privacy, basis).
    nb Grunnlag: ikke oppgitt i oppsettet (privacy, basis).
    @ footer.retention
    en Content is erased after {n} {n#month|months}.
    pl Treść jest usuwana po {n} {n#miesiącu|miesiącach|miesiącach}.
    ru Содержание удаляется через {n} {n#месяц|месяца|месяцев}.
    nb Innhold slettes etter {n} {n#måned|måneder}.
    @ footer.no-retention
    en No retention limit is set in the configuration.
    pl W konfiguracji nie ustawiono okresu przechowywania.
    ru Срок хранения в настройках не задан.
    nb Det er ikke satt noen lagringsfrist i oppsettet.
    @ footer.masked
    en Staff are shown {staff}, clients {clients}.
    pl Pracownicy pokazani: {staff}; klienci: {clients}.
    ru Сотрудники: {staff}; клиенты: {clients}.
    nb Ansatte vises {staff}, kunder {clients}.
    @ footer.names
    en Names are shown on request (--names); the request was logged.
    pl Nazwiska pokazano na żądanie (--names); żądanie zapisano w dzienniku.
    ru Имена показаны по запросу (--names); запрос записан в журнал.
    nb Navn vises på forespørsel (--names); forespørselen er logget.
    @ ledger.line
    en Sources: {sources}. Records: {records} = {stored} stored + {duplicates} duplicate + {skipped} skipped + {quarantined} quarantined. The sum matches.
    pl Źródła: {sources}. Rekordy: {records} = {stored} zapisanych + {duplicates} powtórzonych + {skipped} pominiętych + {quarantined} w kwarantannie. Suma się zgadza.
    ru Источники: {sources}. Записи: {records} = {stored} сохранено + {duplicates} повторов + {skipped} пропущено + {quarantined} в карантине. Сумма сходится.
    nb Kilder: {sources}. Poster: {records} = {stored} lagret + {duplicates} like + {skipped} hoppet over + {quarantined} i karantene. Summen stemmer.
    @ ledger.broken
    en Sources: {sources}. Records: {records}; {stored} stored, {duplicates} duplicate, {skipped} skipped, {quarantined} quarantined. The sum does not match.
    pl Źródła: {sources}. Rekordy: {records}; {stored} zapisanych, {duplicates} powtórzonych, {skipped} pominiętych, {quarantined} w kwarantannie. Suma się nie zgadza.
    ru Источники: {sources}. Записи: {records}; {stored} сохранено, {duplicates} повторов, {skipped} пропущено, {quarantined} в карантине. Сумма не сходится.
    nb Kilder: {sources}. Poster: {records}; {stored} lagret, {duplicates} like, {skipped} hoppet over, {quarantined} i karantene. Summen stemmer ikke.
    @ ledger.source
    en Source
    pl Źródło
    ru Источник
    nb Kilde
    @ ledger.format
    en Format
    pl Format
    ru Формат
    nb Format
    @ ledger.stored
    en Stored
    pl Zapisane
    ru Сохранено
    nb Lagret
    @ ledger.duplicates
    en Duplicate
    pl Powtórzone
    ru Повторы
    nb Like
    @ ledger.skipped
    en Skipped
    pl Pominięte
    ru Пропущено
    nb Hoppet over
    @ ledger.quarantined
    en Quarantined
    pl W kwarantannie
    ru В карантине
    nb I karantene
    @ coverage.caption
    en Mailboxes and lines that the exports hold
    pl Skrzynki i linie zawarte w eksportach
    ru Ящики и линии, которые есть в выгрузках
    nb Postkasser og linjer som eksportene inneholder
    @ coverage.none
    en The exports do not tell whose mailboxes and lines they hold.
    pl Eksporty nie mówią, czyje skrzynki i linie zawierają.
    ru Из выгрузок не видно, чьи ящики и линии в них.
    nb Eksportene sier ikke hvem sine postkasser og linjer de inneholder.
    @ coverage.company
    en whole company
    pl cała firma
    ru вся компания
    nb hele firmaet
    @ coverage.owner
    en Whose
    pl Czyje
    ru Чьё
    nb Hvem sin
    @ coverage.kind
    en What
    pl Co
    ru Что
    nb Hva
    @ coverage.from
    en From
    pl Od
    ru С
    nb Fra
    @ coverage.to
    en To
    pl Do
    ru По
    nb Til
    @ coverage.records
    en Records
    pl Rekordy
    ru Записи
    nb Poster
    @ coverage.no-sent
    en No sent mail is held of: {people}. Contacts that only they could have answered by mail are not called unanswered.
    pl Brak poczty wysłanej następujących osób: {people}. Kontakty, na które tylko one mogły odpowiedzieć pocztą, nie są uznawane za pozostawione bez odpowiedzi.
    ru Нет исходящей почты: {people}. Обращения, на которые только они могли ответить письмом, не считаются оставшимися без ответа.
    nb Sendt post mangler for: {people}. Henvendelser som bare de kunne ha besvart på e-post, regnes ikke som ubesvarte.
    @ coverage.sources
    en What became of every record, source by source
    pl Co stało się z każdym rekordem, źródło po źródle
    ru Что стало с каждой записью, по источникам
    nb Hva som skjedde med hver post, kilde for kilde
    @ holding.inbox
    en incoming mail
    pl poczta przychodząca
    ru входящая почта
    nb innkommende post
    @ holding.sent
    en sent mail
    pl poczta wysłana
    ru исходящая почта
    nb sendt post
    @ holding.calls
    en calls
    pl rozmowy telefoniczne
    ru звонки
    nb anrop
    @ holding.texts
    en text messages
    pl wiadomości SMS
    ru сообщения SMS
    nb tekstmeldinger
    @ holding.tickets
    en tickets
    pl zgłoszenia
    ru заявки
    nb saker
    """#
}
