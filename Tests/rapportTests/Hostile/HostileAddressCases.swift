import RapportModel

/// Cases 47–52: addresses.
enum HostileAddressCases {
  typealias Mail = HostileMail

  static let all: [HostileCase] = [
    to(47, "12,000 recipients", (0..<12_000).map { "a\($0)@b.example" }.joined(separator: ",\n ")) {
      $0.to.count == 10_000 && $0.repairs.contains(.count)
    },
    to(48, "groups nested 10,000 times", Mail.times(10_000, "g:") + "kari@firm.example" + Mail.times(10_000, ";")) {
      _ in true
    },
    to(48, "comments nested 10,000 times", Mail.times(10_000, "(") + Mail.times(10_000, ")") + "kari@firm.example") {
      _ in true
    },
    to(48, "a comment that never ends", "kari@firm.example (" + Mail.times(1 << 20, "x")) {
      $0.to.map(\.email) == ["kari@firm.example"]
    },
    to(48, "a domain literal of 1 MB", "a@[" + Mail.times(1 << 20, "1") + "]") { $0.to.count <= 1 },
    from(49, "an at sign in quotes", "\"a@evil x\"@firm.example") {
      $0.direction == .outbound || $0.direction == .internal
    },
    from(49, "our address in quotes", "\"kari@firm.example\"@client.example") { $0.direction == .inbound },
    to(50, "no recipients disclosed", "undisclosed-recipients:;") { $0.to.isEmpty },
    to(50, "empty brackets", "Kari <>") { $0.to.allSatisfy { $0.email == nil } },
    to(50, "a bracket that never closes", "\"Reply\" <") { $0.to.allSatisfy { $0.email == nil } },
    to(50, "no domain", "kari") { $0.to.allSatisfy { $0.email == nil } },
    to(50, "two at signs", "kari@x@firm.example") { $0.to.count == 1 && $0.to[0].email != "kari@firm.example" },
    to(50, "a dot at the end", "Kari <kari@firm.example.>") { $0.to.count == 1 },
    to(50, "letters past ASCII in the domain", "per@bücher.example") { $0.to.map(\.email) == ["per@bücher.example"] },
    to(50, "punycode", "per@xn--bcher-kva.example") { $0.to.count == 1 },
    to(50, "letters past ASCII before the at sign", "дима@client.example") {
      $0.to.map(\.email) == ["дима@client.example"]
    },
    to(50, "semicolons between", "kari@firm.example; ola@firm.example") {
      $0.to.map(\.email) == ["kari@firm.example", "ola@firm.example"]
    },
    to(50, "a comma in a bare name", "Nordmann, Kari <kari@firm.example>") {
      $0.to.compactMap(\.email) == ["kari@firm.example"]
    },
    to(50, "apostrophes and mailto", "'kari@firm.example', [mailto:ola@firm.example]") {
      $0.to.map(\.email) == ["kari@firm.example", "ola@firm.example"]
    },
    from(51, "a colleague's address as name", "\"kari@firm.example\" <eve@client.example>") {
      $0.direction == .inbound && $0.from.map(\.email) == ["eve@client.example"]
    },
    from(52, "a domain of Cyrillic look-alikes", "per@сlient.example") {
      $0.from.map(\.email) == ["per@сlient.example"] && $0.account != "Client"
    },
  ]

  private static func to(
    _ number: Int, _ name: String, _ value: String, _ check: @escaping @Sendable (Interaction) -> Bool
  ) -> HostileCase {
    one(number, name, "From: per@client.example\nTo: \(value)\n", check)
  }

  private static func from(
    _ number: Int, _ name: String, _ value: String, _ check: @escaping @Sendable (Interaction) -> Bool
  ) -> HostileCase {
    one(number, name, "From: \(value)\nTo: kari@firm.example\n", check)
  }

  private static func one(
    _ number: Int, _ name: String, _ headers: String, _ check: @escaping @Sendable (Interaction) -> Bool
  ) -> HostileCase {
    let id = name.split(separator: " ").joined(separator: ".")
    return HostileCase(number, name, Mail.bare("\(number)-\(id)", headers + "Date: Mon, 7 Oct 2024 09:00:00 +0200\n"))
      .check { check($0[0]) }
  }
}
