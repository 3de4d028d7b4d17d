import Foundation

/// Folders of the package, found from this file's own place.
public enum PackageFiles {
  /// The package's folder.
  public static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// `SampleData`.
  public static let sampleData = root + "/SampleData"
  /// `Reports`.
  public static let reports = root + "/Reports"
  /// Real data beside the package; tests that use it are skipped where it is missing.
  public static let realData = root + "/../shared/data"

  /// Whether the real data is there.
  public static var hasRealData: Bool { FileManager.default.fileExists(atPath: realData) }
}
