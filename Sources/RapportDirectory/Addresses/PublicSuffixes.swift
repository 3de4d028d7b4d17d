/// Suffixes of two labels under which strangers register names, of the countries whose clients we meet and the large
/// ones besides; the rest of the Public Suffix List (publicsuffix.org) is rarer in mail than a mistake it could cause.
///
/// A missing entry joins strangers of that suffix in one provisional account, which listing either of them undoes.
enum PublicSuffixes {
  static func contains(_ suffix: Substring) -> Bool {
    if all.contains(suffix) { return true }
    let labels = suffix.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count == 2 && labels[1].utf8.count == 2 && usualSeconds.contains(labels[0])
  }

  /// Second labels that countries all over the world reserve: `ac.be`, `com.pe`. Where one does not, a firm of that
  /// very name keeps its address, since a name of two labels is always whole.
  private static let usualSeconds: Set<Substring> = ["ac", "co", "com", "edu", "gov", "mil", "net", "org"]

  private static let all: Set<Substring> = {
    var all: Set<Substring> = []
    let lists: [(top: String, seconds: String)] = [
      ("uk", "co org ac gov ltd plc me net nhs sch police mod"),
      (
        "pl",
        "com net org edu gov info biz waw mil art atm auto agro miasta nom powiat priv shop sklep sos szkola targi tm"
          + " turystyka travel media mail gsm rel sex realestate nieruchomosci aid pc tourism"
          + " warszawa krakow wroc wroclaw poznan gda gdansk gdynia sopot lodz szczecin katowice slask bialystok lublin"
          + " rzeszow olsztyn opole kielce torun bydgoszcz zgora radom czest bielawa bytom gliwice nysa pila legnica"
          + " pomorze podlasie malopolska mazowsze mazury jgora lubin kalisz konin ostroda suwalki swinoujscie tychy"
          + " walbrzych zakopane elblag elk"
      ),
      (
        "ru",
        "com net org pp msk spb nov nnov nsk ekb kazan samara tomsk perm omsk ural udm tula tver vrn yar mari marine"
          + " chel e-burg irk krasnoyarsk khv vladivostok kaluga kuban kursk lipetsk mordovia murmansk penza pskov"
          + " ryazan rnd sochi stv tambov tatarstan tsk tuva vladimir volgograd vologda voronezh edu gov ac int mil"
      ),
      ("no", "co priv kommune dep herad stat vgs fhs folkebibl museum idrett mil uenorge"),
      ("su", "com net org msk spb nov"), ("ua", "com net org edu gov in kiev kyiv lviv kharkov odessa dp"),
      ("by", "com gov mil of"), ("kz", "com org net edu gov mil"), ("am", "co com net org"),
      ("au", "com net org edu gov id asn"), ("nz", "co net org ac govt geek school"), ("za", "co org net ac gov web"),
      ("br", "com net org gov edu"), ("ar", "com net org gob edu"), ("mx", "com org gob edu net"),
      ("jp", "co ne or ac go ad ed gr lg"), ("kr", "co or ne re go ac pe"), ("cn", "com net org gov edu ac"),
      ("hk", "com org net edu gov idv"), ("tw", "com org net edu gov idv"), ("sg", "com org net edu gov per"),
      ("my", "com org net edu gov"), ("in", "co net org gen firm ind ac edu gov"), ("id", "co or ac go web sch"),
      ("th", "co or in ac go mi net"), ("tr", "com net org gen biz info bel gov edu k12 av dr"),
      ("il", "co org ac gov net muni k12"), ("ae", "co net org ac gov sch"), ("sa", "com net org gov edu"),
      ("eg", "com edu gov net org"), ("gr", "com edu net org gov"), ("cy", "com net org gov ac"),
      ("rs", "co org edu ac gov in"), ("hu", "co info org"), ("at", "co or ac gv"), ("es", "com nom org gob edu"),
      ("pt", "com org edu gov"), ("fr", "asso com gouv nom prd tm"), ("it", "gov edu"), ("se", "pp org press tm ac"),
      ("ee", "com org fie pri"), ("lv", "com org net edu gov id"), ("lt", "gov"), ("ge", "com edu gov org net"),
    ]
    for list in lists { for second in list.seconds.split(separator: " ") { all.insert("\(second).\(list.top)") } }
    return all
  }()
}
