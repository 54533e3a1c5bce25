import { expect, it } from 'vitest'
import { redone, startHistory, undone, withEdit } from '@/domain/editHistory'

const edited = withEdit(withEdit(startHistory('a'), 'b'), 'c')

it('goes back and forth through the edits', () => {
  expect(undone(edited).present).toBe('b')
  expect(undone(undone(edited)).present).toBe('a')
  expect(redone(undone(undone(edited))).present).toBe('b')
  expect(redone(redone(undone(undone(edited))))).toEqual(edited)
})

it('keeps as many steps back as it is told, the newest ones', () => {
  const short = withEdit(edited, 'd', 2)
  expect(short.past).toEqual(['b', 'c'])
  expect(undone(undone(undone(short))).present).toBe('b')
})

it('stays where there is nothing to go to', () => {
  expect(undone(startHistory('a'))).toEqual(startHistory('a'))
  expect(redone(edited)).toEqual(edited)
})

it('forgets what was taken back once something else is done', () => {
  expect(redone(withEdit(undone(edited), 'd')).present).toBe('d')
})
