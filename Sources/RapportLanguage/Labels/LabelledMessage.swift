import Foundation

/// A message labelled by a person (contract, section 5).
public struct LabelledMessage: Sendable, Hashable {
  /// Unique id.
  public var id: String
  /// Language code as labelled; never shown to the predictor.
  public var language: String
  /// Who speaks to whom.
  public var direction: SpeechDirection
  /// Subject, perhaps empty.
  public var subject: String
  /// The message.
  public var text: String
  /// Labels given.
  public var labels: Set<MessageLabel>
  /// Words of the due time, if given.
  public var due: String?
  /// Level of anger, if given.
  public var level: Int?

  /// Why a line is no labelled message.
  public struct ReadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Line, 1 = first.
    public var line: Int
    /// What is wrong.
    public var reason: String
    /// `line 12: unknown label "x"`.
    public var description: String { "line \(line): \(reason)" }
  }

  /// Reads JSON Lines; empty lines are skipped.
  public static func read(jsonLines bytes: [UInt8]) throws(ReadError) -> [LabelledMessage] {
    var result: [LabelledMessage] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      result.append(try message(Data(line), line: number + 1))
    }
    return result
  }

  private static func message(_ data: Data, line: Int) throws(ReadError) -> LabelledMessage {
    func fail(_ reason: String) -> ReadError { ReadError(line: line, reason: reason) }
    guard let object = try? JSONSerialization.jsonObject(with: data), let fields = object as? [String: Any] else {
      throw fail("no JSON object")
    }
    guard let text = fields["text"] as? String else { throw fail("no “text”") }
    guard let named = fields["direction"] as? String, let direction = SpeechDirection(rawValue: named) else {
      throw fail("“direction” is none of staff_to_client, client_to_staff, staff_to_staff")
    }
    var labels: Set<MessageLabel> = []
    for name in fields["labels"] as? [String] ?? [] {
      guard let label = MessageLabel(rawValue: name) else { throw fail("unknown label “\(name)”") }
      labels.insert(label)
    }
    let due = fields["due"] as? String
    return LabelledMessage(
      id: fields["id"] as? String ?? "\(line)", language: fields["lang"] as? String ?? "", direction: direction,
      subject: fields["subject"] as? String ?? "", text: text, labels: labels, due: due?.isEmpty == true ? nil : due,
      level: fields["level"] as? Int)
  }
}
