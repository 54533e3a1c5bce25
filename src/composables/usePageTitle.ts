import { watchEffect } from 'vue'

/** The title of the window follows what the page shows. */
export function usePageTitle(title: () => string): void {
  watchEffect(() => {
    document.title = title()
  })
}
