/**
 * Hook of Cursor before a shell command: plain commands of the list run, what destroyed something before is denied,
 * everything else is put to a person. Reads the event as JSON from standard input; exit code 2 denies.
 */
const allowed = [
  /^git (status|diff|log)( |$)/,
  /^ls( |$)/,
  /^npm test$/,
  /^terraform plan$/,
];

/** What joins, redirects or substitutes, and what gives a word another spelling. */
const notPlain = /[;&|<>`$(){}*?[\]~!#'"\\\n\r]/;

const denied = [
  { pattern: /\bgit\b.* push\b.*( -f\b| --force\b| --delete\b| \+)/, reason: 'A push that rewrites or deletes a branch is made by a person.' },
  { pattern: /\bgit\b.* --(output|ext-diff)\b/, reason: 'Git writes a file or runs a program for this; a person does that.' },
  { pattern: /(?<!s3 )\brm\b.* -(\w*[rR]|-recursive)/, reason: 'A recursive delete is made by a person.' },
  { pattern: /\b(terraform|tofu)\b.* -?destroy\b/, reason: 'Infrastructure is destroyed by a person.' },
  { pattern: /\baws\b.* (delete|terminate)-/, reason: 'Cloud resources are deleted by a person.' },
  { pattern: /\baws\b.* s3 (rm|rb)\b/, reason: 'Stored objects are deleted by a person.' },
  { pattern: /\bsupabase\b.* db reset\b/, reason: 'A database is reset by a person.' },
  { pattern: /\bdb:push\b/, reason: 'A schema is pushed by a person.' },
  { pattern: /volumeDelete/, reason: 'A volume is deleted by a person.' },
  { pattern: /\bscp\b/, reason: 'Files of another machine are overwritten by a person.' },
  { pattern: />>?.*\.(bashrc|zshrc|profile)\b/, reason: 'Start-up files are changed by a person.' },
  { pattern: /--trust-all-tools/, reason: 'An agent without questions is started by a person.' },
  { pattern: /send-availability/, reason: 'Messages to many people are sent by a person.' },
];

function answer(permission, message) {
  process.stdout.write(JSON.stringify({ permission, user_message: message, agent_message: message }));
}

try {
  let input = '';
  for await (const part of process.stdin) input += part;
  const { command } = JSON.parse(input);
  // Quotes and backslashes inside a word change its spelling, not its meaning.
  const plain = command.replace(/["'\\]/g, '').replace(/\s+/g, ' ').trim();
  const match = denied.find(({ pattern }) => pattern.test(plain));
  if (match) answer('deny', match.reason);
  else if (!notPlain.test(command) && allowed.some((pattern) => pattern.test(command.trim()))) answer('allow', '');
  else answer('ask', 'Not on the list of commands that run without a question.');
} catch (error) {
  process.stderr.write(`guard-shell: ${error.message}\n`);
  process.exit(2);
}
