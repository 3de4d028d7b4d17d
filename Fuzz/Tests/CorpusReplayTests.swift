import Foundation
import RapportFuzzTargets
import RapportTestSupport
import Testing

/// Every input kept for the fuzzer goes through its target: what once broke something stays mended.
@Suite struct CorpusReplayTests {
  private static let corpus = PackageFiles.root + "/Fuzz/Corpus"

  @Test(arguments: FuzzTarget.all.map(\.name)) func keptInputsAreRead(name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let folder = Self.corpus + "/" + name
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(!files.isEmpty, "a target needs at least one seed")
    for file in files {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + file)))
      do { try target.body(bytes) } catch { Issue.record("\(name)/\(file): \(error)") }
      // Every way of cutting a seed short is an input as well; long ones in steps.
      for end in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 64)) {
        do { try target.body(Array(bytes[..<end])) } catch { Issue.record("\(name)/\(file) to \(end): \(error)") }
      }
    }
  }

  @Test func everyFolderOfTheCorpusHasATarget() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus).sorted()
    #expect(folders == FuzzTarget.all.map(\.name).sorted())
  }
}
