extension TextTable {
  /// Words of the command line.
  static let commandLine = #"""
    @ closing.read
    en Read: {records} {records#record|records} in {sources} {sources#source|sources}, {new} new {new#interaction|interactions}.
    pl Wczytano: rekordów {records}, źródeł {sources}, nowych kontaktów {new}.
    ru Прочитано: записей {records}, источников {sources}, новых контактов {new}.
    nb Lest: {records} {records#post|poster} i {sources} {sources#kilde|kilder}, {new} {new#ny kontakt|nye kontakter}.
    @ closing.answer
    en Needs an answer: {n} {n#client waits|clients wait}, the longest {time} of working time.
    pl Wymaga odpowiedzi: czekających {n}, najdłużej {time} czasu pracy.
    ru Требует ответа: ждут {n}, дольше всего {time} рабочего времени.
    nb Trenger svar: {n} {n#kunde|kunder} venter, lengst {time} arbeidstid.
    @ closing.answer.none
    en Needs an answer: nobody waits beyond the service level.
    pl Wymaga odpowiedzi: nikt nie czeka po terminie.
    ru Требует ответа: никто не ждёт дольше срока.
    nb Trenger svar: ingen venter utover fristen.
    @ closing.new
    en New: {n} {n#story|stories} new or worse, {high} of high severity.
    pl Nowe: spraw nowych lub gorszych {n}, w tym o wysokiej wadze {high}.
    ru Новое: историй новых или хуже {n}, из них высокой важности {high}.
    nb Nytt: {n} {n#sak|saker} nye eller forverret, {high} med høy alvorlighet.
    @ closing.promised
    en Promised for today: {n}; overdue: {overdue}.
    pl Obiecane na dzisiaj: {n}; po terminie: {overdue}.
    ru Обещано на сегодня: {n}; просрочено: {overdue}.
    nb Lovet til i dag: {n}; over fristen: {overdue}.
    @ closing.look
    en Look here: {files}
    pl Zobacz: {files}
    ru Смотрите: {files}
    nb Se her: {files}
    @ closing.look.none
    en Look here: no report was written.
    pl Zobacz: nie zapisano raportu.
    ru Смотрите: отчёт не записан.
    nb Se her: ingen rapport ble skrevet.
    @ cli.findings.none
    en No findings.
    pl Brak ustaleń.
    ru Находок нет.
    nb Ingen funn.
    @ notice.late-escalation.no-manager
    en Late escalation is off: the configuration names no manager (staff, role: manager).
    pl Późna eskalacja jest wyłączona: w konfiguracji nie ma kierownika (staff, role: manager).
    ru Поздняя эскалация отключена: в настройках нет руководителя (staff, role: manager).
    nb Sen eskalering er slått av: oppsettet har ingen leder (staff, role: manager).
    @ notice.off
    en Switched off in the configuration: {analyzer}.
    pl Wyłączone w konfiguracji: {analyzer}.
    ru Отключено в настройках: {analyzer}.
    nb Slått av i oppsettet: {analyzer}.
    @ explain.finding
    en Finding
    pl Ustalenie
    ru Находка
    nb Funn
    @ explain.rule
    en Rule
    pl Reguła
    ru Правило
    nb Regel
    @ explain.evidence
    en Evidence
    pl Dowody
    ru Подтверждения
    nb Belegg
    @ explain.counter
    en What speaks for the staff
    pl Co przemawia za pracownikami
    ru Что говорит в пользу сотрудников
    nb Det som taler for medarbeiderne
    @ explain.counter.none
    en Nothing found in the exports.
    pl Niczego takiego nie ma w eksportach.
    ru В выгрузках ничего такого нет.
    nb Ingenting funnet i eksportene.
    @ explain.parameters
    en Parameters
    pl Parametry
    ru Параметры
    nb Parametre
    @ explain.verdict
    en Verdict
    pl Ocena
    ru Вердикт
    nb Vurdering
    @ explain.staff
    en Staff
    pl Pracownicy
    ru Сотрудники
    nb Medarbeidere
    @ explain.waiting
    en Waiting
    pl Oczekiwanie
    ru Ожидание
    nb Ventetid
    @ explain.suggestion
    en Suggestion
    pl Propozycja
    ru Предложение
    nb Forslag
    """#
}
