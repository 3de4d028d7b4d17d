public import RapportModel

/// Predicts the labels of a message from its direction, subject and text alone (contract, section 5).
public struct LabelPredictor: Sendable {
  private let annotator: Annotator

  /// A predictor over `lexicon`; any of its languages may come.
  public init(lexicon: Lexicon) { annotator = Annotator(lexicon: lexicon) }

  /// The labels of a message.
  public func labels(subject: String, text: String, direction: SpeechDirection) -> MessageLabels {
    MessageLabels(cues: cues(subject: subject, text: text, direction: direction), direction: direction)
  }

  /// The cues that the labels are composed from.
  public func cues(subject: String, text: String, direction: SpeechDirection) -> [Cue] {
    annotator.annotate(text: text, subject: subject, direction: direction).cues
  }
}
