import Foundation
import RapportModel
import Testing

@testable import RapportReport

/// Pages in a real browser, where one is installed: an HTML5 parser and a script engine that are not ours.
@Suite(.serialized, .enabled(if: Browser.path != nil, "no headless Chromium is installed")) struct BrowserTests {
  /// The browser sees our own tags only, runs no script but ours, complains about nothing and asks for nothing.
  @Test func hostileWordsStayWords() throws {
    let vectors = InjectionVectors.all.filter { $0.utf8.count < 200 }.joined(separator: " ")
    for report in EscapingTests.reports(with: vectors).prefix(3) + EscapingTests.pages(with: vectors).prefix(2) {
      // A script of somebody else's would leave this mark; ours is allowed by its hash.
      let page = HTMLRenderer(sha256Base64: SHA256.base64).render(report)
      let seen = try Browser.open(page)
      let names = Set(HTMLTokens(Array(seen.dom.utf8)).tags.map(\.name))
      let ownTags = Set(HTMLTag.allCases.map { $0.rawValue.lowercased() })
        .union(["style", "script", "input", "select", "option", "button", "label", "output"])
      #expect(names.isSubset(of: ownTags), "\(names.subtracting(ownTags))")
      #expect(seen.console.isEmpty, "\(seen.console)")
      #expect(seen.requests.isEmpty, "\(seen.requests)")
    }
  }

  @Test func theScriptAddsControls() throws {
    let page = HTMLRenderer(sha256Base64: SHA256.base64).render(ReportBuilder.weekly(ReportFixture().input))
    let with = try Browser.open(page)
    #expect(with.dom.contains("id=\"search\""))
    #expect(with.dom.contains("Shown: 3 / 3"))
    #expect(with.console.isEmpty, "\(with.console)")
  }

  /// Without a script nothing is hidden: what a reader needs stands in the page and is open.
  @Test func thePageReadsWithoutScripts() {
    let page = HTMLTokens(HTMLRenderer(sha256Base64: SHA256.base64).render(ReportBuilder.weekly(ReportFixture().input)))
    #expect(page.text.contains("We are ordering elsewhere from now on"))
    #expect(!page.tags.contains { $0.attributes["hidden"] != nil })
    #expect(
      page.tags.filter { $0.attributes["class"] == "evidence" && $0.name == "details" }.allSatisfy {
        $0.attributes["open"] != nil
      })
    #expect(!page.tags.contains { ["button", "input", "select"].contains($0.name) }, "no control that does nothing")
  }
}

/// A headless Chromium as a child process.
enum Browser {
  struct Visit {
    var dom: String
    var console: [String]
    var requests: [String]
  }

  static let path: String? = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Opens `page` and gives the document as it stands after its script, what the console says, and requests that leave
  /// the file.
  static func open(_ page: [UInt8]) throws -> Visit {
    try run(page) { folder in
      ["--virtual-time-budget=2000", "--log-net-log=\(folder.appendingPathComponent("net.json").path)", "--dump-dom"]
    } read: { folder in
      let net = (try? String(contentsOf: folder.appendingPathComponent("net.json"), encoding: .utf8)) ?? ""
      // The file's own origin is opaque ("null"); what the browser asks on its own behalf has another initiator.
      let requests = net.components(separatedBy: "\n").filter { line in
        line.contains("evil.example") || line.contains("\"initiator\":\"null\"") && line.contains("\"url\":\"http")
      }
      let said = (try? String(contentsOf: folder.appendingPathComponent("stderr"), encoding: .utf8)) ?? ""
      return Visit(
        dom: try String(contentsOf: folder.appendingPathComponent("stdout"), encoding: .utf8),
        console: said.components(separatedBy: "\n").filter { $0.contains(":CONSOLE") }, requests: requests)
    }
  }

  private static func run<T>(_ page: [UInt8], arguments: (URL) -> [String], read: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.html")
    try Data(page).write(to: file)
    let outputs = ["stdout", "stderr"].map { folder.appendingPathComponent($0) }
    for output in outputs { try Data().write(to: output) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path ?? "")
    process.arguments =
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--no-first-run", "--enable-logging=stderr", "--v=0",
        "--user-data-dir=\(folder.appendingPathComponent("profile").path)",
      ] + arguments(folder) + [file.absoluteString]
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
    try process.run()
    process.waitUntilExit()
    return try read(folder)
  }
}
