/// The importers of everything but mail: call logs, texts, tickets. One line each, sorted by id.
enum RecordImporters {
  static let all: [any SourceImporter.Type] = [
    CallLogImporter<ThreeCXPreset>.self,
    CallLogImporter<ThreeCXOlderPreset>.self,
    CallLogImporter<AsteriskPreset>.self,
    CallLogImporter<MappedPreset>.self,
    CallLogImporter<CUCMPreset>.self,
    CallLogImporter<FreePBXPreset>.self,
    CallLogImporter<FreeSWITCHPreset>.self,
    FreeSWITCHXMLImporter.self,
    GoogleVoiceImporter.self,
    JiraImporter.self,
    CallLogImporter<RingCentralPreset>.self,
    SMSBackupImporter.self,
    CallLogImporter<TeamsPSTNPreset>.self,
    CallLogImporter<TeamsDirectRoutingPreset>.self,
    CallLogImporter<TwilioPreset>.self,
    MappedXMLImporter.self,
    XMPPImporter.self,
    CallLogImporter<YeastarPreset>.self,
    ZendeskImporter.self,
    CallLogImporter<ZoomPhonePreset>.self,
  ]
}
