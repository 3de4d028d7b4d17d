import RapportDirectory
import RapportModel
import Testing

@Suite("Direction and account")
struct DirectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var what: String
    var interaction: Interaction
    var direction: Direction
    var account: String?
    var testDescription: String { what }
  }

  private static let kari = "kari@nordlys.example"
  private static let ola = "ola@nordlys.example"
  private static let per = "per.fisk@mail.example"
  private static let anna = "anna@fjordfisk.example"
  private static let jan = "jan@hydropol.com.pl"

  @Test(
    "of mail",
    arguments: [
      Case(
        what: "client to staff", interaction: Nordlys.mail(from: per, to: [kari]), direction: .inbound,
        account: "Fjord Fisk AS"),
      Case(
        what: "staff to client", interaction: Nordlys.mail(from: kari, to: [per]), direction: .outbound,
        account: "Fjord Fisk AS"),
      Case(
        what: "staff from a private alias", interaction: Nordlys.mail(from: "kari.n@gmail.com", to: [per]),
        direction: .outbound, account: "Fjord Fisk AS"),
      Case(what: "staff to staff", interaction: Nordlys.mail(from: kari, to: [ola]), direction: .internal),
      Case(
        what: "staff to staff's private alias", interaction: Nordlys.mail(from: ola, to: ["kari.n@gmail.com"]),
        direction: .internal),
      Case(
        what: "staff to staff, client in copy", interaction: Nordlys.mail(from: kari, to: [ola], cc: [per]),
        direction: .outbound, account: "Fjord Fisk AS"),
      Case(
        what: "client to staff, client's colleague in copy",
        interaction: Nordlys.mail(from: per, to: [kari], cc: [anna]), direction: .inbound, account: "Fjord Fisk AS"),
      Case(
        what: "client to own colleague, staff in copy", interaction: Nordlys.mail(from: per, to: [anna], cc: [kari]),
        direction: .external, account: "Fjord Fisk AS"),
      Case(
        what: "two clients, staff in copy", interaction: Nordlys.mail(from: per, to: [jan], cc: [kari]),
        direction: .external, account: "Fjord Fisk AS"),
      Case(
        what: "client to staff and another client", interaction: Nordlys.mail(from: jan, to: [per, kari]),
        direction: .inbound, account: "Hydropol"),
      Case(
        what: "client to shared mailbox", interaction: Nordlys.mail(from: per, to: ["support@nordlys.example"]),
        direction: .inbound, account: "Fjord Fisk AS"),
      Case(
        what: "shared mailbox to client", interaction: Nordlys.mail(from: "support@nordlys.example", to: [per]),
        direction: .outbound, account: "Fjord Fisk AS"),
      Case(
        what: "system to client", interaction: Nordlys.mail(from: "noreply@nordlys.example", to: [per]),
        direction: .outbound, account: "Fjord Fisk AS"),
      Case(
        what: "system to staff", interaction: Nordlys.mail(from: "noreply@nordlys.example", to: [kari]),
        direction: .internal),
      Case(
        what: "staff as a supplier's client", interaction: Nordlys.mail(from: kari, to: ["orders@supplier.example"]),
        direction: .outbound, account: "supplier.example"),
      Case(
        what: "supplier to staff", interaction: Nordlys.mail(from: "orders@supplier.example", to: [kari]),
        direction: .inbound, account: "supplier.example"),
      Case(
        what: "newsletter to a list",
        interaction: Nordlys.mail(from: "news@shop.example", to: ["list@shop.example"], flags: .bulk, holders: [kari]),
        direction: .inbound, account: "shop.example"),
      Case(
        what: "blind copies of a mail to oneself", interaction: Nordlys.mail(from: per, to: [per], holders: [kari]),
        direction: .inbound, account: "Fjord Fisk AS"),
      Case(
        what: "no recipients shown, by a client",
        interaction: Nordlys.mail(from: per, to: ["undisclosed-recipients"], holders: [kari]), direction: .inbound,
        account: "Fjord Fisk AS"),
      Case(
        what: "staff in blind copy", interaction: Nordlys.mail(from: per, to: [jan], holders: [kari]),
        direction: .external, account: "Fjord Fisk AS"),
      Case(what: "no recipients shown, by staff", interaction: Nordlys.mail(from: kari, to: []), direction: .unknown),
      Case(
        what: "a mailing by staff", interaction: Nordlys.mail(from: kari, to: [], flags: .bulk), direction: .outbound),
      Case(
        what: "a bounce from outside",
        interaction: Nordlys.mail(from: "mailer-daemon@googlemail.com", to: [kari], flags: .bounce),
        direction: .internal),
      Case(
        what: "a bounce from our own server",
        interaction: Nordlys.mail(from: "mailer-daemon@nordlys.example", to: [kari], flags: .bounce),
        direction: .internal),
      Case(
        what: "a bounce from a client's server",
        interaction: Nordlys.mail(from: "mailer-daemon@fjordfisk.example", to: [kari], flags: .bounce),
        direction: .inbound, account: "Fjord Fisk AS"),
      Case(
        what: "an autoreply", interaction: Nordlys.mail(from: per, to: [kari], flags: .autoreply), direction: .inbound,
        account: "Fjord Fisk AS"),
      Case(what: "no author", interaction: Nordlys.mail(from: "", to: [kari]), direction: .unknown),
      Case(
        what: "two accounts in To", interaction: Nordlys.mail(from: kari, to: [jan, per]), direction: .outbound,
        account: "Hydropol"),
    ])
  func mail(_ c: Case) {
    var mail = c.interaction
    Nordlys.directory().resolve(&mail)
    #expect(mail.direction == c.direction)
    #expect(mail.account == c.account)
  }

  @Test(
    "of calls and texts",
    arguments: [
      Case(
        what: "client to extension", interaction: Nordlys.call(from: ["+4791122333"], to: ["ext 204"]),
        direction: .inbound, account: "Fjord Fisk AS"),
      Case(
        what: "extension to client", interaction: Nordlys.call(from: ["ext 204"], to: ["+4791122333"]),
        direction: .outbound, account: "Fjord Fisk AS"),
      Case(
        what: "between extensions", interaction: Nordlys.call(from: ["ext 204"], to: ["ext 299"]), direction: .internal),
      Case(
        what: "through a ring group",
        interaction: Nordlys.call(from: ["+48600100200"], to: ["ext 205"], hops: ["ext 600", "ext 204"]),
        direction: .inbound, account: "Hydropol"),
      Case(
        what: "forwarded to an outside number",
        interaction: Nordlys.call(from: ["+48600100200"], to: ["+4740000000"], hops: ["ext 600"]), direction: .inbound,
        account: "Hydropol"),
      Case(what: "hidden number", interaction: Nordlys.call(from: ["?"], to: ["ext 204"]), direction: .inbound),
      Case(
        what: "group text by a client",
        interaction: Nordlys.call(.text, from: ["+4791122333"], to: ["+4722123456", "+48600100200"]),
        direction: .inbound, account: "Fjord Fisk AS"),
      Case(
        what: "group text by staff",
        interaction: Nordlys.call(.text, from: ["+4722123456"], to: ["+48600100200", "+4791122333"]),
        direction: .outbound, account: "Hydropol"),
      Case(
        what: "text on a member of staff's telephone",
        interaction: Nordlys.call(.text, from: ["+4791122333"], to: [], holders: [kari]), direction: .inbound,
        account: "Fjord Fisk AS"),
      Case(
        what: "text from a member of staff's telephone",
        interaction: Nordlys.call(.text, from: [], to: ["+4791122333"], holders: [kari]), direction: .outbound,
        account: "Fjord Fisk AS"),
      Case(
        what: "two outsiders", interaction: Nordlys.call(from: ["+4791122333"], to: ["+4740000000"]),
        direction: .unknown, account: "Fjord Fisk AS"),
    ])
  func calls(_ c: Case) {
    var call = c.interaction
    Nordlys.directory().resolve(&call)
    #expect(call.direction == c.direction)
    #expect(call.account == c.account)
  }

  @Test("what the log itself says stands where neither side is known")
  func hint() {
    var call = Nordlys.call(from: ["+4791122333"], to: ["+4740000000"])
    call.direction = .inbound
    Nordlys.directory().resolve(&call)
    #expect(call.direction == .inbound)
    var text = Nordlys.call(.text, from: ["+4791122333"], to: ["ext 204"])
    text.direction = .outbound
    Nordlys.directory().resolve(&text)
    #expect(text.direction == .inbound)
  }

  @Test("notes are internal, ticket comments go where their author stands")
  func ticketsAndNotes() {
    var note = Nordlys.mail(from: Self.kari, to: [Self.per])
    note.channel = .note
    Nordlys.directory().resolve(&note)
    #expect(note.direction == .internal && note.account == nil)
    #expect(Nordlys.directory().accounts(concernedBy: note) == ["Fjord Fisk AS"])
    for (from, direction) in [(Self.kari, Direction.outbound), (Self.per, .inbound)] {
      var comment = Nordlys.mail(from: from, to: [])
      comment.channel = .ticket
      Nordlys.directory().resolve(&comment)
      #expect(comment.direction == direction)
    }
  }

  @Test("a caller who keeps the number back is not the owner of the telephone")
  func withheldCaller() {
    var call = Nordlys.call(from: [], to: [])
    call.to = [Participant(email: Self.kari)]
    call.holders = [Self.kari]
    call.direction = .inbound
    Nordlys.directory().resolve(&call)
    #expect(call.from.isEmpty)
    #expect(call.direction == .inbound)
  }

  @Test("authors that are only ids of a ticket system: the export says which way it went")
  func ticketIDs() {
    for direction in [Direction.inbound, .outbound] {
      var comment = Nordlys.mail(from: Self.per, to: [])
      comment.channel = .ticket
      comment.from = [Participant(name: "360012345678")]
      comment.direction = direction
      Nordlys.directory().resolve(&comment)
      #expect(comment.direction == direction)
    }
  }
}
