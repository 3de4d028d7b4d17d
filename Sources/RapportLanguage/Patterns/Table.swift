/// A fixed table of plain values that is read millions of times: no reference counting and no check for a copy in the way
/// of a look-up. Its indices come from the program's own compiled patterns, never from a text.
final class Table<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// First element; valid as long as the table.
  let base: UnsafePointer<Element>
  /// Number of elements.
  let count: Int
  private let storage: UnsafeMutablePointer<Element>

  /// A table of `elements`.
  init(_ elements: [Element]) {
    storage = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    for (index, element) in elements.enumerated() { (storage + index).initialize(to: element) }
    base = UnsafePointer(storage)
    count = elements.count
  }

  deinit { storage.deallocate() }

  /// The element at `index`.
  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }
}
