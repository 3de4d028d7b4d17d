import RapportModel

/// Bytes that stand for a case in stored values. A new case gets the next number at the end; none ever changes.
enum StoredCodes {
  private static let channels: [Channel] = [.email, .call, .voicemail, .text, .ticket, .note]
  private static let timeQualities: [TimeQuality] = [.exact, .header, .received, .assumedZone, .missing]
  private static let results: [CallResult] = [.answered, .missed, .busy, .rejected, .voicemail, .failed]
  private static let directions: [Direction] = [.inbound, .outbound, .internal, .external, .unknown]

  static func code(of channel: Channel) -> UInt8 {
    switch channel {
    case .email: 0
    case .call: 1
    case .voicemail: 2
    case .text: 3
    case .ticket: 4
    case .note: 5
    }
  }

  static func code(of quality: TimeQuality) -> UInt8 {
    switch quality {
    case .exact: 0
    case .header: 1
    case .received: 2
    case .assumedZone: 3
    case .missing: 4
    }
  }

  static func code(of result: CallResult) -> UInt8 {
    switch result {
    case .answered: 0
    case .missed: 1
    case .busy: 2
    case .rejected: 3
    case .voicemail: 4
    case .failed: 5
    }
  }

  static func code(of direction: Direction) -> UInt8 {
    switch direction {
    case .inbound: 0
    case .outbound: 1
    case .internal: 2
    case .external: 3
    case .unknown: 4
    }
  }

  static func channel(_ code: UInt8) throws -> Channel { try value(channels, code) }
  static func timeQuality(_ code: UInt8) throws -> TimeQuality { try value(timeQualities, code) }
  static func result(_ code: UInt8) throws -> CallResult { try value(results, code) }
  static func direction(_ code: UInt8) throws -> Direction { try value(directions, code) }

  private static func value<Value>(_ values: [Value], _ code: UInt8) throws -> Value {
    guard Int(code) < values.count else { throw DamagedValue() }
    return values[Int(code)]
  }
}
