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
    shell.appendChild(paragraph("Excel trên máy này quá cũ để chạy ngăn Phiếu Thi Đua (cần Excel 2021, Microsoft 365 hoặc Excel trên web)."));
    shell.appendChild(paragraph("Nếu Excel còn mới, hãy nhờ người quản trị cài Microsoft Edge WebView2 Runtime rồi mở lại Excel."));
    shell.appendChild(paragraph("Bạn vẫn làm được mọi việc: mở địa chỉ dưới đây bằng Edge, Chrome hoặc Firefox, rồi mở và tải sổ về dưới dạng tệp."));
    shell.appendChild(paragraph(window.location.href.split(/[?#]/)[0]));
    shell.appendChild(paragraph("This Excel is too old for the pane, or Microsoft Edge WebView2 Runtime is missing. Open the address above in Edge, Chrome or Firefox instead."));
  }
  function load(source, next, otherwise) {
    var script = document.createElement("script");
    var timer = window.setTimeout(function () {
      end(otherwise);
    }, 8000);
    function end(go) {
      window.clearTimeout(timer);
      script.onload = script.onerror = null;
      go();
    }
    script.onload = function () {
      end(next);
    };
    script.onerror = function () {
      end(otherwise);
    };
    script.src = source;
    document.getElementsByTagName("head")[0].appendChild(script);
  }
  /* The page is the ribbon's too: each of its buttons opens the pane, which explains. */
  function serveRibbon() {
    var names = ["checkAndRank", "openIssue", "openCollect", "openPropose"];
    function open(event) {
      event.completed();
      window.Office.addin.showAsTaskpane();
    }
    function serve() {
      window.Office.onReady(function () {
        for (var at = 0; at < names.length; at += 1) {
          window.Office.actions.associate(names[at], open);
        }
      });
    }
    load("https://appsforoffice.microsoft.com/lib/1/hosted/office.js", serve, function () {
      load("office/office.js", serve, function () {});
    });
  }
  if (isModern()) {
    return;
  }
  if (/[?&](?:_host_Info=|app=excel)/.test(window.location.search)) {
    serveRibbon();
  }
  if (document.readyState === "loading" && document.addEventListener) {
    document.addEventListener("DOMContentLoaded", explain);
  } else {
    explain();
  }
})();
