import { expose } from 'comlink'
import { packOriginal } from './packOriginal'

expose(packOriginal)
