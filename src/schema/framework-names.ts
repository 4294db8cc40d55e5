/** The frameworks a control may refer to. Their ids, one list per version, stand under content/frameworks. */
export const frameworks = {
  'owasp-asi': { label: 'OWASP Top 10 for Agentic Applications', short: 'OWASP ASI' },
  'owasp-llm': { label: 'OWASP Top 10 for LLM Applications', short: 'OWASP LLM' },
  'owasp-aisvs': { label: 'OWASP AISVS', short: 'AISVS' },
  'mitre-atlas': { label: 'MITRE ATLAS', short: 'ATLAS' },
  'nist-800-53': { label: 'NIST SP 800-53', short: 'SP 800-53' },
  'cis-controls': { label: 'CIS Controls', short: 'CIS' },
  'iso-27001': { label: 'ISO/IEC 27001', short: 'ISO 27001' },
  'iso-42001': { label: 'ISO/IEC 42001', short: 'ISO 42001' },
  'nist-ai-rmf': { label: 'NIST AI RMF', short: 'AI RMF' },
} as const;

export type FrameworkName = keyof typeof frameworks;
export const frameworkIds = Object.keys(frameworks) as [FrameworkName, ...FrameworkName[]];
