/** Runs work and gives the longest time, in ms, that the page could not react meanwhile; 0 under 50. */
export async function longestTaskDuring(work: () => Promise<unknown>): Promise<number> {
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  await settle()
  observer.observe({ type: 'longtask' })
  await work()
  await settle()
  observer.disconnect()
  return longest
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300))
}
