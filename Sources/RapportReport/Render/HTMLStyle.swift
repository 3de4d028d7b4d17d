/// The page's only style sheet: system fonts, one column, colours by custom properties so that light, dark and print
/// differ in one place. Contrast of text is at least 4.5 : 1, of marks 3 : 1 (WCAG 2.2, 1.4.3 and 1.4.11).
enum HTMLStyle {
  static let sheet = HTMLNode.StaticText(
    """

    :root { color-scheme: light dark; --bg: #ffffff; --fg: #1c2126; --soft: #59636e; --line: #d8dee4; --card: #f7f8fa;
      --link: #0a5fc4; --high: #b4231a; --medium: #8a5300; --low: #4b5563; --good: #1a6b3c; --info: #1a6b3c;
      --a: #3167ad; --b: #b45309; --c: #6b7280; --mark: #b4231a; --area: #dbe6f4; }
    @media (prefers-color-scheme: dark) { :root { --bg: #0f1318; --fg: #e4e8ec; --soft: #9aa6b2; --line: #303841;
      --card: #171c22; --link: #79b4ff; --high: #ff8d84; --medium: #f0b45b; --low: #b0b8c1; --good: #74cf97;
      --info: #74cf97; --a: #7db2f5; --b: #f0a65b; --c: #98a2ad; --mark: #ff8d84; --area: #213247; } }
    * { box-sizing: border-box; }
    html { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
      background: var(--bg); color: var(--fg); -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: .5rem 0 .25rem; letter-spacing: -.01em; font-weight: 650; }
    h2 { font-size: 1.25rem; margin: 2.75rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); font-weight: 650; }
    h3 { font-size: 1.0625rem; margin: 0; font-weight: 600; }
    h4 { font-size: .875rem; margin: 1rem 0 .25rem; color: var(--soft); font-weight: 600; }
    p { margin: .5rem 0; max-width: 44rem; }
    .subtitle { color: var(--soft); margin-top: 0; }
    a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--bg); padding: .5rem; }
    .words { display: none; }
    nav ul { list-style: none; padding: 0; margin: 1rem 0 0; max-width: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
    nav li { margin: 0; } nav a { display: inline-block; padding: .25rem 0; text-decoration: none; } nav a:hover { text-decoration: underline; }
    ul, ol { padding-left: 1.4rem; max-width: 46rem; } li { margin: .3rem 0; }
    .note, .source, figcaption, footer { color: var(--soft); font-size: .875rem; }
    .scroll { overflow-x: auto; margin: .75rem 0; }
    table { border-collapse: collapse; font-size: .9375rem; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--soft); font-size: .875rem; padding: .25rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .45rem .65rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
    tbody tr:last-child > * { border-bottom-color: transparent; }
    th { font-weight: 600; } tbody th { font-weight: 500; min-width: 8rem; } thead th { color: var(--soft); font-size: .8125rem; font-weight: 600; }
    td time, th time { white-space: nowrap; } figure table { width: auto; min-width: 16rem; }
    .n { text-align: right; } td:last-child, th:last-child { padding-right: 0; }
    thead button { font: inherit; color: inherit; background: none; border: 0; padding: .25rem 0; min-height: 24px; cursor: pointer; text-align: inherit; }
    thead button:hover { text-decoration: underline; } [aria-sort=ascending] button::after { content: " ↑"; } [aria-sort=descending] button::after { content: " ↓"; }
    .badge { display: inline-block; font-size: .75rem; font-weight: 600; line-height: 1.2; padding: .15rem .45rem; border: 1px solid currentColor; border-radius: 99px; color: var(--soft); white-space: nowrap; }
    .badge.high { color: var(--high); } .badge.medium { color: var(--medium); } .badge.low { color: var(--low); } .badge.good { color: var(--good); }
    .story { border: 1px solid var(--line); border-left: 4px solid var(--c); border-radius: 6px; padding: 1rem 1.25rem; margin: 1rem 0; background: var(--bg); }
    .story.high { border-left-color: var(--high); } .story.medium { border-left-color: var(--medium); } .story.info { border-left-color: var(--good); }
    .story[hidden] { display: none; }
    .labels { margin: .25rem 0 .5rem; color: var(--soft); font-size: .875rem; display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: center; }
    .lead { font-size: 1.0625rem; }
    ol.evidence { list-style: none; padding: 0; margin: .5rem 0 0; border-left: 1px solid var(--line); max-width: none; }
    ol.evidence > li { padding: 0 0 .5rem 1rem; margin: 0; position: relative; }
    ol.evidence > li::before { content: ""; position: absolute; left: -4px; top: .55em; width: 7px; height: 7px; border-radius: 50%; background: var(--c); }
    .head { margin: 0; font-size: .875rem; color: var(--soft); } .role { color: var(--fg); font-weight: 600; }
    blockquote { margin: .25rem 0; padding: .5rem .75rem; background: var(--card); border-radius: 4px; white-space: pre-line; max-width: 46rem; }
    .source { margin: 0; font-size: .8125rem; }
    code { font: .875em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
    details { margin: .75rem 0; } summary { cursor: pointer; color: var(--soft); font-size: .875rem; padding: .2rem 0; min-height: 24px; }
    summary:hover { color: var(--fg); }
    .suggestion { border-top: 1px solid var(--line); padding-top: .6rem; margin-top: .75rem; max-width: none; }
    dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .35rem 1.25rem; margin: .75rem 0; } dt { font-weight: 600; } dd { margin: 0; }
    figure { margin: 1.25rem 0; } figcaption { color: var(--fg); font-weight: 600; }
    svg { display: block; max-width: none; font-family: inherit; } svg.spark { display: inline-block; vertical-align: middle; }
    svg .t { fill: var(--fg); } svg .s { fill: var(--soft); } svg .grid { stroke: var(--line); } svg .a { fill: var(--a); } svg .b { fill: var(--b); } svg .c { fill: var(--c); }
    svg .mark { fill: var(--mark); } svg .area { fill: var(--area); } svg .sa { stroke: var(--a); } svg .sb { stroke: var(--b); } svg .smark { stroke: var(--mark); } svg line.area { stroke: var(--area); }
    .controls { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: center; margin: 2rem 0 0; padding: .75rem 0; font-size: .875rem; }
    .controls input, .controls select, .controls button { font: inherit; color: inherit; background: var(--bg); border: 1px solid var(--soft); border-radius: 5px; padding: .35rem .6rem; min-height: 2.25rem; }
    .controls button { cursor: pointer; } .controls output { color: var(--soft); }
    footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1rem; } footer p { margin: .25rem 0; max-width: none; }
    .nightly h2 { margin: 1.5rem 0 .4rem; padding-top: .6rem; font-size: 1.125rem; } .nightly .scroll { margin: .25rem 0; } .nightly p { margin: .35rem 0; } .nightly ul { max-width: none; margin: .4rem 0; } .nightly footer { margin-top: 1.5rem; }
    @media (max-width: 36rem) { body { padding: 1rem 1rem 3rem; } .n { white-space: nowrap; } h1 { font-size: 1.4rem; } .story { padding: .75rem .9rem; }
      table[data-sortable], table[data-sortable] caption, table[data-sortable] tbody, table[data-sortable] tr, table[data-sortable] tbody > tr > * { display: block; }
      table[data-sortable] thead { display: none; } table[data-sortable] tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
      table[data-sortable] tbody > tr > * { border: 0; padding: .1rem 0; text-align: left; white-space: normal; } table[data-sortable] td:empty { display: none; }
      td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); font-size: .8125rem; }
      dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .6rem; } .controls label, .controls input { width: 100%; } }
    @media print { :root { --bg: #fff; --fg: #000; --soft: #444; --line: #bbb; --card: #f4f4f4; --link: #000; }
      html { font-size: 10pt; } body { max-width: none; padding: 0; } nav, .controls, .skip { display: none; }
      .story, tr, blockquote, figure { break-inside: avoid; } h2, h3, h4, summary { break-after: avoid; } .scroll { overflow: visible; }
      details::details-content { content-visibility: visible; display: block; } a { text-decoration: none; } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    """)
}
