import type { Source } from '../../schema/fields.ts';
import type { Incident } from '../../schema/incident.ts';
import type { SummaryLine, SummarySection } from '../../schema/record-summary.ts';
import { actionForms, actionTypes, autonomyLevels, environments, evidenceGrades, harmTypes, incidentKinds, readings, recordStates, recoverers, reversibilities, reviewStates, settings, severityBases, severityLevels, sourceKinds, toolRoles } from '../../schema/vocabulary.ts';
import { countOf, harmQuantity } from '../harm-text.ts';
import type { Links } from '../links.ts';
import { momentText } from '../moment-text.ts';
import type { IncidentRecord, Register } from '../register.ts';
import { independentSources } from '../sources.ts';
import { toolDetails } from '../tool-details.ts';
import { judgementLines, modeLines } from './controls.ts';
import { chronologyLines, dateLines } from './dates.ts';

/** Everything a reviewer holds against the sources, section by section. */
export function incidentSections(record: IncidentRecord, register: Register, links: Links): SummarySection[] {
  const { data } = record;
  return [
    { title: 'What it is', lines: headLines(data) },
    { title: 'At a glance', lines: glanceLines(data) },
    { title: 'Dates', lines: dateLines(data) },
    { title: 'Tools', lines: data.tools.map((tool) => ({ label: `${links.tool.get(tool.tool)?.data.title ?? `${tool.tool} (not in the register)`}, ${toolRoles[tool.role].label}`, text: toolDetails(tool).join('; ') })) },
    { title: 'Where, and with what authority', lines: authorityLines(data) },
    { title: 'Actions', lines: actionLines(data) },
    { title: 'Harms', lines: harmLines(data) },
    { title: 'Course of events', lines: chronologyLines(data) },
    { title: 'Failure modes, and the controls they imply', lines: modeLines(data, links) },
    { title: 'Judgements', lines: judgementLines(data, register, links) },
    ...(data.disputes.length + data.misreported.length === 0 ? [] : [{ title: 'Disputed or misreported', lines: contestedLines(data) }]),
    { title: 'Sources', lines: data.sources.map(sourceLine) },
    { title: 'Counts', lines: countLines(record) },
  ];
}

function headLines({ kind, setting, state, withdrawn, evidence, severity, review }: Incident): SummaryLine[] {
  return [
    { label: 'Kind', text: `${incidentKinds[kind].label}. ${incidentKinds[kind].meaning}` },
    { label: 'Setting', text: settings[setting].label },
    { label: 'Evidence', text: `${evidenceGrades[evidence.grade].label}. ${evidence.reason}` },
    ...(evidence.singleSource === undefined ? [] : [{ label: 'Single source', text: evidence.singleSource }]),
    ...(evidence.unopened === undefined ? [] : [{ label: 'Sources not opened', text: evidence.unopened }]),
    { label: 'Severity', text: `${severityLevels[severity.level].label}, ${severityBases[severity.basis].label.toLowerCase()}. ${severity.reason}` },
    { label: 'Review', text: `${reviewStates[review.state].label}, ${momentText(review.on)}${review.by === undefined ? '' : `, by ${review.by}`}` },
    ...(state === 'published' ? [] : [{ label: 'State', text: `${recordStates[state].label}. ${withdrawn?.reason ?? ''}` }]),
  ];
}

function glanceLines({ glance, barrier }: Incident): SummaryLine[] {
  return [
    { label: 'Asked', text: glance.asked.text }, { label: 'Did', text: glance.did.text },
    { label: 'Lost', text: glance.lost.text }, { label: 'Recovered', text: glance.recovered.text },
    ...(barrier === undefined ? [] : [{ label: 'What prevented the loss', text: barrier.text }]),
  ];
}

function authorityLines({ affected, environments: places, autonomy, authority }: Incident): SummaryLine[] {
  return [
    { label: 'Affected', text: affected.map(({ party, sector }) => `${party} (${sector})`).join('; ') },
    { label: 'Environments', text: places.map((place) => environments[place].label).join(', ') },
    { label: 'Autonomy', text: `${autonomyLevels[autonomy.level].label}. ${autonomy.reason}` },
    { label: 'Credential', text: authority.credential },
    { label: 'Scope', text: authority.scope },
  ];
}

function actionLines({ actions }: Incident): SummaryLine[] {
  return actions.map(({ type, form, destructive, summary, text }) => ({
    label: `${actionTypes[type].label}, ${actionForms[form].label}${destructive ? ', did the harm' : ''}`,
    text: summary,
    ...(text === undefined ? {} : { code: text }),
  }));
}

function harmLines({ harms }: Incident): SummaryLine[] {
  if (harms.length === 0) return [{ label: 'None', text: 'No loss is recorded.' }];
  return harms.map((harm) => ({
    label: `${harmTypes[harm.type].label}: ${harmQuantity(harm)}`,
    text: `${harm.detail} ${reversibilities[harm.reversible].label}; recovered by ${recoverers[harm.recoveredBy].label}.`,
  }));
}

function contestedLines({ disputes, misreported }: Incident): SummaryLine[] {
  return [
    ...disputes.map(({ question, claim, counter }) => ({ label: question, text: `${claim.by}: ${claim.says} ${counter.by}: ${counter.says}` })),
    ...misreported.map(({ claim, finding }) => ({ label: `Misreported: ${claim}`, text: finding })),
  ];
}

function sourceLine({ id, publisher, title, kind, opened, archive, context, dependsOn = [], supports, url, published }: Source): SummaryLine {
  const marks = [
    sourceKinds[kind].label.toLowerCase(), readings[opened].label, published === undefined ? 'undated' : momentText(published), archive === undefined ? 'no archived copy' : 'archived copy given',
    ...(context === true ? ['context only'] : []), ...(dependsOn.length === 0 ? [] : [`repeats ${dependsOn.join(', ')}`]),
  ];
  return { label: id, text: `${publisher}: ${title} (${marks.join('; ')}). For: ${supports}`, url };
}

function countLines({ data, prose }: IncidentRecord): SummaryLine[] {
  const { sources, chronology, failureModes, controls } = data;
  const opened = sources.filter((source) => source.opened !== 'not-opened').length;
  const words = prose.paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/u).filter((word) => word !== '').length, 0);
  return [
    { label: 'Sources', text: `${countOf(sources.length, 'source')}: ${String(independentSources(sources).length)} independent, ${String(sources.filter(({ kind }) => kind === 'primary').length)} primary, ${String(opened)} opened, ${String(sources.filter(({ archive }) => archive !== undefined).length)} archived` },
    { label: 'Record', text: [countOf(chronology.length, 'dated event'), countOf(failureModes.length, 'failure mode'), countOf(controls.length, 'judgement')].join(', ') },
    { label: 'Write-up', text: `${countOf(prose.paragraphs.length, 'paragraph')} of ${countOf(words, 'word')}, ${countOf(prose.citations.length, 'citation')}, ${countOf(prose.quotations.length, 'quotation')}` },
  ];
}
