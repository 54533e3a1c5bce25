import { monthAt, monthIndexOf } from '@/domain/month'
import { month } from '../../builders'
import { vocabulary } from './vocabulary'

/** More rows than the head of a file: each office in each of so many months from January 2010 on. */
export function longRows(months: number, rowOf: (month: string, key: string) => string): readonly string[] {
  const offices = vocabulary.units.filter(({ parentId }) => parentId !== null)
  const first = monthIndexOf(month('2010-01'))
  return offices.flatMap(({ id }) =>
    Array.from({ length: months }, (_, at) => rowOf(monthAt(first + at), id)),
  )
}
