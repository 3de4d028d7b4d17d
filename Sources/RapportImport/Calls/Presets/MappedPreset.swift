import RapportFormats
import RapportModel

/// Any other call log: by the configuration's `columns`, else by the names that columns have in four languages.
struct MappedPreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "csv", reads: "any call log in CSV, by `columns:` or by its column names in English, Polish, Russian, Norwegian"
  )

  static let sample = """
    Data;Godzina;Kierunek;Numer;Czas trwania;Status
    13.10.2026;09:00:00;Przychodzące;221234567;00:03:00;Odebrane
    """

  static let plan = CallLogPlan(
    time: [
      "Start Time", "Start Time (UTC)", "Time (UTC)", "Date/Time Start (UTC)", "Call Time", "Date/Time", "Datetime",
      "Timestamp", "Call Date", "Start", "Started", "Time of call",
      "Data i godzina", "Czas połączenia", "Data połączenia", "Data rozpoczęcia", "Дата и время", "Дата звонка",
      "Время звонка", "Начало", "Dato og tid", "Tidspunkt", "Starttid", "Time", "Czas",
    ],
    date: ["Date", "Data", "Дата", "Dato"], clock: ["Time", "Hour", "Godzina", "Czas", "Время", "Klokkeslett", "Tid"],
    from: [
      "From", "Caller", "Calling number", "Calling Party", "Calling Party Number", "Caller Number",
      "Originating Number", "Source", "Source Number", "Src", "A-number", "Caller ID", "From Number",
      "Dzwoniący",
      "Od", "Numer dzwoniącego", "Numer dzwoniący", "Numer źródłowy", "Abonent A", "Кто", "Кто звонил", "Откуда",
      "Звонящий", "Номер звонящего", "Вызывающий", "Вызывающий номер",
      "Вызывающий абонент", "Абонент А", "От", "От кого", "Fra", "Fra nummer", "Anroper", "Anropende nummer",
      "A-nummer", "Innringer",
      "Oppringer",
    ],
    fromName: ["From Name", "Caller Name", "Nazwa dzwoniącego", "Имя звонящего", "Navn anroper"],
    to: [
      "To", "Callee", "Called number", "Called Party", "Called Party Number", "Callee Number", "Dialed Number",
      "Dialled Number", "Terminating Number", "Destination", "Destination Number", "Destination DID", "Recipient",
      "Dst",
      "B-number", "To Number", "Dialed",
      "Dialled",
      "Odbiorca", "Do", "Numer docelowy", "Numer wybrany", "Numer wywoływany", "Numer odbiorcy", "Abonent B", "Кому",
      "Куда", "Вызываемый", "Вызываемый номер", "Вызываемый абонент",
      "Набранный номер", "Номер назначения", "Абонент Б", "Til", "Til nummer", "Mottaker", "Oppringt nummer",
      "Anropt nummer",
      "B-nummer",
    ],
    toName: ["To Name", "Callee Name", "Nazwa odbiorcy", "Имя вызываемого", "Navn mottaker"],
    number: [
      "Number", "Phone Number", "Phone", "Numer", "Numer telefonu", "Telefon", "Номер", "Номер телефона", "Телефон",
      "Nummer", "Telefonnummer",
    ],
    name: ["Name", "Contact", "Nazwa", "Imię i nazwisko", "Имя", "Контакт", "Navn"],
    direction: [
      "Direction", "Call Direction", "Call Type", "Type", "Kierunek", "Typ", "Направление", "Тип", "Retning",
      "Type anrop",
    ],
    result: [
      "Result", "Status", "Call Status", "Disposition", "Outcome", "Wynik", "Stan", "Результат", "Статус", "Resultat",
    ],
    duration: [
      "Duration", "Minutes", "Duration (min)", "Czas trwania (min)", "Talk Time", "Talking", "Billsec", "Call Duration",
      "Length", "Seconds", "Duration (s)", "Duration (sec)", "Duration (seconds)", "Duration Seconds", "Bill sec",
      "Czas trwania (s)", "Длительность (с)", "Длительность, сек", "Varighet (s)", "Varighet (sek)",
      "Czas trwania",
      "Czas rozmowy", "Длительность", "Длительность разговора", "Продолжительность", "Varighet", "Samtaletid",
    ],
    ring: ["Ring Time", "Ringing", "Ring", "Czas dzwonienia", "Время дозвона", "Ожидание", "Ringetid"],
    answered: [
      "Answer Time", "AnswerTime", "Answered At", "Date/Time Connect (UTC)", "Connect Time", "Czas odebrania",
      "Время ответа", "Svartid",
    ],
    ended: [
      "End Time", "EndTime", "Ended At", "Date/Time End (UTC)", "Disconnect Time", "Koniec", "Окончание", "Slutt",
    ],
    extensionOf: ["Extension", "Ext", "Line", "Numer wewnętrzny", "Внутренний номер", "Internnummer", "Linje"],
    note: ["Note", "Notes", "Comment", "Notatka", "Uwagi", "Примечание", "Комментарий", "Notat", "Merknad"],
    call: ["Call ID", "CallID", "Session ID", "Identyfikator połączenia", "ID звонка", "Samtale-ID"])

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard let header = table.header else { return nil }
    // A name that stands twice is a call log's too: which of the columns is meant is asked when it is read.
    let time = firstColumn(header, plan.time + plan.date)
    let party = firstColumn(header, plan.from + plan.to + plan.number)
    let course = firstColumn(header, plan.duration + plan.result)
    guard let time, let party, let course, Set([time, party, course]).count == 3 else { return nil }
    return SniffVerdict(confidence: 20, reason: "columns named like a call's time, number and length or result")
  }

  /// The first column with any of `names`, where a name stands several times the first of them.
  private static func firstColumn(_ header: CSVHeader, _ names: [String]) -> Int? {
    for name in names {
      switch header.place(of: name) {
      case .column(let column): return column
      case .ambiguous(let columns): return columns.first
      case .missing: continue
      }
    }
    return nil
  }
}
