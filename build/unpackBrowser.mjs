// Run as a child process with TMPDIR set: the package unpacks itself there and nowhere else.
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
