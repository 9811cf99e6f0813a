// Entry of the page scripts. Every page works without them; each module adds to what is there.
import "./keys.js";
import "./small.js";
import "./confirm.js";

const modules = {
  "[data-signed-in]": ["./notices.js", "./palette.js"],
  "[data-list]": ["./list.js"],
  "[data-suggest]": ["./suggest.js"],
  "[data-date]": ["./dates.js"],
  "form[data-draft]": ["./drafts.js"],
  "upload-zone": ["./upload.js"],
  "page-viewer": ["./viewer.js"],
};
for (const [selector, paths] of Object.entries(modules)) {
  if (document.querySelector(selector)) for (const path of paths) import(path);
}
