/// The published form of reports as JSON.
public enum ReportSchema {
  /// What the member `schema` of every report says.
  public static let identifier = "rapport/report/1"
}
