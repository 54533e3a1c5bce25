import { type Ref, shallowRef } from 'vue'

const announcement = shallowRef('')

/** What the one live region of the frame says. The same text twice is said twice. */
export function useAnnouncer(): { announcement: Readonly<Ref<string>>; announce: (text: string) => void } {
  return { announcement, announce }
}

function announce(text: string): void {
  announcement.value = ''
  setTimeout(() => {
    announcement.value = text
  }, 50)
}
