extension TextTable {
  /// Why parties are taken for whom they are, and what to write in the configuration where that is wrong.
  static let directory = #"""
    @ reason.listed-staff-address
    en the address is listed under staff
    pl adres jest wymieniony w sekcji staff
    ru адрес указан в разделе staff
    nb adressen er oppført under staff
    @ reason.listed-staff-number
    en the number is listed under staff
    pl numer jest wymieniony w sekcji staff
    ru номер указан в разделе staff
    nb nummeret er oppført under staff
    @ reason.listed-staff-extension
    en the extension is listed under staff
    pl numer wewnętrzny jest wymieniony w sekcji staff
    ru внутренний номер указан в разделе staff
    nb internnummeret er oppført under staff
    @ reason.company-domain
    en {domain} is a domain of the company
    pl {domain} to domena firmy
    ru {domain} – домен компании
    nb {domain} er et domene firmaet eier
    @ reason.unlisted-extension
    en a short number on the company's telephone system; nobody is listed with it
    pl krótki numer w centrali firmy; nikt nie jest z nim wymieniony
    ru короткий номер телефонной станции компании; ни у кого он не указан
    nb et kort nummer i firmaets sentralbord; ingen er oppført med det
    @ reason.company-line
    en one side of {n} {n#call|calls} between full numbers: the company's own line
    pl jedna ze stron w {n} {n#rozmowie|rozmowach|rozmowach} między pełnymi numerami: własna linia firmy
    ru одна из сторон в {n} {n#звонке|звонках|звонках} между полными номерами: собственная линия компании
    nb den ene parten i {n} {n#anrop|anrop} mellom fulle numre: firmaets egen linje
    @ reason.listed-contact-address
    en the address is listed as a contact of the account
    pl adres jest wymieniony jako kontakt tego klienta
    ru адрес указан как контакт этого клиента
    nb adressen er oppført som en kontakt hos kunden
    @ reason.listed-contact-number
    en the number is listed as a contact of the account
    pl numer jest wymieniony jako kontakt tego klienta
    ru номер указан как контакт этого клиента
    nb nummeret er oppført som en kontakt hos kunden
    @ reason.account-domain
    en {domain} is a domain of the account
    pl {domain} to domena klienta
    ru {domain} – домен клиента
    nb {domain} er et domene kunden eier
    @ reason.tagged-address
    en the same as {address}, with a tag
    pl to samo co {address}, ze znacznikiem
    ru то же, что {address}, с меткой
    nb det samme som {address}, med en merkelapp
    @ reason.signature-number
    en the number stands in the signature of {address} ({n} {n#message|messages})
    pl numer stoi w podpisie {address} ({n} {n#wiadomość|wiadomości|wiadomości})
    ru номер стоит в подписи {address} ({n} {n#сообщение|сообщения|сообщений})
    nb nummeret står i signaturen til {address} ({n} {n#melding|meldinger})
    @ reason.address-book
    en an address book has it on one card with {address}
    pl książka adresowa ma to na jednej wizytówce z {address}
    ru в адресной книге это на одной карточке с {address}
    nb en adressebok har det på samme kort som {address}
    @ reason.shared-mailbox-signature
    en the signature of the shared mailbox's message names {person}
    pl podpis wiadomości ze wspólnej skrzynki wskazuje na {person}
    ru подпись письма из общего ящика указывает на {person}
    nb signaturen i meldingen fra fellespostkassen peker på {person}
    @ reason.unlisted-domain
    en no account lists {domain}: a provisional account stands for it
    pl żaden klient nie ma domeny {domain}: zastępuje ją klient tymczasowy
    ru ни у одного клиента не указан {domain}: заведён временный клиент
    nb ingen kunde har {domain} oppført: en foreløpig kunde står for det
    @ reason.free-mail-address
    en anybody can have an address at {provider}: a provisional account stands for this one
    pl adres w {provider} może mieć każdy: ten zastępuje klient tymczasowy
    ru адрес на {provider} может завести каждый: для этого заведён временный клиент
    nb hvem som helst kan ha en adresse hos {provider}: en foreløpig kunde står for denne
    @ reason.unlisted-number
    en no account lists the number: a provisional account stands for it
    pl żaden klient nie ma tego numeru: zastępuje go klient tymczasowy
    ru номер не указан ни у одного клиента: заведён временный клиент
    nb ingen kunde har nummeret oppført: en foreløpig kunde står for det
    @ reason.delivery-system
    en a mail system that sends delivery reports
    pl system pocztowy, który wysyła raporty o doręczeniu
    ru почтовая система, которая шлёт отчёты о доставке
    nb et e-postsystem som sender leveringsrapporter
    @ reason.service-number
    en a short number that sends texts: a service
    pl krótki numer, z którego przychodzą SMS-y: usługa
    ru короткий номер, с которого приходят SMS: сервис
    nb et kort nummer som sender tekstmeldinger: en tjeneste
    @ reason.withheld-number
    en the caller hid the number
    pl dzwoniący ukrył numer
    ru звонивший скрыл номер
    nb den som ringte, skjulte nummeret
    @ reason.name-only
    en there is only a name, and a name proves nothing
    pl jest tylko nazwa, a nazwa niczego nie dowodzi
    ru есть только имя, а имя ничего не доказывает
    nb det finnes bare et navn, og et navn beviser ingenting
    @ reason.unreadable
    en the address or number could not be read
    pl adresu ani numeru nie dało się odczytać
    ru адрес или номер не удалось прочитать
    nb adressen eller nummeret lot seg ikke lese
    @ remedy.staff-entry
    en take it out of the staff entry
    pl usuń to z wpisu w staff
    ru уберите его из записи в staff
    nb ta det ut av oppføringen under staff
    @ remedy.contact-emails
    en list the address under accounts: contacts: emails
    pl dopisz adres w accounts: contacts: emails
    ru укажите адрес в accounts: contacts: emails
    nb før opp adressen under accounts: contacts: emails
    @ remedy.extension
    en list it under staff: extensions
    pl dopisz go w staff: extensions
    ru укажите его в staff: extensions
    nb før det opp under staff: extensions
    @ remedy.line
    en list it under accounts: contacts: phones, or under staff: phones
    pl dopisz go w accounts: contacts: phones albo w staff: phones
    ru укажите его в accounts: contacts: phones или в staff: phones
    nb før det opp under accounts: contacts: phones eller under staff: phones
    @ remedy.contact-entry
    en take it out of the contact's entry
    pl usuń to z wpisu kontaktu
    ru уберите его из записи контакта
    nb ta det ut av kontaktens oppføring
    @ remedy.other-account
    en list the address under another account's contacts, or under staff
    pl dopisz adres do kontaktów innego klienta albo w staff
    ru укажите адрес среди контактов другого клиента или в staff
    nb før opp adressen blant kontaktene til en annen kunde eller under staff
    @ remedy.tagged
    en list the tagged address where it belongs
    pl dopisz adres ze znacznikiem tam, gdzie należy
    ru укажите адрес с меткой там, где ему место
    nb før opp adressen med merkelapp der den hører hjemme
    @ remedy.card
    en correct the card, or list the address or number where it belongs
    pl popraw wizytówkę albo dopisz adres lub numer tam, gdzie należy
    ru исправьте карточку или укажите адрес или номер там, где им место
    nb rett kortet, eller før opp adressen eller nummeret der det hører hjemme
    @ remedy.number
    en list the number under the account or person it belongs to
    pl dopisz numer przy kliencie lub osobie, do których należy
    ru укажите номер у клиента или сотрудника, которому он принадлежит
    nb før opp nummeret hos kunden eller personen det tilhører
    @ remedy.shared-mailbox
    en take the name out of staff, or give the mailbox another role than shared
    pl usuń nazwisko ze staff albo daj skrzynce inną rolę niż shared
    ru уберите имя из staff или дайте ящику роль, отличную от shared
    nb ta navnet ut av staff, eller gi postkassen en annen rolle enn shared
    @ remedy.domain
    en list the domain under accounts: domains, or under company: domains
    pl dopisz domenę w accounts: domains albo w company: domains
    ru укажите домен в accounts: domains или в company: domains
    nb før opp domenet under accounts: domains eller under company: domains
    @ remedy.free-mail
    en list the address under accounts: contacts: emails, or under staff: emails
    pl dopisz adres w accounts: contacts: emails albo w staff: emails
    ru укажите адрес в accounts: contacts: emails или в staff: emails
    nb før opp adressen under accounts: contacts: emails eller under staff: emails
    @ remedy.phone
    en list the number under accounts: contacts: phones, or under staff: phones
    pl dopisz numer w accounts: contacts: phones albo w staff: phones
    ru укажите номер в accounts: contacts: phones или в staff: phones
    nb før opp nummeret under accounts: contacts: phones eller under staff: phones
    """#

  /// What looks wrong in the configuration or the exports.
  static let problems = #"""
    @ problem.company
    en the company
    pl firma
    ru компания
    nb firmaet
    @ problem.two-accounts
    en {party} belongs to {owners}: list it with one of them
    pl {party} należy jednocześnie do kilku właścicieli ({owners}): wymień to tylko przy jednym
    ru {party} принадлежит сразу нескольким ({owners}): укажите только у одного
    nb {party} hører til {owners}: før det opp hos bare én av dem
    @ problem.shared-address
    en {party} is listed with {people}: the first one counts; take it out of the others
    pl {party} jest wymienione przy kilku osobach ({people}): liczy się pierwsza; usuń to przy pozostałych
    ru {party} указан у нескольких людей ({people}): учитывается первый; уберите у остальных
    nb {party} er oppført hos {people}: den første gjelder; ta det ut hos de andre
    @ problem.free-mail-account
    en anybody can have an address at {domain}: it is ignored as a domain of {owner}; list addresses as contacts
    pl adres w {domain} może mieć każdy: jako domena klienta {owner} jest pomijana; wymień adresy jako kontakty
    ru адрес на {domain} может завести каждый: как домен клиента {owner} не учитывается; укажите адреса как контакты
    nb hvem som helst kan ha en adresse hos {domain}: domenet regnes ikke til {owner}; før opp adressene som kontakter
    @ problem.free-mail-company
    en anybody can have an address at {domain}: as a company domain it makes everybody there staff; list addresses under staff instead
    pl adres w {domain} może mieć każdy: jako domena firmy czyni wszystkich tam pracownikami; wymień zamiast niej adresy w staff
    ru адрес на {domain} может завести каждый: как домен компании он делает сотрудниками всех; укажите вместо него адреса в staff
    nb hvem som helst kan ha en adresse hos {domain}: som firmadomene gjør det alle der til ansatte; før heller opp adressene under staff
    @ problem.private-address
    en {address} bears the name of {person} ({n} {n#message|messages}): if it is theirs, list it under staff: emails
    pl {address} nosi to samo nazwisko co {person} ({n} {n#wiadomość|wiadomości|wiadomości}): jeśli to adres tej osoby, dopisz go w staff: emails
    ru {address} носит то же имя, что {person} ({n} {n#сообщение|сообщения|сообщений}): если адрес принадлежит этому сотруднику, укажите его в staff: emails
    nb {address} har samme navn som {person} ({n} {n#melding|meldinger}): er adressen vedkommendes, før den opp under staff: emails
    @ problem.unlisted-colleague
    en {address}[[name| ({name})]] writes from a company domain ({n} {n#message|messages}) and is not listed under staff
    pl {address}[[name| ({name})]] pisze z domeny firmy ({n} {n#wiadomość|wiadomości|wiadomości}), a nie jest wymieniony w staff
    ru {address}[[name| ({name})]] пишет с домена компании ({n} {n#сообщение|сообщения|сообщений}), но в staff не указан
    nb {address}[[name| ({name})]] skriver fra et av firmaets domener ({n} {n#melding|meldinger}) og er ikke oppført under staff
    @ problem.unlisted-alias
    en {n} {n#message|messages} to {address} arrived in the mailbox of {mailbox}: if the address is theirs, list it under staff: emails, or its domain under company: domains
    pl {n} {n#wiadomość|wiadomości|wiadomości} na adres {address} {n#dotarła|dotarły|dotarło} do skrzynki {mailbox}: jeśli to adres tej osoby, dopisz go w staff: emails albo jego domenę w company: domains
    ru {n} {n#сообщение|сообщения|сообщений} на {address} {n#пришло|пришли|пришло} в ящик {mailbox}: если адрес принадлежит его владельцу, укажите его в staff: emails или его домен в company: domains
    nb {n} {n#melding|meldinger} til {address} kom inn i postkassen til {mailbox}: er adressen vedkommendes, før den opp under staff: emails, eller domenet under company: domains
    @ problem.unlisted-extension
    en extension {number}[[name| ({name})]] took part in {n} {n#call|calls} and is not listed under staff
    pl numer wewnętrzny {number}[[name| ({name})]] wystąpił w {n} {n#rozmowie|rozmowach|rozmowach}, a nie jest wymieniony w staff
    ru внутренний номер {number}[[name| ({name})]] участвовал в {n} {n#звонке|звонках|звонках}, но в staff не указан
    nb internnummer {number}[[name| ({name})]] var med i {n} {n#anrop|anrop} og er ikke oppført under staff
    @ problem.company-line
    en {number} is one side of {n} {n#call|calls} and must be the company's own line: list it under staff with role shared
    pl {number} jest jedną ze stron w {n} {n#rozmowie|rozmowach|rozmowach} i musi być własną linią firmy: dopisz go w staff z rolą shared
    ru {number} – одна из сторон в {n} {n#звонке|звонках|звонках}, то есть собственная линия компании: укажите её в staff с ролью shared
    nb {number} er den ene parten i {n} {n#anrop|anrop} og må være firmaets egen linje: før det opp under staff med rollen shared
    @ problem.look-alike
    en {domain} looks like {other} and is another domain: check who writes from it
    pl {domain} wygląda jak {other}, a to inna domena: sprawdź, kto z niej pisze
    ru {domain} похож на {other}, но это другой домен: проверьте, кто с него пишет
    nb {domain} ligner på {other}, men er et annet domene: se etter hvem som skriver derfra
    @ problem.two-account-person
    en {name} has {addresses}[[accounts| in {accounts}]]: if it is one person, list the addresses together
    pl {name} ma adresy {addresses}[[accounts| u różnych klientów ({accounts})]]: jeśli to jedna osoba, wymień adresy razem
    ru {name}: адреса {addresses}[[accounts| у разных клиентов ({accounts})]]: если это один человек, укажите адреса вместе
    nb {name} har {addresses}[[accounts| hos {accounts}]]: er det én person, før opp adressene sammen
    @ problem.silent-account
    en nothing in the exports belongs to {account}: check its domains and contacts
    pl nic w eksportach nie należy do klienta {account}: sprawdź jego domeny i kontakty
    ru в выгрузках ничего не относится к клиенту {account}: проверьте его домены и контакты
    nb ingenting i eksportene hører til {account}: se etter i domener og kontakter
    @ problem.no-sent
    en {owner} has {n} received {n#message|messages} and no sent mail: export the sent folder too, or its answers can't be seen
    pl {owner}: {n} {n#odebrana wiadomość|odebrane wiadomości|odebranych wiadomości} i brak poczty wysłanej: wyeksportuj też folder wysłanych, inaczej odpowiedzi z niej nie widać
    ru {owner}: {n} {n#входящее письмо|входящих письма|входящих писем} и ни одного исходящего: выгрузите и папку отправленных, иначе ответов оттуда не видно
    nb {owner} har {n} {n#mottatt melding|mottatte meldinger} og ingen sendt post: eksporter også mappen for sendt post, ellers synes svarene derfra ikke
    @ problem.no-inbox
    en {owner} has {n} sent {n#message|messages} and no received mail: export the inbox too
    pl {owner}: {n} {n#wysłana wiadomość|wysłane wiadomości|wysłanych wiadomości} i brak poczty odebranej: wyeksportuj też skrzynkę odbiorczą
    ru {owner}: {n} {n#исходящее письмо|исходящих письма|исходящих писем} и ни одного входящего: выгрузите и папку входящих
    nb {owner} har {n} {n#sendt melding|sendte meldinger} og ingen mottatt post: eksporter også innboksen
    @ problem.no-mailbox
    en {person} takes part in {n} {n#message|messages} and their mailbox is not among the exports
    pl {person} występuje w {n} {n#wiadomości|wiadomościach|wiadomościach}, a skrzynki tej osoby nie ma wśród eksportów
    ru {person} участвует в {n} {n#сообщении|сообщениях|сообщениях}, но этого ящика среди выгрузок нет
    nb {person} er med i {n} {n#melding|meldinger}, og postkassen er ikke blant eksportene
    @ problem.what.inbox
    en received mail
    pl poczta odebrana
    ru входящая почта
    nb mottatt post
    @ problem.what.sent
    en sent mail
    pl poczta wysłana
    ru исходящая почта
    nb sendt post
    @ problem.what.calls
    en calls
    pl rozmowy telefoniczne
    ru звонки
    nb anrop
    @ problem.what.texts
    en text messages
    pl SMS-y
    ru сообщения SMS
    nb tekstmeldinger
    @ problem.what.tickets
    en tickets
    pl zgłoszenia
    ru заявки
    nb saker
    @ problem.gap
    en no {what}[[owner| of {owner}]] from {from} to {to} ({n} working {n#day|days}): is a part of the export missing?
    pl {what}[[owner| ({owner})]]: nic od {from} do {to} ({n} {n#dzień roboczy|dni robocze|dni roboczych}): czy brakuje części eksportu?
    ru {what}[[owner| ({owner})]]: ничего с {from} по {to} ({n} {n#рабочий день|рабочих дня|рабочих дней}): не пропала ли часть выгрузки?
    nb {what}[[owner| for {owner}]]: ingenting fra {from} til {to} ({n} {n#arbeidsdag|arbeidsdager}): mangler en del av eksporten?
    @ problem.ends-early
    en no {what}[[owner| of {owner}]] from {from} on ({n} working {n#day|days} before the other exports end)
    pl {what}[[owner| ({owner})]]: nic od {from} ({n} {n#dzień roboczy|dni robocze|dni roboczych} przed końcem pozostałych eksportów)
    ru {what}[[owner| ({owner})]]: ничего начиная с {from} (за {n} {n#рабочий день|рабочих дня|рабочих дней} до конца остальных выгрузок)
    nb {what}[[owner| for {owner}]]: ingenting fra og med {from} ({n} {n#arbeidsdag|arbeidsdager} før de andre eksportene slutter)
    """#
}
