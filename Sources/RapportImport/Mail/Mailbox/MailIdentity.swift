import RapportModel

/// The id of a mail, from what its author wrote: the same in every mailbox that holds it.
///
/// Message-ID and words decide. Headers that servers add, transfer encodings, line wrapping, mbox quoting, list
/// footers and signatures of gateways do not matter; the same Message-ID with other words is another mail (RFC 5322
/// section 3.6.4 makes ids unique, but exports and attackers don't). Without a Message-ID sender, time, subject and
/// words decide.
enum MailIdentity {
  static func id(
    messageID: String?, split: SplitBody, from: [Participant], time: Timestamp?, subject: SubjectPrefix
  ) -> String {
    var id = ContentID(kind: "mail")
    if let messageID {
      id.add(messageID)
    } else {
      id.add("")
      id.add(from.map { $0.email ?? $0.name ?? "" }.joined(separator: ","))
      id.add(time?.instant.seconds ?? .min)
      id.add(subject.folded)
    }
    id.add(words(of: split))
    return id.finish()
  }

  /// All words of the body without white space and quote marks, which mail programs and mbox writers change.
  private static func words(of split: SplitBody) -> String {
    let capacity = split.quoted.reduce(split.text.utf8.count) { $0 + $1.text.utf8.count }
    return String(unsafeUninitializedCapacity: capacity) { target in
      var count = 0
      append(split.text, to: target, &count)
      for block in split.quoted { append(block.text, to: target, &count) }
      return count
    }
  }

  private static func append(_ text: String, to target: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    var text = text
    text.withUTF8 { source in
      var index = 0
      while index < source.count, count < target.count {
        let byte = source[index]
        if byte == 0xC2, index + 1 < source.count, source[index + 1] == 0xA0 {
          // A no-break space in one copy is a space in another.
          index += 2
          continue
        }
        index += 1
        if MailByte.isBlank(byte) || byte == MailByte.greater { continue }
        target[count] = byte
        count += 1
      }
    }
  }
}
