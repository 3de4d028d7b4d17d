/// A small tokenizer after the HTML Living Standard (13.2.5), enough to see what a browser would see: tags with their
/// attributes, text, and the raw content of style and script.
struct HTMLTokens {
  struct Tag: Hashable {
    var name: String
    var isEnd: Bool
    var attributes: [String: String]
  }

  private(set) var tags: [Tag] = []
  private(set) var text = ""
  private(set) var scripts: [String] = []
  private(set) var hasComment = false

  private var bytes: [UInt8]
  private var index = 0

  init(_ page: [UInt8]) {
    bytes = page
    while index < bytes.count {
      if bytes[index] == 60, index + 1 < bytes.count, markup() { continue }
      var run: [UInt8] = []
      repeat {
        run.append(bytes[index])
        index += 1
      } while index < bytes.count && bytes[index] != 60
      text += Self.decoded(run)
    }
  }

  private mutating func markup() -> Bool {
    let next = bytes[index + 1]
    if next == 33 || next == 63 {
      let start = index
      while index < bytes.count, bytes[index] != 62 { index += 1 }
      index += 1
      if String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self).lowercased() != "<!doctype html>" {
        hasComment = true
      }
      return true
    }
    let isEnd = next == 47
    let nameStart = index + (isEnd ? 2 : 1)
    guard nameStart < bytes.count, Self.isLetter(bytes[nameStart]) else { return false }
    index = nameStart
    var name: [UInt8] = []
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 62, bytes[index] != 47 {
      name.append(bytes[index])
      index += 1
    }
    var attributes: [String: String] = [:]
    while index < bytes.count, bytes[index] != 62 {
      if Self.isSpace(bytes[index]) || bytes[index] == 47 {
        index += 1
        continue
      }
      var key: [UInt8] = []
      while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 61, bytes[index] != 62, bytes[index] != 47
      {
        key.append(bytes[index])
        index += 1
      }
      var value: [UInt8] = []
      if index < bytes.count, bytes[index] == 61 {
        index += 1
        if index < bytes.count, bytes[index] == 34 || bytes[index] == 39 {
          let quote = bytes[index]
          index += 1
          while index < bytes.count, bytes[index] != quote {
            value.append(bytes[index])
            index += 1
          }
          index += 1
        } else {
          while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 62 {
            value.append(bytes[index])
            index += 1
          }
        }
      }
      attributes[String(decoding: key, as: UTF8.self).lowercased()] = Self.decoded(value)
    }
    index += 1
    let tag = String(decoding: name, as: UTF8.self).lowercased()
    tags.append(Tag(name: tag, isEnd: isEnd, attributes: attributes))
    if !isEnd, tag == "script" || tag == "style" { raw(tag) }
    return true
  }

  private mutating func raw(_ tag: String) {
    let end = Array("</\(tag)".utf8)
    let start = index
    while index < bytes.count {
      if bytes[index] == 60, index + end.count <= bytes.count,
        bytes[index..<(index + end.count)].map({ $0 | 32 }).elementsEqual(end.map { $0 | 32 })
      {
        break
      }
      index += 1
    }
    if tag == "script" { scripts.append(String(decoding: bytes[start..<index], as: UTF8.self)) }
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  private static func isLetter(_ b: UInt8) -> Bool { (65...90).contains(b) || (97...122).contains(b) }
  private static func isSpace(_ b: UInt8) -> Bool { b == 32 || (9...13).contains(b) }
}
