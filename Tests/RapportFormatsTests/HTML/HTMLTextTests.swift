import RapportModel
import Testing

@testable import RapportFormats

@Suite struct HTMLTextTests {
  @Test(arguments: [
    ("<p>one</p><p>two</p>", "one\n\ntwo\n"),
    ("<div>one</div><div>two<br></div><div><br></div><div>three</div>", "one\ntwo\n\nthree\n"),
    ("<p class=MsoNormal>one</p><p class=MsoNormal>two</p>", "one\ntwo\n"),
    ("a &amp; b &lt;c&gt; caf&eacute; &#8364;&#x20AC; x&nbsp;y &#150;", "a & b <c> café €€ x y –\n"),
    ("<style>p{}</style><script>if (a<b) {}</script><title>t</title>text<!-- comment -->", "text\n"),
    ("Acme&reg Ltd &copy 2024, a&b, ?x=1&copy=2 &nbspx", "Acme® Ltd © 2024, a&b, ?x=1&copy=2 &nbspx\n"),
    ("<b>bo</b>ld <a href='https://x.example'>link</a>", "bold link\n"),
    ("<ul><li>one<li>two</ul><ol><li>a<li>b</ol>", "- one\n- two\n1. a\n2. b\n"),
    ("<table><tr><td>A<td>B</tr><tr><td>C</td><td>D</td></tr></table>", "A\tB\nC\tD\n"),
    ("x<div style='display:none'>hidden <b>too</b></div>y", "x\ny\n"),
    ("<pre>  a\n   b</pre>", "  a\n   b\n"),
    ("5 < 6 and 7 > 3, a<b", "5 < 6 and 7 > 3, a<b\n"),
    ("write to <joe@a.example> now", "write to <joe@a.example> now\n"),
    ("line\r\n  wrapped\t text", "line wrapped text\n"),
    ("<h1>Title</h1>text", "Title\n\ntext\n"),
    ("one<br>two<br><br>three", "one\ntwo\n\nthree\n"),
    ("<html><body>first</body></html><html><body>second</body></html>", "firstsecond\n"),
    ("<o:p></o:p><v:shape>text</v:shape>", "text\n"),
    ("", ""),
  ])
  func textOfHTML(_ html: String, _ expected: String) { #expect(HTMLText.plainText(html) == expected) }

  @Test func quotesBecomeMarks() {
    #expect(
      HTMLText.plainText("a<blockquote type=cite>b<blockquote>c</blockquote>d</blockquote>e")
        == "a\n> b\n>> c\n> d\ne\n")
    #expect(
      HTMLText.plainText("<blockquote style='margin:0 0 0 40px;border:none'>indented</blockquote>") == "indented\n")
  }

  @Test func gmailQuotesOnce() {
    let html = """
      <div dir="ltr">Thanks!</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Ann &lt;ann@b.example&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0">
      <div>first<br></div><div>second</div></blockquote></div>
      """
    #expect(HTMLText.plainText(html) == "Thanks!\n\nOn Mon, Ann <ann@b.example> wrote:\n> first\n> second\n")
  }

  @Test func whatFollowsOutlooksHeadersIsQuoted() {
    let word = """
      <div class=WordSection1><p class=MsoNormal>Yes.</p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b>From:</b> Ann</p></div></div><p class=MsoNormal>old</p></div><p>after</p>
      """
    #expect(HTMLText.plainText(word) == "Yes.\n> From: Ann\n> old\n\nafter\n")
    let web =
      "<div>Yes.</div><div id=\"appendonsend\"></div><hr><div id=\"divRplyFwdMsg\" dir=\"ltr\"><b>From:</b> Ann</div><div>old</div>"
    #expect(HTMLText.plainText(web) == "Yes.\n> ________________________________\n> From: Ann\n> old\n")
  }

  @Test func yahooQuotes() {
    let html =
      "<div>Yes</div><div id=\"yahoo_quoted_1\" class=\"yahoo_quoted\"><div>On Monday Ann wrote:</div><div>old</div></div>"
    #expect(HTMLText.plainText(html) == "Yes\n> On Monday Ann wrote:\n> old\n")
  }

  @Test(arguments: [
    "<div>", "</div>", "<b><i>", "<p ", "<a href=\"", "<!--", "<", "&#", "<td>", "<blockquote>", "<div><", "</p></b>",
    "<pre>",
    "<style>", "<a b='<a b=\"",
  ])
  func hostileInputIsRead(_ piece: String) {
    let html = "start " + String(repeating: piece, count: 20_000) + " end"
    let text = HTMLText.plainText(html)
    #expect(text.contains("start"))
  }

  @Test func deepNestingLosesNoText() {
    let html =
      String(repeating: "<div><b>", count: 5_000) + "deep text" + String(repeating: "</i></div>", count: 5_000) + "end"
    var repairs: Set<Repair> = []
    let text = String(decoding: HTMLText.plainText(Array(html.utf8), repairs: &repairs), as: UTF8.self)
    #expect(text.contains("deep text"))
    #expect(text.contains("end"))
    #expect(repairs == [.depth])
  }

  @Test func charsetFromMeta() {
    let html = Array("<html><head><META http-equiv=Content-Type content='text/html; charset=koi8-r'></head>".utf8)
    #expect(HTMLText.declaredCharset(html, in: 0..<html.count)?.name == "KOI8-R")
  }
}
