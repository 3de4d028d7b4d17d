import RapportFormats
import RapportModel

/// Yeastar's call detail records, with the names of its event API (two of them misspelt there).
struct YeastarPreset: PlannedPreset {
  static let description = ImporterDescription(
    id: "yeastar", reads: "Yeastar call detail records (CSV)", references: ["help.yeastar.com: NewCdr"])

  static let sample = """
    callid,timestart,callfrom,callto,callduraction,talkduraction,srctrunkname,desttrunkname,status,type
    1790838000.1,2026-10-01 09:00:00,+4791122333,204,192,180,SIP1,,ANSWERED,Inbound
    """

  static let plan = CallLogPlan(
    time: ["timestart"], from: ["callfrom"], to: ["callto"], direction: ["type"], result: ["status"],
    duration: ["talkduraction", "talkduration"], ring: ["agentringtime"], call: ["callid", "cdrid"],
    unconfirmed:
      "the words for directions are not documented; if something is wrong, say where it stands with `columns:`")

  let log: PlannedCallLog

  static func fit(_ table: CallLogTable) -> SniffVerdict? {
    guard table.hasColumns("timestart", "callfrom", "callto", "status") else { return nil }
    return SniffVerdict(confidence: 93, reason: "columns timestart, callfrom, callto and status")
  }
}
