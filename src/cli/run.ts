import { readFile } from 'node:fs/promises'
import type { Plan } from '@/domain/plan'
import { readProfiles } from '@/import/profileFile'
import type { Profile } from '@/import/profile'
import type { FileReading } from '@/import/reading'
import { readPlan } from '@/plan/readPlan'
import { shippedPlan } from '@/plan/shippedPlan'
import { type Command, parseCommand, type WrongCall } from './arguments'
import { type Write, writeCheckJson, writeCheckText } from './check'
import { exitCodeOf, exitCodes } from './exitCodes'
import { naming } from './fileFailure'
import { readFiles } from './readFiles'
import { describeNoJson } from '@/texts/command'
import { describeProfileProblem } from '@/texts/profileFile'
import { standingOf, writeStatusJson, writeStatusText } from './status'

export interface Outlets {
  readonly out: Write
  readonly error: Write
  /** `YYYY-MM-DD` */
  readonly today: string
}

const usage = `Aufruf:
  zielmonitor check DATEI... [--plan PLAN.json] [--profile PROFILE.json] [--json]
  zielmonitor status DATEI... [--plan PLAN.json] [--profile PROFILE.json] [--month 2023-09] [--json]

  --plan     Plandatei; ohne Angabe der mitgelieferte Plan
  --profile  Datei mit einem oder mehreren Profilen, wie die Seite „Import“ sie exportiert: Das Profil, zu dem der
             Kopf einer Datei passt, beantwortet ihre Fragen
  --month    nur bei „status“: Berichtsmonat; ohne Angabe der neueste des Planjahres
  --json     ein JSON-Objekt statt Text
  --help     dieser Text
`

/** Runs a call of the headless command and answers its exit code. */
export async function run(words: readonly string[], outlets: Outlets): Promise<number> {
  const command = parseCommand(words)
  if (command.kind === 'wrongCall') return refuse(describeWrongCall(command), outlets)
  if (command.kind === 'help') {
    outlets.out(usage)
    return exitCodes.accepted
  }
  try {
    const { planFile, profileFile, files } = command
    const plan = planFile === undefined ? shippedPlan : await loadPlan(planFile)
    const profiles = profileFile === undefined ? [] : await loadProfiles(profileFile)
    const readings = await readFiles(files, { plan, profiles, today: outlets.today })
    return command.kind === 'check'
      ? check(command, readings, outlets)
      : status(command, { plan, readings }, outlets)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error), outlets)
  }
}

function check(
  { isJson }: Extract<Command, { kind: 'check' }>,
  readings: readonly FileReading[],
  outlets: Outlets,
): number {
  const writeReadings = isJson ? writeCheckJson : writeCheckText
  writeReadings(readings, outlets.out)
  return exitCodeOf(readings)
}

function status(
  { isJson, month }: Extract<Command, { kind: 'status' }>,
  { plan, readings }: { readonly plan: Plan; readonly readings: readonly FileReading[] },
  outlets: Outlets,
): number {
  const exitCode = exitCodeOf(readings)
  if (exitCode !== exitCodes.accepted) {
    writeCheckText(readings, outlets.error)
    return exitCode
  }
  const standing = standingOf(plan, readings, month)
  if (standing === null) {
    outlets.error('Die Dateien enthalten keinen Berichtsmonat; bitte --month angeben.\n')
    return exitCodes.rejected
  }
  const writeStanding = isJson ? writeStatusJson : writeStatusText
  writeStanding(standing, outlets.out)
  return exitCode
}

async function loadPlan(path: string): Promise<Plan> {
  const reading = readPlan(parseJson(path, await textOf(path)))
  if ('plan' in reading) return reading.plan
  const problems = reading.problems.map(({ path: place, code }) => `  ${place.join('.')}: ${code}`).join('\n')
  throw new Error(`Die Plandatei ${path} ist fehlerhaft:\n${problems}`)
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new Error(describeNoJson(path), { cause })
  }
}

function textOf(path: string): Promise<string> {
  return naming(path, () => readFile(path, 'utf8'))
}

async function loadProfiles(path: string): Promise<readonly Profile[]> {
  const reading = readProfiles(await textOf(path))
  if ('profiles' in reading) return reading.profiles
  throw new Error(`${path}: ${describeProfileProblem(reading.problem)}`)
}

function refuse(message: string, outlets: Outlets): number {
  outlets.error(`${message}\n\n${usage}`)
  return exitCodes.wrongCall
}

function describeWrongCall(call: WrongCall): string {
  switch (call.problem) {
    case 'unknownCommand':
      return 'Bitte „check“ oder „status“ angeben.'
    case 'noFiles':
      return 'Bitte mindestens eine CSV-Datei angeben.'
    case 'wrongMonth':
      return 'Der Monat wird als JJJJ-MM angegeben, zum Beispiel --month 2023-09.'
    case 'monthOfCheck':
      return '„check“ prüft alle Monate der Dateien; --month gibt es nur bei „status“.'
    case 'unknownOption':
      return `Die Angabe ${call.option} gibt es nicht.`
    case 'optionValue':
      return `Zu ${call.option} fehlt die Angabe dahinter, oder es folgt eine, die nicht dazugehört.`
  }
}
