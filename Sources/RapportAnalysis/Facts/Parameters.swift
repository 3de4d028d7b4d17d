import RapportModel

/// One setting of an analyzer, with what it means.
public struct AnalyzerParameter: Hashable, Sendable {
  /// What kind of value it takes.
  public enum Unit: String, Hashable, Sendable {
    /// Seconds of wall time, as in `20s`.
    case seconds
    /// Hours of working time, as in `2h`.
    case workingHours = "working hours"
    /// Working days, as in `1d`.
    case workingDays = "working days"
    /// A plain number.
    case count
  }

  /// Name as written in the configuration, snake_case.
  public var name: String
  /// What it decides.
  public var meaning: String
  /// Value used where the configuration says nothing.
  public var standard: Int
  /// Unit of the value.
  public var unit: Unit

  /// A setting.
  public init(_ name: String, _ meaning: String, standard: Int, unit: Unit) {
    self.name = name
    self.meaning = meaning
    self.standard = standard
    self.unit = unit
  }

  /// Largest value taken, in seconds, hours, days or pieces: far beyond any sensible setting, far below overflow.
  public static let largest = 1_000_000

  /// The value `text` stands for: digits, with `s`, `m`, `h` or `d` behind where the unit has it; nil if it is none.
  ///
  /// Minutes and hours are taken where the unit is seconds; a number alone counts in the unit.
  public func value(of text: String) -> Int? {
    var digits = ""
    var suffix = ""
    for scalar in text.unicodeScalars where scalar != " " {
      if (0x30...0x39).contains(scalar.value), suffix.isEmpty {
        digits.unicodeScalars.append(scalar)
      } else {
        suffix.unicodeScalars.append(scalar)
      }
    }
    guard !digits.isEmpty, digits.utf8.count <= 7, let number = Int(digits), number <= Self.largest else { return nil }
    switch (unit, suffix.lowercased()) {
    case (_, ""): return number
    case (.seconds, "s"), (.workingHours, "h"), (.workingDays, "d"): return number
    case (.seconds, "m"), (.seconds, "min"): return number * 60
    case (.seconds, "h"): return number * 3600
    default: return nil
    }
  }

  /// The standard value with its unit, as in `20s`.
  public var standardText: String { text(standard) }

  /// A value with its unit.
  func text(_ value: Int) -> String {
    switch unit {
    case .seconds: return "\(value)s"
    case .workingHours: return "\(value)h"
    case .workingDays: return "\(value)d"
    case .count: return "\(value)"
    }
  }
}

/// The values an analyzer runs with.
struct ParameterValues: Hashable, Sendable {
  private var values: [String: Int] = [:]
  private var units: [String: AnalyzerParameter] = [:]

  init(_ parameters: [AnalyzerParameter], _ override: AnalyzerOverride?) {
    for parameter in parameters {
      units[parameter.name] = parameter
      values[parameter.name] =
        override?.parameters[parameter.name].flatMap { parameter.value(of: $0) } ?? parameter.standard
    }
  }

  /// The value of a parameter the analyzer declares.
  subscript(_ name: String) -> Int { values[name] ?? 0 }

  /// Values with their units, for the finding.
  var texts: [String: String] {
    var texts: [String: String] = [:]
    for (name, value) in values { texts[name] = units[name]?.text(value) ?? "\(value)" }
    return texts
  }
}
