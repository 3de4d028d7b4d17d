public import RapportModel

/// What a message says: its language and its cues.
public struct Annotation: Hashable, Sendable {
  /// ISO 639-1 code of the author's text; nil where nothing can be said.
  public var language: String?
  /// Cues of the text (`block` nil) and of each quoted block, in order of block, place and rule.
  public var cues: [Cue]

  /// An annotation.
  public init(language: String?, cues: [Cue]) {
    self.language = language
    self.cues = cues
  }
}
