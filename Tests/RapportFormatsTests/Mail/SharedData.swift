import Foundation

/// Real mail beside the package, which tests use where it is there.
enum SharedData {
  static let root: URL = {
    var url = URL(fileURLWithPath: #filePath)
    // Tests/RapportFormatsTests/Mail/SharedData.swift
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("shared/data/mail")
  }()

  static var isThere: Bool { FileManager.default.fileExists(atPath: root.path) }

  static let fixtures: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<2 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Fixtures")
  }()

  /// Files below `folder` whose names end with one of `suffixes`, in order.
  static func files(_ folder: String, _ suffixes: [String]) -> [URL] {
    let start = root.appendingPathComponent(folder)
    let all =
      FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
    let regular = all.filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true }
    return regular.filter { url in suffixes.contains { url.lastPathComponent.hasSuffix($0) } }.sorted {
      $0.path < $1.path
    }
  }

  static func bytes(_ url: URL) throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}
