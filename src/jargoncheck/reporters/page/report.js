"use strict";
(() => {
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  const update = () => {
    const wanted = Object.fromEntries(new FormData(form));
    let count = 0;
    for (const article of document.querySelectorAll("article")) {
      const inFolder = !wanted.folder || article.dataset.folder === wanted.folder;
      let any = article.querySelector(".problem") !== null && !wanted.family && !wanted.severity;
      for (const line of article.querySelectorAll(".line")) {
        let anyHere = false;
        for (const note of line.querySelectorAll("li")) {
          const fits =
            inFolder &&
            (!wanted.family || note.dataset.family === wanted.family) &&
            (!wanted.severity || note.dataset.severity === wanted.severity);
          note.hidden = !fits;
          anyHere = anyHere || fits;
          count += fits;
        }
        line.hidden = !anyHere;
        any = any || anyHere;
      }
      article.hidden = !(any && inFolder);
    }
    shown.textContent = `${count} shown`;
  };
  form.hidden = false;
  form.addEventListener("change", update);
  update();
})();
