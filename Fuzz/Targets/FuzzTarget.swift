/// Something that takes any bytes: what a fuzzer attacks, and what the tests replay the kept inputs through.
public struct FuzzTarget: Sendable {
  /// Name: of the folder in `Fuzz/Corpus`, and the argument of `Fuzz/run`.
  public let name: String
  /// Longest input tried, in bytes.
  public let maximumLength: Int
  /// Reads the bytes; throws `BrokenProperty` where the result is not what must hold for any input.
  public let body: @Sendable ([UInt8]) throws -> Void

  /// A target of this name.
  public init(
    _ name: String, maximumLength: Int = 16 << 10, _ body: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.name = name
    self.maximumLength = maximumLength
    self.body = body
  }

  /// All targets. A new one is a file with its values and one entry here.
  public static let all: [FuzzTarget] =
    MailFuzzTargets.all + TextFuzzTargets.all + TableFuzzTargets.all + XMLFuzzTargets.all

  /// The target of this name; nil if there is none.
  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What must hold for any input and did not.
public struct BrokenProperty: Error, CustomStringConvertible {
  /// What does not hold, in words; never a part of the input.
  public let description: String

  /// Throws unless `condition` holds.
  static func unless(_ condition: Bool, _ description: String) throws {
    if !condition { throw BrokenProperty(description: description) }
  }
}
