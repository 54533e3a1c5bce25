// Run as a child process with TMPDIR set: the package unpacks itself there and nowhere else.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'

await chromium.executablePath()

// The package's own list of font folders holds for the cloud that it was made for; without any font
// the browser cannot even show the ones that a page brings along.
writeFileSync(
  join(tmpdir(), 'fonts', 'fonts.conf'),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`,
)
