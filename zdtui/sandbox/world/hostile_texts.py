"""Texts that have hurt clients: control codes, markup of many kinds, scripts, widths and lengths."""

MARKUP = (
    "[/var/log] is full",
    "[bug] in [app]",
    "[@click=app.quit]click me[/]",
    "[link=https://evil.example]link[/link]",
    "[bold red]loud[/]",
    "[/]",
    "]][[ and \\[ and \\\\[",
    "{{ticket.title}} %s %(name)s ${HOME} {0} {}",
    "<b>bold</b> &amp; &lt;i&gt; &#27;",
    "**bold** `code` # title",
    "[text](javascript:alert(1))",
    "=1+1 @SUM(A1) -- '; DROP TABLE tickets",
)
CONTROL = (
    "red \x1b[31malert\x1b[0m",
    "clear \x1b[2J\x1b[H screen",
    "lone \x1b escape",
    "clipboard \x1b]52;c;ZXZpbA==\x1b\\ set",
    "open \x1b]0;owned",
    "link \x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "device \x1bP1$r\x1b\\ control",
    "nul \x00 inside",
    "shift \x0e out \x0f in",
    "delete \x7f here",
    "c1 \x9b31m and \x9d0;title\x9c",
    "next \x85 line",
    "bell \x07\x07 rings",
    "back\x08\x08\x08\x08space",
    "return\rover\x0bwritten\x0c",
    "two\nlines\tand a tab",
)
DIRECTION = (
    "invoice\u202efdp.exe",
    "isolate \u2067left\u2069 here",
    "marks \u200e\u200f\u061c hidden",
    "embed \u202a\u202b\u202d\u202c done",
    "separated \u2028line\u2029 paragraph",
    "مرحبا [/] שלום \u202eabc",
)
HIDDEN = (
    "zero\u200bwidth\u200c and\u200d joiners\u2060",
    "\ufeffbyte order mark",
    "tags \U000e0041\U000e0042\U000e0043\U000e007f end",
    "variation \ufe0f1\ufe0f selectors",
    "soft\xadhyphen and \u3164 filler",
    "annotation \ufff9a\ufffab\ufffb and \ufffe\uffff",
)
WIDTH = (
    "e" + "\u0301" * 200 + " zalgo",
    "\u0300\u0301 starts with marks",
    "👩‍👩‍👧‍👦 family 👍🏽 thumb 🏴‍☠️ pirate",
    "🇩🇪🇫🇷🇯🇵 flags",
    "한국어와 日本語と中文",
    "ไทยกำลังดี",
    "हिन्दी क्षत्रिय",
    "𓀀𓁐 hieroglyphs",
    "ｆｕｌｌｗｉｄｔｈ",
    "﷽ and ﷺ wide",
    "A\u200a\u2009\u2008\u2003\u3000thin and wide blanks",
)
LENGTH = (
    "long " + "x" * 10_000,
    "words " * 1700,
    "界" * 3000,
    " ",
    "\t \n",
    "?",
)

TEXTS = (*MARKUP, *CONTROL, *DIRECTION, *HIDDEN, *WIDTH, *LENGTH)
"""Every text, each a subject, a name, a title, a tag or a file's name somewhere."""

BODIES = (
    "<script>alert(1)</script><style>p{display:none}</style><p onclick='x()'>after a script</p>",
    "<p>remote <img src='https://evil.example/pixel.png' alt='[/]\x1b[31m'> <iframe src='https://evil.example'></iframe> seen</p>",
    "<p><a href='javascript:alert(1)'>script link</a> <a href='https://evil.example'>https://zendesk.com</a> "
    "<a href='file:///etc/passwd'>file</a> <a href='data:text/html,x'>data</a> <a href='https://a@evil.example:99/\x1b'>user</a></p>",
    "<div>" * 3000 + "deep" + "</div>" * 3000,
    "<blockquote>" * 400 + "quoted" + "</blockquote>" * 400,
    "<ul><li>" * 300 + "listed" + "</li></ul>" * 300,
    "<table>" + ("<tr>" + "<td>cell [x]</td>" * 60 + "</tr>") * 60 + "</table>",
    "<table><tr><td><table><tr><td>inner \x1b[2J</td></tr></table></td><td></td></tr></table>",
    "<pre><code>" + "code \x1b[31m\tline\n" * 500 + "</code></pre>",
    "<p>" + "y" * 200_000 + "</p>",
    "<p>" + "several words of one long line " * 20_000 + "</p>",
    "<p>" + "&#27;[31m &#155; &#x202e; &#0; &#xD800;" + "</p>",
    "<p>never <b>closed <i>any <u>where",
    "<<<>>> <p/> </p></p></div> <!-- comment <b> -->stray",
    "",
    " ",
    "<p></p>" * 2000,
    "<br>" * 3000,
    "plain text without any tag [bold]x[/bold]",
    "<![CDATA[ data ]]> <?php echo 1 ?> <!DOCTYPE html>",
    "<p>" + "<b>" * 5000 + "bold" + "</p>",
    "<h1>" + "heading " * 400 + "</h1><hr><h9>none</h9>",
    "<p>" + "مرحبا\u202e שלום 한국어 " * 200 + "</p>",
)
"""HTML as customers' mail programs, and those who mean harm, send it."""
