/// The page's only script. It adds what makes a long page handy: search, filter by severity, sorting, folding. Without
/// it everything is still there. No network, no storage, no `innerHTML`.
enum HTMLScript {
  static let code = HTMLNode.StaticText(
    """

    (function () {
      "use strict";
      var doc = document, words = {};
      doc.querySelectorAll("#words [data-text]").forEach(function (w) {
        words[w.getAttribute("data-text")] = w.textContent;
      });
      function make(tag, text, attributes) {
        var node = doc.createElement(tag);
        if (text) { node.textContent = text; }
        Object.keys(attributes || {}).forEach(function (key) { node.setAttribute(key, attributes[key]); });
        return node;
      }
      function fold(text) {
        return text.toLowerCase().normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").replace(/ł/g, "l");
      }
      var stories = Array.prototype.slice.call(doc.querySelectorAll("article.story"));
      if (stories.length > 1) {
        var index = stories.map(function (s) { return fold(s.textContent + " " + s.getAttribute("data-search")); });
        var bar = make("div", "", { "class": "controls", "role": "search" });
        var label = make("label", words.search + " ");
        var field = make("input", "", { type: "search", id: "search" });
        label.appendChild(field);
        var filter = make("label", words.severity + " ");
        var select = make("select", "", { id: "severity" });
        select.appendChild(make("option", words.all, { value: "" }));
        ["high", "medium", "low", "info"].forEach(function (level) {
          if (doc.querySelector('article.story[data-severity="' + level + '"]')) {
            select.appendChild(make("option", words["severity-" + level], { value: level }));
          }
        });
        filter.appendChild(select);
        var toggle = make("button", words.collapse, { type: "button", id: "toggle", "aria-pressed": "false" });
        var status = make("output", "", { "aria-live": "polite", id: "shown" });
        [label, filter, toggle, status].forEach(function (n) { bar.appendChild(n); });
        var first = stories[0].closest("section");
        first.parentNode.insertBefore(bar, first);
        var apply = function () {
          var parts = fold(field.value).split(/\\s+/).filter(Boolean), level = select.value, shown = 0;
          stories.forEach(function (s, i) {
            var fits = (!level || s.getAttribute("data-severity") === level) &&
              parts.every(function (p) { return index[i].indexOf(p) >= 0; });
            s.hidden = !fits;
            if (fits) { shown += 1; }
          });
          status.textContent = words.shown + " " + shown + " / " + stories.length;
        };
        var timer = 0;
        field.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(apply, 120); });
        select.addEventListener("change", apply);
        toggle.addEventListener("click", function () {
          var closed = toggle.getAttribute("aria-pressed") !== "true";
          toggle.setAttribute("aria-pressed", String(closed));
          toggle.textContent = closed ? words.expand : words.collapse;
          doc.querySelectorAll("details.evidence").forEach(function (d) { d.open = !closed; });
        });
        apply();
        var reveal = function () {
          var target = location.hash && doc.getElementById(location.hash.slice(1));
          if (target && target.hidden) { field.value = ""; select.value = ""; apply(); target.scrollIntoView(); }
        };
        addEventListener("hashchange", reveal);
      }
      doc.querySelectorAll("table[data-sortable]").forEach(function (table) {
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (cell, column) {
          var button = make("button", cell.textContent, { type: "button", title: words.sortHint });
          cell.textContent = "";
          cell.appendChild(button);
          button.addEventListener("click", function () {
            var down = cell.getAttribute("aria-sort") === "ascending";
            Array.prototype.forEach.call(cell.parentNode.cells, function (c) { c.removeAttribute("aria-sort"); });
            cell.setAttribute("aria-sort", down ? "descending" : "ascending");
            var body = table.tBodies[0], rows = Array.prototype.slice.call(body.rows);
            var key = function (row) {
              var c = row.cells[column], number = c && c.getAttribute("data-sort");
              return number === null || number === undefined ? (c ? c.textContent : "") : Number(number);
            };
            rows.map(function (row, i) { return [key(row), i, row]; }).sort(function (a, b) {
              var order = typeof a[0] === "number" && typeof b[0] === "number"
                ? a[0] - b[0] : String(a[0]).localeCompare(String(b[0]), doc.documentElement.lang);
              return (down ? -order : order) || a[1] - b[1];
            }).forEach(function (item) { body.appendChild(item[2]); });
          });
        });
      });
    }());

    """)
}
