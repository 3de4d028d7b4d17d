import Glibc

/// The two streams: data goes to stdout, words for a person to stderr.
enum Terminal {
  /// Writes data.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Writes words for a person, control characters made visible: they may quote a file's name.
  static func say(_ text: String) { write(visible(text) + "\n", to: STDERR_FILENO) }

  /// Writes an error.
  static func complain(_ text: String) { say("rapport: " + text) }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          return
        }
      }
    }
  }

  private static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 32 && scalar != "\n" && scalar != "\t" || scalar.value == 127 {
        result += "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
