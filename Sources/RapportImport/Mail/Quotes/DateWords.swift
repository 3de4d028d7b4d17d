/// Names of months and weekdays in the languages that mail is quoted in, folded: English, Polish, Russian,
/// Norwegian, Swedish, Danish, German, Ukrainian, Czech, and French, Italian, Dutch, Spanish, Portuguese, Finnish.
enum DateWords {
  /// Month (1–12) by its name, in the nominative, genitive and usual short forms.
  static let months: [String: Int] = {
    let rows = [
      "january jan januar januari styczen stycznia sty январь января янв січень січня січ leden ledna led janvier janv "
        + "gennaio gen enero ene janeiro tammikuuta",
      "february feb februar februari luty lutego lut февраль февраля фев февр лютий лютого лют unor unora uno fevrier "
        + "fevr fev febbraio febrero fevereiro helmikuuta",
      "march mar mars marz maerz mrz marzec marca март марта мар березень березня бер берез brezen brezna bre marzo "
        + "marco maart mrt maaliskuuta",
      "april apr kwiecien kwietnia kwi апрель апреля апр квітень квітня квіт кві duben dubna dub avril avr aprile "
        + "abril abr huhtikuuta",
      "may maj mai maja май мая травень травня трав тра kveten kvetna kve mei maggio mag mayo maio toukokuuta",
      "june jun juni czerwiec czerwca cze июнь июня июн червень червня чер черв cerven cervna cvn juin giugno giu "
        + "junio junho kesakuuta",
      "july jul juli lipiec lipca lip июль июля июл липень липня лип cervenec cervence cvc juillet juil luglio lug "
        + "julio julho heinakuuta",
      "august aug augusti augustus sierpien sierpnia sie август августа авг серпень серпня сер серп srpen srpna srp "
        + "aout agosto ago elokuuta",
      "september sep sept wrzesien wrzesnia wrz сентябрь сентября сен сент вересень вересня вер верес zari septembre "
        + "settembre set septiembre setembro syyskuuta",
      "october oct oktober okt pazdziernik pazdziernika paz октябрь октября окт жовтень жовтня жов жовт rijen rijna "
        + "rij octobre ottobre ott octubre outubro out lokakuuta",
      "november nov listopad listopada listopadu lis ноябрь ноября ноя нояб листопад листопада лис лист novembre "
        + "noviembre novembro marraskuuta",
      "december dec desember des dezember dez grudzien grudnia gru декабрь декабря дек грудень грудня гру груд "
        + "prosinec prosince pro decembre dicembre dic diciembre dezembro joulukuuta",
    ]
    var table: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.split(separator: " ") { table[String(word)] = index + 1 }
    }
    return table
  }()

  /// Names of weekdays; which day they name does not matter, since the date says it.
  static let weekdays: Set<String> = set(
    "monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun "
      + "poniedzialek pon pn wtorek wt sroda srode sr czwartek czw cz piatek pt pia sobota sobote sob sb niedziela "
      + "niedziele niedz nie nd ndz "
      + "понедельник понед пн вторник вт среда среду ср четверг чт пятница пятницу пт суббота субботу сб "
      + "воскресенье вс понеділок вівторок середа середу четвер субота суботу неділя неділю нд "
      + "mandag man tirsdag tir tirs onsdag ons torsdag tor tors fredag fre lordag lor sondag son "
      + "mandagen tisdag tis lordag "
      + "montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so "
      + "pondeli po utery ut streda stredu st ctvrtek ct patek pa nedele ne "
      + "lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim "
      + "lunedi martedi mercoledi giovedi gio venerdi sabato domenica dom "
      + "maandag ma dinsdag woensdag wo woe donderdag vrijdag vr zaterdag za zondag zo "
      + "lunes martes mie miercoles jue jueves vie viernes domingo segunda terca quarta quinta sexta "
      + "maanantai tiistai keskiviikko ke torstai perjantai pe lauantai la sunnuntai su "
      + "月 火 水 木 金 土")

  /// Small words between the parts of a date.
  static let connectors: Set<String> = set(
    "at of the on kl klo um uhr o godz godzinie g г в о року год года р r roku rok w dnia den de del la le les a as "
      + "h hrs alle ore om ob v")

  /// Words that may open an attribution with a date: "On …", "W dniu …", "Den …".
  static let openers: Set<String> = set(
    "on at w dnia dne den am le il op em el in no во в від dana pe")

  /// Offsets of named zones in minutes. RFC 5322 section 4.3 and the European ones that mail programs print.
  static let zones: [String: Int] = [
    "utc": 0, "gmt": 0, "ut": 0, "wet": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180, "msd": 240,
    "bst": 60, "мск": 180,
  ]

  static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}
