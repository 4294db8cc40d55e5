/** Texts that mean something to a program they may reach: a browser, a feed reader, a spreadsheet, a terminal, a CI log, a shell. All one line of visible characters, so a record may hold them. */
export const visibleHostileTexts = [
  '<script>alert(1)</script>', '</script><script>alert(1)</script>', '<!--<script>', '--><img src=x onerror=alert(1)>', ']]><x>', '<![CDATA[x]]>', '<?xml version="1.0"?>', '&lt;b&gt; &amp; &#x3c;i&#x3e; &quot;', '"><svg onload=alert(1)>', "' onfocus='alert(1)", '</title><base href=//elsewhere.example>', '<a href="javascript:alert(1)">Text</a>',
  '=HYPERLINK("https://elsewhere.example")', '+1+cmd|\'/C calc\'!A0', '-2+3', '@SUM(1+1)', '＝1+1', 'a;=1+1', '"a","=1+1"',
  '::error file=README.md,line=1::owned', '##[error]owned', '::set-output name=x::owned', '::add-mask::a', '::stop-commands::x', '%0A::error::owned', '%1B[31m',
  '[Text](javascript:alert%281%29)', '![x](https://elsewhere.example/x.png)', '| a | b |', '- [x] done', '# Heading', '```', '~~~', '`a` ``b`', '<https://elsewhere.example>', 'https://elsewhere.example/', '[x]: https://elsewhere.example', '[^1]', '\\', '@example-org/team', '#123', '*/ alert(1) /*', '${alert(1)}', '{{constructor.constructor("alert(1)")()}}', '{globalThis.stolen = 1}', '<Cite source="report" />',
  '$(touch owned)', '`touch owned`', '; touch owned', "'; DROP TABLE x; --", '../../etc/passwd', '%2e%2e%2f', 'constructor', '__proto__', 'toString', 'null', 'NaN', '1e999', '٣', 'é', 'ＡＢＣ', 'ﷺ', '𝒳', '🏳', 'a'.repeat(300), 'ا'.repeat(20),
] as const;

/** Characters that change how a text is shown or sent without being seen. */
export const hiddenCharacters = [
  '\u0000', '\u0007', '\u0008', '\u000b', '\u000c', '\u001b', '\u001b[2J', '\u001b]8;;https://elsewhere.example\u0007', '\u007f', '\u0080', '\u0085', '\u009b31m', '\u00ad', '\u034f', '\u061c', '\u115f', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2060', '\u2066', '\u2069', '\u206f', '\u2800', '\u3164', '\ufe0f', '\ufeff', '\ufff9', '\ufffe', '\uffff', '\ud800', '\udfff', '\u{e0041}', '\u{e0100}', '\u{1d173}', '\u{fffff}',
] as const;

/** Addresses that must never become links. */
export const hostileAddresses = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', 'java&#115;cript:alert(1)', '&#x6A;avascript:alert(1)', ' javascript:alert(1)', 'javascript&colon;alert(1)', 'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD4=', 'vbscript:msgbox(1)', 'file:///etc/passwd', 'ftp://elsewhere.example/', 'blob:https://elsewhere.example/x', 'about:blank', 'mailto:a@elsewhere.example', 'tel:1',
  '//elsewhere.example/x', '\\\\elsewhere.example\\x', '/\\elsewhere.example', 'https:/elsewhere.example', 'https:elsewhere.example', 'https:\\\\elsewhere.example', 'http://', 'https://', 'https://user@elsewhere.example/', 'https://user:secret@elsewhere.example/', 'https://operator.example@elsewhere.example/', 'https://localhost/', 'https://[::1]/', 'https://elsewhere.example:99999/', 'https://elsewhere .example/', 'https://%00.example/', 'https://exa mple/', '#s1', '#', '', '.', '../x', '/admin', '?x', 'x', `https://${'a'.repeat(64)}.example/`,
] as const;

/** Addresses that are odd and allowed. */
export const oddAddresses = [
  'https://xn--bcher-kva.example/', 'https://bücher.example/', 'https://operator.example./', 'HTTPS://OPERATOR.EXAMPLE/A', 'https://operator.example/%2e%2e/%2fa', 'https://operator.example/?a=<b>&c="d"', 'https://operator.example/#</script>', "https://operator.example/'", 'https://operator.example/(a)', 'https://127.0.0.1/', 'https://0x7f.1/', `https://operator.example/${'a'.repeat(1500)}`, 'https://operator.example/%ff%00', 'https://operator.example/a*b_c_d*', 'https://operator.example/🏳',
] as const;
