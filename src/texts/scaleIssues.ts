import type { ImportIssue } from '@/import/issue'
import { subject } from './issueText'
import { joinAll, quote } from './quoted'

/** Why the size of numbers is in doubt. */
export function describeScale(issue: ImportIssue): string {
  switch (issue.severity) {
    case 'error':
      if (issue.detail.expected !== undefined)
        return `${subject(issue, 'Die Spalte')} nennt verschiedene Faktoren: ${joinAll(issue.detail.expected.map(quote))}. Ob die Werte damit noch zu vervielfachen sind, ist offen.`
      return `${subject(issue, 'Der Wert')} steht unter einer Angabe in Tausend oder Millionen, die für diese Kennzahl nicht gelten kann.`
    case 'question':
      if (issue.detail.answer === 'exponent') return describeOtherScale(issue)
      return `${subject(issue, 'Die Angabe')} nennt Tausend oder Millionen; ob sie für alle Werte gilt, ist offen. Bis zur Antwort sind die Werte nicht vervielfacht.`
    case 'warning':
    case 'info':
      return `${subject(issue, 'Die Spalte')} nennt eine andere Größenordnung; die Werte wurden entsprechend umgerechnet.`
  }
}

/** The profile was made for a file that said something else. */
function describeOtherScale({ found }: ImportIssue): string {
  const said = found === null ? 'Die Datei sagt davon nichts.' : `Die Datei nennt ${quote(found)}.`
  return `Nach dem Profil stehen die Werte in einer anderen Größenordnung. ${said} Bis zur Antwort gilt, was die Datei sagt.`
}

export function adviseOnScale({ severity, detail }: ImportIssue): string {
  switch (severity) {
    case 'error':
      return detail.expected === undefined
        ? 'Bitte schreiben Sie „in Tsd. €“ nur über die Spalten, für die es gilt, und lesen Sie die Datei neu ein.'
        : 'Bitte exportieren Sie die Werte in voller Höhe und ohne diese Spalte.'
    case 'question':
      return 'Bitte sagen Sie, ob die Werte in Tausend oder Millionen gemeint sind.'
    case 'warning':
    case 'info':
      return 'Bitte prüfen Sie an einem Wert, ob die Größenordnung stimmt.'
  }
}
