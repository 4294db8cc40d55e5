import { isMap, Lexer, parseDocument, type Document, type ParsedNode } from 'yaml';

/** Parses YAML that the reader has accepted, with the place of everything in it. */
export function parseFields(yaml: string): Document.Parsed {
  return parseDocument(yaml, { version: '1.2', schema: 'core', keepSourceTokens: false, prettyErrors: false, logLevel: 'silent' });
}

/** Whether a field can be added by a line at the end. */
export function isSpreadOut(contents: ParsedNode | null): boolean {
  return contents === null || (isMap(contents) && contents.flow !== true);
}

/** The comments of a YAML text, without blanks after them, in order of text so that moved ones compare equal. */
export function commentsOf(yaml: string): string[] {
  const comments: string[] = [];
  let previous = '';
  for (const lexeme of new Lexer().lex(yaml)) {
    // A text may begin with the sign of a comment; the lexer announces texts by a lexeme of their own.
    if (lexeme.startsWith('#') && previous !== '\u001f') comments.push(lexeme.trimEnd());
    previous = lexeme;
  }
  return comments.sort();
}

/** YAML without the comment that tells editors which schema it follows, wherever it stands. */
export function withoutModelines(yaml: string): string {
  return yaml.replace(/^#[ \t]*yaml-language-server:.*(?:\n|$)/gm, '');
}
