import Foundation
import RapportModel
import RapportReport
import Testing

/// Reports as JSON follow the published schema.
@Suite struct SchemaTests {
  @Test func everyReportIsValid() throws {
    let schema = try #require(JSONSerialization.jsonObject(with: Data(ReportSchema.json.utf8)) as? [String: Any])
    var input = ReportFixture().input
    input.accounts[1].findings[0].verdict = .confirmed
    let reports =
      ReportGoldenTests.reports.compactMap { $0.make(input) }
      + [ReportBuilder.index([.nightly(CivilDate(year: 2026, month: 10, day: 9))], input)]
    #expect(reports.count == 4)
    for report in reports {
      let data = Data(JSONRenderer().render(report))
      let value = try JSONSerialization.jsonObject(with: data)
      let problems = SchemaCheck(root: schema).problems(value, schema, "$")
      #expect(problems.isEmpty, "\(problems.prefix(5))")
    }
  }

  @Test func theCheckItselfFindsWhatIsWrong() throws {
    let schema = try #require(JSONSerialization.jsonObject(with: Data(ReportSchema.json.utf8)) as? [String: Any])
    let value = try JSONSerialization.jsonObject(with: Data(#"{"schema": "other", "kind": 3}"#.utf8))
    #expect(SchemaCheck(root: schema).problems(value, schema, "$").count > 8)
  }

  @Test func jsonKeepsHostileWordsAndEscapesMarkup() throws {
    for vector in InjectionVectors.all {
      let text = JSONValue.string(vector).encoded()
      #expect(!text.contains("<") && !text.contains("\u{2028}"))
      let back = try JSONSerialization.jsonObject(with: Data("[\(text)]".utf8)) as? [String]
      #expect(back == [vector])
    }
    #expect(JSONValue.double(.nan).encoded() == "null")
    #expect(JSONValue.double(0.95).encoded() == "0.95")
    #expect(JSONValue.double(12).encoded() == "12")
    #expect(JSONValue.members(["b": .int(1), "a": .array([])]).encoded() == #"{"b":1,"a":[]}"#)
  }
}

/// The part of JSON Schema that the published schema uses: type, enum, required, properties, items, $ref.
private struct SchemaCheck {
  var root: [String: Any]

  func problems(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    if let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last,
      let definitions = root["$defs"] as? [String: Any], let target = definitions[String(name)] as? [String: Any]
    {
      return problems(value, target, path)
    }
    var problems: [String] = []
    if let allowed = schema["enum"] as? [Any] {
      let fits = allowed.contains { ($0 as? String) == (value as? String) && ($0 is NSNull) == (value is NSNull) }
      if !fits { problems.append("\(path): not among the values") }
    }
    let types = (schema["type"] as? String).map { [$0] } ?? schema["type"] as? [String] ?? []
    if !types.isEmpty, !types.contains(where: { Self.isA(value, $0) }) { return problems + ["\(path): not \(types)"] }
    if let object = value as? [String: Any] {
      for key in schema["required"] as? [String] ?? [] where object[key] == nil {
        problems.append("\(path).\(key) missing")
      }
      let properties = schema["properties"] as? [String: Any] ?? [:]
      for (key, member) in object {
        if let inner = properties[key] as? [String: Any] {
          problems += self.problems(member, inner, path + "." + key)
        } else if !properties.isEmpty {
          problems.append("\(path).\(key) is not in the schema")
        }
      }
    }
    if let array = value as? [Any], let items = schema["items"] as? [String: Any] {
      for (index, item) in array.enumerated() { problems += self.problems(item, items, "\(path)[\(index)]") }
    }
    return problems
  }

  private static func isA(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": return value is [String: Any]
    case "array": return value is [Any]
    case "string": return value is String
    case "null": return value is NSNull
    case "boolean": return (value as? NSNumber).map { CFLikeType($0) == "bool" } ?? false
    case "integer":
      return (value as? NSNumber).map {
        CFLikeType($0) != "bool" && Double(truncating: $0) == Double(truncating: $0).rounded()
      } ?? false
    case "number": return (value as? NSNumber).map { CFLikeType($0) != "bool" } ?? false
    default: return false
    }
  }

  private static func CFLikeType(_ number: NSNumber) -> String {
    String(cString: number.objCType) == "c" || number === NSNumber(value: true) || number === NSNumber(value: false)
      ? "bool" : "number"
  }
}
