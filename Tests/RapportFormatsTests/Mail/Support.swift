@testable import RapportFormats

/// The message written in `text`.
func mail(_ text: String, languages: [String] = []) -> MailMessage {
  MailMessage.parse(Array(text.utf8), options: .init(languages: languages))
}

/// The message with the header `name` of raw bytes.
func mail(header name: String, _ value: [UInt8], languages: [String] = []) -> MailMessage {
  MailMessage.parse(Array("\(name): ".utf8) + value + Array("\n\nbody\n".utf8), options: .init(languages: languages))
}
