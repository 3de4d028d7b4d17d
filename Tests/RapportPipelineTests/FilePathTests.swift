import Testing

@testable import RapportPipeline

@Suite struct FilePathTests {
  @Test(arguments: [
    ("SampleData", "mail/a.mbox", "SampleData/mail/a.mbox"), ("SampleData", "../Reports", "Reports"),
    ("a/b", "../c", "a/c"), ("a/b/", "../../c", "c"), ("..", "../c", "../../c"), ("/srv/x", "../y", "/srv/y"),
    ("/srv", "../y", "/y"), (".", "Reports", "Reports"), ("a", "/abs", "/abs"), ("a/", "b", "a/b"),
  ])
  func joins(_ folder: String, _ path: String, _ expected: String) {
    #expect(FilePath.join(folder, path) == expected)
  }
}
