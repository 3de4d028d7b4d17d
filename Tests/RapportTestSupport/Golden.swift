import Foundation

/// Compares output with a file that was accepted before.
///
/// Missing: written, and the comparison fails, so that nobody takes a first run for a proof. Different: fails with the
/// first lines that differ; the actual output is written below `.build/golden`. `RAPPORT_RECORD=1` accepts what comes
/// out; where `CI` is set nothing is ever recorded.
public enum Golden {
  /// What a comparison says: nil where the output is as accepted, else what is wrong.
  public static func difference(
    _ actual: String, _ name: String, testFile: String = #filePath,
    environment: [String: String]? = nil
  ) -> String? {
    let environment = environment ?? ProcessInfo.processInfo.environment
    let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    let golden = goldens(from: folder).appendingPathComponent(name)
    let mayRecord = environment["CI"] == nil
    guard let data = try? Data(contentsOf: golden) else {
      guard mayRecord else { return "\(name): no golden file, and none is recorded where CI is set" }
      return write(actual, to: golden) ?? "\(name): recorded for the first time; look at it, then run again"
    }
    let expected = String(decoding: data, as: UTF8.self)
    if expected == actual { return nil }
    if environment["RAPPORT_RECORD"] == "1" {
      guard mayRecord else { return "\(name): RAPPORT_RECORD is refused where CI is set" }
      return write(actual, to: golden)
    }
    let copy = URL(fileURLWithPath: ".build/golden").appendingPathComponent(name)
    _ = write(actual, to: copy)
    return "\(name) differs (actual: .build/golden/\(name)); RAPPORT_RECORD=1 accepts it\n"
      + firstDifference(expected, actual)
  }

  /// The folder `Goldens` beside the tests, looked for upwards from a test's file.
  private static func goldens(from folder: URL) -> URL {
    var folder = folder
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("Goldens")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return folder.appendingPathComponent("Goldens")
  }

  private static func write(_ text: String, to file: URL) -> String? {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return nil
    } catch {
      return "\(file.lastPathComponent) could not be written: \(error)"
    }
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let a = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let b = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(a.count, b.count) where lines.count < 12 {
      let old = index < a.count ? String(a[index]) : nil
      let new = index < b.count ? String(b[index]) : nil
      if old == new { continue }
      if let old { lines.append("line \(index + 1) - \(old.prefix(240))") }
      if let new { lines.append("line \(index + 1) + \(new.prefix(240))") }
    }
    return lines.joined(separator: "\n")
  }
}
