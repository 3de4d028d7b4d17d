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
    """#
}
