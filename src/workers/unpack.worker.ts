import { expose } from 'comlink'
import { unpackBlob } from './unpackBlob'

expose(unpackBlob)
