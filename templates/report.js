// Tables that can be sorted by a click on a column's title. Without this script they are as they were written.
"use strict";
(function () {
  const units = {
    "ns": 1e-9, "µs": 1e-6, "ms": 1e-3, "s": 1,
    "B": 1, "KiB": 1024, "MiB": 1024 * 1024, "GiB": 1024 * 1024 * 1024,
  };

  // The number that a cell begins with, in its unit's base; not a number if it begins with none.
  function number(text) {
    const found = text.match(/^(-?[\d,]+(?:\.\d+)?)(?: ([A-Za-zµ]+))?/);
    return found ? Number(found[1].replaceAll(",", "")) * (units[found[2]] ?? 1) : NaN;
  }

  // Numbers before words, words by the alphabet; missing ones last, whatever the direction.
  function compare(left, right, direction) {
    const [a, b] = [number(left), number(right)];
    if (Number.isNaN(a) !== Number.isNaN(b)) {
      return Number.isNaN(a) ? 1 : -1;
    }
    return direction * (Number.isNaN(a) ? left.localeCompare(right, "en") : a - b);
  }

  function sort(table, column, header) {
    const direction = header.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }
    header.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
    const body = table.tBodies[0];
    const text = (row) => row.cells[column].textContent.trim();
    body.append(...[...body.rows].sort((left, right) => compare(text(left), text(right), direction)));
  }

  for (const table of document.querySelectorAll("table")) {
    if (table.tBodies[0].rows.length > 1) {
      [...table.tHead.rows[0].cells].forEach((header, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...header.childNodes);
        button.addEventListener("click", () => sort(table, column, header));
        header.append(button);
      });
    }
  }
})();
