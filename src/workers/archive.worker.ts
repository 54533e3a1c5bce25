import { expose } from 'comlink'
import { packOriginal, runPackingIn } from './packOriginal'

const archive = { prepare: runPackingIn, pack: packOriginal }

export type ArchiveDesk = typeof archive

expose(archive)
