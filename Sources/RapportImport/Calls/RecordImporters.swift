/// The importers of everything but mail: call logs, texts, tickets. One line each.
enum RecordImporters {
  static let all: [any SourceImporter.Type] = [
    CallLogImporter<AsteriskPreset>.self,
    CallLogImporter<CUCMPreset>.self,
    CallLogImporter<FreePBXPreset>.self,
    CallLogImporter<FreeSWITCHPreset>.self,
    CallLogImporter<MappedPreset>.self,
    CallLogImporter<RingCentralPreset>.self,
    CallLogImporter<TeamsPSTNPreset>.self,
    CallLogImporter<ThreeCXOlderPreset>.self,
    CallLogImporter<ThreeCXPreset>.self,
    CallLogImporter<TwilioPreset>.self,
    CallLogImporter<YeastarPreset>.self,
    CallLogImporter<ZoomPhonePreset>.self,
    SMSBackupImporter.self,
  ]
}
