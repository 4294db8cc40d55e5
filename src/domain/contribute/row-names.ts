const names: Readonly<Record<string, string>> = {
  sources: 'Source', tools: 'Tool', affected: 'Affected party', actions: 'Action', harms: 'Harm', chronology: 'Entry', failureModes: 'Failure mode', controls: 'Control',
  misreported: 'Claim', 'misreported[].where': 'Place', disputes: 'Dispute', similar: 'Similar report', references: 'Reference', related: 'Related record', revisions: 'Revision',
  exceptions: 'Exception', 'sources[].also': 'Address', 'actions[].argv': 'Argument',
};

/** What one row of a list is called. */
export function rowName(path: string): string {
  return names[path] ?? 'Row';
}
