/// The published form of reports as JSON: JSON Schema, draft 2020-12. Members may be added, never renamed or removed.
public enum ReportSchema {
  /// What the member `schema` of every report says.
  public static let identifier = "rapport/report/1"

  /// The schema, to be written as `report.schema.json`.
  public static let json = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "rapport/report/1",
      "title": "A report of rapport",
      "type": "object",
      "required": ["schema", "kind", "language", "company", "as_of", "since", "period", "notices", "basis", "retention_months", "ledger"],
      "properties": {
        "schema": {"enum": ["rapport/report/1"]},
        "kind": {"enum": ["nightly", "weekly", "account", "post-mortem", "index"]},
        "language": {"enum": ["en", "pl", "ru", "nb"]},
        "company": {"type": "string"},
        "as_of": {"$ref": "#/$defs/time"},
        "since": {"$ref": "#/$defs/time"},
        "period": {
          "type": ["object", "null"],
          "required": ["name", "from", "to"],
          "properties": {"name": {"type": "string"}, "from": {"type": "string"}, "to": {"type": "string"}}
        },
        "notices": {"type": "array", "items": {"type": "string"}},
        "basis": {
          "type": ["object", "null"],
          "required": ["document", "date", "scope"],
          "properties": {
            "document": {"type": "string"}, "date": {"type": ["string", "null"]}, "scope": {"type": ["string", "null"]}
          }
        },
        "retention_months": {"type": ["integer", "null"]},
        "ledger": {"type": "array", "items": {"$ref": "#/$defs/ledger"}},
        "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}},
        "accounts": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["name", "status", "severity", "open", "waiting", "longest_working_seconds", "longest_wall_seconds", "last"],
            "properties": {
              "name": {"type": "string"}, "status": {"enum": ["active", "at_risk", "lost"]},
              "severity": {"$ref": "#/$defs/severity"}, "open": {"type": "integer"}, "waiting": {"type": "integer"},
              "longest_working_seconds": {"type": ["integer", "null"]},
              "longest_wall_seconds": {"type": ["integer", "null"]}, "last": {"type": ["string", "null"]}
            }
          }
        },
        "stories": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "account", "severity", "status", "findings"],
            "properties": {
              "id": {"type": "string"}, "account": {"type": "string"}, "severity": {"$ref": "#/$defs/severity"},
              "status": {"$ref": "#/$defs/status"}, "findings": {"type": "array", "items": {"type": "string"}}
            }
          }
        },
        "suggestions": {"type": "array", "items": {"type": "string"}},
        "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
        "waiting": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["account", "client", "interaction", "since", "working_seconds", "wall_seconds", "status", "severity", "urgent", "contacts", "chases", "channels", "due_today"],
            "properties": {
              "account": {"type": "string"}, "client": {"$ref": "#/$defs/party"}, "interaction": {"type": "string"},
              "since": {"$ref": "#/$defs/time"}, "working_seconds": {"type": "integer"},
              "wall_seconds": {"type": "integer"}, "status": {"type": "string"},
              "severity": {"$ref": "#/$defs/severity"}, "urgent": {"type": "boolean"}, "contacts": {"type": "integer"},
              "chases": {"type": "integer"}, "channels": {"type": "array", "items": {"$ref": "#/$defs/channel"}},
              "due_today": {"type": "boolean"}
            }
          }
        },
        "waiting_older": {"type": "integer"},
        "promises": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["staff", "interaction", "quote", "due"],
            "properties": {
              "account": {"type": "string"}, "staff": {"$ref": "#/$defs/party"}, "interaction": {"type": "string"},
              "quote": {"type": "string"}, "due": {"$ref": "#/$defs/time"}, "overdue": {"type": "boolean"},
              "outcome": {"enum": ["kept", "kept-late", "broken", "client-had-to-remind", "pending", "unverifiable"]}
            }
          }
        },
        "new": {"type": "integer"},
        "resolved": {"type": "integer"},
        "account": {
          "type": "object",
          "required": ["name", "status", "interactions", "first", "last", "waiting", "open"],
          "properties": {
            "name": {"type": "string"}, "status": {"enum": ["active", "at_risk", "lost"]},
            "interactions": {"type": "integer"}, "first": {"type": ["string", "null"]},
            "last": {"type": ["string", "null"]}, "waiting": {"type": "integer"}, "open": {"type": "integer"}
          }
        },
        "timeline": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "time", "channel", "direction", "from", "findings"],
            "properties": {
              "id": {"type": "string"}, "time": {"type": ["string", "null"]}, "channel": {"$ref": "#/$defs/channel"},
              "direction": {"enum": ["inbound", "outbound", "internal", "external", "unknown"]},
              "from": {"type": ["object", "null"]}, "findings": {"type": "array", "items": {"type": "string"}}
            }
          }
        },
        "reports": {"type": "array", "items": {"type": "string"}}
      },
      "$defs": {
        "time": {"type": "string"},
        "severity": {"enum": ["info", "low", "medium", "high"]},
        "status": {"enum": ["new", "open", "worse", "resolved"]},
        "channel": {"enum": ["email", "call", "voicemail", "text", "ticket", "note"]},
        "party": {
          "type": ["object", "null"],
          "required": ["id", "name", "email", "phone"],
          "properties": {
            "id": {"type": ["string", "null"]}, "name": {"type": ["string", "null"]},
            "email": {"type": ["string", "null"]}, "phone": {"type": ["string", "null"]}
          }
        },
        "ledger": {
          "type": "object",
          "required": ["path", "format", "bytes", "records", "stored", "duplicates", "repaired", "quarantined", "skipped", "interactions", "reconciles"],
          "properties": {
            "path": {"type": "string"}, "format": {"type": "string"}, "bytes": {"type": "integer"},
            "records": {"type": "integer"}, "stored": {"type": "integer"}, "duplicates": {"type": "integer"},
            "repaired": {"type": "integer"}, "quarantined": {"type": "integer"}, "skipped": {"type": "object"},
            "interactions": {"type": "integer"}, "reconciles": {"type": "boolean"}
          }
        },
        "figure": {
          "type": "object",
          "required": ["id", "name", "how", "weeks"],
          "properties": {
            "id": {"type": "string"}, "name": {"type": "string"}, "how": {"type": "string"},
            "weeks": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["period", "value", "low", "high", "words", "count"],
                "properties": {
                  "period": {"type": "string"}, "value": {"type": ["number", "null"]},
                  "low": {"type": ["number", "null"]}, "high": {"type": ["number", "null"]},
                  "words": {"type": "string"}, "count": {"type": "string"}
                }
              }
            }
          }
        },
        "evidence": {
          "type": "object",
          "required": ["interaction", "message_id", "time", "channel", "author", "block", "quote", "start", "end", "role"],
          "properties": {
            "interaction": {"type": "string"}, "message_id": {"type": ["string", "null"]},
            "time": {"type": ["string", "null"]}, "channel": {"$ref": "#/$defs/channel"},
            "author": {"$ref": "#/$defs/party"}, "block": {"type": ["integer", "null"]}, "quote": {"type": "string"},
            "start": {"type": "integer"}, "end": {"type": "integer"},
            "role": {"enum": ["question", "answer", "chase", "attempt", "promise", "complaint", "sign", "escalation", "handover", "information", "quoted"]}
          }
        },
        "finding": {
          "type": "object",
          "required": ["id", "analyzer", "variant", "severity", "confidence", "status", "verdict", "account", "client", "staff", "conversation", "from", "to", "waiting", "story", "summary", "why", "evidence", "counter_evidence", "suggestion", "first_seen", "parameters"],
          "properties": {
            "id": {"type": "string"}, "analyzer": {"type": "string"}, "variant": {"type": ["string", "null"]},
            "severity": {"$ref": "#/$defs/severity"}, "confidence": {"type": "number"},
            "status": {"$ref": "#/$defs/status"}, "verdict": {"enum": [null, "dismissed", "confirmed"]},
            "account": {"type": "string"}, "client": {"$ref": "#/$defs/party"},
            "staff": {"type": "array", "items": {"$ref": "#/$defs/party"}},
            "conversation": {"type": ["string", "null"]}, "from": {"$ref": "#/$defs/time"}, "to": {"$ref": "#/$defs/time"},
            "waiting": {
              "type": ["object", "null"],
              "required": ["wall_seconds", "working_seconds"],
              "properties": {"wall_seconds": {"type": "integer"}, "working_seconds": {"type": "integer"}}
            },
            "story": {"type": ["string", "null"]}, "summary": {"type": "string"}, "why": {"type": "string"},
            "evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}},
            "counter_evidence": {"type": "array", "items": {"$ref": "#/$defs/evidence"}},
            "suggestion": {"type": "string"}, "first_seen": {"$ref": "#/$defs/time"}, "parameters": {"type": "object"}
          }
        }
      }
    }
    """#
}
