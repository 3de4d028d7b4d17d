import Glibc
import RapportDirectory
import RapportFormats
import RapportImport
import RapportLanguage
import RapportModel
import Synchronization

extension Workspace {
  /// Path of `file` relative to the configuration's folder where it lies in it, else as it is.
  func relativePath(_ file: String) -> String {
    guard folder != "." else { return file.hasPrefix("./") ? String(file.dropFirst(2)) : file }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    if file.hasPrefix(prefix) { return String(file.dropFirst(prefix.count)) }
    if file.hasPrefix("/") { return file }
    // A path of the command line is seen from the working folder, a path of the configuration from its own.
    let full = absolute(file)
    let base = absolute(prefix)
    return full.hasPrefix(base) ? String(full.dropFirst(base.count)) : full
  }

  private func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let working = getcwd(nil, 0) else { return path }
    defer { free(working) }
    return FilePath.join(String(cString: working), path)
  }

  /// What the importers know about `file` besides its bytes.
  func importContext(for file: SourceFile) -> ImportContext {
    ImportContext(
      path: file.shown, spec: file.spec, folder: nil, region: file.spec.region ?? configuration.company.region,
      languages: configuration.company.languages,
      zone: file.spec.timeZone.flatMap { ZoneOffsets(identifier: $0) } ?? calendar.zone,
      latestBelievable: started + .days(2), privateFolders: configuration.privacy.privateFolders,
      privateAddresses: configuration.privacy.privateAddresses,
      ownPlaces: configuration.company.domains + configuration.staff.flatMap(\.emails))
  }

  /// Own phrase files of the configuration.
  func lexiconFiles() throws -> [Lexicon.UserFile] {
    try configuration.lexicons.map { path in
      switch FilePath.read(FilePath.join(folder, path), limit: 16 << 20) {
      case .success(let bytes): return Lexicon.UserFile(name: path, bytes: bytes)
      case .failure(let error):
        throw RunError.configuration(
          ConfigurationError(
            file: configPath, line: nil, key: "lexicons", found: "\"\(path)\" (\(systemMessage(error.code)))",
            expected: "a file of phrase patterns"))
      }
    }
  }

  /// The annotator for the configured languages with the user's own phrases.
  func annotator(_ files: [Lexicon.UserFile]) throws -> Annotator {
    do {
      return Annotator(
        lexicon: try Lexicon.load(userFiles: files),
        languages: configuration.company.languages.compactMap(LexiconLanguage.init(rawValue:)))
    } catch {
      throw RunError.usage("\(error)")
    }
  }
}
