/// Writes a report's data as JSON by `ReportSchema`.
public struct JSONRenderer: Sendable {
  /// The renderer.
  public init() {}

  /// The document, UTF-8, indented, with a line end.
  public func render(_ report: Report) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(1 << 18)
    report.data.write(into: &output, indent: 0)
    output.append(10)
    return output
  }
}
