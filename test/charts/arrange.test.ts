import { describe, expect, it } from 'vitest'
import { assignLanes, spreadApart } from '@/charts/arrange'

describe('spreadApart', () => {
  const bounds = { from: 0, to: 100 }

  it('leaves labels where they want to be as long as none touches another', () => {
    const wishes = [
      { at: 20, size: 10 },
      { at: 60, size: 10 },
    ]
    expect(spreadApart(wishes, bounds)).toEqual([20, 60])
  })

  it('moves labels apart and keeps their order', () => {
    const wishes = [
      { at: 52, size: 10 },
      { at: 50, size: 10 },
      { at: 51, size: 10 },
    ]
    expect(spreadApart(wishes, bounds)).toEqual([70, 50, 60])
  })

  it('pushes labels back into the plot at its lower end', () => {
    const wishes = [
      { at: 98, size: 10 },
      { at: 99, size: 10 },
    ]
    expect(spreadApart(wishes, bounds)).toEqual([85, 95])
  })
})

describe('assignLanes', () => {
  it('keeps labels with room between them in one lane', () => {
    const flags = [
      { from: 0, to: 40, pole: 0 },
      { from: 50, to: 90, pole: 50 },
    ]
    expect(assignLanes(flags)).toEqual([0, 0])
  })

  it('lifts the earlier of two labels that would touch', () => {
    const flags = [
      { from: 0, to: 60, pole: 0 },
      { from: 50, to: 90, pole: 50 },
    ]
    expect(assignLanes(flags)).toEqual([1, 0])
  })

  it('lets no pole run through a label below it', () => {
    const flags = [
      { from: 0, to: 100, pole: 0 },
      { from: 30, to: 80, pole: 30 },
      { from: 60, to: 90, pole: 60 },
    ]
    expect(assignLanes(flags)).toEqual([2, 1, 0])
  })

  it('keeps labels apart even where a pole cannot be kept out of one', () => {
    const flags = [
      { from: 0, to: 100, pole: 40 },
      { from: 30, to: 70, pole: 60 },
    ]
    expect(new Set(assignLanes(flags)).size).toBe(2)
  })
})
