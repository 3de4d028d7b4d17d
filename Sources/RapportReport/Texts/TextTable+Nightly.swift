extension TextTable {
  /// Words of the nightly report.
  static let nightly = #"""
    @ nightly.title
    en {day}: what needs an answer
    pl {day}: co wymaga odpowiedzi
    ru {day}: что требует ответа
    nb {day}: det som trenger svar
    @ nightly.answer
    en Needs an answer today
    pl Wymaga odpowiedzi dzisiaj
    ru Требует ответа сегодня
    nb Trenger svar i dag
    @ nightly.answer.none
    en Nobody waits beyond the service level.
    pl Nikt nie czeka po terminie.
    ru Никто не ждёт дольше срока.
    nb Ingen venter utover fristen.
    @ nightly.waiting.caption
    en Who waits, the most pressing first
    pl Kto czeka, najpilniejsze najpierw
    ru Кто ждёт, самое срочное сначала
    nb Hvem som venter, det som haster mest først
    @ nightly.client
    en Client
    pl Klient
    ru Клиент
    nb Kunde
    @ nightly.since
    en Waiting since
    pl Czeka od
    ru Ждёт с
    nb Venter siden
    @ nightly.since-for
    en {since}: {wait}
    pl {since}: {wait}
    ru {since}: {wait}
    nb {since}: {wait}
    @ nightly.state
    en State
    pl Stan
    ru Состояние
    nb Status
    @ nightly.holders
    en Who has it
    pl U kogo
    ru У кого
    nb Hos hvem
    @ nightly.due-today
    en due today
    pl termin dzisiaj
    ru срок сегодня
    nb frist i dag
    @ nightly.chases
    en asked again {n} {n#time|times}
    pl ponownych pytań: {n}
    ru повторных обращений: {n}
    nb purret {n} {n#gang|ganger}
    @ nightly.others
    en {n} others
    pl {n} {n#inny|inni|innych}
    ru ещё {n}
    nb {n} andre
    @ nightly.more
    en {n} more in the JSON form.
    pl Jeszcze {n} w postaci JSON.
    ru Ещё {n} в форме JSON.
    nb {n} til i JSON-utgaven.
    @ nightly.older
    en {n} older {n#wait|waits}, begun more than {days} working days ago, {n#is|are} not listed here; the account pages show {n#it|them}.
    pl Starsze oczekiwania, sprzed ponad {days} dni roboczych: {n}. Nie ma ich tutaj; pokazują je strony klientów.
    ru Более давних ожиданий, старше {days} рабочих дней: {n}. Здесь их нет; они на страницах клиентов.
    nb {n} eldre {n#ventetid|ventetider}, fra mer enn {days} arbeidsdager siden, står ikke her; kundesidene viser {n#den|dem}.
    @ nightly.promised
    en Promised for today, and overdue
    pl Obiecane na dzisiaj i zaległe
    ru Обещано на сегодня и просрочено
    nb Lovet til i dag, og over fristen
    @ nightly.promised.none
    en No promise falls due today, none is overdue.
    pl Żadna obietnica nie ma terminu dzisiaj ani nie jest zaległa.
    ru Обещаний со сроком сегодня и просроченных нет.
    nb Ingen løfter har frist i dag, og ingen er over fristen.
    @ promise.overdue
    en overdue
    pl po terminie
    ru просрочено
    nb over fristen
    @ promise.line
    en {account}: [[quote|{quote} – ]]promised by {staff}, due {due}
    pl {account}: [[quote|{quote} – ]]obiecuje {staff}, termin: {due}
    ru {account}: [[quote|{quote} – ]]обещает {staff}, срок: {due}
    nb {account}: [[quote|{quote} – ]]lovet av {staff}, frist {due}
    @ promise.due
    en Due
    pl Termin
    ru Срок
    nb Frist
    @ promise.outcome
    en Outcome
    pl Wynik
    ru Итог
    nb Utfall
    @ promise.by
    en By
    pl Kto
    ru Кто
    nb Av
    @ promise.words
    en Words
    pl Słowa
    ru Слова
    nb Ord
    @ promise.kept
    en kept
    pl dotrzymana
    ru выполнено
    nb holdt
    @ promise.kept-late
    en kept late
    pl dotrzymana po terminie
    ru выполнено с опозданием
    nb holdt for sent
    @ promise.broken
    en not kept
    pl niedotrzymana
    ru не выполнено
    nb ikke holdt
    @ promise.client-had-to-remind
    en kept after the client's reminder
    pl dotrzymana po przypomnieniu klienta
    ru выполнено после напоминания клиента
    nb holdt etter påminnelse fra kunden
    @ promise.pending
    en not due yet
    pl przed terminem
    ru срок не настал
    nb ikke forfalt
    @ promise.unverifiable
    en cannot be checked
    pl nie do sprawdzenia
    ru не проверить
    nb kan ikke kontrolleres
    @ nightly.new
    en New and worse since yesterday
    pl Nowe i gorsze od wczoraj
    ru Новое и ухудшившееся со вчера
    nb Nytt og forverret siden i går
    @ nightly.new.none
    en Nothing new.
    pl Nic nowego.
    ru Ничего нового.
    nb Ingenting nytt.
    @ nightly.also
    en ({n} more {n#finding|findings} in the same story)
    pl (jeszcze {n} {n#ustalenie|ustalenia|ustaleń} w tej samej sprawie)
    ru (ещё {n} {n#находка|находки|находок} в той же истории)
    nb ({n} {n#funn|funn} til i samme sak)
    @ nightly.resolved
    en Settled since yesterday
    pl Załatwione od wczoraj
    ru Улажено со вчера
    nb Løst siden i går
    @ nightly.resolved.none
    en Nothing since yesterday.
    pl Od wczoraj nic.
    ru Со вчера ничего.
    nb Ingenting siden i går.
    @ nightly.resolved.line
    en {n} {n#story|stories}: {accounts}.
    pl Spraw: {n} ({accounts}).
    ru Историй: {n} ({accounts}).
    nb {n} {n#sak|saker}: {accounts}.
    @ nightly.ledger
    en What was read
    pl Co wczytano
    ru Что прочитано
    nb Det som ble lest
    """#
}
