/// File-name parts for account names: lower case, folded to a–z, 0–9 and `-`, at most 60 characters, distinct
/// (contract, section 7).
public struct Slugs: Hashable, Sendable {
  /// Longest slug, its suffix included.
  static let maximumLength = 60

  private var slugs: [String: String] = [:]

  /// Slugs of all `names`. They depend on the set of names only, not on its order: of names that fold alike the first
  /// in byte order keeps the plain form, the others get `-2`, `-3`, ….
  public init(_ names: some Sequence<String>) {
    var taken: Set<String> = []
    let sorted = Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // Plain forms first, so that a name which is "x-2" itself is not pushed aside by the second "x".
    var waiting: [(name: String, base: String)] = []
    for name in sorted {
      let base = Self.base(name)
      if taken.insert(base).inserted { slugs[name] = base } else { waiting.append((name, base)) }
    }
    for (name, base) in waiting {
      var n = 2
      while true {
        let suffix = "-\(n)"
        let slug = base.prefix(Self.maximumLength - suffix.utf8.count) + suffix
        if taken.insert(String(slug)).inserted {
          slugs[name] = String(slug)
          break
        }
        n += 1
      }
    }
  }

  /// The slug of `name`; its plain form where it was not among the names given.
  public subscript(name: String) -> String { slugs[name] ?? Self.base(name) }

  /// `name` folded, not yet distinct; `account` where nothing is left, `-account` after names that Windows reserves.
  static func base(_ name: String) -> String {
    var slug = ""
    var pendingDash = false
    for scalar in name.unicodeScalars.prefix(2000) {
      let folded = Folding.latin(scalar)
      var usable = false
      for s in folded.unicodeScalars where ("a"..."z").contains(s) || ("0"..."9").contains(s) {
        if pendingDash, !slug.isEmpty { slug += "-" }
        pendingDash = false
        slug.unicodeScalars.append(s)
        usable = true
      }
      if !usable, !Folding.isInvisible(scalar) { pendingDash = true }
      if slug.utf8.count >= maximumLength { break }
    }
    slug = String(slug.prefix(maximumLength))
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { return "account" }
    if reserved.contains(slug) { slug += "-account" }
    return slug
  }

  /// Device names of Windows that no file may bear.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
