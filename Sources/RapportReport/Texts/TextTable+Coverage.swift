extension TextTable {
  /// Words of footers, ledger and coverage.
  static let coverage = #"""
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
    @ coverage.gap
    en {owner}, {kind}: nothing from {from} to {to} ({n} {n#working day|working days}); a part of the export may be missing.
    pl {owner}, {kind}: nic od {from} do {to} ({n} {n#dzień roboczy|dni robocze|dni roboczych}); być może brakuje części eksportu.
    ru {owner}, {kind}: ничего с {from} по {to} ({n} {n#рабочий день|рабочих дня|рабочих дней}); возможно, части выгрузки нет.
    nb {owner}, {kind}: ingenting fra {from} til {to} ({n} {n#arbeidsdag|arbeidsdager}); en del av eksporten kan mangle.
    @ coverage.ends
    en {owner}, {kind}: nothing from {from} on, {n} {n#working day|working days} before the other exports end.
    pl {owner}, {kind}: nic od {from}, {n} {n#dzień roboczy|dni robocze|dni roboczych} przed końcem pozostałych eksportów.
    ru {owner}, {kind}: ничего начиная с {from}, за {n} {n#рабочий день|рабочих дня|рабочих дней} до конца остальных выгрузок.
    nb {owner}, {kind}: ingenting fra og med {from}, {n} {n#arbeidsdag|arbeidsdager} før de andre eksportene slutter.
    @ coverage.no-mailbox
    en {person}: takes part in {n} {n#message|messages}, but the mailbox is not among the exports; answers that lie only there are not seen.
    pl {person}: {n} {n#wiadomość|wiadomości|wiadomości} z tym adresem, ale skrzynki nie ma wśród eksportów; odpowiedzi, które są tylko w niej, nie są widoczne.
    ru {person}: этот адрес есть в {n} {n#сообщении|сообщениях|сообщениях}, но самого ящика среди выгрузок нет; ответы, которые лежат только в нём, не видны.
    nb {person}: adressen finnes i {n} {n#melding|meldinger}, men postkassen er ikke blant eksportene; svar som bare ligger der, er ikke synlige.
    @ coverage.no-inbox
    en {owner}: sent mail is held, received mail is not.
    pl {owner}: jest poczta wysłana, brakuje odebranej.
    ru {owner}: исходящая почта есть, входящей нет.
    nb {owner}: sendt post finnes, mottatt post mangler.
    @ coverage.more
    en {n} more; `rapport doctor` lists them all.
    pl Jeszcze {n}; pełną listę podaje `rapport doctor`.
    ru Ещё {n}; полный список выводит `rapport doctor`.
    nb {n} til; `rapport doctor` viser alle.
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
