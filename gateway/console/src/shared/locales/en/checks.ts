import type zh from '@/shared/locales/zh/checks'

export default {
  check: {
    title: '{name}: integrity checks',
    again: 'Look again',
    running: 'Looking…',
    summary: '{wrong} of {all} checks found something, looked at {at}.',
    name: 'Check',
    severityLabel: 'Severity',
    severity: { ERROR: 'Error', WARNING: 'To be verified', HINT: 'Hint' },
    findings: 'Findings',
    lookedAt: 'Looked at',
    notCounted: 'Too many to count',
    back: 'Back to the checks',
    row: 'Object',
    subjectLabel: 'Kind',
    subject: { STATION: 'Site', REGION: 'Region', TARGET: 'Target', POST: 'Post', INSPECTION: 'Inspection plan', FILE: 'File' },
    evidence: 'Value at fault',
    nothing: 'Nothing found',
    nothingText: 'This check finds nothing in the region.',
  },
} satisfies typeof zh
