/// Providers that give addresses to anybody: their domain says nothing about whom somebody works for, so an account is
/// never made of it. Private people's access providers belong here too.
enum FreeMailProviders {
  /// Whether anybody can have an address at this domain.
  static func contains(_ domain: Substring) -> Bool {
    if all.contains(domain) { return true }
    // yahoo.co.uk, hotmail.fr, gmx.at: one provider under every country.
    guard let dot = domain.utf8.firstIndex(of: UInt8(ascii: ".")) else { return false }
    return worldwide.contains(domain[..<dot]) && Domain.registrable(domain) == domain
  }

  private static let worldwide: Set<Substring> = ["yahoo", "hotmail", "gmx", "ymail", "rocketmail", "protonmail"]

  private static let all: Set<Substring> = {
    let lists = [
      // International.
      """
      gmail.com googlemail.com outlook.com outlook.fr outlook.de outlook.es outlook.it outlook.dk live.com live.co.uk
      live.no live.dk live.se live.nl live.fr live.ru msn.com passport.com windowslive.com aol.com aol.co.uk aim.com
      icloud.com me.com mac.com proton.me pm.me tutanota.com tutanota.de tuta.io tuta.com tutamail.com fastmail.com
      fastmail.fm zoho.com zohomail.com zohomail.eu mail.com email.com usa.com hey.com hushmail.com inbox.com lycos.com
      excite.com pobox.com canada.com mailbox.org posteo.de posteo.net disroot.org riseup.net duck.com yandex.com yandex.kz yandex.by
      """,
      // Poland.
      """
      wp.pl onet.pl onet.eu op.pl vp.pl poczta.onet.pl autograf.pl interia.pl interia.eu interia.com intmail.pl o2.pl
      tlen.pl go2.pl prokonto.pl gazeta.pl poczta.fm poczta.pl spoko.pl buziaczek.pl amorki.pl int.pl adres.pl pro.wp.pl
      neostrada.pl upcpoczta.pl vectranet.pl toya.net.pl ceti.pl pisz.to 10g.pl serwus.pl opoczta.pl
      """,
      // Russia and neighbours.
      """
      mail.ru inbox.ru list.ru bk.ru internet.ru xmail.ru vk.com yandex.ru ya.ru yandex.ua narod.ru rambler.ru lenta.ru
      autorambler.ru myrambler.ru ro.ru r0.ru rambler.ua pochta.ru fromru.com front.ru hotbox.ru krovatka.su land.ru
      mail15.com mail333.com newmail.ru nightmail.ru nm.ru pisem.net pochtamt.ru pop3.ru rbcmail.ru smtp.ru qip.ru
      aport.ru e1.ru ngs.ru sibmail.com tut.by bigmir.net i.ua ukr.net meta.ua mail.ua mail.kz sberbox.ru
      """,
      // Norway and the north.
      """
      online.no hotmail.no frisurf.no broadpark.no getmail.no start.no c2i.net lyse.net ebnett.no haugnett.no
      sf-nett.no bluezone.no nextgentel.no tele2.no epost.no altiboxmail.no loqal.no enivest.net monet.no
      hesbynett.no jaeren.net telia.com spray.se bredband.net jubii.dk mail.dk ofir.dk stofanet.dk pp.inet.fi
      luukku.com kolumbus.fi
      """,
      // United Kingdom.
      """
      btinternet.com btopenworld.com sky.com virginmedia.com virgin.net ntlworld.com blueyonder.co.uk talktalk.net
      talk21.com tiscali.co.uk plus.com plusnet.com o2.co.uk orange.net wanadoo.co.uk fsmail.net freeserve.co.uk
      """,
      // United States and Canada.
      """
      comcast.net verizon.net att.net sbcglobal.net bellsouth.net ameritech.net pacbell.net swbell.net cox.net
      charter.net spectrum.net earthlink.net juno.com netzero.net optonline.net optimum.net frontier.com
      windstream.net rr.com roadrunner.com centurylink.net mindspring.com netscape.net rogers.com shaw.ca
      sympatico.ca telus.net
      """,
      // Elsewhere.
      """
      web.de t-online.de freenet.de arcor.de orange.fr free.fr laposte.net wanadoo.fr sfr.fr libero.it virgilio.it
      tin.it alice.it tiscali.it ziggo.nl kpnmail.nl planet.nl xs4all.nl hetnet.nl skynet.be telenet.be bluewin.ch
      seznam.cz centrum.cz email.cz post.cz volny.cz azet.sk zoznam.sk abv.bg mail.bg freemail.hu citromail.hu inbox.lv
      inbox.lt one.lt hot.ee mail.ee qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com
      uol.com.br bol.com.br terra.com.br
      """,
    ]
    return Set(lists.flatMap { $0.split { $0 == " " || $0 == "\n" } })
  }()
}
