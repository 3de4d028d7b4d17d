extension TextTable {
  /// Words of the verbs that print tables and lists on a terminal: ledger, accounts, who, doctor, timeline, rules.
  static let terminal = #"""
    @ column.source
    en source
    pl źródło
    ru источник
    nb kilde
    @ column.format
    en format
    pl format
    ru формат
    nb format
    @ column.bytes
    en bytes
    pl bajty
    ru байты
    nb byte
    @ column.records
    en records
    pl rekordy
    ru записи
    nb poster
    @ column.stored
    en stored
    pl zapisane
    ru сохранено
    nb lagret
    @ column.duplicate
    en duplicate
    pl powtórzone
    ru повторы
    nb like
    @ column.repaired
    en repaired
    pl naprawione
    ru исправлено
    nb reparert
    @ column.quarantined
    en quarantined
    pl w kwarantannie
    ru в карантине
    nb i karantene
    @ column.skipped
    en skipped
    pl pominięte
    ru пропущено
    nb hoppet over
    @ column.account
    en account
    pl klient
    ru клиент
    nb kunde
    @ column.status
    en status
    pl status
    ru статус
    nb status
    @ column.contacts
    en contacts
    pl osoby
    ru контакты
    nb kontakter
    @ column.interactions
    en interactions
    pl wiadomości i rozmowy
    ru обращения
    nb hendelser
    @ column.last
    en last
    pl ostatni kontakt
    ru последнее
    nb siste
    @ column.open
    en open
    pl otwarte
    ru открыто
    nb åpne
    @ column.unanswered
    en unanswered
    pl bez odpowiedzi
    ru без ответа
    nb ubesvart
    @ column.analyzer
    en analyzer
    pl analizator
    ru анализатор
    nb analysator
    @ column.confirmed
    en confirmed
    pl potwierdzone
    ru подтверждено
    nb bekreftet
    @ column.dismissed
    en dismissed
    pl odrzucone
    ru отклонено
    nb avvist
    @ column.share
    en confirmed share
    pl udział potwierdzonych
    ru доля подтверждённых
    nb andel bekreftet
    @ cli.ledger.all
    en all
    pl razem
    ru всего
    nb alle
    @ cli.ledger.matches
    en Every record is accounted for.
    pl Każdy rekord jest rozliczony.
    ru Учтена каждая запись.
    nb Det er gjort rede for hver post.
    @ cli.ledger.broken
    en The sums do not match; please report this.
    pl Sumy się nie zgadzają; prosimy to zgłosić.
    ru Суммы не сходятся; пожалуйста, сообщите об этом.
    nb Summene stemmer ikke; meld gjerne fra om dette.
    @ issue.notice
    en notice
    pl uwaga
    ru примечание
    nb merknad
    @ issue.quarantined
    en quarantined
    pl kwarantanna
    ru карантин
    nb karantene
    @ issue.truncated
    en truncated
    pl ucięte
    ru обрыв
    nb avkortet
    @ issue.refused
    en refused
    pl odrzucono
    ru отказ
    nb avslått
    @ cli.provisional
    en (provisional)
    pl (tymczasowy)
    ru (временный)
    nb (foreløpig)
    @ cli.never
    en never
    pl nigdy
    ru никогда
    nb aldri
    @ cli.problems
    en What looks wrong:
    pl Co wygląda na błąd:
    ru Что похоже на ошибку:
    nb Det som ser galt ut:
    @ cli.covered
    en What is covered:
    pl Co obejmują eksporty:
    ru Что охвачено:
    nb Det som er dekket:
    @ cli.covered.part
    en {what}: {n}, from {from} to {to}
    pl {what}: {n}, od {from} do {to}
    ru {what}: {n}, с {from} по {to}
    nb {what}: {n}, fra {from} til {to}
    @ cli.who.nobody
    en Nothing is known of that party.
    pl Nic o tym nie wiadomo.
    ru Об этом ничего не известно.
    nb Ingenting er kjent om denne.
    @ cli.who.names
    en names: {names}
    pl nazwy: {names}
    ru имена: {names}
    nb navn: {names}
    @ cli.who.staff
    en staff[[role|, {role}]]
    pl pracownik[[role|, rola: {role}]]
    ru сотрудник[[role|, роль: {role}]]
    nb ansatt[[role|, rolle: {role}]]
    @ cli.who.outside
    en not staff
    pl nie pracownik
    ru не сотрудник
    nb ikke ansatt
    @ cli.who.account
    en account: {account}
    pl klient: {account}
    ru клиент: {account}
    nb kunde: {account}
    @ cli.who.because
    en because: {reason}
    pl dlaczego: {reason}
    ru почему: {reason}
    nb fordi: {reason}
    @ cli.who.remedy
    en if that is wrong: {remedy}
    pl jeśli to błąd: {remedy}
    ru если это не так: {remedy}
    nb hvis det er feil: {remedy}
    @ cli.who.interactions
    en interactions: {n}[[from|, from {from} to {to}]]
    pl wiadomości i rozmowy: {n}[[from|, od {from} do {to}]]
    ru обращения: {n}[[from|, с {from} по {to}]]
    nb hendelser: {n}[[from|, fra {from} til {to}]]
    @ cli.who.same
    en the same person: {others}
    pl ta sama osoba: {others}
    ru тот же человек: {others}
    nb samme person: {others}
    @ cli.who.problem
    en looks wrong: {problem}
    pl wygląda na błąd: {problem}
    ru похоже на ошибку: {problem}
    nb ser galt ut: {problem}
    @ doctor.good
    en ok
    pl dobrze
    ru хорошо
    nb ok
    @ doctor.note
    en note
    pl uwaga
    ru заметка
    nb merk
    @ doctor.wrong
    en wrong
    pl błąd
    ru ошибка
    nb feil
    @ doctor.configuration
    en configuration {path} reads well
    pl konfiguracja {path} jest poprawna
    ru настройки {path} в порядке
    nb oppsettet {path} er i orden
    @ doctor.basis
    en no `privacy: basis:` in the configuration; name the agreement that the processing rests on
    pl w konfiguracji brak `privacy: basis:`; podaj porozumienie, na którym opiera się przetwarzanie
    ru в настройках нет `privacy: basis:`; укажите соглашение, на котором основана обработка
    nb oppsettet mangler `privacy: basis:`; oppgi avtalen som behandlingen bygger på
    @ doctor.manager
    en nobody on staff has `role: manager`; late-escalation is off
    pl nikt w staff nie ma `role: manager`; late-escalation jest wyłączone
    ru ни у кого в staff нет `role: manager`; late-escalation отключён
    nb ingen under staff har `role: manager`; late-escalation er slått av
    @ doctor.store.broken
    en {path}: {problem}; move it away and run again: it is rebuilt from the exports
    pl {path}: {problem}; przenieś ten plik i uruchom ponownie: zostanie odtworzony z eksportów
    ru {path}: {problem}; уберите файл и запустите снова: он будет построен заново из выгрузок
    nb {path}: {problem}; flytt filen og kjør på nytt: den bygges opp igjen fra eksportene
    @ doctor.store.sound
    en store {path} is sound
    pl baza {path} jest nieuszkodzona
    ru хранилище {path} не повреждено
    nb lageret {path} er uskadd
    @ doctor.store.open
    en {path}: others may read it; chmod 600 it
    pl {path}: mogą go czytać inni; wykonaj na nim chmod 600
    ru {path}: его могут читать другие; выполните для него chmod 600
    nb {path}: andre kan lese den; kjør chmod 600 på den
    @ doctor.disk.full
    en {path}: {n} MiB free, expected at least 200; make room
    pl {path}: wolne {n} MiB, potrzeba co najmniej 200; zrób miejsce
    ru {path}: свободно {n} МиБ, нужно не меньше 200; освободите место
    nb {path}: {n} MiB ledig, det trengs minst 200; frigjør plass
    @ doctor.disk.good
    en {n} MiB free beside the store
    pl obok bazy wolne {n} MiB
    ru рядом с хранилищем свободно {n} МиБ
    nb {n} MiB ledig ved siden av lageret
    @ doctor.clock
    en the exports go on after {time}; check the clock, or --as-of
    pl eksporty sięgają poza {time}; sprawdź zegar albo --as-of
    ru выгрузки продолжаются после {time}; проверьте часы или --as-of
    nb eksportene fortsetter etter {time}; se etter klokken eller --as-of
    @ doctor.source.unreadable
    en {path}: {problem}; give this user permission to read it
    pl {path}: {problem}; daj temu użytkownikowi prawo odczytu
    ru {path}: {problem}; дайте этому пользователю право на чтение
    nb {path}: {problem}; gi denne brukeren lov til å lese den
    @ doctor.source.sums
    en {path}: the sums of its ledger do not match; please report this
    pl {path}: sumy w księdze się nie zgadzają; prosimy to zgłosić
    ru {path}: суммы в учёте не сходятся; пожалуйста, сообщите об этом
    nb {path}: summene i regnskapet stemmer ikke; meld gjerne fra om dette
    @ doctor.sources
    en {found} {found#source|sources} found, {n} imported
    pl znaleziono {found} {found#źródło|źródła|źródeł}, wczytano {n}
    ru {found#найден|найдено|найдено} {found} {found#источник|источника|источников}, загружено {n}
    nb {found} {found#kilde|kilder} funnet, {n} importert
    @ cli.retention
    en {n} {n#interaction|interactions} older than {months} {months#month|months} erased, as `privacy: retention:` says
    pl usunięto {n} {n#wpis starszy|wpisy starsze|wpisów starszych} niż {months} {months#miesiąc|miesiące|miesięcy}, zgodnie z `privacy: retention:`
    ru {n#удалена|удалены|удалено} {n} {n#запись|записи|записей} старше {months} {months#месяца|месяцев|месяцев}, как велит `privacy: retention:`
    nb {n} {n#hendelse eldre|hendelser eldre} enn {months} {months#måned|måneder} slettet, slik `privacy: retention:` sier
    @ cli.timeline.no-time
    en no time
    pl bez czasu
    ru без времени
    nb uten tid
    @ cli.timeline.cc
    en (cc {names})
    pl (do wiadomości: {names})
    ru (копия: {names})
    nb (kopi: {names})
    @ cli.timeline.conversation-why
    en in this conversation: {reason}
    pl w tej rozmowie: {reason}
    ru в этой переписке: {reason}
    nb i denne samtalen: {reason}
    @ cli.timeline.ids
    en conversation {conversation}, interaction {interaction}
    pl rozmowa {conversation}, wpis {interaction}
    ru переписка {conversation}, запись {interaction}
    nb samtale {conversation}, hendelse {interaction}
    @ cli.timeline.cue
    en cue {cue} by {rule}[[block| in quoted block {block}]]
    pl wskazówka {cue}, reguła {rule}[[block|, w cytowanym bloku {block}]]
    ru признак {cue}, правило {rule}[[block|, в процитированном блоке {block}]]
    nb tegn {cue} etter {rule}[[block| i sitert blokk {block}]]
    @ cli.none
    en none
    pl brak
    ru нет
    nb ingen
    @ cli.verdicts.none
    en No verdicts yet: `rapport confirm ID` and `rapport dismiss ID`.
    pl Nie ma jeszcze ocen: `rapport confirm ID` i `rapport dismiss ID`.
    ru Вердиктов пока нет: `rapport confirm ID` и `rapport dismiss ID`.
    nb Ingen vurderinger ennå: `rapport confirm ID` og `rapport dismiss ID`.
    @ cli.finding.matches
    en found {n} {n#finding|findings} whose id is or starts with "{id}", expected one; `rapport findings` lists them
    pl znaleziono {n} {n#ustalenie|ustalenia|ustaleń} o identyfikatorze równym "{id}" lub tak się zaczynającym, potrzeba jednego; lista: `rapport findings`
    ru находок, чей идентификатор равен "{id}" или так начинается, найдено: {n}; нужна одна; список: `rapport findings`
    nb fant {n} funn med id som er eller begynner med "{id}", det trengs ett; `rapport findings` viser dem
    @ cli.account.matches
    en found {n} {n#account|accounts} named like "{name}", expected one; `rapport accounts` lists them
    pl znaleziono {n} {n#klienta|klientów|klientów} o nazwie podobnej do "{name}", potrzeba jednego; lista: `rapport accounts`
    ru клиентов с именем, похожим на "{name}", найдено: {n}; нужен один; список: `rapport accounts`
    nb fant {n} {n#kunde|kunder} med navn som ligner "{name}", det trengs én; `rapport accounts` viser dem
    """#
}
