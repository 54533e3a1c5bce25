import { quote } from './quoted'

/** What the headless command cannot read, and what helps. @param code of the operating system: `ENOENT` */
export function describeFileFailure(path: string, code: string): string {
  const { finding, advice } = failures[code] ?? unreadable
  return `Die Datei ${quote(path)} ${finding}. ${advice}`
}

interface Failure {
  readonly finding: string
  readonly advice: string
}

const unreadable: Failure = {
  finding: 'ließ sich nicht lesen',
  advice: 'Bitte prüfen Sie, ob sie noch da ist und kein anderes Programm sie sperrt.',
}

const locked: Failure = {
  finding: 'darf nicht gelesen werden',
  advice: 'Bitte schließen Sie sie in anderen Programmen, oder lassen Sie sich das Leserecht geben.',
}

const failures: Readonly<Record<string, Failure>> = {
  ENOENT: { finding: 'gibt es nicht', advice: 'Bitte prüfen Sie den Pfad.' },
  EISDIR: { finding: 'ist ein Ordner', advice: 'Bitte nennen Sie die CSV-Dateien darin.' },
  EACCES: locked,
  EPERM: locked,
  EBUSY: locked,
}

export function describeNoJson(path: string): string {
  return `Die Plandatei ${quote(path)} ist kein JSON. Bitte exportieren Sie den Plan auf der Seite „Plan & Ziele“ neu.`
}
