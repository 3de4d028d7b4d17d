extension TextTable {
  /// The reasons that the analysis gives in fixed English words (`timeline --why`), by those words.
  static let because = #"""
    @ because.first of its conversation
    en first of its conversation
    pl pierwsza w rozmowie
    ru первое в переписке
    nb den første i samtalen
    @ because.same person within five working days
    en same person within five working days
    pl ta sama osoba w ciągu pięciu dni roboczych
    ru тот же человек в течение пяти рабочих дней
    nb samme person innen fem arbeidsdager
    @ because.References or In-Reply-To
    en References or In-Reply-To
    pl nagłówek References lub In-Reply-To
    ru заголовок References или In-Reply-To
    nb feltet References eller In-Reply-To
    @ because.report about a mail of it
    en report about a mail of it
    pl raport o wiadomości z tej rozmowy
    ru отчёт о письме из этой переписки
    nb rapport om en e-post i samtalen
    @ because.same thread index
    en same thread index
    pl ten sam indeks wątku
    ru тот же индекс цепочки
    nb samme trådindeks
    @ because.same subject and people, marked as reply or forward
    en same subject and people, marked as reply or forward
    pl ten sam temat i te same osoby, oznaczona jako odpowiedź lub przekazanie
    ru та же тема и те же люди, помечено как ответ или пересылка
    nb samme emne og personer, merket som svar eller videresending
    @ because.reply in the conversation
    en reply in the conversation
    pl odpowiedź w tej samej rozmowie
    ru ответ в той же переписке
    nb svar i samtalen
    @ because.new mail to the client
    en new mail to the client
    pl nowa wiadomość do klienta
    ru новое письмо клиенту
    nb ny e-post til kunden
    @ because.answered call
    en answered call
    pl odebrana rozmowa telefoniczna
    ru состоявшийся звонок
    nb besvart anrop
    @ because.text to the client
    en text to the client
    pl SMS do klienta
    ru SMS клиенту
    nb tekstmelding til kunden
    @ because.comment on the ticket
    en comment on the ticket
    pl komentarz w zgłoszeniu
    ru комментарий в заявке
    nb kommentar i saken
    @ because.mail that only the client's quotation shows
    en mail that only the client's quotation shows
    pl wiadomość, którą widać tylko w cytacie klienta
    ru письмо, которое видно только в цитате клиента
    nb e-post som bare vises i kundens sitat
    @ because.mail that only the client's In-Reply-To shows
    en mail that only the client's In-Reply-To shows
    pl wiadomość, na którą wskazuje tylko In-Reply-To klienta
    ru письмо, на которое указывает только In-Reply-To клиента
    nb e-post som bare vises i kundens In-Reply-To
    @ because.bulk or list mail
    en bulk or list mail
    pl poczta masowa lub z listy
    ru рассылка
    nb masseutsendt e-post eller e-postliste
    @ because.calendar message
    en calendar message
    pl wiadomość z kalendarza
    ru сообщение календаря
    nb kalendermelding
    @ because.copy only
    en copy only
    pl tylko do wiadomości
    ru только копия
    nb bare kopi
    @ because.takes back an earlier ask
    en takes back an earlier ask
    pl wycofuje wcześniejszą prośbę
    ru снимает прежнюю просьбу
    nb trekker tilbake et tidligere spørsmål
    @ because.thanks only
    en thanks only
    pl tylko podziękowanie
    ru только благодарность
    nb bare takk
    @ because.the client owes the answer
    en the client owes the answer
    pl odpowiedź należy do klienta
    ru ответ за клиентом
    nb det er kunden som skylder svar
    @ because.information only
    en information only
    pl tylko informacja
    ru только сведения
    nb bare opplysning
    @ because.the client took it back
    en the client took it back
    pl klient to wycofał
    ru клиент снял вопрос
    nb kunden trakk det tilbake
    @ because.the client's own follow-up settled it
    en the client's own follow-up settled it
    pl sprawę zamknęła kolejna wiadomość klienta
    ru вопрос закрыло следующее сообщение клиента
    nb kundens egen oppfølging avsluttet det
    @ because.within the service level
    en within the service level
    pl w terminie
    ru в пределах срока
    nb innenfor fristen
    @ because.the promised time has not come yet
    en the promised time has not come yet
    pl obiecany termin jeszcze nie nadszedł
    ru обещанный срок ещё не наступил
    nb det lovede tidspunktet er ikke kommet ennå
    @ because.our answer came back
    en our answer came back
    pl nasza odpowiedź wróciła
    ru наш ответ вернулся
    nb svaret vårt kom i retur
    @ because.receipt confirmed, no substance
    en receipt confirmed, no substance
    pl potwierdzono odbiór, bez odpowiedzi na pytanie
    ru получение подтверждено, ответа по существу нет
    nb mottak bekreftet, uten svar på saken
    @ because.tried, not reached
    en tried, not reached
    pl próbowano bez skutku
    ru пытались связаться, не дозвонились
    nb forsøkt, ikke nådd
    @ because.only an automatic answer
    en only an automatic answer
    pl tylko odpowiedź automatyczna
    ru только автоматический ответ
    nb bare et automatisk svar
    @ because.no reaction beyond the service level
    en no reaction beyond the service level
    pl brak reakcji po terminie
    ru нет реакции сверх срока
    nb ingen reaksjon utover fristen
    @ because.the data end before the service level
    en the data end before the service level
    pl dane kończą się przed terminem
    ru данные кончаются раньше срока
    nb dataene slutter før fristen
    @ because.the sent mail of the addressed staff is not held
    en the sent mail of the addressed staff is not held
    pl brak poczty wysłanej adresatów
    ru нет исходящей почты адресатов
    nb sendt post fra dem det ble skrevet til, mangler
    @ because.the export that could hold the answer ends too early
    en the export that could hold the answer ends too early
    pl eksport, w którym mogła być odpowiedź, kończy się za wcześnie
    ru выгрузка, где мог быть ответ, кончается слишком рано
    nb eksporten som kunne holde svaret, slutter for tidlig
    """#
}
