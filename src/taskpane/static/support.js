/* global document, window */
/* Runs before everything else, in any engine since Internet Explorer 9: ES5 only. */
(function () {
  "use strict";
  function isModern() {
    return (
      "noModule" in document.createElement("script") &&
      "showModal" in document.createElement("dialog") &&
      typeof window.Promise === "function" &&
      typeof window.Promise.allSettled === "function" &&
      typeof window.globalThis === "object" &&
      typeof String.prototype.matchAll === "function"
    );
  }
  function paragraph(text) {
    var element = document.createElement("p");
    element.appendChild(document.createTextNode(text));
    return element;
  }
  function explain() {
    var shell = document.getElementById("shell");
    if (!shell) {
      return;
    }
    while (shell.firstChild) {
      shell.removeChild(shell.firstChild);
    }
    var title = document.createElement("h1");
    title.appendChild(document.createTextNode("Phiếu Thi Đua"));
    shell.appendChild(title);
    shell.appendChild(paragraph("Excel trên máy này quá cũ để chạy khung Phiếu Thi Đua (cần Excel 2021, Microsoft 365 hoặc Excel trên web)."));
    shell.appendChild(paragraph("Bạn vẫn làm được mọi việc: mở địa chỉ dưới đây bằng Edge, Chrome hoặc Firefox, rồi mở và tải sổ về dưới dạng tệp."));
    shell.appendChild(paragraph(window.location.href.split(/[?#]/)[0]));
    shell.appendChild(paragraph("This Excel is too old for the pane. Open the address above in Edge, Chrome or Firefox instead."));
  }
  if (isModern()) {
    return;
  }
  if (document.readyState === "loading" && document.addEventListener) {
    document.addEventListener("DOMContentLoaded", explain);
  } else {
    explain();
  }
})();
